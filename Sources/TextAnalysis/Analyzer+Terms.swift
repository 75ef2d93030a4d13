/// Terms by themselves: their numbers, their stems, whether they are stop words.
extension Analyzer {
  /// The number of a word's term, as ``analyze(_:title:language:isStart:)`` would give it without stems.
  public mutating func term(for word: String) throws -> Vocabulary.ID {
    try intern(options.rules == .words ? Folding.term(word, language: "und") : Folding.folded(word))
  }

  /// The number of a term that is folded already.
  public mutating func intern(_ term: String) -> Vocabulary.ID {
    let bytes = Array(term.utf8)
    return terms.vocabulary.intern(bytes.span)
  }

  /// The number of a term that stands for several in a row, joined by spaces.
  public mutating func term(joining terms: ArraySlice<Vocabulary.ID>) -> Vocabulary.ID {
    var joined = [UInt8]()
    for term in terms {
      if !joined.isEmpty { joined.append(0x20) }
      joined.append(contentsOf: vocabulary.bytes(of: term))
    }
    return self.terms.vocabulary.intern(joined.span)
  }

  /// Whether a term is in the stop list of a language; never where there is no list.
  public mutating func isStopWord(_ term: Vocabulary.ID, language: String) -> Bool {
    let files = registry.files
    return stopWords[language, default: StopWordTable(language: language, files)]
      .contains(term, in: self.terms.vocabulary)
  }

  /// An analysis of this analyzer whose terms are stems, where the language has a stemmer.
  ///
  /// - Complexity: O(*n*) in the number of tokens.
  public mutating func stemmed(_ analysis: Analysis) -> Analysis {
    let language = Language.primary(analysis.language)
    guard var stemming = Stemming(language, registry, known: stems.removeValue(forKey: language))
    else {
      return analysis
    }
    var analysis = analysis
    for index in analysis.tokens.indices where analysis.tokens[index].term != Token.none {
      stemming.stem(&analysis.tokens[index].term, in: &terms.vocabulary)
    }
    stems[language] = stemming.stems
    analysis.vocabulary = vocabulary.id
    return analysis
  }
}
