public import TextAnalysis

/// The stance that a text takes toward a target at one mention, with what made it.
public struct MentionStance: Sendable, Equatable {
  /// Who speaks at a mention.
  public enum Voice: String, Sendable, CaseIterable {
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

  public let mention: Mention
  public let voice: Voice
  /// The name of who speaks, where it is not the outlet.
  public let speaker: String?
  /// From −1 to 1.
  public let stance: Double
  /// −1 against, 0 neutral, 1 for.
  public let label: Int
  public let evidence: [Evidence]
  /// What the mention is called by words that label: entries, with their values from −3 to 3.
  public let labels: [(entry: String, value: Int)]

  public static func == (one: Self, other: Self) -> Bool {
    one.mention == other.mention && one.voice == other.voice && one.speaker == other.speaker
      && one.stance == other.stance && one.evidence == other.evidence
  }
}

/// Reads the stance toward targets at their mentions, from labels, acts, good and bad words, who speaks, and words by
/// themselves, each by where it stands; no parser.
///
/// It carries state and belongs to one task.
public struct StanceReader {
  private var quotations = QuotationFinder()
  private var languages: [String: LanguageReader] = [:]
  private var unknown: Set<String> = []

  public init() {}

  /// The stances at mentions of one text; `nil` where there are no lists for its language.
  ///
  /// - Parameters:
  ///   - mentions: places in the text, in any order.
  ///   - text: what was analysed.
  /// - Complexity: O(*n*) in the length of the text, and O(*k*) in that of the sentence for each mention.
  public mutating func stances(
    at mentions: [Mention], in analysis: Analysis, text: borrowing Span<UInt8>,
    analyzer: inout Analyzer
  ) throws -> [MentionStance]? {
    try read(mentions, in: analysis, text: text, analyzer: &analyzer, allWords: false) {
      reader, features in
      reader.stance(features)
    }
  }

  /// The features at mentions with their values, by which weights are estimated.
  public mutating func features(
    at mentions: [Mention], in analysis: Analysis, text: borrowing Span<UInt8>,
    analyzer: inout Analyzer
  ) throws -> [[(name: String, value: Double)]]? {
    try read(mentions, in: analysis, text: text, analyzer: &analyzer, allWords: true) {
      _, features in
      features.sums.map { ($0.key.name, $0.value) }.sorted { $0.0 < $1.0 }
    }
  }

  private mutating func read<Result>(
    _ mentions: [Mention], in analysis: Analysis, text: borrowing Span<UInt8>,
    analyzer: inout Analyzer, allWords: Bool,
    _ body: (inout LanguageReader, MentionFeatures) -> Result
  ) throws -> [Result]? {
    let language = Language.primary(analysis.language)
    guard !unknown.contains(language) else { return nil }
    if languages[language] == nil {
      guard let reader = try LanguageReader(language: language, analyzer: &analyzer) else {
        unknown.insert(language)
        return nil
      }
      languages[language] = reader
    }
    guard !mentions.isEmpty else { return [] }
    guard let read = try quotations.read(analysis, text: text, analyzer: &analyzer),
      // Taken out while it is changed, so that its tables are not copied.
      var reader = languages.removeValue(forKey: language)
    else { return nil }
    defer { languages[language] = reader }
    let scene = MentionScene(analysis, read.quotations, read.reported)
    var results = [Result]()
    for mention in mentions {
      let features = try reader.features(
        of: mention, in: scene, text: text, vocabulary: analyzer.vocabulary, allWords: allWords)
      results.append(body(&reader, features))
    }
    return results
  }
}
