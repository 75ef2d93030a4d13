internal import Corpora
internal import TextAnalysis

extension TermOptions {
  /// The words of a document that do not count; only its start may be a dateline.
  func exclusions(in document: Document) -> Analyzer.Exclusions {
    Analyzer.Exclusions(
      datelines: !keepsDatelines && document.isStart, stopWords: dropsStopWords)
  }

  /// The tokens of a document that count, in their order: words, without datelines and stop words
  /// as the options say.
  func tokens(
    _ analysis: Analysis, language: String, analyzer: inout Analyzer
  ) -> [Token] {
    analysis.tokens.filter { token in
      token.term != Token.none && (keepsDatelines || token.zone != .dateline)
        && !(dropsStopWords && analyzer.isStopWord(token.term, language: language))
    }
  }
}
