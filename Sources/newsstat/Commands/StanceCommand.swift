public import ArgumentParser
internal import Corpora
internal import CorpusAnalysis
internal import CorpusStatistics
internal import Names
internal import Reports
internal import Tables
public import Stance
internal import TextAnalysis

struct StanceCommand: TableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stance",
    abstract: "How texts speak of targets: in the outlet's own voice and in quotation.",
    discussion: """
      A target is a name with all that it is called: words with capitals are found in any script and case form, \
      others with any ending. At each mention labels, acts with roles, good and bad words, and words by themselves \
      count by where they stand, with who speaks; stance is the probability of "for" less that of "against", from -1 to \
      1, and label the likeliest of -1, 0 and 1. --evidence unfolds it into entries and weights. Without \
      --target the places that records bring count (targets: [{start, end}]).

      With --by a row is a target in a group and a voice: the mean over mentions, with a 95 % interval over \
      documents that are drawn again; p is that of the difference from the other groups of the language over its \
      standard error, q its correction over all rows. Where there is no p, p_absent says why; groups of fewer than \
      five documents have neither interval nor p. standardized is the distance from the mean of all mentions of the \
      language in that voice, in their standard deviations: it compares languages, whose levels differ with their \
      lists. share_for and share_against are the shares of mentions with the label 1 and -1. \
      --match day compares each group with the others day by day, \
      where both have mentions. --speakers lists whom each group quotes on a target, the spellings of a name in any \
      script under one, and on which side that speaker is wherever it is quoted; --labels lists by which words a group calls it, other names ("now renamed to") among them.

        newsstat stance --level mention --evidence --format jsonl news.jsonl
        newsstat stance --target "government=Assad|Syrian army|the regime" --target rebels --by outlet news.jsonl
        newsstat stance --target Putin --by outlet,month --cluster story news.jsonl
        newsstat stance --target Putin --by outlet --match day news.jsonl
        newsstat stance --target Putin --by outlet --speakers news.jsonl
      """)

  /// What a row is.
  enum Level: String, ExpressibleByArgument, CaseIterable {
    case mention, group
  }

  @OptionGroup var input: InputOptions
  @OptionGroup var boilerplate: BoilerplateOptions
  @OptionGroup var language: LanguageOptions
  @OptionGroup var clustering: ClusterOptions
  @OptionGroup var copies: CopiesOptions
  @OptionGroup var resampling: ResamplingOptions
  @OptionGroup var output: OutputOptions

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

  @Flag(help: "Add what made each stance: places, entries, rules, weights.")
  var evidence = false

  @Flag(help: "With --by: whom each group quotes on each target.")
  var speakers = false

  @Flag(help: "With --by: by which labels each group calls each target.")
  var labels = false

  @Option(help: "How many speakers or labels to print for a group and a target, 0 for all.")
  var top = 10

  @Option(help: "How p values are corrected with --by: bh, if left out, by, holm or bonferroni.")
  var correction: MultipleTests?

  @Flag(
    help: ArgumentHelp(
      "Print the features of each mention, by which weights are estimated.", visibility: .hidden))
  var features = false

  private var fields: [String] { by?.split(separator: ",").map(String.init) ?? [] }

  var columns: [String] {
    guard by != nil else {
      if features { return ["document", "target", "start", "end", "features"] }
      return ["document", "target", "start", "end", "voice", "speaker", "stance", "label"]
        + (evidence ? ["evidence"] : [])
    }
    let group = ["target"] + (printsLanguage ? ["lang"] : []) + fields
    if speakers { return group + ["speaker", "mentions", "documents", "stance", "side"] }
    if labels { return group + ["name", "mentions", "documents", "stance"] }
    return group + [
      "voice", "stance", "low", "high", "standardized", "mentions", "share_for", "share_against",
      "documents", "group_documents",
    ] + (match == nil ? [] : ["matched"]) + [
      "difference", "difference_low", "difference_high", "p", "q", "p_absent",
    ]
  }

  /// Whether the language of a group is not one of its fields.
  private var printsLanguage: Bool { !fields.contains("lang") }

  func validate() throws {
    if level == .group, by == nil { throw ValidationError("--level group needs --by.") }
    if level == .mention, by != nil {
      throw ValidationError("--by makes groups: --level mention does not go with it.")
    }
    if by == nil,
      resampling.isGiven || clustering.cluster != nil || correction != nil || match != nil
        || speakers || labels
    {
      throw ValidationError(
        "--match, --speakers, --labels, --cluster, --replicates, --seed and --correction go with --by."
      )
    }
    if by != nil, evidence {
      throw ValidationError("--evidence goes with mentions, not with --by.")
    }
    if by != nil, target.isEmpty { throw ValidationError("--by needs a --target.") }
    if match != nil, speakers || labels {
      throw ValidationError("--match goes with means, not with --speakers or --labels.")
    }
    if speakers, labels { throw ValidationError("Name one: --speakers or --labels.") }
    if by != nil, fields.isEmpty || fields.count > 2 {
      throw ValidationError("--by takes one field or two.")
    }
    if top < 0 { throw ValidationError("--top must not be negative.") }
    for text in target where Target(text) == nil {
      throw ValidationError("\"\(text)\" is no target: NAME, or NAME=alias|alias.")
    }
    let names = target.compactMap { Target($0)?.name }
    if Set(names).count < names.count { throw ValidationError("Two targets have one name.") }
  }

  private var targets: [Target] { target.compactMap { Target($0) } }
  private var terms: TermOptions { TermOptions(language: language.lang, rules: language.terms) }

  func write(to table: TableOutput) async throws -> ReadingTally {
    if by != nil { return try await writeGroups(to: table) }
    let (targets, terms, voice, showsEvidence, showsFeatures) = (
      targets, terms, voice, evidence, features
    )
    let corpus = try await self.corpus(boilerplate, copies)
    return try await writeRows(of: corpus, to: table, options: terms.unstemmed) { _ in
      let source = try MentionBox(targets)
      var reader = StanceReader()
      return { document, analyzer in
        let analysis = try analyzer.analyze(document, language: terms.language(of: document))
        let mentions = try source.source.mentions(in: document, analysis, analyzer: &analyzer)
        if showsFeatures {
          let features =
            try reader.features(
              at: mentions, in: analysis, text: document.text.span, analyzer: &analyzer) ?? []
          return zip(mentions, features).map { mention, features in
            [
              .text(document.id), .text(mention.target), .count(mention.range.lowerBound),
              .count(mention.range.upperBound),
              .json(.array(features.map { .array([.string($0.name), .number($0.value)]) })),
            ]
          }
        }
        let stances =
          try reader.stances(
            at: mentions, in: analysis, text: document.text.span, analyzer: &analyzer) ?? []
        return stances.filter { voice == nil || $0.voice == voice }.map {
          Self.cells($0, document: document.id, showsEvidence: showsEvidence)
        }
      }
    }
  }

  private static func cells(
    _ stance: MentionStance, document: String, showsEvidence: Bool
  ) -> [Cell] {
    var cells: [Cell] = [
      .text(document), .text(stance.mention.target), .count(stance.mention.range.lowerBound),
      .count(stance.mention.range.upperBound), .text(stance.voice.rawValue),
      stance.speaker.map { .text($0) } ?? .absent, .number(stance.stance),
      .number(Double(stance.label)),
    ]
    if showsEvidence {
      cells.append(
        .json(
          .array(
            stance.evidence.map { item in
              [
                "start": .integer(item.range.lowerBound), "end": .integer(item.range.upperBound),
                "entry": .string(item.entry), "rule": .string(item.rule),
                "weight": .number(item.weight),
              ]
            })))
    }
    return cells
  }

  // MARK: Groups

  private func writeGroups(to table: TableOutput) async throws -> ReadingTally {
    let plan = GroupPlan(fields: fields, within: "lang", cluster: clustering.cluster, terms: terms)
    let (targets, match) = (targets, match)
    let bootstrap = PoissonBootstrap(resamples: resampling.resamples, seed: resampling.source)
    let corpus = try await self.corpus(boilerplate, copies, hasUnits: true)
    let meter = ProgressMeter("reading", isQuiet: input.quiet)
    defer { meter.finish() }
    let (parts, tally) = try await corpus.run(workers: input.workers, progress: meter.show) {
      try StanceWorker(plan, targets, match: match, bootstrap)
    }
    let whole = parts.dropFirst().reduce(into: parts.first ?? GroupStances()) { $0.merge($1) }
    warnAboutFields(of: plan, in: whole.groups.keys)
    warn(about: whole)
    if speakers || labels {
      try table.write(details(speakers ? try Self.joined(whole.speakers) : whole.labels, plan))
      return tally
    }
    let keys = whole.scores.parts.keys.filter { voice == nil || $0.voice == voice }.sorted()
    warnAboutSmallGroups(keys.map { whole.scores.parts[$0]?.units ?? 0 })
    let (resamples, seed) = (resampling.resamples, resampling.source)
    let wholes = whole.wholes
    let comparisons = try await concurrently(keys, workers: input.workers) { key in
      match == nil
        ? StanceComparison(key, in: whole, whole: wholes[key.beside] ?? ResampledMean())
        : StanceComparison(matched: key, in: whole, resamples: resamples, seed: seed)
    }
    let q = (correction ?? .benjaminiHochberg).corrected(
      comparisons.map { $0.contrast?.p.number ?? .nan })
    let baselines = whole.baselines
    try table.write(
      zip(comparisons, q).map { comparison, q in
        cells(comparison, whole, plan, baseline: baselines[comparison.key.baseline], q: q)
      })
    return tally
  }

  private func warn(about whole: GroupStances) {
    guard !input.quiet else { return }
    for (number, target) in targets.enumerated()
    where !whole.scores.parts.keys.contains(where: { $0.target == number }) {
      Console.say("no text mentions \"\(target.name)\"")
    }
    for (language, documents) in whole.unread.sorted(by: { $0.key < $1.key }) {
      Console.say(
        "\(documents) documents in \(language) are not read: there are no lists for the language")
    }
    let languages = Set(whole.groups.keys.map(\.stratum))
    if languages.count > 1 {
      Console.say(
        "groups are compared within a language: levels of \(languages.sorted().joined(separator: ", ")) differ with their lists; standardized compares them"
      )
    }
  }

  private func cells(
    _ comparison: StanceComparison, _ whole: GroupStances, _ plan: GroupPlan,
    baseline: ResampledMean?, q: Double
  ) -> [Cell] {
    func stance(_ value: Double) -> Cell { .number(value / Double(StanceCollector.one)) }
    func ends(_ interval: Interval?) -> [Cell] {
      interval.map { [stance($0.low), stance($0.high)] } ?? [.absent, .absent]
    }
    let key = comparison.key
    var cells = head(target: key.target, key.group, plan)
    cells +=
      [.text(key.voice.rawValue), stance(comparison.own.mean)]
      + ends(comparison.interval)
    let standardized = baseline.map { (comparison.own.mean - $0.mean) / $0.deviation } ?? .nan
    func share(_ counts: [StanceKey: Int]) -> Cell {
      .number(Double(counts[key] ?? 0) / Double(comparison.own.count))
    }
    cells += [
      .number(standardized), .count(comparison.own.count), share(whole.favourable),
      share(whole.unfavourable), .count(whole.documents[key] ?? 0),
      .count(whole.groups[key.group] ?? 0),
    ]
    if match != nil { cells.append(.count(comparison.contrast?.mentions ?? 0)) }
    guard let contrast = comparison.contrast else {
      return cells + [.absent, .absent, .absent, .absent, .absent, .absent]
    }
    return cells + [stance(contrast.difference)] + ends(contrast.interval) + [
      .number(contrast.p.number), .number(q),
      contrast.p.reason.map { .text($0.rawValue) } ?? .absent,
    ]
  }

  /// What a row is about.
  private func head(target: Int, _ group: GroupKey, _ plan: GroupPlan) -> [Cell] {
    [.text(targets[target].name)] + (printsLanguage ? [.text(group.stratum)] : [])
      + plan.values(group).map { .text($0) }
  }

  /// Speakers with all spellings of a name, in any script, under one.
  private static func joined(
    _ speakers: [StanceDetailKey: GroupStances.Detail]
  ) throws -> [StanceDetailKey: GroupStances.Detail] {
    var counts: [String: Int] = [:]
    for (key, detail) in speakers { counts[key.name, default: 0] += detail.mentions }
    let names = try NameGroups(counts)
    var joined: [StanceDetailKey: GroupStances.Detail] = [:]
    for (key, detail) in speakers {
      var key = key
      key.name = names.group(of: key.name)?.name ?? key.name
      joined[key, default: GroupStances.Detail()].add(detail)
    }
    return joined
  }

  /// The speakers or labels of each group and target, the commonest first.
  private func details(
    _ details: [StanceDetailKey: GroupStances.Detail], _ plan: GroupPlan
  ) -> [[Cell]] {
    struct Place: Hashable {
      let target: Int
      let group: GroupKey
    }
    let sorted = details.sorted { one, other in
      if one.key.target != other.key.target || one.key.group != other.key.group {
        return one.key < other.key
      }
      return one.value.mentions != other.value.mentions
        ? one.value.mentions > other.value.mentions : one.key.name < other.key.name
    }
    // On which side a speaker is, by what all groups of the language quote.
    struct Speaker: Hashable {
      let target: Int
      let language, name: String
      init(_ key: StanceDetailKey) {
        (target, language, name) = (key.target, key.group.stratum, key.name)
      }
    }
    var balances: [Speaker: Int] = [:]
    for (key, detail) in sorted { balances[Speaker(key), default: 0] += detail.balance }
    func side(_ key: StanceDetailKey) -> String {
      let balance = balances[Speaker(key)] ?? 0
      return balance > 0 ? "for" : balance < 0 ? "against" : "neither"
    }
    var printed: [Place: Int] = [:]
    var rows = [[Cell]]()
    for (key, detail) in sorted {
      let place = Place(target: key.target, group: key.group)
      guard top == 0 || printed[place, default: 0] < top else { continue }
      printed[place, default: 0] += 1
      let mean = Double(detail.sum) / Double(detail.mentions) / Double(StanceCollector.one)
      rows.append(
        head(target: key.target, key.group, plan) + [
          .text(key.name), .count(detail.mentions), .count(detail.documents), .number(mean),
        ]
          + (speakers ? [.text(side(key))] : []))
    }
    return rows
  }
}

/// A source of mentions; a class because it can't be copied into a closure.
private final class MentionBox {
  var source: MentionSource

  init(_ targets: [Target]) throws { source = try MentionSource(targets) }
}

extension MentionStance.Voice: ExpressibleByArgument {}
