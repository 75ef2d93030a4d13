/// The words around a quotation that say who speaks.
struct ReportFrame {
  /// The attitude of words that report without judging: "according to".
  static let neutral = "neutral"

  /// The tokens of the speaker; empty if the text names none.
  let speaker: Range<Int>
  /// The tokens of the reporting words; empty if a colon alone reports.
  let cue: Range<Int>
  let attitude: String
  /// Whether nothing that could be reported stands between the frame and the quotation.
  let isBeside: Bool
}
