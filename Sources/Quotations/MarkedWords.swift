/// Words in quotation marks, with what stands on both sides of them.
struct MarkedWords {
  /// How the words in marks end.
  enum Ending {
    /// With a full stop.
    case stop
    /// With a sign behind which the report goes on: a comma, a call, a dash, dots.
    case open
    /// With a word.
    case word
  }

  /// The numbers of the spans in marks: a quotation of several paragraphs has one for each.
  let spans: Range<Int>
  let tokens: Range<Int>
  /// The reporting words before the marks, in the same sentence.
  let left: ReportFrame?
  /// The reporting words behind the marks.
  let right: ReportFrame?
  let startsSentence: Bool
  let endsSentence: Bool
  let ending: Ending

  /// Whether the reporting words before the marks stand right beside them.
  var isBesideLeft: Bool { left?.isBeside ?? false }

  /// Whether reporting words stand right beside the marks.
  var isFramed: Bool { right != nil || isBesideLeft }

  /// Whether the words are part of a sentence that does not report them.
  var isFragment: Bool { !isFramed && !startsSentence }

  /// The reporting words of this sentence that tell most of the speaker.
  var frame: ReportFrame? {
    // A colon by itself says less of the speaker than a report behind the marks.
    guard let left, left.isBeside, !left.cue.isEmpty || right == nil else { return right ?? left }
    return left
  }

  /// What a quotation of these words is known by.
  func evidence(_ frame: ReportFrame?) -> QuotationEvidence {
    if frame == nil { return .unframed }
    if isFramed { return .framed }
    return isFragment ? .fragment : .near
  }
}
