/// The scores of documents that are compared within strata, such as the day.
public struct DocumentScores: Accumulator, Equatable {
  /// The score of one document.
  public struct Score: Equatable, Sendable {
    /// Its index in the corpus, from 0.
    let index: Int
    /// What it is one unit of evidence with; the document itself where it is `nil`.
    let cluster: String?
    /// In whole numbers of some unit, of any sign.
    let value: Int
    /// What it may be compared within, such as its day; within nothing where it is `nil`.
    let stratum: String?

    public init(index: Int, cluster: String? = nil, value: Int, stratum: String? = nil) {
      self.index = index
      self.cluster = cluster
      self.value = value
      self.stratum = stratum
    }
  }

  private var scores: [Score] = []

  public init() {}

  public mutating func add(_ score: Score) { scores.append(score) }

  public mutating func merge(_ other: consuming Self) {
    scores += other.scores
    scores.sort { $0.index < $1.index }
  }

  /// The scores in their order.
  var all: [Score] { scores }
}
