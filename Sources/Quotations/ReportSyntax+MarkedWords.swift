/// What words in quotation marks are: speech, or a name, a title, an ironic word.
extension ReportSyntax {
  /// The words of some spans in marks; `nil` if they hold no token.
  func markedWords(ofSpans spans: Range<Int>, _ bytes: borrowing Span<UInt8>) -> MarkedWords? {
    let last = spans.upperBound - 1
    let (start, end) = (
      text.quoteTokens[spans.lowerBound].lowerBound, text.quoteTokens[last].upperBound
    )
    guard start < end else { return nil }
    let ending = ending(ofSpan: last, bytes)
    let startsSentence =
      start == 0 || text.isBoundary(before: start) || text.gaps[start].contains(.colon)
    return MarkedWords(
      spans: spans, tokens: start..<end, left: frame(before: start),
      right: frame(behind: end, ending, startsSentence: startsSentence)
        ?? callingFrame(start..<end),
      startsSentence: startsSentence,
      endsSentence: end == text.tokens.count || text.isBoundary(before: end), ending: ending)
  }

  private func ending(ofSpan number: Int, _ bytes: borrowing Span<UInt8>) -> MarkedWords.Ending {
    let inner = text.quotes[number].inner
    var index = inner.upperBound - 1
    while index > inner.lowerBound, bytes[index] <= 0x20 { index -= 1 }
    guard index >= 2 else { return .word }
    let (lead, middle) = (bytes[index - 2], bytes[index - 1])
    switch bytes[index] {
    case UInt8(ascii: "."): return .stop
    case UInt8(ascii: ","), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "-"): return .open
    // The full stop of Chinese: U+3002.
    case 0x82 where middle == 0x80 && lead == 0xE3: return .stop
    // Commas of Arabic and Chinese, by their last byte alone.
    case 0x8C: return .open
    // Calls and questions: U+FF01, U+FF1F and U+061F.
    case 0x81, 0x9F: return middle == 0xBC || middle == 0xD8 ? .open : .word
    // Dashes and dots: U+2013, U+2014, U+2026.
    case 0x93, 0x94, 0xA6: return middle == 0x80 && lead == 0xE2 ? .open : .word
    default: return .word
    }
  }

  /// Whether words in marks are a quotation of their own.
  ///
  /// - Parameters:
  ///   - frame: the words that report them, if any do.
  ///   - last: the last quotation with a speaker.
  func isQuotation(
    _ words: MarkedWords, _ frame: ReportFrame?, after last: QuotationSearch.LastReport?
  ) -> Bool {
    !isTooShort(words, frame, after: last) && !isNameOrTitle(words, frame)
      && !isPartOfReport(words)
  }

  // MARK: Length

  private func isTooShort(
    _ words: MarkedWords, _ frame: ReportFrame?, after last: QuotationSearch.LastReport?
  ) -> Bool {
    let count = words.tokens.count
    if count < ReportLimits.fewestInside {
      if text.gaps[words.tokens.lowerBound].contains(.bracket) { return true }
      if words.isFragment, words.left == nil,
        rules.mixesWhole || !isSpoken(words.tokens, after: last)
      {
        return true
      }
    }
    // A name in marks: "“The Hour” of the agency said".
    if rules.opensBySubject || (rules.isVerbLast && !rules.hasClosers && !rules.hasCapitals),
      count < ReportLimits.fewestInside, !words.isBesideLeft,
      words.ending == .word, let right = words.right,
      right.cue.lowerBound != words.tokens.upperBound,
      !isAttached(words.tokens.upperBound, words.ending),
      text.gaps[words.tokens.upperBound] == .quote
    {
      return true
    }
    guard frame == nil, rules.mixesWhole || !words.isFragment else { return false }
    if rules.hasSubjectsBefore || rules.isVerbLast, !words.startsSentence || !words.endsSentence {
      return true
    }
    let isInside = !words.startsSentence && !words.endsSentence
    return count
      < (isInside ? ReportLimits.fewestUnreportedInside : ReportLimits.fewestUnreported)
  }

  /// Whether words in marks are in a sentence in the reported mood, or in the sentence after a quotation.
  private func isSpoken(_ tokens: Range<Int>, after last: QuotationSearch.LastReport?) -> Bool {
    let sentence = sentence(of: tokens)
    if sentence.contains(where: { text.role(at: $0) == .reportedMood && text.quoteOf[$0] < 0 }) {
      return true
    }
    guard let last = last?.lastToken, tokens.count > 1 || !text.isCapitalized[tokens.lowerBound]
    else { return false }
    if last >= sentence.lowerBound { return true }
    return sentence.lowerBound > 0 && last >= text.sentenceStart(sentence.lowerBound - 1)
      && isSameParagraph(last, tokens.lowerBound)
  }

  // MARK: Names and titles

  private func isNameOrTitle(_ words: MarkedWords, _ frame: ReportFrame?) -> Bool {
    let tokens = words.tokens
    if isIronic(words) || isWork(words) || isName(words)
      || (words.isFragment && isNamedThing(tokens))
    {
      return true
    }
    if let frame { return isTitle(words, frame) }
    if isApposition(tokens) { return true }
    // In German nouns have capitals: a capital inside a sentence that nobody reports begins a name.
    return !rules.capitalsAreNames && !words.startsSentence && !hasClauses(tokens)
      && text.isCapitalized[tokens.lowerBound]
  }

  /// Whether the writer keeps a distance from a word: "the so-called …".
  private func isIronic(_ words: MarkedWords) -> Bool {
    let before = words.tokens.lowerBound - 1
    guard words.tokens.count < ReportLimits.fewestUnreported, before >= 0,
      text.role(at: before) == .scare, words.left?.cue.contains(before) != true
    else { return false }
    return words.right == nil || !isAttached(words.tokens.upperBound, words.ending)
  }

  /// Whether words in marks are the title of what the noun before them names: "the book “…”".
  private func isWork(_ words: MarkedWords) -> Bool {
    let start = words.tokens.lowerBound
    return start > 0 && words.right == nil && !words.isBesideLeft && words.ending != .stop
      && text.gaps[start].subtracting(.quote).isEmpty && text.role(at: start - 1) == .scare
      && text.tags[start - 1].partOfSpeech == .noun
  }

  /// Whether a few words behind a colon are a title: no verb of saying opens them, and they are no sentence.
  private func isTitle(_ words: MarkedWords, _ frame: ReportFrame) -> Bool {
    frame.cue.isEmpty && words.tokens.count < ReportLimits.fewestUnreported
      && words.ending == .word
      && (words.endsSentence || text.gaps[words.tokens.upperBound].contains(.break_))
  }

  /// Whether words in marks are a name by their capitals, and nobody calls something so.
  private func isName(_ words: MarkedWords) -> Bool {
    let (tokens, start) = (words.tokens, words.tokens.lowerBound)
    let gap = text.gaps[start]
    // What begins a sentence and is reported right behind it is speech, be it one word.
    if words.startsSentence, let right = words.right, !right.cue.isEmpty { return false }
    if isInTitleCase(words) { return true }
    // "“Pravda” reports", with the name behind its verb.
    if let left = words.left, left.cue.upperBound == start, gap == .quote, left.speaker.isEmpty,
      text.isCapitalized[start], tokens.count <= ReportLimits.longestNameAside, !rules.isVerbLast
    {
      return true
    }
    guard tokens.count < ReportLimits.fewestUnreported, text.isCapitalized[start],
      tokens.allSatisfy({ text.isCapitalized[$0] || text.tokens[$0].kind == .number }),
      !gap.contains(.colon) || gap.contains(.bracket)
    else { return false }
    if rules.capitalsAreNames { return !words.isBesideLeft }
    if tokens.count > 1 { return true }
    return start == 0 || text.role(at: start - 1) != .like
  }

  /// Whether the words of a title: nearly all of them that are nouns, verbs and adjectives have capitals.
  private func isInTitleCase(_ words: MarkedWords) -> Bool {
    guard rules.capitalsAreNames, words.tokens.count >= 3, words.right == nil, words.ending != .stop
    else { return false }
    var (capitals, small) = (0, 0)
    for index in words.tokens {
      switch text.tags[index].partOfSpeech {
      case .noun, .properNoun, .verb, .adjective, .other:
        if text.isCapitalized[index] { capitals += 1 } else { small += 1 }
      default: break
      }
    }
    return capitals >= 3 && capitals > 4 * small
  }

  /// Whether words in marks name what a noun before them is, or are a name behind an article, as in German.
  private func isApposition(_ tokens: Range<Int>) -> Bool {
    let start = tokens.lowerBound
    guard !rules.capitalsAreNames, start > 0, tokens.count < ReportLimits.longestName,
      text.gaps[start].isDisjoint(with: [.comma, .colon])
    else { return false }
    switch text.role(at: start - 1) {
    case nil:
      return text.isCapitalized[start - 1] && !text.isBoundary(before: start - 1)
        && (text.isCapitalized[start] || tokens.count == 1)
    case .article, .determiner: return tokens.count > 1 && text.isCapitalized[start]
    default: return false
    }
  }

  /// Whether a name in marks stands behind an article or "according to", in a language whose nouns have capitals.
  ///
  /// Examples are "in der „Berliner Zeitung“" and "laut „tagesschau.de“".
  private func isNamedThing(_ tokens: Range<Int>) -> Bool {
    guard !rules.capitalsAreNames, tokens.count < ReportLimits.fewestInside,
      text.gaps[tokens.lowerBound] == .quote
    else { return false }
    let before = text.role(at: tokens.lowerBound - 1)
    return before == .sourceBefore
      || (before == .article && text.isCapitalized[tokens.lowerBound])
  }

  /// Whether words are more than a name has, with a comma between them.
  private func hasClauses(_ tokens: Range<Int>) -> Bool {
    tokens.count >= ReportLimits.longestName
      && tokens.dropFirst().contains { text.gaps[$0].contains(.comma) }
  }

  // MARK: Parts of reports

  /// Whether words in marks are part of a statement that is reported in the writer's words.
  private func isPartOfReport(_ words: MarkedWords) -> Bool {
    guard rules.mixesWhole else { return false }
    // A clause that is reported includes the words in marks inside it.
    if words.isFragment, words.left != nil { return true }
    guard words.right == nil else { return false }
    if let left = words.left, continues(left, words.tokens) { return true }
    // "He said, “yes” is the answer": a few words at the start of a clause.
    if rules.opensBySubject || rules.isVerbLast, words.isBesideLeft,
      words.tokens.count < ReportLimits.fewestUnreported,
      words.ending == .word, !words.endsSentence, text.gaps[words.tokens.upperBound] == .quote
    {
      return true
    }
    // What goes on behind the marks, and is reported there, is one statement.
    let end = words.tokens.upperBound
    return !words.isBesideLeft && words.startsSentence && !words.endsSentence
      && hasReport(end..<text.sentenceEnd(end - 1))
  }

  /// Whether words in marks go on with the sentence of the reporting words before them.
  private func continues(_ left: ReportFrame, _ tokens: Range<Int>) -> Bool {
    let gap = text.gaps[tokens.lowerBound]
    guard !gap.contains(.colon), !text.isBoundary(before: tokens.lowerBound) else { return false }
    // Behind "called", words in marks are part of what is said of something.
    if tokens.count < ReportLimits.fewestUnreported,
      case .about = text.role(at: left.cue.lowerBound)
    {
      return true
    }
    return !gap.contains(.comma) && !text.isCapitalized[tokens.lowerBound] && !left.cue.isEmpty
  }

  /// Whether a cue follows a comma among some tokens.
  private func hasReport(_ tokens: Range<Int>) -> Bool {
    tokens.contains { index in
      guard text.quoteOf[index] < 0, isCue(index), !isNoun(index) else { return false }
      return (tokens.lowerBound...index).contains { text.gaps[$0].contains(.comma) }
    }
  }
}
