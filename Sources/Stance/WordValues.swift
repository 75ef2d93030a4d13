public import TextAnalysis

/// What single words are worth in the lexicon of each language.
public struct WordValues: Sendable {
  private let matchers: [String: LexiconMatcher]
  private let forAny: LexiconMatcher?

  /// - Parameter analyzer: whose word boundaries the entries have, as the texts do.
  public init(_ lexicons: SentimentLexicons, analyzer: inout Analyzer) throws {
    var matchers: [String: LexiconMatcher] = [:]
    var forAny: LexiconMatcher?
    for lexicon in lexicons.all {
      let matcher = try LexiconMatcher(lexicon, analyzer: &analyzer)
      if let language = lexicon.language {
        matchers[Language.primary(language)] = matcher
      } else {
        forAny = matcher
      }
    }
    self.matchers = matchers
    self.forAny = forAny
  }

  /// The value of a term in a language; `nil` for a term that is no entry by itself, and in a language without a
  /// lexicon.
  public func value(of term: String, language: String) -> Double? {
    (matchers[Language.primary(language)] ?? forAny)?.value(of: term).map { Double($0) / 1000 }
  }
}
