internal import TextAnalysis

/// Subjects at the start of their clauses, in languages whose words have neither capitals nor endings for subjects.
extension ReportSyntax {
  /// The subject before a cue: of its clause, or of the sentence where "and" stands before the cue.
  ///
  /// - Parameter candidates: the phrases beside the cue; left are those that may speak.
  func openingSubject(
    before cue: Int, _ candidates: inout [Nominal], _ segments: [Range<Int>]
  ) -> Range<Int>? {
    guard rules.opensBySubject, let near = segments.last, let first = segments.first else {
      return nil
    }
    let phrases = candidates
    candidates = candidates.filter { $0.maySpeak }
    guard cue > first.lowerBound + 1, part(cue - 1) == .coordinator else {
      return openingSubject(near, phrases, segments)
    }
    return openingSubject(first, nominals(in: first).filter { !$0.isGoverned }, [first])
      ?? cue..<cue
  }

  /// Whether another report ends before a token: its verb, or what opens its statement.
  func endsOtherReport(_ index: Int, from lowest: Int) -> Bool {
    guard rules.opensBySubject else { return isOtherReport(index - 1) }
    if isOtherReport(index - 1) { return isClauseBreak(before: index) }
    return index > lowest + 1 && text.role(at: index - 1) == .opener && part(index - 2) == .verb
  }

  /// How many tokens the words for a speaker have at most; words are shorter in scripts without spaces.
  var longestSpeaker: Int {
    ReportLimits.longestSpeaker * (rules.isVerbLast && !rules.hasCapitals ? 2 : 1)
  }

  /// Whether words are an age and nobody: Japanese "79歳".
  func isAge(_ phrase: Nominal) -> Bool {
    rules.hasPlainNames && phrase.tokens.count <= 2 && text.role(at: phrase.head) == nil
      && text.tokens[phrase.tokens.lowerBound].kind == .number
  }

  /// The subject that begins the part of a clause before a verb.
  ///
  /// - Parameters:
  ///   - near: the part beside the verb.
  ///   - candidates: the phrases of that part that may be subjects.
  ///   - segments: the parts of the clause between commas, that one last.
  func openingSubject(
    _ near: Range<Int>, _ candidates: [Nominal], _ segments: [Range<Int>]
  ) -> Range<Int>? {
    if rules.adjectivesFollow {
      guard let first = candidates.first(where: { $0.maySpeak && mayBeSpeaker($0) }) else {
        return wholeSegment(near, candidates)
      }
      return withName(behindSubordinator(first.tokens), in: segments)
    }
    var start = near.lowerBound
    while start < near.upperBound, opensNoPhrase(start) { start += 1 }
    if start == near.upperBound, segments.count > 1 {
      // "The minister praised the plan, and said": the subject of the sentence.
      guard let first = segments.first, text.isBoundary(before: first.lowerBound) else {
        return nil
      }
      return segments.dropLast().lazy.compactMap { self.openingSubject($0, [], [$0]) }.first
    }
    guard start < near.upperBound, part(start) != .adposition, part(start) != .verb else {
      return nil
    }
    var end = start
    while end < near.upperBound,
      !endsSubject(end, from: start) || nameGoesOn(end, from: start, to: near.upperBound)
    {
      end += 1
    }
    while end > start, part(end - 1) == .genitive || part(end - 1) == .coordinator { end -= 1 }
    let subject = start..<end
    guard !subject.isEmpty, subject.count <= ReportLimits.longestSpeaker, isSpeaker(subject) else {
      return nil
    }
    return subject
  }

  /// A phrase without the rest of words that open a clause: Persian "در حالی که چین".
  private func behindSubordinator(_ phrase: Range<Int>) -> Range<Int> {
    guard phrase.lowerBound > 0, let word = text.word(at: phrase.lowerBound - 1),
      word.role == .subordinate, phrase.contains(word.tokens.upperBound)
    else { return phrase }
    return word.tokens.upperBound..<phrase.upperBound
  }

  /// Nouns without roles that are all that stands before a verb: a name that the tags do not know.
  private func wholeSegment(_ near: Range<Int>, _ candidates: [Nominal]) -> Range<Int>? {
    guard let first = candidates.first, candidates.count == 1,
      first.tokens.count <= ReportLimits.longestNameAside,
      (near.lowerBound..<first.tokens.lowerBound).allSatisfy({ part($0) == .aside }),
      first.tokens.allSatisfy({
        text.role(at: $0) == nil && text.tags[$0].partOfSpeech != .numeral
          && text.tags[$0].partOfSpeech != .determiner
      })
    else { return nil }
    return first.tokens
  }

  /// The name at the start of a sentence that an office behind a comma explains: "Lee, the head of the club, …".
  func explainedName(_ sentence: Range<Int>) -> Range<Int>? {
    guard rules.adjectivesFollow, !rules.hasCapitals,
      let end = sentence.dropFirst().first(where: { isClauseBreak(before: $0) }),
      text.gaps[end].contains(.comma), end - sentence.lowerBound <= ReportLimits.longestNameAside
    else { return nil }
    switch text.role(at: end) {
    case .title, .person: break
    default: return nil
    }
    let name = sentence.lowerBound..<end
    return name.allSatisfy {
      text.role(at: $0) == nil && part($0) != .verb && part($0) != .adposition
    }
      ? name : nil
  }

