/// The counts of documents that come in pieces, by the document's index in the corpus.
package struct PiecewiseCounts: Accumulator, TermIndexed, Equatable {
  private struct Piece: Sendable, Equatable {
    var occurrences = TermTable<Int>()
    var tokens = 0
  }

  private var documents: [Int: Piece] = [:]
  private var vocabulary: VocabularyID?

  package init() {}

  /// Adds the counts of a piece of the document whose index is the key.
  package mutating func add(_ piece: Keyed<Int, DocumentCounts>) {
    vocabulary.adopt(piece.value.vocabulary)
    // Taken out while it changes, so that its table is not copied.
    var whole = documents.removeValue(forKey: piece.key) ?? Piece()
    whole.tokens += piece.value.tokens
    for entry in piece.value.terms {
      whole.occurrences.update(entry.term, from: 0) { $0 += entry.occurrences }
    }
    documents[piece.key] = whole
  }

  package mutating func merge(_ other: consuming Self) {
    vocabulary.adopt(other.vocabulary)
    for (document, piece) in other.documents {
      guard var whole = documents.removeValue(forKey: document) else {
        documents[document] = piece
        continue
      }
      whole.tokens += piece.tokens
      for (term, count) in piece.occurrences.all {
        whole.occurrences.update(term, from: 0) { $0 += count }
      }
      documents[document] = whole
    }
  }

  package mutating func renumber(by numbers: Renumbering) {
    numbers.apply(to: &vocabulary)
    for document in Array(documents.keys) { documents[document]?.occurrences.renumber(by: numbers) }
  }

  /// The counts of each document, in the order of the corpus.
  package var whole: [DocumentCounts] {
    guard let vocabulary else { return [] }
    return documents.sorted { $0.key < $1.key }.map { _, piece in
      DocumentCounts(
        terms: piece.occurrences.all.map { .init($0.term, $0.value) }, tokens: piece.tokens,
        of: vocabulary)
    }
  }
}
