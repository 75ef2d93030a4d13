internal import ArgumentParser
internal import Corpora
internal import CorpusAnalysis
internal import Synchronization
internal import Tables

/// The rows of a table on their way to the output.
///
/// A class because the tasks of a run share it.
final class TableOutput<Table: CorpusTable>: RowSink {
  private let table: Table
  private let writer: Mutex<TableWriter>
  /// Makes chunks without holding the lock.
  private let chunks: TableWriter
  private let output: Output
  private let hasRows = Mutex(false)
  /// Who takes the rows for something else.
  private let also: (@Sendable ([Table.Row]) -> Void)?

  init(
    _ table: Table, _ format: TableFormat, to output: Output,
    alsoTo also: (@Sendable ([Table.Row]) -> Void)? = nil
  ) {
    chunks = TableWriter(format, columns: table.columns, on: output.screen)
    writer = Mutex(chunks)
    (self.table, self.output, self.also) = (table, output, also)
  }

  /// Writes the header.
  ///
  /// - Throws: `ValidationError` where two columns have one name, as when a field is grouped by that is called
  ///   like a column: in a data frame one of them could not be reached.
  func begin() throws {
    if let name = chunks.repeatedColumn {
      throw ValidationError(
        "two columns would be called \"\(name)\": name each measure once, and no field like a column."
      )
    }
    try output.write(chunks.header())
  }

  func chunk(_ rows: [Table.Row]) -> TableWriter.Chunk {
    also?(rows)
    if !rows.isEmpty { hasRows.withLock { $0 = true } }
    return chunks.chunk(rows, table.cells)
  }

  /// Whether no row has been written.
  var isEmpty: Bool { hasRows.withLock { !$0 } }

  func write(_ chunk: TableWriter.Chunk) throws {
    try output.write(writer.withLock { $0.accept(chunk) })
  }

  func end() throws { try output.write(writer.withLock { $0.footer() }) }
}

extension OutputOptions {
  func format(on output: Output) -> TableFormat {
    format ?? endingFormat ?? (output.isTerminal ? .table : .tsv)
  }

  /// Writes a table from header to footer.
  ///
  /// - Parameters:
  ///   - also: takes the rows for something else too.
  ///   - corpus: is made when the header is written.
  func write<Table: CorpusTable>(
    _ table: Table, to output: Output, run: TableRun,
    alsoTo also: (@Sendable ([Table.Row]) -> Void)? = nil, of corpus: () async throws -> Corpus
  ) async throws -> TableOutcome {
    let printed = TableOutput(table, format(on: output), to: output, alsoTo: also)
    try printed.begin()
    var outcome = try await table.write(rowsOf: corpus(), to: printed, run)
    try printed.end()
    if printed.isEmpty, outcome.notices.isEmpty, outcome.tally.documents > 0 {
      outcome.notices.append(.noRows)
    }
    return outcome
  }
}

extension CorpusTable {
  /// Whether the options make sense, in the command's words.
  func checkOptions() throws {
    do {
      try check()
    } catch {
      throw ValidationError("--\(error)")
    }
  }
}
