internal import ArgumentParser
internal import CorpusAnalysis

struct TranslitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "translit",
    abstract: "Write lines in another script under a named standard.",
    discussion: """
      A system is an ISO 24229 code (authority, language, scripts, year), or the id of a transform of ICU. \
      --list prints all: code, language, scripts, authority, year, whether what is written can be read back, \
      and the source. --compare prints one name under every system of its script that has rules for all its \
      letters, --lang only those of one language. Lines are those of the \
      files, or of standard input.

        echo 'Захарова' | newsstat translit --system bgnpcgn-rus-Cyrl-Latn-1947
        newsstat translit --list
        newsstat translit --compare 'Захарова' --lang rus
      """)

  @Argument(help: "Files of lines, or - for standard input.")
  var files: [String] = []

  @Option(help: "The system.")
  var system: String?

  @Flag(help: "List the systems.")
  var list = false

  @Option(help: ArgumentHelp("Write this under every system of its script.", valueName: "name"))
  var compare: String?

  @Option(
    help: ArgumentHelp(
      "With --compare, only systems of this language, as codes have it (rus).", valueName: "code"))
  var lang: String?

  @Flag(name: .shortAndLong, help: "No words about letters that the system has no rule for.")
  var quiet = false

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Write to this file, whole or not at all.", valueName: "file"))
  var output: String?

  func validate() throws {
    guard [system != nil, list, compare != nil].count(where: { $0 }) == 1 else {
      throw ValidationError("Name one: --system, --list or --compare.")
    }
    if lang != nil, compare == nil { throw ValidationError("--lang goes with --compare.") }
    if system == nil, !files.isEmpty { throw ValidationError("Files go with --system.") }
  }

  func run() async throws {
    try await Output.run(to: output) { output in
      try await write(to: output)
      return nil
    }
  }

  private func write(to output: Output) async throws {
    func write(_ fields: [String?]) throws {
      let line = fields.map { $0 ?? "-" }.joined(separator: "\t") + "\n"
      try output.write(Array(line.utf8))
    }
    if list {
      for row in try await SystemTable().rows().rows {
        try write(
          [row.id, row.language, row.scripts, row.authority, row.year, row.roundTrip, row.source])
      }
    } else if let compare {
      var table = RomanizationTable([compare], system: nil)
      table.options.language = lang
      let found = try await table.rows()
      for row in found.rows { try write([row.system, row.romanized]) }
      for notice in found.notices { Console.say("\(notice)") }
    } else if let system {
      let lines = RomanizedLines(files: files.isEmpty ? ["-"] : files, system: system)
      let notices = try lines.write { try output.write($0) }
      if !quiet { for notice in notices { Console.say("\(notice)") } }
    }
  }
}
