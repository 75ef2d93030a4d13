internal import ArgumentParser
internal import Corpora
internal import Glibc
internal import ICU
internal import Reports
internal import Segmentation
internal import Tables

struct BenchCommand: RowsCommand {
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

  @OptionGroup var input: InputOptions
  @OptionGroup var output: OutputOptions

  @Option(
    name: .customLong("unit"),
    help: "What to measure; may be repeated. All if left out.")
  var units: [Bench.Task] = []

  @Option(
    help: ArgumentHelp(
      "Whose tailoring of the boundaries holds (BCP 47); terms and pairs go by the root's.",
      valueName: "tag"))
  var locale = ""

  @Option(help: "How many rounds.")
  var rounds = 5

  @Option(help: "How many bytes of text to take from each file at most.")
  var bytes = 12_000_000

  var columns: [Column] { Bench.columns }

  func validate() throws {
    guard (1...1000).contains(rounds) else {
      throw ValidationError("--rounds must be from 1 to 1000.")
    }
    guard (1...Bench.mostBytes).contains(bytes) else {
      throw ValidationError("--bytes must be from 1 to \(Bench.mostBytes).")
    }
    if !locale.isEmpty, !LanguageOptions.isTag(locale) {
      throw ValidationError("--locale takes a BCP 47 tag such as sv.")
    }
  }

  func write(to table: TableOutput) async throws -> ReadingTally {
    var tally = ReadingTally()
    for file in try InputFiles(paths: input.inputs).files {
      var (text, reader) = ([UInt8](), CorpusReader(try input.corpus(of: file.path)))
      while text.count < bytes, let document = try reader.next() {
        if !text.isEmpty { text.append(0x0A) }
        text += document.text
      }
      tally.merge(reader.tally)
      guard !text.isEmpty else { continue }
      Bench.shorten(&text, to: bytes)
      let bench = Bench(file: file.path, text: text, locale: locale, rounds: rounds)
      for task in units.isEmpty ? Bench.Task.allCases : units {
        try table.write(bench.measure(task))
      }
    }
    return tally
  }
}
