internal import ArgumentParser
internal import BuiltinData

struct LexiconCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lexicon",
    abstract: "List, convert, check and validate word lists, or make one from a corpus.",
    discussion: """
        newsstat lexicon list
        newsstat lexicon check --lexicon mine.tsv news.jsonl
      """,
    subcommands: [
      LexiconListCommand.self, LexiconConvertCommand.self, LexiconCheckCommand.self,
      LexiconValidateCommand.self, LexiconInduceCommand.self, LexiconPhrasesCommand.self,
      LexiconSpellingsCommand.self,
    ])
}

struct LexiconListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the word lists in the program.")

  func run() throws {
    let output = Output()
    for folder in ["quotations", "sentiment", "stance"] {
      for name in BuiltinFile.names(in: folder).sorted() {
        try output.write(Array("\(folder)/\(name.prefix { $0 != "." })\n".utf8))
      }
    }
    try output.finish()
  }
}
