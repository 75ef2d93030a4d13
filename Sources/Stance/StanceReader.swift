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

  /// A place in the text that speaks for or against a mention.
  public struct Evidence: Sendable, Equatable {
    /// Its bytes in the text.
    public let range: Range<Int>
    /// The entry of a lexicon, the stem of a word, or what a reporting word shows of the writer's attitude.
    public let entry: String
    /// What it was taken for, in words that readers of news know: "does harm", "bad word near it".
    public let rule: String
    /// How much it speaks for rather than against in the fitted model, in natural logarithms of odds: all that the model
    /// reads there together.
    public let weight: Double
    /// The measure that counts it, and for how much, from −1 to 1; `nil` where only the model reads it.
    public let measure: StanceMeasure?
    public let value: Double?
    /// Whether it says nothing to a reader by itself: a word that has a weight, or the form of the mention.
    package let isOfModel: Bool
  }

  /// Something that the mention is said to do, or that is done to it.
  public struct Act: Sendable, Equatable {
    /// What the mention is to the act.
    public enum Role: String, Codable, Sendable, CaseIterable {
      case doer
      case doneTo = "done to"
    }

    /// The bytes of the words that tell it.
    public let range: Range<Int>
    public let entry: String
    /// The words as the text has them, folded.
    public let words: String
    /// What forms of one word have in common.
    package let stem: String
    public let role: Role
    /// What it says of the mention, from −1 to 1.
    public let value: Double
  }

  /// A word that says what the mention is called.
  public struct Label: Sendable, Equatable {
    public let entry: String
    /// The words as the text has them, folded.
    public let words: String
    /// What forms of one word have in common.
    package let stem: String
    /// From −3 to 3.
    public let value: Int

    /// The value that says the most.
    static let most = 3.0
  }

  public let mention: Mention
  public let voice: Voice
  /// The name of who speaks, where it is not the outlet.
  public let speaker: String?
  /// The answer of the fitted model, from −1 to 1.
  public let stance: Double
  /// What the four measures say.
  public let measures: StanceMeasures
  /// −1 against, 0 neutral, 1 for: the side that the first measure takes which takes one.
  public var label: Int { measures.label }
  public let evidence: [Evidence]
  /// What the mention is called by words that label.
  public let labels: [Label]
  public let acts: [Act]
}

/// Reads the stance toward targets at their mentions in four measures (``StanceMeasure``), by who does what to whom and
/// what is said of whom in the parsed sentence, and by a fitted model of all that stands around them.
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
    var sentences = MeasuredSentences(analysis, read.reported.tags)
    var results = [Result]()
    for mention in mentions {
      let site = MentionSite(mention, in: context)
      let sentence = site.flatMap {
        sentences.sentence(of: $0, by: reader, entries, text: text, analyzer: &analyzer)
      }
      let features = reader.features(
        of: mention, at: site, sentence, entries, text: text, vocabulary: analyzer.vocabulary,
        words: words)
      results.append(body(&reader, features))
    }
    return (read.quotations, results)
  }
}
