extension Analyzer {
  /// The runs of `length` tokens that follow each other within a sentence, as tokens of their own.
  ///
  /// The term of a run is that of its tokens joined by spaces, its kind that of its first.
  ///
  /// - Parameter tokens: word-like tokens in their order.
  public mutating func nGrams(of tokens: [Token], length: Int) -> [Token] {
    precondition(length > 0, "an n-gram has at least one token")
    guard length > 1, tokens.count >= length else { return length == 1 ? tokens : [] }
    var grams = [Token]()
    for first in 0...(tokens.count - length) {
      let run = tokens[first..<(first + length)]
      guard let (head, tail) = run.first.flatMap({ head in run.last.map { (head, $0) } }),
        head.sentence == tail.sentence, head.zone == tail.zone
      else { continue }
      grams.append(
        Token(
          start: head.start, end: tail.end, term: term(joining: run.map(\.term)[...]),
          sentence: head.sentence, kind: head.kind, zone: head.zone))
    }
    return grams
  }
}
