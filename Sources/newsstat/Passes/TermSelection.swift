internal import ArgumentParser
internal import Corpora
internal import TextAnalysis

extension TermOptions {
  /// The tokens of a document that count, in their order: words, without datelines and stop words
  /// as the options say.
  func tokens(
    _ analysis: Analysis, language: String, analyzer: inout Analyzer
  ) -> [Token] {
    tokens(analysis.tokens, language: language, analyzer: &analyzer)
  }

  /// A pattern as the documents of each language have it.
  ///
  /// Patterns are whole words, folded and not stemmed, unless the language of all documents is known.
  /// - Throws: `ValidationError` where the pattern holds no word.
  func patterns(_ text: String) throws -> TermPatterns {
    let patterns = try TermPatterns(
      text, language: language, language == nil ? unstemmed : analysis)
    guard !patterns.isEmpty else {
      throw ValidationError("The pattern \"\(text)\" holds no word.")
    }
    return patterns
  }

  /// The term of a word that is given, not divided and not stemmed.
  func term(of word: String, language: String? = nil) throws -> String {
    switch rules {
    case .words: try Folding.term(word, language: language ?? self.language ?? "und")
    case .icu: try Folding.folded(word)
    }
  }

  /// Those of some tokens that count.
  func tokens(_ tokens: [Token], language: String, analyzer: inout Analyzer) -> [Token] {
    tokens.filter { token in
      token.term != Token.none && (keepsDatelines || token.zone != .dateline)
        && !(dropsStopWords && analyzer.isStopWord(token.term, language: language))
    }
  }
}
