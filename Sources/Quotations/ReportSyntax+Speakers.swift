internal import TextAnalysis

/// The words that name the speaker of a report.
extension ReportSyntax {
  /// The speaker of a cue: before it in its clause; if nobody is named there, behind it.
  func speaker(around cue: Range<Int>, from lowest: Int, to limit: Int) -> Range<Int> {
    if isPassive(cue, from: lowest) { return agent(of: cue, from: lowest, to: limit) }
    if isSecondary(cue.lowerBound) {
      return coordinated(before: cue.lowerBound, from: lowest)
    }
    let behind = subject(behind: cue.upperBound, to: limit)
    if isInverted(cue, from: lowest), !behind.isEmpty, endsReport(behind.upperBound, to: limit) {
      return behind
    }
    let before = subject(before: cue.lowerBound, from: lowest)
    if !before.isEmpty, behind.isEmpty || isSpeaker(before) || !isSpeaker(behind) { return before }
    if !behind.isEmpty { return behind }
    return coordinated(before: cue.lowerBound, from: lowest)
  }

  /// Whether a verb stands right behind a comma, where its subject follows it.
  func isInverted(_ cue: Range<Int>, from lowest: Int) -> Bool {
    let verb = verbStart(cue.lowerBound, from: lowest)
    return verb > lowest && text.gaps[verb].contains(.comma)
      && (!rules.opensByComma || text.tags[cue.lowerBound].verbForm != .participle)
  }

  /// Where a verb begins with its auxiliary: "…, ont indiqué".
  func verbStart(_ cue: Int, from lowest: Int) -> Int {
    guard rules.adjectivesFollow, rules.hasCapitals, text.gaps[cue].isEmpty else { return cue }
    return cue > lowest && text.tags[cue - 1].partOfSpeech == .auxiliary ? cue - 1 : cue
  }

  /// Whether nothing goes on behind the words for a speaker as a clause would.
  func endsReport(_ index: Int, to limit: Int) -> Bool {
    guard index < limit, index < text.tokens.count, text.gaps[index].isEmpty else { return true }
    switch part(index) {
    case .verb, .clause, .modifier, .nominal: return false
    case .aside:
      return text.role(at: index) == .time || text.tags[index].partOfSpeech == .adverb
    default: return true
    }
  }

  /// Whether words for a speaker hold one that may speak.
  func isSpeaker(_ tokens: Range<Int>) -> Bool {
    tokens.contains { maySpeak($0) || isPersonal($0) }
  }

  // MARK: Before the cue

  /// The subject before a cue in its clause.
  func subject(before cue: Int, from lowest: Int) -> Range<Int> {
    let segments = segments(before: cue, from: lowest)
    guard let near = segments.last else { return lowest..<lowest }
    // "He praised Lee and said": what stands behind another report is none of this.
    if cue > lowest, part(cue - 1) == .coordinator, near.lowerBound > lowest,
      isOtherReport(near.lowerBound - 1)
    {
      return lowest..<lowest
    }
    var candidates = nominals(in: near).filter { !$0.isGoverned }
    // In German nothing but "in Geneva" stands before the verb then.
    if !rules.capitalsAreNames, text.tags[cue].verbForm != .participle, let first = near.first,
      part(first) == .adposition,
      text.role(at: first) != .sourceBefore
    {
      candidates = []
    }
    if let subject = openingSubject(before: cue, &candidates, segments) { return subject }
    if let subject = isRelativeClause(near, candidates)
      ? nil : chosen(candidates, near: cue) ?? foreignName(near)
    {
      // "Ann Lee, professor of law said".
      let isBare = text.tags[subject.lowerBound].partOfSpeech == .noun
      return isBare ? explained(subject, in: near, behind: segments.dropLast()) : subject
    }
    // "…, who said": the noun before the relative pronoun.
    if isRelativeClause(near, candidates) {
      let before = segments.dropLast().last ?? lowest..<near.lowerBound
      return antecedent(in: before) ?? lowest..<lowest
    }
    guard !near.contains(where: { part($0) == .clause || part($0) == .verb }),
      isBehindParenthesis(near)
    else { return lowest..<lowest }
    return subject(beforeParenthesisIn: segments.dropLast()) ?? lowest..<lowest
  }

