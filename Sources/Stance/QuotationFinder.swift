internal import ICU
public import TextAnalysis

/// Finds who says what in a text: quotations in marks, reported statements, their speakers and reporting words.
///
/// It works by words and marks, without a parser: the rules of a language (`Lexicons/quotations`) name reporting
/// words, what may open a statement and where clauses end. It carries state and belongs to one task.
public struct QuotationFinder {
  private var matchers: [String: (rules: QuotationRules, matcher: LexiconMatcher)] = [:]
  private var unknown: Set<String> = []

  public init() {}

  /// The quotations of a text in the order of their places; `nil` where there are no rules for its language.
  ///
  /// - Parameter text: what was analysed.
  /// - Complexity: O(*n*) in the length of the text.
  public mutating func quotations(
    of analysis: Analysis, text: borrowing Span<UInt8>, analyzer: inout Analyzer
  ) throws -> [Quotation]? {
    try read(analysis, text: text, analyzer: &analyzer)?.quotations
  }

  /// The quotations with the text as the search read it.
  mutating func read(
    _ analysis: Analysis, text: borrowing Span<UInt8>, analyzer: inout Analyzer
  ) throws -> (quotations: [Quotation], reported: ReportedText)? {
    let language = Language.primary(analysis.language)
    guard !unknown.contains(language) else { return nil }
    var known = matchers.removeValue(forKey: language)
    if known == nil {
      guard let rules = try QuotationRules(language: language) else {
        unknown.insert(language)
        return nil
      }
      known = (rules, try LexiconMatcher(rules.lexicon, analyzer: &analyzer))
    }
    guard let rules = known?.rules, var matcher = known?.matcher else { return nil }
    known = nil
    let reported = try ReportedText(
      analysis, text, rules, &matcher, vocabulary: analyzer.vocabulary)
    matchers[language] = (rules, matcher)
    var search = QuotationSearch(reported, rules)
    search.findDirect(text)
    search.findIndirect()
    search.findFree()
    return (try SpeakerResolver.resolved(search.quotations(), reported, text), reported)
  }
}

/// The search in one text.
private struct QuotationSearch {
  private let text: ReportedText
  private let rules: QuotationRules
  private var found: [Quotation] = []
  /// Whether each token is in a statement that is surely reported, and which stretches in marks were taken.
  private var isReported: [Bool]
  private var taken: Set<Int32> = []
  /// Whether the cue at hand stands in what another reports, and the end of the last statement.
  private var isNested = false
  private var lastEnd = 0
  /// The reporting words that a quotation has already, by their first token.
  private var used: Set<Int> = []

  /// Words around a quotation that say who speaks.
  private struct Frame {
    /// The tokens of the speaker; empty where none is told.
    let speaker: Range<Int>
    /// The tokens of the cue.
    let cue: Range<Int>
    let attitude: String
    /// Whether it stands beside the quotation, with nothing between that could be reported.
    let isBeside: Bool
  }

  init(_ text: ReportedText, _ rules: QuotationRules) {
    self.text = text
    self.rules = rules
    isReported = Array(repeating: false, count: text.tokens.count)
  }

  func quotations() -> [Quotation] {
    found.sorted { one, other in
      one.content.lowerBound != other.content.lowerBound
        ? one.content.lowerBound < other.content.lowerBound
        : one.content.upperBound < other.content.upperBound
    }
  }

  // MARK: In marks

