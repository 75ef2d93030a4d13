internal import ArgumentParser
internal import Corpora
internal import CorpusAnalysis
internal import Synchronization
internal import Tables

/// A command whose result is a table of a corpus: it maps arguments to the table's options and prints its rows.
protocol TableCommand: CorpusCommand {
  var output: OutputOptions { get }
  var boilerplate: BoilerplateOptions { get }
  /// What becomes of copies; `nil` where all documents are read alike.
  var copyOptions: CopiesOptions? { get }

  /// The table that the options ask for.
  ///
  /// - Parameter format: how it is going to be printed.
  func table(for format: TableFormat) throws -> any CorpusTable

}

extension TableCommand {
  var outputPath: String? { output.output }
  var copyOptions: CopiesOptions? { nil }

  func validate() throws { try checkTable() }

  /// Whether the options of the table make sense, in the command's words.
  func checkTable() throws {
    do {
      try table(for: .tsv).check()
    } catch let error as OptionError {
      throw ValidationError("--\(error)")
    } catch {
      // A file that can't be read is no matter of usage: it is told when the table is made.
    }
  }

  func execute(to output: Output) async throws -> ReadingTally { try await writeTable(to: output) }

  /// Writes the table from header to footer.
  func writeTable(to output: Output) async throws -> ReadingTally {
    let format = self.output.format ?? (output.isTerminal ? .table : .tsv)
    return try await write(try table(for: format), format, to: output)
  }

  /// Writes a table, whose rows are taken for something else too.
  func write<Table: CorpusTable>(
    _ table: Table, to output: Output, alsoTo also: @escaping @Sendable ([Table.Row]) -> Void
  ) async throws -> ReadingTally {
    try await write(
      table, self.output.format ?? (output.isTerminal ? .table : .tsv), to: output, also)
  }

  private func write<Table: CorpusTable>(
    _ table: Table, _ format: TableFormat, to output: Output,
    _ also: (@Sendable ([Table.Row]) -> Void)? = nil
  ) async throws -> ReadingTally {
    let printed = TableOutput(
      TableWriter(format, columns: table.columns), to: output)
    try printed.begin()
    let meter = StageMeter(isQuiet: input.quiet)
    defer { meter.finish() }
    let run = TableRun(workers: input.workers, progress: meter.show)
    let corpus = try await input.corpus(
      table.common, table.reading, boilerplate, copyOptions, run)
    let outcome: TableOutcome
    do {
      outcome = try await table.write(rowsOf: corpus, to: PrintedRows(table, printed, also), run)
    } catch let error as TableError {
      throw ValidationError("\(error)")
    }
    try printed.end()
    meter.finish()
    if !input.quiet { for notice in outcome.notices { Console.say("\(notice)") } }
    return outcome.tally
  }
}

extension InputOptions {
  /// The corpus that the options name, with what is to be known of all of it before it is read: its site
  /// furniture, and its copies where they make a difference.
  func corpus(
    _ options: TableOptions, _ reading: TableReading, _ boilerplate: BoilerplateOptions,
    _ copies: CopiesOptions?, _ run: TableRun
  ) async throws -> Corpus {
    let needsClusters = options.copies.needsClusters(hasUnits: reading.hasUnits)
    let looksForCopies = needsClusters && copies?.copiesFrom == nil
    let looksForFurniture = try boilerplate.looksForFurniture(in: self)
    var corpus = try corpus(
      readsTwice: reading.isTwice || looksForCopies || looksForFurniture,
      cutsLongTexts: reading.cutsLongTexts && !looksForCopies)
    // A file that is named is read, if only to say what is wrong with it.
    corpus.notes.furniture = try boilerplate.named()
    let named = try copies?.copiesFrom.map { try CopyFile.clusters(in: $0) }
    corpus.notes.copies = needsClusters ? named : nil
    return try await corpus.noted(options, hasUnits: reading.hasUnits, run)
  }
}

/// The rows of a table on their way to the output.
private struct PrintedRows<Table: CorpusTable>: RowSink {
  private let table: Table
  private let output: TableOutput
  private let also: (@Sendable ([Table.Row]) -> Void)?

  init(_ table: Table, _ output: TableOutput, _ also: (@Sendable ([Table.Row]) -> Void)?) {
    (self.table, self.output, self.also) = (table, output, also)
  }

  func chunk(_ rows: [Table.Row]) -> TableWriter.Chunk {
    also?(rows)
    return output.chunk(rows, table.cells)
  }

  func write(_ chunk: TableWriter.Chunk) throws { try output.write(chunk) }
}

/// Shows the stages of a run one after another.
///
/// A class because the tasks of a run share it.
final class StageMeter: Sendable {
  private let meter = Mutex<(stage: TableRun.Stage, meter: ProgressMeter)?>(nil)
  private let isQuiet: Bool

  init(isQuiet: Bool) { self.isQuiet = isQuiet }

  func show(_ stage: TableRun.Stage, _ progress: Corpus.Progress) {
    meter.withLock { current in
      if current?.stage != stage {
        current?.meter.finish()
        current = (stage, ProgressMeter(stage.rawValue, isQuiet: isQuiet))
      }
      current?.meter.show(progress)
    }
  }

  func finish() { meter.withLock { $0?.meter.finish() } }
}
