/// The words around a reporting word that say who speaks.
extension QuotationSearch {
  /// The speaker of a cue: before it in its clause, or else behind it.
  func speaker(around cue: Range<Int>, from lowest: Int, to limit: Int) -> Range<Int> {
    let before = subject(before: cue.lowerBound, from: lowest)
    let behind = subject(behind: cue.upperBound, to: limit)
    // Where the verb is second, it stands before its subject if something else begins the sentence.
    if !before.isEmpty, !(startsWithPreposition(before) && !behind.isEmpty) { return before }
    if !behind.isEmpty { return behind }
    return coordinated(before: cue.lowerBound, from: lowest)
  }

  /// The words behind a cue that are its subject; empty where they are none.
  func subject(behind cue: Int, to limit: Int) -> Range<Int> {
    if rules.hasSubjectsBefore { return cue..<cue }
    let phrase = nounPhrase(after: cue, to: limit)
    return !phrase.isEmpty && startsWithPreposition(phrase)
      ? phrase.lowerBound..<phrase.lowerBound : phrase
  }

  func startsWithPreposition(_ places: Range<Int>) -> Bool {
    isNoSubject(places.lowerBound)
  }

  /// The subject among the words between a verb and what opens the statement, which a preposition of the verb may end:
  /// "the sources to" of Arabic.
  func subject(in places: Range<Int>) -> Range<Int> {
    let words = trimmed(places)
    let end = words.reversed().first { !isNoSubject($0) } ?? words.lowerBound - 1
    let phrase = words.lowerBound..<(end + 1)
    return phrase.isEmpty || startsWithPreposition(phrase)
      ? phrase.lowerBound..<phrase.lowerBound : phrase
  }

  /// Whether a word begins words that are no subject: "in the".
  func isNoSubject(_ place: Int) -> Bool {
    switch text.role(at: place) {
    case .preposition: true
    // "So sagte er": what may be another word begins no subject.
    case .sourceBefore: text.word(at: place)?.isAmbiguous == true
    default: false
    }
  }

  /// The subject of a verb before "and", at the start of the sentence.
  func coordinated(before cue: Int, from lowest: Int) -> Range<Int> {
    guard cue > lowest, text.role(at: cue - 1) == .clause || isBetween(cue - 1) else {
      return lowest..<lowest
    }
    return nounPhrase(after: lowest, to: min(cue - 1, lowest + 6))
  }

