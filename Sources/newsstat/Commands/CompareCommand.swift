internal import CorpusAnalysis
public import ArgumentParser
internal import CorpusStatistics
internal import Tables

struct CompareCommand: TableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Find the terms that set groups of documents apart.",
    discussion: """
      Each group against the rest, or --target against --reference, among documents of one language \
      unless --within says otherwise. g2 is the signed log-likelihood ratio; log_ratio counts \
      doublings, with its 95 % interval. p and the interval take the document, or the cluster of copies \
      of one story, for the unit of evidence and count how much a term varies between them, so that they hold \
      for groups of any size and for documents of any length; q corrects p over the comparison. Where there is no p, \
      p_absent says why. newsstat explain tells what each measure is; the shift measures say which words \
      make the difference between two corpora.

        newsstat compare --by outlet news.jsonl
        newsstat compare --by outlet --target sana --reference etilaf news.jsonl
        newsstat compare --by outlet --sort jsd_shift --intervals news.jsonl
        newsstat compare --by outlet --lexicon sentiment --intervals news.jsonl
        newsstat compare --by outlet --near regime --drop-stop-words news.jsonl
        newsstat compare --by outlet --similarity news.jsonl
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
  @OptionGroup(title: "Intervals") var resampling: ResamplingOptions
  @OptionGroup(title: "Intervals") var reading: IntervalOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  @Option(help: ArgumentHelp("The field whose values are compared.", valueName: "field"))
  var by = KeynessTable.Options().field

  @Option(
    help: ArgumentHelp(
      "Compare only documents that share this field; none to lift.", valueName: "field"))
  var within = KeynessTable.Options().within ?? "none"

  @Option(help: ArgumentHelp("The only group to look at.", valueName: "value"))
  var target: String?

  @Option(help: ArgumentHelp("The group to compare it with, not the rest.", valueName: "value"))
  var reference: String?

  @Option(name: .customLong("n"), help: "How many tokens in a row make a term, up to 5.")
  var length = KeynessTable.Options().length

  @Option(help: "How many terms of a group to print, by falling G2; 0 for all.")
  var top = KeynessTable.Options().top

  @Option(help: "Only terms in at least so many documents.")
  var minDocuments = KeynessTable.Options().fewestDocuments

  @Option(
    name: .customLong("measure"),
    help: "A measure of keyness to add, may be repeated; explain tells what each is.")
  var measures: [KeynessMeasure] = []

  @Option(help: "Order the table by this measure's distance from 0 and print it.")
  var sort: KeynessMeasure?

  @Option(
    help: ArgumentHelp(
      "Only words of this lexicon, by what each adds to the difference of the mean values; sentiment is that of each language.",
      valueName: "lexicon"))
  var lexicon: String?

  @Flag(help: "Add the interval of each measure that --measure, --sort or --lexicon brings.")
  var intervals = false

  @Option(help: "How p values are corrected: bh, by, holm or bonferroni.")
  var correction = KeynessTable.Options().correction

  @Flag(
    help:
      "Add Welch's t and Mann and Whitney's U over documents, and the documents in which a term is key."
  )
  var documentTests = false

  @Flag(help: "Compare every group with every other, not with the rest.")
  var eachPair = false

  @Flag(help: "Print how alike every two groups are, not their terms.")
  var similarity = false

  var copyOptions: CopiesOptions? { copies }

  func validate() throws {
    if similarity,
      sort != nil || lexicon != nil || !measures.isEmpty || eachPair || documentTests
        || resampling.isGiven || reading.interval != nil || clustering.cluster != nil
    {
      throw ValidationError("--similarity prints no terms, so options for them do not go with it.")
    }
    if !intervals, resampling.isGiven || reading.interval != nil {
      throw ValidationError("--interval, --replicates and --seed go with --intervals.")
    }
    try checkTable()
  }

  func table(for format: TableFormat) throws -> any CorpusTable {
    var common = TableOptions(
      boilerplate, copies, language, stemming, stopWords, datelines, try phraseFile.phrases())
    common.onlyTags = try tagFilter.parts()
    let within = within == "none" ? nil : within
    guard !similarity else {
      var options = SimilarityTable.Options()
      (options.common, options.field, options.within) = (common, by, within)
      (options.target, options.reference, options.length) = (target, reference, length)
      (options.near, options.window) = (nearness.near, nearness.window ?? options.window)
      return SimilarityTable(options)
    }
    var options = KeynessTable.Options()
    (options.common, options.field, options.within) = (common, by, within)
    options.common.cluster = clustering.cluster
    (options.target, options.reference, options.takesEachPair) = (target, reference, eachPair)
    (options.near, options.window) = (nearness.near, nearness.window ?? options.window)
    (options.length, options.top, options.fewestDocuments) = (length, top, minDocuments)
    (options.measures, options.order, options.lexicon) = (measures, sort, lexicon)
    (options.correction, options.addsIntervals) = (correction, intervals)
    options.interval = reading.interval ?? options.interval
    resampling.set(&options.resamples, &options.seed)
    options.addsDocumentTests = documentTests
    return KeynessTable(options)
  }
}

extension MultipleTests: ExpressibleByArgument {}
extension IntervalMethod: ExpressibleByArgument {}
extension KeynessMeasure: ExpressibleByArgument {}
