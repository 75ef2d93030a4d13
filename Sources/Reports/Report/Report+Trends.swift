internal import CorpusAnalysis

/// What changes over time.
extension Report {
  /// Terms of one language by time.
  struct Trends: Sendable {
    typealias Bin = TimeBins.Span

    /// A term: how often it occurs in each bin, and in how many documents.
    struct Term: Sendable {
      let term: String
      let counts, documents: [Int]
      let lines: [Line]
    }

    let language: String
    /// What a bin is: `day`, `week`, `month`, `year`.
    let bin: String
    let bins: [Bin]
    let terms: [Term]
    /// What the table leaves out; empty where it is whole.
    let note: String

    /// Occurrences per million tokens in each bin; `nil` in those that are not kept.
    func rates(of term: Term) -> [Double?] {
      zip(bins, term.counts).map { bin, count in
        bin.isKept && bin.tokens > 0 ? Double(count) / Double(bin.tokens) * 1e6 : nil
      }
    }

    /// The bin in which a term is most frequent, the first of equals; `nil` where it is in two documents of
    /// none.
    ///
    /// What one document says again and again is no peak: a kept bin counts where two documents or more
    /// have the term.
    func peak(of term: Term) -> Int? {
      let rates = rates(of: term)
      let likely = rates.indices.filter { rates[$0] != nil && term.documents[$0] > 1 }
      return likely.max { one, other in
        let (a, b) = (rates[one] ?? 0, rates[other] ?? 0)
        return a != b ? a < b : one > other
      }
    }
  }
}
