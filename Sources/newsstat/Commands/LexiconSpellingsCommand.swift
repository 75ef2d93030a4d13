public import ArgumentParser
internal import Corpora
public import Names

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
  var script: NameScript?

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
      let lines = try PlainFile.lines(of: file)
      let text: String
      if let script {
        let pairs = try lines.enumerated().filter { !$0.element.isEmpty }.map { number, line in
          let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
          guard (2...3).contains(fields.count),
            let weight = fields.count == 3 ? Double(fields[2]) : 1, weight > 0
          else {
            throw InputError(
              file: file, line: number + 1, .fieldCount(found: fields.count, expected: 2))
          }
          return (String(fields[0]), String(fields[1]), weight)
        }
        text = Spellings.text(
          try Spellings.learn(pairs, script: script), script: script,
          remarks: ["script: \(script.rawValue)"] + sources)
      } else {
        text = Spellings.text(
          letters: try Spellings.letters(of: lines.filter { !$0.isEmpty }),
          remarks: sources)
      }
      try output.write(Array(text.utf8))
      return nil
    }
  }
}

extension NameScript: ExpressibleByArgument {}
