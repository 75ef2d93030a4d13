public import TextAnalysis

/// What single words are worth in the lexicon of each language.
///
/// It carries state and belongs to one task.
public struct WordValues {
  private var matchers: [String: MatchAutomaton]
  private var forAny: MatchAutomaton?

  /// - Parameter analyzer: whose word boundaries the entries have, as the texts do.
  public init(_ lexicons: SentimentLexicons, analyzer: inout Analyzer) throws {
    var matchers: [String: MatchAutomaton] = [:]
    var forAny: MatchAutomaton?
    for lexicon in lexicons.all {
      let matcher = try MatchAutomaton(
        [ValenceLexicon(lexicon, overlap: .lexicon).values], analyzer: &analyzer)
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
  public mutating func value(of term: String, language: String) throws -> Double? {
    let primary = Language.primary(language)
    if matchers[primary] != nil { return try matchers[primary]?.value(of: term) }
    return try forAny?.value(of: term)
  }
}

extension MatchAutomaton {
  fileprivate mutating func value(of term: String) throws -> Double? {
    let entries = lists[0].lexicon.entries
    guard let entry = try entry(of: term), entries[entry].kind == .score else { return nil }
    return entries[entry].value
  }
}
