/// What stands in marks: speech, or a name, a title, something held off.
extension QuotationSearch {
  /// How many words a stretch in marks has at least that is speech though nobody is said to speak.
  static let fewestWordsAlone = 6
  /// How many words words in marks inside a sentence have at least that are a quotation of nobody named.
  static let fewestWordsInside = 5
  /// How many words the speaker and verb behind a statement have at most.
  static let longestFrame = 8
  /// How far from a quotation its reporting word may be, in tokens.
  static let farthest = 16

  mutating func findDirect(_ bytes: borrowing Span<UInt8>) {
    var number = 0
    // The last quotation with a speaker, and the token behind the words that report it.
    var last: (frame: Frame, end: Int, place: Int)?
    while number < text.quotes.count {
      // A quotation of several paragraphs is one.
      var numbers = [number]
      while text.quotes[numbers[numbers.count - 1]].goesOn,
        numbers[numbers.count - 1] + 1 < text.quotes.count
      {
        numbers.append(numbers[numbers.count - 1] + 1)
      }
      defer { number = numbers[numbers.count - 1] + 1 }
      let (first, final) = (numbers[0], numbers[numbers.count - 1])
      let tokens = text.quoteTokens[first].lowerBound..<text.quoteTokens[final].upperBound
      guard !tokens.isEmpty else { continue }
      let left = leftFrame(tokens.lowerBound)
      let startsSentence =
        tokens.lowerBound == 0 || text.isBoundary(before: tokens.lowerBound)
        || text.gaps[tokens.lowerBound].contains(.colon)
      let ending = ending(final, bytes)
      let right =
        rightFrame(
          tokens.upperBound, isComplete: ending == .stop, isOpen: ending == .open,
          isFragment: !startsSentence) ?? callingFrame(tokens)
      let endsSentence =
        tokens.upperBound == text.tokens.count || text.isBoundary(before: tokens.upperBound)
      // A colon by itself says less of the speaker than a report behind the marks.
      var frame =
        left.flatMap { $0.isBeside && !($0.cue.isEmpty && right != nil) ? $0 : nil } ?? right
        ?? left
      let words = tokens.count
      let isBesideLeft = left?.isBeside ?? false
      if frame == nil || !isBesideLeft, right == nil, let inserted = insertedFrame(tokens) {
        addInserted(inserted, tokens, number: first)
        last = (inserted, tokens.upperBound, tokens.upperBound - 1)
        continue
      }
      if frame == nil || (!isBesideLeft && right == nil && startsSentence) {
        // The speaker of the quotation before goes on, in the same paragraph.
        if startsSentence, let last, isSameParagraph(last.place, tokens.lowerBound),
          tokens.lowerBound - last.end <= 0 || words >= 3
        {
          frame = last.frame
        }
      }
      let isFragment = !isBesideLeft && right == nil && !startsSentence
      let isInBrackets = text.gaps[tokens.lowerBound].contains(.bracket)
      if isFragment || isInBrackets, left == nil || isInBrackets, words < Self.fewestWordsInside,
        isInBrackets || rules.mixesWhole || !isSpoken(tokens, last?.place)
      {
        continue
      }
      if frame == nil, rules.mixesWhole || !isFragment,
        words < Self.fewestWordsAlone || (!startsSentence && !endsSentence && words < 8)
      {
        continue
      }
      if isScare(tokens, left), right == nil || !isAttached(tokens.upperBound, ending) { continue }
      if isName(tokens, left) || (frame == nil && isApposition(tokens))
        || (isFragment && isNamedThing(tokens))
      {
        continue
      }
      // A few words behind a colon that no verb of saying opens, and no sentence, are a title.
      if let frame, frame.cue.isEmpty, words < Self.fewestWordsAlone, ending == .word,
        endsSentence || text.gaps[tokens.upperBound].contains(.break_)
      {
        continue
      }
      // Where nouns have capitals, what nobody reports inside a sentence and has one begins a name.
      if !rules.capitalsAreNames, frame == nil, !startsSentence, !hasClauses(tokens),
        text.isCapitalized[tokens.lowerBound]
      {
        continue
      }
      // Behind "called" words in marks are part of what is said of something.
      if rules.mixesWhole, words < Self.fewestWordsAlone, let left, right == nil, isAbout(left),
        !text.gaps[tokens.lowerBound].contains(.colon)
      {
        continue
      }
      // A clause that is reported takes what is in marks inside it along.
      if isFragment, rules.mixesWhole, left != nil { continue }
      if rules.mixesWhole, let left, right == nil,
        text.gaps[tokens.lowerBound].isDisjoint(with: [.comma, .colon]),
        !text.isCapitalized[tokens.lowerBound], !left.cue.isEmpty
      {
        continue
      }
      // What goes on behind the marks, and is reported there, is one statement.
      if rules.mixesWhole, right == nil, !isBesideLeft, startsSentence, !endsSentence,
        hasReport(tokens.upperBound..<text.sentenceEnd(tokens.upperBound - 1))
      {
        continue
      }
      let spans = numbers.map { text.quotes[$0] }
      // Words in marks at the end of a clause that is reported behind it.
      if rules.mixesWhole, let right,
        left == nil || text.role(at: right.cue.lowerBound) == .sourceBefore,
        !startsSentence, isAttached(tokens.upperBound, ending)
      {
        let start = clauseStart(tokens.lowerBound)
        if start < tokens.lowerBound {
          used.insert(right.cue.lowerBound)
          add(
            [start..<tokens.upperBound], speaker: right.speaker, cue: right.cue,
            attitude: right.attitude, ground: .source)
          last = nil
          continue
        }
      }
      if let last, let frame, frame.cue == last.frame.cue, rules.joinsBroken,
        let place = found.indices.last
      {
        join(numbers, to: place)
        continue
      }
      if let frame { used.insert(frame.cue.lowerBound) }
      for number in numbers { taken.insert(Int32(number)) }
      let ground: QuotationEvidence =
        frame == nil
        ? .unframed : right != nil || isBesideLeft ? .framed : isFragment ? .fragment : .near
      found.append(
        Quotation(
          kind: .direct,
          content: (spans.first?.inner.lowerBound ?? 0)..<(spans.last?.inner.upperBound ?? 0),
          parts: spans.map(\.outer), speaker: frame.flatMap { range(narrowed($0.speaker)) },
          cue: frame.flatMap { range($0.cue) }, attitude: frame?.attitude ?? "", speakerName: nil,
          confidence: ground.confidence()))
      if let frame {
        let end = max(tokens.upperBound, max(frame.cue.upperBound, frame.speaker.upperBound))
        last = (frame, end, tokens.upperBound - 1)
      } else {
        last = nil
      }
    }
  }

