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
    let isOpened = text.role(at: start) == .opener || (rules.opensByComma && !report.takesObject)
    guard !isNegated(report.cue), isOpened || !isReflexive(report.cue) else { return nil }
    guard !isBeforeNoun(report.cue),
      isOpened || isToldClause(start..<sentence.upperBound, by: speaker, report)
    else { return nil }
    // Nobody who says it, or words that are no object: "was shown at the festival".
    guard
      isOpened
        || (!speaker.isEmpty
          && (!beginsAdjunct(start) || holdsFiniteVerb(start..<sentence.upperBound)))
    else { return nil }
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
    let end = sentence.upperBound
    if isPassive(cue, from: start) {
      let speaker = agent(of: cue, from: start, to: end)
      return clause(speaker: speaker, rest: max(cue.upperBound, speaker.upperBound))
    }
    if isSecondary(cue.lowerBound) {
      return clause(speaker: coordinated(before: cue.lowerBound, from: start), rest: cue.upperBound)
    }
    let behind = subject(behind: cue.upperBound, to: end)
    let follows =
      !behind.isEmpty
      && (mayFollow(cue, from: start) || opensStatement(behind.upperBound, to: end))
    // Behind a comma, and where verbs stand first, the speaker follows the cue.
    if follows,
      (isInverted(cue, from: start) && endsReport(behind.upperBound, to: end)) || rules.isVerbFirst
        || (!rules.capitalsAreNames && part(start) == .adposition)
    {
      return clause(speaker: behind, rest: behind.upperBound)
    }
    let before = subject(before: cue.lowerBound, from: start)
    if !before.isEmpty, !follows || isSpeaker(before) || !isSpeaker(behind) {
      return clause(speaker: before, rest: behindHearer(of: cue, to: end))
    }
    if follows { return clause(speaker: behind, rest: behind.upperBound) }
    return clause(speaker: coordinated(before: cue.lowerBound, from: start), rest: cue.upperBound)
  }

  /// Whether the subject of a verb may follow it here: behind a comma, at the start where verbs stand first.
  private func mayFollow(_ cue: Range<Int>, from start: Int) -> Bool {
    rules.isVerbFirst || (cue.lowerBound > start && text.gaps[cue.lowerBound].contains(.comma))
  }

  /// Whether a statement opens soon behind the words for a speaker.
  private func opensStatement(_ start: Int, to end: Int) -> Bool {
    (start..<min(end, start + ReportLimits.openerReach)).contains {
      text.role(at: $0) == .opener || !text.gaps[$0].isDisjoint(with: [.comma, .colon])
    }
  }

  // MARK: Before the verb

  /// The statement before reporting words that end or break its sentence: "…, he said." and "…, he said, …".
  private func statement(before clause: Clause) -> ReportedStatement? {
    let (frame, sentence, report) = (clause.frame, clause.sentence, clause.report)
    guard frame.lowerBound - sentence.lowerBound >= ReportLimits.fewestBeforeFrame,
      text.gaps[frame.lowerBound].contains(.comma), !report.takesObject,
      !rules.opensBySubject
        || (report.attitude == .neutral && frame.upperBound == sentence.upperBound),
      frame.count <= ReportLimits.longestFrame,
      // In languages whose clauses have commas, the verb comes first then: ", sagte er".
      // A verb behind other words ends a clause.
      !rules.opensByComma || report.cue.lowerBound == frame.lowerBound
    else { return nil }
    let head = sentence.lowerBound..<frame.lowerBound
    // "Rendell, who was governor, said": the subject is no statement.
    guard clause.speaker.isEmpty || !head.contains(clause.speaker.lowerBound) else { return nil }
    var tail = frame.upperBound..<sentence.upperBound
    // What explains the speaker is no part of the statement: "…, says Lee, a professor".
    if !hasClause(tail) { tail = tail.upperBound..<tail.upperBound }
    let isShort =
      tail.count <= ReportLimits.longestTail && !tail.contains { text.role(at: $0) == .opener }
    guard isShort || (!tail.isEmpty && text.gaps[tail.lowerBound].contains(.comma)) else {
      return nil
    }
    return ReportedStatement(
      isShort ? [head] : [head, tail], speaker: clause.speaker, cue: report.cue,
      attitude: report.attitude, evidence: .trailing)
  }

  // MARK: Behind the verb

  /// The index at which the statement behind a verb begins, and the speaker, whom an opener may show.
  private func opening(behind clause: Clause) -> (start: Int, speaker: Range<Int>)? {
    let (rest, end, takesObject) = (
      clause.rest, clause.sentence.upperBound, clause.report.takesObject
    )
    guard rest < end else { return nil }
    if rules.opensBySubject, text.gaps[rest].contains(.colon) { return (rest, clause.speaker) }
    let reach =
      rest..<min(
        end, rest + (rules.opensBySubject ? ReportLimits.nearOpener : ReportLimits.openerReach))
    if let opener = reach.first(where: { text.role(at: $0) == .opener }),
      !takesObject || opener == rest, rules.opensByComma || isAside(rest..<opener)
    {
      return (opener, clause.speaker)
    }
    if rules.opensByComma, !takesObject {
      // "Called to work": an infinitive is what is said.
      if let infinitive = (rest..<min(end, rest + ReportLimits.infinitiveReach)).first(where: {
        text.tags[$0].verbForm == .infinitive
      }), (rest..<infinitive + 1).allSatisfy({ text.gaps[$0].isDisjoint(with: [.comma, .colon]) }) {
        return (infinitive, clause.speaker)
      }
      guard
        let comma = reach.first(where: { !text.gaps[$0].isDisjoint(with: [.comma, .colon]) }),
        end - comma >= ReportLimits.fewestBehindComma, !text.gaps[comma].contains(.line),
        text.gaps[comma].contains(.colon) || opensClause(comma)
      else { return nil }
      return (comma, clause.speaker)
    }
    let start = (rest..<end).first { text.role(at: $0) != .time } ?? end
    return (start, clause.speaker)
  }

  /// Whether a clause behind a comma may be what is said: no "when", no "which", no "and".
  private func opensClause(_ index: Int) -> Bool {
    switch part(index) {
    case .clause, .coordinator, .adposition: false
    default: true
    }
  }

  /// Whether words hold a finite verb and begin as no apposition does.
  private func hasClause(_ tokens: Range<Int>) -> Bool {
    guard let first = tokens.first, part(first) != .clause || text.role(at: first) == .opener else {
      return false
    }
    return holdsFiniteVerb(tokens)
  }

  private func holdsFiniteVerb(_ tokens: Range<Int>) -> Bool {
    tokens.contains { index in
      switch text.tags[index].partOfSpeech {
      case .auxiliary: true
      case .verb: text.tags[index].verbForm != .participle && text.tags[index].verbForm != .gerund
      case nil: true
      default: false
      }
    }
  }

  /// Whether words behind a verb are neither its object nor a clause.
  private func beginsAdjunct(_ index: Int) -> Bool {
    switch part(index) {
    case .adposition, .genitive: true
    default: text.tags[index].hasAdposition
    }
  }

  /// Whether words hold no statement of their own, so that the statement may open behind them.
  private func isAside(_ tokens: Range<Int>) -> Bool {
    tokens.allSatisfy { index in
      switch text.role(at: index) {
      case .pronoun, .auxiliary: false
      case .cue, .about: isNoun(index)
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
