package import Corpora
package import CorpusStatistics
internal import TextAnalysis

/// The counts of a group and the order in which its terms came.
package struct GroupGrowth: Accumulator, TermIndexed {
  private var counts = TermCounts()
  private var growth = VocabularyGrowth()

  package init() {}

  package mutating func add(_ document: VocabularyGrowth.Document) {
    counts.add(document.counts)
    growth.add(document)
  }

  package mutating func merge(_ other: consuming GroupGrowth) {
    counts.merge(other.counts)
    growth.merge(other.growth)
  }

  package mutating func renumber(by numbers: Renumbering) {
    counts.renumber(by: numbers)
    growth.renumber(by: numbers)
  }

  /// The vocabulary after some of the documents, and how many types so many tokens have in the mean over
  /// all orders.
  ///
  /// - Parameter count: how many points there are at most.
  package func points(
    _ count: Int
  ) -> [(point: VocabularyGrowth.Point, expectedTypes: Double)] {
    let spectrum = FrequencySpectrum(counts.all.map(\.count.occurrences))
    return growth.points(count).map { ($0, spectrum.expectedTypes(of: $0.tokens)) }
  }
}

/// A worker that follows the vocabulary of each group.
package struct GrowthWorker: CorpusWorker, ~Copyable {
  private let plan: GroupPlan
  private var analyzer: Analyzer
  private var growth = GroupGrowths(GroupGrowth())
  private var tally = DocumentTermCounter()

  package init(_ plan: GroupPlan) throws {
    let analyzer = try Analyzer(plan.terms.analysis)
    self.analyzer = analyzer
    self.plan = plan
  }

  package mutating func add(_ documents: [Document]) throws {
    for document in documents {
      guard let key = plan.key(of: document) else { continue }
      let counts = try plan.counts(of: document, analyzer: &analyzer, tally: &tally)
      growth.groups.add(.init(index: document.index, counts: counts), to: key)
    }
  }

  package consuming func finish() -> GroupGrowths {
    growth.vocabulary = analyzer.vocabulary
    return growth
  }
}