  /// The parts of a clause before a cue, from its start, each between two commas or brackets.
  ///
  /// The last is that beside the cue; it may be empty.
  func segments(before cue: Int, from lowest: Int) -> [Range<Int>] {
    var segments = [Range<Int>]()
    var end = cue
    var start = cue
    while true {
      let isStart = start == lowest || text.isBoundary(before: start)
      let gap = start < text.tokens.count ? text.gaps[start] : []
      let isHard =
        isStart || !gap.isDisjoint(with: [.line, .colon])
        || (gap.contains(.quote) && isSubjectBreak(before: start))
        || (start < cue && start > lowest && endsOtherReport(start, from: lowest))
      if isHard || (!gap.isDisjoint(with: [.comma, .break_]) && isClauseBreak(before: start)) {
        segments.append(start..<end)
        end = start
        if isHard || segments.count > ReportLimits.mostSegments { break }
      }
      start -= 1
    }
    return segments.reversed()
  }

  /// Whether a word before a cue reports something itself.
  func isOtherReport(_ index: Int) -> Bool {
    isReport(index) && !isNoun(index) && text.tags[index].verbForm != .participle
  }

  /// Whether words before a verb are a relative pronoun without another subject: "who in May said".
  private func isRelativeClause(_ words: Range<Int>, _ candidates: [Nominal]) -> Bool {
    guard words.contains(where: isRelative) else { return false }
    if words.count <= ReportLimits.longestRelative, candidates.isEmpty { return true }
    return words.first.map(isRelative) == true
      && !candidates.contains { $0.maySpeak || part($0.head) == .pronoun }
  }

  private func isRelative(_ index: Int) -> Bool {
    part(index) == .clause && text.tags[index].partOfSpeech != .subordinator
  }

  private func isBehindParenthesis(_ tokens: Range<Int>) -> Bool {
    tokens.lowerBound < text.tokens.count
      && !text.gaps[tokens.lowerBound].isDisjoint(with: [.comma, .break_])
  }

  /// The likeliest subject of some phrases: the nearest to the cue that may speak.
  func chosen(_ phrases: [Nominal], near cue: Int) -> Range<Int>? {
    if let marked = phrases.last(where: { $0.isMarked && mayBeSpeaker($0) }) {
      return marked.tokens
    }
    if let known = phrases.last(where: { $0.maySpeak && mayBeSpeaker($0) }) { return known.tokens }
    return phrases.last(where: mayBeSpeaker)?.tokens
  }

  /// Whether a phrase is no time, no "it" and no "this".
  func mayBeSpeaker(_ phrase: Nominal) -> Bool {
    guard phrase.tokens.count <= longestSpeaker, !isAge(phrase) else { return false }
    switch part(phrase.head) {
    case .pronoun:
      if case .pronoun(let gender) = text.role(at: phrase.head) { return gender != .it }
      // "One of the men".
      return phrase.tokens.count > 2
    // Where verbs stand first, subject and object both follow: what may not speak is the object.
    case .nominal:
      return (phrase.maySpeak || !rules.isVerbFirst) && text.tokens[phrase.head].kind != .number
    default: return false
    }
  }

  /// The subject of a verb before "and", or of "adding" and the like, at the start of the sentence.
  func coordinated(before cue: Int, from lowest: Int) -> Range<Int> {
    guard cue > lowest, part(cue - 1) == .coordinator || isBetween(cue - 1) || isSecondary(cue)
    else { return lowest..<lowest }
    // "…, said Lee and added": whom the verb before has behind it.
    if part(cue - 1) == .coordinator,
      let verb = (max(lowest, cue - ReportLimits.longestSpeaker)..<cue).last(where: isOtherReport),
      let other = text.word(at: verb)?.tokens
    {
      // "He praised Lee and said": Lee is whom he praised.
      let before = subject(before: other.lowerBound, from: lowest)
      if !before.isEmpty { return isSpeaker(before) ? before : lowest..<lowest }
      let behind = subject(behind: other.upperBound, to: cue)
      if !behind.isEmpty, isSpeaker(behind) { return behind }
    }
    // "…, where he praised Lee and said": whose verb the one before is.
    if part(cue - 1) == .coordinator,
      let verb = (lowest..<cue - 1).last(where: { part($0) == .verb && isFinite($0) })
    {
      let near = subject(before: verb, from: lowest)
      if !near.isEmpty, isSpeaker(near) { return near }
    }
    let first = nominals(in: lowest..<min(cue, lowest + ReportLimits.longestSpeaker))
      .first {
        !$0.isGoverned
          || (rules.hasCases && $0.tokens.lowerBound == lowest && isName($0.tokens))
      }
    return first.flatMap { mayBeSpeaker($0) && $0.maySpeak ? $0.tokens : nil } ?? lowest..<lowest
  }

