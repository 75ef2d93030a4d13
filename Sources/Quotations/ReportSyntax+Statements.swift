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
    /// Where the verb begins: the cue or an auxiliary before it.
    let verb: Int

    /// The tokens from the first to the last of cue and speaker; a speaker far before the cue is left out.
    var frame: Range<Int> {
      let cue = report.cue
      let isFar =
        speaker.isEmpty || speaker.upperBound < cue.lowerBound - ReportLimits.farthestSpeaker
      let start = isFar ? verb : min(speaker.lowerBound, verb)
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
    guard !isNegated(report.cue), part(start) != .coordinator,
      isOpened ? !isOtherVerb(report.cue) : !isReflexive(report.cue),
      !speaker.isEmpty || !asks(sentence), !isBeforeNoun(report.cue)
    else { return nil }
    // Nobody who says it, or words that are no object: "was shown at the festival".
    guard
      let start = isOpened
        ? start : speaker.isEmpty ? nil : unopened(start, report, by: speaker, sentence)
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
      Clause(
        report: report, sentence: sentence, speaker: speaker, rest: rest,
        verb: verbStart(cue.lowerBound, from: start))
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
    var before = subject(before: cue.lowerBound, from: start)
    // Where verbs stand first, a subject before its verb stands beside it.
    if rules.isVerbFirst, before.upperBound + 1 < cue.lowerBound {
      before = start..<start
    }
    let follows =
      !behind.isEmpty
      && (mayFollow(cue, from: start) || opensStatement(behind.upperBound, to: end))
    // Behind a comma, and where verbs stand first, the speaker follows the cue.
    let isInverted =
      isInverted(cue, from: start) && (!isSpeaker(before) || opensByClause(start..<cue.lowerBound))
    if follows,
      (isInverted && endsReport(behind.upperBound, to: end)
        && (isSpeaker(behind) || !isSpeaker(before))) || rules.isVerbFirst
        || (!rules.capitalsAreNames && part(start) == .adposition)
    {
      return clause(speaker: behind, rest: behind.upperBound)
    }
    if !before.isEmpty,
      !follows || isSpeaker(before) || !isSpeaker(behind) || !isInverted
    {
      return clause(speaker: before, rest: behindHearer(of: cue, to: end))
    }
    if follows { return clause(speaker: behind, rest: behind.upperBound) }
    return clause(speaker: coordinated(before: cue.lowerBound, from: start), rest: cue.upperBound)
  }

  /// Whether the words before the first comma are a clause, or words in marks.
  private func opensByClause(_ words: Range<Int>) -> Bool {
    let end =
      words.dropFirst().first { !text.gaps[$0].isDisjoint(with: [.comma, .break_]) }
      ?? words.upperBound
    return (words.lowerBound..<end).contains { isFinite($0) || text.quoteOf[$0] >= 0 }
  }

  /// Whether the subject of a verb may follow it here: behind a comma, at the start where verbs stand first.
  private func mayFollow(_ cue: Range<Int>, from start: Int) -> Bool {
    rules.isVerbFirst || isInverted(cue, from: start)
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
      frame.count <= ReportLimits.longestFrame
        || (frame.upperBound == sentence.upperBound
          && frame.count <= 2 * ReportLimits.longestFrame),
      // In languages whose clauses have commas, the verb comes first then: ", sagte er".
      // A verb behind other words ends a clause.
      !rules.opensByComma || report.cue.lowerBound == frame.lowerBound
    else { return nil }
    let head = sentence.lowerBound..<frame.lowerBound
    // "Since 2011, the group says, …" and "Among the rebels, Lee called …": it has no verb, and more follows.
    guard
      frame.upperBound == sentence.upperBound || isClause(head)
    else { return nil }
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
      // "Said that they fled and screamed and that …": it goes on with what another verb reports.
      if part(opener - 1) == .coordinator { return nil }
      if isRelative(opener, behind: rest) { return nil }
      return (clauseComma(rest..<opener) ?? opener, clause.speaker)
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

  /// The comma before which a clause begins that stands before the opener: "as he admitted, he thinks it best, what …".
  private func clauseComma(_ words: Range<Int>) -> Int? {
    guard rules.opensByComma,
      let comma = words.first(where: { text.gaps[$0].contains(.comma) }), opensClause(comma),
      holdsFiniteVerb(comma..<words.upperBound)
    else { return nil }
    return comma
  }

  /// Whether an opener tells of an object before it, in languages where one word does both: "citó anuncios que …".
  private func isRelative(_ opener: Int, behind rest: Int) -> Bool {
    guard rules.adjectivesFollow, rules.hasCapitals || rules.isVerbFirst, opener > rest,
      text.gaps[opener].isEmpty,
      let object = nominals(in: rest..<opener).last, object.tokens.upperBound == opener
    else { return false }
    return !object.isGoverned && !object.maySpeak && text.role(at: object.head) != .time
  }

  /// Whether a clause behind a comma may be what is said: no "when", no "which", no "and".
  private func opensClause(_ index: Int) -> Bool {
    switch part(index) {
    case .clause, .coordinator, .adposition: false
    // "…, report the agencies": another report of the same.
    case .verb where text.word(at: index)?.report == .said && isCue(index) && !isNoun(index): false
    // In German the main clause goes on so behind a clause that came before it.
    default: rules.capitalsAreNames || !isFinite(index) || text.role(at: index) == .reportedMood
    }
  }

  /// Whether words hold a finite verb and begin as no apposition does.
  private func hasClause(_ tokens: Range<Int>) -> Bool {
    guard let first = tokens.first, part(first) != .clause || text.role(at: first) == .opener else {
      return false
    }
    return holdsFiniteVerb(tokens)
  }

  func holdsFiniteVerb(_ tokens: Range<Int>) -> Bool { tokens.contains(where: isFinite) }

  /// Whether words behind a verb are neither its object nor a clause.
  func beginsAdjunct(_ index: Int) -> Bool {
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
        && text.word(at: index + 1)?.needsMarks == false
    } ?? limit
  }

  /// Whether a word behind a comma begins something that is not part of the statement before.
  private func endsStatement(_ index: Int) -> Bool {
    switch text.role(at: index) {
    case .turn: true
    case .participle: text.tags[index].partOfSpeech != .properNoun
    case .cue where rules.opensByComma: isFinite(index) && text.tags[index] != .none
    case .cue, .about: !rules.opensByComma
    default: false
    }
  }
}
