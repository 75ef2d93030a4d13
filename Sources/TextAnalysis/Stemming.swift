/// The stems of a language's terms, looked up once each.
struct Stemming: ~Copyable {
  private var stemmer: Stemmer
  /// Of each term its stem; ``Token/none`` where it is not known yet.
  private(set) var stems: [Vocabulary.ID]

  init?(_ language: String, _ registry: LanguageRegistry, known: [Vocabulary.ID]?) {
    guard let stemmer = Stemmer(language: language, in: registry) else { return nil }
    self.stemmer = stemmer
    stems = known ?? []
  }

  mutating func stem(_ term: inout Vocabulary.ID, in vocabulary: inout Vocabulary) {
    let index = Int(term)
    if index >= stems.count {
      stems.append(contentsOf: repeatElement(Token.none, count: vocabulary.count - stems.count))
    }
    if stems[index] == Token.none {
      let word = vocabulary.bytes(of: term)
      let stem = stemmer.stem(word.span)
      stems[index] = vocabulary.intern(stem.span)
    }
    term = stems[index]
  }
}
