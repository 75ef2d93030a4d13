internal import Tables

extension Bench {
  /// The columns of `bench`.
  static let columns = [
    Column("file", .text, "The file that was read."),
    Column(
      "engine", .text,
      "What did the work: newsstat by its best kernel, newsstat by another, or ICU over UTF-16 or UTF-8."
    ),
    Column(
      "unit", .text, "What was done: boundaries of words, sentences or graphemes; terms; pairs."),
    Column("bytes", .count, "How much text was read.", unit: "bytes of UTF-8"),
    Column("boundaries", .count, "How many boundaries, words or pairs were found."),
    Column(
      "seconds", .number, "The median of the rounds, in time of the one thread that works.",
      unit: "seconds", caution: "Compare engines within one run: machines differ, and are noisy."),
    Column("mb_per_second", .number, "Text in a second.", unit: "million bytes a second"),
    Column("boundaries_per_second", .number, "Boundaries, words or pairs in a second."),
    Column(
      "ratio_to_icu", .number, "How many times as fast as icu-utf16 the engine is.",
      formula: "seconds of icu-utf16/seconds",
      caution:
        "icu-utf16 has the text in UTF-16 already; to convert it takes time that is not counted."),
    Column("differences", .count, "Where the engine's answer is not that of icu-utf16."),
    Column("newsstat", .text, "The version of newsstat."),
    Column("icu", .text, "The version of ICU."),
    Column("machine", .text, "The processor, as the system names it."),
    Column("date", .text, "The day of the run (ISO 8601)."),
  ]
}
