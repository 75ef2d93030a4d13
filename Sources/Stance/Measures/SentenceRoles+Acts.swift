internal import Quotations
internal import TextAnalysis

// Who does an act, and to whom it is done.
extension SentenceRoles {
  /// Who does an act and to whom it is done; empty where the sentence does not tell.
  struct Participants {
    var doers: Set<Int> = []
    var doneTo: Set<Int> = []
  }

  func participants(of act: Int) -> Participants {
    var found = Participants()
    // Verbal nouns of Japanese and Korean have subjects.
    guard isVerb(act) || isVerbal(act) else {
      addNominal(act, to: &found)
      return found
    }
    let isPassive = isPassive(act)
    if let subject = subject(of: act), !isUntold(subject, of: act) {
      if isPassive {
        found.doneTo.insert(subject)
      } else {
        found.doers.insert(subject)
      }
    }
    for word in dependents(act) {
      switch relation(word) {
      case .object, .indirectObject: found.doneTo.insert(word)
      case .agent: found.doers.insert(word)
      case .oblique, .nominalModifier:
        // "Foiled attempts by terrorists" is not done by them.
        let isDone = isPassive || found.doers.isEmpty && object(act) == nil
        if isDone, hasAgentMark(word) { found.doers.insert(word) }
      default: break
      }
    }
    if found.doers.isEmpty, found.doneTo.isEmpty, !isPassive, let noun = nounBefore(act) {
      found.doers.insert(noun)
    }
    if !isPassive, found.doneTo.isEmpty, let object = nounBehind(act) {
      found.doneTo.insert(object)
    }
    // "people killed by", "rebels bombing": the noun that a participle describes.
    if found.doers.isEmpty || isPassive, found.doneTo.isEmpty,
      relation(act) == .adnominalClause, let noun = head(act), isNominal(noun)
    {
      switch tags[act].verbForm {
      case .participle: found.doneTo.insert(noun)
      case .gerund: found.doers.insert(noun)
      default: break
      }
    }
    return found
  }

  /// Whether a noun is a verb with what belongs to it: 殺害した.
  func isVerbal(_ noun: Int) -> Bool {
    isNoun(noun) && ownSubject(noun) != nil && dependent(noun, [.copula]) == nil
      && dependent(noun, [.object, .auxiliary]) != nil
  }

  /// The noun right before a finite verb whose subject was not told: "when the regime cracked down".
  ///
  /// `nil` where an adposition stands before it, or the verb may stand before its subject.
  private func nounBefore(_ verb: Int) -> Int? {
    let form = tags[verb].verbForm
    guard form == .finite && relation(verb) != .adverbialClause || form == .participle else {
      return nil
    }
    var last = verb - 1
    while tokens.contains(last), tags[last].partOfSpeech == .adverb, isJoined(last + 1) {
      last -= 1
    }
    guard tokens.contains(last), isJoined(last + 1), isName(last) else { return nil }
    var first = last
    while tokens.contains(first - 1), isJoined(first),
      isName(first - 1) || [.adjective, .determiner].contains(tags[first - 1].partOfSpeech)
    {
      first -= 1
    }
    // A participle without an auxiliary is a verb where a word opens its clause: "when the regime cracked down".
    let opens = tokens.contains(first - 1) && isJoined(first) && isOpener(first - 1)
    guard form == .finite || opens else { return nil }
    if tokens.contains(first - 1), isJoined(first), !opens {
      switch tags[first - 1].partOfSpeech {
      case .subordinator, .coordinator, .adverb: break
      default: return nil
      }
    }
    return last
  }

  private func isOpener(_ word: Int) -> Bool {
    switch reported.role(at: word) {
    case .subordinate, .opener: true
    default: tags[word].partOfSpeech == .subordinator
    }
  }

  /// The noun right behind a verb that has its subject before it, where what it is was not told.
  private func nounBehind(_ verb: Int) -> Int? {
    let noun = verb + 1
    guard tokens.contains(noun), isJoined(noun), isName(noun), relation(noun) == .other,
      head(noun) == verb, let subject = ownSubject(verb), subject < verb
    else { return nil }
    return noun
  }

  private func isName(_ word: Int) -> Bool {
    [.noun, .properNoun].contains(tags[word].partOfSpeech)
  }

