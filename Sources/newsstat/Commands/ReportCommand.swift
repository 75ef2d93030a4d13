internal import ArgumentParser
internal import Corpora

struct ReportCommand: CorpusCommand {
  static let configuration = CommandConfiguration(commandName: "report", abstract: "x")
  @OptionGroup var input: InputOptions
  var outputPath: String? { nil }
  func execute(to output: Output) async throws -> ReadingTally { ReadingTally() }
}
