/// What somebody says in the writer's words, by tokens.
struct ReportedStatement {
  /// The parts of the statement, in order; the words that say who speaks may stand between two.
  let content: [Range<Int>]
  let speaker: Range<Int>
  let cue: Range<Int>
  let attitude: Attitude?
  let evidence: QuotationEvidence

  init(
    _ content: [Range<Int>], speaker: Range<Int>, cue: Range<Int>, attitude: Attitude?,
    evidence: QuotationEvidence
  ) {
    self.content = content.filter { !$0.isEmpty }
    (self.speaker, self.cue, self.attitude, self.evidence) = (speaker, cue, attitude, evidence)
  }
}
