/// Diversity that depends on the order of words, how soon they repeat: means over documents.
public struct RunningDiversity: Accumulator {
  private struct Values: Sendable {
    /// Of the document in the corpus.
    let index: Int
    let segmental, moving, mtld: Double
  }

  private var documents: [Values] = []

  public init() {}

  /// - Parameters:
  ///   - document: its index in the corpus.
  ///   - terms: its terms in their order.
  public init(_ document: Int, _ terms: [TermID]) {
    documents = [
      Values(
        index: document, segmental: Self.meanSegmentalTTR(terms),
        moving: Self.movingAverageTTR(terms), mtld: Self.mtld(terms))
    ]
  }

  public mutating func add(_ other: RunningDiversity) { merge(other) }

  public mutating func merge(_ other: consuming Self) { documents += other.documents }

  /// The mean of ``meanSegmentalTTR(_:segment:)``; `nan` where no document has a value.
  public var meanSegmentalTTR: Double { mean { $0.segmental } }
  /// The mean of ``movingAverageTTR(_:window:)``.
  public var movingAverageTTR: Double { mean { $0.moving } }
  /// The mean of ``mtld(_:threshold:)``.
  public var mtld: Double { mean { $0.mtld } }

  /// In the order of the corpus, so that the sum does not depend on who came first.
  private func mean(_ value: (Values) -> Double) -> Double {
    let known = documents.sorted { $0.index < $1.index }.map(value).filter { !$0.isNaN }
    return known.isEmpty ? .nan : known.reduce(0, +) / Double(known.count)
  }

  /// The mean type-token ratio of full segments of so many words; what is left over does not count.
  ///
  /// Johnson (1944); `nan` for a text shorter than a segment.
  public static func meanSegmentalTTR(_ terms: [TermID], segment: Int = 50) -> Double {
    let segments = terms.count / segment
    guard segments > 0 else { return .nan }
    let terms = terms.map(\.rawValue)
    let types = (0..<segments).reduce(0) { sum, number in
      sum + Set(terms[(number * segment)..<((number + 1) * segment)]).count
    }
    return Double(types) / Double(segments * segment)
  }

  /// The mean type-token ratio of all windows of so many words.
  ///
  /// Covington and McFall (2010), "Cutting the Gordian knot"; `nan` for a text shorter than a window.
  /// - Complexity: O(*n*).
  public static func movingAverageTTR(_ terms: [TermID], window: Int = 50) -> Double {
    guard terms.count >= window else { return .nan }
    // A bare number is hashed in one step.
    let terms = terms.map(\.rawValue)
    var counts: [UInt32: Int] = [:]
    var sum = 0
    for (index, term) in terms.enumerated() {
      counts[term, default: 0] += 1
      if index >= window {
        let old = terms[index - window]
        counts[old] = counts[old] == 1 ? nil : counts[old].map { $0 - 1 }
      }
      if index >= window - 1 { sum += counts.count }
    }
    return Double(sum) / Double(window) / Double(terms.count - window + 1)
  }

  /// How many words it takes until the type-token ratio has fallen to 0.72, read from both ends.
  ///
  /// McCarthy and Jarvis (2010), "MTLD, vocd-D, and HD-D"; a factor closes where the ratio is at or below
  /// the threshold, as in LexicalRichness. `nan` for a text without words.
  public static func mtld(_ terms: [TermID], threshold: Double = 0.72) -> Double {
    let terms = terms.map(\.rawValue)
    func oneWay(_ terms: some Sequence<UInt32>) -> Double {
      var (factors, words) = (0.0, 0)
      var seen = Set<UInt32>()
      for term in terms {
        words += 1
        seen.insert(term)
        if Double(seen.count) / Double(words) <= threshold {
          factors += 1
          words = 0
          seen = []
        }
      }
      if words > 0 { factors += (1 - Double(seen.count) / Double(words)) / (1 - threshold) }
      return factors
    }
    let count = Double(terms.count)
    let (forward, backward) = (oneWay(terms), oneWay(terms.reversed()))
    // A text in which nothing repeats is one factor that never closes.
    func length(_ factors: Double) -> Double { factors > 0 ? count / factors : count }
    return terms.isEmpty ? .nan : (length(forward) + length(backward)) / 2
  }
}
