/// Speakers whom the text around a quotation tells: those of pronouns, and of words that go on.
extension SpeakerResolver {
  /// Whom a pronoun stands for: who spoke last, or was named last before it.
  func person(_ gender: QuotationRules.Gender, at index: Int) -> Int? {
    func fits(_ person: Int) -> Bool {
      persons[person].isPerson
        && (persons[person].gender == nil || persons[person].gender == gender
          || !reported.rules.hasGenders || gender == .any)
    }
    // "Lee took part, and she said": the subject of the same sentence.
    if reported.rules.hasPlainNames, let near = occurrences[..<nextOccurrence].last,
      near.token < index, reported.tokens[near.token].sentence == reported.tokens[index].sentence,
      reported.quoteOf[near.token] == reported.quoteOf[index], fits(near.person)
    {
      return near.person
    }
    let isClose = reported.rules.hasPlainNames ? isBehindQuotations(index) : isNear(index)
    if let lastSpeaker, fits(lastSpeaker), isClose {
      let isOther = !reported.rules.hasPlainNames && tellsOfOther(gender, before: index)
      return isOther ? subject(before: index, fits) : lastSpeaker
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
      ?? subject(before: index, fits)
  }

  /// The person who is the subject of the sentence before.
  private func subject(before index: Int, _ fits: (Int) -> Bool) -> Int? {
    guard let subject = sentences.subject(before: index) else { return nil }
    return occurrences[..<nextOccurrence].suffix(Self.mostRecent).last {
      // A name that the subject is part of, or that hangs on it: "President Lee".
      subject.tokens.contains($0.token)
        || $0.token < subject.word && subject.word - $0.token < Self.longestName
          && (reported.gaps[$0.token + 1...subject.word]).allSatisfy(\.isEmpty)
    }.flatMap { fits($0.person) ? $0.person : nil }
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

  /// The words for the last speaker, where a pronoun stands for somebody without a name.
  mutating func description(before index: Int) -> String? {
    guard lastIsOne, isNearUnnamed(index) else { return nil }
    lastUnnamed = index
    return lastDescription
  }

  /// Who is left out as the subject of a verb: who spoke last, or begins the sentence before.
  mutating func leftOut(_ cue: Int, _ content: Range<Int>) -> String? {
    guard mayLeaveOut(cue) else { return nil }
    if let lastSpeaker, isNear(cue) { return persons[lastSpeaker].name }
    if lastSpeaker == nil, lastDescription != nil, isNearUnnamed(cue) {
      lastUnnamed = cue
      return lastDescription
    }
    let start = reported.sentenceStart(content.lowerBound)
    advance(to: start)
    if let person = subject(before: cue, { persons[$0].isPerson }) { return persons[person].name }
    guard reported.rules.isVerbLast, start > 0 else { return nil }
    let before = reported.sentenceStart(start - 1)
    let subject = occurrences[..<nextOccurrence].suffix(Self.mostRecent).last {
      $0.token <= before + 1 && $0.token >= before
    }
    return subject.flatMap { persons[$0.person].isPerson ? persons[$0.person].name : nil }
  }

  /// Whether the last speaker, without a name, spoke close before a token.
  ///
  /// Where tags alone tell names, and where subjects are left out before the verb, their words are too unsure.
  private func isNearUnnamed(_ index: Int) -> Bool {
    !isUnsure && lastUnnamed >= 0
      && distance(from: lastUnnamed, to: index) <= ReportLimits.farthestLeftOut
  }

  private var isUnsure: Bool { reported.rules.hasPlainNames || reported.rules.isVerbLast }

  /// Whether the last speaker spoke in the sentence of a token or the one before.
  func isNear(_ index: Int) -> Bool {
    guard let lastToken, index < reported.tokens.count else { return false }
    return distance(from: lastToken, to: index) <= ReportLimits.farthestLeftOut
  }

  /// Whether the last speaker spoke in the sentence of a token, or before it and quotations and nothing else.
  private func isBehindQuotations(_ index: Int) -> Bool {
    guard let lastToken else { return false }
    let start = reported.sentenceStart(index)
    return start <= lastToken || distance(from: lastToken, to: start - 1) == 0
  }

  /// How many sentences of the writer's own begin between two tokens, the later one's among them.
  private func distance(from earlier: Int, to later: Int) -> Int32 {
    sentenceNumbers[later] - sentenceNumbers[earlier]
  }

  /// Whether a verb may have no subject: in some languages, and a gerund behind another report in its sentence.
  private func mayLeaveOut(_ cue: Int) -> Bool {
    guard cue < reported.tokens.count, let word = reported.word(at: cue), !word.isPassive,
      !word.isPlural
    else { return false }
    if reported.rules.leavesOutSubjects {
      // "Se ha dicho": nobody is left out.
      if (max(0, cue - 2)..<cue).contains(where: { reported.role(at: $0) == .reflexive }) {
        return false
      }
      // A subject that nobody is known by may stand beside the verb.
      if reported.rules.isVerbLast { return cue == 0 || reported.role(at: cue - 1) != .topic }
      return reported.rules.hasSubjectsBefore
        || (!words.isInClause(cue) && !words.isBeforeSubject(cue))
    }
    guard reported.rules.hasCapitals, reported.tags[cue].verbForm == .gerund, let lastToken else {
      return false
    }
    return lastToken < cue && reported.sentenceStart(cue) <= lastToken
      && !words.isInClause(cue) && !words.isBeforeSubject(cue)
  }

  /// Gives words that nothing reports the speaker of the quotation before, where they follow it at once.
  mutating func continueSpeech(_ quotation: inout Quotation, after last: Quotation) {
    guard quotation.kind == .direct, last.report == .said, let name = last.speakerName,
      lastSpeaker != nil || lastIsOne
    else { return }
    let end = max(
      last.content.upperBound, last.speaker?.upperBound ?? 0, last.cue?.upperBound ?? 0)
    let first = reported.tokens(quotation.content).lowerBound
    let before = reported.tokens(end - 1..<end).upperBound - 1
    guard before >= 0, before < first, first < reported.tokens.count else { return }
    let start = reported.sentenceStart(first)
    guard start == first || isInMood(start..<first),
      distance(from: before, to: first) <= (isUnsure ? 0 : 1),
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
