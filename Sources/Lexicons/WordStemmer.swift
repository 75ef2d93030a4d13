package import TextAnalysis

/// Stems words, or leaves them where Snowball has no rules for the language; a class because a stemmer can't be copied.
package final class WordStemmer {
  private var stemmer: Stemmer

  /// - Returns: `nil` where there are no rules.
  package init?(_ language: String, in registry: LanguageRegistry = .standard) {
    guard let stemmer = Stemmer(language: language, in: registry) else { return nil }
    self.stemmer = stemmer
  }

  package func stem(_ word: String) -> String {
    let bytes = Array(word.utf8)
    return String(decoding: stemmer.stem(bytes.span), as: UTF8.self)
  }
}
