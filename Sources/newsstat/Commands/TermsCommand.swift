public import CorpusAnalysis
public import ArgumentParser
internal import CorpusStatistics
internal import Tables
public import TextAnalysis

struct TermsCommand: TableCommand {
  static let configuration = CommandConfiguration(
    commandName: "terms",
    abstract: "Count terms and the documents they occur in.",
    discussion: """
      A term is a folded word (NFKC_Casefold), its stem with --stem, a phrase that --phrases lists, or \
      --n words in a row within a sentence, or what --within names. per_million is of all terms that count; dp is Gries's deviation of proportions \
      over documents, dp_norm that of Lijffijt and Gries. Chinese and Japanese are divided by ICU's dictionary, which knows few \
      spellings of foreign names: these fall into single characters. lexicon phrases finds them, and --phrases takes each for one term.

        newsstat terms --drop-stop-words --top 20 news.jsonl
        newsstat terms --top 100 --intervals --measure arf news.jsonl
        newsstat terms --by outlet --n 2 --dispersion news/ -o bigrams.csv
      """)

  @OptionGroup(title: "Input") var input: InputOptions
  @OptionGroup(title: "Documents") var boilerplate: BoilerplateOptions
  @OptionGroup(title: "Words") var stemming: StemOptions
  @OptionGroup(title: "Words") var stopWords: StopWordOptions
  @OptionGroup(title: "Words") var datelines: DatelineOptions
  @OptionGroup(title: "Words") var phraseFile: PhraseOptions
  @OptionGroup(title: "Words") var language: LanguageOptions
  @OptionGroup(title: "Words") var tagFilter: TagFilterOptions
  @OptionGroup(title: "Words") var nearness: NearOptions
  @OptionGroup(title: "Intervals") var clustering: ClusterOptions
  @OptionGroup(title: "Documents") var copies: CopiesOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  @Option(
    help: ArgumentHelp(
      "Count in each group by itself; two fields, by a comma or by two options, make a group of each pair of values.",
      valueName: "field"))
  var by: [String] = []

  @Option(name: .customLong("n"), help: "How many tokens in a row make a term, up to 5.")
  var length = FrequencyTable.Options().length

  @Option(help: "How many tokens a term of several may leave out, up to 4.")
  var skip = FrequencyTable.Options().skips

  @Option(help: "What the tokens of a term of several stand in together; sentence if left out.")
  var within: GramUnit?

  @Flag(help: "Terms are words as they stand, not folded.")
  var raw = false

  @Option(
    help: ArgumentHelp("Only terms in this script (Cyrl); may be repeated.", valueName: "code"))
  var script: [String] = []

  @Option(help: "Only terms of this kind, by their first word; may be repeated.")
  var kind: [FrequencyTable.Kind] = []

  @Option(
    help: "How many terms of a group to print, 0 for all; 50 on a terminal, else all if left out.")
  var top: Int?

  @Option(help: "Only terms that occur so often in a group.")
  var min = FrequencyTable.Options().fewest

  @Flag(
    help:
      "Add tf_idf: occurrences times the logarithm of the group's documents over those with the term."
  )
  var tfIdf = false

  @Flag(help: "Add the 95 % interval of per_million, with the document as the unit of evidence.")
  var intervals = false

  @Flag(help: "Add the columns dp and dp_norm.")
  var dispersion = false

  @Option(
    name: .customLong("measure"),
    help: "A measure of dispersion to add, may be repeated; explain tells what each is.")
  var measures: [DispersionMeasure] = []

  var copyOptions: CopiesOptions? { copies }

  func validate() throws {
    if raw, stemming.stem {
      throw ValidationError("--raw goes with neither --stem nor --drop-stop-words.")
    }
    try checkTable()
  }

  func table(for format: TableFormat) throws -> any CorpusTable {
    var options = FrequencyTable.Options()
    options.common = TableOptions(
      boilerplate, copies, language, stemming, stopWords, datelines, try phraseFile.phrases())
    if raw { options.common.form = .written }
    options.common.cluster = clustering.cluster
    options.common.onlyTags = try tagFilter.parts()
    (options.fields, options.length, options.skips, options.within) = (
      by.flatMap { $0.split(separator: ",").map(String.init) }, length, skip, within
    )
    (options.near, options.window) = (nearness.near, nearness.window ?? options.window)
    (options.scripts, options.kinds, options.fewest) = (script, kind, min)
    options.top = top ?? (format == .table ? 50 : 0)
    (options.addsTfIdf, options.addsIntervals) = (tfIdf, intervals)
    let usual: [DispersionMeasure] = dispersion ? [.deviation, .normalizedDeviation] : []
    options.measures = usual + measures.filter { !usual.contains($0) }
    return FrequencyTable(options)
  }
}

extension FrequencyTable.Kind: ExpressibleByArgument {
  public init?(argument: String) {
    guard let kind = Self.allCases.first(where: { $0.isWordLike && $0.name == argument }) else {
      return nil
    }
    self = kind
  }

  public static var allValueStrings: [String] { allCases.filter(\.isWordLike).map(\.name) }
}
extension DispersionMeasure: ExpressibleByArgument {}
extension GramUnit: ExpressibleByArgument {}
