internal import TextAnalysis

/// Finds who the speakers of a document's quotations are: a short name is a longer one, an office or a pronoun
/// somebody who was named before.
struct SpeakerResolver {
  let words: SpeakerText
  let reported: QuotationText
  let sentences: ParsedSentences
  var persons: KnownPersons
  /// The token at which each name of somebody starts, in order.
  var occurrences: [(token: Int, person: Int)] = []
  var nextOccurrence = 0
  /// For each token, how many sentences of the writer's own began before it, and with it.
  let sentenceNumbers: [Int32]
  /// Who was named last, the last at the end.
  var recent: [Int] = []
  var lastSpeaker: Int?
  /// The first token of the words for the last speaker who has no name; −1 where there is none.
  var lastUnnamed = -1
  /// The words for the last speaker who has no name.
  var lastDescription: String?
  /// Whether "he" or "she" may be said of the last speaker who has no name.
  var lastIsOne = false
  /// The first token of the words for the last speaker.
  var lastToken: Int?

  /// The words that names have at most where no report brings them.
  static let longestName = 4
  /// How many persons a pronoun may stand for.
  static let mostRecent = 40

  /// Names the speakers of quotations.
  ///
  /// - Complexity: O(quotations · persons), and O(*n*) in the tokens.
  static func resolved(
    _ quotations: [Quotation], _ reported: QuotationText, _ sentences: ParsedSentences,
    _ text: borrowing Span<UInt8>, _ vocabulary: Vocabulary, _ words: SpeakerWords
  ) throws -> [Quotation] {
    guard quotations.contains(where: { $0.speaker != nil || $0.cue != nil }) else {
      return quotations
    }
    var resolver = try SpeakerResolver(reported, sentences, text, vocabulary, words)
    var quotations = quotations
    // A full name may come after a short one, in a headline.
    for quotation in quotations {
      if let speaker = quotation.speaker {
        try resolver.introduce(resolver.reported.tokens(speaker))
      }
    }
    for index in quotations.indices {
      try resolver.resolve(&quotations[index], after: index > 0 ? quotations[index - 1] : nil)
    }
    return quotations
  }

  private mutating func resolve(_ quotation: inout Quotation, after previous: Quotation?) throws {
    let cue = quotation.cue.map { reported.tokens($0).lowerBound }
    guard let speaker = quotation.speaker else {
      if let cue {
        quotation.speakerName = leftOut(cue, reported.tokens(quotation.content))
      } else if let previous {
        continueSpeech(&quotation, after: previous)
      }
      return
    }
    let last = (lastSpeaker, lastToken, lastDescription, lastIsOne)
    quotation.speakerName = try name(of: reported.tokens(speaker))
    // A source is who reports, seldom whom "she" stands for.
    if reported.rules.hasPlainNames, let cue, words.isSource(cue) {
      (lastSpeaker, lastToken, lastDescription, lastIsOne) = last
    }
  }

  private init(
    _ reported: QuotationText, _ sentences: ParsedSentences, _ text: borrowing Span<UInt8>,
    _ vocabulary: Vocabulary, _ words: SpeakerWords
  ) throws {
    self.words = SpeakerText(reported, text, vocabulary, words)
    (self.reported, self.sentences) = (reported, sentences)
    persons = KnownPersons(words)
    var number: Int32 = 0
    sentenceNumbers = reported.tokens.indices.map { index in
      if reported.quoteOf[index] < 0, reported.isBoundary(before: index) { number += 1 }
      return number
    }
    try collectNames()
  }

  mutating func advance(to index: Int) {
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
      guard let person = person(gender, at: index) else { return description(before: index) }
      if reported.rules.hasGenders, gender != .any { persons[person].gender = gender }
      (lastSpeaker, lastToken, lastDescription) = (person, index, nil)
      return persons[person].name
    }
    if words.isJoint(tokens) { return try unnamed(tokens, isOne: false) }
    if let name = words.nameBehindOffice(tokens) { return try named(name, tokens) }
    if let name = words.nameWords(tokens) {
      if let kind = words.kind(of: name, in: tokens) {
        _ = try unnamed(tokens, isOne: true)
        return words.words(kind)
      }
      return try named(name, tokens)
    }
    if let person = try surname(tokens) { return named(person, by: tokens) }
    if let name = try holder(of: tokens) { return name }
    // Somebody without a name, or with one that the tags do not know.
    if reported.rules.hasPlainNames, tokens.count > 1 || !words.isOffice(tokens.lowerBound),
      words.mayBePerson(tokens)
    {
      return try named(words.behindCopula(tokens), tokens)
    }
    return try unnamed(
      tokens, isOne: tokens.contains(where: words.isPerson) || words.isUnseenName(tokens))
  }

  /// Who is meant by an office alone: somebody who has it, or who spoke last.
  private mutating func holder(of tokens: Range<Int>) throws -> String? {
    for index in tokens.reversed() {
      guard case .title(let gender) = reported.role(at: index) else { continue }
      let title = try words.word(index)
      if reported.rules.hasPlainNames {
        // Names are less sure there: only who spoke last.
        guard tokens.count == 1, let last = lastSpeaker, isNear(index),
          persons[last].titles.contains(title)
        else { continue }
        lastToken = index
        return persons[last].name
      }
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
    return nil
  }

  private mutating func named(_ name: Range<Int>, _ tokens: Range<Int>) throws -> String {
    let person = try persons.add(name, of: words)
    return named(person, by: tokens, mayBePerson: words.mayBePerson(name))
  }

  private mutating func named(
    _ person: Int, by tokens: Range<Int>, mayBePerson: Bool = true
  ) -> String {
    // A country and a firm speak too, but are no "he".
    if mayBePerson, !words.isThing(tokens) { persons[person].isPerson = true }
    (lastSpeaker, lastToken, lastDescription) = (person, tokens.lowerBound, nil)
    return persons[person].name
  }

  /// The words for a speaker who has no name.
  ///
  /// - Parameter isOne: whether "he" or "she" may be said of them.
  private mutating func unnamed(_ tokens: Range<Int>, isOne: Bool) throws -> String {
    let description = try words.description(
      words.withoutFront(words.withoutOwners(tokens)))
    // Who spoke before has stopped: "she" may be who spoke now.
    (lastSpeaker, lastToken, lastUnnamed) = (nil, nil, tokens.lowerBound)
    (lastDescription, lastIsOne) = (description, isOne)
    return description
  }

  /// Who is known by a surname that looks like a common noun, in a language whose nouns have capitals.
  private func surname(_ tokens: Range<Int>) throws -> Int? {
    guard !reported.rules.capitalsAreNames, tokens.count == 1,
      words.isNamePart(tokens.lowerBound)
    else { return nil }
    return try persons.person(endingWith: words.word(tokens.lowerBound))
  }
}
