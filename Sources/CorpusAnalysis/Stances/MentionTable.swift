package import Corpora
public import Stance
public import Tables
internal import TextAnalysis

/// How each mention of a target is spoken of, with who speaks.
///
///     let table = MentionTable([Target(name: "council", aliases: ["council", "mayor"])])
///     for row in try await table.rows(of: corpus).rows {
///       print(row.document, row.stance?.label ?? 0)
///     }
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
    /// Whether to tell too what has the words of a target and is no mention, and why.
    public var keepsLeft = false

    public init() {}
  }

  /// A mention in a document.
  public struct Row: Sendable, Equatable {
    /// The id of the document.
    public let document: String
    public let mention: Mention
    /// `nil` for what is no mention.
    public let stance: MentionStance?
    /// Why it is none.
    public let reason: TargetFinding.Reason?
    /// The words of the evidence as they stand in the document; empty where evidence is not asked for.
    public let evidenceTexts: [String]
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
      + StanceMeasure.allCases.map { .measure($0) }
      + (options.keepsLeft ? [.taken, .leftReason] : [])
      + (options.addsEvidence ? [.evidence] : [])
  }

  public func cells(of row: Row) -> [Cell] {
    var cells: [Cell] = [
      .text(row.document), .text(row.mention.target), .count(row.mention.range.lowerBound),
      .count(row.mention.range.upperBound), .optional(row.stance?.voice.rawValue),
      .optional(row.stance?.speaker), row.stance.map { .number($0.stance) } ?? .absent,
      row.stance.map { .number(Double($0.label)) } ?? .absent,
    ]
    cells += StanceMeasure.allCases.map { measure in
      row.stance?.measures[measure].map { .number($0) } ?? .absent
    }
    if options.keepsLeft {
      cells += [.flag(row.reason == nil), .optional(row.reason?.rawValue)]
    }
    guard options.addsEvidence else { return cells }
    let evidence = row.stance.map { zip($0.evidence, row.evidenceTexts) }?.map { item, text in
      JSONValue.evidence(
        item.range, text: text, entry: item.entry, rule: item.rule, weight: item.weight,
        measure: item.measure?.rawValue, value: item.value)
    }
    return cells + [evidence.map { .json(.array($0)) } ?? .absent]
  }

  package var stage: TableRun.Stage { .reading }

  package func makeWorker() throws -> TableWorker<Row, UnreadDocuments> {
    let source = HeldMentions(try MentionSource(options.targets))
    var reader = StanceReader()
    let (terms, voice, keepsLeft) = (common.terms, options.voice, options.keepsLeft)
    let addsEvidence = options.addsEvidence
    return try TableWorker(
      analyzing: terms.unstemmed,
      noting: { document, analyzer, unread in
        let analysis = try analyzer.analyze(document, language: terms.language(of: document))
        let findings = try source.mentions.findings(in: document, analysis, analyzer: &analyzer)
        let taken = findings.lazy.filter { $0.reason == nil }.map(\.mention)
        unread.targets.formUnion(taken.map(\.target))
        let stances = try reader.stances(
          at: Array(taken), in: analysis, text: document.text.span, analyzer: &analyzer)
        guard let stances else {
          unread.counts[analysis.language, default: 0] += 1
          return []
        }
        let rows = stances.filter { voice == nil || $0.voice == voice }.map {
          Row(
            document: document.id, mention: $0.mention, stance: $0, reason: nil,
            evidenceTexts: addsEvidence
              ? $0.evidence.map { String(decoding: document.text[$0.range], as: UTF8.self) } : [])
        }
        guard keepsLeft else { return rows }
        let left = findings.filter { $0.reason != nil }.map {
          Row(
            document: document.id, mention: $0.mention, stance: nil, reason: $0.reason,
            evidenceTexts: [])
        }
        return (rows + left).sorted { $0.mention.range.lowerBound < $1.mention.range.lowerBound }
      })
  }

  package func write<Sink: RowSink>(
    _ part: consuming UnreadDocuments, of corpus: Corpus, to sink: Sink, _ run: TableRun
  ) async throws -> [TableNotice] where Sink.Row == Row {
    let found = part.targets
    if options.targets.isEmpty, found.isEmpty { return part.notices + [.noTarget] }
    return part.notices
      + options.targets.lazy.map(\.name).filter { !found.contains($0) }.map {
        .noMention(target: $0)
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
