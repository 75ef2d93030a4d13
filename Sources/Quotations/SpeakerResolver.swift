internal import TextAnalysis

/// Finds who the speakers of a document's quotations are: a short name is a longer one, an office or a pronoun
/// somebody who was named before.
struct SpeakerResolver {
  private let words: SpeakerText
  private let reported: QuotationText
  private var persons: KnownPersons
  /// Where somebody is named, in order.
  private var occurrences: [(place: Int, person: Int)] = []
  private var nextOccurrence = 0
  /// Who was named last, the last at the end.
  private var recent: [Int] = []
  private var lastSpeaker: Int?

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
      if let speaker = quotation.speaker { try resolver.introduce(resolver.words.places(speaker)) }
    }
    for place in quotations.indices {
      guard let speaker = quotations[place].speaker else {
        // Many languages leave the subject out.
        if quotations[place].cue != nil, let last = resolver.lastSpeaker {
          quotations[place].speakerName = resolver.persons[last].name
        }
        continue
      }
      quotations[place].speakerName = try resolver.name(of: resolver.words.places(speaker))
    }
    return quotations
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
    var place = 0
    while place < reported.tokens.count {
      guard words.isNamePart(place) else {
        place += 1
        continue
      }
      var end = place + 1
      while end < reported.tokens.count, words.isNamePart(end), reported.gaps[end].isEmpty {
        end += 1
      }
      if end - place >= 2, end - place <= 4 {
        occurrences.append((place, try persons.add(place..<end, of: words)))
      }
      place = end
    }
  }

  private mutating func introduce(_ places: Range<Int>) throws {
    guard let name = words.nameWords(places), name.count >= 2 else { return }
    try persons.add(name, of: words)
  }

  private mutating func advance(to place: Int) {
    while nextOccurrence < occurrences.count, occurrences[nextOccurrence].place < place {
      let person = occurrences[nextOccurrence].person
      nextOccurrence += 1
      recent.removeAll { $0 == person }
      recent.append(person)
      if recent.count > Self.mostRecent { recent.removeFirst() }
    }
  }

  private mutating func name(of places: Range<Int>) throws -> String? {
    advance(to: places.lowerBound)
    if places.count <= 2, let place = places.first(where: { words.isPronoun($0) }),
      case .pronoun(let gender) = reported.role(at: place)
    {
      guard gender == .she || gender == .he else { return nil }
      guard let person = person(gender) else { return nil }
      persons[person].gender = gender
      lastSpeaker = person
      return persons[person].name
    }
    if let name = words.nameWords(places) {
      if let kind = words.kind(of: name, in: places) { return words.words(kind) }
      let person = try persons.add(name, of: words)
      lastSpeaker = person
      return persons[person].name
    }
    // An office by itself: somebody who has it, or who spoke last.
    for place in places.reversed() {
      guard case .title(let gender) = reported.role(at: place) else { continue }
      let title = try words.word(place)
      if let holder = recent.last(where: { persons[$0].titles.contains(title) })
        ?? persons.holder(of: title)
      {
        lastSpeaker = holder
        return persons[holder].name
      }
      if let lastSpeaker, try words.isDefinite(places),
        gender == .any || persons[lastSpeaker].gender == nil
          || persons[lastSpeaker].gender == gender
      {
        return persons[lastSpeaker].name
      }
    }
    return try words.description(words.withoutFront(places))
  }

  /// Whom a pronoun stands for: who spoke last, or was named last before it.
  private func person(_ gender: QuotationRules.Gender) -> Int? {
    func fits(_ person: Int) -> Bool {
      persons[person].gender == nil || persons[person].gender == gender
    }
    if let lastSpeaker, fits(lastSpeaker) { return lastSpeaker }
    return recent.last { persons[$0].gender == gender } ?? recent.last(where: fits)
  }
}
