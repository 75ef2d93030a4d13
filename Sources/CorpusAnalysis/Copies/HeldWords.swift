/// The words of some documents, each by 16 bits of its hash, in little room.
///
/// They lie in a few large arrays, because many small ones would leave gaps between them.
struct HeldWords: Sendable {
  /// A document by its index in the corpus, where its words begin, and how many they are.
  private struct Location {
    let document, start, count: UInt32
  }

  /// How many words a chunk has room for; longer documents have chunks of their own.
  private static let capacity = 1 << 16
  /// In the room of how many words it is kept where the words of a document are.
  static let overhead = MemoryLayout<Location>.stride / MemoryLayout<UInt16>.stride

  private var chunks: [[UInt16]] = []
  private var locations: [Location] = []

  /// The words of a document; `nil` where it was not added.
  ///
  /// Only after ``settle()``.
  subscript(document: Int) -> ArraySlice<UInt16>? {
    var (low, high) = (0, locations.count)
    while low < high {
      let middle = (low + high) / 2
      if locations[middle].document < document { low = middle + 1 } else { high = middle }
    }
    guard low < locations.count, locations[low].document == document else { return nil }
    let (chunk, start) = Int(locations[low].start).quotientAndRemainder(dividingBy: Self.capacity)
    return chunks[chunk][start..<(start + Int(locations[low].count))]
  }

  mutating func add(_ words: [UInt16], of document: Int) {
    if chunks.last.map({ $0.count + words.count > Self.capacity }) ?? true {
      var chunk = [UInt16]()
      chunk.reserveCapacity(max(Self.capacity, words.count))
      chunks.append(chunk)
    }
    let last = chunks.count - 1
    let start = last * Self.capacity + chunks[last].count
    chunks[last] += words
    locations.append(
      Location(document: UInt32(document), start: UInt32(start), count: UInt32(words.count)))
  }

  mutating func merge(_ other: consuming HeldWords) {
    let shift = UInt32(chunks.count * Self.capacity)
    chunks += other.chunks
    locations += other.locations.lazy.map {
      Location(document: $0.document, start: $0.start + shift, count: $0.count)
    }
  }

  /// Orders the documents so that they can be looked up.
  mutating func settle() { locations.sort { $0.document < $1.document } }
}