  /// Reporting words inside the marks, between dashes, as in Russian.
  func insertedFrame(_ tokens: Range<Int>) -> Frame? {
    for place in tokens.dropFirst(2)
    where text.gaps[place].contains(.break_) && text.gaps[place].contains(.comma) {
      guard case .cue(let attitude) = text.role(at: place), let word = text.word(at: place) else {
        continue
      }
      let speaker = nounPhrase(after: word.tokens.upperBound, to: tokens.upperBound)
      return Frame(speaker: speaker, cue: word.tokens, attitude: attitude, isBeside: true)
    }
    return nil
  }

  mutating func addInserted(_ frame: Frame, _ tokens: Range<Int>, number: Int) {
    taken.insert(Int32(number))
    used.insert(frame.cue.lowerBound)
    let outer = text.quotes[number].outer
    let inner = text.quotes[number].inner
    var parts = [outer.lowerBound..<Int(text.tokens[frame.cue.lowerBound - 1].end)]
    let end = max(frame.cue.upperBound, frame.speaker.upperBound)
    if let next = (end..<max(end, tokens.upperBound)).first(where: {
      text.gaps[$0].contains(.break_)
    }) {
      parts.append(Int(text.tokens[next].start)..<outer.upperBound)
    }
    found.append(
      Quotation(
        kind: .direct, content: inner, parts: parts, speaker: range(narrowed(frame.speaker)),
        cue: range(frame.cue),
        attitude: frame.attitude, speakerName: nil,
        confidence: QuotationEvidence.framed.confidence()))
  }

