internal import Corpora
internal import CorpusStatistics
internal import TextAnalysis

/// Makes shingles of documents.
struct CopyReader: ~Copyable {
  private var hasher: WordHasher
  /// Kept for its room.
  private var words: [UInt64] = []

  init() throws { hasher = try WordHasher() }

  mutating func shingles(of document: Document) throws -> Shingles {
    words.removeAll(keepingCapacity: true)
    try hasher.add(document.text.span, to: &words)
    return Shingles(words: words)
  }

  mutating func sketch(of document: Document) throws -> CopySketches.Document {
    CopySketches.Document(
      index: document.index, day: document.day?.number, id: document.id,
      shingles: try shingles(of: document))
  }
}
