package import Corpora
package import CorpusStatistics
internal import TextAnalysis

/// What is measured of a group.
package struct GroupProfile: Accumulator, TermIndexed {
  package private(set) var counts = TermCounts()
  package private(set) var lengths = TextLengths()
  package private(set) var order = RunningDiversity()

  package init() {}

  package mutating func add(_ text: TextProfile) {
    counts.add(text.counts)
    lengths.add(text.lengths)
    order.add(text.order)
  }

  package mutating func merge(_ other: consuming GroupProfile) {
    counts.merge(other.counts)
    lengths.merge(other.lengths)
    order.merge(other.order)
  }

  package mutating func renumber(by numbers: Renumbering) { counts.renumber(by: numbers) }

  /// The spectrum of all words of the group together; computed at each call.
  package var spectrum: FrequencySpectrum {
    FrequencySpectrum(counts.all.map(\.count.occurrences))
  }
}

/// A worker that measures groups.
package struct ProfileWorker: CorpusWorker, ~Copyable {
  private let plan: GroupPlan
  private var analyzer: Analyzer
  private var profiles = GroupProfiles(GroupProfile())

  package init(_ plan: GroupPlan) throws {
    let analyzer = try Analyzer(plan.terms.analysis)
    self.analyzer = analyzer
    self.plan = plan
  }

  package mutating func add(_ documents: [Document]) throws {
    for document in documents {
      guard let key = plan.key(of: document) else { continue }
      let text = try TextProfile(document, plan.terms, analyzer: &analyzer)
      profiles.groups.add(text, to: key)
    }
  }

  package consuming func finish() -> GroupProfiles {
    profiles.vocabulary = analyzer.vocabulary
    return profiles
  }
}