  /// Whether words in marks stand in a sentence in the mood of what others say, or right behind one that quotes.
  func isSpoken(_ tokens: Range<Int>, _ last: Int?) -> Bool {
    let sentence = text.sentenceStart(tokens.lowerBound)..<text.sentenceEnd(tokens.upperBound - 1)
    if sentence.contains(where: { text.role(at: $0) == .reportedMood && text.quoteOf[$0] < 0 }) {
      return true
    }
    guard let last, tokens.count > 1 || !text.isCapitalized[tokens.lowerBound] else { return false }
    return last >= sentence.lowerBound
      || (sentence.lowerBound > 0 && last >= text.sentenceStart(sentence.lowerBound - 1)
        && isSameParagraph(last, tokens.lowerBound))
  }

  /// Whether words are more than a name has, and part into clauses.
  func hasClauses(_ places: Range<Int>) -> Bool {
    places.count >= Self.longestName
      && places.dropFirst().contains { text.gaps[$0].contains(.comma) }
  }

  /// Whether a report follows a comma in some tokens.
  func hasReport(_ places: Range<Int>) -> Bool {
    places.contains { place in
      guard text.quoteOf[place] < 0, case .cue = text.role(at: place), !isNoun(place) else {
        return false
      }
      return (places.lowerBound...place).contains { text.gaps[$0].contains(.comma) }
    }
  }

  /// The start of the sentence before a quotation, or of its part behind one that was reported.
  func clauseStart(_ place: Int) -> Int {
    let lowest = text.sentenceStart(place)
    var start = place
    while start > lowest {
      if let word = text.word(at: start - 1), case .cue = word.role,
        used.contains(word.tokens.lowerBound)
      {
        break
      }
      start -= 1
    }
    return start
  }

  mutating func join(_ numbers: [Int], to place: Int) {
    let spans = numbers.map { text.quotes[$0] }
    let before = found[place]
    for number in numbers { taken.insert(Int32(number)) }
    found[place] = Quotation(
      kind: before.kind,
      content: before.content
        .lowerBound..<max(before.content.upperBound, spans.last?.inner.upperBound ?? 0),
      parts: before.parts + spans.map(\.outer), speaker: before.speaker, cue: before.cue,
      attitude: before.attitude, speakerName: nil, confidence: before.confidence)
  }

  func range(_ tokens: Range<Int>) -> Range<Int>? {
    tokens.isEmpty ? nil : text.bytes(tokens)
  }

  func isSameParagraph(_ one: Int, _ other: Int) -> Bool {
    guard one < other else { return true }
    return !((one + 1)...other).contains { text.gaps[$0].contains(.line) }
  }

  func isAttached(_ end: Int, _ ending: Ending) -> Bool {
    ending == .open
      || (end < text.tokens.count && !text.gaps[end].isDisjoint(with: [.comma, .break_]))
  }

  /// How what is in marks ends.
  enum Ending { case stop, open, word }

  func ending(_ number: Int, _ bytes: borrowing Span<UInt8>) -> Ending {
    let inner = text.quotes[number].inner
    var index = inner.upperBound - 1
    while index > inner.lowerBound, bytes[index] <= 0x20 { index -= 1 }
    guard index >= 2 else { return .word }
    switch bytes[index] {
    case 0x2E: return .stop
    case 0x2C, 0x21, 0x3F, 0x2D: return .open
    // The full stop and the comma of Chinese, dashes and dots.
    case 0x82 where bytes[index - 1] == 0x80 && bytes[index - 2] == 0xE3: return .stop
    case 0x8C, 0x81, 0x9F:
      return bytes[index - 1] == 0xBC || bytes[index - 1] == 0xD8 || bytes[index] == 0x8C
        ? .open : .word
    case 0x94, 0x93, 0xA6:
      return bytes[index - 1] == 0x80 && bytes[index - 2] == 0xE2 ? .open : .word
    default: return .word
    }
  }

  /// Whether what is in marks is a name, a title or held off, and no speech.
  func isScare(_ tokens: Range<Int>, _ left: Frame?) -> Bool {
    guard tokens.count < Self.fewestWordsAlone else { return false }
    let before = tokens.lowerBound - 1
    if before >= 0, case .scare = text.role(at: before) {
      return left?.cue.contains(before) != true
    }
    return false
  }

