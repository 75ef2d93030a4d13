internal import TextAnalysis

/// Finds who the speakers of a document's quotations are: a short name is a longer one, an office or a pronoun
/// somebody who was named before.
struct SpeakerResolver {
  let words: SpeakerText
  let reported: QuotationText
  var persons: KnownPersons
  /// The token at which each name of somebody starts, in order.
  var occurrences: [(token: Int, person: Int)] = []
  private(set) var nextOccurrence = 0
  /// For each token, how many sentences of the writer's own began before it, and with it.
  private let sentences: [Int32]
  /// Who was named last, the last at the end.
  private var recent: [Int] = []
  private(set) var lastSpeaker: Int?
  /// The first token of the words for the last speaker who has no name; −1 where there is none.
  private(set) var lastUnnamed = -1
  /// The words for the last speaker who has no name.
  private(set) var lastDescription: String?
  /// Whether "he" or "she" may be said of the last speaker who has no name.
  private(set) var lastIsOne = false
  /// The first token of the words for the last speaker.
  private(set) var lastToken: Int?

  /// The words that names have at most where no report brings them.
  private static let longestName = 4
  /// How many persons a pronoun may stand for.
  static let mostRecent = 40

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
      if quotations[index].speaker == nil, quotations[index].cue == nil {
        if index > 0 { resolver.continueSpeech(&quotations[index], after: quotations[index - 1]) }
        continue
      }
      guard let speaker = quotations[index].speaker else {
        // Many languages leave the subject out.
        if let cue = quotations[index].cue,
          resolver.mayLeaveOut(resolver.words.tokens(cue).lowerBound),
          reported.word(at: resolver.words.tokens(cue).lowerBound)?.isPlural != true
        {
          quotations[index].speakerName = resolver.leftOut(
            before: resolver.words.tokens(cue).lowerBound)
        }
        continue
      }
      quotations[index].speakerName = try resolver.name(of: resolver.words.tokens(speaker))
    }
    return quotations
  }

  /// Whether the last speaker spoke in the sentence of a token or the one before.
  func isNear(_ index: Int) -> Bool {
    guard let lastToken, index < reported.tokens.count else { return false }
    return distance(from: lastToken, to: index) <= ReportLimits.farthestLeftOut
  }

  /// How many sentences of the writer's own begin between two tokens, the later one's among them.
  func distance(from earlier: Int, to later: Int) -> Int32 { sentences[later] - sentences[earlier] }

  private init(
    _ reported: QuotationText, _ text: borrowing Span<UInt8>, _ vocabulary: Vocabulary,
    _ words: SpeakerWords
  ) throws {
    self.words = SpeakerText(reported, text, vocabulary, words)
    self.reported = reported
    persons = KnownPersons(words)
    var number: Int32 = 0
    sentences = reported.tokens.indices.map { index in
      if reported.quoteOf[index] < 0, reported.isBoundary(before: index) { number += 1 }
      return number
    }
    try collectNames()
  }

  /// Takes every run of two words and more with capitals for a name, and each last word of one for the same.
  private mutating func collectNames() throws {
    var runs = [(name: Range<Int>, person: Int?)]()
    var index = 0
    while index < reported.tokens.count {
      guard let name = words.name(from: index) else {
        index += 1
        continue
      }
      if name.count == 1 {
        runs.append((name, nil))
      } else if name.count <= Self.longestName {
        runs.append((name, try persons.add(name, of: words)))
      }
      index = name.upperBound
    }
    for run in runs {
      if let person = try run.person ?? persons.person(endingWith: words.word(run.name.lowerBound))
      {
        occurrences.append((run.name.lowerBound, person))
      }
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
      guard gender == .she || gender == .he else { return nil }
      guard let person = person(gender, at: index) else { return description(before: index) }
      persons[person].gender = gender
      (lastSpeaker, lastToken, lastDescription) = (person, index, nil)
      return persons[person].name
    }
    if words.isJoint(tokens) { return try unnamed(tokens, isOne: false) }
    if let name = words.nameBehindOffice(tokens) {
      return named(try persons.add(name, of: words), tokens)
    }
    if let name = words.nameWords(tokens) {
      if let kind = words.kind(of: name, in: tokens) {
        _ = try unnamed(tokens, isOne: true)
        return words.words(kind)
      }
      return named(try persons.add(name, of: words), tokens)
    }
    if let person = try surname(tokens) { return named(person, tokens) }
    // An office by itself: somebody who has it, or who spoke last.
    for index in tokens.reversed() {
      guard case .title(let gender) = reported.role(at: index) else { continue }
      let title = try words.word(index)
      if try words.isDefinite(tokens),
        let holder = recent.last(where: { persons[$0].titles.contains(title) })
          ?? persons.holder(of: title),
        !reported.rules.hasCases || persons[holder].isPlain || persons[holder].gender != nil
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
    return try unnamed(
      tokens, isOne: tokens.contains(where: words.isPerson) || words.isUnseenName(tokens))
  }

  private mutating func named(_ person: Int, _ tokens: Range<Int>) -> String {
    // A country and a firm speak too, but are no "he".
    if !words.isThing(tokens) { persons[person].isPerson = true }
    (lastSpeaker, lastToken, lastDescription) = (person, tokens.lowerBound, nil)
    return persons[person].name
  }

  /// The words for a speaker who has no name.
  ///
  /// - Parameter isOne: whether "he" or "she" may be said of them.
  private mutating func unnamed(_ tokens: Range<Int>, isOne: Bool) throws -> String {
    let description = try words.description(words.withoutFront(tokens))
    // Who spoke before has stopped: "she" may be who spoke now.
    (lastSpeaker, lastToken, lastUnnamed) = (nil, nil, tokens.lowerBound)
    (lastDescription, lastIsOne) = (description, isOne)
    return description
  }

  /// The words for the last speaker, where a pronoun stands for somebody without a name.
  private mutating func description(before index: Int) -> String? {
    guard lastIsOne, lastUnnamed >= 0, isNearUnnamed(index) else { return nil }
    lastUnnamed = index
    return lastDescription
  }

  /// The name of a speaker whom a verb leaves out as known.
  private mutating func leftOut(before index: Int) -> String? {
    guard !words.isInClause(index), !words.isBeforeSubject(index) else { return nil }
    if let lastSpeaker { return isNear(index) ? persons[lastSpeaker].name : nil }
    guard lastDescription != nil, lastUnnamed >= 0, isNearUnnamed(index) else { return nil }
    lastUnnamed = index
    return lastDescription
  }

  private func isNearUnnamed(_ index: Int) -> Bool {
    distance(from: lastUnnamed, to: index) <= ReportLimits.farthestLeftOut
  }

  /// Who is known by a surname that looks like a common noun, in a language whose nouns have capitals.
  private func surname(_ tokens: Range<Int>) throws -> Int? {
    guard !reported.rules.capitalsAreNames, tokens.count == 1,
      words.isNamePart(tokens.lowerBound)
    else { return nil }
    return try persons.person(endingWith: words.word(tokens.lowerBound))
  }
}
