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
    cue.lowerBound > lowest && text.gaps[cue.lowerBound].contains(.comma)
      && (!rules.opensByComma || text.tags[cue.lowerBound].verbForm != .participle)
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
    var candidates = nominals(in: near).filter { !$0.isGoverned }
    // In German nothing but "in Geneva" stands before the verb then.
    if !rules.capitalsAreNames, let first = near.first, part(first) == .adposition,
      text.role(at: first) != .sourceBefore
    {
      candidates = []
    }
    if let subject = openingSubject(before: cue, &candidates, segments) { return subject }
    if let subject = chosen(candidates, near: cue) { return subject }
    // "…, who said": the noun before the relative pronoun.
    if near.count <= ReportLimits.longestRelative, near.contains(where: isRelative) {
      let before = segments.dropLast().last ?? lowest..<near.lowerBound
      return chosen(nominals(in: before), near: near.lowerBound) ?? lowest..<lowest
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

  private func isRelative(_ index: Int) -> Bool {
    part(index) == .clause && text.tags[index].partOfSpeech != .subordinator
  }

  private func isBehindParenthesis(_ tokens: Range<Int>) -> Bool {
    tokens.lowerBound < text.tokens.count
      && !text.gaps[tokens.lowerBound].isDisjoint(with: [.comma, .break_])
  }

  /// The subject that words between commas or brackets explain: "Rendell, a former governor, said".
  private func subject(beforeParenthesisIn segments: ArraySlice<Range<Int>>) -> Range<Int>? {
    var segments = segments
    guard let aside = segments.popLast() else { return nil }
    var before: Range<Int>?
    while let segment = segments.popLast() {
      let phrases = nominals(in: segment).filter { !$0.isGoverned }
      if let subject = chosen(phrases, near: segment.upperBound) {
        before = subject
        break
      }
    }
    let apposition = nominals(in: aside)
    guard let before else {
      return apposition.first { !$0.isGoverned && $0.maySpeak }?.tokens
    }
    if rules.opensBySubject, rules.adjectivesFollow, let office = aside.first,
      case .title = text.role(at: office), before.count <= ReportLimits.longestNameAside
    {
      return before.lowerBound..<aside.upperBound
    }
    // Of a name and an office the name says who it is: "Petrov's deputy, Oleg Sidorov, said".
    if !isName(before), let name = apposition.first, name.tokens == aside, isName(name.tokens),
      !text.gaps[aside.lowerBound].contains(.bracket)
    {
      return before.lowerBound..<name.tokens.upperBound
    }
    return before
  }

  /// Whether words are a name and nothing else.
  private func isName(_ tokens: Range<Int>) -> Bool {
    tokens.allSatisfy {
      text.tags[$0].partOfSpeech == .properNoun || text.role(at: $0) == .abbreviation
    }
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
    let first = nominals(in: lowest..<min(cue, lowest + ReportLimits.longestSpeaker))
      .first { !$0.isGoverned }
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
      || text.role(at: cue) == .participle
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
    guard let first = phrases.first else { return start..<start }
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

  // MARK: Marks and brackets

  /// Whether the words of a subject end before a token; a name in marks is part of them.
  func isSubjectBreak(before index: Int) -> Bool {
    guard isClauseBreak(before: index) else { return false }
    guard text.gaps[index] == .quote, index > 0 else { return true }
    let (one, other) = (text.quoteOf[index - 1], text.quoteOf[index])
    let quote = max(one, other)
    return one == other || quote < 0
      || text.quoteTokens[Int(quote)].count > ReportLimits.longestNameAside
      || (rules.hasCapitals
        && text.quoteTokens[Int(quote)].contains {
          !text.isCapitalized[$0] && text.tokens[$0].kind != .number
        })
  }

  /// Some tokens without what is no part of a statement or of the words for a speaker, at both ends.
  func trimmed(_ tokens: Range<Int>) -> Range<Int> {
    var (start, end) = (tokens.lowerBound, tokens.upperBound)
    func isAside(_ index: Int) -> Bool {
      switch text.role(at: index) {
      case .auxiliary, .time, .clause, .opener, .turn, .subordinate: true
      default: false
      }
    }
    while start < end, isAside(start) { start += 1 }
    while end > start, isAside(end - 1) { end -= 1 }
    return start..<end
  }
}