  /// Whether what is in marks is a name by its capitals, and nobody calls something so.
  func isName(_ tokens: Range<Int>, _ left: Frame?) -> Bool {
    guard tokens.count < Self.fewestWordsAlone, text.isCapitalized[tokens.lowerBound],
      tokens.allSatisfy({ text.isCapitalized[$0] || text.tokens[$0].kind == .number }),
      !text.gaps[tokens.lowerBound].contains(.colon)
        || text.gaps[tokens.lowerBound].contains(.bracket)
    else { return false }
    if rules.capitalsAreNames || tokens.count > 1 {
      return left?.isBeside != true || tokens.count > 1 && !rules.capitalsAreNames
    }
    return tokens.lowerBound == 0 || text.role(at: tokens.lowerBound - 1) != .like
  }

  /// Whether words in marks name what a noun before them is, or are a name behind an article, where nouns have capitals.
  func isApposition(_ tokens: Range<Int>) -> Bool {
    let before = tokens.lowerBound - 1
    guard !rules.capitalsAreNames, before >= 0, tokens.count < Self.longestName,
      text.gaps[tokens.lowerBound].isDisjoint(with: [.comma, .colon])
    else { return false }
    switch text.role(at: before) {
    case nil:
      return text.isCapitalized[before] && !text.isBoundary(before: before)
        && (text.isCapitalized[tokens.lowerBound] || tokens.count == 1)
    case .article, .determiner: return tokens.count > 1 && text.isCapitalized[tokens.lowerBound]
    default: return false
    }
  }

  /// Whether words in marks are a name behind the article of what has it, where nouns have capitals, or a source's: "in
  /// der „Berliner Zeitung“", "laut „tagesschau.de“".
  func isNamedThing(_ tokens: Range<Int>) -> Bool {
    guard !rules.capitalsAreNames, tokens.count < Self.fewestWordsInside,
      text.gaps[tokens.lowerBound] == .quote
    else { return false }
    let before = text.role(at: tokens.lowerBound - 1)
    return before == .sourceBefore
      || before == .article && text.isCapitalized[tokens.lowerBound]
  }

  /// How many words a name in marks has at most.
  static let longestName = 10

  func isAbout(_ frame: Frame) -> Bool {
    if case .about = text.role(at: frame.cue.lowerBound) { return true }
    return false
  }

  /// The reporting words before a quotation, in its sentence.
  func leftFrame(_ start: Int) -> Frame? {
    guard start > 0 else { return nil }
    let gap = text.gaps[start]
    let isColon = gap.contains(.colon)
    let isWhole = gap.contains(.comma) && text.isCapitalized[start] && rules.capitalsAreNames
    if text.isBoundary(before: start), !isColon { return nil }
    let lowest = max(text.sentenceStart(start - 1), start - Self.farthest * 2)
    var place = start - 1
    var isBeside = isColon || gap.contains(.comma)
    while place >= lowest {
      if text.quoteOf[place] >= 0 {
        isBeside = false
        place -= 1
        continue
      }
      if let word = text.word(at: place) {
        if let attitude = Self.attitude(of: word.role), !isNoun(word.tokens.lowerBound) {
          let distance = start - word.tokens.upperBound
          guard distance <= Self.farthest * 2 else { return nil }
          let speaker = speaker(around: word.tokens, from: lowest, to: start)
          return Frame(
            speaker: speaker, cue: word.tokens, attitude: attitude,
            isBeside: distance == 0 || (isBeside && (isColon || isWhole || distance <= 8)))
        }
        // "with the words:" tells no speaker.
        if case .sourceBefore = word.role, word.tokens.upperBound < start {
          let speaker = nounPhrase(after: word.tokens.upperBound, to: start)
          // What may be another word tells the speaker between commas: ", so Gall,".
          if !word.isAmbiguous
            || (!speaker.isEmpty && text.gaps[word.tokens.lowerBound].contains(.comma)
              && text.gaps[speaker.upperBound].contains(.comma))
          {
            return Frame(
              speaker: speaker, cue: word.tokens, attitude: "neutral", isBeside: isBeside)
          }
        }
        if case .sourceAfter = word.role {
          let speaker = subject(before: word.tokens.lowerBound, from: lowest)
          if !speaker.isEmpty {
            return Frame(
              speaker: speaker, cue: word.tokens, attitude: "neutral", isBeside: isBeside)
          }
        }
      }
      place -= 1
    }
    // A name and a colon say who speaks.
    if isColon {
      let speaker =
        start - lowest <= 8
        ? lowest..<start
        : rules.capitalsAreNames ? start..<start : subject(of: lowest..<start)
      return Frame(speaker: speaker, cue: start..<start, attitude: "", isBeside: true)
    }
    return nil
  }

