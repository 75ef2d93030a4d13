internal import CorpusAnalysis
internal import CorpusStatistics

/// What sets groups apart, what is frequent, what stands together.
extension Report {
  /// A term that a group uses more than the rest.
  struct KeyTerm: Sendable {
    let term: String
    let keyness: Keyness
    /// Documents of the group that have it.
    let documents: Int
    /// Of the log ratio, over documents; `nil` where there are too few.
    let interval: Interval?
    /// With the document as the unit of evidence, and after correction; `nan` where there is none.
    let p, q: Double
    let lines: [Line]
  }

  /// What sets one group apart from the rest.
  struct KeynessTable: Sendable {
    let group: String
    /// BCP 47, of the terms.
    let language: String
    /// What the group is compared with, in words.
    let reference: String
    let documents, tokens: Int
    let terms: [KeyTerm]
  }

  /// A frequent term.
  struct FrequentTerm: Sendable {
    let term: String
    let occurrences, documents: Int
    let perMillion: Double
    /// Deviation of proportions; `nan` where the documents are too few to say.
    let deviation: Double
    let lines: [Line]
  }

  /// The frequent terms of one language.
  struct FrequencyTable: Sendable {
    let language: String
    let hasStopWords: Bool
    let terms: [FrequentTerm]
  }

  /// What stands together in one language.
  struct Network: Sendable {
    let language: String
    let pairs: [AssociatedPair]
    /// Occurrences of the terms that the pairs name, and lines that show them.
    let occurrences: [String: Int]
    let lines: [String: [Line]]

    /// The terms by falling occurrences, equals in code-point order.
    var terms: [String] {
      occurrences.keys.sorted { one, other in
        let (a, b) = (occurrences[one] ?? 0, occurrences[other] ?? 0)
        return a != b ? a > b : one.utf8.lexicographicallyPrecedes(other.utf8)
      }
    }
  }
}
