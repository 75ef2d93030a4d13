/// Some of a corpus's documents, by their indices.
public struct DocumentSet: Sendable {
  /// One bit for each document up to the last.
  private var bits: [UInt64] = []

  public init() {}

  public init(_ documents: some Sequence<Int>) { insert(documents) }

  /// Adds documents by their indices.
  public mutating func insert(_ documents: some Sequence<Int>) {
    for document in documents {
      let (word, bit) = document.quotientAndRemainder(dividingBy: 64)
      if word >= bits.count { bits += Array(repeating: 0, count: word + 1 - bits.count) }
      bits[word] |= 1 << bit
    }
  }

  /// Adds the documents of another set.
  public mutating func formUnion(_ other: DocumentSet) {
    if bits.count < other.bits.count {
      bits += Array(repeating: 0, count: other.bits.count - bits.count)
    }
    for word in other.bits.indices { bits[word] |= other.bits[word] }
  }

  /// Whether a document is in the set.
  public func contains(_ document: Int) -> Bool {
    let (word, bit) = document.quotientAndRemainder(dividingBy: 64)
    return word < bits.count && bits[word] & 1 << bit != 0
  }
}