  /// The words before a cue in its clause, without what may stand between.
  func subject(before cue: Int, from lowest: Int) -> Range<Int> {
    var end = cue
    while end > lowest, isBetween(end - 1), !isSubjectBreak(before: end) { end -= 1 }
    guard end > lowest else { return lowest..<lowest }
    let bracket = bracketStart(before: end, from: lowest)
    var start = bracket ?? end
    end = start
    if bracket == nil, isSubjectBreak(before: end) {
      // What stands between two commas explains the speaker: "Rendell, a former governor, said".
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
    // A verb that stands second behind a comma has its subject before it: "Clever, der Sprecher, hat dort gefordert".
    if rules.opensByComma, start > lowest, start < end, text.gaps[start].contains(.comma),
      text.role(at: start) == .auxiliary
    {
      let subject = subject(before: start, from: lowest)
      if !subject.isEmpty { return subject }
    }
    return trimmed(start..<end)
  }

  /// Whether the words of a subject may not reach over a place; a name in marks is part of them.
  func isSubjectBreak(before place: Int) -> Bool {
    guard isClauseBreak(before: place) else { return false }
    guard text.gaps[place] == .quote, place > 0 else { return true }
    let (one, other) = (text.quoteOf[place - 1], text.quoteOf[place])
    let quote = max(one, other)
    return one == other || quote < 0 || text.quoteTokens[Int(quote)].count > Self.mostAside
      || text.quoteTokens[Int(quote)].contains { !text.isCapitalized[$0] }
  }

  /// How many words in marks or brackets beside a speaker are a name.
  static let mostAside = 4

  /// The start of words in brackets that end before a place, "the bureau (FBI) said"; `nil` where none do.
  func bracketStart(before place: Int, from lowest: Int) -> Int? {
    guard place < text.tokens.count, text.gaps[place] == .break_ else { return nil }
    return (max(lowest + 1, place - Self.mostAside)..<max(lowest + 1, place)).last {
      text.gaps[$0].contains(.bracket)
    }
  }

  func isBetween(_ place: Int) -> Bool {
    switch text.role(at: place) {
    case .auxiliary, .time: true
    default: false
    }
  }

  func isClauseBreak(before place: Int) -> Bool {
    !text.gaps[place].isDisjoint(with: [.comma, .colon, .break_, .line, .quote])
  }

  /// The words behind a cue or a preposition that may be a speaker.
  func nounPhrase(after start: Int, to limit: Int) -> Range<Int> {
    var end = start
    while end < min(limit, start + 12) {
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
      // Where nouns have capitals, a small word behind one begins something else, if it is no article.
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

  /// Whether a full stop before a token is that of an abbreviation in a name.
  func isTitled(_ place: Int) -> Bool {
    text.gaps[place] == .stop && !text.isBoundary(before: place)
  }

  func isClauseWord(_ place: Int) -> Bool {
    switch text.role(at: place) {
    case .clause, .turn, .subordinate: true
    default: false
    }
  }

  /// The words for a speaker without the rest of the clause around them, where no capitals tell names.
  ///
  /// Empty where they are more than name anybody.
  func narrowed(_ places: Range<Int>) -> Range<Int> {
    guard !rules.hasCapitals, !places.isEmpty else { return places }
    var (start, end) = (places.lowerBound, places.upperBound)
    let isComma = { (place: Int) in !text.gaps[place].isDisjoint(with: [.comma, .colon, .line]) }
    if rules.isVerbLast {
      // Behind the speaker there may be a listener: "the minister [topic] the paper to".
      let topic = (start..<end).last { text.role(at: $0) == .topic }
      if let topic { end = rules.topicEndings.isEmpty ? topic : topic + 1 }
      while start < end, isLoose(end - 1) { end -= 1 }
      // What is no part of them stands before them: "in Geneva the minister".
      for place in start..<max(start, end - 1) {
        if place > places.lowerBound, isComma(place) { start = place }
        if isOutside(place) { start = place + 1 }
      }
      if start < end, isOutside(end - 1) || isComma(end - 1) && end - 1 > places.lowerBound {
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
    // A syllable of a foreign name may be a word in Chinese and Japanese.
    let length = (start..<end).reduce(0) {
      $0 + (text.tokens[$1].kind == .ideograph || text.tokens[$1].kind == .kana ? 1 : 2)
    }
    return length > 2 * Self.mostInName ? start..<start : start..<end
  }

  /// Whether a word that ends the words for a speaker is none of them.
  private func isLoose(_ place: Int) -> Bool {
    switch text.role(at: place) {
    case .auxiliary, .time, .link: true
    default: false
    }
  }

  /// With how many words a speaker may be told where letters have no capitals.
  private static let mostInName = 11

  private func isReport(_ place: Int) -> Bool {
    text.role(at: place).flatMap(Self.attitude) != nil
  }

  /// Whether a word is no part of the words for a speaker, and what is beyond it is none.
  private func isOutside(_ place: Int) -> Bool {
    switch text.role(at: place) {
    case .preposition, .clause, .subordinate, .turn, .sourceAfter, .sourceBefore: true
    case .opener: !rules.isVerbLast
    case .auxiliary: rules.isVerbLast
    default: isReport(place)
    }
  }

  func trimmed(_ places: Range<Int>) -> Range<Int> {
    var (start, end) = (places.lowerBound, places.upperBound)
    func isLoose(_ place: Int) -> Bool {
      switch text.role(at: place) {
      case .auxiliary, .time, .clause, .opener, .turn, .subordinate: true
      default: false
      }
    }
    while start < end, isLoose(start) { start += 1 }
    while end > start, isLoose(end - 1) { end -= 1 }
    return start..<end
  }
}
