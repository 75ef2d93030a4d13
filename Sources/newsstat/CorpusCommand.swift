internal import ArgumentParser
internal import Corpora
internal import CorpusAnalysis
internal import Tables
internal import Segmentation
internal import Synchronization

/// A command that reads a corpus and writes a result; `run` is here and nowhere else.
protocol CorpusCommand: AsyncParsableCommand {
  var input: InputOptions { get }
  /// Where the result goes; standard output where it is `nil`.
  var outputPath: String? { get }

  /// Whether there is work to do without an input.
  var needsNoInput: Bool { get }

  /// Whether an input without a document is a mistake.
  var needsDocuments: Bool { get }

  /// Does the work and returns what was read.
  func execute(to output: Output) async throws -> ReadingTally
}

extension CorpusCommand {
  var needsNoInput: Bool { false }
  var needsDocuments: Bool { true }

  func run() async throws {
    guard needsNoInput || !input.inputs.isEmpty else {
      throw ValidationError("Name files or folders, or - for standard input.")
    }
    try await Output.run(to: outputPath) { output in
      let tally = try await execute(to: output)
      if !input.quiet {
        Console.report(tally)
        Console.report(uncompiled: Segmenter.uncompiled(among: [.word, .sentence]))
      }
      if tally.documents == 0, tally.skipped.isEmpty, needsDocuments {
        output.abandon()
        let all = tally.excluded
        Console.say(
          all > 0
            ? "none of \(all) documents is what --where asks for" : "the input holds no document")
        throw ExitStatus.noInput
      }
      if tally.documents == 0, !tally.skipped.isEmpty {
        output.abandon()
        let isMissing = tally.skipped.allSatisfy { ExitStatus.of($0) == ExitStatus.noInput }
        throw isMissing ? ExitStatus.noInput : ExitStatus.badData
      }
      return tally.skipped.isEmpty ? nil : ExitStatus.someSkipped
    }
  }
}

extension Output {
  /// Runs the work of a command whose result goes to a file, or to standard output, and ends the process's work as
  /// ExitStatus has it.
  ///
  /// - Parameter body: returns the status to end with, if it is not success.
  static func run(
    to path: String?, _ body: (Output) async throws -> ExitCode?
  ) async throws {
    Interruption.reportsFileSizeLimit()
    var opened: Output?
    do {
      let output =
        try path.flatMap { $0 == "-" ? nil : $0 }.map { try Output(path: $0) } ?? Output()
      opened = output
      let status = try await body(output)
      try output.finish()
      if let status { throw status }
    } catch let status as ExitCode {
      throw status
    } catch let error as ValidationError {
      opened?.abandon()
      throw error
    } catch let error as PatternError {
      opened?.abandon()
      throw ValidationError("\(error)")
    } catch {
      opened?.abandon()
      Console.say("\(error)")
      throw ExitStatus.of(error)
    }
  }
}

/// A command whose result is a table that is none of a corpus alone.
protocol RowsCommand: CorpusCommand {
  var output: OutputOptions { get }
  var columns: [Column] { get }

  /// Writes the rows and returns what was read.
  func write(to table: TableOutput) async throws -> ReadingTally
}

extension RowsCommand {
  var outputPath: String? { output.output }

  func execute(to output: Output) async throws -> ReadingTally {
    try await writeTable(to: output)
  }

  /// Writes the table from header to footer.
  func writeTable(to output: Output) async throws -> ReadingTally {
    let format = self.output.format ?? (output.isTerminal ? .table : .tsv)
    let table = TableOutput(TableWriter(format, columns: columns), to: output)
    try table.begin()
    let tally = try await write(to: table)
    try table.end()
    return tally
  }
}

/// A table on its way to the output.
///
/// A class because the tasks of a run share it.
final class TableOutput: Sendable {
  private let writer: Mutex<TableWriter>
  /// Makes chunks without holding the lock.
  private let chunks: TableWriter
  private let output: Output

  init(_ writer: TableWriter, to output: Output) {
    chunks = writer
    self.writer = Mutex(writer)
    self.output = output
  }

  var format: TableFormat { chunks.format }

  func chunk<Row>(_ rows: [Row], _ cells: (Row) -> [Cell]) -> TableWriter.Chunk {
    chunks.chunk(rows, cells)
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

  func write(_ rows: [[Cell]]) throws { try write(chunks.chunk(rows)) }

  func write(_ chunk: TableWriter.Chunk) throws {
    try output.write(writer.withLock { $0.accept(chunk) })
  }

  func end() throws { try output.write(writer.withLock { $0.footer() }) }
}
