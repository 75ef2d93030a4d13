/// What is reported in the writer's words.
extension QuotationSearch {
  mutating func findIndirect() {
    // Behind the last token of a statement that is being reported.
    var reportedEnd = 0
    for word in text.words where !used.contains(word.tokens.lowerBound) {
      guard text.quoteOf[word.tokens.lowerBound] < 0 else { continue }
      if Self.attitude(of: word.role) != nil, isNoun(word.tokens.lowerBound) { continue }
      isNested = word.tokens.lowerBound < reportedEnd
      let before = found.count
      switch word.role {
      case .cue(let attitude): addReport(word.tokens, attitude, takesObject: false)
      case .about(let attitude): addReport(word.tokens, attitude, takesObject: true)
      case .sourceBefore where !word.isAmbiguous || isBehindComma(word.tokens):
        addSource(word.tokens)
      case .sourceAfter: addSourceAfter(word.tokens)
      default: break
      }
      if found.count > before { reportedEnd = max(reportedEnd, lastEnd) }
    }
  }

  /// Sentences that go on in the mood of what others say, without a word that reports.
  mutating func findFree() {
    guard text.words.contains(where: { $0.role == .reportedMood }) else { return }
    let spoken = found.filter { $0.speaker != nil }.sorted {
      $0.content.lowerBound < $1.content.lowerBound
    }
    var place = 0
    var run: (places: Range<Int>, source: Quotation)?
    // Of the quotations before a place the last.
    var next = 0
    while place < text.tokens.count {
      let sentence = place..<text.sentenceEnd(place)
      defer { place = sentence.upperBound }
      let start = Int(text.tokens[sentence.lowerBound].start)
      while next < spoken.count, spoken[next].content.lowerBound < start { next += 1 }
      let isFree = isFree(sentence)
      if let known = run, isFree, isSameParagraph(known.places.upperBound - 1, sentence.lowerBound)
      {
        run?.places = known.places.lowerBound..<sentence.upperBound
        continue
      }
      addFree(run)
      run = nil
      guard isFree, next > 0, sentence.lowerBound > 0 else { continue }
      // Only right behind a sentence that reports.
      let before = text.sentenceStart(sentence.lowerBound - 1)
      let source = spoken[next - 1]
      if source.content.upperBound > Int(text.tokens[before].start)
        || (source.speaker ?? 0..<0).upperBound > Int(text.tokens[before].start)
      {
        run = (sentence, source)
      }
    }
    addFree(run)
  }

  func isFree(_ sentence: Range<Int>) -> Bool {
    var hasMood = false
    for place in sentence {
      switch text.role(at: place) {
      case .reportedMood where text.quoteOf[place] < 0: hasMood = true
      case .cue where used.contains(text.word(at: place)?.tokens.lowerBound ?? -1): return false
      case .sourceBefore, .sourceAfter: return false
      default: break
      }
    }
    return hasMood && !sentence.contains { isReported[$0] }
  }

  mutating func addFree(_ run: (places: Range<Int>, source: Quotation)?) {
    guard let run else { return }
    let bytes = text.bytes(run.places)
    found.append(
      Quotation(
        kind: .indirect, content: bytes, parts: [bytes], speaker: run.source.speaker, cue: nil,
        attitude: run.source.attitude, speakerName: nil,
        confidence: QuotationEvidence.mood.confidence()))
  }

  mutating func add(
    _ content: [Range<Int>], speaker: Range<Int>, cue: Range<Int>, attitude: String,
    ground: QuotationEvidence
  ) {
    let content = content.filter { !$0.isEmpty }
    guard let first = content.first, let last = content.last,
      content.reduce(0, { $0 + $1.count }) >= 1
    else { return }
    let holdsMarks = content.contains { places in
      places.contains { text.quoteOf[$0] >= 0 }
    }
    // What is quoted inside a reported statement belongs to that.
    if holdsMarks, isNested { return }
    lastEnd = last.upperBound
    if ground.isReported {
      for place in content.joined() { isReported[place] = true }
    }
    let parts = content.map { marked($0) }
    let isMixed = holdsMarks && rules.mixesWhole
    found.append(
      Quotation(
        kind: isMixed ? .mixed : .indirect,
        content: text.bytes(first).lowerBound..<text.bytes(last).upperBound, parts: parts,
        speaker: range(narrowed(speaker)), cue: range(cue), attitude: attitude, speakerName: nil,
        confidence: ground.confidence(isMixed: isMixed)))
  }

