public import Names
public import Tables

/// Which names of a list are which of another, in any scripts.
///
///     let table = MatchTable(queries: ["Захарова"], names: ["Angela Merkel", "Maria Zakharova"])
///     for row in try await table.rows().rows { print(row.rank, row.found.name, row.match.reason) }
///
/// The rows come by query, the likeliest name first; a query that no name matches has none.
public struct MatchTable: ListTable {
  public static let name = "match"

  /// The lists, and which names are rows.
  public struct Options: Codable, Equatable, Sendable {
    public var matching = MatchOptions()
    /// The names that are looked for.
    public var queries: [ListedName] = []
    /// The names among which they are looked for.
    public var names: [ListedName] = []
    /// How many names of a query there are at most.
    public var top = 5

    public init() {}
  }

  /// A name that may be that of a query.
  public struct Row: Sendable {
    public let query, found: ListedName
    /// The rank of the name among those of the query, from 1 for the likeliest.
    public let rank: Int
    public let match: NameMatch
    /// Whether the score is at least the threshold.
    public let isMatch: Bool
  }

  public var options: Options
  public init(_ options: Options = Options()) { self.options = options }

  /// A table of names whose ids are their numbers, from 1.
  public init(queries: [String], names: [String]) {
    func listed(_ names: [String]) -> [ListedName] {
      names.enumerated().map { ListedName(id: "\($0 + 1)", name: $1) }
    }
    options = Options()
    (options.queries, options.names) = (listed(queries), listed(names))
  }

  public var columns: [Column] {
    [.queryID, .query, .candidateRank, .candidateID, .candidate] + Column.judgement
      + (options.matching.addsFeatures ? Column.matchFeatures : [])
  }

  public func cells(of row: Row) -> [Cell] {
    [
      .text(row.query.id), .text(row.query.name), .count(row.rank), .text(row.found.id),
      .text(row.found.name),
    ] + Cell.judgement(row.match, row.isMatch, options.matching)
  }

  public func check() throws(OptionError) {
    guard options.top > 0 else { throw OptionError("top", "must be at least 1.") }
    try options.matching.check()
  }

  /// Names that are looked up between two looks at what has come.
  private static let round = 512

  public func write<Sink: RowSink>(
    rowsTo sink: Sink, _ run: TableRun
  ) async throws -> [TableNotice] where Sink.Row == Row {
    let (knowledge, queries, names) = (
      try options.matching.knowledge(), options.queries, options.names
    )
    var parser = knowledge.matcher()
    let index = NameIndex(try names.map { try parser.parse($0.name) }, knowledge.spellings)
    let (usual, top) = (knowledge.decision.threshold, options.top)
    let least = options.matching.threshold ?? usual
    // Who asks for every score asks not for every name to match.
    let certain = least == 0 ? usual : least
    // Some batches at a time, so that rows leave as they are made.
    for start in stride(from: 0, to: queries.count, by: Self.round) {
      let end = min(start + Self.round, queries.count)
      let batches = NameKnowledge.batches(of: start..<end)
      let chunks = try await concurrently(batches, workers: run.workers) { batch in
        var matcher = knowledge.matcher()
        var scratch = NameIndex.Scratch(index)
        var rows = [Row]()
        for query in queries[batch] {
          let found = try index.search(try matcher.parse(query.name), &matcher, &scratch)
          for (rank, item) in found.prefix(top).enumerated() where item.match.score >= least {
            rows.append(
              Row(
                query: query, found: names[item.number], rank: rank + 1, match: item.match,
                isMatch: item.match.score >= certain))
          }
        }
        return sink.chunk(rows)
      }
      for chunk in chunks { try sink.write(chunk) }
      run.steps(.matching, end, queries.count)
    }
    return []
  }
}
