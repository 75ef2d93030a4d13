/// Finds phrases, which are sequences of terms that count as one term, the longest first.
struct PhraseTree: Sendable {
  /// A step of the tree: from a node by the next term.
  private struct Step: Hashable {
    let node: Int32
    let term: Vocabulary.ID
  }

  private var next: [Step: Int32] = [:]
  /// Of each node the phrase that ends there.
  private var phrases: [Vocabulary.ID?] = [nil]

  /// Adds a sequence and the term that it makes.
  mutating func add(_ terms: [Vocabulary.ID], as phrase: Vocabulary.ID) {
    guard terms.count > 1 else { return }
    var node: Int32 = 0
    for term in terms {
      let step = Step(node: node, term: term)
      node = next[step] ?? Int32(phrases.count)
      if node == Int32(phrases.count) {
        next[step] = node
        phrases.append(nil)
      }
    }
    phrases[Int(node)] = phrase
  }

  /// The tokens with each phrase as one: from the first word's start to the last one's end, of the first one's kind.
  ///
  /// The words of a phrase stand in one sentence with at most one byte between them, a space or a hyphen, or
  /// the stop of an abbreviation and a space, so that none reaches over a comma.
  /// - Complexity: O(*n*) in the tokens, times the longest phrase where many begin alike.
  func joined(_ tokens: [Token], in text: borrowing Span<UInt8>) -> [Token] {
    var joined = [Token]()
    joined.reserveCapacity(tokens.count)
    var index = 0
    while index < tokens.count {
      let (phrase, end) = longest(at: index, in: tokens, of: text)
      if let phrase {
        let (first, last) = (tokens[index], tokens[end - 1])
        joined.append(
          Token(
            start: first.start, end: last.end, term: phrase, sentence: first.sentence,
            kind: first.kind, zone: first.zone))
        index = end
      } else {
        joined.append(tokens[index])
        index += 1
      }
    }
    return joined
  }

  private func longest(
    at index: Int, in tokens: [Token], of text: borrowing Span<UInt8>
  ) -> (phrase: Vocabulary.ID?, end: Int) {
    var (node, end) = (Int32(0), index)
    var found: (phrase: Vocabulary.ID?, end: Int) = (nil, index)
    while end < tokens.count, end == index || tokens[end - 1].isBeside(tokens[end], in: text),
      let on = next[Step(node: node, term: tokens[end].term)]
    {
      (node, end) = (on, end + 1)
      if let phrase = phrases[Int(node)] { found = (phrase, end) }
    }
    return found
  }
}

extension Token {
  /// Whether another token follows in the same sentence and zone with nothing or one byte between.
  ///
  /// A stop and a space may stand between too: a stop inside a sentence is that of an abbreviation, as in
  /// `U.S. Senate`.
  public func isBeside(_ next: Token, in text: borrowing Span<UInt8>) -> Bool {
    guard next.sentence == sentence, next.zone == zone else { return false }
    let gap = next.start - end
    return gap <= 1 || gap == 2 && text[Int(end)] == 0x2E && text[Int(end) + 1] == 0x20
  }
}