  /// The bytes of tokens, with the marks of quotations that begin or end there.
  func marked(_ places: Range<Int>) -> Range<Int> {
    var bytes = text.bytes(places)
    let (first, last) = (text.quoteOf[places.lowerBound], text.quoteOf[places.upperBound - 1])
    if first >= 0, text.quoteTokens[Int(first)].lowerBound == places.lowerBound {
      bytes = text.quotes[Int(first)].outer.lowerBound..<bytes.upperBound
    }
    if last >= 0, text.quoteTokens[Int(last)].upperBound == places.upperBound {
      bytes = bytes.lowerBound..<text.quotes[Int(last)].outer.upperBound
    }
    return bytes
  }

  /// The end of what a cue reports: that of the sentence, or of its part before a turn.
  func statementEnd(from start: Int, to limit: Int, isSubordinate: Bool) -> Int {
    var place = start + 1
    while place < limit {
      let gap = text.gaps[place]
      if text.quoteOf[place] < 0 || text.quoteOf[place] != text.quoteOf[place - 1] {
        // The main clause follows the comma.
        if isSubordinate, gap.contains(.comma), place - start > 2 { return place }
        if !gap.isDisjoint(with: [.comma, .break_]), endsStatement(place) { return place }
        // "… and added".
        if text.role(at: place) == .clause, place + 1 < limit, case .cue = text.role(at: place + 1)
        {
          return place
        }
      }
      place += 1
    }
    return limit
  }

  /// Whether a word behind a comma begins something that is not part of the statement before.
  func endsStatement(_ place: Int) -> Bool {
    switch text.role(at: place) {
    case .turn, .participle: true
    case .cue, .about: !rules.opensByComma
    default: false
    }
  }

  /// Whether a clause begins with "when", "if" or the like.
  func isSubordinate(_ place: Int, from lowest: Int) -> Bool {
    place > lowest && text.role(at: place - 1) == .subordinate
      || text.role(at: place) == .subordinate
  }

  mutating func addReport(_ cue: Range<Int>, _ attitude: String, takesObject: Bool) {
    let (start, end) = (text.sentenceStart(cue.lowerBound), text.sentenceEnd(cue.upperBound - 1))
    if rules.isVerbLast {
      addVerbLast(cue, attitude, start..<end)
      return
    }
    var speaker = subject(before: cue.lowerBound, from: start)
    var rest = cue.upperBound
    if !speaker.isEmpty, startsWithPreposition(speaker) {
      let behind = subject(behind: cue.upperBound, to: end)
      if !behind.isEmpty { speaker = behind }
    }
    if speaker.isEmpty {
      let behind = subject(behind: cue.upperBound, to: end)
      // Behind a comma the speaker follows the cue; else what follows is what is said.
      if cue.lowerBound > start, text.gaps[cue.lowerBound].contains(.comma), !behind.isEmpty {
        speaker = behind
        rest = behind.upperBound
      }
    }
    if speaker.isEmpty { speaker = coordinated(before: cue.lowerBound, from: start) }
    let frameStart =
      speaker.isEmpty || speaker.upperBound < cue.lowerBound - 3
      ? cue.lowerBound : min(speaker.lowerBound, cue.lowerBound)
    let frameEnd = max(rest, speaker.upperBound)
    let isAfterComma = frameStart > start && text.gaps[frameStart].contains(.comma)
    // "…, he said." and "…, he said, …"
    // Where clauses have commas, the verb comes first then: ", sagte er"; behind other words it ends a clause.
    let endsStatement =
      !takesObject && frameEnd - frameStart <= Self.longestFrame
      && (!rules.opensByComma || cue.lowerBound == frameStart)
    if isAfterComma, endsStatement, frameStart - start >= 3 {
      let tail = frameEnd..<end
      let endsSoon = tail.count <= 6 && !hasOpener(tail)
      let isInserted = frameEnd < end && text.gaps[frameEnd].contains(.comma)
      if endsSoon || isInserted {
        add(
          isInserted && !endsSoon ? [start..<frameStart, tail] : [start..<frameStart],
          speaker: speaker,
          cue: cue, attitude: attitude, ground: .trailing)
        return
      }
    }
    guard rest < end else { return }
    var first = rest
    if let opener = (rest..<min(end, rest + 14)).first(where: { text.role(at: $0) == .opener }),
      !takesObject || opener == rest, rules.opensByComma || isAside(rest..<opener)
    {
      first = opener
      // The subject may stand behind the verb, as in Arabic.
      if speaker.isEmpty, opener > rest { speaker = subject(in: rest..<opener) }
    } else if rules.opensByComma, !takesObject {
      guard
        let comma = (rest..<min(end, rest + 14)).first(where: {
          !text.gaps[$0].isDisjoint(with: [.comma, .colon])
        }), end - comma >= 3
      else { return }
      if text.gaps[comma].contains(.line) { return }
      first = comma
    } else {
      while first < end, text.role(at: first) == .time { first += 1 }
    }
    guard first < end else { return }
    if text.quoteOf[first] >= 0, taken.contains(text.quoteOf[first]) { return }
    let stop = statementEnd(
      from: first, to: end, isSubordinate: isSubordinate(frameStart, from: start))
    add(
      [first..<stop], speaker: speaker, cue: cue, attitude: attitude,
      ground: text.role(at: first) == .opener ? .opener : takesObject ? .about : .verb)
  }

