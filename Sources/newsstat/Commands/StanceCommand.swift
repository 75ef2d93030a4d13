public import ArgumentParser
internal import CorpusAnalysis
internal import CorpusStatistics
internal import Tables
public import Stance

struct StanceCommand: TableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stance",
    abstract: "How texts speak of targets: in the outlet's own voice and in quotation.",
    discussion: """
      A target is a name with all that it is called: words with capitals are found in any script and case form, \
      where the text has a capital too, others with any ending; "us" is not US, nor is Assad Street Assad: --all lists \
      what was left and why. At each mention four measures, from -1 to 1, say what the parsed sentence says: acts, what the \
      target does (harm, good, harm to those who are called bad) and what is done to it; labels, what it is called; \
      report, how its own words are reported (said, admitted, claimed: never above 0); words, the good and bad words said of it. Each \
      is absent where nothing says it; bad news near a target is none. label is the side of the first of the four that \
      takes one, else 0. stance is the answer of a model that was fitted to all words around mentions: the probability \
      of "for" less that of "against". --evidence unfolds both, one item a place. Without \
      --target the ranges that records bring count (targets: [{start, end}]).

      With --by a row is a target in a group and a voice: the mean over mentions, with a 95 % interval over \
      documents that are drawn again; p is that of the difference from the other groups of the language over its \
      standard error, q its correction over all rows. Where there is no p, p_absent says why; groups of fewer than \
      five documents have neither interval nor p. standardized is the distance from the mean of all mentions of the \
      language in that voice, in their standard deviations: it compares languages, whose levels differ with their \
      lists. share_for and share_against are the shares of mentions with the label 1 and -1. \
      --match day compares each group with the others day by day in stance, \
      where both have mentions. --speakers lists whom each group quotes on a target, the spellings of a name in any \
      script under one, and on which side that speaker is wherever it is quoted; --labels lists by which words a group calls it, other names ("now renamed to") among them; --acts lists what it does and what \
      is done to it. acts, labels, report and words have their intervals, their mentions, and q of their difference from \
      the other groups; label_shares are the shares of what the target is called.

        newsstat stance --level mention --evidence --format jsonl news.jsonl
        newsstat stance --target "army=Syrian army|the regime" --by outlet news.jsonl
        newsstat stance --target US --target May --all news.jsonl
        newsstat stance --target Putin --by outlet,month --cluster story news.jsonl
        newsstat stance --target Putin --by outlet --match day news.jsonl
        newsstat stance --target Putin --by outlet --speakers news.jsonl
        newsstat stance --target Putin --by outlet --acts news.jsonl
      """)

  /// What a row is.
  enum Level: String, ExpressibleByArgument, CaseIterable {
    case mention, group
  }

  @OptionGroup(title: "Input") var input: InputOptions
  @OptionGroup(title: "Documents") var boilerplate: BoilerplateOptions
  @OptionGroup(title: "Words") var language: LanguageOptions
  @OptionGroup(title: "Intervals") var clustering: ClusterOptions
  @OptionGroup(title: "Documents") var copies: CopiesOptions
  @OptionGroup(title: "Intervals") var resampling: ResamplingOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  @Option(
    help: ArgumentHelp(
      "A target, with what it is called where that differs; may be repeated.",
      valueName: "name=alias|alias"))
  var target: [String] = []

  @Option(help: "What a row is: a group, if --by is given, else a mention.")
  var level: Level?

  @Option(
    help: ArgumentHelp(
      "Compare the groups that this field makes, or two of them.", valueName: "field"))
  var by: String?

  @Option(
    help: ArgumentHelp(
      "With --by: compare a group with the others only where they have mentions of one value of this field, such as day.",
      valueName: "field"))
  var match: String?

  @Option(help: "Only mentions in this voice.")
  var voice: MentionStance.Voice?

  @Flag(help: "Add what made each stance: byte ranges, entries, rules, weights.")
  var evidence = false

  @Flag(help: "List too what has the words of a target and is no mention, and why.")
  var all = false

  @Flag(help: "With --by: whom each group quotes on each target.")
  var speakers = false

  @Flag(help: "With --by: by which labels each group calls each target.")
  var labels = false

  @Flag(help: "With --by: what each group says that each target does, and that is done to it.")
  var acts = false

  @Option(
    help:
      "How many speakers, labels or acts to print for a group and a target, and labels in label_shares, 0 for all."
  )
  var top = StanceOptions([], by: []).top

  @Option(help: "How p values are corrected with --by: bh, if left out, by, holm or bonferroni.")
  var correction: MultipleTests?

  @Flag(
    help: ArgumentHelp(
      "Print the features of each mention, by which weights are estimated.", visibility: .hidden))
  var features = false

  func validate() throws {
    if level == .group, by == nil { throw ValidationError("--level group needs --by.") }
    if level == .mention, by != nil {
      throw ValidationError("--by makes groups: --level mention does not go with it.")
    }
    if by == nil,
      resampling.isGiven || clustering.cluster != nil || correction != nil || match != nil
        || speakers || labels || acts
    {
      throw ValidationError(
        "--match, --speakers, --labels, --acts, --cluster, --replicates, --seed and --correction go with --by."
      )
    }
    if by != nil, evidence {
      throw ValidationError("--evidence goes with mentions, not with --by.")
    }
    if by != nil, all { throw ValidationError("--all goes with mentions, not with --by.") }
    if match != nil, speakers || labels || acts {
      throw ValidationError("--match goes with means, not with --speakers, --labels or --acts.")
    }
    if [speakers, labels, acts].count(where: { $0 }) > 1 {
      throw ValidationError("Name one: --speakers, --labels or --acts.")
    }
    try Target.check(target)
    try checkTable()
  }

  var copyOptions: CopiesOptions? { copies }

  func table(for format: TableFormat) -> any CorpusTable {
    let common = TableOptions(boilerplate, copies, language)
    let targets = target.compactMap { Target($0) }
    guard let by else {
      var options = MentionTable.Options()
      (options.common, options.targets) = (common, targets)
      (options.voice, options.addsEvidence, options.keepsLeft) = (voice, evidence, all)
      return features ? FeatureTable(options) : MentionTable(options)
    }
    var options = StanceOptions(targets, by: by.split(separator: ",").map(String.init))
    options.common = common
    options.common.cluster = clustering.cluster
    (options.voice, options.match, options.top) = (voice, match, top)
    options.correction = correction ?? options.correction
    resampling.set(&options.resamples, &options.seed)
    if speakers { return SpeakerTable(options) }
    if acts { return ActTable(options) }
    return labels ? LabelTable(options) : StanceTable(options)
  }
}

extension MentionStance.Voice: ExpressibleByArgument {}

extension Target {
  /// Whether all texts are targets.
  static func check(_ texts: [String]) throws {
    for text in texts where Target(text) == nil {
      throw ValidationError("\"\(text)\" is no target: NAME, or NAME=alias|alias.")
    }
  }
}
