internal import ArgumentParser
internal import CorpusAnalysis
internal import Dispatch
internal import Glibc

/// Where the process begins.
@main
enum Program {
  static func main() {
    // Version, help and usage errors need no tasks, whose threads take longer to start than all else.
    let arguments = Arguments(CommandLine.arguments.dropFirst())
    do {
      try arguments.checkCommand()
      _ = try Newsstat.parseAsRoot(arguments.all)
    } catch {
      Help.exit(withError: error)
    }
    Task {
      do {
        var command = try Newsstat.parseAsRoot(arguments.all)
        if var command = command as? any AsyncParsableCommand {
          try await command.run()
        } else {
          try command.run()
        }
      } catch {
        Help.exit(withError: error)
      }
      exit(0)
    }
    dispatchMain()
  }
}

/// The command: options become library values, results become tables.
struct Newsstat: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "newsstat",
    abstract: "Statistics of news in any language, with their uncertainty and their evidence.",
    discussion: """
      INPUT is files, folders or - for standard input: text, HTML, CSV, TSV, JSON Lines, CoNLL-U, \
      vertical text, plain or compressed (gzip, zstd, bzip2, xz). Folders are read whole.

      Data go to standard output, words to standard error. Exit status: 0 done; 2 done, but some \
      input was skipped; 64 usage; 65 bad data; 66 no input; 70 our bug; 73, 74 output; 130 \
      interrupted.

        newsstat report news/ -o report.html
        newsstat compare --by outlet news.jsonl
        zcat dump.jsonl.gz | newsstat terms --top 20 -
      """,
    version: """
      newsstat \(Versions.newsstat)
      ICU \(Versions.icu), Unicode \(Versions.unicode), CLDR \(Versions.cldr)
      """,
    subcommands: [
      ReportCommand.self, TokensCommand.self, TermsCommand.self, CompareCommand.self,
      PairsCommand.self, KwicCommand.self, CopiesCommand.self, DescribeCommand.self,
      ScoreCommand.self,
      QuotesCommand.self, StanceCommand.self,
      TranslitCommand.self, MatchCommand.self,
      BenchCommand.self,
      LexiconCommand.self, ExplainCommand.self,
    ])

  @Flag(help: "Print the licence and the source of each data file inside the program.")
  var licences = false

  func run() async throws {
    guard licences else { throw CleanExit.helpRequest(self) }
    try await Output.run(to: nil) { output in
      let printed = TableOutput(LicenceTable(), .tsv, to: output)
      try printed.begin()
      _ = try await LicenceTable().write(rowsTo: printed, TableRun())
      return nil
    }
  }
}
