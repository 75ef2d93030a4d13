internal import BuiltinData

/// Which terms of a vocabulary are stop words of one language, looked up once each.
struct StopWordTable {
  private let words: StopWords?
  private var known: [Bool?] = []

  init(language: String, _ files: DataFiles) {
    words = StopWords(language: Language.primary(language), in: files)
  }

  mutating func contains(_ term: Vocabulary.ID, in vocabulary: borrowing Vocabulary) -> Bool {
    guard let words else { return false }
    if Int(term) >= known.count {
      known.append(contentsOf: repeatElement(nil, count: vocabulary.count - known.count))
    }
    if let answer = known[Int(term)] { return answer }
    let answer = words.contains(vocabulary.string(term))
    known[Int(term)] = answer
    return answer
  }
}
