/// What the tokens of an n-gram stand in together.
public enum GramUnit: String, Codable, Sendable, CaseIterable {
  case sentence
  /// Headline, dateline or body.
  case zone
  case document

  /// Whether an n-gram may hold both tokens.
  func joins(_ one: Token, _ other: Token) -> Bool {
    switch self {
    case .sentence: one.sentence == other.sentence && one.zone == other.zone
    case .zone: one.zone == other.zone
    case .document: true
    }
  }
}

extension Analyzer {
  /// The n-grams that may leave out up to `skips` tokens, in all, between their first and their last.
  ///
  /// What they are is as in ``nGrams(of:length:within:)``; with no skips they are the same. Guthrie and others
  /// (2006), "A closer look at skip-gram modelling".
  /// - Complexity: O(*n* · C(*length* + *skips* − 1, *skips*)).
  public mutating func skipGrams(
    of tokens: [Token], length: Int, skips: Int, within unit: GramUnit = .sentence
  ) -> [Token] {
    guard length > 1, skips > 0 else { return nGrams(of: tokens, length: length, within: unit) }
    var grams = [Token]()
    var indices = [Int]()
    for first in tokens.indices {
      indices = [first]
      // Depth first, by the index of the last token, so that grams come in an order that is defined.
      while let last = indices.last {
        if indices.count == length {
          let head = tokens[first]
          grams.append(
            Token(
              start: head.start, end: tokens[last].end,
              term: term(joining: indices.map { tokens[$0].term }[...]), sentence: head.sentence,
              kind: head.kind, zone: head.zone))
        } else if last + 1 < tokens.count, unit.joins(tokens[first], tokens[last + 1]) {
          indices.append(last + 1)
          continue
        }
        // Moves the last token that can move to its next index.
        while let last = indices.popLast(), let before = indices.last {
          let skipped = last + 1 - first - indices.count
          if skipped <= skips, last + 1 < tokens.count, before < last,
            unit.joins(tokens[first], tokens[last + 1])
          {
            indices.append(last + 1)
            break
          }
        }
      }
    }
    return grams
  }

  /// The runs of `length` tokens that follow each other within a unit, as tokens of their own.
  ///
  /// The term of a run is that of its tokens joined by spaces, its kind that of its first.
  ///
  /// - Parameter tokens: word-like tokens in their order.
  package mutating func nGrams(
    of tokens: [Token], length: Int, within unit: GramUnit = .sentence
  ) -> [Token] {
    precondition(length > 0, "an n-gram has at least one token")
    guard length > 1, tokens.count >= length else { return length == 1 ? tokens : [] }
    var grams = [Token]()
    for first in 0...(tokens.count - length) {
      let run = tokens[first..<(first + length)]
      guard let (head, tail) = run.first.flatMap({ head in run.last.map { (head, $0) } }),
        unit.joins(head, tail)
      else { continue }
      grams.append(
        Token(
          start: head.start, end: tail.end, term: term(joining: run.map(\.term)[...]),
          sentence: head.sentence, kind: head.kind, zone: head.zone))
    }
    return grams
  }
}
