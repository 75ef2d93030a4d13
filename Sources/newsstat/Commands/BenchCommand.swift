public import ArgumentParser
public import CorpusAnalysis
internal import Tables

struct BenchCommand: TableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench",
    abstract:
      "Measure newsstat's segmenter and counting beside ICU doing the same work, on your text.",
    discussion: """
      Each engine runs over the text of each file in turn, round after round; seconds is the median of \
      the rounds, in time of the one thread that works. ratio_to_icu is how many times as fast as icu-utf16 \
      an engine is, which does the same work with ICU alone, on text that is in UTF-16 already.

      For word, sentence and grapheme the work is to find all boundaries (ubrk_next), and differences counts \
      those that an engine puts where icu-utf16 does not, with their rule status; icu-utf8 reads the text \
      through a UText. For terms it is the frequency table: words found, each distinct form folded once, \
      counted and sorted; boundaries are words, and differences counts the terms whose number is not ICU's. For \
      pairs it is words and sentences found, forms folded, and any two words of a sentence counted that \
      stand within five words; boundaries are such pairs, and differences counts pairs. newsstat reads UTF-8 in all.

        newsstat bench news.txt
        newsstat bench --unit sentence --locale el --format jsonl articles.jsonl
      """)

  @OptionGroup(title: "Input") var input: InputOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  @Option(
    name: .customLong("unit"),
    help: "What to measure; may be repeated. All if left out.")
  var units: [ThroughputTable.Task] = []

  @Option(
    help: ArgumentHelp(
      "Whose tailoring of the boundaries holds (BCP 47); terms and pairs go by the root's.",
      valueName: "tag"))
  var locale = ThroughputTable.Options().locale

  @Option(help: "How many rounds.")
  var rounds = ThroughputTable.Options().rounds

  @Option(help: "How many bytes of text to take from each file at most.")
  var bytes = ThroughputTable.Options().bytes

  var boilerplate: BoilerplateOptions { BoilerplateOptions(keeping: true) }

  func table(for format: TableFormat) -> any CorpusTable {
    var options = ThroughputTable.Options()
    (options.tasks, options.locale) = (units, locale)
    (options.rounds, options.bytes) = (rounds, bytes)
    return ThroughputTable(options)
  }
}

extension ThroughputTable.Task: ExpressibleByArgument {}
