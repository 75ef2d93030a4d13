/// The words that name the speaker of a report.
extension ReportSyntax {
  /// The speaker of a cue: before it in its clause; if nobody is named there, behind it.
  func speaker(around cue: Range<Int>, from lowest: Int, to limit: Int) -> Range<Int> {
    let before = subject(before: cue.lowerBound, from: lowest)
    let behind = subject(behind: cue.upperBound, to: limit)
    // In languages whose verb is second, the subject follows it if something else begins the sentence.
    if !before.isEmpty, !(startsWithPreposition(before) && !behind.isEmpty) { return before }
    if !behind.isEmpty { return behind }
    return coordinated(before: cue.lowerBound, from: lowest)
  }

  /// The subject behind a cue; empty if the words there are no subject.
  func subject(behind cue: Int, to limit: Int) -> Range<Int> {
    if rules.hasSubjectsBefore { return cue..<cue }
    let phrase = nounPhrase(after: cue, to: limit)
    return !phrase.isEmpty && startsWithPreposition(phrase)
      ? phrase.lowerBound..<phrase.lowerBound : phrase
  }

  func startsWithPreposition(_ tokens: Range<Int>) -> Bool {
    isNoSubject(tokens.lowerBound)
  }

  /// The subject among the words between a verb and what opens the statement.
  ///
  /// A preposition of the verb may end them, as in Arabic "the sources to".
  func subject(in tokens: Range<Int>) -> Range<Int> {
    let words = trimmed(tokens)
    let end = words.reversed().first { !isNoSubject($0) } ?? words.lowerBound - 1
    let phrase = words.lowerBound..<(end + 1)
    return phrase.isEmpty || startsWithPreposition(phrase)
      ? phrase.lowerBound..<phrase.lowerBound : phrase
  }

  /// The subject of a verb before "and", at the start of the sentence.
  func coordinated(before cue: Int, from lowest: Int) -> Range<Int> {
    guard cue > lowest, text.role(at: cue - 1) == .clause || isBetween(cue - 1) else {
      return lowest..<lowest
    }
    return nounPhrase(
      after: lowest, to: min(cue - 1, lowest + ReportLimits.longestCoordinatedSubject))
  }

  /// The subject before a cue in its clause, without auxiliaries and times between them.
  func subject(before cue: Int, from lowest: Int) -> Range<Int> {
    var end = cue
    while end > lowest, isBetween(end - 1), !isSubjectBreak(before: end) { end -= 1 }
    guard end > lowest else { return lowest..<lowest }
    let bracket = bracketStart(before: end, from: lowest)
    var start = bracket ?? end
    end = start
    if bracket == nil, isSubjectBreak(before: end) {
      // Words between two commas explain the speaker: "Rendell, a former governor, said".
      guard text.gaps[end].contains(.comma) else { return end..<end }
      var comma = end - 1
      while comma > lowest, !text.gaps[comma].contains(.comma), !text.isBoundary(before: comma) {
        comma -= 1
      }
      guard comma > lowest, text.gaps[comma].contains(.comma) else { return end..<end }
      start = comma - 1
    }
    while start > lowest, !isSubjectBreak(before: start) || start == end,
      !text.isBoundary(before: start)
    {
      if isClauseWord(start - 1) { break }
      start -= 1
    }
    // The subject of an auxiliary behind a comma is before it: "Clever, der Sprecher, hat dort gefordert".
    if rules.opensByComma, start > lowest, start < end, text.gaps[start].contains(.comma),
      text.role(at: start) == .auxiliary
    {
      let subject = subject(before: start, from: lowest)
      if !subject.isEmpty { return subject }
    }
    return trimmed(start..<end)
  }

  /// Whether the words of a subject end before a token; a name in marks is part of them.
  func isSubjectBreak(before index: Int) -> Bool {
    guard isClauseBreak(before: index) else { return false }
    guard text.gaps[index] == .quote, index > 0 else { return true }
    let (one, other) = (text.quoteOf[index - 1], text.quoteOf[index])
    let quote = max(one, other)
    return one == other || quote < 0
      || text.quoteTokens[Int(quote)].count > ReportLimits.longestNameAside
      || text.quoteTokens[Int(quote)].contains { !text.isCapitalized[$0] }
  }

  /// The start of words in brackets that end before a token, "the bureau (FBI) said"; `nil` if there are none.
  func bracketStart(before index: Int, from lowest: Int) -> Int? {
    guard index < text.tokens.count, text.gaps[index] == .break_ else { return nil }
    return (max(lowest + 1, index - ReportLimits.longestNameAside)..<max(lowest + 1, index)).last {
      text.gaps[$0].contains(.bracket)
    }
  }