  /// How many words a stretch in marks has at least that is speech though nobody is said to speak.
  private static let fewestWordsAlone = 6
  /// How many words words in marks inside a sentence have at least that are a quotation of nobody named.
  private static let fewestWordsInside = 5
  /// How many words the speaker and verb behind a statement have at most.
  private static let longestFrame = 8
  /// How far from a quotation its reporting word may be, in tokens.
  private static let farthest = 16

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
      if isName(tokens, left) || (frame == nil && isApposition(tokens)) { continue }
      // A few words behind a colon that no verb of saying opens, and no sentence, are a title.
      if let frame, frame.cue.isEmpty, words < Self.fewestWordsAlone, ending == .word,
        endsSentence || text.gaps[tokens.upperBound].contains(.break_)
      {
        continue
      }
      // Where nouns have capitals, what nobody reports inside a sentence and has one begins a name.
      if !rules.capitalsAreNames, frame == nil, !startsSentence,
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
      let ground: QuotationGround =
        frame == nil
        ? .unframed : right != nil || isBesideLeft ? .framed : isFragment ? .fragment : .near
      found.append(
        Quotation(
          kind: .direct,
          content: (spans.first?.inner.lowerBound ?? 0)..<(spans.last?.inner.upperBound ?? 0),
          parts: spans.map(\.outer), speaker: frame.flatMap { range($0.speaker) },
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
  private func insertedFrame(_ tokens: Range<Int>) -> Frame? {
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

  private mutating func addInserted(_ frame: Frame, _ tokens: Range<Int>, number: Int) {
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
        kind: .direct, content: inner, parts: parts, speaker: range(frame.speaker),
        cue: range(frame.cue),
        attitude: frame.attitude, speakerName: nil,
        confidence: QuotationGround.framed.confidence()))
  }

  /// Whether words in marks stand in a sentence in the mood of what others say, or right behind one that quotes.
  private func isSpoken(_ tokens: Range<Int>, _ last: Int?) -> Bool {
    let sentence = text.sentenceStart(tokens.lowerBound)..<text.sentenceEnd(tokens.upperBound - 1)
    if sentence.contains(where: { text.role(at: $0) == .reportedMood && text.quoteOf[$0] < 0 }) {
      return true
    }
    guard let last, tokens.count > 1 || !text.isCapitalized[tokens.lowerBound] else { return false }
    return last >= sentence.lowerBound
      || (sentence.lowerBound > 0 && last >= text.sentenceStart(sentence.lowerBound - 1)
        && isSameParagraph(last, tokens.lowerBound))
  }

  /// Whether a report follows a comma in some tokens.
  private func hasReport(_ places: Range<Int>) -> Bool {
    places.contains { place in
      guard text.quoteOf[place] < 0, case .cue = text.role(at: place), !isNoun(place) else {
        return false
      }
      return (places.lowerBound...place).contains { text.gaps[$0].contains(.comma) }
    }
  }

  /// The start of the sentence before a quotation, or of its part behind one that was reported.
  private func clauseStart(_ place: Int) -> Int {
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

  private mutating func join(_ numbers: [Int], to place: Int) {
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

  private func range(_ tokens: Range<Int>) -> Range<Int>? {
    tokens.isEmpty ? nil : text.bytes(tokens)
  }

  private func isSameParagraph(_ one: Int, _ other: Int) -> Bool {
    guard one < other else { return true }
    return !((one + 1)...other).contains { text.gaps[$0].contains(.line) }
  }

  private func isAttached(_ end: Int, _ ending: Ending) -> Bool {
    ending == .open
      || (end < text.tokens.count && !text.gaps[end].isDisjoint(with: [.comma, .break_]))
  }

  /// How what is in marks ends.
  private enum Ending { case stop, open, word }

  private func ending(_ number: Int, _ bytes: borrowing Span<UInt8>) -> Ending {
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
  private func isScare(_ tokens: Range<Int>, _ left: Frame?) -> Bool {
    guard tokens.count < Self.fewestWordsAlone else { return false }
    let before = tokens.lowerBound - 1
    if before >= 0, case .scare = text.role(at: before) {
      return left?.cue.contains(before) != true
    }
    return false
  }

  /// Whether what is in marks is a name by its capitals, and nobody calls something so.
  private func isName(_ tokens: Range<Int>, _ left: Frame?) -> Bool {
    guard tokens.count < Self.fewestWordsAlone, tokens.allSatisfy({ text.isCapitalized[$0] }),
      !text.gaps[tokens.lowerBound].contains(.colon)
        || text.gaps[tokens.lowerBound].contains(.bracket)
    else { return false }
    if rules.capitalsAreNames || tokens.count > 1 {
      return left?.isBeside != true || tokens.count > 1 && !rules.capitalsAreNames
    }
    return tokens.lowerBound == 0 || text.role(at: tokens.lowerBound - 1) != .like
  }

  /// Whether words in marks name what a noun before them is, or are a name behind an article, where nouns have capitals.
  private func isApposition(_ tokens: Range<Int>) -> Bool {
    let before = tokens.lowerBound - 1
    guard !rules.capitalsAreNames, before >= 0, tokens.count < Self.longestName,
      text.gaps[tokens.lowerBound].isDisjoint(with: [.comma, .colon])
    else { return false }
    switch text.role(at: before) {
    case nil: return text.isCapitalized[before] && !text.isBoundary(before: before)
    case .article, .determiner: return tokens.count > 1 && text.isCapitalized[tokens.lowerBound]
    default: return false
    }
  }

  /// How many words a name in marks has at most.
  private static let longestName = 10

  private func isAbout(_ frame: Frame) -> Bool {
    if case .about = text.role(at: frame.cue.lowerBound) { return true }
    return false
  }

  /// The reporting words before a quotation, in its sentence.
  private func leftFrame(_ start: Int) -> Frame? {
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
  private func subject(of places: Range<Int>) -> Range<Int> {
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
  private func rightFrame(_ end: Int, isComplete: Bool, isOpen: Bool, isFragment: Bool) -> Frame? {
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
          let limit = text.sentenceEnd(place)
          let speaker =
            isFirst ? nounPhrase(after: word.tokens.upperBound, to: limit) : trimmed(end..<place)
          return Frame(speaker: speaker, cue: word.tokens, attitude: attitude, isBeside: true)
        }
        if case .sourceBefore = word.role, place - end <= 2 {
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

  /// The verb by which somebody calls something what is in marks, where verbs stand at the end: "als „falsch“ bezeichnet".
  private func callingFrame(_ tokens: Range<Int>) -> Frame? {
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
  private func verbLastFrame(_ end: Int) -> Frame? {
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
  private func topicSpeaker(_ places: Range<Int>) -> (speaker: Range<Int>, rest: Int) {
    let limit = min(places.upperBound, places.lowerBound + 12)
    if let topic = (places.lowerBound..<limit).first(where: {
      text.role(at: $0) == .topic && text.quoteOf[$0] < 0
    }) {
      return rules.topicIsEnding
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

  private func startsWithCue(_ place: Int) -> Bool {
    if case .cue = text.role(at: place) { return true }
    return false
  }

  private func onlyAuxiliaries(_ places: Range<Int>) -> Bool {
    places.allSatisfy { isBetween($0) }
  }

  /// Whether a reporting word is a noun here: behind an article, or a name by its capital.
  private func isNoun(_ place: Int) -> Bool {
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

  private static func attitude(of role: QuotationRules.Role) -> String? {
    switch role {
    case .cue(let attitude), .about(let attitude): attitude
    default: nil
    }
  }

  // MARK: Speakers

  /// The speaker of a cue: before it in its clause, or else behind it.
  private func speaker(around cue: Range<Int>, from lowest: Int, to limit: Int) -> Range<Int> {
    let before = subject(before: cue.lowerBound, from: lowest)
    let behind = subject(behind: cue.upperBound, to: limit)
    // Where the verb is second, it stands before its subject if something else begins the sentence.
    if !before.isEmpty, !(startsWithPreposition(before) && !behind.isEmpty) { return before }
    if !behind.isEmpty { return behind }
    return coordinated(before: cue.lowerBound, from: lowest)
  }

  /// The words behind a cue that are its subject; empty where they are none.
  private func subject(behind cue: Int, to limit: Int) -> Range<Int> {
    let phrase = nounPhrase(after: cue, to: limit)
    return !phrase.isEmpty && startsWithPreposition(phrase)
      ? phrase.lowerBound..<phrase.lowerBound : phrase
  }

  private func startsWithPreposition(_ places: Range<Int>) -> Bool {
    rules.opensByComma && isNoSubject(places.lowerBound)
  }

  /// Whether a word begins words that are no subject: "in the".
  private func isNoSubject(_ place: Int) -> Bool { text.role(at: place) == .preposition }

  /// The subject of a verb before "and", at the start of the sentence.
  private func coordinated(before cue: Int, from lowest: Int) -> Range<Int> {
    guard cue > lowest, text.role(at: cue - 1) == .clause || isBetween(cue - 1) else {
      return lowest..<lowest
    }
    return nounPhrase(after: lowest, to: min(cue - 1, lowest + 6))
  }

  /// The words before a cue in its clause, without what may stand between.
  private func subject(before cue: Int, from lowest: Int) -> Range<Int> {
    var end = cue
    while end > lowest, isBetween(end - 1), !isSubjectBreak(before: end) { end -= 1 }
    guard end > lowest else { return lowest..<lowest }
    let bracket = bracketStart(before: end, from: lowest)
    var start = bracket ?? end
    end = start
    if bracket == nil, isSubjectBreak(before: end) {
      // What stands between two commas explains the speaker: "Rendell, a former governor, said".
      guard text.gaps[end].contains(.comma) else { return end..<end }
      var comma = end - 1
      while comma > lowest, !text.gaps[comma].contains(.comma), !text.isBoundary(before: comma) {
        comma -= 1
      }
      guard comma > lowest, text.gaps[comma].contains(.comma) else { return end..<end }
      start = comma - 1
    }
    while start > lowest, !isSubjectBreak(before: start) || start == end,
      !text.isBoundary(before: start)
    {
      if isClauseWord(start - 1) { break }
      start -= 1
    }
    // A verb that stands second behind a comma has its subject before it: "Clever, der Sprecher, hat dort gefordert".
    if rules.opensByComma, start > lowest, start < end, text.gaps[start].contains(.comma),
      text.role(at: start) == .auxiliary
    {
      let subject = subject(before: start, from: lowest)
      if !subject.isEmpty { return subject }
    }
    return trimmed(start..<end)
  }

  /// Whether the words of a subject may not reach over a place; a name in marks is part of them.
  private func isSubjectBreak(before place: Int) -> Bool {
    guard isClauseBreak(before: place) else { return false }
    guard text.gaps[place] == .quote, place > 0 else { return true }
    let (one, other) = (text.quoteOf[place - 1], text.quoteOf[place])
    let quote = max(one, other)
    return one == other || quote < 0 || text.quoteTokens[Int(quote)].count > Self.mostAside
      || text.quoteTokens[Int(quote)].contains { !text.isCapitalized[$0] }
  }

  /// How many words in marks or brackets beside a speaker are a name.
  private static let mostAside = 4

  /// The start of words in brackets that end before a place, "the bureau (FBI) said"; `nil` where none do.
  private func bracketStart(before place: Int, from lowest: Int) -> Int? {
    guard place < text.tokens.count, text.gaps[place] == .break_ else { return nil }
    return (max(lowest + 1, place - Self.mostAside)..<max(lowest + 1, place)).last {
      text.gaps[$0].contains(.bracket)
    }
  }

  private func isBetween(_ place: Int) -> Bool {
    switch text.role(at: place) {
    case .auxiliary, .time: true
    default: false
    }
  }

  private func isClauseBreak(before place: Int) -> Bool {
    !text.gaps[place].isDisjoint(with: [.comma, .colon, .break_, .line, .quote])
  }

  /// The words behind a cue or a preposition that may be a speaker.
  private func nounPhrase(after start: Int, to limit: Int) -> Range<Int> {
    var end = start
    while end < min(limit, start + 12) {
      if end > start,
        !text.gaps[end].isDisjoint(with: [.comma, .colon, .break_, .line, .quote, .stop]),
        !isTitled(end), text.gaps[end] != .quote || isSubjectBreak(before: end)
      {
        break
      }
      if end == start, text.isBoundary(before: end) || text.quoteOf[end] >= 0 { break }
      if let role = text.role(at: end), end > start || isClauseWord(end) || role == .opener {
        if isClauseWord(end) || role == .opener || Self.attitude(of: role) != nil { break }
        if case .pronoun = role { break }
      }
      if end == start, case .pronoun = text.role(at: end) { return end..<(end + 1) }
      // Where nouns have capitals, a small word behind one begins something else, if it is no article.
      if !rules.capitalsAreNames, end > start, !text.isCapitalized[end],
        text.isCapitalized[end - 1],
        text.role(at: end) != .determiner, text.role(at: end) != .preposition,
        text.role(at: end) != .clause
      {
        break
      }
      end += 1
    }
    return trimmed(start..<end)
  }

  /// Whether a full stop before a token is that of an abbreviation in a name.
  private func isTitled(_ place: Int) -> Bool {
    text.gaps[place] == .stop && !text.isBoundary(before: place)
  }

  private func isClauseWord(_ place: Int) -> Bool {
    switch text.role(at: place) {
    case .clause, .turn, .subordinate: true
    default: false
    }
  }

  private func trimmed(_ places: Range<Int>) -> Range<Int> {
    var (start, end) = (places.lowerBound, places.upperBound)
    func isLoose(_ place: Int) -> Bool {
      switch text.role(at: place) {
      case .auxiliary, .time, .clause, .opener, .turn, .subordinate: true
      default: false
      }
    }
    while start < end, isLoose(start) { start += 1 }
    while end > start, isLoose(end - 1) { end -= 1 }
    return start..<end
  }

  // MARK: In the writer's words

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

  private func isFree(_ sentence: Range<Int>) -> Bool {
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

  private mutating func addFree(_ run: (places: Range<Int>, source: Quotation)?) {
    guard let run else { return }
    let bytes = text.bytes(run.places)
    found.append(
      Quotation(
        kind: .indirect, content: bytes, parts: [bytes], speaker: run.source.speaker, cue: nil,
        attitude: run.source.attitude, speakerName: nil,
        confidence: QuotationGround.mood.confidence()))
  }

  private mutating func add(
    _ content: [Range<Int>], speaker: Range<Int>, cue: Range<Int>, attitude: String,
    ground: QuotationGround
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
        speaker: range(speaker), cue: range(cue), attitude: attitude, speakerName: nil,
        confidence: ground.confidence(isMixed: isMixed)))
  }

  /// The bytes of tokens, with the marks of quotations that begin or end there.
  private func marked(_ places: Range<Int>) -> Range<Int> {
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
  private func statementEnd(from start: Int, to limit: Int, isSubordinate: Bool) -> Int {
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
  private func endsStatement(_ place: Int) -> Bool {
    switch text.role(at: place) {
    case .turn, .participle: true
    case .cue, .about: !rules.opensByComma
    default: false
    }
  }

  /// Whether a clause begins with "when", "if" or the like.
  private func isSubordinate(_ place: Int, from lowest: Int) -> Bool {
    place > lowest && text.role(at: place - 1) == .subordinate
      || text.role(at: place) == .subordinate
  }

  private mutating func addReport(_ cue: Range<Int>, _ attitude: String, takesObject: Bool) {
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
      if speaker.isEmpty, opener > rest { speaker = trimmed(rest..<opener) }
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

  private func isBehindComma(_ cue: Range<Int>) -> Bool {
    text.gaps[cue.lowerBound].contains(.comma) && !text.isBoundary(before: cue.lowerBound)
      && cue.upperBound < text.tokens.count
      && (text.isCapitalized[cue.upperBound] || text.role(at: cue.upperBound) == .determiner)
  }

  /// Whether words hold no statement of their own, so that what is said may open behind them.
  private func isAside(_ places: Range<Int>) -> Bool {
    places.allSatisfy { place in
      switch text.role(at: place) {
      case .pronoun, .auxiliary, .cue, .about: false
      default: true
      }
    }
  }

  private func hasOpener(_ places: Range<Int>) -> Bool {
    places.contains { text.role(at: $0) == .opener }
  }

  /// Where the verb stands last: what is said stands before it, and who says it at the start.
  private mutating func addVerbLast(_ cue: Range<Int>, _ attitude: String, _ sentence: Range<Int>) {
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
  private mutating func addSource(_ cue: Range<Int>) {
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

  private func isVerb(_ place: Int) -> Bool {
    switch text.role(at: place) {
    case .auxiliary, .reportedMood, .cue, .about: true
    default: false
    }
  }

  /// "… zufolge …".
  private mutating func addSourceAfter(_ cue: Range<Int>) {
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
