public import Corpora

/// A table that reads no documents: what it is made of stands in its options.
///
///     let rows = try await MatchTable(
///       queries: ["Захарова"], names: ["Angela Merkel", "Maria Zakharova"]
///     ).rows().rows
///     for row in rows { print(row.found.name, row.isMatch) }  // Maria Zakharova true
public protocol ListTable: CorpusTable {
  /// Makes the rows and hands them on in their order.
  ///
  /// - Returns: what a reader of the rows has to know.
  func write<Sink: RowSink>(
    rowsTo sink: Sink, _ run: TableRun
  ) async throws -> [TableNotice] where Sink.Row == Row
}

extension ListTable {
  /// What is asked of documents, of which there are none.
  public var common: TableOptions { .asItStands }

  /// The rows, all at once.
  ///
  /// - Throws: ``OptionError`` where the options make no sense, or what the table says of itself.
  public func rows(_ run: TableRun = TableRun()) async throws -> TableRows<Row> {
    try await rows(of: Corpus([]), run)
  }

  public func write<Sink: RowSink>(
    rowsOf corpus: Corpus, to sink: Sink, _ run: TableRun
  ) async throws -> TableOutcome where Sink.Row == Row {
    TableOutcome(ReadingTally(), notices: try await write(rowsTo: sink, run))
  }
}
