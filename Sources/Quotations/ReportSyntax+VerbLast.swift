internal import TextAnalysis

/// Reports whose verb ends the sentence, as in Japanese, Korean, Hindi and Turkish.
extension ReportSyntax {
  /// The verb behind words in marks that ends their sentence; the speaker is between them, before the marks, or behind
  /// the verb.
  func verbLastFrame(_ end: Int) -> ReportFrame? {
    let start = text.sentenceStart(max(0, end - 1))
    let limit = min(text.tokens.count, end + 2 * ReportLimits.farthestCue)
    if isPartOfPhrase(behind: end) { return nil }
    // Behind the word that closes what is said, other verbs may stand before the verb of saying.
    let isClosed = text.role(at: end) == .opener
    var index = end
    while index < limit {
      if index > end, text.isBoundary(before: index) || text.quoteOf[index] >= 0 { return nil }
      // Another clause begins: "…, he called it, and".
      if index > end + 1, text.gaps[index].contains(.comma), part(index - 1) == .verb { return nil }
      let word = text.word(at: index)
      guard let word, case .cue(let attitude) = word.role, !isNoun(index) else {
        // Words in marks before another verb belong to that.
        if !isClosed, part(index) == .verb || text.role(at: index) == .closer,
          text.role(at: index) != .opener
        {
          return nil
        }
        index = word?.tokens.upperBound ?? index + 1
        continue
      }
      let between = chosen(
        nominals(in: end..<index).filter {
          !$0.isGoverned && ($0.isMarked || $0.maySpeak)
            && ($0.tokens.upperBound..<index).allSatisfy { part($0) != .verb }
        },
        near: index)
      var speaker = between ?? topicSpeaker(start..<end).speaker
      if between == nil, isCue(word.tokens.upperBound) {
        // Another verb reports that one says it: the nearest subject.
        let phrases = nominals(in: start..<end)
        speaker = phrases.last { $0.isMarked && !$0.isTopic }?.tokens ?? start..<start
      }
      if speaker.isEmpty { speaker = owner(of: word.tokens, from: end) ?? speaker }
      if speaker.isEmpty, rules.hasClosers, rules.marksSubjects, index < text.tokens.count - 1,
        text.gaps[word.tokens.upperBound].contains(.comma)
      {
        // "“…”, so saying, Lee left": the subject of the sentence stands behind.
        speaker = topicSpeaker(word.tokens.upperBound..<text.sentenceEnd(index)).speaker
      }
      if speaker.isEmpty {
        let behind = subject(behind: word.tokens.upperBound, to: text.sentenceEnd(index))
        if isSpeaker(behind) { speaker = behind }
      }
      return ReportFrame(speaker: speaker, cue: word.tokens, attitude: attitude, isBeside: true)
    }
    return nil
  }

  /// The topic or subject of a sentence, and where the rest begins.
  func topicSpeaker(_ tokens: Range<Int>) -> (speaker: Range<Int>, rest: Int) {
    let start = tokens.lowerBound
    let own = tokens.prefix(ReportLimits.farthestTopic).firstRange { text.quoteOf[$0] < 0 }
    let phrases = nominals(in: own).filter { !$0.isGoverned }
    func rest(_ phrase: Nominal) -> Int {
      let end = behindBracket(phrase.tokens.upperBound, to: tokens.upperBound)
      return end < tokens.upperBound && isMarker(end) ? end + 1 : end
    }
    if let subject = describedSubject(phrases) { return (subject.tokens, rest(subject)) }
    let topics = phrases.filter { $0.isMarked && mayBeSpeaker($0) && isTold($0, in: phrases) }
    // An earlier topic that may not be who speaks leaves it open.
    if rules.hasClosers, rules.topicEndings.isEmpty, let first = phrases.first(where: \.isTopic),
      let told = topics.first(where: \.isTopic), first != told, part(first.head) == .nominal
    {
      return (start..<start, start)
    }
    if let topic = topics.first(where: \.isTopic) ?? topics.first(where: \.maySpeak)
      ?? topics.first
    {
      return (withBracket(topic.tokens, in: phrases), rest(topic))
    }
    let named = phrases.first { phrase in
      guard phrase.maySpeak, mayBeSpeaker(phrase) else { return false }
      let end = phrase.tokens.upperBound
      // Where a particle marks subjects, one without it stands before a comma.
      return !rules.marksSubjects || part(phrase.head) == .pronoun
        || (!rules.hasClosers && end == tokens.upperBound)
        || (end < text.tokens.count && !text.gaps[end].isDisjoint(with: [.comma, .quote]))
    }
    guard let named = named ?? besideMarks(phrases, to: tokens.upperBound) else {
      return (start..<start, start)
    }
    return (named.tokens, rest(named))
  }

