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
    guard end < text.tokens.count, text.quoteOf[end] < 0, !text.gaps[end].contains(.line),
      !endsReport(end, ending)
    else { return nil }
    if rules.isVerbLast { return verbLastFrame(end) }
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
    let isFirst =
      text.word(at: end)?.tokens == cue.tokens || (end..<index).allSatisfy(isBetween)
    guard startsSentence || isFirst || mayBeginReport(end) else { return nil }
    let speaker =
      isFirst
      ? nounPhrase(after: cue.tokens.upperBound, to: text.sentenceEnd(index)) : trimmed(end..<index)
    return ReportFrame(speaker: speaker, cue: cue.tokens, attitude: attitude, isBeside: true)
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
      speaker: nounPhrase(after: source.tokens.upperBound, to: limit), cue: source.tokens,
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

  /// The closing word and verb of a quotation where verbs stand last; the speaker begins the sentence.
  private func verbLastFrame(_ end: Int) -> ReportFrame? {
    for index in end..<min(text.tokens.count, end + ReportLimits.verbLastReach) {
      guard let word = text.word(at: index) else { return nil }
      guard case .cue(let attitude) = word.role else { continue }
      let start = text.sentenceStart(max(0, end - 1))
      return ReportFrame(
        speaker: topicSpeaker(start..<end).speaker, cue: word.tokens, attitude: attitude,
        isBeside: true)
    }
    return nil
  }

  /// The words before what marks the speaker, and where the rest begins.
  func topicSpeaker(_ tokens: Range<Int>) -> (speaker: Range<Int>, rest: Int) {
    let start = tokens.lowerBound
    let limit = min(tokens.upperBound, start + ReportLimits.longestSpeaker)
    if let topic = (start..<limit).first(where: {
      text.role(at: $0) == .topic && text.quoteOf[$0] < 0
    }) {
      return rules.topicEndings.isEmpty
        ? (trimmed(start..<topic), text.word(at: topic)?.tokens.upperBound ?? topic + 1)
        : (start..<(topic + 1), topic + 1)
    }
    if case .pronoun = text.role(at: start) { return (start..<(start + 1), start + 1) }
    let comma = (start..<limit).first {
      $0 > start && !text.gaps[$0].isDisjoint(with: [.comma, .quote])
    }
    guard let comma else { return (start..<start, start) }
    return (trimmed(start..<comma), comma)
  }
}
