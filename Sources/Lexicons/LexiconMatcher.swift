public import TextAnalysis

/// Finds the entries of all lexicons of a run in texts, all of them in one pass over the words.
///
/// What reads texts by lexicons (``SentimentScorer``, `QuotationFinder`, `StanceReader`) says which `lists` a
/// language has, and takes what was found. It carries state and belongs to one task.
///
///     var analyzer = try Analyzer()
///     var matcher = LexiconMatcher()
///     var scorer = SentimentScorer(try SentimentLexicons())
///     let text = Array("A good day.".utf8)
///     let analysis = try analyzer.analyze(text.span, language: "en")
///     let lists = scorer.lists(for: "en")
///     let entries = try matcher.entries(
///       of: lists, in: analysis, text: text.span, analyzer: &analyzer)
///     let scores = try scorer.sentences(
///       of: analysis, entries, text: text.span, analyzer: &analyzer)
public struct LexiconMatcher {
  /// By language, each with the lists that it looks for.
  private var matchers: [String: (lists: [EntryList], automaton: MatchAutomaton)] = [:]

  public init() {}

  /// The entries of lists in a text; a list that stands there twice is looked for once.
  ///
  /// - Parameters:
  ///   - lists: best the same ones for each text of a language; others are made ready anew.
  ///   - text: what was analysed.
  /// - Complexity: O(*n*) in the length of the text.
  public mutating func entries(
    of lists: [EntryList], in analysis: Analysis, text: borrowing Span<UInt8>,
    analyzer: inout Analyzer
  ) throws -> LexiconMatches {
    let language = Language.primary(analysis.language)
    // Taken out while it is changed, so that its tables are not copied.
    let known = matchers.removeValue(forKey: language)
    var automaton =
      if let known, Self.areSame(known.lists, lists) { known.automaton } else {
        try MatchAutomaton(Self.distinct(lists), analyzer: &analyzer)
      }
    defer { matchers[language] = (lists, automaton) }
    return try automaton.entries(of: analysis, text: text, in: analyzer.vocabulary)
  }

  private static func areSame(_ one: [EntryList], _ other: [EntryList]) -> Bool {
    one.count == other.count && zip(one, other).allSatisfy { $0.isSame(as: $1) }
  }

  private static func distinct(_ lists: [EntryList]) -> [EntryList] {
    lists.reduce(into: []) { distinct, list in
      if !distinct.contains(where: list.isSame) { distinct.append(list) }
    }
  }
}
