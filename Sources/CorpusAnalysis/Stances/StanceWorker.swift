package import Corpora
package import CorpusStatistics
package import Stance
internal import TextAnalysis

/// A worker that reads stances and adds them by group.
package struct StanceWorker: CorpusWorker, ~Copyable {
  private let plan: GroupPlan
  private var analyzer: Analyzer
  private var source: MentionSource
  private var reader = StanceReader()
  private var collector: StanceCollector

  /// - Parameter match: the field within whose values groups are compared.
  package init(
    _ plan: GroupPlan, _ targets: [Target], match: String? = nil, _ bootstrap: PoissonBootstrap
  ) throws {
    let source = try MentionSource(targets)
    let analyzer = try Analyzer(plan.terms.unstemmed)
    self.source = source
    self.analyzer = analyzer
    self.plan = plan
    collector = StanceCollector(plan, targets, match: match, bootstrap)
  }

  /// A worker of a table of stances by group.
  init(_ options: StanceOptions) throws {
    try self.init(
      options.plan, options.targets, match: options.match,
      PoissonBootstrap(resamples: options.resamples, seed: options.seed))
  }

  package mutating func add(_ documents: [Document]) throws {
    for document in documents {
      guard let group = plan.key(of: document) else { continue }
      let analysis = try analyzer.analyze(document, language: plan.terms.language(of: document))
      let mentions = try source.mentions(in: document, analysis, analyzer: &analyzer)
      let found = try reader.stances(
        at: mentions, in: analysis, text: document.text.span, analyzer: &analyzer)
      collector.add(found, analysis, document, group)
    }
  }

  package consuming func finish() -> GroupStances { collector.stances }
}
