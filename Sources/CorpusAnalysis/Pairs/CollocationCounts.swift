internal import Corpora
internal import CorpusStatistics
internal import TextAnalysis

/// Which terms stand together how often, near one node or all of them, with how the terms vary over documents
/// where that is asked for.
package struct CollocationCounts: TablePart {
  /// The counts of pairs.
  enum Pairs: Sendable {
    case node(CollocateCounts)
    case all(PairCounts)
  }

  package private(set) var terms: GroupedCounts
  private(set) var pairs: Pairs

  private init(_ terms: GroupedCounts, _ pairs: Pairs) { (self.terms, self.pairs) = (terms, pairs) }

  /// The plan under which documents are read.
  static func plan(_ options: CollocationTable.Options) -> GroupPlan {
    GroupPlan(cluster: options.common.cluster, terms: options.common.terms)
  }

  /// A worker that counts the pairs of documents.
  static func worker(
    _ options: CollocationTable.Options
  ) throws -> TableWorker<CollocationTable.Row, CollocationCounts> {
    let plan = plan(options)
    let node = try options.node.map { try plan.terms.term(of: $0) }
    let reader = try PairReader(
      plan, terms: node.map { [$0] } ?? [], within: options.within,
      keepsStopWords: options.keepsStopWords)
    guard node != nil else {
      let worker = PairsWorker(
        PairCounts(window: options.window), reader, varies: options.addsIntervals)
      return TableWorker(worker) { CollocationCounts($0.0, .all($0.1)) }
    }
    let worker = PairsWorker(
      CollocateCounts(node: TermID(0), left: options.before, right: options.behind), reader,
      varies: options.addsIntervals)
    return TableWorker(worker) { CollocationCounts($0.0, .node($0.1)) }
  }

  package mutating func merge(_ other: consuming CollocationCounts) {
    let (counts, vocabulary) = (other.pairs, other.terms.vocabulary)
    terms.merge(other.terms)
    // Its terms are all known by now, so that this only says what their numbers are.
    let numbers = terms.vocabulary.merge(vocabulary)
    switch (pairs, counts) {
    case (.node(var own), .node(var others)):
      others.renumber(by: numbers)
      own.merge(others)
      pairs = .node(own)
    case (.all(var own), .all(var others)):
      // So that the counts have one owner and merge in place.
      pairs = .all(PairCounts(window: own.window))
      others.renumber(by: numbers)
      own.merge(others)
      pairs = .all(own)
    case (.node, .all), (.all, .node):
      preconditionFailure("parts of two tables do not merge")
    }
  }

  /// Brings the counts into the form in which they are read.
  mutating func settle(varies: Bool) {
    terms.settle(varies: varies)
    guard case .all(var counts) = pairs else { return }
    pairs = .all(PairCounts(window: counts.window))
    counts.settle()
    pairs = .all(counts)
  }

  /// Whether there is a node, and it is in no text.
  var nodeIsMissing: Bool {
    switch pairs {
    case .node(let counts): counts.windowTokens == 0
    case .all: false
    }
  }

  /// How many documents are tested.
  var documents: Int {
    terms.keys.reduce(0) { $0 + (terms.groups.parts[$1]?.documents ?? 0) }
  }
}
