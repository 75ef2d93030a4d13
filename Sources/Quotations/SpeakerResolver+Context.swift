/// Speakers whom the text around a quotation tells: those of pronouns, and of words that go on.
extension SpeakerResolver {
  /// Whom a pronoun stands for: who spoke last, or was named last before it.
  func person(_ gender: QuotationRules.Gender, at index: Int) -> Int? {
    func fits(_ person: Int) -> Bool {
      persons[person].isPerson
        && (persons[person].gender == nil || persons[person].gender == gender)
    }
    if let lastSpeaker, fits(lastSpeaker), isNear(index) {
      return tellsOfOther(gender, before: index) ? nil : lastSpeaker
    }
    // Whom the sentences before or this one name: the only one, or the one at the start of one.
    let near = occurrences[..<nextOccurrence].suffix(Self.mostRecent).filter {
      distance(from: $0.token, to: index) <= ReportLimits.farthestNamed
        && $0.token > lastUnnamed && fits($0.person) && !words.isBehindAdposition($0.token)
    }
    let known = near.filter { persons[$0.person].gender == gender }
    let likely = known.isEmpty ? near : known
    if let only = likely.first, likely.allSatisfy({ $0.person == only.person }) {
      return only.person
    }
    return near.first { $0.token == reported.sentenceStart($0.token) }?.person
  }

  /// Whether a sentence between the last speaker and a token begins with the name of somebody else.
  private func tellsOfOther(_ gender: QuotationRules.Gender, before index: Int) -> Bool {
    guard let lastToken, let lastSpeaker, lastToken < index else { return false }
    let own = occurrences[..<nextOccurrence].suffix(Self.mostRecent)
      .filter { $0.person == lastSpeaker }.map(\.token)
    let isOtherNamed = occurrences[..<nextOccurrence].suffix(Self.mostRecent).contains {
      $0.token > lastToken && $0.person != lastSpeaker && persons[$0.person].isPerson
        && reported.quoteOf[$0.token] < 0 && distance(from: lastToken, to: $0.token) > 0
        && !words.isBehindAdposition($0.token)
        && (persons[$0.person].gender ?? gender) == gender
    }
    if isOtherNamed { return true }
    return (lastToken + 1..<index).contains { start in
      reported.quoteOf[start] < 0 && reported.isBoundary(before: start) && !own.contains(start)
        && words.isNamePart(start) && reported.tags[start].partOfSpeech == .properNoun
    }
  }

  /// Whether a verb may have no subject: in some languages, and a gerund behind another report in its sentence.
  func mayLeaveOut(_ cue: Int) -> Bool {
    if reported.rules.leavesOutSubjects { return true }
    guard reported.rules.hasCapitals, reported.tags[cue].verbForm == .gerund, let lastToken else {
      return false
    }
    return lastToken < cue && reported.sentenceStart(cue) <= lastToken
  }

  /// Gives words that nothing reports the speaker of the quotation before, where they follow it at once.
  mutating func continueSpeech(_ quotation: inout Quotation, after last: Quotation) {
    guard quotation.kind == .direct, last.report == .said, let name = last.speakerName,
      lastSpeaker != nil || lastIsOne
    else { return }
    let end = max(
      last.content.upperBound, last.speaker?.upperBound ?? 0, last.cue?.upperBound ?? 0)
    let first = words.tokens(quotation.content).lowerBound
    let before = words.tokens(end - 1..<end).lowerBound - 1
    guard before >= 0, before < first, first < reported.tokens.count else { return }
    let start = reported.sentenceStart(first)
    guard start == first || isInMood(start..<first), distance(from: before, to: first) <= 1,
      !namesOther(before..<first)
    else { return }
    quotation.speaker = last.speaker
    quotation.speakerName = name
  }

  private func isInMood(_ tokens: Range<Int>) -> Bool {
    tokens.contains { reported.role(at: $0) == .reportedMood }
  }

  /// Whether some words name anybody but the last speaker.
  private func namesOther(_ tokens: Range<Int>) -> Bool {
    occurrences[min(nextOccurrence, occurrences.count)...].prefix { $0.token < tokens.upperBound }
      .contains { $0.token >= tokens.lowerBound && $0.person != lastSpeaker }
  }
}
