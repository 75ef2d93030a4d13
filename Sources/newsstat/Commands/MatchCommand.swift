internal import ArgumentParser
internal import Corpora
internal import CorpusAnalysis

struct MatchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "match",
    abstract: "Find which names of one list are which of another, in any scripts.",
    discussion: """
      A line of a list is a name, or an id, a tab and a name. For each name of the first list the likeliest of \
      the second are printed, the likeliest first. score is the probability that both name one person, \
      where as many pairs do as do not; match tells whether it is at least --threshold; reason tells which \
      parts were taken for spellings of which. With --pairs a line is two names and a tab between.

        newsstat match people-ru.txt people-en.txt
        newsstat match --top 1 --format jsonl queries.tsv names.tsv
        newsstat match --pairs pairs.tsv
      """)

  @Argument(help: "The list of queries, and the list that is searched.")
  var lists: [String] = []

  @Option(help: ArgumentHelp("Decide on the pairs of this file.", valueName: "file"))
  var pairs: String?

  @Option(help: "How many names to print for a query; 5 if left out.")
  var top: Int?

  @Option(help: "Print only names of at least this score, and say of those that they match.")
  var threshold: Double?

  @Flag(help: "Add what each score is made of.")
  var features = false

  @Option(
    help: ArgumentHelp(
      "Use spellings from this folder, as lexicon spellings writes them.", valueName: "folder"))
  var spellings: String?

  @OptionGroup(title: "Work") var work: WorkOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  func validate() throws {
    guard pairs != nil ? lists.isEmpty : lists.count == 2 else {
      throw ValidationError("Name two lists, or one file with --pairs.")
    }
    if pairs != nil, top != nil { throw ValidationError("--top does not go with --pairs.") }
    try table(reads: false).checkOptions()
  }

  func run() async throws {
    try await Output.run(to: output.output) { output in
      let meter = StageMeter(isQuiet: work.quiet)
      defer { meter.finish() }
      _ = try await self.output.write(
        table(), to: output, run: meter.run(workers: work.workers)
      ) { Corpus([]) }
      return nil
    }
  }

  /// - Parameter reads: whether the lists are read; without them it is known what columns there are.
  func table(reads: Bool = true) throws -> any CorpusTable {
    var matching = MatchOptions()
    (matching.threshold, matching.addsFeatures) = (threshold, features)
    matching.spellings = spellings
    if let pairs {
      var options = PairMatchTable.Options()
      options.matching = matching
      if reads { options.pairs = try NamePair.list(in: pairs) }
      return PairMatchTable(options)
    }
    var options = MatchTable.Options()
    (options.matching, options.top) = (matching, top ?? options.top)
    if reads {
      (options.queries, options.names) = (
        try ListedName.list(in: lists[0]), try ListedName.list(in: lists[1])
      )
    }
    return MatchTable(options)
  }
}
