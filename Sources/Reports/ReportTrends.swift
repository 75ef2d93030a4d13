/// What changes over time.
extension Report {
  /// Terms of one language by time.
  public struct Trends: Sendable {
    /// A span of time.
    public struct Bin: Sendable, Equatable {
      public let name: String
      public let documents, tokens: Int
      /// Whether there are documents enough to say something.
      public let isKept: Bool

      public init(name: String, documents: Int, tokens: Int, isKept: Bool) {
        self.name = name
        self.documents = documents
        self.tokens = tokens
        self.isKept = isKept
      }
    }

    /// A term: how often it occurs in each bin, and in how many documents.
    public struct Term: Sendable {
      public let term: String
      public let counts, documents: [Int]
      public let lines: [Line]

      public init(term: String, counts: [Int], documents: [Int], lines: [Line]) {
        self.term = term
        self.counts = counts
        self.documents = documents
        self.lines = lines
      }
    }

    public let language: String
    /// What a bin is: `day`, `week`, `month`, `year`.
    public let bin: String
    public let bins: [Bin]
    public let terms: [Term]
    /// What the table leaves out; empty where it is whole.
    public let note: String

    public init(language: String, bin: String, bins: [Bin], terms: [Term], note: String) {
      self.language = language
      self.bin = bin
      self.bins = bins
      self.terms = terms
      self.note = note
    }

    /// Occurrences per million tokens in each bin; `nil` in those that are not kept.
    public func rates(of term: Term) -> [Double?] {
      zip(bins, term.counts).map { bin, count in
        bin.isKept && bin.tokens > 0 ? Double(count) / Double(bin.tokens) * 1e6 : nil
      }
    }

    /// The bin in which a term is most frequent, the first of equals; `nil` where it is in two documents of
    /// none.
    ///
    /// What one document says again and again is no peak: a kept bin counts where two documents or more
    /// have the term.
    public func peak(of term: Term) -> Int? {
      let rates = rates(of: term)
      let likely = rates.indices.filter { rates[$0] != nil && term.documents[$0] > 1 }
      return likely.max { one, other in
        let (a, b) = (rates[one] ?? 0, rates[other] ?? 0)
        return a != b ? a < b : one > other
      }
    }
  }
}
