internal import TextAnalysis

/// Finds who the speakers of a document's quotations are: a short name is a longer one, an office or a pronoun
/// somebody who was named before.
struct SpeakerResolver {
  private let words: SpeakerText
  private let reported: QuotationText
  private var persons: KnownPersons
  /// The token at which each name of somebody starts, in order.
  private var occurrences: [(token: Int, person: Int)] = []
  private var nextOccurrence = 0
  /// Who was named last, the last at the end.
  private var recent: [Int] = []
  private var lastSpeaker: Int?
  /// The first token of the words for the last speaker who has no name; −1 where there is none.
  private var lastUnnamed = -1
  /// The first token of the words for the last speaker.
  private var lastToken: Int?

  /// The words that names have at most where no report brings them.
  private static let longestName = 4
  /// How many persons a pronoun may stand for.
  private static let mostRecent = 40

  /// Names the speakers of quotations.
  ///
  /// - Complexity: O(quotations · persons), and O(*n*) in the tokens.
  static func resolved(
    _ quotations: [Quotation], _ reported: QuotationText, _ text: borrowing Span<UInt8>,
    _ vocabulary: Vocabulary, _ words: SpeakerWords
  ) throws -> [Quotation] {
    guard quotations.contains(where: { $0.speaker != nil }) else { return quotations }
    var resolver = try SpeakerResolver(reported, text, vocabulary, words)
    var quotations = quotations
    // A full name may come after a short one, in a headline.
    for quotation in quotations {
      if let speaker = quotation.speaker { try resolver.introduce(resolver.words.tokens(speaker)) }
    }
    for index in quotations.indices {
      let previous = index > 0 ? quotations[index - 1] : nil
      guard let speaker = quotations[index].speaker else {
        if quotations[index].cue == nil { resolver.takeUp(&quotations[index], after: previous) }
        // Many languages leave the subject out.
        if reported.rules.leavesOutSubjects, let cue = quotations[index].cue {
          quotations[index].speakerName = resolver.leftOut(
            resolver.words.tokens(cue).lowerBound, resolver.words.tokens(quotations[index].content))
        }
        continue
      }
      let last = (resolver.lastSpeaker, resolver.lastToken)
      quotations[index].speakerName = try resolver.name(of: resolver.words.tokens(speaker))
      // A source is who reports, seldom whom "she" stands for.
      if reported.rules.hasPlainNames, let cue = quotations[index].cue,
        resolver.words.isSource(resolver.words.tokens(cue).lowerBound)
      {
        (resolver.lastSpeaker, resolver.lastToken) = last
      }
    }
    return quotations
  }

  /// Who is left out as the subject of a verb: who spoke last, or begins the sentence before.
  private mutating func leftOut(_ cue: Int, _ content: Range<Int>) -> String? {
    guard cue < reported.tokens.count, reported.word(at: cue)?.isPassive != true else { return nil }
    if let lastSpeaker, isNear(cue) { return persons[lastSpeaker].name }
    let start = reported.sentenceStart(content.lowerBound)
    guard reported.rules.isVerbLast, start > 0 else { return nil }
    let before = reported.sentenceStart(start - 1)
    advance(to: start)
    let subject = occurrences[..<nextOccurrence].suffix(Self.mostRecent).last {
      $0.token <= before + 1 && $0.token >= before
    }
    return subject.flatMap { persons[$0.person].isPerson ? persons[$0.person].name : nil }
  }

  /// Whether the last speaker spoke in the sentence of a token or the one before.
  private func isNear(_ index: Int, _ reach: Int32 = ReportLimits.farthestLeftOut) -> Bool {
    guard let lastToken, index < reported.tokens.count else { return false }
    return reported.tokens[index].sentence - reported.tokens[lastToken].sentence
      <= reach
  }