  /// The words behind a cue or a preposition that may be a speaker.
  func nounPhrase(after start: Int, to limit: Int) -> Range<Int> {
    var end = start
    while end < min(limit, start + ReportLimits.longestSpeaker) {
      if end > start,
        !text.gaps[end].isDisjoint(with: [.comma, .colon, .break_, .line, .quote, .stop]),
        !isTitled(end), text.gaps[end] != .quote || isSubjectBreak(before: end)
      {
        break
      }
      if end == start, text.isBoundary(before: end) || text.quoteOf[end] >= 0 { break }
      if let role = text.role(at: end), end > start || isClauseWord(end) || role == .opener {
        if isClauseWord(end) || role == .opener || Self.attitude(of: role) != nil { break }
        if case .pronoun = role { break }
      }
      if end == start, case .pronoun = text.role(at: end) { return end..<(end + 1) }
      // In German a word in small letters behind a noun begins something else, unless it is an article.
      if !rules.capitalsAreNames, end > start, !text.isCapitalized[end],
        text.isCapitalized[end - 1],
        text.role(at: end) != .determiner, text.role(at: end) != .preposition,
        text.role(at: end) != .clause
      {
        break
      }
      end += 1
    }
    return trimmed(start..<end)
  }

  /// Whether the full stop before a token belongs to an abbreviation in a name.
  func isTitled(_ index: Int) -> Bool {
    text.gaps[index] == .stop && !text.isBoundary(before: index)
  }

  /// The words for a speaker without the rest of their clause, in scripts without capitals.
  ///
  /// Empty if too many words are left for a name.
  func narrowed(_ tokens: Range<Int>) -> Range<Int> {
    guard !rules.hasCapitals, !tokens.isEmpty else { return tokens }
    var (start, end) = (tokens.lowerBound, tokens.upperBound)
    let isComma = { (index: Int) in !text.gaps[index].isDisjoint(with: [.comma, .colon, .line]) }
    if rules.isVerbLast {
      // A listener may follow the speaker: "the minister [topic] the paper to".
      let topic = (start..<end).last { text.role(at: $0) == .topic }
      if let topic { end = rules.topicEndings.isEmpty ? topic : topic + 1 }
      while start < end, isLoose(end - 1) { end -= 1 }
      // Other words may stand before the speaker: "in Geneva the minister".
      for index in start..<max(start, end - 1) {
        if index > tokens.lowerBound, isComma(index) { start = index }
        if isOutside(index) { start = index + 1 }
      }
      if start < end, isOutside(end - 1) || isComma(end - 1) && end - 1 > tokens.lowerBound {
        start = isOutside(end - 1) ? end : end - 1
      }
    } else {
      while start < end, isReport(start) || text.role(at: start) == .sourceBefore { start += 1 }
      guard start < end, !isOutside(start) else { return start..<start }
      end = (start + 1..<end).first { isComma($0) || isOutside($0) } ?? end
      while start < end, isLoose(end - 1) { end -= 1 }
    }
    while start < end, text.role(at: start) == .opener { start += 1 }
    guard start < end, text.role(at: start) != .link else { return start..<start }
    if case .pronoun = text.role(at: end - 1) { return end - 1..<end }
    if case .pronoun = text.role(at: start), text.role(at: start + 1) != .link {
      return start..<start + 1
    }
    // Chinese and Japanese write each syllable of a foreign name as a word: it counts half.
    let length = (start..<end).reduce(0) {
      $0 + (text.tokens[$1].kind == .ideograph || text.tokens[$1].kind == .kana ? 1 : 2)
    }
    return length > 2 * ReportLimits.longestSpeakerWithoutCapitals ? start..<start : start..<end
  }

  /// Whether a word at the end of the words for a speaker is not one of them.
  private func isLoose(_ index: Int) -> Bool {
    switch text.role(at: index) {
    case .auxiliary, .time, .link: true
    default: false
    }
  }

  /// Whether a word ends the words for a speaker: neither it nor the words beyond it are part of them.
  private func isOutside(_ index: Int) -> Bool {
    switch text.role(at: index) {
    case .preposition, .clause, .subordinate, .turn, .sourceAfter, .sourceBefore: true
    case .opener: !rules.isVerbLast
    case .auxiliary: rules.isVerbLast
    default: isReport(index)
    }
  }

  /// Some tokens without auxiliaries, times and words that open clauses at both ends.
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
