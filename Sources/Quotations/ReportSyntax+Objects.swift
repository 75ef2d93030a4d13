internal import TextAnalysis

/// What stands behind a reporting verb where no word opens it: a clause that is said, or another object.
extension ReportSyntax {
  /// Where the statement of a verb begins that nothing opens; `nil` where the words behind the verb are none.
  ///
  /// "Said in Rome the bridge is safe" holds a clause, "agreed to terms with Lee" none.
  func unopened(
    _ start: Int, _ report: Report, by speaker: Range<Int>, _ sentence: Range<Int>
  ) -> Int? {
    let isAdjunct = beginsAdjunct(start)
    if rules.opensBySubject {
      let words = start..<sentence.upperBound
      return isToldClause(words, by: speaker, report) && (!isAdjunct || holdsFiniteVerb(words))
        ? start : nil
    }
    if report.takesObject {
      // "A guest hailed as a hero".
      return isAdjunct || part(start) == .clause ? nil : start
    }
    if text.quoteOf[start] >= 0 { return start }
    let clause = start..<simpleEnd(from: start, to: sentence.upperBound)
    if let infinitive = infinitive(in: clause) { return isAdjunct ? infinitive : start }
    // "Ce que propose la fondation": what is said stands before.
    if report.cue.lowerBound > sentence.lowerBound, part(report.cue.lowerBound - 1) == .clause,
      rules.hasCapitals, text.tags[report.cue.lowerBound - 1].partOfSpeech != .subordinator
    {
      return nil
    }
    guard let verb = clause.first(where: isFinite) else {
      return isAdjunct || !isSpeaker(speaker) || clause.count < ReportLimits.fewestOfObject
        ? nil : start
    }
    let phrases = nominals(in: start..<verb)
    // "At least 17 people were hurt".
    if let last = phrases.last, last.tokens.upperBound == verb,
      last.tokens.contains(where: { text.tags[$0].partOfSpeech == .numeral })
    {
      return start
    }
    let free = phrases.filter { !$0.isGoverned }
    // "Told the press the bridge is safe": who hears it, then what is said.
    if free.count > 1, rules.capitalsAreNames, let last = free.last,
      last.tokens.upperBound == verb || isBetween(last.tokens.upperBound)
    {
      return last.tokens.lowerBound
    }
    let subject = free.first
    let mayLackSubject = rules.leavesOutSubjects || rules.isVerbFirst || !rules.hasCapitals
    guard let subject else { return mayLackSubject ? start : nil }
    return isAdjunct ? subject.tokens.lowerBound : start
  }

  /// Where the words end that have no comma and no other clause between them; words in marks are one.
  private func simpleEnd(from start: Int, to limit: Int) -> Int {
    (start + 1..<max(start + 1, limit)).first { index in
      if text.quoteOf[index] >= 0, text.quoteOf[index] == text.quoteOf[index - 1] { return false }
      return !text.gaps[index].isDisjoint(with: [.comma, .break_]) || part(index) == .clause
    } ?? limit
  }

  /// Where an infinitive begins, with the adposition or particle and the words of denial before it: "to go", "de ne pas".
  private func infinitive(in words: Range<Int>) -> Int? {
    guard let verb = words.first(where: { text.tags[$0].verbForm == .infinitive }) else {
      return nil
    }
    var start = verb
    while start > words.lowerBound {
      switch text.tags[start - 1].partOfSpeech {
      case .adverb, .particle, .pronoun: start -= 1
      case .adposition: return start - 1
      default: return start
      }
    }
    return start
  }

  /// Whether a word is a finite verb, or has no tag.
  func isFinite(_ index: Int) -> Bool {
    switch text.tags[index].partOfSpeech {
    case .auxiliary, nil: true
    case .verb:
      switch text.tags[index].verbForm {
      // In Hebrew the present is a participle.
      case .participle: !rules.hasCapitals && rules.adjectivesFollow
      case .gerund, .infinitive: false
      default: true
      }
    default: false
    }
  }

  /// Whether some words are a clause with a verb and, where it needs one, a subject.
  func isClause(_ tokens: Range<Int>) -> Bool {
    guard rules.hasCapitals else {
      return tokens.contains { index in
        switch text.tags[index].partOfSpeech {
        case .verb, .auxiliary, nil: true
        default: false
        }
      }
    }
    guard let verb = tokens.first(where: isFinite) else {
      // Russian has no word for "is".
      return rules.hasCases && !beginsAdjunct(tokens.lowerBound)
    }
    return rules.leavesOutSubjects || rules.opensByComma || !beginsAdjunct(tokens.lowerBound)
      || nominals(in: tokens.lowerBound..<verb).contains { !$0.isGoverned }
  }

  /// Whether a sentence is a question or a call.
  func asks(_ sentence: Range<Int>) -> Bool { text.gaps[sentence.upperBound].contains(.call) }
}
