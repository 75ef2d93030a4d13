internal import TextAnalysis

// Names of persons and bodies say nothing of good and bad.
extension ValenceSentence {
  /// Removes the values of words that are parts of names.
  ///
  /// Where capitals mark names, a word with a capital inside a sentence is one behind a title or a given name, and before
  /// another word with a capital that is none: the last word of a name says what it names, such as a war. In sentences in
  /// which most words have capitals, as in headlines, only the first holds. Elsewhere, and for nouns of German, a word
  /// that the list calls a name is one behind a title or beside another name.
  ///
  /// - Parameter isName: whether a word is a name by its tag.
  mutating func removeNames(
    _ text: borrowing Span<UInt8>, hasCapitals: Bool, isName: (Int) -> Bool
  ) {
    var names = Set<Int>()
    var isHeadline: Bool?
    for value in values where value.tokens.count == 1 {
      let token = value.tokens.lowerBound
      let isListed = markers.contains { $0.isAny(of: .name) && $0.tokens == value.tokens }
      guard
        hasCapitals
          ? token > tokens.startIndex && hasCapital(token, text) : isListed
      else {
        continue
      }
      if isTitle(token - 1, text) || isListed && isNamed(token, isName) {
        names.insert(token)
      } else if hasCapitals, isBeforeCapital(token, text) {
        let isAll = isHeadline ?? hasMostlyCapitals(text)
        isHeadline = isAll
        if !isAll { names.insert(token) }
      }
    }
    if names.isEmpty { return }
    removeValues { $0.tokens.count == 1 && names.contains($0.tokens.lowerBound) }
  }

  /// Whether a word that may be a name is one beside another.
  private func isNamed(_ token: Int, _ isName: (Int) -> Bool) -> Bool {
    guard isName(token) else { return false }
    return [token - 1, token + 1].contains { tokens.indices.contains($0) && isName($0) }
  }

  /// Whether a word is a title or a given name.
  private func isTitle(_ token: Int, _ text: borrowing Span<UInt8>) -> Bool {
    guard
      let title = markers.first(where: {
        $0.isAny(of: .title) && $0.tokens.upperBound == token + 1
      })
    else { return false }
    return !title.rule.isGivenName || hasCapital(token, text)
  }

  /// Whether a word stands before one with a capital that does not begin a person's name.
  private func isBeforeCapital(_ token: Int, _ text: borrowing Span<UInt8>) -> Bool {
    token + 1 < tokens.endIndex && hasCapital(token + 1, text) && !parts(token, token + 1)
      && (!isTitle(token + 1, text) || isTitle(token, text))
  }

  /// Whether a word has a capital.
  func hasCapital(_ token: Int, _ text: borrowing Span<UInt8>) -> Bool {
    let shape = WordShape(text, tokens[token].range)
    return shape == .capital || shape == .capitals
  }

  /// Whether most words of the sentence have capitals.
  private func hasMostlyCapitals(_ text: borrowing Span<UInt8>) -> Bool {
    tokens.indices.count { hasCapital($0, text) } * 2 > tokens.count
  }
}
