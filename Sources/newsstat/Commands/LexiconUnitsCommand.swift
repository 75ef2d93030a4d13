internal import ArgumentParser
internal import CorpusAnalysis
internal import Tables

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
  var min = PhraseTable.Options().fewest

  @Option(help: "How many words a unit has at most, from 2 to 5.")
  var words = PhraseTable.Options().words

  @Option(help: "Only units of at least this npmi, from -1 to 1.")
  var npmi = PhraseTable.Options().npmi

  @Option(help: "How many units to print, the most frequent first; 0 for all.")
  var top = PhraseTable.Options().top

  func table(for format: TableFormat) -> any CorpusTable {
    var options = PhraseTable.Options()
    options.common = TableOptions(boilerplate, nil, language, stemming, nil, datelines)
    (options.fewest, options.words, options.npmi, options.top) = (min, words, npmi, top)
    return PhraseTable(options)
  }
}
