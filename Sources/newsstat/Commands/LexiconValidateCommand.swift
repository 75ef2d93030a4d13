internal import ArgumentParser
internal import CorpusAnalysis
internal import Tables
internal import Lexicons

struct LexiconValidateCommand: TableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Hold a lexicon's scores against what people say: draw a coding sheet, read it back.",
    discussion: """
      --draw takes sentences from the corpus, as many of each group and of good, bad and neutral scores as there are, by a \
      seed, into a sheet without the scores: coders fill the columns coder_1, coder_2, … with numbers, such as -1, 0, 1. The \
      filled sheet is the input then: each row of the result is a figure with its 95 % interval over redrawn \
      sentences: Krippendorff's alpha of the coders (nominal and interval), correlation of score and mean code, \
      precision, recall and F1 of good and of bad, and for each group the bias: its scores less its codes, both in \
      standard deviations of all.

        newsstat lexicon validate --draw 300 --by outlet news.jsonl -o sheet.csv
        newsstat lexicon validate sheet.csv
        newsstat lexicon validate --lexicon mine.tsv sheet.csv
      """)

  @OptionGroup(title: "Input") var input: InputOptions
  @OptionGroup(title: "Documents") var boilerplate: BoilerplateOptions
  @OptionGroup(title: "Words") var language: LanguageOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  @Option(help: ArgumentHelp("The lexicon that scores.", valueName: "lexicon"))
  var lexicon = SentimentLexicons.own

  @Option(help: ArgumentHelp("Draw a sheet of so many sentences.", valueName: "n"))
  var draw: Int?

  @Option(
    help: ArgumentHelp(
      "With --draw: the field whose groups are drawn from alike.", valueName: "field"))
  var by = SheetTable.Options().field

  @Option(help: "With --draw: for how many coders the sheet has columns.")
  var coders = SheetTable.Options().coders

  @Option(help: "The seed of the draw and of the redraws.")
  var seed = SheetTable.Options().seed

  @Option(help: "Scores nearer to 0 than this are neutral.")
  var neutral = SheetTable.Options().neutral

  func table(for format: TableFormat) -> any CorpusTable {
    var options = SheetTable.Options()
    options.common = TableOptions(boilerplate, nil, language)
    options.lexicon = lexicon
    (options.sentences, options.field) = (draw ?? options.sentences, by)
    (options.coders, options.seed, options.neutral) = (coders, seed, neutral)
    return draw == nil ? AgreementTable(options) : SheetTable(options)
  }
}
