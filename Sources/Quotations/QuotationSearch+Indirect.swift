/// The search for statements in the writer's words.
extension QuotationSearch {
  mutating func findIndirect() {
    // Behind the last token of a statement that is being reported.
    var reportedEnd = 0
    for word in text.words where !findings.hasUsed(cue: word.tokens) {
      let start = word.tokens.lowerBound
      if start < reportedEnd, isPartOfStatement(word) { continue }
      guard text.quoteOf[start] < 0, let statement = statement(of: word) else { continue }
      guard let end = add(statement, isNested: start < reportedEnd) else { continue }
      reportedEnd = max(reportedEnd, end)
    }
  }

  /// The statement that a word reports, if it reports one.
  private func statement(of word: QuotationText.Word) -> ReportedStatement? {
    let cue = word.tokens
    switch word.role {
    case .cue(let attitude), .about(let attitude):
      guard !word.needsMarks, !syntax.isNoun(cue.lowerBound),
        text.role(at: cue.lowerBound - 1) != .sourceBefore
      else { return nil }
      let report = ReportSyntax.Report(
        cue: cue, attitude: attitude, takesObject: word.role == .about(attitude))
      return syntax.statement(report, isTaken: findings.hasTaken)
    case .sourceBefore
    where !word.isAmbiguous || syntax.isBehindComma(cue) || syntax.opensByName(cue):
      return syntax.statement(withSource: cue)
    case .sourceAfter:
      return syntax.statement(withSourceBehind: cue).flatMap { holdsQuotation($0) ? nil : $0 }
    default: return nil
    }
  }

  /// Whether words in marks that are a quotation of their own are most of a statement: a source tells who says them.
  private func holdsQuotation(_ statement: ReportedStatement) -> Bool {
    guard rules.isVerbLast else { return false }
    let count = statement.content.reduce(0) { $0 + $1.count }
    let taken = statement.content.joined().count {
      text.quoteOf[$0] >= 0 && findings.hasTaken(span: text.quoteOf[$0])
    }
    return 2 * taken > count
  }

  /// Whether a report inside a statement is only part of that: what is blamed there, and a verb that nothing opens.
  private func isPartOfStatement(_ word: QuotationText.Word) -> Bool {
    if case .about = word.role { return rules.opensBySubject || rules.isVerbLast }
    return rules.opensBySubject && !rules.adjectivesFollow
      && text.gaps[word.tokens.upperBound].isEmpty
  }
}