  /// The subject that begins a sentence; empty where none does.
  func sentenceSubject(_ sentence: Range<Int>) -> Range<Int> {
    if rules.isVerbLast { return topicSpeaker(sentence).speaker }
    if text.role(at: sentence.lowerBound) == .subordinate {
      return sentence.lowerBound..<sentence.lowerBound
    }
    let end = (sentence.lowerBound + 1..<max(sentence.lowerBound + 1, sentence.upperBound)).first {
      isClauseBreak(before: $0) || text.quoteOf[$0] >= 0
    }
    let near = sentence.lowerBound..<(end ?? sentence.upperBound)
    let candidates = rules.adjectivesFollow ? nominals(in: near).filter { !$0.isGoverned } : []
    return openingSubject(near, candidates, [near]) ?? near.lowerBound..<near.lowerBound
  }

  /// Whether a word at the start of a clause is no part of its subject.
  private func opensNoPhrase(_ index: Int) -> Bool {
    switch part(index) {
    case .aside, .coordinator, .clause: true
    default: false
    }
  }

  private func endsSubject(_ index: Int, from start: Int) -> Bool {
    if index > start, isPhraseBreak(before: index), text.gaps[index].isDisjoint(with: .bracket),
      !text.gaps[index].contains(.break_)
    {
      return true
    }
    switch part(index) {
    case .adposition, .aside, .clause: return true
    case .pronoun: return index > start
    case .verb: return index > start && isSpeaker(start..<index)
    default: return index > start && part(index - 1) == .pronoun && isPersonal(index - 1)
    }
  }

  /// Whether a word with the tag of a verb is part of the words for a speaker: they end with a body or an office, or
  /// with a name behind an office and before the verb of saying.
  private func nameGoesOn(_ index: Int, from start: Int, to limit: Int) -> Bool {
    guard index > start, part(index) == .verb, text.gaps[index].isEmpty else { return false }
    var end = index + 1
    while end < limit, text.gaps[end].isEmpty, part(end) == .nominal || part(end) == .verb {
      end += 1
    }
    switch text.role(at: end - 1) {
    case .body, .title, .person: return end - 1 > index
    default:
      return end == limit && isOffice(index - 1) && end - 1 > index
        && text.tags[end - 1].partOfSpeech == .properNoun
    }
  }

  /// A subject with the name before it that it explains: "Lee, the head of the club".
  private func withName(_ subject: Range<Int>, in segments: [Range<Int>]) -> Range<Int> {
    guard segments.count > 1, segments.last?.lowerBound == subject.lowerBound,
      let office = subject.first, isOffice(office) || segments.count == 2,
      let before = segments.dropLast().last, before.count <= ReportLimits.longestNameAside,
      before.upperBound == subject.lowerBound,
      before.allSatisfy({ text.role(at: $0) == nil && part($0) != .verb && part($0) != .adposition }
      )
    else { return subject }
    return before.lowerBound..<subject.upperBound
  }

  /// The index behind who hears what a verb reports: "told the agency that".
  func behindHearer(of cue: Range<Int>, to end: Int) -> Int {
    let start = cue.upperBound
    guard text.word(at: cue.lowerBound)?.takesHearer == true, start < end,
      text.gaps[start].isDisjoint(with: [.comma, .colon, .quote])
    else { return start }
    guard let hearer = nominals(in: start..<min(end, start + ReportLimits.longestSpeaker)).first,
      hearer.tokens.lowerBound == start, hearer.tokens.upperBound < end
    else { return start }
    return hearer.tokens.upperBound
  }

  /// Whether a verb describes the noun behind it, or has an object: Chinese 描述的, 宣布了.
  func isBeforeNoun(_ cue: Range<Int>) -> Bool {
    guard rules.opensBySubject, cue.upperBound < text.tokens.count,
      text.gaps[cue.upperBound].isEmpty
    else { return false }
    return part(cue.upperBound) == .genitive
      || (!rules.adjectivesFollow && text.role(at: cue.upperBound) == nil
        && text.tags[cue.upperBound].partOfSpeech == .auxiliary)
  }

  /// Whether a statement that nothing opens is one: somebody who may speak says it, and it is a clause.
  func isToldClause(_ tokens: Range<Int>, by speaker: Range<Int>, _ report: Report) -> Bool {
    guard isSpeaker(speaker) || (rules.adjectivesFollow && !speaker.isEmpty),
      let first = tokens.first
    else { return false }
    // Verbs that more often have an object than a statement.
    if !rules.adjectivesFollow, text.word(at: report.cue.lowerBound)?.isAmbiguous == true,
      !report.takesObject, text.gaps[first].isEmpty
    {
      return false
    }
    if part(first) == .coordinator { return false }
    // In Persian no comma opens a statement.
    if rules.adjectivesFollow, text.gaps[first].contains(.comma) { return false }
    if report.attitude == .denying { return tokens.count > 1 }
    return tokens.dropFirst().contains { index in
      text.tags[index].partOfSpeech == .verb || text.tags[index].partOfSpeech == .auxiliary
        || text.tags[index].partOfSpeech == .adjective
    }
  }
}