  /// Whether the last speaker spoke in the sentence of a token, or before it and quotations and nothing else.
  private func isBehindQuotations(_ index: Int) -> Bool {
    guard let lastToken else { return false }
    var start = reported.sentenceStart(index)
    for _ in 0...ReportLimits.mostLines where start > lastToken {
      let before = reported.sentenceStart(start - 1)
      if before <= lastToken { return true }
      guard reported.quoteOf[before] >= 0 else { return false }
      start = before
    }
    return start <= lastToken
  }

  /// Names the speaker of whole sentences in marks that nobody reports: who spoke in the sentence right before.
  private func takeUp(_ quotation: inout Quotation, after previous: Quotation?) {
    guard reported.rules.hasPlainNames || reported.rules.isVerbLast, let previous,
      previous.kind != .direct || previous.cue != nil, let name = previous.speakerName
    else { return }
    let (start, last) = (words.tokens(quotation.content).lowerBound, words.tokens(previous.content))
    guard start > 0, !last.isEmpty, last.upperBound <= start, reported.isBoundary(before: start),
      reported.sentenceStart(start - 1) <= last.upperBound - 1
    else { return }
    quotation.speakerName = name
  }

  private init(
    _ reported: QuotationText, _ text: borrowing Span<UInt8>, _ vocabulary: Vocabulary,
    _ words: SpeakerWords
  ) throws {
    self.words = SpeakerText(reported, text, vocabulary, words)
    self.reported = reported
    persons = KnownPersons(words)
    try collectNames()
  }

  /// Takes every run of two words and more with capitals for a name.
  private mutating func collectNames() throws {
    guard !reported.rules.hasPlainNames else {
      try collectSubjects()
      return
    }
    var index = 0
    while index < reported.tokens.count {
      guard words.isNamePart(index) else {
        index += 1
        continue
      }
      let name = words.nameRun(from: index, to: reported.tokens.count)
      if name.count >= 2, name.count <= Self.longestName {
        occurrences.append((name.lowerBound, try persons.add(name, of: words)))
      }
      index = name.upperBound
    }
  }

  /// Takes the subjects of sentences that may be persons, in a script without capitals.
  private mutating func collectSubjects() throws {
    let syntax = ReportSyntax(text: reported, rules: reported.rules)
    // A name of one word is one where it is the subject of two sentences.
    var seen = Set<Int>()
    var start = 0
    while start < reported.tokens.count {
      let end = reported.sentenceEnd(start)
      defer { start = end }
      if let name = syntax.explainedName(start..<end) {
        let person = try persons.add(name, of: words)
        persons[person].isPerson = true
        occurrences.append((name.lowerBound, person))
        continue
      }
      let subject = syntax.sentenceSubject(start..<end)
      let isProper = words.isProperSubject(subject)
      guard reported.quoteOf[start] < 0,
        let name = words.nameWords(subject) ?? (isProper ? subject : nil),
        try words.mayBePerson(name), isProper || words.isNamed(name)
      else { continue }
      if !words.isSurelyNamed(name) {
        let word = try words.word(name.lowerBound)
        guard name.count == 1, !seen.insert(word).inserted || isProper else { continue }
      }
      let person = try persons.add(name, of: words)
      persons[person].isPerson = true
      occurrences.append((name.lowerBound, person))
    }
  }

  private mutating func introduce(_ tokens: Range<Int>) throws {
    guard let name = words.nameWords(tokens), name.count >= 2 else { return }
    try persons.add(name, of: words)
  }

  private mutating func advance(to index: Int) {
    while nextOccurrence < occurrences.count, occurrences[nextOccurrence].token < index {
      let person = occurrences[nextOccurrence].person
      nextOccurrence += 1
      recent.removeAll { $0 == person }
      recent.append(person)
      if recent.count > Self.mostRecent { recent.removeFirst() }
    }
  }

