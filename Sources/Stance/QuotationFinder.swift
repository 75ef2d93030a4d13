internal import ICU
public import TextAnalysis

/// Finds who says what in a text: quotations in marks, reported statements, their speakers and reporting words.
///
/// It works by words and marks, without a parser: the rules of a language (`Lexicons/quotations`) name reporting
/// words, what may open a statement and where clauses end. It carries state and belongs to one task.
public struct QuotationFinder {
  private var matchers: [String: (rules: QuotationRules, matcher: LexiconMatcher)] = [:]
  private var unknown: Set<String> = []
  private let speakerWords = SpeakerWords()

  public init() {}

  /// The quotations of a text in the order of their places; `nil` where there are no rules for its language.
  ///
  /// - Parameter text: what was analysed.
  /// - Complexity: O(*n*) in the length of the text.
  public mutating func quotations(
    of analysis: Analysis, text: borrowing Span<UInt8>, analyzer: inout Analyzer
  ) throws -> [Quotation]? {
    try read(analysis, text: text, analyzer: &analyzer)?.quotations
  }

  /// The quotations with the text as the search read it.
  mutating func read(
    _ analysis: Analysis, text: borrowing Span<UInt8>, analyzer: inout Analyzer
  ) throws -> (quotations: [Quotation], reported: ReportedText)? {
    let language = Language.primary(analysis.language)
    guard !unknown.contains(language) else { return nil }
    var known = matchers.removeValue(forKey: language)
    if known == nil {
      guard let rules = try QuotationRules(language: language) else {
        unknown.insert(language)
        return nil
      }
      known = (rules, try LexiconMatcher(rules.lexicon, analyzer: &analyzer))
    }
    guard let rules = known?.rules, var matcher = known?.matcher else { return nil }
    known = nil
    let reported = try ReportedText(
      analysis, text, rules, &matcher, vocabulary: analyzer.vocabulary)
    matchers[language] = (rules, matcher)
    var search = QuotationSearch(reported, rules)
    search.findDirect(text)
    search.findIndirect()
    search.findFree()
    return (
      try SpeakerResolver.resolved(
        search.quotations(), reported, text, analyzer.vocabulary, speakerWords), reported
    )
  }
}
