/// Finds sequences of terms that count as one, the longest first.
struct MultiWordUnits: Sendable {
  /// What a sequence goes on to, by its place in the tree and the next term.
  private struct Step: Hashable {
    let node: Int32
    let term: Vocabulary.ID
  }

  private var next: [Step: Int32] = [:]
  /// Of each node the unit that ends there.
  private var units: [Vocabulary.ID?] = [nil]

  /// Adds a sequence and the term that it makes.
  mutating func add(_ terms: [Vocabulary.ID], as unit: Vocabulary.ID) {
    guard terms.count > 1 else { return }
    var node: Int32 = 0
    for term in terms {
      let step = Step(node: node, term: term)
      node = next[step] ?? Int32(units.count)
      if node == Int32(units.count) {
        next[step] = node
        units.append(nil)
      }
    }
    units[Int(node)] = unit
  }

  /// The tokens with each unit as one: from the first word's start to the last one's end, of the first one's kind.
  ///
  /// The words of a unit stand in one sentence with at most one byte between them, a space or a hyphen, or
  /// the stop of an abbreviation and a space, so that none reaches over a comma.
  /// - Complexity: O(*n*) in the tokens, times the longest unit where many begin alike.
  func joined(_ tokens: [Token], in text: borrowing Span<UInt8>) -> [Token] {
    var joined = [Token]()
    joined.reserveCapacity(tokens.count)
    var place = 0
    while place < tokens.count {
      let (unit, end) = longest(at: place, in: tokens, of: text)
      if let unit {
        let (first, last) = (tokens[place], tokens[end - 1])
        joined.append(
          Token(
            start: first.start, end: last.end, term: unit, sentence: first.sentence,
            kind: first.kind, zone: first.zone))
        place = end
      } else {
        joined.append(tokens[place])
        place += 1
      }
    }
    return joined
  }

  private func longest(
    at place: Int, in tokens: [Token], of text: borrowing Span<UInt8>
  ) -> (unit: Vocabulary.ID?, end: Int) {
    var (node, end) = (Int32(0), place)
    var found: (unit: Vocabulary.ID?, end: Int) = (nil, place)
    while end < tokens.count, end == place || tokens[end - 1].isBeside(tokens[end], in: text),
      let on = next[Step(node: node, term: tokens[end].term)]
    {
      (node, end) = (on, end + 1)
      if let unit = units[Int(node)] { found = (unit, end) }
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
