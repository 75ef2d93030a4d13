/// Sentences as lists of terms, document by document: what redrawing the documents of a scale needs.
///
/// No table of sums tells their pairs apart. A term takes four bytes each time it occurs.
public struct SentenceLists: Accumulator, Equatable {
  /// One document: its place in the corpus and its sentences; ``PairCounts/gap`` is the place of another word.
  public typealias Input = (index: Int, sentences: [[TermID]])

  private struct Sentences: Equatable, Sendable {
    let index: Int
    let terms: [[TermID]]
  }

  /// How many terms there are, with numbers from 0.
  public let termCount: Int
  /// In the order of the corpus.
  private var documents: [Sentences] = []

  public init(terms: Int) { termCount = terms }

  /// How many documents there are.
  public var documentCount: Int { documents.count }

  public mutating func add(_ document: Input) {
    documents.append(Sentences(index: document.index, terms: document.sentences))
  }

  public mutating func merge(_ other: consuming Self) {
    precondition(termCount == other.termCount, "the lists are of different terms")
    documents += other.documents
    documents.sort { $0.index < $1.index }
  }

  /// How often terms stand near each other.
  ///
  /// - Parameter draws: how often each document counts; once where it is `nil`.
  public func pairs(window: Int, draws: [UInt16]? = nil) -> PairCounts {
    var counts = PairCounts(window: window)
    for (number, document) in documents.enumerated() {
      for _ in 0..<(draws.map { Int($0[number]) } ?? 1) {
        for sentence in document.terms { counts.add(sentence) }
      }
    }
    counts.settle()
    return counts
  }
}
