public import ArgumentParser
internal import Tables

/// Where the table goes, and how it looks.
struct OutputOptions: ParsableArguments {
  @Option(help: "Form of the table: aligned on a terminal, TSV elsewhere, if left out.")
  var format: TableFormat?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Write to this file, whole or not at all.", valueName: "file"))
  var output: String?
}

extension TableFormat: ExpressibleByArgument {}