  private mutating func name(of tokens: Range<Int>) throws -> String? {
    advance(to: tokens.lowerBound)
    if tokens.count <= 2, let index = tokens.first(where: { words.isPronoun($0) }),
      case .pronoun(let gender) = reported.role(at: index)
    {
      guard gender == .she || gender == .he || gender == .any else { return nil }
      guard let person = person(gender, at: index) else { return nil }
      if reported.rules.hasGenders, gender != .any { persons[person].gender = gender }
      (lastSpeaker, lastToken) = (person, index)
      return persons[person].name
    }
    if let name = words.nameWords(tokens) {
      if let kind = words.kind(of: name, in: tokens) { return words.words(kind) }
      let person = try persons.add(name, of: words)
      if try words.mayBePerson(name) { persons[person].isPerson = true }
      (lastSpeaker, lastToken) = (person, tokens.lowerBound)
      return persons[person].name
    }
    // An office by itself: somebody who has it, or who spoke last.
    for index in tokens.reversed() {
      guard case .title(let gender) = reported.role(at: index) else { continue }
      let title = try words.word(index)
      if reported.rules.hasPlainNames {
        // Names are less sure there: only who spoke last.
        guard tokens.count == 1, let last = lastSpeaker, isNear(index, ReportLimits.farthestNamed),
          persons[last].titles.contains(title)
        else { continue }
        lastToken = index
        return persons[last].name
      }
      if try words.isDefinite(tokens),
        let holder = recent.last(where: { persons[$0].titles.contains(title) })
          ?? persons.holder(of: title)
      {
        (lastSpeaker, lastToken) = (holder, tokens.lowerBound)
        return persons[holder].name
      }
      if let lastSpeaker, isNear(tokens.lowerBound), try words.isDefinite(tokens),
        persons[lastSpeaker].titles.isEmpty,
        gender == .any || persons[lastSpeaker].gender == nil
          || persons[lastSpeaker].gender == gender
      {
        lastToken = tokens.lowerBound
        return persons[lastSpeaker].name
      }
    }
    // Somebody without a name, or with one that the tags do not know.
    if reported.rules.hasPlainNames, tokens.count > 1 || !words.isOffice(tokens.lowerBound),
      try words.mayBePerson(tokens)
    {
      let person = try persons.add(words.behindCopula(tokens), of: words)
      persons[person].isPerson = true
      (lastSpeaker, lastToken) = (person, tokens.lowerBound)
      return persons[person].name
    }
    // Who spoke before has stopped: "she" may be who spoke now.
    (lastSpeaker, lastToken, lastUnnamed) = (nil, nil, tokens.lowerBound)
    return try words.description(words.withoutFront(words.withoutOwners(tokens)))
  }

  /// Whom a pronoun stands for: who spoke last, or was named last before it.
  private func person(_ gender: QuotationRules.Gender, at index: Int) -> Int? {
    func fits(_ person: Int) -> Bool {
      persons[person].isPerson
        && (persons[person].gender == nil || persons[person].gender == gender
          || !reported.rules.hasGenders || gender == .any)
    }
    // "Lee took part, and she said": the subject of the same sentence.
    if reported.rules.hasPlainNames, let near = occurrences[..<nextOccurrence].last,
      near.token < index, reported.tokens[near.token].sentence == reported.tokens[index].sentence,
      reported.quoteOf[near.token] == reported.quoteOf[index], fits(near.person)
    {
      return near.person
    }
    let isClose = reported.rules.hasPlainNames ? isBehindQuotations(index) : isNear(index)
    if let lastSpeaker, fits(lastSpeaker), isClose { return lastSpeaker }
    // Whom the sentence before or this one names: the only one, or the one at its start.
    let sentence = reported.tokens[index].sentence
    let near = occurrences[..<nextOccurrence].suffix(Self.mostRecent).filter {
      sentence - reported.tokens[$0.token].sentence <= ReportLimits.farthestNamed
        && $0.token > lastUnnamed && fits($0.person)
    }
    let known = near.filter { persons[$0.person].gender == gender }
    let likely = known.isEmpty ? near : known
    if let only = likely.first, likely.allSatisfy({ $0.person == only.person }) {
      return only.person
    }
    return near.first { $0.token == reported.sentenceStart($0.token) }?.person
  }
}
