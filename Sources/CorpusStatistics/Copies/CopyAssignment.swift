/// Which documents are copies of which: every copy with the oldest document of its cluster.
///
/// A document joins the cluster of the older document that it shares most with, if that is the oldest
/// of its cluster itself. So no document is in a cluster because of one in between: what quotes a
/// copy of a text at length is no copy of that text.
public struct CopyAssignment: Sendable, Equatable {
  /// A pair that was compared in full.
  public struct Comparison: Sendable, Equatable {
    public let pair: CopyCandidates.Pair
    public let runs: SharedRuns

    public init(pair: CopyCandidates.Pair, runs: SharedRuns) {
      self.pair = pair
      self.runs = runs
    }
  }

  /// The comparisons that put a document into a cluster, in the order of the clusters' oldest
  /// documents, then of the copies.
  public let copies: [Comparison]

  /// - Parameters:
  ///   - comparisons: of pairs that are copies, in any order.
  ///   - order: the documents of all pairs, the oldest first.
  public init(_ comparisons: [Comparison], order: [Int]) {
    var ages = [Int: Int](minimumCapacity: order.count)
    for (age, document) in order.enumerated() { ages[document] = age }
    func age(_ document: Int) -> Int { ages[document] ?? order.count }
    let sorted = comparisons.sorted {
      (age($0.pair.later), age($0.pair.older)) < (age($1.pair.later), age($1.pair.older))
    }
    var taken = Set<Int>()
    var copies = [Comparison]()
    var start = 0
    while start < sorted.count {
      let later = sorted[start].pair.later
      let end = sorted[start...].firstIndex { $0.pair.later != later } ?? sorted.count
      var best: Comparison?
      for comparison in sorted[start..<end] where !taken.contains(comparison.pair.older) {
        if let known = best, known.runs.share >= comparison.runs.share { continue }
        best = comparison
      }
      if let best {
        taken.insert(later)
        copies.append(best)
      }
      start = end
    }
    self.copies = copies.sorted {
      (age($0.pair.older), age($0.pair.later)) < (age($1.pair.older), age($1.pair.later))
    }
  }
}
