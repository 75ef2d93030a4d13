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

  /// Those of some tokens that count.
  func tokens(_ tokens: [Token], language: String, analyzer: inout Analyzer) -> [Token] {
    tokens.filter { token in
      token.term != Token.none && (keepsDatelines || token.zone != .dateline)
        && !(dropsStopWords && analyzer.isStopWord(token.term, language: language))
    }
  }
}
