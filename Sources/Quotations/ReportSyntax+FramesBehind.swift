/// Reporting words behind a quotation in marks, or inside it.
extension ReportSyntax {
  /// The reporting words behind a quotation.
  ///
  /// - Parameters:
  ///   - end: the index behind the quotation.
  ///   - startsSentence: whether the quotation begins a sentence.
  func frame(
    behind end: Int, _ ending: MarkedWords.Ending, startsSentence: Bool
  ) -> ReportFrame? {
    guard end < text.tokens.count, text.quoteOf[end] < 0, !text.gaps[end].contains(.line)
    else { return nil }
    if let frame = signature(behind: end) { return frame }
    if rules.isVerbLast { return verbLastFrame(end) }
    if let frame = closingFrame(end) { return frame }
    if endsReport(end, ending) { return nil }
    let isAttached = isAttached(end, ending)
    let limit = min(text.tokens.count, end + ReportLimits.farthestCue)
    var index = end
    while index < limit {
      if index > end, isFrameEnd(before: index) { return nil }
      guard let word = text.word(at: index) else {
        index += 1
        continue
      }
      let distance = index - end
      if case .cue(let attitude) = word.role, !isNoun(index),
        isAttached || (distance <= ReportLimits.farthestUnattachedCue && startsSentence)
      {
        return cueFrame(word, attitude, at: index, behind: end, startsSentence: startsSentence)
      }
      if word.role == .sourceBefore, distance <= ReportLimits.farthestSource,
        !word.isAmbiguous || mayFollowSo(word.tokens.upperBound)
      {
        return sourceFrame(word, at: index)
      }
      if isClauseWord(index), index == end { return nil }
      index = word.tokens.upperBound
    }
    return nil
  }

  /// A name behind words in marks and a dash, to the end of the line: "“We won.” – Ann Lee".
  private func signature(behind end: Int) -> ReportFrame? {
    guard text.gaps[end].contains(.break_),
      text.gaps[end].isDisjoint(with: [.comma, .bracket, .line])
    else { return nil }
    var limit = end + 1
    while limit < text.tokens.count, !text.gaps[limit].contains(.line),
      limit < end + ReportLimits.longestSpeaker
    {
      limit += 1
    }
    guard limit == text.tokens.count || text.gaps[limit].contains(.line),
      let name = nominals(in: end..<limit).first, name.tokens.lowerBound == end, name.maySpeak,
      !(end..<limit).contains(where: { part($0) == .verb || part($0) == .clause })
    else { return nil }
    return ReportFrame(speaker: name.tokens, cue: end..<end, attitude: nil, isBeside: true)
  }

  /// A sentence behind words in marks that is a report and nothing else.
  ///
  /// "“We lost.” Lee said."
  private func closingFrame(_ end: Int) -> ReportFrame? {
    let sentence = end..<min(text.sentenceEnd(end), end + ReportLimits.farthestCue)
    guard text.isBoundary(before: end) || rules.hasSubjectsBefore,
      let index = sentence.last(where: { isCue($0) && !isNoun($0) }),
      let word = text.word(at: index), case .cue(let attitude) = word.role,
      // A phrase may begin in the marks.
      word.tokens.lowerBound >= end,
      word.tokens.upperBound == text.sentenceEnd(end) || endsSentence(word.tokens.upperBound)
    else { return nil }
    let phrases = nominals(in: end..<word.tokens.lowerBound).filter { !$0.isGoverned }
    guard let speaker = phrases.first, speaker.tokens.lowerBound == end, mayBeSpeaker(speaker),
      (speaker.tokens.upperBound..<word.tokens.lowerBound).allSatisfy({
        part($0) != .verb && part($0) != .clause
      })
    else { return nil }
    return ReportFrame(
      speaker: speaker.tokens, cue: word.tokens, attitude: attitude, isBeside: true)
  }

  /// Whether other words in marks follow, or nothing.
  private func endsSentence(_ index: Int) -> Bool {
    index < text.tokens.count
      && (text.quoteOf[index] >= 0 || text.gaps[index].contains(.stop))
  }

  /// Whether nothing behind words in marks reports them, because their sentence ends there.
  ///
  /// A full stop inside the marks ends the sentence, if no comma follows them.
  private func endsReport(_ end: Int, _ ending: MarkedWords.Ending) -> Bool {
    let isBoundary = text.isBoundary(before: end)
    let isOver = ending == .stop || (isBoundary && ending != .open)
    return isOver && text.gaps[end].isDisjoint(with: [.comma, .break_])
      && (isBoundary || !isCue(end))
  }

  /// Whether words in marks go on behind them, with what reports them: by a comma or a dash, inside or outside.
  func isAttached(_ end: Int, _ ending: MarkedWords.Ending) -> Bool {
    ending == .open
      || (end < text.tokens.count && !text.gaps[end].isDisjoint(with: [.comma, .break_]))
  }

