internal import Corpora
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

  var scores = Grouped<StanceKey, DocumentScores>(DocumentScores())
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
    days.merge(other.days) { ($0.sum + $1.sum, $0.mentions + $1.mentions) }
    documents.merge(other.documents, uniquingKeysWith: +)
    favourable.merge(other.favourable, uniquingKeysWith: +)
    unfavourable.merge(other.unfavourable, uniquingKeysWith: +)
    groups.merge(other.groups, uniquingKeysWith: +)
    unread.merge(other.unread, uniquingKeysWith: +)
    for (key, detail) in other.speakers { speakers[key, default: Detail()].add(detail) }
    for (key, detail) in other.labels { labels[key, default: Detail()].add(detail) }
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
  init(_ plan: GroupPlan, _ targets: [Target], match: String? = nil) throws {
    let source = try MentionSource(targets)
    let analyzer = try Analyzer(plan.terms.unstemmed)
    self.source = source
    self.analyzer = analyzer
    self.plan = plan
    collector = StanceCollector(plan, targets, match: match)
  }

  mutating func add(_ documents: [Document]) throws {
    for document in documents {
      guard let group = plan.key(of: document) else { continue }
      let analysis = try analyzer.analyze(
        document.text.span, title: document.title, language: plan.terms.language(of: document))
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
  let own: DocumentScores
  let interval: Interval?
  /// How far the group's mean is from that of the others, and what is known of that; `nil` where there are no others.
  let contrast: Contrast?

  struct Contrast: Sendable {
    let difference: Double
    let interval: Interval?
    let p: Double
    /// How many mentions it rests on.
    let mentions: Int
  }

  /// - Parameters:
  ///   - tests: of each key's scores.
  ///   - isMatched: whether groups are compared within strata alone.
  init(
    _ key: StanceKey, in whole: GroupStances, tests: [StanceKey: PermutationTest],
    isMatched: Bool = false, redraws: Int, seed: UInt64, _ method: IntervalMethod
  ) {
    func isBeside(_ other: StanceKey) -> Bool {
      other.target == key.target && other.voice == key.voice
        && other.group.stratum == key.group.stratum
    }
    let own = whole.scores.parts[key] ?? DocumentScores()
    let others = whole.scores.parts.keys.filter { isBeside($0) && $0 != key }.sorted()
    let rest = others.reduce(into: DocumentScores()) {
      $0.merge(whole.scores.parts[$1] ?? DocumentScores())
    }
    let redrawn = own.redrawn(replicates: redraws, seed: seed)
    self.key = key
    self.own = own
    interval = redrawn.interval(method)
    if isMatched {
      let matched = MatchedScores(own, rest)
      contrast =
        matched.count == 0
        ? nil
        : Contrast(
          difference: matched.difference,
          interval: matched.interval(replicates: redraws, seed: ~seed, method), p: matched.p,
          mentions: matched.count)
      return
    }
    let test = tests.filter { isBeside($0.key) }.reduce(into: PermutationTest()) {
      $0.merge($1.value)
    }
    contrast =
      rest.documents == 0
      ? nil
      : Contrast(
        difference: own.mean - rest.mean,
        interval: redrawn.interval(minus: rest.redrawn(replicates: redraws, seed: ~seed), method),
        p: own.p(under: test, lowest: -StanceCollector.one), mentions: own.documents)
  }
}
