internal import Corpora
internal import CorpusStatistics
internal import TextAnalysis

/// Makes sketches of documents, and the words that are held to compare them in full.
struct CopyReader: ~Copyable {
  private var hasher: WordHasher
  /// Kept for its room.
  private var words: [UInt64] = []

  init() throws { hasher = try WordHasher() }

  mutating func sketch(of document: Document) throws -> CopySketches.Document {
    CopySketches.Document(
      index: document.index, day: document.day?.number, id: document.id,
      shingles: try shingles(of: document))
  }

  /// The words of a document in order, each by 16 bits of its hash.
  ///
  /// That is half the room of its shingles, and enough: of two shingles that differ in one word, one in
  /// 65,536 looks like the other.
  mutating func words(of document: Document) throws -> [UInt16] {
    try read(document)
    return words.map { UInt16(truncatingIfNeeded: $0 >> 48) }
  }

  /// The shingles of a document.
  mutating func shingles(of document: Document) throws -> Shingles {
    try read(document)
    return Shingles(words: words)
  }

  private mutating func read(_ document: Document) throws {
    words.removeAll(keepingCapacity: true)
    try hasher.add(document.text.span, to: &words)
  }
}
