public import ArgumentParser
public import CorpusAnalysis
internal import CorpusStatistics
internal import Tables
public import Lexicons

struct ScoreCommand: TableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score",
    abstract: "Score how good or bad the words of documents or sentences are.",
    discussion: """
      By our rule a sentence's score is x/√(x²+15), with x the sum of the values of its entries, turned by \
      negators ("not") and by what falls, ends, is fought or is lost ("unemployment fell"), multiplied by \
      intensifiers, and weighed by contrast, questions and what is not said to be so; names of persons have no \
      value. A document's is the mean of its sentences'. Other lists are scored as their authors do, or by --rule. A list \
      with keys that say nothing of good and bad gets a row for each key: its share of the tokens. Where the \
      language has no lexicon the score is absent, not zero.

      With --by a row is a group in a language: the mean of its documents, the mean of the other groups' in \
      that language, and their difference, each with a 95 % interval over documents that are drawn again; p is that \
      of the difference over its standard error, q its correction over all groups. Where there is no p, \
      p_absent says why.

        newsstat score news.jsonl
        newsstat score --unit sentence --evidence --format jsonl news.jsonl
        newsstat score --lexicon my-words.tsv news/
        newsstat score --lexicon vader_lexicon.txt --lexicon moral.dic news/
        newsstat score --by outlet --cluster date news.jsonl
      """)

  @OptionGroup(title: "Input") var input: InputOptions
  @OptionGroup(title: "Documents") var boilerplate: BoilerplateOptions
  @OptionGroup(title: "Words") var language: LanguageOptions
  @OptionGroup(title: "Intervals") var clustering: ClusterOptions
  @OptionGroup(title: "Documents") var copies: CopiesOptions
  @OptionGroup(title: "Intervals") var resampling: ResamplingOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  @Option(
    help: ArgumentHelp(
      "A lexicon's file, or the name of one in the program, such as sentiment/en; sentiment, if left out, is that of each language. May be repeated.",
      valueName: "lexicon"))
  var lexicon: [String] = []

  @Option(help: "The form of the lexicons' files; told by name and content if left out.")
  var lexiconFormat: LexiconFormat?

  @Option(help: "How scores are made; as each lexicon's authors do, if left out.")
  var rule: ScoringRule?

  @Option(
    help:
      "Which entries may hold the same words: the longest of the lexicon, if left out, of each key, or all."
  )
  var overlap: EntryOverlap?

  @Option(help: "What is scored.")
  var unit = ScoreTable.Options().unit

  @Flag(help: "Add what made each score: byte ranges, entries, rules, weights.")
  var evidence = false

  @Option(help: ArgumentHelp("Compare the groups that this field makes.", valueName: "field"))
  var by: String?

  @Option(help: "How p values are corrected with --by: bh, if left out, by, holm or bonferroni.")
  var correction: MultipleTests?

  func validate() throws {
    if by != nil, evidence || unit == .sentence {
      throw ValidationError("--by compares documents: --evidence and --unit do not go with it.")
    }
    if by == nil, resampling.isGiven || clustering.cluster != nil || correction != nil {
      throw ValidationError("--cluster, --replicates, --seed and --correction go with --by.")
    }
    if by != nil, lexicon.count > 1 { throw ValidationError("--by compares by one lexicon.") }
    try checkTable()
  }

  var copyOptions: CopiesOptions? { copies }

  func table(for format: TableFormat) -> any CorpusTable {
    let common = TableOptions(boilerplate, copies, language)
    guard let by else {
      var options = ScoreTable.Options()
      options.common = common
      if !lexicon.isEmpty { options.lexicons = lexicon }
      (options.format, options.rule, options.overlap) = (lexiconFormat, rule, overlap)
      (options.unit, options.addsEvidence) = (unit, evidence)
      return ScoreTable(options)
    }
    var options = MeanScoreTable.Options()
    (options.common, options.field) = (common, by)
    options.common.cluster = clustering.cluster
    options.lexicon = lexicon.first ?? options.lexicon
    (options.format, options.rule, options.overlap) = (lexiconFormat, rule, overlap)
    options.correction = correction ?? options.correction
    resampling.set(&options.resamples, &options.seed)
    return MeanScoreTable(options)
  }
}

extension ScoringRule: ExpressibleByArgument {}
extension LexiconFormat: ExpressibleByArgument {}
extension EntryOverlap: ExpressibleByArgument {}
extension ScoreTable.Unit: ExpressibleByArgument {}