  /// The subject before a comma and words in marks: Turkish "… anne Demir, “…” dedi".
  private func besideMarks(_ phrases: [Nominal], to end: Int) -> Nominal? {
    guard rules.hasCapitals, end < text.tokens.count, text.quoteOf[end] >= 0,
      text.gaps[end].contains(.comma) || text.gaps[end] == .quote
    else { return nil }
    // A word with a capital before them is a name, whatever its tag.
    if phrases.isEmpty, end > 0, text.isCapitalized[end - 1], text.isBoundary(before: end - 1),
      text.role(at: end - 1) == nil
    {
      return Nominal(
        tokens: end - 1..<end, head: end - 1, isGoverned: false, isMarked: false, isTopic: false,
        maySpeak: true)
    }
    guard let last = phrases.last, last.tokens.upperBound == end,
      last.maySpeak || text.isCapitalized[last.head], mayBeSpeaker(last)
    else { return nil }
    return last
  }

  /// The subject before the first comma of a sentence: Turkish "Ankara'da konuşan Demir, …".
  private func describedSubject(_ phrases: [Nominal]) -> Nominal? {
    guard rules.hasCapitals else { return nil }
    let first = phrases.first { phrase in
      let end = phrase.tokens.upperBound
      return end < text.tokens.count && text.gaps[end].contains(.comma)
    }
    guard let first, mayBeSpeaker(first), first.maySpeak,
      let start = phrases.first?.tokens.lowerBound
    else { return nil }
    let isFirstComma = (start + 1..<max(start + 1, first.tokens.upperBound)).allSatisfy {
      text.gaps[$0].isDisjoint(with: [.comma, .colon, .quote])
        && (part($0) != .verb || text.tags[$0].verbForm == .participle
          || text.tags[$0].verbForm == .gerund)
    }
    return isFirstComma ? first : nil
  }

  /// An office with the name before it and before brackets: Korean "김민준(Kim) 시장은".
  private func withBracket(_ office: Range<Int>, in phrases: [Nominal]) -> Range<Int> {
    guard !rules.topicEndings.isEmpty, office.count == 1,
      text.gaps[office.lowerBound].contains(.break_),
      let bracket = (max(0, office.lowerBound - ReportLimits.longestNameAside)..<office.lowerBound)
        .last(
          where: { text.gaps[$0].contains(.bracket) }),
      let name = phrases.last(where: { $0.tokens.upperBound == bracket }), !name.isMarked
    else { return office }
    return name.tokens.lowerBound..<office.upperBound
  }

  /// Whether a marked phrase may be who speaks: a word that may speak, or one before a comma.
  ///
  /// A noun that is no person and the only subject is that of the statement: "it said that prices rise" without "it".
  private func isTold(_ phrase: Nominal, in phrases: [Nominal]) -> Bool {
    if phrase.maySpeak || part(phrase.head) == .pronoun || !rules.hasClosers { return true }
    var end = phrase.tokens.upperBound
    if end < text.tokens.count, part(end) == .marker { end += 1 }
    if end < text.tokens.count, text.gaps[end].contains(.comma) { return true }
    // Korean has no commas there.
    return !rules.topicEndings.isEmpty
      && phrases.contains { $0.isMarked && $0.tokens.lowerBound > phrase.tokens.lowerBound }
  }

  /// Whether a sentence has a topic that may not be who speaks: it is that of the statement.
  private func hasOtherTopic(_ tokens: Range<Int>) -> Bool {
    guard rules.hasClosers, rules.marksSubjects else { return false }
    return nominals(in: tokens.prefix(ReportLimits.longestSpeaker)).contains {
      $0.isTopic && part($0.head) == .nominal
    }
  }

  /// Whether a particle behind words in marks makes them part of a phrase: "“The Hour” of the BBC".
  private func isPartOfPhrase(behind end: Int) -> Bool {
    // Turkish: "the “blue light's” effects".
    if rules.hasCapitals, text.gaps[end] == .quote, !text.isCapitalized[end],
      text.role(at: end) == nil, part(end) == .nominal || part(end) == .modifier
    {
      return true
    }
    guard text.gaps[end].isDisjoint(with: [.comma, .stop, .line]), text.role(at: end) != .opener,
      text.word(at: end)?.tokens.count ?? 1 == 1
    else { return false }
    switch part(end) {
    case .adposition, .genitive, .marker: return !rules.hasCapitals
    default: return false
    }
  }

