/// One or more words in a row, each as it is or with any ending (`terror*`).
public struct TermPattern: Sendable, Equatable {
  /// One word of a pattern, folded.
  public struct Word: Sendable, Equatable {
    public let text: String
    /// Whether any ending may follow.
    package let isGlob: Bool

    /// Whether a term is this word.
    public func matches(_ term: String) -> Bool {
      isGlob ? term.hasPrefix(text) : term == text
    }
  }

  public let words: [Word]

  /// Divides a pattern into words as the analyzer divides texts; a `*` may end any part that
  /// stands between spaces.
  public init(_ pattern: String, language: String, analyzer: inout Analyzer) throws {
    var words = [Word]()
    for piece in pattern.split(separator: " ") {
      let isGlob = piece.hasSuffix("*")
      let bytes = Array((isGlob ? piece.dropLast() : piece).utf8)
      for token in try analyzer.analyze(bytes.span, language: language).tokens {
        words.append(Word(text: analyzer.vocabulary.string(token.term), isGlob: false))
      }
      if isGlob, let last = words.popLast() { words.append(Word(text: last.text, isGlob: true)) }
    }
    self.words = words
  }

  /// The tokens within so many of the pattern in its sentence, each once, the pattern's own left out.
  public func neighbours(
    in analysis: Analysis, window: Int, _ vocabulary: borrowing Vocabulary
  ) -> [Token] {
    let tokens = analysis.tokens
    var isNear = [Bool](repeating: false, count: tokens.count)
    var isPattern = isNear
    for sentence in analysis.sentences {
      for index in sentence where matches(tokens[index..<sentence.upperBound], in: vocabulary) {
        let end = index + words.count
        let first = max(sentence.lowerBound, index - window)
        for other in first..<min(sentence.upperBound, end + window) { isNear[other] = true }
        for own in index..<end { isPattern[own] = true }
      }
    }
    return tokens.indices.filter { isNear[$0] && !isPattern[$0] }.map { tokens[$0] }
  }

  /// Whether the pattern stands at the start of some tokens.
  public func matches(
    _ tokens: ArraySlice<Token>, in vocabulary: borrowing Vocabulary
  ) -> Bool {
    guard tokens.count >= words.count else { return false }
    for (token, word) in zip(tokens, words) {
      guard token.term != Token.none, word.matches(vocabulary.string(token.term)) else {
        return false
      }
    }
    return true
  }
}
