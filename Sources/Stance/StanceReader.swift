public import Quotations
public import Lexicons
public import TextAnalysis

/// The stance that a text takes toward a target at one mention, with what made it.
public struct MentionStance: Sendable, Equatable {
  /// Who speaks at a mention.
  public enum Voice: String, Codable, Sendable, CaseIterable {
    /// The outlet itself.
    case outlet
    /// Somebody whom it quotes.
    case quoted
  }

  /// What speaks for or against at a mention.
  public struct Evidence: Sendable, Equatable {
    /// Its bytes in the text.
    public let range: Range<Int>
    /// The entry of a lexicon, or the stem of a word.
    public let entry: String
    /// What it was taken for: the name of the feature.
    public let rule: String
    /// How much it speaks for rather than against, in natural logarithms of odds.
    public let weight: Double
  }

  /// A word that says what the mention is called.
  public struct Label: Sendable, Equatable {
    public let entry: String
    /// From −3 to 3.
    public let value: Int
  }

  public let mention: Mention
  public let voice: Voice
  /// The name of who speaks, where it is not the outlet.
  public let speaker: String?
  /// From −1 to 1.
  public let stance: Double
  /// −1 against, 0 neutral, 1 for.
  public let label: Int
  public let evidence: [Evidence]
  /// What the mention is called by words that label.
  public let labels: [Label]
}

/// Reads the stance toward targets at their mentions, from labels, acts, good and bad words, who speaks, and words by
/// themselves, each by where it stands; no parser.
///
/// It carries state and belongs to one task.
///
///     var finder = try TargetFinder([Target(name: "council", aliases: ["council"])])
///     var analyzer = try Analyzer()
///     var reader = StanceReader()
///     let text = Array("The corrupt council ruined the harbour.".utf8)
///     let analysis = try analyzer.analyze(text.span, language: "en")
///     let mentions = try finder.mentions(in: analysis, text: text.span, analyzer: &analyzer)
///     let stances = try reader.stances(
///       at: mentions, in: analysis, text: text.span, analyzer: &analyzer)
///     print(stances?.map(\.label) ?? [])  // [-1]
public struct StanceReader {
  private var quotations: QuotationFinder
  private let registry: LanguageRegistry
  /// By language; `nil` for one without lists.
  private var languages: [String: StanceFeatureExtractor?] = [:]
  private var finder = LexiconMatcher()

  /// - Parameter registry: the languages, and the files that their lists are read from.
  public init(registry: LanguageRegistry = .standard) {
    self.registry = registry
    quotations = QuotationFinder(registry: registry)
  }

  /// The lists that a text is looked through for before its stances are read: those of quotations, of stance and of
  /// sentiment; none for a language that is not read.
  public mutating func lists(for language: String) throws -> [EntryList] {
    guard let reader = try reader(for: language) else { return [] }
    return try quotations.lists(for: language) + reader.lists
  }

  private mutating func reader(for language: String) throws -> StanceFeatureExtractor? {
    let language = Language.primary(language)
    if let known = languages[language] { return known }
    let read = try StanceFeatureExtractor(language: language, in: registry)
    languages[language] = .some(read)
    return read
  }

  /// The stances at mentions of one text; `nil` where there are no lists for its language.
  ///
  /// - Parameters:
  ///   - mentions: in any order.
  ///   - text: what was analysed.
  /// - Complexity: O(*n*) in the length of the text, and O(*k*) in that of the sentence for each mention.
  public mutating func stances(
    at mentions: [Mention], in analysis: Analysis, text: borrowing Span<UInt8>,
    analyzer: inout Analyzer
  ) throws -> [MentionStance]? {
    let lists = try lists(for: analysis.language)
    guard !lists.isEmpty else { return nil }
    guard !mentions.isEmpty else { return [] }
    let entries = try finder.entries(of: lists, in: analysis, text: text, analyzer: &analyzer)
    return try read(mentions, in: analysis, entries, text: text, analyzer: &analyzer)?.stances
  }

  /// The stances at mentions of one text, as above, and its quotations, by entries that were found with those of other
  /// lists.
  ///
  /// - Parameter entries: those of ``lists(for:)`` are among them.
  public mutating func read(
    _ mentions: [Mention], in analysis: Analysis, _ entries: LexiconMatches,
    text: borrowing Span<UInt8>, analyzer: inout Analyzer
  ) throws -> (quotations: [Quotation], stances: [MentionStance])? {
    let read = try read(
      mentions, in: analysis, entries, text: text, analyzer: &analyzer, words: .weighted
    ) { reader, features in reader.stance(features) }
    return read.map { ($0.quotations, $0.results) }
  }

  /// The features at mentions with their values, by which weights are estimated; `nil` where there are no lists for the
  /// language.
  public mutating func features(
    at mentions: [Mention], in analysis: Analysis, text: borrowing Span<UInt8>,
    analyzer: inout Analyzer
  ) throws -> [[(name: String, value: Double)]]? {
    let lists = try lists(for: analysis.language)
    guard !lists.isEmpty else { return nil }
    guard !mentions.isEmpty else { return [] }
    let entries = try finder.entries(of: lists, in: analysis, text: text, analyzer: &analyzer)
    return try read(
      mentions, in: analysis, entries, text: text, analyzer: &analyzer, words: .all
    ) { _, features in
      features.sums.map { ($0.key.name, $0.value) }.sorted { $0.0 < $1.0 }
    }?.results
  }

  private mutating func read<Result>(
    _ mentions: [Mention], in analysis: Analysis, _ entries: LexiconMatches,
    text: borrowing Span<UInt8>, analyzer: inout Analyzer,
    words: StanceFeatureExtractor.Words,
    _ body: (inout StanceFeatureExtractor, MentionFeatures) -> Result
  ) throws -> (quotations: [Quotation], results: [Result])? {
    let language = Language.primary(analysis.language)
    guard
      let read = try quotations.read(analysis, entries, text: text, analyzer: &analyzer),
      // Taken out while it is changed, so that its tables are not copied.
      case var reader?? = languages.removeValue(forKey: language)
    else { return nil }
    defer { languages[language] = reader }
    let context = MentionContext(analysis, read.quotations, read.reported)
    let results = mentions.map { mention in
      let features = reader.features(
        of: mention, in: context, entries, text: text, vocabulary: analyzer.vocabulary, words: words
      )
      return body(&reader, features)
    }
    return (read.quotations, results)
  }
}
