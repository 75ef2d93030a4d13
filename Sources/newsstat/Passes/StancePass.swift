internal import Corpora
internal import CorpusAnalysis
internal import CorpusStatistics
internal import Reports
internal import Stance
internal import TextAnalysis

/// Whom mentions are of, in which voice, in which group.
struct StanceKey: Hashable, Comparable, Sendable {
  /// The number of the target.
  let target: Int
  let voice: MentionStance.Voice
  let group: GroupKey

  /// What levels are compared by: a language and a voice.
  struct Baseline: Hashable {
    let language: String
    let voice: MentionStance.Voice
  }

  /// What groups are compared within: a target, a voice and a stratum.
  struct Beside: Hashable {
    let target: Int
    let voice: MentionStance.Voice
    let stratum: String
  }

  var beside: Beside { Beside(target: target, voice: voice, stratum: group.stratum) }

  var baseline: Baseline { Baseline(language: group.stratum, voice: voice) }

  static func < (one: StanceKey, other: StanceKey) -> Bool {
    if one.target != other.target { return one.target < other.target }
    if one.group != other.group { return one.group < other.group }
    return one.voice.rawValue < other.voice.rawValue
  }
}

/// Who is quoted on a target, or by which word a target is called, in a group.
struct StanceDetailKey: Hashable, Comparable, Sendable {
  let target: Int
  let group: GroupKey
  var name: String

  static func < (one: StanceDetailKey, other: StanceDetailKey) -> Bool {
    if one.target != other.target { return one.target < other.target }
    if one.group != other.group { return one.group < other.group }
    return one.name < other.name
  }
}

/// Whom mentions of one day are of.
struct StanceDay: Hashable, Sendable {
  let key: StanceKey
  let day: Day
}

/// The stances of mentions by target, voice and group.
struct GroupStances: Sendable {
  /// The mentions of one speaker, or by one label.
  struct Detail: Sendable {
    var mentions = 0
    /// In ten-thousandths.
    var sum = 0
    var documents = 0
    /// Mentions with the label 1 less those with -1.
    var balance = 0

    mutating func add(_ other: Detail) {
      mentions += other.mentions
      sum += other.sum
      documents += other.documents
      balance += other.balance
    }
  }

  var scores = Grouped<StanceKey, ResampledMean>(ResampledMean())
  /// The scores once more where groups are compared within strata.
  var matched = Grouped<StanceKey, DocumentScores>(DocumentScores())
  /// By the day of the document: the sum of the scores of its mentions, and how many there are.
  var days: [StanceDay: (sum: Int, mentions: Int)] = [:]
  var documents: [StanceKey: Int] = [:]
  /// Mentions with the label 1, and with -1.
  var favourable: [StanceKey: Int] = [:]
  var unfavourable: [StanceKey: Int] = [:]
  var speakers: [StanceDetailKey: Detail] = [:]
  var labels: [StanceDetailKey: Detail] = [:]
  /// Documents of each group, and those in a language without lists.
  var groups: [GroupKey: Int] = [:]
  var unread: [String: Int] = [:]

  mutating func merge(_ other: consuming GroupStances) {
    scores.merge(other.scores)
    matched.merge(other.matched)
    days.merge(other.days) { ($0.sum + $1.sum, $0.mentions + $1.mentions) }
    documents.merge(other.documents, uniquingKeysWith: +)
    favourable.merge(other.favourable, uniquingKeysWith: +)
    unfavourable.merge(other.unfavourable, uniquingKeysWith: +)
    groups.merge(other.groups, uniquingKeysWith: +)
    unread.merge(other.unread, uniquingKeysWith: +)
    for (key, detail) in other.speakers { speakers[key, default: Detail()].add(detail) }
    for (key, detail) in other.labels { labels[key, default: Detail()].add(detail) }
  }

  /// The scores of all groups together that are compared.
  var wholes: [StanceKey.Beside: ResampledMean] {
    scores.parts.sorted { $0.key < $1.key }.reduce(into: [:]) {
      $0[$1.key.beside, default: ResampledMean()].merge($1.value)
    }
  }

