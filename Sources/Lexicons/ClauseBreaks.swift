internal import TextAnalysis

/// Where a clause may end inside a sentence: before which tokens a mark stands that parts clauses.
struct ClauseBreaks {
  private let breaks: [Bool]
  private let start: Int

  init(_ tokens: ArraySlice<Token>, of text: borrowing Span<UInt8>) {
    start = tokens.startIndex
    var breaks = [Bool](repeating: false, count: tokens.count)
    var end = tokens.first.map { Int($0.start) } ?? 0
    for (index, token) in tokens.enumerated() {
      let gap = end..<Int(token.start)
      // One space is by far the commonest.
      if gap.count > 1 || (gap.count == 1 && text[gap.lowerBound] != 0x20) {
        breaks[index] = SentenceMarks.ofClauses.stand(in: gap, of: text)
      }
      end = Int(token.end)
    }
    self.breaks = breaks
  }

  /// Whether a clause ends between two tokens.
  func parts(_ one: Int, _ other: Int) -> Bool {
    guard one < other else { return false }
    return breaks[(one + 1 - start)..<(other + 1 - start)].contains(true)
  }
}