  /// Whether a verb goes on with the subject of the sentence: "adding".
  func isSecondary(_ cue: Int) -> Bool {
    guard rules.hasCapitals, !rules.isVerbLast else { return false }
    switch text.tags[cue].verbForm {
    case .gerund, .participle: break
    default: return false
    }
    var index = cue - 1
    while index >= 0, part(index) == .aside, !isClauseBreak(before: index + 1) {
      if text.tags[index].partOfSpeech == .auxiliary || text.role(at: index) == .auxiliary {
        return false
      }
      index -= 1
    }
    return text.tags[cue].verbForm == .gerund || (cue > 0 && text.gaps[cue].contains(.comma))
      || text.role(at: cue) == .participle || (cue > 0 && part(cue - 1) == .adposition)
  }

  // MARK: Behind the cue

  /// The subject behind a cue; empty if the words there are no subject.
  func subject(behind cue: Int, to limit: Int) -> Range<Int> {
    if rules.hasSubjectsBefore { return cue..<cue }
    return nounPhrase(after: cue, to: limit)
  }

  /// The first words behind a cue or a preposition that may be a speaker, before its clause ends.
  func nounPhrase(after start: Int, to limit: Int) -> Range<Int> {
    let end = clauseEnd(from: start, to: min(limit, start + ReportLimits.longestSpeaker * 2))
    let phrases = nominals(in: start..<end).filter { !$0.isGoverned && mayBeSpeaker($0) }
    guard let first = phrases.first else {
      return subject(behindTime: end, to: limit) ?? unseenSubject(from: start, to: end, limit)
    }
    // "Told the agency Ivan Petrov": of two, the one that may speak, and who stands behind an agency's name.
    if phrases.count > 1, phrases[1].maySpeak,
      phrases[1].tokens.lowerBound == first.tokens.upperBound,
      rules.hasCapitals, text.role(at: first.head) == .body, isName(phrases[1].tokens)
    {
      return phrases[1].tokens
    }
    let phrase = first.maySpeak ? first : phrases.first { $0.maySpeak } ?? first
    return phrase.tokens
  }

  /// Where the words behind a cue end that may name its subject.
  func clauseEnd(from start: Int, to limit: Int) -> Int {
    var end = start
    while end < limit {
      if end > start || text.isBoundary(before: end) || text.gaps[end].contains(.colon) {
        if isPhraseBreak(before: end) { break }
      }
      // Reporting words inside the marks have their speaker there too.
      if end == start, start > 0, text.quoteOf[end] >= 0, text.quoteOf[end] != text.quoteOf[end - 1]
      {
        break
      }
      switch part(end) {
      case .clause, .verb: return end
      default: end += 1
      }
    }
    return end
  }

  /// The words for the speaker behind "according to", in any case.
  func source(behind start: Int, to limit: Int) -> Range<Int> {
    // "Según informó la agencia".
    let isVerb = rules.adjectivesFollow && rules.hasCapitals && start < limit && isCue(start)
    let start = isVerb ? start + 1 : start
    let end = clauseEnd(from: start, to: min(limit, start + ReportLimits.longestSpeaker * 2))
    var from = start
    while from < end, part(from) == .genitive || text.role(at: from) == .sourceBefore { from += 1 }
    guard let phrase = nominals(in: from..<end).first, phrase.tokens.lowerBound == from,
      mayBeSpeaker(phrase), text.tokens[from].kind != .number || phrase.maySpeak
    else { return start..<start }
    return phrase.tokens
  }

  /// The words for the speaker before "zufolge", in any case.
  func source(before cue: Int, from lowest: Int) -> Range<Int> {
    var end = cue
    while end > lowest, part(end - 1) != .nominal, part(end - 1) != .pronoun,
      !isPhraseBreak(before: end)
    {
      end -= 1
    }
    var start = end
    while start > lowest, !isPhraseBreak(before: start), part(start - 1) != .clause,
      part(start - 1) != .verb
    {
      start -= 1
    }
    guard let phrase = nominals(in: start..<end).last, phrase.tokens.upperBound == end,
      mayBeSpeaker(phrase)
    else { return lowest..<lowest }
    return phrase.tokens
  }
}
