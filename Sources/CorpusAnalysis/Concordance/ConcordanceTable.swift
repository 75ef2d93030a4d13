package import Corpora
internal import CorpusStatistics
public import Tables
internal import TextAnalysis

/// Every occurrence of a term with the text around it.
///
///     for row in try await ConcordanceTable(["terror*"]).rows(of: corpus).rows {
///       print(row.left, row.node, row.right)
///     }
///
/// The rows come in the order of the text, unless ``Options/order`` says otherwise.
public struct ConcordanceTable: OnePassTable {
  public static let name = "kwic"

  /// What is looked for, and how much text is shown.
  public struct Options: Codable, Equatable, Sendable {
    public var common = TableOptions()
    /// Words, or several in a row, with `*` for any letters and `?` for one.
    ///
    /// What holds no letter and no figure, such as an emoji, is found as it stands.
    public var patterns: [String]
    /// How many tokens of context on either side, from 0 to 1000.
    public var context = 10
    /// What ``Row/range`` counts.
    public var offsets = OffsetUnit.bytes
    /// What the rows are sorted by, the first key first.
    public var order: [ConcordanceKey] = []
    /// How many occurrences are drawn by chance; all where it is `nil`.
    public var sample: Int?
    /// The seed of the draw.
    public var seed: UInt64 = 1
    /// How many rows there are; all where it is 0.
    public var top = 0

    public init(_ patterns: [String]) { self.patterns = patterns }

    /// Whether rows come as documents are read.
    package var streams: Bool { order.isEmpty && sample == nil && top == 0 }
  }

  /// An occurrence.
  public struct Row: Sendable, Equatable {
    /// The id of the document, and what its record names.
    public let document: String
    public let outlet, date: String?
    /// What was found, in ``Options/offsets``.
    public let range: Range<Int>
    /// The text before it, what was found, and the text behind it, each on one line.
    public let left, node, right: String
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
    [.document, .outlet, .date]
      + [Column.start, .end].map { $0.counting(options.offsets.name) } + [.left, .node, .right]
  }

  public func cells(of row: Row) -> [Cell] {
    [
      .text(row.document), .optional(row.outlet), .optional(row.date),
      .count(row.range.lowerBound), .count(row.range.upperBound), .text(row.left),
      .text(row.node), .text(row.right),
    ]
  }

  public func check() throws(OptionError) {
    guard (0...1000).contains(options.context) else {
      throw OptionError("context", "must be from 0 to 1000.")
    }
    guard options.top >= 0 else { throw OptionError("top", "must not be negative.") }
    try ConcordanceSearch.check(options.patterns)
    guard options.sample ?? 1 >= 1 else { throw OptionError("sample", "must be at least 1.") }
  }

  package var stage: TableRun.Stage { .reading }

  package func makeWorker() throws -> TableWorker<Row, Part> {
    let (options, terms) = (options, common.terms)
    let search = try ConcordanceSearch(options.patterns, terms)
    let empty = Part(
      counts: HitCounts(patterns: options.patterns.count),
      lines: KeptLines(limit: options.sample ?? options.top))
    return try TableWorker(analyzing: terms.analysis, into: empty) { document, analyzer, part in
      let language = terms.language(of: document)
      let analysis = try analyzer.analyze(document, language: language)
      let hits = search.hits(
        in: analysis, of: document, language: language, analyzer.vocabulary)
      part.counts.add(hits)
      guard !hits.isEmpty else { return [] }
      let offsets = Offsets(document.whole, in: options.offsets)
      let rows = hits.map {
        Self.row(of: $0, in: document, analysis.tokens, options.context, offsets)
      }
      guard !options.streams else { return rows }
      let identity = options.sample == nil ? 0 : document.identity
      part.lines.add(
        zip(hits, rows).map { hit, row in
          KeptLines.Line(
            lot: options.sample == nil ? 0 : Self.lot(options.seed, identity, hit.range),
            keys: options.order.map {
              Self.text($0, of: row, hit.tokens, analysis.tokens, analyzer.vocabulary)
            },
            place: .init(
              index: document.index, document: document.id, start: hit.range.lowerBound,
              end: hit.range.upperBound),
            row: row)
        })
      return []
    }
  }

  private static func row(
    of hit: ConcordanceSearch.Hit, in document: Document, _ tokens: [Token], _ context: Int,
    _ offsets: Offsets
  ) -> Row {
    let line = ConcordanceLine(
      tokens, at: hit.tokens, hit.range, in: document.text, context: context)
    return Row(
      document: document.id, outlet: document.outlet, date: document.date,
      range: offsets[line.range],
      left: line.left, node: line.node, right: line.right)
  }

  /// What decides whether a line is drawn; it hangs on nothing but the seed, the document and the place.
  private static func lot(_ seed: UInt64, _ identity: UInt64, _ range: Range<Int>) -> UInt64 {
    var source = RandomSource(
      seed: seed &* 0x9E37_79B9_7F4A_7C15 ^ identity, replicate: range.lowerBound)
    return source.next()
  }

  /// What a line is sorted by; empty where there is nothing, which comes first.
  private static func text(
    _ key: ConcordanceKey, of row: Row, _ node: Range<Int>, _ tokens: [Token],
    _ vocabulary: borrowing Vocabulary
  ) -> String {
    switch key.kind {
    case .node: return (try? Folding.folded(row.node)) ?? row.node
    case .document: return row.document
    case .outlet: return row.outlet ?? ""
    case .date: return row.date ?? ""
    case .word(let places):
      let index = places < 0 ? node.lowerBound + places : node.upperBound + places - 1
      guard tokens.indices.contains(index) else { return "" }
      return vocabulary.string(tokens[index].term)
    }
  }

  package func write<Sink: RowSink>(
    _ part: consuming Part, of corpus: Corpus, to sink: Sink, _ run: TableRun
  ) async throws -> [TableNotice] where Sink.Row == Row {
    let (counts, lines) = (part.counts, part.lines)
    var notices = counts.notices(options.patterns) + common.terms.tagNotices
    guard !options.streams else { return notices }
    let kept = options.sample == nil ? lines.rows() : lines.rowsByKeys()
    let rows = options.top > 0 ? kept.prefix(options.top) : kept[...]
    for start in stride(from: rows.startIndex, to: rows.endIndex, by: 1024) {
      try sink.write(Array(rows[start...].prefix(1024)))
    }
    if rows.count < counts.lines { notices.append(.shortened(rows.count, of: counts.lines)) }
    return notices
  }
}
