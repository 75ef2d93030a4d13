package import Tables

/// Columns of the table of throughput.
extension Column {
  package static let file = Column("file", .text, "The file that was read.")
  package static let engine = Column(
    "engine", .text,
    "What did the work: newsstat by its best kernel, newsstat by another, or ICU over UTF-16 or UTF-8."
  )
  package static let task = Column(
    "unit", .text, "What was done: boundaries of words, sentences or graphemes; terms; pairs.")
  package static let bytesRead = Column(
    "bytes", .count, "How much text was read.", unit: "bytes of UTF-8")
  package static let found = Column(
    "boundaries", .count, "How many boundaries, words or pairs were found.")
  package static let seconds = Column(
    "seconds", .number, "The median of the rounds, in time of the one thread that works.",
    unit: "seconds", caution: "Compare engines within one run: machines differ, and are noisy.")
  package static let megabytesPerSecond = Column(
    "mb_per_second", .number, "Text in a second.", unit: "million bytes a second")
  package static let foundPerSecond = Column(
    "boundaries_per_second", .number, "Boundaries, words or pairs in a second.")
  package static let ratioToICU = Column(
    "ratio_to_icu", .number, "How many times as fast as icu-utf16 the engine is.",
    formula: "seconds of icu-utf16/seconds",
    caution:
      "icu-utf16 has the text in UTF-16 already; to convert it takes time that is not counted.")
  package static let engineDifferences = Column(
    "differences", .count, "Where the engine's answer is not that of icu-utf16.")
  package static let newsstatVersion = Column("newsstat", .text, "The version of newsstat.")
  package static let icuVersion = Column("icu", .text, "The version of ICU.")
  package static let machine = Column(
    "machine", .text, "The processor, as the system names it.")
  package static let dayOfRun = Column("date", .text, "The day of the run (ISO 8601).")
}
