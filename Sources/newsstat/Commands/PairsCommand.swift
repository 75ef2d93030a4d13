public import CorpusAnalysis
public import ArgumentParser
internal import Corpora
internal import CorpusStatistics
internal import Reports
internal import Tables
internal import Synchronization

struct PairsCommand: TableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pairs",
    abstract: "Find the terms that stand together.",
    discussion: """
      Two terms stand together when they are at most --window tokens apart in a sentence; a stop \
      word has a position but is no term. expected is what chance would give: the positions in the windows of a, \
      times the frequency of b. Measures come from that table of positions and tokens; newsstat explain \
      tells what each is. With --node, --left and --right may differ, and --positions counts each position \
      of the window by itself: l1 is the word before the node, r1 the word behind it. With --intervals, p is \
      the probability of so large a difference from chance, with the document as the unit of evidence, q its \
      correction over all pairs that chance brings together at least once. Where there is no p, p_absent says why.

        newsstat pairs --node ceasefire news.jsonl
        newsstat pairs --node regime --left 3 --right 0 --positions news.jsonl
        newsstat pairs --node regime --measure log_ratio --intervals news.jsonl
        newsstat pairs --measure log_dice --min 10 --network terms.graphml news/
      """)

  @OptionGroup(title: "Input") var input: InputOptions
  @OptionGroup(title: "Documents") var boilerplate: BoilerplateOptions
  @OptionGroup(title: "Words") var stemming: StemOptions
  @OptionGroup(title: "Words") var datelines: DatelineOptions
  @OptionGroup(title: "Words") var phraseFile: PhraseOptions
  @OptionGroup(title: "Words") var language: LanguageOptions
  @OptionGroup(title: "Words") var tagFilter: TagFilterOptions
  @OptionGroup(title: "Intervals") var clustering: ClusterOptions
  @OptionGroup(title: "Documents") var copies: CopiesOptions
  @OptionGroup(title: "Intervals") var resampling: ResamplingOptions
  @OptionGroup(title: "Intervals") var reading: IntervalOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  @Option(help: ArgumentHelp("Only pairs with this term.", valueName: "term"))
  var node: String?

  @Option(help: "How many tokens apart at most.")
  var window = CollocationTable.Options().window

  @Option(help: "How many tokens before the node, if not as many as --window.")
  var left: Int?

  @Option(help: "How many tokens behind the node, if not as many as --window.")
  var right: Int?

  @Option(help: "What a window does not reach beyond.")
  var within = CollocationTable.Options().within

  @Flag(help: "Add a column for each position in the node's window.")
  var positions = false

  @Option(help: "Only pairs that stand together so often.")
  var min = CollocationTable.Options().fewest

  @Option(
    name: .customLong("measure"),
    help: "A measure to print, may be repeated; the first orders the table. The usual if left out.")
  var measures: [AssociationMeasure] = []

  @Flag(
    help:
      "Add the 95 % interval of each measure over redrawn documents, and p, q and p_absent."
  )
  var intervals = false

  @Option(help: "How p values are corrected: bh, if left out, by, holm or bonferroni.")
  var correction: MultipleTests?

  @Option(help: "How many pairs to print, 0 for all.")
  var top = CollocationTable.Options().top

  @Flag(help: "Stop words are terms too.")
  var keepStopWords = false

  @Option(
    help: ArgumentHelp(
      "Write the printed pairs as a network too: a file that ends in .graphml, .gexf, .dot or .json.",
      valueName: "file"))
  var network: String?

  private var networkFormat: Network.Format? {
    network.flatMap { name in
      name.lastIndex(of: ".").flatMap { Network.Format(rawValue: String(name[$0...].dropFirst())) }
    }
  }

  func validate() throws {
    if !intervals,
      resampling.isGiven || reading.interval != nil || clustering.cluster != nil
        || correction != nil
    {
      throw ValidationError(
        "--interval, --cluster, --replicates, --seed and --correction go with --intervals.")
    }
    if network != nil, networkFormat == nil {
      throw ValidationError("--network takes a file that ends in .graphml, .gexf, .dot or .json.")
    }
    try checkTable()
  }

  var copyOptions: CopiesOptions? { copies }

  func table(for format: TableFormat) throws -> any CorpusTable { try collocations() }

  private func collocations() throws -> CollocationTable {
    var options = CollocationTable.Options()
    options.common = TableOptions(
      boilerplate, copies, language, stemming, nil, datelines, try phraseFile.phrases())
    options.common.cluster = clustering.cluster
    options.common.onlyTags = try tagFilter.parts()
    (options.node, options.window, options.left, options.right) = (node, window, left, right)
    (options.within, options.addsPositions, options.fewest) = (within, positions, min)
    if !measures.isEmpty { options.measures = measures }
    (options.addsIntervals, options.keepsStopWords, options.top) = (intervals, keepStopWords, top)
    options.interval = reading.interval ?? options.interval
    options.correction = correction ?? options.correction
    resampling.set(&options.resamples, &options.seed)
    return CollocationTable(options)
  }

  func execute(to output: Output) async throws -> ReadingTally {
    guard let network, let networkFormat else { return try await writeTable(to: output) }
    let table = try collocations()
    let rows = Mutex<[CollocationTable.Row]>([])
    let tally = try await write(table, to: output) { new in rows.withLock { $0 += new } }
    let file = try Output(path: network)
    try file.write(
      rows.withLock { Network($0, measure: table.options.measures[0].rawValue) }
        .text(networkFormat))
    try file.finish()
    return tally
  }
}

extension CollocationTable.Unit: ExpressibleByArgument {}
extension AssociationMeasure: ExpressibleByArgument {}
