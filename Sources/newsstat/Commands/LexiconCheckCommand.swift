internal import ArgumentParser
internal import CorpusAnalysis
internal import Tables
internal import Lexicons

struct LexiconCheckCommand: TableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Look for what is wrong with a lexicon, by itself or in a corpus.",
    discussion: """
      Without a corpus: lines that were ignored and why, entries that never match under the segmenter, entries that \
      another stands for too, and whether that says the same or the opposite. With a corpus: how much of each language \
      and group the lexicon covers; or with --entries the entries that carry most of the score: how often each stands, \
      its sum, its share of all, the mean score of the documents with the entry and without it, and what it stood for: \
      a beginning such as belie* may take in words that were not meant.

        newsstat lexicon check --lexicon mine.tsv
        newsstat lexicon check --lexicon mine.yml --by outlet news.jsonl
        newsstat lexicon check --entries --top 30 news.jsonl
      """)

  @OptionGroup(title: "Input") var input: InputOptions
  @OptionGroup(title: "Documents") var boilerplate: BoilerplateOptions
  @OptionGroup(title: "Words") var language: LanguageOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  @Option(help: ArgumentHelp("The lexicon's file or name.", valueName: "lexicon"))
  var lexicon = SentimentLexicons.own

  @Option(help: "The form of the lexicon's file; told by name and content if left out.")
  var lexiconFormat: LexiconFormat?

  @Option(help: ArgumentHelp("Coverage of the groups that this field makes.", valueName: "field"))
  var by = CoverageOptions().field

  @Flag(help: "The entries that carry most of the score in the corpus.")
  var entries = false

  @Option(help: "How many entries to print, 0 for all.")
  var top = CoverageOptions().top

  var needsNoInput: Bool { !entries }
  var needsDocuments: Bool { !input.inputs.isEmpty }

  func table(for format: TableFormat) -> any CorpusTable {
    var options = CoverageOptions()
    options.common = TableOptions(boilerplate, nil, language)
    (options.lexicon, options.format) = (lexicon, lexiconFormat)
    (options.field, options.top) = (by, top)
    if entries { return EntryTable(options) }
    return input.inputs.isEmpty ? FindingTable(options) : CoverageTable(options)
  }
}
