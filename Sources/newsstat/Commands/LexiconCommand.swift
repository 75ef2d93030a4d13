internal import ArgumentParser
internal import CorpusAnalysis
internal import Lexicons

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
    for name in Lexicon.namesInside { try output.write(Array("\(name)\n".utf8)) }
    try output.finish()
  }
}
