internal import Corpora
internal import CorpusAnalysis
internal import CorpusStatistics
internal import Reports
internal import Lexicons
internal import TextAnalysis

/// The scores of documents by group.
struct GroupScores: Sendable {
  private(set) var scores = Grouped<GroupKey, ResampledMean>(ResampledMean())
  /// How many documents a group has, those without a score included.
  private(set) var documents: [GroupKey: Int] = [:]

  mutating func add(_ score: ResampledMean.Values?, to key: GroupKey) {
    documents[key, default: 0] += 1
    if let score { scores.add((key, score)) }
  }

  mutating func merge(_ other: consuming GroupScores) {
    scores.merge(other.scores)
    documents.merge(other.documents, uniquingKeysWith: +)
  }

  /// The scores of all groups of each stratum together.
  var ofStrata: [String: ResampledMean] {
    scores.parts.sorted { $0.key < $1.key }.reduce(into: [:]) {
      $0[$1.key.stratum, default: ResampledMean()].merge($1.value)
    }
  }
}

/// A worker that scores documents and keeps no evidence.
struct ScoreWorker: CorpusWorker, ~Copyable {
  private let plan: GroupPlan
  private var analyzer: Analyzer
  private var scorer: SentimentScorer
  private var bootstrap: PoissonBootstrap
  private var scores = GroupScores()

  init(_ plan: GroupPlan, _ scorer: SentimentScorer, _ bootstrap: PoissonBootstrap) throws {
    let analyzer = try Analyzer(plan.terms.unstemmed)
    self.analyzer = analyzer
    self.plan = plan
    self.scorer = scorer
    self.bootstrap = bootstrap
  }

  mutating func add(_ documents: [Document]) throws {
    for document in documents {
      guard let key = plan.key(of: document) else { continue }
      let analysis = try analyzer.analyze(document, language: plan.terms.language(of: document))
      let score = try scorer.document(
        of: analysis, text: document.text.span, analyzer: &analyzer)
      if score != nil { bootstrap.draw(plan.identity(of: document)) }
      scores.add(
        score.map {
          ResampledMean.Values(bootstrap, sum: $0.value, squares: $0.value * $0.value, count: 1)
        }, to: key)
    }
  }

  consuming func finish() -> GroupScores { scores }
}

/// The mean score of a group beside that of the other groups of its language.
struct ScoreComparison: Sendable {
  /// A score of 1 in the unit of ``SentimentScorer/Score/value``.
  private static let one = 10_000

  let key: GroupKey
  private let own: ResampledMean
  private let contrast: MeanContrast?

  /// - Parameter whole: the scores of all groups of the language.
  init(_ key: GroupKey, in groups: GroupScores, whole: ResampledMean) {
    self.key = key
    own = groups.scores.parts[key] ?? ResampledMean()
    contrast = own.contrast(in: whole)
  }

  /// `nan` where there is none.
  var p: Double { contrast?.p.number ?? .nan }

  func cells(lexicon: String?, documents: Int, q: Double) -> [Cell] {
    func score(_ value: Double) -> Cell { .number(value / Double(Self.one)) }
    func ends(_ interval: Interval?) -> [Cell] {
      interval.map { [score($0.low), score($0.high)] } ?? [.absent, .absent]
    }
    var cells: [Cell] = [
      .text(key.stratum), .text(key.group), lexicon.map { .text($0) } ?? .absent,
      .count(documents), .count(own.count), score(own.mean),
    ]
    cells += ends(own.interval()) + [score(contrast?.rest ?? .nan)]
    cells += [score(contrast?.difference ?? .nan)] + ends(contrast?.interval)
    return cells + [
      .number(p), .number(q), contrast?.p.reason.map { .text($0.rawValue) } ?? .absent,
    ]
  }
}
