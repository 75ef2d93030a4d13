/// Counts that come in pieces and are summed by what they belong to; each sum is one unit of evidence.
///
/// The pieces are those of a long document, by its index in the corpus, or the documents of a cluster, such as a day or a
/// story, by its name.
package struct KeyedCounts<Key: Hashable & Comparable & Sendable>: Accumulator, TermIndexed,
  Equatable
{
  private struct Sum: Sendable, Equatable {
    var occurrences = TermTable<Int>()
    var tokens = 0
  }

  private var sums: [Key: Sum] = [:]
  private var vocabulary: VocabularyID?

  package init() {}

  /// Adds a piece to the sum of its key.
  package mutating func add(_ piece: Keyed<Key, DocumentCounts>) {
    vocabulary.adopt(piece.value.vocabulary)
    // Taken out while it changes, so that its table is not copied.
    var sum = sums.removeValue(forKey: piece.key) ?? Sum()
    sum.tokens += piece.value.tokens
    for entry in piece.value.terms {
      sum.occurrences.update(entry.term, from: 0) { $0 += entry.occurrences }
    }
    sums[piece.key] = sum
  }

  package mutating func merge(_ other: consuming Self) {
    vocabulary.adopt(other.vocabulary)
    for (key, part) in other.sums {
      guard var sum = sums.removeValue(forKey: key) else {
        sums[key] = part
        continue
      }
      sum.tokens += part.tokens
      for (term, count) in part.occurrences.all {
        sum.occurrences.update(term, from: 0) { $0 += count }
      }
      sums[key] = sum
    }
  }

  package mutating func renumber(by numbers: Renumbering) {
    numbers.apply(to: &vocabulary)
    for key in Array(sums.keys) { sums[key]?.occurrences.renumber(by: numbers) }
  }

  /// How many keys there are.
  package var count: Int { sums.count }

  /// The counts of each key, in the order of the keys.
  ///
  /// - Complexity: O(*n* log *n*) in the keys, and O(*m*) in their terms.
  package var all: [DocumentCounts] {
    guard let vocabulary else { return [] }
    return sums.sorted { $0.key < $1.key }.map { _, sum in
      DocumentCounts(
        terms: sum.occurrences.all.map { .init($0.term, $0.value) }, tokens: sum.tokens,
        of: vocabulary)
    }
  }
}
