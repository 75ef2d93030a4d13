/// Statements in the writer's words, with the reporting verbs they belong to.
extension ReportSyntax {
  /// A reporting verb in its sentence.
  struct Report {
    let cue: Range<Int>
    let attitude: Attitude
    /// Whether its object is whom the statement is about: "accused".
    let takesObject: Bool
  }

  /// A reporting verb with its speaker.
  private struct Clause {
    let report: Report
    let sentence: Range<Int>
    let speaker: Range<Int>
    /// The index from which on the statement may stand, behind the cue.
    let rest: Int

    /// The tokens from the first to the last of cue and speaker; a speaker far before the cue is left out.
    var frame: Range<Int> {
      let cue = report.cue
      let isFar =
        speaker.isEmpty || speaker.upperBound < cue.lowerBound - ReportLimits.farthestSpeaker
      let start = isFar ? cue.lowerBound : min(speaker.lowerBound, cue.lowerBound)
      return start..<max(rest, speaker.upperBound)
    }
  }

  /// The statement that a verb reports.
  ///
  /// - Parameter isTaken: whether words in marks, by their number, are a quotation already.
  func statement(_ report: Report, isTaken: (Int32) -> Bool) -> ReportedStatement? {
    let sentence = sentence(of: report.cue)
    if rules.isVerbLast { return statement(beforeLast: report, in: sentence) }
    let clause = clause(of: report, in: sentence)
    if let statement = statement(before: clause) { return statement }
    guard let (start, speaker) = opening(behind: clause), start < sentence.upperBound else {
      return nil
    }
    if text.quoteOf[start] >= 0, isTaken(text.quoteOf[start]) { return nil }
    let end = statementEnd(
      from: start, to: sentence.upperBound,
      isSubordinate: isSubordinate(clause.frame.lowerBound, from: sentence.lowerBound))
    let evidence: QuotationEvidence =
      text.role(at: start) == .opener ? .opener : report.takesObject ? .about : .verb
    return ReportedStatement(
      [start..<end], speaker: speaker, cue: report.cue, attitude: report.attitude,
      evidence: evidence)
  }

  private func clause(of report: Report, in sentence: Range<Int>) -> Clause {
    let (cue, start) = (report.cue, sentence.lowerBound)
    func clause(speaker: Range<Int>, rest: Int) -> Clause {
      Clause(report: report, sentence: sentence, speaker: speaker, rest: rest)
    }
    let before = subject(before: cue.lowerBound, from: start)
    if !before.isEmpty, !startsWithPreposition(before) {
      return clause(speaker: before, rest: cue.upperBound)
    }
    let behind = subject(behind: cue.upperBound, to: sentence.upperBound)
    if !before.isEmpty {
      return clause(speaker: behind.isEmpty ? before : behind, rest: cue.upperBound)
    }
    // Behind a comma the speaker follows the cue; without one, the statement does.
    if cue.lowerBound > start, text.gaps[cue.lowerBound].contains(.comma), !behind.isEmpty {
      return clause(speaker: behind, rest: behind.upperBound)
    }
    return clause(speaker: coordinated(before: cue.lowerBound, from: start), rest: cue.upperBound)
  }

  // MARK: Before the verb

  /// The statement before reporting words that end or break its sentence: "…, he said." and "…, he said, …".
  private func statement(before clause: Clause) -> ReportedStatement? {
    let (frame, sentence, report) = (clause.frame, clause.sentence, clause.report)
    guard frame.lowerBound - sentence.lowerBound >= ReportLimits.fewestBeforeFrame,
      text.gaps[frame.lowerBound].contains(.comma), !report.takesObject,
      frame.count <= ReportLimits.longestFrame,
      // In languages whose clauses have commas, the verb comes first then: ", sagte er".
      // A verb behind other words ends a clause.
      !rules.opensByComma || report.cue.lowerBound == frame.lowerBound
    else { return nil }
    let head = sentence.lowerBound..<frame.lowerBound
    let tail = frame.upperBound..<sentence.upperBound
    let isShort =
      tail.count <= ReportLimits.longestTail && !tail.contains { text.role(at: $0) == .opener }
    guard isShort || (!tail.isEmpty && text.gaps[tail.lowerBound].contains(.comma)) else {
      return nil
    }
    return ReportedStatement(
      isShort ? [head] : [head, tail], speaker: clause.speaker, cue: report.cue,
      attitude: report.attitude, evidence: .trailing)
  }

