/// Statements with "according to" and the like.
extension ReportSyntax {
  /// The statement of "according to …, …" and "…, according to …".
  func statement(withSource cue: Range<Int>) -> ReportedStatement? {
    let sentence = sentence(of: cue)
    var limit = cue.upperBound
    while limit < sentence.upperBound, limit == cue.upperBound || !isVerb(limit) { limit += 1 }
    let speaker = source(behind: cue.upperBound, to: limit)
    guard !speaker.isEmpty,
      !rules.opensBySubject || isClosedSource(speaker, to: sentence.upperBound)
    else { return nil }
    // "The bridge is gone, the agency reports, citing the ministry": the agency's report is the statement's end.
    let colon = (sentence.lowerBound..<cue.lowerBound).last {
      $0 > sentence.lowerBound && text.gaps[$0].contains(.colon) && text.tokens[$0].kind != .number
    }
    let before = (colon ?? sentence.lowerBound)..<cue.lowerBound
    if let verb = before.first(where: { isReport($0) && !isNoun($0) }),
      let word = text.word(at: verb), let attitude = Self.attitude(of: word.role)
    {
      let report = Report(cue: word.tokens, attitude: attitude, takesObject: false)
      guard let inner = statement(report, isTaken: { _ in false }), let first = inner.content.first,
        first.lowerBound < verb
      else { return nil }
      return ReportedStatement(
        [first], speaker: speaker, cue: cue, attitude: .neutral, evidence: .source)
    }
    return statement(
      before: before,
      behind: behindSource(speaker, to: sentence.upperBound)..<sentence.upperBound, speaker, cue,
      fewestBehind: ReportLimits.fewestBehindSource)
  }

  /// The statement of "… zufolge …", which its speaker comes before.
  func statement(withSourceBehind cue: Range<Int>) -> ReportedStatement? {
    let sentence = sentence(of: cue)
    let speaker = source(before: cue.lowerBound, from: sentence.lowerBound)
    if rules.isVerbLast { return statement(withSourceLast: cue, in: sentence) }
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
    var behind = behind
    // "…, according to the Observatory, which relies on activists".
    if let first = behind.first, part(first) == .clause, text.role(at: first) != .opener {
      behind = behind.upperBound..<behind.upperBound
    }
    // In German a source may stand inside its clause.
    let isInside = !rules.capitalsAreNames && behind.first.map { text.gaps[$0].isEmpty } == true
    let content =
      before.count < ReportLimits.fewestBeforeSource
      ? [behind] : behind.count < fewestBehind && !isInside ? [before] : [before, behind]
    return ReportedStatement(
      content, speaker: speaker, cue: cue, attitude: .neutral, evidence: .source)
  }

  /// Whether a source stands between a comma and a word that may begin the words for its speaker.
  func isBehindComma(_ cue: Range<Int>) -> Bool {
    text.gaps[cue.lowerBound].contains(.comma) && !text.isBoundary(before: cue.lowerBound)
      && cue.upperBound < text.tokens.count
      && (text.isCapitalized[cue.upperBound] || text.role(at: cue.upperBound) == .determiner)
  }

  /// Whether a source begins its sentence, and somebody who may speak stands between it and a comma.
  func opensByName(_ cue: Range<Int>) -> Bool {
    guard text.isBoundary(before: cue.lowerBound) else { return false }
    let end = text.sentenceEnd(cue.lowerBound)
    let speaker = source(behind: cue.upperBound, to: end)
    return !speaker.isEmpty && isSpeaker(speaker) && speaker.upperBound < end
      && text.gaps[speaker.upperBound].contains(.comma)
  }

  /// Where the statement begins behind a source: behind the comma, where few words stand before it: 据警方报道，.
  private func behindSource(_ speaker: Range<Int>, to end: Int) -> Int {
    let start = speaker.upperBound
    guard rules.opensBySubject, !rules.adjectivesFollow, start < end else { return start }
    if isReport(start), text.gaps[start].isEmpty, start + 1 < end {
      return text.word(at: start)?.tokens.upperBound ?? start
    }
    let reach = start..<max(start, min(end, start + ReportLimits.nearOpener))
    return reach.first { text.gaps[$0].contains(.comma) } ?? start
  }

  /// Whether it is clear where the words for a source end: before a comma, and what they name may speak.
  private func isClosedSource(_ speaker: Range<Int>, to end: Int) -> Bool {
    guard isSpeaker(speaker) else { return false }
    let next = speaker.upperBound
    guard next < end, text.gaps[next].isEmpty else { return true }
    switch part(next) {
    case .pronoun, .aside: return true
    case .clause: return !rules.adjectivesFollow
    case .modifier: return text.tags[next].partOfSpeech == .determiner
    default:
      return speaker.count <= ReportLimits.longestNameAside && maySpeak(speaker.upperBound - 1)
    }
  }

  private func isVerb(_ index: Int) -> Bool {
    switch text.role(at: index) {
    case .auxiliary, .reportedMood, .cue, .about: true
    default: false
    }
  }
}
