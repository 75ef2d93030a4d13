internal import TextAnalysis

/// What turns a report round: the passive, a negation, a reflexive.
extension ReportSyntax {
  /// Whether a cue says that nothing was said: "did not mention".
  func isNegated(_ cue: Range<Int>) -> Bool {
    if text.tags[cue.lowerBound].isNegated, text.tags[cue.lowerBound].partOfSpeech == .verb {
      return true
    }
    var index = cue.lowerBound - 1
    while index >= 0, index >= cue.lowerBound - 3, part(index) == .aside,
      !isClauseBreak(before: index + 1)
    {
      if text.tags[index].isNegated || text.role(at: index) == .negation { return true }
      index -= 1
    }
    return false
  }

  /// Whether a verb is done to itself, and so another verb: French "se poursuivre".
  func isReflexive(_ cue: Range<Int>) -> Bool {
    (max(0, cue.lowerBound - 2)..<cue.lowerBound).contains { text.role(at: $0) == .reflexive }
      || text.role(at: cue.upperBound) == .reflexive
  }

  /// Whether a cue is another verb where it is done to itself: "s'assurer que", "sich informieren".
  func isActiveOnly(_ cue: Range<Int>) -> Bool {
    text.word(at: cue.lowerBound)?.isActiveOnly == true
  }

  /// Whether a verb that is another one where it is done to itself is so, with the reflexive far before it as in German.
  func isOtherVerb(_ cue: Range<Int>) -> Bool {
    guard isActiveOnly(cue) else { return false }
    return isReflexive(cue)
      || (!rules.capitalsAreNames
        && (text.sentenceStart(cue.lowerBound)..<cue.lowerBound).contains {
          text.role(at: $0) == .reflexive
        })
  }

  /// Whether a cue says what was said to its subject: "was told".
  func isPassive(_ cue: Range<Int>, from lowest: Int) -> Bool {
    guard text.tags[cue.lowerBound].verbForm != .gerund else { return false }
    var index = cue.lowerBound - 1
    while index >= lowest, part(index) == .aside, !isPhraseBreak(before: index + 1) {
      if text.role(at: index) == .passive { return true }
      index -= 1
    }
    // In German the auxiliary stands second and the verb ends the clause.
    guard !rules.capitalsAreNames, rules.hasCapitals,
      text.tags[cue.lowerBound].verbForm == .participle
    else { return false }
    while index >= lowest, !isPhraseBreak(before: index + 1), part(index) != .clause {
      if text.role(at: index) == .passive { return true }
      index -= 1
    }
    return false
  }

  /// Who says what is said in the passive: "was told by".
  func agent(of cue: Range<Int>, from lowest: Int, to limit: Int) -> Range<Int> {
    let start = cue.upperBound
    let end = clauseEnd(from: start, to: min(limit, start + ReportLimits.longestSpeaker))
    if let by = (start..<max(start, end)).first(where: { text.role(at: $0) == .agent }) {
      return source(behind: by + 1, to: limit)
    }
    // In German the verb ends the clause.
    guard let near = segments(before: cue.lowerBound, from: lowest).last,
      let by = near.last(where: { text.role(at: $0) == .agent })
    else { return start..<start }
    return source(behind: by + 1, to: cue.lowerBound)
  }
}
