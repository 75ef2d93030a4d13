/// Sentences as lists of terms, document by document: what redrawing the documents of a scale needs.
///
/// No table of sums tells their pairs apart. A term takes four bytes each time it occurs.
package struct SentenceLists: Accumulator, Equatable {
  /// One document: its index in the corpus and its sentences; ``PairCounts/gap`` stands for another word.
  package struct Input: Equatable, Sendable {
    let index: Int
    let sentences: [[TermID]]

    package init(index: Int, sentences: [[TermID]]) {
      self.index = index
      self.sentences = sentences
    }
  }

  /// How many terms there are, with numbers from 0.
  package let termCount: Int
  /// Whose terms these are.
  private let vocabulary: VocabularyID
  /// In the order of the corpus.
  private var documents: [Input] = []

  package init(terms: Int, of vocabulary: VocabularyID) {
    termCount = terms
    self.vocabulary = vocabulary
  }

  /// How many documents there are.
  package var documentCount: Int { documents.count }

  package mutating func add(_ document: Input) {
    documents.append(document)
  }

  package mutating func merge(_ other: consuming Self) {
    precondition(vocabulary == other.vocabulary, "the lists are of different terms")
    documents += other.documents
    documents.sort { $0.index < $1.index }
  }

  /// How often terms stand near each other.
  ///
  /// - Parameter draws: how often each document counts; once where it is `nil`.
  package func pairs(window: Int, draws: [UInt16]? = nil) -> PairCounts {
    var counts = PairCounts(window: window)
    for (number, document) in documents.enumerated() {
      for _ in 0..<(draws.map { Int($0[number]) } ?? 1) {
        for sentence in document.sentences { counts.add(TermSequence(sentence, of: vocabulary)) }
      }
    }
    counts.settle()
    return counts
  }
}
