/// The search for speech in quotation marks.
extension QuotationSearch {
  /// The last quotation with a speaker.
  struct LastReport {
    let frame: ReportFrame
    /// The index behind the quotation and the words that report it.
    let end: Int
    /// The last token of the quotation.
    let lastToken: Int
  }

  mutating func findDirect(_ bytes: borrowing Span<UInt8>) {
    var last: LastReport?
    var number = 0
    while number < text.quotes.count {
      let spans = spansOfQuotation(from: number)
      number = spans.upperBound
      guard let words = syntax.markedWords(ofSpans: spans, bytes) else { continue }
      if !words.isFramed, let inserted = syntax.frame(inside: words.tokens) {
        addBroken(words, by: inserted)
        last = LastReport(
          frame: inserted, end: words.tokens.upperBound, lastToken: words.tokens.upperBound - 1)
        continue
      }
      let frame = continuedFrame(of: words, after: last) ?? words.frame
      // A mark that nothing closes may be a stray one.
      if frame == nil, !text.quotes[spans.upperBound - 1].isClosed { continue }
      guard syntax.isQuotation(words, frame, after: last) else { continue }
      if addClause(endingWith: words) {
        last = nil
      } else if let last, let frame, frame.cue == last.frame.cue, rules.joinsBroken,
        syntax.isSameParagraph(last.lastToken, words.tokens.lowerBound)
      {
        findings.extendLast(by: text.quotes[spans])
      } else {
        add(words, frame)
        last = frame.map { frame in
          LastReport(
            frame: frame,
            end: max(words.tokens.upperBound, frame.cue.upperBound, frame.speaker.upperBound),
            lastToken: words.tokens.upperBound - 1)
        }
      }
    }
  }

  /// The numbers of the spans that make one quotation: it may go on in the next paragraphs.
  private func spansOfQuotation(from first: Int) -> Range<Int> {
    var last = first
    while text.quotes[last].goesOn, last + 1 < text.quotes.count { last += 1 }
    return first..<(last + 1)
  }

  /// The frame of the quotation before, if its speaker goes on in the same paragraph or at once.
  private func continuedFrame(of words: MarkedWords, after last: LastReport?) -> ReportFrame? {
    guard !words.isFramed, words.startsSentence, let last,
      syntax.isSameParagraph(last.lastToken, words.tokens.lowerBound) || goesOn(words, after: last),
      words.tokens.lowerBound <= last.end || words.tokens.count >= ReportLimits.fewestContinuing
    else { return nil }
    return last.frame
  }

  /// Whether words in marks are the paragraph behind the one that a quotation and its report end.
  private func goesOn(_ words: MarkedWords, after last: LastReport) -> Bool {
    let start = words.tokens.lowerBound
    return words.left == nil && words.endsSentence && last.end > 0
      && text.sentenceEnd(last.end - 1) == start
  }

  /// Adds words in marks at the end of a clause that is reported behind it, with the whole clause.
  ///
  /// - Returns: whether there is such a clause.
  private mutating func addClause(endingWith words: MarkedWords) -> Bool {
    guard rules.mixesWhole, let right = words.right,
      words.left == nil || text.role(at: right.cue.lowerBound) == .sourceBefore,
      !words.startsSentence,
      rules.isVerbLast || syntax.isAttached(words.tokens.upperBound, words.ending)
    else { return false }
    if rules.opensBySubject, text.role(at: right.cue.lowerBound) == .sourceBefore { return false }
    if rules.isVerbLast { return addVerbLastClause(endingWith: words, right) }
    let start = clauseStart(words.tokens.lowerBound)
    guard start < words.tokens.lowerBound,
      !syntax.beginsAdjunct(start) || syntax.isClause(start..<words.tokens.upperBound)
    else { return false }
    findings.use(cue: right.cue)
    add(
      ReportedStatement(
        [start..<words.tokens.upperBound], speaker: right.speaker, cue: right.cue,
        attitude: right.attitude, evidence: .source))
    return true
  }

  /// The start of a token's sentence, or of the part of it behind reporting words that are used.
  func clauseStart(_ index: Int) -> Int {
    let lowest = text.sentenceStart(index)
    var start = index
    while start > lowest {
      if let word = text.word(at: start - 1), case .cue = word.role,
        findings.hasUsed(cue: word.tokens)
      {
        break
      }
      start -= 1
    }
    return start
  }

  private mutating func add(_ words: MarkedWords, _ frame: ReportFrame?) {
    if let frame { findings.use(cue: frame.cue) }
    let spans = text.quotes[words.spans]
    findings.add(
      Quotation(
        kind: .direct,
        content: (spans.first?.inner.lowerBound ?? 0)..<(spans.last?.inner.upperBound ?? 0),
        parts: spans.map(\.outer), speaker: frame.flatMap { syntax.bytes($0.speaker) },
        cue: frame.flatMap { syntax.bytes($0.cue) },
        report: frame.map { syntax.report($0.cue) } ?? .said, attitude: frame?.attitude,
        speakerName: nil, foundBy: words.evidence(frame)),
      ofSpans: words.spans)
  }

  /// Adds a quotation whose reporting words stand inside the marks.
  private mutating func addBroken(_ words: MarkedWords, by frame: ReportFrame) {
    findings.use(cue: frame.cue)
    let span = text.quotes[words.spans.lowerBound]
    let last = frame.cue.lowerBound > 0 ? Int(text.tokens[frame.cue.lowerBound - 1].end) : 0
    var parts = [span.outer.lowerBound..<max(span.outer.lowerBound, last)]
    let end = max(frame.cue.upperBound, frame.speaker.upperBound)
    if let next = (end..<max(end, words.tokens.upperBound)).first(where: {
      text.gaps[$0].contains(.break_)
    }) {
      parts.append(Int(text.tokens[next].start)..<span.outer.upperBound)
    }
    findings.add(
      Quotation(
        kind: .direct, content: span.inner, parts: parts,
        speaker: syntax.bytes(frame.speaker), cue: syntax.bytes(frame.cue), report: .said,
        attitude: frame.attitude, speakerName: nil,
        foundBy: .framed),
      ofSpans: words.spans.lowerBound..<(words.spans.lowerBound + 1))
  }
}
