internal import ArgumentParser
internal import Corpora
internal import CorpusAnalysis
internal import Reports

struct LexiconUnitsCommand: TableCommand {
  static let configuration = CommandConfiguration(
    commandName: "units",
    abstract: "Find the words in a row that are one unit, such as prime minister.",
    discussion: """
      A unit is up to --words words in a row with nothing but a space or a hyphen between, none of them \
      a stop word at either end, that occur --min times and stand together where chance would not have \
      them: npmi is that of the two parts at the place where the unit holds least. The corpus is read \
      once for each length. What it prints is what --units of terms, compare and pairs reads.

        newsstat lexicon units news.jsonl -o units.tsv
        newsstat terms --units units.tsv news.jsonl
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var boilerplate: BoilerplateOptions
  @OptionGroup var stemming: StemOptions
  @OptionGroup var datelines: DatelineOptions
  @OptionGroup var language: LanguageOptions
  @OptionGroup var output: OutputOptions

  @Option(help: "Only units that occur so often.")
  var min = 10

  @Option(help: "How many words a unit has at most, from 2 to 5.")
  var words = 4

  @Option(help: "Only units of at least this npmi, from -1 to 1.")
  var npmi = 0.4

  @Option(help: "How many units to print, the most frequent first; 0 for all.")
  var top = 0

  var columns: [String] { ["unit", "lang", "words", "occurrences", "documents", "npmi"] }

  func validate() throws {
    guard min >= 2 else { throw ValidationError("--min must be at least 2.") }
    guard (2...5).contains(words) else { throw ValidationError("--words must be from 2 to 5.") }
    guard (-1...1).contains(npmi) else { throw ValidationError("--npmi must be from -1 to 1.") }
    guard top >= 0 else { throw ValidationError("--top must not be negative.") }
  }

  func write(to table: TableOutput) async throws -> ReadingTally {
    let terms = TermOptions(
      stems: stemming.stem, keepsDatelines: datelines.keepDatelines, language: language.lang,
      rules: language.terms)
    let corpus = try await self.corpus(boilerplate, readsTwice: true)
    let meter = ProgressMeter("counting", isQuiet: input.quiet)
    defer { meter.finish() }
    let (phrases, tally) = try await PhraseSearch(terms, fewest: min, words: words, npmi: npmi)
      .phrases(of: corpus, workers: input.workers, progress: meter.show)
    try table.write(
      phrases.prefix(top == 0 ? Int.max : top).map { phrase in
        [
          .text(phrase.term), .text(phrase.language), .count(phrase.words),
          .count(phrase.occurrences), .count(phrase.documents), .number(phrase.npmi),
        ]
      })
    return tally
  }
}
