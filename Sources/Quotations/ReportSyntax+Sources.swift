/// Statements with "according to" and the like.
extension ReportSyntax {
  /// The statement of "according to …, …" and "…, according to …".
  func statement(withSource cue: Range<Int>) -> ReportedStatement? {
    let sentence = sentence(of: cue)
    var limit = cue.upperBound
    while limit < sentence.upperBound, limit == cue.upperBound || !isVerb(limit) { limit += 1 }
    let speaker = nounPhrase(after: cue.upperBound, to: limit)
    guard !speaker.isEmpty else { return nil }
    return statement(
      before: sentence.lowerBound..<cue.lowerBound,
      behind: speaker.upperBound..<sentence.upperBound, speaker, cue,
      fewestBehind: ReportLimits.fewestBehindSource)
  }

  /// The statement of "… zufolge …", which its speaker comes before.
  func statement(withSourceBehind cue: Range<Int>) -> ReportedStatement? {
    let sentence = sentence(of: cue)
    let speaker = subject(before: cue.lowerBound, from: sentence.lowerBound)
    guard !speaker.isEmpty else { return nil }
    return statement(
      before: sentence.lowerBound..<speaker.lowerBound,
      behind: cue.upperBound..<sentence.upperBound, speaker, cue,
      fewestBehind: ReportLimits.fewestBehindLateSource)
  }

  private func statement(
    before: Range<Int>, behind: Range<Int>, _ speaker: Range<Int>, _ cue: Range<Int>,
    fewestBehind: Int
  ) -> ReportedStatement {
    let content =
      before.count < ReportLimits.fewestBeforeSource
      ? [behind] : behind.count < fewestBehind ? [before] : [before, behind]
    return ReportedStatement(
      content, speaker: speaker, cue: cue, attitude: .neutral, evidence: .source)
  }

  /// Whether a source stands between a comma and a word that may begin the words for its speaker.
  func isBehindComma(_ cue: Range<Int>) -> Bool {
    text.gaps[cue.lowerBound].contains(.comma) && !text.isBoundary(before: cue.lowerBound)
      && cue.upperBound < text.tokens.count
      && (text.isCapitalized[cue.upperBound] || text.role(at: cue.upperBound) == .determiner)
  }

  private func isVerb(_ index: Int) -> Bool {
    switch text.role(at: index) {
    case .auxiliary, .reportedMood, .cue, .about: true
    default: false
    }
  }
}
