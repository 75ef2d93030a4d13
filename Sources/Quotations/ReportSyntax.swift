internal import TextAnalysis

/// What the words of a text are to each other, as far as reports need it: subjects, verbs of saying, clause ends.
///
/// It answers by the roles of words, the marks between them and capitals. A value; it never changes.
struct ReportSyntax {
  let text: QuotationText
  let rules: QuotationRules

  /// The bytes of some tokens; `nil` if there are none.
  func bytes(_ tokens: Range<Int>) -> Range<Int>? {
    tokens.isEmpty ? nil : text.bytes(tokens)
  }

  /// The sentence that some tokens are in, or the sentences.
  func sentence(of tokens: Range<Int>) -> Range<Int> {
    text.sentenceStart(tokens.lowerBound)..<text.sentenceEnd(tokens.upperBound - 1)
  }

  func isSameParagraph(_ one: Int, _ other: Int) -> Bool {
    guard one < other else { return true }
    return !((one + 1)...other).contains { text.gaps[$0].contains(.line) }
  }

  /// Whether a dash and nothing else stands before a token at the start of its paragraph.
  func isBehindDash(_ index: Int) -> Bool {
    let gap = text.gaps[index]
    return gap.contains(.break_) && gap.isDisjoint(with: [.bracket, .comma, .colon, .quote])
      && (index == 0 || gap.contains(.line))
  }

  // MARK: Words

  static func attitude(of role: QuotationRules.Role) -> Attitude? {
    switch role {
    case .cue(let attitude), .about(let attitude): attitude
    default: nil
    }
  }

  /// What reporting words say of what they report; what no word reports is said.
  func report(_ cue: Range<Int>) -> ReportKind {
    cue.isEmpty ? .said : text.word(at: cue.lowerBound)?.report ?? .said
  }

  func isCue(_ index: Int) -> Bool {
    if case .cue = text.role(at: index) { return true }
    return false
  }

  /// Whether a token reports, with or without whom its statement is about.
  func isReport(_ index: Int) -> Bool {
    text.role(at: index).flatMap(Self.attitude) != nil
  }

  /// Whether a reporting word is a noun here: behind an article, or a name by its capital.
  func isNoun(_ index: Int) -> Bool {
    if isVerbalNoun(index) { return false }
    if let word = text.word(at: index), let isVerb = isVerb(word.tokens) { return !isVerb }
    guard index > 0 else { return false }
    if text.isCapitalized[index], !text.isBoundary(before: index),
      text.quoteOf[index - 1] == text.quoteOf[index], rules.capitalsAreNames
    {
      return true
    }
    if isClauseBreak(before: index) { return false }
    if text.role(at: index - 1) == .determiner { return true }
    if !rules.capitalsAreNames, text.isCapitalized[index], isNoSubject(index - 1) { return true }
    guard text.word(at: index)?.isAmbiguous == true else { return false }
    // A verb follows a pronoun, an auxiliary, a name or "who".
    switch text.role(at: index - 1) {
    case .pronoun, .auxiliary, .clause, .subordinate, .turn, .opener: return false
    default: return !text.isCapitalized[index - 1] || text.isBoundary(before: index)
    }
  }

  /// Whether a noun ends its clause as its verb, right behind the word that closes what is said: Japanese "と説明。".
  private func isVerbalNoun(_ index: Int) -> Bool {
    guard rules.isVerbLast, rules.hasClosers, index > 0, text.role(at: index - 1) == .opener,
      text.gaps[index].isEmpty, let word = text.word(at: index), word.isAmbiguous
    else { return false }
    let next = word.tokens.upperBound
    return next >= text.tokens.count || !text.gaps[next].isDisjoint(with: [.comma, .stop, .line])
  }

  /// Whether one of some words is a verb, by its tag; `nil` where they have no tags.
  ///
  /// An infinitive behind another verb or a particle is no report: "wants to say".
  private func isVerb(_ tokens: Range<Int>) -> Bool? {
    guard text.tags[tokens.lowerBound] != .none else { return nil }
    return tokens.contains { index in
      let tag = text.tags[index]
      switch tag.partOfSpeech {
      // "Infections reported in the region".
      case .verb where isReduced(index) || lacksAuxiliary(index): return false
      case .verb, .auxiliary: break
      case .adjective where isAttribute(index): return false
      case .adjective: return tag.verbForm != nil || text.word(at: index)?.isAmbiguous == false
      default: return false
      }
      guard tag.verbForm == .infinitive, index == tokens.lowerBound, index > 0,
        !isClauseBreak(before: index)
      else { return true }
      switch text.tags[index - 1].partOfSpeech {
      case .particle, .adposition, .auxiliary, .verb: return false
      default: return true
      }
    }
  }

  /// Whether an adjective stands right before its noun: "detailed plans".
  private func isAttribute(_ index: Int) -> Bool {
    index + 1 < text.tokens.count && text.gaps[index + 1].isEmpty
      && text.tags[index + 1].partOfSpeech == .noun && rules.capitalsAreNames
  }

  /// Whether a participle is a noun or an adjective, since no auxiliary is near: French "l'accusé".
  private func lacksAuxiliary(_ index: Int) -> Bool {
    guard rules.adjectivesFollow, rules.hasCapitals, text.tags[index].verbForm == .participle,
      text.role(at: index) != .participle
    else { return false }
    return !(max(0, index - ReportLimits.farthestAuxiliary)..<index).contains {
      text.tags[$0].partOfSpeech == .auxiliary || text.role(at: $0) == .auxiliary
    }
  }

  /// Whether a participle stands behind a noun without an auxiliary, and is no verb of its clause.
  private func isReduced(_ index: Int) -> Bool {
    guard rules.capitalsAreNames, rules.hasCapitals, !rules.isVerbLast, !rules.hasCases,
      text.tags[index].verbForm == .participle, index > 0, !isClauseBreak(before: index)
    else { return false }
    guard part(index - 1) == .nominal, text.role(at: index) != .participle else { return false }
    // With an object it is the verb: "the opposition accused Lee".
    guard index + 1 < text.tokens.count, text.gaps[index + 1].isEmpty else { return true }
    switch part(index + 1) {
    case .nominal, .pronoun, .modifier, .clause: return false
    default: return true
    }
  }

  /// Whether a word begins words that are no subject: "in the".
  func isNoSubject(_ index: Int) -> Bool {
    switch text.role(at: index) {
    case .preposition: true
    // "So sagte er": a word that may be another word begins no subject.
    case .sourceBefore: text.word(at: index)?.isAmbiguous == true
    default: false
    }
  }

  /// Whether a word may stand between a speaker and a cue: an auxiliary, or when it was said.
  func isBetween(_ index: Int) -> Bool {
    switch text.role(at: index) {
    case .auxiliary, .passive, .time: true
    default: part(index) == .aside
    }
  }

  func isClauseWord(_ index: Int) -> Bool {
    switch text.role(at: index) {
    case .clause, .turn, .subordinate: true
    default: false
    }
  }

  func isClauseBreak(before index: Int) -> Bool {
    !text.gaps[index].isDisjoint(with: [.comma, .colon, .break_, .line, .quote])
  }
}
