public import Names
public import Tables

/// Whether the two names of each pair are spellings of one, in any scripts.
///
///     let table = PairMatchTable([NamePair("Захарова", "Zakharova")])
///     for row in try await table.rows().rows { print(row.isMatch, row.match.reason) }
///
/// A row is a pair, in their order.
public struct PairMatchTable: ListTable {
  public static let name = "decisions"

  /// The pairs, and how they are decided on.
  public struct Options: Codable, Equatable, Sendable {
    public var matching = MatchOptions()
    public var pairs: [NamePair] = []

    public init() {}
  }

  /// A pair with what was decided.
  public struct Row: Sendable {
    public let pair: NamePair
    public let match: NameMatch
    /// Whether the score is at least the threshold.
    public let isMatch: Bool
  }

  public var options: Options
  public init(_ options: Options = Options()) { self.options = options }

  public init(_ pairs: [NamePair]) {
    options = Options()
    options.pairs = pairs
  }

  public var columns: [Column] {
    [.firstName, .secondName] + Column.judgement
      + (options.matching.addsFeatures ? Column.matchFeatures : [])
  }

  public func cells(of row: Row) -> [Cell] {
    [.text(row.pair.one), .text(row.pair.other)]
      + Cell.judgement(row.match, row.isMatch, options.matching)
  }

  public func check() throws(OptionError) { try options.matching.check() }

  public func write<Sink: RowSink>(
    rowsTo sink: Sink, _ run: TableRun
  ) async throws -> [TableNotice] where Sink.Row == Row {
    let (knowledge, pairs) = (try options.matching.knowledge(), options.pairs)
    let least = options.matching.threshold ?? knowledge.decision.threshold
    let batches = NameKnowledge.batches(of: pairs.indices)
    let chunks = try await concurrently(batches, workers: run.workers) { batch in
      var matcher = knowledge.matcher()
      return sink.chunk(
        try pairs[batch].map { pair in
          let (one, other) = (try matcher.parse(pair.one), try matcher.parse(pair.other))
          let match = try matcher.compare(one, other)
          return Row(pair: pair, match: match, isMatch: match.score >= least)
        })
    }
    for chunk in chunks { try sink.write(chunk) }
    return []
  }
}
