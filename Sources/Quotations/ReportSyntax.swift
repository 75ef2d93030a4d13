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

  /// The bytes of the words for a speaker, without the rest of their clause; `nil` if they name nobody.
  func speakerBytes(_ tokens: Range<Int>) -> Range<Int>? {
    bytes(narrowed(tokens))
  }

  /// The sentence that some tokens are in, or the sentences.
  func sentence(of tokens: Range<Int>) -> Range<Int> {
    text.sentenceStart(tokens.lowerBound)..<text.sentenceEnd(tokens.upperBound - 1)
  }

  func isSameParagraph(_ one: Int, _ other: Int) -> Bool {
    guard one < other else { return true }
    return !((one + 1)...other).contains { text.gaps[$0].contains(.line) }
  }

  // MARK: Words

  static func attitude(of role: QuotationRules.Role) -> Attitude? {
    switch role {
    case .cue(let attitude), .about(let attitude): attitude
    default: nil
    }
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
    case .auxiliary, .time: true
    default: false
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
