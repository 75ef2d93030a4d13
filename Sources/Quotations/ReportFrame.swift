/// The words around a quotation that say who speaks.
struct ReportFrame {
  /// The tokens of the speaker; empty if the text names none.
  let speaker: Range<Int>
  /// The tokens of the reporting words; empty if a colon alone reports.
  let cue: Range<Int>
  let attitude: Attitude?
  /// Whether nothing that could be reported stands between the frame and the quotation.
  let isBeside: Bool
}