  /// The subject of a sentence whose verb, of no known kind, stands second: at its start, or behind an auxiliary.
  func subject(of places: Range<Int>) -> Range<Int> {
    let none = places.upperBound..<places.upperBound
    if isNoSubject(places.lowerBound) || text.word(at: places.lowerBound)?.isAmbiguous == true {
      guard let verb = places.first(where: { text.role(at: $0) == .auxiliary }) else { return none }
      return nounPhrase(after: verb + 1, to: places.upperBound)
    }
    return places
      .lowerBound..<nounPhrase(after: places.lowerBound + 1, to: places.upperBound).upperBound
  }

  /// The reporting words behind a quotation.
  ///
  /// - Parameter isOpen: whether what is in marks ends as what is reported does, with a comma or a call.
  func rightFrame(_ end: Int, isComplete: Bool, isOpen: Bool, isFragment: Bool) -> Frame? {
    guard end < text.tokens.count, text.quoteOf[end] < 0 else { return nil }
    let gap = text.gaps[end]
    guard !gap.contains(.line) else { return nil }
    let isAttached = isOpen || !gap.isDisjoint(with: [.comma, .break_])
    // A full stop inside the marks, and no comma behind them, ends the sentence.
    if isComplete || (text.isBoundary(before: end) && !isOpen), !gap.contains(.comma),
      !gap.contains(.break_),
      !startsWithCue(end) || text.isBoundary(before: end)
    {
      return nil
    }
    if rules.isVerbLast { return verbLastFrame(end) }
    var place = end
    while place < min(text.tokens.count, end + Self.farthest) {
      if place > end {
        if text.quoteOf[place] >= 0 || text.gaps[place].contains(.line) { return nil }
        if text.gaps[place].contains(.stop), text.isBoundary(before: place) { return nil }
      }
      if let word = text.word(at: place) {
        if case .cue(let attitude) = word.role, !isNoun(place),
          isAttached || (place - end <= 3 && !isFragment)
        {
          let isFirst = text.word(at: end)?.tokens == word.tokens || onlyAuxiliaries(end..<place)
          if isFragment, !isFirst, !mayBeginReport(end) { return nil }
          let limit = text.sentenceEnd(place)
          let speaker =
            isFirst ? nounPhrase(after: word.tokens.upperBound, to: limit) : trimmed(end..<place)
          return Frame(speaker: speaker, cue: word.tokens, attitude: attitude, isBeside: true)
        }
        if case .sourceBefore = word.role, place - end <= 2,
          !word.isAmbiguous || mayFollowSo(word.tokens.upperBound)
        {
          // "so heißt es", "so urteilte er": a verb of saying behind it is what reports.
          if word.isAmbiguous, let verb = text.word(at: word.tokens.upperBound),
            case .cue(let attitude) = verb.role
          {
            let limit = text.sentenceEnd(place)
            return Frame(
              speaker: nounPhrase(after: verb.tokens.upperBound, to: limit), cue: verb.tokens,
              attitude: attitude, isBeside: true)
          }
          let speaker = nounPhrase(after: word.tokens.upperBound, to: text.sentenceEnd(place))
          return Frame(speaker: speaker, cue: word.tokens, attitude: "neutral", isBeside: true)
        }
        if isClauseWord(place), place == end { return nil }
        place = word.tokens.upperBound
        continue
      }
      place += 1
    }
    return nil
  }

  /// Whether words that begin here, behind a sentence that ends in marks, may report it with their verb further on.
  ///
  /// In German the verb comes first, unless "wie" opens the report.
  func mayBeginReport(_ start: Int) -> Bool {
    rules.capitalsAreNames || text.role(at: start) == .opener
      || text.role(at: start) == .auxiliary
  }

