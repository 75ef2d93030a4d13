/// Reporting words before a quotation in marks.
extension ReportSyntax {
  /// What joins words in marks to the words before them.
  private enum Junction {
    case colon
    /// A comma, and a capital that begins a sentence.
    case sentence
    case comma
    case none

    /// How far from the marks reporting words may be and are still beside them, in tokens; `nil` if none are.
    var reach: Int? {
      switch self {
      case .colon, .sentence: .max
      case .comma: ReportLimits.farthestBehindComma
      case .none: nil
      }
    }
  }

  private func junction(before start: Int) -> Junction {
    let gap = text.gaps[start]
    if gap.contains(.colon) { return .colon }
    guard gap.contains(.comma) else { return .none }
    return text.isCapitalized[start] && rules.capitalsAreNames ? .sentence : .comma
  }

  /// The reporting words before a token, in its sentence.
  func frame(before start: Int) -> ReportFrame? {
    guard start > 0 else { return nil }
    let junction = junction(before: start)
    if text.isBoundary(before: start), junction != .colon {
      return rules.isVerbLast ? announcingFrame(before: start) : nil
    }
    let lowest = max(text.sentenceStart(start - 1), start - ReportLimits.farthestCue * 2)
    var reach = junction.reach
    for index in (lowest..<start).reversed() {
      if text.quoteOf[index] >= 0 {
        // Other words in marks stand between: those may be what is reported.
        reach = nil
      } else if let word = text.word(at: index),
        let frame = frame(of: word, from: lowest, before: start, reach: reach)
      {
        return frame
      }
    }
    return junction == .colon ? colonFrame(lowest..<start) : nil
  }

  /// What a word before a quotation says of the speaker, if it reports.
  private func frame(
    of word: QuotationText.Word, from lowest: Int, before start: Int, reach: Int?
  ) -> ReportFrame? {
    let cue = word.tokens
    // A phrase that begins further off is out of reach.
    guard cue.lowerBound >= lowest else { return nil }
    if let attitude = Self.attitude(of: word.role), !isNoun(cue.lowerBound) {
      let distance = start - cue.upperBound
      // A verb that ends its clause describes a noun in marks behind it: Japanese "解説した「…」".
      if rules.isVerbLast, rules.hasClosers,
        (distance == 0 && text.gaps[start] == .quote) || !endsClause(cue)
      {
        return nil
      }
      let topic = rules.isVerbLast ? topicSpeaker(lowest..<cue.lowerBound).speaker : start..<start
      return ReportFrame(
        speaker: topic.isEmpty ? speaker(around: cue, from: lowest, to: start) : topic, cue: cue,
        attitude: attitude,
        isBeside: distance == 0 || distance <= reach ?? .min)
    }
    switch word.role {
    // "With the words:" names no speaker.
    case .sourceBefore where cue.upperBound < start:
      let speaker = source(behind: cue.upperBound, to: start)
      guard !word.isAmbiguous || isBetweenCommas(cue, speaker),
        !speaker.isEmpty || junction(before: start) == .colon
      else { return nil }
      return ReportFrame(
        speaker: speaker, cue: cue, attitude: .neutral, isBeside: reach != nil)
    case .sourceAfter:
      let speaker = source(before: cue.lowerBound, from: lowest)
      guard !speaker.isEmpty else { return nil }
      return ReportFrame(
        speaker: speaker, cue: cue, attitude: .neutral, isBeside: reach != nil)
    default: return nil
    }
  }

  /// The verb of saying that ends the sentence before and reports nothing in it: Japanese "次のように述べた。「…」".
  private func announcingFrame(before start: Int) -> ReportFrame? {
    guard text.quoteOf[start] >= 0, let word = text.word(at: start - 1),
      case .cue(let attitude) = word.role, word.report == .said, !isNoun(word.tokens.lowerBound),
      text.quoteOf[start - 1] < 0
    else { return nil }
    let lowest = text.sentenceStart(start - 1)
    let speaker = topicSpeaker(lowest..<word.tokens.lowerBound).speaker
    guard !speaker.isEmpty, statementClose(before: word.tokens, from: lowest) == nil,
      (lowest..<start).allSatisfy({ text.quoteOf[$0] < 0 })
    else { return nil }
    return ReportFrame(speaker: speaker, cue: word.tokens, attitude: attitude, isBeside: false)
  }

  /// Whether a source and its speaker stand between commas, as in ", so Gall,".
  private func isBetweenCommas(_ cue: Range<Int>, _ speaker: Range<Int>) -> Bool {
    !speaker.isEmpty && text.gaps[cue.lowerBound].contains(.comma)
      && text.gaps[speaker.upperBound].contains(.comma)
  }

  /// A name and a colon, which say who speaks.
  private func colonFrame(_ words: Range<Int>) -> ReportFrame {
    let none = words.upperBound..<words.upperBound
    let speaker =
      if rules.hasPlainNames, !isSpeaker(words) || words.contains(where: { part($0) == .verb }) {
        rules.opensBySubject ? subject(before: words.upperBound, from: words.lowerBound) : none
      } else if rules.isVerbLast, rules.hasCapitals, words.contains(where: { part($0) == .verb }) {
        topicSpeaker(words).speaker
      } else if rules.isVerbLast, rules.hasCapitals, !isSpeaker(words) {
        none
      } else if words.count <= ReportLimits.longestColonSpeaker {
        words
      } else {
        rules.capitalsAreNames ? none : subject(of: words)
      }
    return ReportFrame(speaker: speaker, cue: none, attitude: nil, isBeside: true)
  }

  /// The subject of a sentence whose verb has no known role and stands second.
  ///
  /// It is at the start of the sentence, or behind an auxiliary.
  func subject(of tokens: Range<Int>) -> Range<Int> {
    let (start, end) = (tokens.lowerBound, tokens.upperBound)
    let verb = tokens.first { index in
      switch text.tags[index].partOfSpeech {
      case .verb, .auxiliary: true
      case nil: text.role(at: index) == .auxiliary
      default: false
      }
    }
    let before = subject(before: verb ?? end, from: start)
    guard before.isEmpty, let verb else { return before }
    return nounPhrase(after: verb + 1, to: end)
  }
}
