internal import ArgumentParser
internal import CorpusAnalysis
internal import Tables

struct LexiconPhrasesCommand: TableCommand {
  static let configuration = CommandConfiguration(
    commandName: "phrases",
    abstract: "Find the words in a row that are one phrase, such as prime minister.",
    discussion: """
      A phrase is up to --words words in a row with nothing but a space or a hyphen between them and no stop \
      word at either end. It occurs at least --min times, and its words are together more often than by \
      chance: npmi is the lowest of all the ways to divide the phrase in two. The corpus is read once for \
      each length. Chinese spellings of foreign names, which fall into single characters, are phrases too. The option --phrases of terms, compare and pairs reads what this command prints.

        newsstat lexicon phrases news.jsonl -o phrases.tsv
        newsstat terms --phrases phrases.tsv news.jsonl
      """,
    // The name that the command had before; programs may still use it.
    aliases: ["units"])

  @OptionGroup(title: "Input") var input: InputOptions
  @OptionGroup(title: "Documents") var boilerplate: BoilerplateOptions
  @OptionGroup(title: "Words") var stemming: StemOptions
  @OptionGroup(title: "Words") var datelines: DatelineOptions
  @OptionGroup(title: "Words") var language: LanguageOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  @Option(help: "Only phrases that occur so often.")
  var min = PhraseTable.Options().fewest

  @Option(help: "How many words a phrase has at most, from 2 to 5.")
  var words = PhraseTable.Options().words

  @Option(help: "Only phrases of at least this npmi, from -1 to 1.")
  var npmi = PhraseTable.Options().npmi

  @Option(help: "How many phrases to print, the most frequent first; 0 for all.")
  var top = PhraseTable.Options().top

  func table(for format: TableFormat) -> any CorpusTable {
    var options = PhraseTable.Options()
    options.common = TableOptions(boilerplate, nil, language, stemming, nil, datelines)
    (options.fewest, options.words, options.npmi, options.top) = (min, words, npmi, top)
    return PhraseTable(options)
  }
}