  /// Whether a word may begin the words for a speaker, or the report itself.
  func mayFollowSo(_ place: Int) -> Bool {
    guard place < text.tokens.count else { return false }
    switch text.role(at: place) {
    case .determiner, .article, .like, .pronoun, .title, .cue: return true
    case .auxiliary: return false
    default: return rules.capitalsAreNames || text.isCapitalized[place]
    }
  }

  /// The verb by which somebody calls something what is in marks, where verbs stand at the end: "als „falsch“ bezeichnet".
  func callingFrame(_ tokens: Range<Int>) -> Frame? {
    guard !rules.mixesWhole, tokens.count < Self.fewestWordsAlone, tokens.lowerBound > 0,
      text.role(at: tokens.lowerBound - 1) == .like
    else { return nil }
    for place in tokens.upperBound..<min(text.tokens.count, tokens.upperBound + 3) {
      guard text.gaps[place].subtracting(.quote).isEmpty else { return nil }
      if let word = text.word(at: place), let attitude = Self.attitude(of: word.role) {
        let start = text.sentenceStart(tokens.lowerBound)
        return Frame(
          speaker: subject(of: start..<tokens.lowerBound), cue: word.tokens, attitude: attitude,
          isBeside: true)
      }
    }
    return nil
  }

  /// Where the verb stands last, a quotation's closing word and verb, and the speaker at the start of the sentence.
  func verbLastFrame(_ end: Int) -> Frame? {
    var place = end
    while place < min(text.tokens.count, end + 4) {
      if case .cue(let attitude) = text.role(at: place), let word = text.word(at: place) {
        let start = text.sentenceStart(max(0, end - 1))
        return Frame(
          speaker: topicSpeaker(start..<end).speaker, cue: word.tokens, attitude: attitude,
          isBeside: true)
      }
      guard text.word(at: place) != nil else { return nil }
      place += 1
    }
    return nil
  }

  /// The words before what marks the speaker, and where the rest begins.
  func topicSpeaker(_ places: Range<Int>) -> (speaker: Range<Int>, rest: Int) {
    let limit = min(places.upperBound, places.lowerBound + 12)
    if let topic = (places.lowerBound..<limit).first(where: {
      text.role(at: $0) == .topic && text.quoteOf[$0] < 0
    }) {
      return !rules.topicEndings.isEmpty
        ? (places.lowerBound..<(topic + 1), topic + 1)
        : (trimmed(places.lowerBound..<topic), text.word(at: topic)?.tokens.upperBound ?? topic + 1)
    }
    if case .pronoun = text.role(at: places.lowerBound) {
      return (places.lowerBound..<(places.lowerBound + 1), places.lowerBound + 1)
    }
    let comma = (places.lowerBound..<limit).first {
      $0 > places.lowerBound && !text.gaps[$0].isDisjoint(with: [.comma, .quote])
    }
    guard let comma else { return (places.lowerBound..<places.lowerBound, places.lowerBound) }
    return (trimmed(places.lowerBound..<comma), comma)
  }

  func startsWithCue(_ place: Int) -> Bool {
    if case .cue = text.role(at: place) { return true }
    return false
  }

  func onlyAuxiliaries(_ places: Range<Int>) -> Bool {
    places.allSatisfy { isBetween($0) }
  }

  /// Whether a reporting word is a noun here: behind an article, or a name by its capital.
  func isNoun(_ place: Int) -> Bool {
    guard place > 0 else { return false }
    if text.isCapitalized[place], !text.isBoundary(before: place),
      text.quoteOf[place - 1] == text.quoteOf[place],
      rules.capitalsAreNames
    {
      return true
    }
    if isClauseBreak(before: place) { return false }
    if text.role(at: place - 1) == .determiner { return true }
    if !rules.capitalsAreNames, text.isCapitalized[place], isNoSubject(place - 1) { return true }
    guard text.word(at: place)?.isAmbiguous == true else { return false }
    // As a verb it stands behind a pronoun, an auxiliary, a name or "who".
    switch text.role(at: place - 1) {
    case .pronoun, .auxiliary, .clause, .subordinate, .turn, .opener: return false
    default: return !text.isCapitalized[place - 1] || text.isBoundary(before: place)
    }
  }

  static func attitude(of role: QuotationRules.Role) -> String? {
    switch role {
    case .cue(let attitude), .about(let attitude): attitude
    default: nil
    }
  }
}
