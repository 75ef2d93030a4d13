package import Corpora
internal import CorpusStatistics
internal import TextAnalysis

/// A worker of the first pass.
package struct GroupedCounter: CorpusWorker, ~Copyable {
  private let plan: GroupPlan
  private let varies: Bool
  private var analyzer: Analyzer
  private var survey = GroupedCounts()
  private var tally = DocumentTermCounter()

  /// - Parameter varies: whether it is to be known how terms vary over documents.
  package init(_ plan: GroupPlan, varies: Bool) throws {
    let analyzer = try Analyzer(plan.terms.analysis)
    self.analyzer = analyzer
    self.plan = plan
    self.varies = varies
  }

  package mutating func add(_ documents: [Document]) throws {
    for document in documents {
      guard let key = plan.key(of: document) else { continue }
      survey.note(document, plan)
      let counts = try plan.counts(of: document, analyzer: &analyzer, tally: &tally)
      if document.piece == nil {
        survey.add(counts, to: key, cluster: plan.cluster(of: document), varies: varies)
      } else {
        survey.add(counts, of: document.index, to: key)
      }
    }
  }

  package consuming func finish() -> GroupedCounts {
    survey.vocabulary = analyzer.vocabulary
    return survey
  }
}
