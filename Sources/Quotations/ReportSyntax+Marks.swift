/// Marks and brackets in the words for a speaker.
extension ReportSyntax {
  /// Whether the words of a subject end before a token; a name in marks is part of them.
  func isSubjectBreak(before index: Int) -> Bool {
    guard isClauseBreak(before: index) else { return false }
    guard text.gaps[index] == .quote, index > 0 else { return true }
    let (one, other) = (text.quoteOf[index - 1], text.quoteOf[index])
    let quote = max(one, other)
    return one == other || quote < 0
      || text.quoteTokens[Int(quote)].count > ReportLimits.longestNameAside
      || (rules.hasCapitals
        && text.quoteTokens[Int(quote)].contains {
          !text.isCapitalized[$0] && text.tokens[$0].kind != .number
        })
  }

  /// Some tokens without what is no part of a statement or of the words for a speaker, at both ends.
  func trimmed(_ tokens: Range<Int>) -> Range<Int> {
    var (start, end) = (tokens.lowerBound, tokens.upperBound)
    func isAside(_ index: Int) -> Bool {
      switch text.role(at: index) {
      case .auxiliary, .time, .clause, .opener, .turn, .subordinate: true
      default: false
      }
    }
    while start < end, isAside(start) { start += 1 }
    while end > start, isAside(end - 1) { end -= 1 }
    return start..<end
  }
}
