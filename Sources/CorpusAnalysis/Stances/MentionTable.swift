internal import Corpora
public import Stance
public import Tables
internal import TextAnalysis

/// How each mention of a target is spoken of, with who speaks.
///
///     let table = MentionTable([Target(name: "council", aliases: ["council", "mayor"])])
///     for row in try await table.rows(of: corpus).rows { print(row.document, row.stance.label) }
///
/// Without targets the mentions that records bring count. The rows come in the order of the text.
public struct MentionTable: OnePassTable {
  public static let name = "mentions"

  /// Of whom, and what is added of each mention.
  public struct Options: Codable, Equatable, Sendable {
    public var common = TableOptions()
    /// Whom mentions are looked for of; the mentions that records bring where there are none.
    public var targets: [Target] = []
    /// Only mentions in this voice.
    public var voice: MentionStance.Voice?
    public var addsEvidence = false

    public init() {}
  }

  /// A mention in a document.
  public struct Row: Sendable, Equatable {
    /// The id of the document.
    public let document: String
    public let stance: MentionStance
  }

  public var options: Options
  public init(_ options: Options = Options()) { self.options = options }

  public init(_ targets: [Target], options common: TableOptions = TableOptions()) {
    options = Options()
    (options.targets, options.common) = (targets, common)
  }

  public var common: TableOptions { options.common }

  public var columns: [Column] {
    [.document, .target, .start, .end, .voice, .speaker, .stanceOfMention, .label]
      + (options.addsEvidence ? [.evidence] : [])
  }

  public func cells(of row: Row) -> [Cell] {
    let stance = row.stance
    let cells: [Cell] = [
      .text(row.document), .text(stance.mention.target), .count(stance.mention.range.lowerBound),
      .count(stance.mention.range.upperBound), .text(stance.voice.rawValue),
      .optional(stance.speaker), .number(stance.stance), .number(Double(stance.label)),
    ]
    guard options.addsEvidence else { return cells }
    let evidence = stance.evidence.map { item in
      JSONValue.evidence(item.range, entry: item.entry, rule: item.rule, weight: item.weight)
    }
    return cells + [.json(.array(evidence))]
  }

  package var stage: TableRun.Stage { .reading }

  package func makeWorker() throws -> TableWorker<Row, NoPart> {
    let source = HeldMentions(try MentionSource(options.targets))
    var reader = StanceReader()
    let (terms, voice) = (common.terms, options.voice)
    return try TableWorker(analyzing: terms.unstemmed) { document, analyzer in
      let analysis = try analyzer.analyze(document, language: terms.language(of: document))
      let mentions = try source.mentions.mentions(in: document, analysis, analyzer: &analyzer)
      let stances = try reader.stances(
        at: mentions, in: analysis, text: document.text.span, analyzer: &analyzer)
      return (stances ?? []).filter { voice == nil || $0.voice == voice }.map {
        Row(document: document.id, stance: $0)
      }
    }
  }
}

/// The features of each mention, by which the weights of stances are estimated.
package struct FeatureTable: OnePassTable {
  package static let name = "features"

  /// A mention with its features.
  package struct Row: Sendable {
    package let document: String
    package let mention: Mention
    package let features: [(name: String, value: Double)]
  }

  package var options: MentionTable.Options
  package init(_ options: MentionTable.Options) { self.options = options }

  package var common: TableOptions { options.common }
  package var columns: [Column] { [.document, .target, .start, .end, .features] }

  package func cells(of row: Row) -> [Cell] {
    [
      .text(row.document), .text(row.mention.target), .count(row.mention.range.lowerBound),
      .count(row.mention.range.upperBound),
      .json(.array(row.features.map { .array([.string($0.name), .number($0.value)]) })),
    ]
  }

  package var stage: TableRun.Stage { .reading }

  package func makeWorker() throws -> TableWorker<Row, NoPart> {
    let source = HeldMentions(try MentionSource(options.targets))
    var reader = StanceReader()
    let terms = common.terms
    return try TableWorker(analyzing: terms.unstemmed) { document, analyzer in
      let analysis = try analyzer.analyze(document, language: terms.language(of: document))
      let mentions = try source.mentions.mentions(in: document, analysis, analyzer: &analyzer)
      let features = try reader.features(
        at: mentions, in: analysis, text: document.text.span, analyzer: &analyzer)
      return zip(mentions, features ?? []).map {
        Row(document: document.id, mention: $0, features: $1)
      }
    }
  }
}

/// A source of mentions that a closure can hold, which can't be copied.
private final class HeldMentions {
  var mentions: MentionSource

  init(_ mentions: consuming MentionSource) { self.mentions = mentions }
}
