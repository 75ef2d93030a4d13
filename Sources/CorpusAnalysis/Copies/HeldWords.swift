/// The words of some documents, each by 16 bits of its hash, in little room.
///
/// They lie in a few large arrays, because many small ones would leave gaps between them.
struct HeldWords: Sendable {
  private struct Place {
    let chunk: Int
    let words: Range<Int>
  }

  /// How many words a chunk has room for; longer documents have chunks of their own.
  private static let capacity = 1 << 16

  private var chunks: [[UInt16]] = []
  /// By the documents' places in the corpus.
  private var places: [Int: Place] = [:]

  /// The words of a document; `nil` where it was not added.
  subscript(document: Int) -> ArraySlice<UInt16>? {
    places[document].map { chunks[$0.chunk][$0.words] }
  }

  mutating func add(_ words: [UInt16], of document: Int) {
    if chunks.last.map({ $0.count + words.count > Self.capacity }) ?? true {
      var chunk = [UInt16]()
      chunk.reserveCapacity(max(Self.capacity, words.count))
      chunks.append(chunk)
    }
    let last = chunks.count - 1
    let start = chunks[last].count
    chunks[last] += words
    places[document] = Place(chunk: last, words: start..<chunks[last].count)
  }

  mutating func merge(_ other: consuming HeldWords) {
    let shift = chunks.count
    chunks += other.chunks
    for (document, place) in other.places {
      places[document] = Place(chunk: place.chunk + shift, words: place.words)
    }
  }
}
