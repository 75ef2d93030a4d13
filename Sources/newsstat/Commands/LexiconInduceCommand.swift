internal import ArgumentParser
internal import Corpora
internal import CorpusAnalysis
internal import Synchronization
internal import Tables

struct LexiconInduceCommand: TableCommand {
  static let configuration = CommandConfiguration(
    commandName: "induce",
    abstract: "Scale the terms of a corpus between two poles that seed words name.",
    discussion: """
      In the manner of latent semantic scaling (Watanabe 2021): terms that keep the same company as the \
      seeds of a pole lie near them in a space of few dimensions; polarity is the mean closeness to one \
      pole less that to the other, halved, from -1 to 1. low and high hold it in 95 % of repetitions \
      with documents and seeds redrawn. Documents of the corpus's first language count; --where lang=ru chooses another. \
      The words of the corpus are held in memory, four bytes each. --lexicon writes the terms whose \
      interval does not hold 0 as a list that score reads.

        newsstat lexicon induce --positive "peace*" --negative "war*" news.jsonl
        newsstat lexicon induce --positive aid --negative war --lexicon w.tsv a.jsonl
        newsstat score --lexicon w.tsv news.jsonl
      """)

  @OptionGroup(title: "Input") var input: InputOptions
  @OptionGroup(title: "Documents") var boilerplate: BoilerplateOptions
  @OptionGroup(title: "Words") var language: LanguageOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  @Option(
    help: ArgumentHelp("A seed of the positive pole; * stands for any ending.", valueName: "word"))
  var positive: [String] = []

  @Option(help: ArgumentHelp("A seed of the negative pole.", valueName: "word"))
  var negative: [String] = []

  @Option(help: "Only terms that occur so often.")
  var min = ScaleTable.Options(positive: [], negative: []).fewest

  @Option(help: "How many tokens apart terms are company at most.")
  var window = ScaleTable.Options(positive: [], negative: []).window

  @Option(help: "How many dimensions the space has.")
  var dimensions = ScaleTable.Options(positive: [], negative: []).dimensions

  @Option(help: "How often documents and seeds are redrawn; 0 for no intervals.")
  var replicates = ScaleTable.Options(positive: [], negative: []).resamples

  @Option(help: "The seed of the random start and the redraws.")
  var seed = ScaleTable.Options(positive: [], negative: []).seed

  @Option(help: "How many terms of each pole to print, 0 for all.")
  var top = ScaleTable.Options(positive: [], negative: []).top

  @Option(help: ArgumentHelp("Write a list that score reads too.", valueName: "file"))
  var lexicon: String?

  func table(for format: TableFormat) -> any CorpusTable { scale }

  private var scale: ScaleTable {
    var options = ScaleTable.Options(positive: positive, negative: negative)
    options.common = TableOptions(boilerplate, nil, language)
    (options.fewest, options.window, options.dimensions) = (min, window, dimensions)
    (options.resamples, options.seed, options.top) = (replicates, seed, top)
    return ScaleTable(options)
  }

  func execute(to output: Output) async throws -> ReadingTally {
    guard let lexicon else { return try await writeTable(to: output) }
    let rows = Mutex<[ScaleInduction.Term]>([])
    let tally = try await write(scale, to: output) { new in rows.withLock { $0 += new } }
    let file = try Output(path: lexicon)
    try file.write(Array(rows.withLock { scale.lexicon(of: $0) }.utf8))
    try file.finish()
    return tally
  }
}