  /// The statement of a verb that stands last: it is before the verb, and the speaker begins the sentence.
  private func statement(
    beforeLast report: Report, in sentence: Range<Int>
  ) -> ReportedStatement? {
    let cue = report.cue
    let (speaker, first) = topicSpeaker(sentence.lowerBound..<cue.lowerBound)
    // In Hindi a statement may also follow the verb, behind its opener.
    let reach = min(sentence.upperBound, cue.upperBound + ReportLimits.verbLastOpenerReach)
    if let opener = (cue.upperBound..<reach).first(where: {
      text.role(at: $0) == .opener
    }) {
      return ReportedStatement(
        [opener..<sentence.upperBound],
        speaker: speaker.isEmpty ? trimmed(sentence.lowerBound..<cue.lowerBound) : speaker,
        cue: cue, attitude: report.attitude, evidence: .opener)
    }
    var last = cue.lowerBound
    while last > first, closesStatement(last - 1) { last -= 1 }
    guard last - first >= ReportLimits.fewestBeforeVerb else { return nil }
    return ReportedStatement(
      [first..<last], speaker: speaker, cue: cue, attitude: report.attitude, evidence: .verb)
  }

  /// Whether a word between a statement and a verb that stands last belongs to the verb.
  private func closesStatement(_ index: Int) -> Bool {
    switch text.role(at: index) {
    case .auxiliary, .opener: true
    default: false
    }
  }

  // MARK: Behind the verb

  /// The index at which the statement behind a verb begins, and the speaker, whom an opener may show.
  private func opening(behind clause: Clause) -> (start: Int, speaker: Range<Int>)? {
    let (rest, end, takesObject) = (
      clause.rest, clause.sentence.upperBound, clause.report.takesObject
    )
    guard rest < end else { return nil }
    let reach = rest..<min(end, rest + ReportLimits.openerReach)
    if let opener = reach.first(where: { text.role(at: $0) == .opener }),
      !takesObject || opener == rest, rules.opensByComma || isAside(rest..<opener)
    {
      // The subject may stand behind the verb, as in Arabic.
      let isBehind = clause.speaker.isEmpty && opener > rest
      return (opener, isBehind ? subject(in: rest..<opener) : clause.speaker)
    }
    if rules.opensByComma, !takesObject {
      guard
        let comma = reach.first(where: { !text.gaps[$0].isDisjoint(with: [.comma, .colon]) }),
        end - comma >= ReportLimits.fewestBehindComma, !text.gaps[comma].contains(.line)
      else { return nil }
      return (comma, clause.speaker)
    }
    let start = (rest..<end).first { text.role(at: $0) != .time } ?? end
    return (start, clause.speaker)
  }

  /// Whether words hold no statement of their own, so that the statement may open behind them.
  private func isAside(_ tokens: Range<Int>) -> Bool {
    tokens.allSatisfy { index in
      switch text.role(at: index) {
      case .pronoun, .auxiliary, .cue, .about: false
      default: true
      }
    }
  }

  /// Whether a clause begins with "when", "if" or the like.
  private func isSubordinate(_ index: Int, from lowest: Int) -> Bool {
    (index > lowest && text.role(at: index - 1) == .subordinate)
      || text.role(at: index) == .subordinate
  }

  /// The end of what a cue reports: the end of the sentence, or a clause that is not reported.
  private func statementEnd(from start: Int, to limit: Int, isSubordinate: Bool) -> Int {
    (start + 1..<max(start + 1, limit)).first { index in
      let isInQuotation =
        text.quoteOf[index] >= 0 && text.quoteOf[index] == text.quoteOf[index - 1]
      if isInQuotation { return false }
      let gap = text.gaps[index]
      // The main clause follows the comma.
      if isSubordinate, gap.contains(.comma), index - start > ReportLimits.shortestSubordinate {
        return true
      }
      if !gap.isDisjoint(with: [.comma, .break_]), endsStatement(index) { return true }
      // "… and added".
      return text.role(at: index) == .clause && index + 1 < limit && isCue(index + 1)
    } ?? limit
  }

  /// Whether a word behind a comma begins something that is not part of the statement before.
  private func endsStatement(_ index: Int) -> Bool {
    switch text.role(at: index) {
    case .turn, .participle: true
    case .cue, .about: !rules.opensByComma
    default: false
    }
  }
}