  func isBehindComma(_ cue: Range<Int>) -> Bool {
    text.gaps[cue.lowerBound].contains(.comma) && !text.isBoundary(before: cue.lowerBound)
      && cue.upperBound < text.tokens.count
      && (text.isCapitalized[cue.upperBound] || text.role(at: cue.upperBound) == .determiner)
  }

  /// Whether words hold no statement of their own, so that what is said may open behind them.
  func isAside(_ places: Range<Int>) -> Bool {
    places.allSatisfy { place in
      switch text.role(at: place) {
      case .pronoun, .auxiliary, .cue, .about: false
      default: true
      }
    }
  }

  func hasOpener(_ places: Range<Int>) -> Bool {
    places.contains { text.role(at: $0) == .opener }
  }

  /// Where the verb stands last: what is said stands before it, and who says it at the start.
  mutating func addVerbLast(_ cue: Range<Int>, _ attitude: String, _ sentence: Range<Int>) {
    let (speaker, rest) = topicSpeaker(sentence.lowerBound..<cue.lowerBound)
    var first = rest
    var last = cue.lowerBound
    while last > first, text.role(at: last - 1) == .auxiliary || text.role(at: last - 1) == .opener
    { last -= 1 }
    // A statement may also follow, behind its opener, as in Hindi.
    if cue.upperBound < sentence.upperBound,
      let opener = (cue.upperBound..<min(sentence.upperBound, cue.upperBound + 3)).first(where: {
        text.role(at: $0) == .opener
      })
    {
      add(
        [opener..<sentence.upperBound],
        speaker: speaker.isEmpty ? trimmed(sentence.lowerBound..<cue.lowerBound) : speaker,
        cue: cue,
        attitude: attitude, ground: .opener)
      return
    }
    if first > last { first = last }
    guard last - first >= 2 else { return }
    add([first..<last], speaker: speaker, cue: cue, attitude: attitude, ground: .verb)
  }

  /// "According to …, …" and "…, according to …".
  mutating func addSource(_ cue: Range<Int>) {
    let (start, end) = (text.sentenceStart(cue.lowerBound), text.sentenceEnd(cue.upperBound - 1))
    var limit = cue.upperBound
    while limit < end, limit == cue.upperBound || !isVerb(limit) { limit += 1 }
    let speaker = nounPhrase(after: cue.upperBound, to: limit)
    guard !speaker.isEmpty else { return }
    let before = start..<cue.lowerBound
    let after = speaker.upperBound..<end
    let content: [Range<Int>] =
      before.count < 2 ? [after] : after.count < 3 ? [before] : [before, after]
    add(content, speaker: speaker, cue: cue, attitude: "neutral", ground: .source)
  }

  func isVerb(_ place: Int) -> Bool {
    switch text.role(at: place) {
    case .auxiliary, .reportedMood, .cue, .about: true
    default: false
    }
  }

  /// "… zufolge …".
  mutating func addSourceAfter(_ cue: Range<Int>) {
    let (start, end) = (text.sentenceStart(cue.lowerBound), text.sentenceEnd(cue.upperBound - 1))
    let speaker = subject(before: cue.lowerBound, from: start)
    guard !speaker.isEmpty else { return }
    let before = start..<speaker.lowerBound
    let after = cue.upperBound..<end
    add(
      before.count < 2 ? [after] : after.count < 2 ? [before] : [before, after], speaker: speaker,
      cue: cue,
      attitude: "neutral", ground: .source)
  }
}
