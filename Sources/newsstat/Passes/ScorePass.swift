internal import Corpora
internal import CorpusStatistics
internal import Reports
internal import Stance
internal import TextAnalysis

/// The scores of documents by group.
struct GroupScores: Sendable {
  private(set) var scores = Grouped<GroupKey, DocumentScores>(DocumentScores())
  /// How many documents a group has, those without a score included.
  private(set) var documents: [GroupKey: Int] = [:]

  mutating func add(_ score: DocumentScores.Score?, to key: GroupKey) {
    documents[key, default: 0] += 1
    if let score { scores.add((key, score)) }
  }

  mutating func merge(_ other: consuming GroupScores) {
    scores.merge(other.scores)
    documents.merge(other.documents, uniquingKeysWith: +)
  }
}

/// A worker that scores documents and keeps no evidence.
struct ScoreWorker: CorpusWorker, ~Copyable {
  private let plan: GroupPlan
  private var analyzer: Analyzer
  private var scorer: SentimentScorer
  private var scores = GroupScores()

  init(_ plan: GroupPlan, _ scorer: SentimentScorer) throws {
    let analyzer = try Analyzer(plan.terms.unstemmed)
    self.analyzer = analyzer
    self.plan = plan
    self.scorer = scorer
  }

  mutating func add(_ documents: [Document]) throws {
    for document in documents {
      guard let key = plan.key(of: document) else { continue }
      let analysis = try analyzer.analyze(
        document.text.span, title: document.title, language: plan.terms.language(of: document))
      let score = try scorer.document(
        of: analysis, text: document.text.span, analyzer: &analyzer)
      scores.add(
        score.map {
          DocumentScores.Score(
            index: document.index, cluster: plan.cluster(of: document), value: $0.value)
        }, to: key)
    }
  }

  consuming func finish() -> GroupScores { scores }
}

/// The mean score of a group beside that of the other groups of its language.
struct ScoreComparison: Sendable {
  /// A score of 1, and of -1 the lowest that there is, in the unit of ``SentimentScorer/Score/value``.
  private static let one = 10_000

  /// The tests of all groups' scores.
  static func tests(_ groups: GroupScores) -> [GroupKey: PermutationTest] {
    groups.scores.parts.mapValues { $0.test(lowest: -one) }
  }

  let key: GroupKey
  let p: Double
  private let own, rest: DocumentScores
  private let interval, difference: Interval?

  /// - Parameter tests: of each group's scores.
  init(
    _ key: GroupKey, in groups: GroupScores, tests: [GroupKey: PermutationTest],
    redraws: Int, seed: UInt64, _ method: IntervalMethod
  ) {
    let own = groups.scores.parts[key] ?? DocumentScores()
    let others = groups.scores.parts.filter { $0.key.stratum == key.stratum && $0.key != key }
    let rest = others.sorted { $0.key < $1.key }.reduce(into: DocumentScores()) {
      $0.merge($1.value)
    }
    // By group, since a cluster that reaches over groups has a part in each.
    let test = tests.filter { $0.key.stratum == key.stratum }.reduce(into: PermutationTest()) {
      $0.merge($1.value)
    }
    let redrawn = own.redrawn(replicates: redraws, seed: seed)
    self.key = key
    self.own = own
    self.rest = rest
    p = own.p(under: test, lowest: -Self.one)
    interval = redrawn.interval(method)
    difference = redrawn.interval(
      minus: rest.redrawn(replicates: redraws, seed: ~seed), method)
  }

  func cells(lexicon: String?, documents: Int, q: Double) -> [Cell] {
    func score(_ value: Double) -> Cell { .number(value / Double(Self.one)) }
    func ends(_ interval: Interval?) -> [Cell] {
      interval.map { [score($0.low), score($0.high)] } ?? [.absent, .absent]
    }
    var cells: [Cell] = [
      .text(key.stratum), .text(key.group), lexicon.map { .text($0) } ?? .absent,
      .count(documents), .count(own.documents), score(own.mean),
    ]
    cells += ends(interval) + [score(rest.mean), score(own.mean - rest.mean)]
    return cells + ends(difference) + [.number(p), .number(q)]
  }
}
