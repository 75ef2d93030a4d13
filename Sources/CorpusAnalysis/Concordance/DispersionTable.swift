package import Corpora
public import Tables
internal import TextAnalysis

/// Where in each document a term stands: the documents in which it occurs most often come first.
///
///     for row in try await DispersionTable(["flood*"]).rows(of: corpus).rows {
///       print(row.document, row.strip)
///     }
public struct DispersionTable: OnePassTable {
  public static let name = "dispersion"

  /// What is looked for, and how many documents are shown.
  public struct Options: Codable, Equatable, Sendable {
    public var common = TableOptions()
    /// As those of ``ConcordanceTable``.
    public var patterns: [String]
    /// How many documents are shown; all where it is 0.
    public var top = 0

    public init(_ patterns: [String]) { self.patterns = patterns }
  }

  /// A document in which a pattern occurs.
  public struct Row: Sendable, Equatable {
    public let document: String
    public let outlet, date: String?
    /// How many tokens the document has.
    public let tokens: Int
    /// The token, from 0, at which each occurrence starts.
    public let positions: [Int]

    /// How many signs the picture of a document has.
    private static let width = 50

    /// The document from its start to its end, with a bar where the pattern stands.
    public var strip: String {
      var signs = Array(repeating: "-", count: Self.width)
      for position in positions { signs[position * Self.width / max(1, tokens)] = "|" }
      return signs.joined()
    }
  }

  /// What was found in some documents.
  package struct Part: TablePart {
    var counts: HitCounts
    var lines: KeptLines<Row>

    package mutating func merge(_ other: consuming Part) {
      counts.merge(other.counts)
      lines.merge(other.lines)
    }
  }

  public var options: Options
  public init(_ options: Options) { self.options = options }
  public init(_ patterns: [String]) { options = Options(patterns) }

  public var common: TableOptions { options.common }
  public var columns: [Column] {
    [
      .document, .outlet, .date, .occurrences, .documentTokens, .strip, .positions,
    ]
  }

  public func cells(of row: Row) -> [Cell] {
    [
      .text(row.document), .optional(row.outlet), .optional(row.date), .count(row.positions.count),
      .count(row.tokens), .text(row.strip),
      .json(.array(row.positions.map { .integer($0) })),
    ]
  }

  public func check() throws(OptionError) {
    guard options.top >= 0 else { throw OptionError("top", "must not be negative.") }
    try ConcordanceSearch.check(options.patterns)
  }

  package var stage: TableRun.Stage { .reading }

  package func makeWorker() throws -> TableWorker<Row, Part> {
    let (options, terms) = (options, common.terms)
    let search = try ConcordanceSearch(options.patterns, terms)
    let empty = Part(
      counts: HitCounts(patterns: options.patterns.count), lines: KeptLines(limit: options.top))
    return try TableWorker(analyzing: terms.analysis, into: empty) { document, analyzer, part in
      let language = terms.language(of: document)
      let analysis = try analyzer.analyze(document, language: language)
      let hits = search.hits(
        in: analysis, of: document, language: language, analyzer.vocabulary)
      part.counts.add(hits)
      guard !hits.isEmpty else { return [] }
      let last = max(0, analysis.tokens.count - 1)
      let row = Row(
        document: document.id, outlet: document.outlet, date: document.date,
        tokens: analysis.tokens.count, positions: hits.map { min($0.tokens.lowerBound, last) })
      part.lines.add([
        KeptLines.Line(
          lot: UInt64.max - UInt64(hits.count), keys: [],
          place: .init(index: document.index, document: document.id, start: 0, end: 0), row: row)
      ])
      return []
    }
  }

  package func write<Sink: RowSink>(
    _ part: consuming Part, of corpus: Corpus, to sink: Sink, _ run: TableRun
  ) async throws -> [TableNotice] where Sink.Row == Row {
    let (counts, lines) = (part.counts, part.lines)
    let rows = lines.rows()
    try sink.write(rows)
    let cut: [TableNotice] =
      rows.count < counts.documents ? [.shortened(rows.count, of: counts.documents)] : []
    return counts.notices(options.patterns) + common.terms.tagNotices + cut
  }
}
