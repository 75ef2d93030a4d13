package import Corpora
package import CorpusStatistics
package import Lexicons
internal import TextAnalysis

/// The scores of documents by group.
package struct GroupScores: TablePart {
  package private(set) var scores = Grouped<GroupKey, ResampledMean>(ResampledMean())
  /// How many documents a group has, those without a score included.
  package private(set) var documents: [GroupKey: Int] = [:]
  /// How many documents no list reads, by language.
  package private(set) var unread = UnreadDocuments()

  package init() {}

  /// Notes a document of a language that has no list.
  package mutating func addUnread(_ language: String) { unread.counts[language, default: 0] += 1 }

  package mutating func add(_ score: ResampledMean.Values?, to key: GroupKey) {
    documents[key, default: 0] += 1
    if let score { scores.add(score, to: key) }
  }

  package mutating func merge(_ other: consuming GroupScores) {
    scores.merge(other.scores)
    documents.merge(other.documents, uniquingKeysWith: +)
    unread.merge(other.unread)
  }

  /// The scores of all groups of each language together.
  package var ofLanguages: [String: ResampledMean] {
    scores.parts.sorted { $0.key < $1.key }.reduce(into: [:]) {
      $0[$1.key.within, default: ResampledMean()].merge($1.value)
    }
  }
}

/// A worker that scores documents and keeps no evidence.
package struct ScoreWorker: CorpusWorker, ~Copyable {
  private let plan: GroupPlan
  private var analyzer: Analyzer
  private var scorer: SentimentScorer
  private var bootstrap: PoissonBootstrap
  private var scores = GroupScores()

  package init(_ plan: GroupPlan, _ scorer: SentimentScorer, _ bootstrap: PoissonBootstrap) throws {
    let analyzer = try Analyzer(plan.terms.unstemmed)
    self.analyzer = analyzer
    self.plan = plan
    self.scorer = scorer
    self.bootstrap = bootstrap
  }

  package mutating func add(_ documents: [Document]) throws {
    for document in documents {
      guard let key = plan.key(of: document) else { continue }
      let analysis = try analyzer.analyze(document, language: plan.terms.language(of: document))
      let score = try scorer.document(
        of: analysis, text: document.text.span, analyzer: &analyzer)
      if scorer.lexiconName(for: analysis.language) == nil { scores.addUnread(analysis.language) }
      if score != nil { bootstrap.draw(plan.identity(of: document)) }
      scores.add(
        score.map {
          ResampledMean.Values(
            bootstrap, sum: $0.tenThousandths, squares: $0.tenThousandths * $0.tenThousandths,
            count: 1)
        }, to: key)
    }
  }

  package consuming func finish() -> GroupScores { scores }
}

/// The mean score of a group beside that of the other groups of its language.
package struct ScoreComparison: Sendable {
  package let key: GroupKey
  package let own: ResampledMean
  /// How far the mean is from that of the others; `nil` where there are none.
  package let contrast: MeanContrast?

  /// - Parameter whole: the scores of all groups of the language.
  package init(_ key: GroupKey, in groups: GroupScores, whole: ResampledMean) {
    self.key = key
    own = groups.scores.parts[key] ?? ResampledMean()
    contrast = own.contrast(in: whole)
  }

  /// `nan` where there is none.
  package var p: Double { contrast?.p.number ?? .nan }
}
