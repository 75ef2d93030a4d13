internal import TextAnalysis

/// Where a clause may end inside a sentence: before which tokens a mark stands that parts clauses, or a clause begins.
struct ClauseBreaks {
  private var breaks: [Bool]
  /// The tokens that a hyphen binds to the one before.
  private(set) var hyphenated: [Int] = []
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
        if gap.count == 1, text[gap.lowerBound] == UInt8(ascii: "-") {
          hyphenated.append(start + index)
        }
      }
      end = Int(token.end)
    }
    self.breaks = breaks
  }

  /// Notes that a clause begins with a token.
  mutating func add(before token: Int) { breaks[token - start] = true }

  /// Whether a clause ends between two tokens.
  func parts(_ one: Int, _ other: Int) -> Bool {
    guard one < other else { return false }
    return breaks[(one + 1 - start)..<(other + 1 - start)].contains(true)
  }
}