  /// The statement of a verb that stands last: it is before the verb, and the speaker begins the sentence.
  func statement(beforeLast report: Report, in sentence: Range<Int>) -> ReportedStatement? {
    let cue = report.cue
    guard endsClause(cue) else { return nil }
    let sentence = near(cue, in: sentence)
    if let statement = statement(openedBehind: report, in: sentence) { return statement }
    if let near = nearSpeaker(cue, from: sentence.lowerBound) {
      var end = near.tokens.lowerBound
      while end > sentence.lowerBound, text.role(at: end - 1) == .time { end -= 1 }
      if end > sentence.lowerBound, text.role(at: end - 1) == .opener { end -= 1 }
      guard end - sentence.lowerBound >= ReportLimits.fewestBeforeVerb else { return nil }
      return ReportedStatement(
        [sentence.lowerBound..<end], speaker: near.tokens, cue: cue, attitude: report.attitude,
        evidence: .verb)
    }
    let start = behindSource(in: sentence.lowerBound..<cue.lowerBound)
    var (speaker, first) = topicSpeaker(start..<cue.lowerBound)
    let behind = clauseStart(before: cue.lowerBound, from: start)
    if behind > start {
      // "…, she said, but the office denied it": each report has its subject.
      let own = topicSpeaker(behind..<cue.lowerBound)
      if !own.speaker.isEmpty { (speaker, first) = own }
    }
    if text.word(at: cue.lowerBound)?.isPassive == true {
      if report.takesObject { return nil }
      (speaker, first) = (start..<start, start)
    }
    // "X는" may be a name whose tag is that of a verb.
    if !rules.topicEndings.isEmpty, !speaker.isEmpty, speaker.lowerBound > start,
      text.role(at: speaker.lowerBound - 1) == .topic,
      text.tags[speaker.lowerBound - 1].partOfSpeech == .verb
    {
      return nil
    }
    if speaker.isEmpty, let owner = owner(of: cue, from: sentence.lowerBound) {
      (speaker, first) = (owner, owner.upperBound)
    }
    if speaker.isEmpty, text.word(at: cue.lowerBound)?.isPassive != true,
      hasOtherTopic(start..<cue.lowerBound)
    {
      return nil
    }
    first = max(first, behind)
    guard let last = end(of: report, from: first, hasSpeaker: !speaker.isEmpty),
      last - first >= ReportLimits.fewestBeforeVerb
    else { return nil }
    return ReportedStatement(
      [first..<last], speaker: speaker, cue: cue, attitude: report.attitude, evidence: .verb)
  }

  /// A sentence from where what a verb in it reports may begin.
  private func near(_ cue: Range<Int>, in sentence: Range<Int>) -> Range<Int> {
    max(sentence.lowerBound, cue.lowerBound - ReportLimits.longestVerbLast)..<sentence.upperBound
  }

  /// The statement behind a verb and the word that opens it, as in Hindi.
  private func statement(openedBehind report: Report, in sentence: Range<Int>) -> ReportedStatement?
  {
    guard !rules.hasClosers else { return nil }
    let cue = report.cue
    let reach = min(sentence.upperBound, cue.upperBound + ReportLimits.verbLastOpenerReach)
    guard let opener = (cue.upperBound..<reach).first(where: { text.role(at: $0) == .opener })
    else {
      return nil
    }
    // In what somebody says another says something.
    let opened = (sentence.lowerBound..<cue.lowerBound).last { text.role(at: $0) == .opener }
    let start = opened.map { $0 + 1 } ?? sentence.lowerBound
    var speaker = topicSpeaker(lastClause(before: cue.lowerBound, from: start)).speaker
    if speaker.isEmpty { speaker = topicSpeaker(start..<cue.lowerBound).speaker }
    if speaker.isEmpty { speaker = owner(of: cue, from: sentence.lowerBound) ?? speaker }
    return ReportedStatement(
      [opener..<sentence.upperBound], speaker: speaker, cue: cue, attitude: report.attitude,
      evidence: .opener)
  }

  /// The words before a verb behind another verb and a comma: "Pigs killed the farmer, a neighbour said".
  private func lastClause(before cue: Int, from start: Int) -> Range<Int> {
    let first = (start..<cue).last {
      $0 > start && text.gaps[$0].contains(.comma) && part($0 - 1) == .verb
        && text.quoteOf[$0] < 0
    }
    return (first ?? start)..<cue
  }

  /// The index behind what a verb that stands last reports; `nil` where it reports nothing.
  private func end(of report: Report, from first: Int, hasSpeaker: Bool) -> Int? {
    if !report.takesObject, let close = statementClose(before: report.cue, from: first) {
      return close
    }
    guard hasSpeaker, takesNoun(report), hasObject(before: report.cue, from: first) else {
      return nil
    }
    var last = report.cue.lowerBound
    while last > first, closesStatement(last - 1) { last -= 1 }
    return last
  }

  /// Whether a word between a statement and a verb that stands last belongs to the verb.
  private func closesStatement(_ index: Int) -> Bool {
    switch text.role(at: index) {
    case .auxiliary, .opener, .object: true
    default: false
    }
  }
}

extension Range<Int> {
  /// The first run of numbers that fit.
  fileprivate func firstRange(where fits: (Int) -> Bool) -> Range<Int> {
    guard let first = first(where: fits) else { return lowerBound..<lowerBound }
    let end = (first..<upperBound).first { !fits($0) } ?? upperBound
    return first..<end
  }
}
