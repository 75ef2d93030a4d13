/// Which documents are copies of which: every copy with the oldest document of its cluster.
///
/// A document joins the cluster of the older document that it shares most with, if that is the oldest
/// of its cluster itself. So no document is in a cluster because of one in between, unless it has the
/// same words: what quotes a copy of a text at length is no copy of that text.
public struct CopyAssignment: Sendable, Equatable {
  /// A pair of documents of which the later is a copy, and what they share.
  public struct Comparison: Sendable, Equatable {
    public let pair: CopyCandidates.Pair
    /// As ``SharedRuns`` has them.
    private let shingles, shared, fewestShingles, leastShared: UInt32
    public let isPart: Bool
    /// Whether both have the same words in the same order.
    let isVerbatim: Bool

    public init(pair: CopyCandidates.Pair, runs: SharedRuns) {
      self.pair = pair
      (shingles, shared) = (UInt32(runs.shingles), UInt32(runs.shared))
      (fewestShingles, leastShared) = (UInt32(runs.fewestShingles), UInt32(runs.leastShared))
      isPart = runs.isPart
      isVerbatim = false
    }

    /// Two documents with the same words in the same order.
    public init(verbatim pair: CopyCandidates.Pair) {
      self.pair = pair
      (shingles, shared, fewestShingles, leastShared) = (1, 1, 1, 1)
      isPart = false
      isVerbatim = true
    }

    /// The comparison of another document that has the same words.
    fileprivate init(of later: Int, with comparison: Comparison) {
      pair = CopyCandidates.Pair(later: later, older: comparison.pair.older)
      (shingles, shared) = (comparison.shingles, comparison.shared)
      (fewestShingles, leastShared) = (comparison.fewestShingles, comparison.leastShared)
      isPart = comparison.isPart
      isVerbatim = false
    }

    /// The share of the later document's shingles that the older has.
    public var similarity: Double { Double(shared) / Double(max(1, shingles)) }

    /// The share of the shorter document's shingles that the longer has.
    public var share: Double { Double(leastShared) / Double(max(1, fewestShingles)) }
  }

  /// The comparisons that put a document into a cluster, in the order of the clusters' oldest
  /// documents, then of the copies.
  public let copies: [Comparison]

  /// - Parameters:
  ///   - comparisons: of pairs that are copies, in any order.
  ///   - order: the documents of all pairs, the oldest first.
  public init(_ comparisons: consuming [Comparison], order: [UInt32]) {
    var ages = [UInt32](repeating: .max, count: Int(order.max() ?? 0) + 1)
    for (age, document) in order.enumerated() { ages[Int(document)] = UInt32(age) }
    comparisons.sort {
      (ages[$0.pair.later], ages[$0.pair.older]) < (ages[$1.pair.later], ages[$1.pair.older])
    }
    // For each document, by its age, its index among the copies; `.max` where it is none.
    var indices = [UInt32](repeating: .max, count: order.count)
    var copies = [Comparison]()
    var start = 0
    while start < comparisons.count {
      let later = comparisons[start].pair.later
      var best: Comparison?
      while start < comparisons.count, comparisons[start].pair.later == later {
        var comparison = comparisons[start]
        start += 1
        let index = indices[Int(ages[comparison.pair.older])]
        if index != .max {
          guard comparison.isVerbatim else { continue }
          comparison = Comparison(of: later, with: copies[Int(index)])
        }
        if let known = best, known.share >= comparison.share { continue }
        best = comparison
      }
      if let best {
        indices[Int(ages[later])] = UInt32(copies.count)
        copies.append(best)
      }
    }
    copies.sort {
      (ages[$0.pair.older], ages[$0.pair.later]) < (ages[$1.pair.older], ages[$1.pair.later])
    }
    self.copies = copies
  }
}
