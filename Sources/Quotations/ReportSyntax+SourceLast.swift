internal import TextAnalysis

/// "According to" behind its source, in languages whose verbs stand last.
extension ReportSyntax {
  /// The statement behind a source, or around it: what describes the source is no part of the statement.
  func statement(withSourceLast cue: Range<Int>, in sentence: Range<Int>) -> ReportedStatement? {
    var speaker = source(before: cue.lowerBound, from: sentence.lowerBound)
    if (speaker.upperBound..<max(speaker.upperBound, cue.lowerBound)).contains(where: {
      part($0) == .verb
    }) {
      speaker = cue.lowerBound..<cue.lowerBound
    }
    // "According to a poll that the firm made": the poll is the source.
    let isDescribed =
      cue.lowerBound > 0
      && (text.tags[cue.lowerBound - 1].verbForm == .participle
        || (rules.hasClosers && part(cue.lowerBound - 1) == .verb))
    if cue.count > 1, maySpeak(cue.lowerBound) || isDescribed,
      speaker.isEmpty || !ownsNext(speaker, cue)
    {
      speaker = cue.lowerBound..<cue.lowerBound + 1
    }
    speaker = withCaseNoun(speaker, before: cue.lowerBound, from: sentence.lowerBound)
    guard !speaker.isEmpty else { return nil }
    speaker = withOwner(speaker, from: sentence.lowerBound)
    // "By that logic", "by local time".
    if rules.hasCapitals, cue.count == 1, !isSpeaker(speaker) { return nil }
    let behind = cue.upperBound..<sentence.upperBound
    let before = sentence.lowerBound..<speaker.lowerBound
    var content = [behind]
    if behind.count < ReportLimits.fewestBehindLateSource {
      content = [before]
    } else if text.gaps[speaker.lowerBound].contains(.comma), isSubject(before) {
      content = [before, behind]
    }
    guard content.contains(where: { $0.count >= ReportLimits.fewestBeforeVerb }) else { return nil }
    return ReportedStatement(
      content, speaker: speaker, cue: cue, attitude: .neutral, evidence: .source)
  }

  /// The index behind "according to" in some tokens, or their start.
  func behindSource(in tokens: Range<Int>) -> Int {
    let last = tokens.last { text.role(at: $0) == .sourceAfter }
    return last.flatMap { text.word(at: $0)?.tokens.upperBound } ?? tokens.lowerBound
  }

  /// A source with the nouns before it that belong to it, where a case divides them: Turkish "ordu sözcüsüne".
  private func withOwner(_ speaker: Range<Int>, from lowest: Int) -> Range<Int> {
    guard rules.hasCapitals else { return speaker }
    var start = speaker.lowerBound
    while start > lowest, speaker.lowerBound - start < ReportLimits.longestNameAside,
      text.gaps[start].isEmpty, part(start - 1) == .nominal || part(start - 1) == .modifier,
      text.tags[start - 1].case == nil || text.tags[start - 1].case == .nominative
        || text.tags[start - 1].case == .genitive
    {
      start -= 1
    }
    return start..<speaker.upperBound
  }

  /// A source with the noun right before "according to" that has a case written onto it: Korean "대변인에".
  private func withCaseNoun(_ speaker: Range<Int>, before cue: Int, from lowest: Int) -> Range<Int>
  {
    let last = cue - 1
    guard !rules.topicEndings.isEmpty, last > lowest, speaker.upperBound == last,
      !speaker.isEmpty, text.gaps[last].isEmpty, text.gaps[cue].isEmpty,
      text.tags[last].partOfSpeech == .noun, text.tags[last - 1].case == .genitive
    else { return speaker }
    return speaker.lowerBound..<cue
  }

  /// Whether a source belongs to the noun that begins its reporting words: "the firm's poll".
  private func ownsNext(_ speaker: Range<Int>, _ cue: Range<Int>) -> Bool {
    guard speaker.upperBound == cue.lowerBound else { return false }
    let last = speaker.upperBound - 1
    return !rules.hasCapitals || text.tags[last].case == .genitive
      || text.tags[last].case == .nominative && maySpeak(last)
  }

  /// Whether words are the subject of the statement, or what stands before it, and describe no noun behind them.
  private func isSubject(_ tokens: Range<Int>) -> Bool {
    guard let last = tokens.last else { return false }
    switch part(last) {
    case .verb, .adposition, .aside: return false
    default: return true
    }
  }
}