  /// All mentions of a language in a voice, by which its lists' level is known.
  var baselines: [StanceKey.Baseline: ResampledMean] {
    scores.parts.sorted { $0.key < $1.key }.reduce(into: [:]) {
      $0[$1.key.baseline, default: ResampledMean()].merge($1.value)
    }
  }
}

/// The mentions of a document: those that the record brings, or those of targets.
struct MentionSource: ~Copyable {
  private let hasTargets: Bool
  private var finder: TargetFinder

  init(_ targets: [Target]) throws {
    hasTargets = !targets.isEmpty
    finder = try TargetFinder(targets)
  }

  mutating func mentions(
    in document: Document, _ analysis: Analysis, analyzer: inout Analyzer
  ) throws -> [Mention] {
    if hasTargets { return try finder.mentions(in: analysis, analyzer: &analyzer) }
    var mentions = [Mention]()
    for number in 0... {
      guard let start = document.value(of: "targets.\(number).start").flatMap({ Int($0) }),
        let end = document.value(of: "targets.\(number).end").flatMap({ Int($0) })
      else { break }
      guard start >= 0, start < end, end <= document.text.count else { continue }
      mentions.append(
        Mention(
          target: String(decoding: document.text[start..<end], as: UTF8.self), range: start..<end))
    }
    return mentions
  }
}

/// A worker that reads stances and adds them by group.
struct StanceWorker: CorpusWorker, ~Copyable {
  private let plan: GroupPlan
  private var analyzer: Analyzer
  private var source: MentionSource
  private var reader = StanceReader()
  private var collector: StanceCollector

  /// - Parameter match: the field within whose values groups are compared.
  init(
    _ plan: GroupPlan, _ targets: [Target], match: String? = nil, _ bootstrap: PoissonBootstrap
  ) throws {
    let source = try MentionSource(targets)
    let analyzer = try Analyzer(plan.terms.unstemmed)
    self.source = source
    self.analyzer = analyzer
    self.plan = plan
    collector = StanceCollector(plan, targets, match: match, bootstrap)
  }

  mutating func add(_ documents: [Document]) throws {
    for document in documents {
      guard let group = plan.key(of: document) else { continue }
      let analysis = try analyzer.analyze(document, language: plan.terms.language(of: document))
      let mentions = try source.mentions(in: document, analysis, analyzer: &analyzer)
      let found = try reader.stances(
        at: mentions, in: analysis, text: document.text.span, analyzer: &analyzer)
      collector.add(found, analysis, document, group)
    }
  }

  consuming func finish() -> GroupStances { collector.stances }
}

/// The mean stance of a group toward a target in a voice, beside that of the other groups.
struct StanceComparison: Sendable {
  let key: StanceKey
  let own: ResampledMean
  let interval: Interval?
  /// How far the group's mean is from that of the others, and what is known of that; `nil` where there are no others.
  let contrast: Contrast?

  struct Contrast: Sendable {
    let difference: Double
    let interval: Interval?
    let p: PValue
    /// How many mentions it rests on.
    let mentions: Int
  }

  /// The comparison with all others.
  ///
  /// - Parameter whole: the scores of all groups that are compared.
  init(_ key: StanceKey, in stances: GroupStances, whole: ResampledMean) {
    let own = stances.scores.parts[key] ?? ResampledMean()
    self.key = key
    self.own = own
    interval = own.interval()
    contrast = own.contrast(in: whole).map {
      Contrast(
        difference: $0.difference, interval: $0.interval, p: $0.p, mentions: own.count)
    }
  }

  /// The comparison with others of the same strata, such as days.
  init(matched key: StanceKey, in stances: GroupStances, resamples: Int, seed: UInt64) {
    let own = stances.scores.parts[key] ?? ResampledMean()
    self.key = key
    self.own = own
    interval = own.interval()
    let others = stances.matched.parts.keys.filter { $0.beside == key.beside && $0 != key }.sorted()
    let rest = others.reduce(into: DocumentScores()) {
      $0.merge(stances.matched.parts[$1] ?? DocumentScores())
    }
    let matched = MatchedScores(stances.matched.parts[key] ?? DocumentScores(), rest)
    contrast =
      matched.count == 0
      ? nil
      : Contrast(
        difference: matched.difference,
        interval: matched.interval(resamples: resamples, seed: seed), p: matched.p,
        mentions: matched.count)
  }
}
