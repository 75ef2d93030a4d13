internal import ArgumentParser
internal import Corpora
internal import CorpusAnalysis
internal import Reports
internal import Synchronization
internal import Tables

struct KwicCommand: TableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kwic",
    abstract: "Print every occurrence of a term with the text around it.",
    discussion: """
      A pattern is a word or several in a row, in any case. * stands for any letters, ? for one letter, * \
      between spaces for any one word. An emoji is found as it stands. On a terminal lines are cut \
      to fit, and columns before the context give way; other forms of output have all.

        newsstat kwic ceasefire news.jsonl
        newsstat kwic "terror*" --pattern "armed opposition" --context 12 news.jsonl
        newsstat kwic "regime" --sort 1L,1R --top 40 news.jsonl
        newsstat kwic "*phobia" --sample 100 --sort date -o lines.csv news.jsonl
        newsstat kwic flood --plot news.jsonl
        newsstat kwic flood --plot --svg flood.svg news.jsonl
      """)

  @Argument(help: "The pattern to look for.")
  var pattern: String

  @Option(
    name: .customLong("pattern"),
    help: ArgumentHelp("Another pattern; may be repeated.", valueName: "pattern"))
  var others: [String] = []

  @Option(help: "How many tokens of context on either side.")
  var context = ConcordanceTable.Options([]).context

  @Option(
    help: ArgumentHelp(
      "Sort by these, the first first: \(ConcordanceKey.known). 1R is the word behind the node. The order of the text if left out.",
      valueName: "keys"))
  var sort: SortKeys?

  @Option(help: "Draw so many occurrences by chance.")
  var sample: Int?

  @Option(help: "The seed of the draw; 1 if left out.")
  var seed: UInt64?

  @Option(help: "How many rows to print, 0 for all.")
  var top: Int?

  @Flag(
    help:
      "Print where in each document the patterns stand, the documents with most occurrences first; 50 of them if --top is left out."
  )
  var plot = false

  @Option(
    help: ArgumentHelp("Draw what --plot prints into this file too.", valueName: "file"))
  var svg: String?

  @OptionGroup(title: "Input") var input: InputOptions
  @OptionGroup(title: "Documents") var boilerplate: BoilerplateOptions
  @OptionGroup(title: "Words") var stemming: StemOptions
  @OptionGroup(title: "Words") var language: LanguageOptions
  @OptionGroup(title: "Words") var tagFilter: TagFilterOptions
  @OptionGroup(title: "Documents") var copies: CopiesOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Output") var offsetOptions: OffsetOptions

  var copyOptions: CopiesOptions? { copies }

  func validate() throws {
    if seed != nil, sample == nil { throw ValidationError("--seed goes with --sample.") }
    if svg != nil, !plot { throw ValidationError("--svg goes with --plot.") }
    if plot, sort != nil || sample != nil || offsetOptions.offsets != .bytes {
      throw ValidationError("--sort, --sample and --offsets do not go with --plot.")
    }
    try checkTable()
  }

  private var common: TableOptions {
    get throws {
      var common = TableOptions(boilerplate, copies, language, stemming)
      common.onlyTags = try tagFilter.parts()
      return common
    }
  }

  private func dispersion() throws -> DispersionTable {
    var options = DispersionTable.Options([pattern] + others)
    (options.common, options.top) = (try common, top ?? 50)
    return DispersionTable(options)
  }

  func table(for format: TableFormat) throws -> any CorpusTable {
    guard !plot else { return try dispersion() }
    var options = ConcordanceTable.Options([pattern] + others)
    options.common = try common
    (options.context, options.order, options.sample) = (context, sort?.keys ?? [], sample)
    options.offsets = offsetOptions.offsets
    (options.seed, options.top) = (seed ?? options.seed, top ?? options.top)
    return ConcordanceTable(options)
  }

  func execute(to output: Output) async throws -> ReadingTally {
    guard let svg else { return try await writeTable(to: output) }
    let rows = Mutex<[DispersionTable.Row]>([])
    let tally = try await write(try dispersion(), to: output) { new in
      rows.withLock { $0 += new }
    }
    let file = try Output(path: svg)
    let title = ([pattern] + others).joined(separator: ", ")
    try file.write(rows.withLock { DispersionPlot($0, title: title) }.svg)
    try file.finish()
    return tally
  }
}

/// Keys with commas between.
struct SortKeys: ExpressibleByArgument {
  let keys: [ConcordanceKey]

  init?(argument: String) {
    let names = argument.split(separator: ",", omittingEmptySubsequences: false)
    keys = names.compactMap { ConcordanceKey(rawValue: String($0)) }
    guard keys.count == names.count else { return nil }
  }
}
