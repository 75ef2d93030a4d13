internal import ICU
public import Lexicons
public import TextAnalysis

/// Finds who says what in a text: quotations in marks, reported statements, their speakers and reporting words.
///
/// It works by the tags of words, by marks and by lists, and reads the relations of sentences that report. The rules of a language
/// (`Lexicons/quotations`) list reporting words, words that open a statement and words that end clauses. It carries
/// state and belongs to one task.
///
///     var analyzer = try Analyzer()
///     var finder = QuotationFinder()
///     let text = Array("The dam is safe, said Anna Lund.".utf8)
///     let analysis = try analyzer.analyze(text.span, language: "en")
///     let found = try finder.quotations(of: analysis, text: text.span, analyzer: &analyzer)
///     print(found?.first?.speakerName ?? "-")  // Anna Lund
public struct QuotationFinder {
  /// By language; `nil` for a language without rules.
  private var rules: [String: QuotationRules?] = [:]
  private var finder = LexiconMatcher()
  private let speakerWords = SpeakerWords()
  private let registry: LanguageRegistry

  /// - Parameter registry: the languages, and the files that their rules are read from.
  public init(registry: LanguageRegistry = .standard) { self.registry = registry }

  /// The lists whose entries the search needs; none for a language without rules.
  public mutating func lists(for language: String) throws -> [EntryList] {
    try rules(for: language).map { [$0.list] } ?? []
  }

  private mutating func rules(for language: String) throws -> QuotationRules? {
    let language = Language.primary(language)
    if let known = rules[language] { return known }
    let read = try QuotationRules(language: language, in: registry)
    rules[language] = .some(read)
    return read
  }

  /// The quotations of a text in order; `nil` if there are no rules for its language.
  ///
  /// - Parameter text: the text of the analysis.
  /// - Throws: `LexiconError` where the rules of the language can't be read.
  /// - Complexity: O(*n*) in the length of the text.
  public mutating func quotations(
    of analysis: Analysis, text: borrowing Span<UInt8>, analyzer: inout Analyzer
  ) throws -> [Quotation]? {
    let lists = try lists(for: analysis.language)
    guard !lists.isEmpty else { return nil }
    let entries = try finder.entries(of: lists, in: analysis, text: text, analyzer: &analyzer)
    return try quotations(of: analysis, entries, text: text, analyzer: &analyzer)
  }

  /// The quotations of a text, by entries that were found before.
  ///
  /// - Parameter entries: among them are the entries of ``lists(for:)``.
  public mutating func quotations(
    of analysis: Analysis, _ entries: LexiconMatches, text: borrowing Span<UInt8>,
    analyzer: inout Analyzer
  ) throws -> [Quotation]? {
    try read(analysis, entries, text: text, analyzer: &analyzer)?.quotations
  }

  /// The quotations with the text as the search read it.
  package mutating func read(
    _ analysis: Analysis, _ entries: LexiconMatches, text: borrowing Span<UInt8>,
    analyzer: inout Analyzer
  ) throws -> (quotations: [Quotation], reported: QuotationText)? {
    guard let rules = try rules(for: analysis.language) else { return nil }
    let tags = analyzer.tags(of: analysis, in: text)
    let reported = QuotationText(analysis, text, rules, entries, tags)
    var found = QuotationSearch.quotations(in: reported, rules, bytes: text)
    let sentences = ParsedSentences(
      of: found, in: reported, analysis, bytes: text, analyzer: &analyzer)
    ParsedSpeakers(syntax: ReportSyntax(text: reported, rules: rules), sentences: sentences)
      .complete(&found)
    found = try SpeakerResolver.resolved(
      found, reported, sentences, text, analyzer.vocabulary, speakerWords)
    QuotationConfidence.standard.judge(
      &found, by: QuotationFeatures(text: reported),
      language: Language.primary(analysis.language))
    return (found, reported)
  }
}
