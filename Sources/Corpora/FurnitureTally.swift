internal import TextAnalysis

/// How much site furniture was left out of documents.
public struct FurnitureTally: Sendable, Equatable {
  /// Stretches of text that were left out.
  public private(set) var pieces = 0
  /// Documents that lost some, and their outlets.
  public private(set) var documents = 0
  public private(set) var outlets: Set<String> = []
  /// Words that were left out, and all words of the outlets that have furniture.
  public private(set) var words = 0, allWords = 0

  public init() {}

  mutating func add(_ marks: FurnitureMarks, outlet: String) {
    allWords += marks.words
    guard !marks.ranges.isEmpty else { return }
    pieces += marks.ranges.count
    documents += 1
    outlets.insert(outlet)
    words += marks.furnitureWords
  }

  public mutating func merge(_ other: FurnitureTally) {
    pieces += other.pieces
    documents += other.documents
    outlets.formUnion(other.outlets)
    words += other.words
    allWords += other.allWords
  }
}
