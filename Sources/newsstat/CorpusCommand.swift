internal import ArgumentParser
internal import Corpora
internal import CorpusAnalysis

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
        if let notice = TableNotice.slowBoundaries { Console.say("\(notice)") }
      }
      if tally.documents == 0, tally.skipped.isEmpty, needsDocuments {
        output.abandon()
        let conditions = input.conditions.map(\.condition)
        Console.say(
          tally.excluded > 0
            ? Advice.words(onExcludingAll: tally, conditions) : "the input holds no document")
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
    } catch {
      opened?.abandon()
      Console.say(Advice.words(on: error))
      throw ExitStatus.of(error)
    }
  }
}
