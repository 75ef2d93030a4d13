internal import TextAnalysis

/// Words in marks before the verb that reports them, in languages whose verbs stand last.
extension QuotationSearch {
  /// Adds the clause that words in marks are the end of, if it is more than the speaker and the words in marks.
  ///
  /// - Returns: whether there is such a clause.
  mutating func addVerbLastClause(endingWith words: MarkedWords, _ right: ReportFrame) -> Bool {
    let end = words.tokens.upperBound
    guard words.ending == .word,
      words.tokens.count < ReportLimits.fewestUnreported
        || text.role(at: end - 1) == .closer
    else { return false }
    let start = clauseStart(words.tokens.lowerBound)
    let first = syntax.topicSpeaker(start..<words.tokens.lowerBound).rest
    guard first < words.tokens.lowerBound,
      (first..<words.tokens.lowerBound).contains(where: { syntax.isContent($0) })
    else { return false }
    findings.use(cue: right.cue)
    add(
      ReportedStatement(
        [first..<end], speaker: right.speaker, cue: right.cue, attitude: right.attitude,
        evidence: .verb))
    return true
  }
}
