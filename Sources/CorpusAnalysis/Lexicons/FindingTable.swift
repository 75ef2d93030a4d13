public import Lexicons
public import Tables
internal import TextAnalysis

/// What is wrong with a lexicon by itself; no document is read.
///
///     for row in try await FindingTable().rows().rows { print(row.finding.entry) }
///
/// The rows come by lexicon, in the order of its lines.
public struct FindingTable: ListTable {
  public static let name = "findings"

  /// An entry or a line with what is wrong with it.
  public struct Row: Sendable {
    public let lexicon: String
    public let finding: LexiconFinding
  }

  public var options: CoverageOptions
  public init(_ options: CoverageOptions = CoverageOptions()) { self.options = options }

  public var common: TableOptions { options.common }
  public var columns: [Column] { [.lexiconName, .line, .entry, .finding, .detail] }

  public func cells(of row: Row) -> [Cell] {
    [
      .text(row.lexicon), .count(row.finding.line), .text(row.finding.entry),
      .text(row.finding.kind.rawValue), .text(row.finding.detail),
    ]
  }

  public func write<Sink: RowSink>(
    rowsTo sink: Sink, _ run: TableRun
  ) async throws -> [TableNotice] where Sink.Row == Row {
    var analyzer = try Analyzer(Analyzer.Options(rules: common.rules))
    var notices = [TableNotice]()
    for lexicon in try options.lexicons().all {
      notices += lexicon.notes.map { .ofLexicon(lexicon.name, $0) }
      try sink.write(
        lexicon.findings(analyzer: &analyzer).map { Row(lexicon: lexicon.name, finding: $0) })
    }
    return notices
  }
}
