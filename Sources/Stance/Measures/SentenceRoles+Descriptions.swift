internal import Quotations
internal import TextAnalysis

extension SentenceRoles {
  // MARK: What is said of whom

  /// Whether a word says what somebody is, by the words that stand for somebody.
  ///
  /// It does as their modifier, their predicate, or what they are called. `nil` where it does not; else whether it is
  /// denied.
  func description(by word: Int, of names: Set<Int>) -> Bool? {
    guard tokens.contains(word) else { return nil }
    if names.contains(word) { return false }
    if let denied = copulaPredicate(word, of: names) { return denied }
    if isBeside(word, names) { return false }
    var word = word
    for _ in 0..<Self.longestChain {
      if let denied = predicate(word, of: names) { return denied }
      guard let relation = relation(word), let head = head(word) else { return nil }
      switch relation {
      case .adjective, .compound, .apposition, .flat, .nominalModifier:
        let isBare = dependent(word, [.adposition]) == nil
        if relation == .nominalModifier, !isBare || !isAdjacent(word, head) { return nil }
        if names.contains(head) { return tags[word].isNegated }
        // "A brutal war criminal": what the noun is said of.
        guard relation == .adjective || relation == .compound else { return nil }
        // "The regime's brutal tactics": what it has is as it is.
        if relation == .adjective, isOwned(head, by: names) { return isNegated(word) }
      case .conjunct: if names.contains(head) { return nil }
      default: return nil
      }
      word = head
    }
    return nil
  }

  /// Whether a word that is good or bad is said of somebody: their adjective, their predicate, or an adjective of what
  /// they have.
  ///
  /// More than that names them, and tells little of what is thought of them: "riot police". `nil` where it is not; else
  /// whether it is denied.
  func judgement(by word: Int, of names: Set<Int>) -> Bool? {
    guard tokens.contains(word), !names.contains(word) else { return nil }
    if let denied = copulaPredicate(word, of: names) ?? predicate(word, of: names) { return denied }
    guard tags[word].partOfSpeech == .adjective, relation(word) == .adjective,
      let noun = head(word), names.contains(noun) || isOwned(noun, by: names)
    else { return nil }
    return isNegated(word)
  }

  private func isOwned(_ noun: Int, by names: Set<Int>) -> Bool {
    dependents(noun).contains { owner in
      relation(owner) == .nominalModifier && names.contains(owner)
        && (dependent(owner, [.adposition]).map(isLink) ?? true)
    }
  }

  /// Whether a word whose relation was not told stands right before names, or behind them between commas: "dictator
  /// Assad", "Assad, a brutal dictator,".
  private func isBeside(_ word: Int, _ names: Set<Int>) -> Bool {
    guard relation(word) == .other, let first = names.min(), let last = names.max() else {
      return false
    }
    // "Hero of Russia" is none that Russia is called.
    if word + 1 == first { return isJoined(first) && tags[first].case != .genitive }
    guard last < word, word - last <= Self.longestPredicate, reported.gaps[last + 1] == .comma,
      !isJoined(word + 1)
    else { return false }
    return (last + 1..<word).allSatisfy {
      isJoined($0 + 1)
        && [.determiner, .adjective, .noun, .adverb].contains(tags[$0].partOfSpeech)
    }
  }

  private func isAdjacent(_ one: Int, _ other: Int) -> Bool { (one - other).magnitude == 1 }

  /// Whether a word is the predicate of a subject among some words; `nil` where it is not, else whether it is denied.
  private func predicate(_ word: Int, of names: Set<Int>) -> Bool? {
    // A noun with an object or an auxiliary is a verb: 警察が逮捕した.
    guard !isVerb(word), !isVerbal(word) else { return nil }
    if let subject = ownSubject(word), names.contains(subject) { return isNegated(word) }
    // "Became a hero", "called Assad a butcher".
    guard let relation = relation(word), let verb = head(word), isVerb(verb) else { return nil }
    guard relation == .openComplement else { return nil }
    let above = object(verb) ?? ownSubject(verb)
    guard let above, names.contains(above) else { return nil }
    return isNegated(word) || isNegated(verb)
  }

  /// Whether a word is joined to names before it by nothing but a copula between or behind: "王伟是骗子", "वह झूठा है".
  ///
  /// This holds where a sentence was parsed wrong, too. `nil` where it is not, else whether it is denied.
  private func copulaPredicate(_ word: Int, of names: Set<Int>) -> Bool? {
    guard let last = names.max(), last < word, word - last <= Self.longestPredicate,
      !isVerb(word), (last + 1...word).allSatisfy({ isJoined($0) })
    else { return nil }
    let between = last + 1..<word
    let isDenied = between.contains { isNegation($0) }
    var hasCopula = false
    for token in between {
      switch tags[token].partOfSpeech {
      case .auxiliary: hasCopula = true
      case .determiner, .adjective, .adverb, .particle, .coordinator, .noun, .numeral: break
      default: return nil
      }
    }
    if hasCopula { return isDenied }
    var next = word + 1
    while tokens.contains(next), next - word <= Self.longestPredicate, isJoined(next),
      [.coordinator, .noun, .adjective].contains(tags[next].partOfSpeech)
    {
      next += 1
    }
    guard tokens.contains(next), isJoined(next), tags[next].partOfSpeech == .auxiliary,
      between.allSatisfy({ tags[$0].partOfSpeech != .adverb })
    else { return nil }
    return isDenied || isNegation(next)
  }

  /// So many words a predicate has at most.
  private static let longestPredicate = 5

  private func isNegation(_ word: Int) -> Bool {
    tags[word].isNegated || relation(word) == .negation
  }

  /// Whether somebody is the subject of the verb whose object a word is: "Lee fights corruption".
  func isObject(_ word: Int, ofActsOf actors: Set<Int>) -> Bool {
    guard let verb = verb(withObject: word) else { return false }
    return !participants(of: verb).doers.isDisjoint(with: actors)
  }

  /// Whether a word is that of which somebody is the complement: "brutality of Assad".
  func hasComplement(_ words: Range<Int>, _ names: Set<Int>) -> Bool {
    names.contains { name in
      guard let head = head(name) else { return false }
      return words.contains(head) && name >= words.upperBound
    } && !names.contains { words.contains($0) }
  }

  /// The verb whose object a word is.
  func verb(withObject word: Int) -> Int? {
    guard relation(word) == .object, let verb = head(word), isVerb(verb) else { return nil }
    return verb
  }

  /// What tells of a noun: "terrorist groups", "dozens of terrorists".
  func modifiers(of noun: Int) -> [Int] {
    dependents(noun).filter {
      switch relation($0) {
      case .adjective, .compound, .flat, .apposition, .nominalModifier: true
      default: false
      }
    }
  }
}
