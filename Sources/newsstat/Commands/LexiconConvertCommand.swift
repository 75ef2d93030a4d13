public import ArgumentParser
public import Lexicons

struct LexiconConvertCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "Write a lexicon in another form.",
    discussion: """
      Reads newsstat's own form, VADER, AFINN and other words with values, tables with named columns, NRC, quanteda's \
      YAML, LIWC, Lexicoder .lc3, WordStat .cat, Yoshikoder .ykd, MPQA .tff, RuSentiLex and lists of words; what was \
      ignored is told, with its line. Entries are folded.

        newsstat lexicon convert LSD2015.yaml -o lsd.tsv
        newsstat lexicon convert --to yaml vader_lexicon.txt -o vader.yml
      """)

  @Argument(help: "The lexicon's file, or the name of one in the program.")
  var file: String

  @Option(help: "The form of the file; told by name and content if left out.")
  var from: LexiconFormat?

  @Option(help: "The form to write.")
  var to: LexiconOutput = .newsstat

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Write to this file, whole or not at all.", valueName: "file"))
  var output: String?

  @Flag(name: .shortAndLong, help: "No words about what was ignored or lost.")
  var quiet = false

  func run() async throws {
    try await Output.run(to: output) { output in
      let lexicon = try Lexicon(named: file, format: from)
      let written = to.text(of: lexicon)
      let (text, lost) = (written.text, written.lost)
      if !quiet {
        Console.say("\(file): read as \(lexicon.format.rawValue), \(lexicon.entries.count) entries")
        for note in lexicon.notes { Console.say("\(file): \(note)") }
        for item in lexicon.ignored.prefix(Self.mostTold) {
          Console.say("\(file):\(item.line): \(item.reason)")
        }
        if lexicon.ignored.count > Self.mostTold {
          Console.say(
            "\(file): \(lexicon.ignored.count - Self.mostTold) more lines were ignored; lexicon check lists all"
          )
        }
        if lost > 0 { Console.say("\(lost) entries can't be told in the form \(to.rawValue)") }
      }
      try output.write(Array(text.utf8))
      return nil
    }
  }

  /// Ignored lines that are told one by one.
  private static let mostTold = 20
}

extension LexiconOutput: ExpressibleByArgument {}