  /// Whether no mark stands before a word.
  func isJoined(_ word: Int) -> Bool {
    reported.gaps[word].isDisjoint(with: [.comma, .colon, .break_, .line, .quote, .stop])
  }

  /// Whose an act is that a noun tells: "the bombing by", "Assad's bombing", "rebel attacks".
  private func addNominal(_ act: Int, to found: inout Participants) {
    for word in dependents(act) {
      switch relation(word) {
      case .agent: found.doers.insert(word)
      case .oblique, .nominalModifier:
        if hasAgentMark(word) {
          found.doers.insert(word)
        } else if word < act, dependent(word, [.adposition]) == nil,
          tags[word].partOfSpeech == .properNoun, reported.isCapitalized[word]
        {
          found.doers.insert(word)
        }
      // "Rebel attacks", "Israeli raids"; a name by itself may be where it happens: "the Syria attack".
      case .compound, .adjective:
        if word < act, tags[word].partOfSpeech != .properNoun { found.doers.insert(word) }
      default: break
      }
    }
  }

  func hasAgentMark(_ word: Int) -> Bool {
    dependents(word).contains { relation($0) == .adposition && isAgent($0) }
  }

  /// The subject of a verb, or that of the verb which shares it: "bombed … and tortured", "began to bomb".
  private func subject(of verb: Int) -> Int? {
    var verb = verb
    for _ in 0..<Self.longestChain {
      if let subject = ownSubject(verb) { return antecedent(of: subject) ?? subject }
      guard let above = head(verb), isVerb(above) else { return nil }
      switch relation(verb) {
      case .conjunct: break
      case .openComplement where object(above) == nil: break
      case .adverbialClause where tags[verb].verbForm == .gerund: break
      default: return nil
      }
      verb = above
    }
    return nil
  }

  /// The noun before a relative pronoun that is a subject: "forces, who bombed".
  private func antecedent(of pronoun: Int) -> Int? {
    guard tags[pronoun].partOfSpeech == .pronoun, !isPersonal(pronoun),
      tokens.contains(pronoun - 1), isNominal(pronoun - 1),
      tags[pronoun - 1].partOfSpeech != .pronoun
    else { return nil }
    return apex(of: (pronoun - 1)..<pronoun)
  }

  private func isPersonal(_ word: Int) -> Bool {
    if case .pronoun = reported.role(at: word) { return true }
    return false
  }

  /// Whether a verb is told in the passive.
  private func isPassive(_ verb: Int) -> Bool {
    if dependent(verb, [.passiveAuxiliary, .agent]) != nil { return true }
    // A subject that was taken for that of a passive, beside an auxiliary that is none: "hat … getötet".
    return dependent(verb, [.passiveSubject]) != nil && dependent(verb, [.auxiliary]) == nil
  }

  /// Whether the subject of a verb may be another noun whose relation was not told: "die Armee hat Lars getötet", of whose
  /// nouns none shows its case.
  private func isUntold(_ subject: Int, of verb: Int) -> Bool {
    relation(subject) == .passiveSubject && !isPassive(verb)
      && dependents(verb).contains { $0 < subject && relation($0) == .other && isName($0) }
  }

  /// What an act is done to, by the words themselves.
  func objects(of act: Int) -> [Int] {
    let isPassive = isPassive(act)
    return dependents(act).filter {
      switch relation($0) {
      case .object, .indirectObject: true
      case .subject, .passiveSubject: isPassive
      case .nominalModifier: !isVerb(act) && !hasAgentMark($0)
      default: false
      }
    }
  }

  /// Whether a word is denied in its clause, or the verb that it completes: "cannot trust".
  func isNegated(_ word: Int) -> Bool {
    if tags[word].isNegated { return true }
    if relation(word) == .openComplement || tags[word].verbForm == .infinitive,
      let verb = head(word), isVerb(verb), isNegated(verb)
    {
      return true
    }
    if dependents(word).contains(where: {
      relation($0) == .negation
        || tags[$0].isNegated && ($0 - word).magnitude <= Self.longestChain
    }) {
      return true
    }
    return tokens.contains(word - 1) && tags[word - 1].isNegated
  }
}