  private func isFrameEnd(before index: Int) -> Bool {
    text.quoteOf[index] >= 0 || text.gaps[index].contains(.line)
      || (text.gaps[index].contains(.stop) && text.isBoundary(before: index))
  }

  private func cueFrame(
    _ cue: QuotationText.Word, _ attitude: Attitude, at index: Int, behind end: Int,
    startsSentence: Bool
  ) -> ReportFrame? {
    let phrases = nominals(in: end..<index).filter { !$0.isGoverned }
    // "…, Ann Lee, the ministry's spokeswoman, said".
    let explained = phrases.first {
      $0.tokens.lowerBound == end && $0.maySpeak && mayBeSpeaker($0) && $0.tokens.upperBound < index
        && text.gaps[$0.tokens.upperBound].contains(.comma)
    }
    let before = explained?.tokens ?? chosen(phrases, near: index)
    let isFirst = before == nil
    guard startsSentence || isFirst || mayBeginReport(end) else { return nil }
    let speaker =
      isPassive(cue.tokens, from: end)
      ? agent(of: cue.tokens, from: end, to: text.sentenceEnd(index))
      : before ?? subject(ofFrame: cue.tokens.upperBound, to: text.sentenceEnd(index))
    return ReportFrame(speaker: speaker, cue: cue.tokens, attitude: attitude, isBeside: true)
  }

  /// The subject behind the verb of a report, which has one: a foreign name may look like an object.
  private func subject(ofFrame start: Int, to limit: Int) -> Range<Int> {
    let found = nounPhrase(after: start, to: limit)
    guard found.isEmpty else { return found }
    return foreignName(from: start, to: clauseEnd(from: start, to: limit)) ?? found
  }

  private func sourceFrame(_ source: QuotationText.Word, at index: Int) -> ReportFrame {
    let limit = text.sentenceEnd(index)
    // "So heißt es", "so urteilte er": the verb of saying behind "so" is what reports.
    if source.isAmbiguous, let verb = text.word(at: source.tokens.upperBound),
      case .cue(let attitude) = verb.role
    {
      return ReportFrame(
        speaker: nounPhrase(after: verb.tokens.upperBound, to: limit), cue: verb.tokens,
        attitude: attitude, isBeside: true)
    }
    return ReportFrame(
      speaker: self.source(behind: source.tokens.upperBound, to: limit), cue: source.tokens,
      attitude: .neutral, isBeside: true)
  }

  /// Whether a token may begin a report of the sentence before it whose verb comes later.
  ///
  /// In German the verb comes first, unless "wie" opens the report.
  private func mayBeginReport(_ start: Int) -> Bool {
    rules.capitalsAreNames || text.role(at: start) == .opener
      || text.role(at: start) == .auxiliary
  }

  /// Whether a word may begin the words for a speaker, or the report itself.
  private func mayFollowSo(_ index: Int) -> Bool {
    guard index < text.tokens.count else { return false }
    switch text.role(at: index) {
    case .determiner, .article, .like, .pronoun, .title, .cue: return true
    case .auxiliary: return false
    default: return rules.capitalsAreNames || text.isCapitalized[index]
    }
  }

  // MARK: Other orders of words

  /// Reporting words inside the marks, between dashes, as in Russian.
  func frame(inside tokens: Range<Int>) -> ReportFrame? {
    for index in tokens.dropFirst(2) where text.gaps[index].isSuperset(of: [.break_, .comma]) {
      guard let word = text.word(at: index), case .cue(let attitude) = word.role else { continue }
      let speaker = nounPhrase(after: word.tokens.upperBound, to: tokens.upperBound)
      return ReportFrame(speaker: speaker, cue: word.tokens, attitude: attitude, isBeside: true)
    }
    return nil
  }

  /// The verb by which somebody calls something what is in marks: "als „falsch“ bezeichnet".
  ///
  /// It stands behind the marks in languages whose verbs end clauses.
  func callingFrame(_ tokens: Range<Int>) -> ReportFrame? {
    guard !rules.mixesWhole, tokens.count < ReportLimits.fewestUnreported, tokens.lowerBound > 0,
      text.role(at: tokens.lowerBound - 1) == .like
    else { return nil }
    let end = tokens.upperBound
    for index in end..<min(text.tokens.count, end + ReportLimits.callingReach) {
      guard text.gaps[index].subtracting(.quote).isEmpty else { return nil }
      if let word = text.word(at: index), let attitude = Self.attitude(of: word.role) {
        let start = text.sentenceStart(tokens.lowerBound)
        return ReportFrame(
          speaker: subject(of: start..<tokens.lowerBound), cue: word.tokens, attitude: attitude,
          isBeside: true)
      }
    }
    return nil
  }
}
