public import ArgumentParser
internal import CorpusAnalysis

struct LexiconSpellingsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "spellings",
    abstract: "Learn how names of a script are spelled in Latin letters.",
    discussion: """
      A line of the file is a word in the script, a tab, and a spelling of it; a third field is how often it \
      was seen. The result is a file that match reads from the folder of --spellings: spelling-Cyrl.tsv for \
      Cyrillic. With --letters a line is a word, and the result is letters.tsv.

        newsstat lexicon spellings --script Cyrl pairs.tsv -o mine/spelling-Cyrl.tsv
        newsstat lexicon spellings --letters words.txt -o mine/letters.tsv
        newsstat match --spellings mine a.txt b.txt
      """)

  @Argument(help: "The file to learn from.")
  var file: String

  @Option(help: "The script of the words.")
  var script: SpellingExamples.Script?

  @Flag(help: "Learn how likely letters are in names.")
  var letters = false

  @Option(
    name: .customLong("source"),
    help: "Words on where the examples are from, for the head of the file; may be repeated.")
  var sources: [String] = []

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Write to this file, whole or not at all.", valueName: "file"))
  var output: String?

  func validate() throws {
    guard letters != (script != nil) else {
      throw ValidationError("Name one: --script or --letters.")
    }
  }

  func run() async throws {
    try await Output.run(to: output) { output in
      let examples = SpellingExamples(file: file, script: script)
      try output.write(Array(examples.learned(remarks: sources).utf8))
      return nil
    }
  }
}

extension SpellingExamples.Script: ExpressibleByArgument {}
