internal import ICU
internal import TextAnalysis

/// Finds who the speakers of a document's quotations are: a short name is a longer one, an office or a pronoun
/// somebody who was named before.
struct SpeakerResolver {
  /// Somebody whom the document names.
  private struct Person {
    var name: String
    /// The words of the name, by number.
    var words: [Int]
    var gender: QuotationRules.Gender?
    /// Offices that stand beside the name, by number.
    var titles: Set<Int> = []
  }

  private let reported: QuotationText
  private let bytes: [UInt8]
  private let vocabulary: Vocabulary
  private var persons: [Person] = []
  /// By the number of the beginning of each word of their names.
  private var byBeginning: [Int: [Int]] = [:]
  private var byTitle: [Int: [Int]] = [:]
  private let speakerWords: SpeakerWords
  /// Where somebody is named, in order.
  private var occurrences: [(place: Int, person: Int)] = []
  private var nextOccurrence = 0
  /// Who was named last, the last at the end.
  private var recent: [Int] = []
  private var lastSpeaker: Int?

  /// How many persons a pronoun may stand for, and how many a word may begin a name of.
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
      if let speaker = quotation.speaker { try resolver.introduce(resolver.places(speaker)) }
    }
    for place in quotations.indices {
      guard let speaker = quotations[place].speaker else {
        // Many languages leave the subject out.
        if quotations[place].cue != nil, let last = resolver.lastSpeaker {
          quotations[place].speakerName = resolver.persons[last].name
        }
        continue
      }
      quotations[place].speakerName = try resolver.name(of: resolver.places(speaker))
    }
    return quotations
  }

  private init(
    _ reported: QuotationText, _ text: borrowing Span<UInt8>, _ vocabulary: Vocabulary,
    _ words: SpeakerWords
  ) throws {
    speakerWords = words
    self.reported = reported
    self.vocabulary = vocabulary
    bytes = unsafe text.withUnsafeBufferPointer { unsafe Array($0) }
    try collectNames()
  }

  /// A token as it stands in the text, without what marks it as the speaker.
  private func form(_ place: Int) -> String {
    let form = String(decoding: bytes[reported.tokens[place].range], as: UTF8.self)
    guard reported.role(at: place) == .topic,
      let ending = reported.rules.topicEndings.first(where: {
        form.hasSuffix($0) && form.count > $0.count + 1
      })
    else { return form }
    return String(form.dropLast(ending.count))
  }

  /// The number of a token's word, folded.
  private mutating func word(_ place: Int) throws -> Int {
    let term = reported.tokens[place].term
    guard term == Token.none || reported.role(at: place) == .topic else {
      return speakerWords.number(of: term, in: vocabulary)
    }
    return speakerWords.number(of: try Folding.folded(form(place)))
  }

  /// The tokens in a range of bytes.
  private func places(_ bytes: Range<Int>) -> Range<Int> {
    let tokens = reported.tokens
    var (low, high) = (0, tokens.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(tokens[middle].start) < bytes.lowerBound { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < tokens.count, Int(tokens[end].end) <= bytes.upperBound { end += 1 }
    return low..<end
  }

  // MARK: Names

  /// Takes every run of two words and more with capitals for a name.
  private mutating func collectNames() throws {
    var place = 0
    while place < reported.tokens.count {
      guard isNamePart(place) else {
        place += 1
        continue
      }
      var end = place + 1
      while end < reported.tokens.count, isNamePart(end), reported.gaps[end].isEmpty { end += 1 }
      if end - place >= 2, end - place <= 4 { occurrences.append((place, try add(place..<end))) }
      place = end
    }
  }

  private func isNamePart(_ place: Int) -> Bool {
    guard reported.isCapitalized[place], !isAcronym(place) else { return false }
    switch reported.role(at: place) {
    case nil, .abbreviation: return true
    default: return false
    }
  }

  /// Whether a word is all capitals, as the name of an office is.
  private func isAcronym(_ place: Int) -> Bool {
    let range = reported.tokens[place].range
    if bytes[range].allSatisfy({ $0 < 0x80 }) {
      return range.count >= 2 && !bytes[range].contains { $0 >= 0x61 && $0 <= 0x7A }
    }
    let scalars = form(place).unicodeScalars
    return scalars.count >= 2 && scalars.allSatisfy { !ScalarProperties($0.value).isLowercase }
  }

  /// The words as they stand in the text.
  private func words(_ places: Range<Int>) -> String {
    var words = ""
    for place in places {
      if place > places.lowerBound, reported.tokens[place].start > reported.tokens[place - 1].end {
        words += " "
      }
      words += form(place)
    }
    return words
  }

  /// Adds a name or what is new of one that is known, and returns its place.
  @discardableResult private mutating func add(_ places: Range<Int>) throws -> Int {
    var words = [Int]()
    for place in places { words.append(try word(place)) }
    let known = candidates(words).first { person in
      isPart(words, of: persons[person].words) || isPart(persons[person].words, of: words)
    }
    let place = known ?? persons.count
    if let known {
      if words.count > persons[known].words.count {
        persons[known].name = self.words(places)
        persons[known].words = words
        index(words, known)
      }
    } else {
      persons.append(Person(name: self.words(places), words: words))
      index(words, place)
    }
    try addTitles(around: places, to: place)
    return place
  }

  private mutating func index(_ words: [Int], _ person: Int) {
    for word in words {
      var known = byBeginning.removeValue(forKey: speakerWords.beginnings[word]) ?? []
      known.append(person)
      if known.count > Self.mostRecent { known.removeFirst() }
      byBeginning[speakerWords.beginnings[word]] = known
    }
  }

  /// Persons whose names have a word that begins as one of these does, in order.
  private func candidates(_ words: [Int]) -> [Int] {
    let found = words.flatMap { byBeginning[speakerWords.beginnings[$0]] ?? [] }
    return found.count < 2 ? found : found.sorted()
  }

  private mutating func addTitles(around places: Range<Int>, to person: Int) throws {
    // "spokeswoman Maria Zakharova", "Maria Zakharova, the ministry's spokeswoman".
    for place in max(0, places.lowerBound - 3)..<min(reported.tokens.count, places.upperBound + 6) {
      if place >= places.upperBound, reported.isBoundary(before: place) { break }
      guard case .title(let gender) = reported.role(at: place) else { continue }
      if place < places.lowerBound,
        (place + 1..<places.lowerBound).contains(where: { reported.isBoundary(before: $0) })
      {
        continue
      }
      let title = try word(place)
      if persons[person].titles.insert(title).inserted {
        byTitle[title, default: []].append(person)
      }
      if gender != .any, place < places.lowerBound {
        persons[person].gender = persons[person].gender ?? gender
      }
    }
  }

  /// Whether the words of a short name are all in a longer one, its last word among them.
  private func isPart(_ short: [Int], of long: [Int]) -> Bool {
    guard !short.isEmpty, short.count <= long.count else { return false }
    // The last first, since it differs most.
    return short.reversed().allSatisfy { word in long.contains { isSame($0, word) } }
  }

  /// Whether two words are one name, whatever its ending.
  private func isSame(_ one: Int, _ other: Int) -> Bool {
    if one == other { return true }
    let (a, b) = (speakerWords.letters[one], speakerWords.letters[other])
    let shorter = min(a.count, b.count)
    guard shorter >= 5, abs(a.count - b.count) <= 2, a[0].value > 0x7F else { return false }
    return a.prefix(shorter - 1).elementsEqual(b.prefix(shorter - 1))
  }

  // MARK: Speakers

  /// The words of a speaker that are a name: behind the last office, without roles.
  private func nameWords(_ places: Range<Int>) -> Range<Int>? {
    let hasCapitals = places.contains { reported.isCapitalized[$0] }
    // Where there are no capitals, all words that are not just an office are the name.
    if !hasCapitals {
      let isOffice = places.allSatisfy { reported.role(at: $0) != nil }
      return isOffice || places.isEmpty ? nil : places
    }
    var best: Range<Int>?
    var place = places.lowerBound
    while place < places.upperBound {
      // "who" and "which" tell of whom was named before them.
      if best != nil, reported.role(at: place) == .clause { break }
      func fits(_ place: Int) -> Bool { isNamePart(place) }
      guard fits(place) else {
        place += 1
        continue
      }
      var end = place + 1
      while end < places.upperBound, isJoined(end) {
        if fits(end) {
          end += 1
        } else if end + 1 < places.upperBound, isLink(end), isJoined(end + 1), fits(end + 1) {
          end += 2
        } else {
          break
        }
      }
      // "Britain-based" is no name.
      if end < places.upperBound, !reported.isCapitalized[end], isHyphenated(end) {
        place = end
        continue
      }
      // The first name of several parts before a comma, or the last.
      if best == nil
        || (!reported.gaps[place].contains(.comma) && !reported.gaps[place].contains(.bracket))
      {
        best = place..<end
      }
      place = end
    }
    return best
  }

  /// Whether nothing but space, or the stop of an abbreviation, is before a token.
  private func isJoined(_ place: Int) -> Bool {
    reported.gaps[place].isEmpty || reported.gaps[place] == .stop
  }

  /// Whether a hyphen joins a token to the one before.
  private func isHyphenated(_ place: Int) -> Bool {
    let end = Int(reported.tokens[place - 1].end)
    return Int(reported.tokens[place].start) == end + 1 && bytes[end] == 0x2D
  }

  /// Whether a word may stand inside a name.
  private func isLink(_ place: Int) -> Bool {
    if case .link = reported.role(at: place) { return true }
    return false
  }

  private mutating func introduce(_ places: Range<Int>) throws {
    guard let name = nameWords(places), name.count >= 2 else { return }
    try add(name)
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
    if places.count <= 2, let place = places.first(where: { isPronoun($0) }),
      case .pronoun(let gender) = reported.role(at: place)
    {
      guard gender == .she || gender == .he else { return nil }
      guard let person = person(gender) else { return nil }
      persons[person].gender = gender
      lastSpeaker = person
      return persons[person].name
    }
    if let name = nameWords(places) {
      if let kind = kind(of: name, in: places) { return words(kind) }
      let person = try add(name)
      lastSpeaker = person
      return persons[person].name
    }
    // An office by itself: somebody who has it, or who spoke last.
    for place in places.reversed() {
      guard case .title(let gender) = reported.role(at: place) else { continue }
      let title = try word(place)
      if let holder = recent.last(where: { persons[$0].titles.contains(title) })
        ?? byTitle[title]?.first
      {
        lastSpeaker = holder
        return persons[holder].name
      }
      if let lastSpeaker, try isDefinite(places),
        gender == .any || persons[lastSpeaker].gender == nil
          || persons[lastSpeaker].gender == gender
      {
        return persons[lastSpeaker].name
      }
    }
    return try description(withoutFront(places))
  }

  /// The words that say of what kind somebody is, where one with a capital is no name but goes with what follows:
  /// "Turkish officials"; `nil` for a name.
  private func kind(of name: Range<Int>, in places: Range<Int>) -> Range<Int>? {
    guard reported.rules.capitalsAreNames, name.count == 1 else { return nil }
    var end = name.upperBound
    while end < places.upperBound, isJoined(end), !reported.isCapitalized[end],
      reported.role(at: end) == nil
    {
      end += 1
    }
    return end > name.upperBound ? name.lowerBound..<end : nil
  }

  /// The words for a speaker who has no name; an article is small wherever it stands.
  private func description(_ places: Range<Int>) throws -> String {
    switch places.first.flatMap({ reported.role(at: $0) }) {
    case .determiner where places.count > 1, .article where places.count > 1:
      return try Folding.folded(form(places.lowerBound)) + " "
        + words(places.lowerBound + 1..<places.upperBound)
    default: return words(places)
    }
  }

  /// Words for a speaker without what stands before them in the sentence: "A day later a military source".
  private func withoutFront(_ places: Range<Int>) -> Range<Int> {
    let start = places.dropFirst().last { place in
      guard reported.role(at: place) == .determiner else { return false }
      switch reported.role(at: place - 1) {
      case nil, .auxiliary, .time: return true
      default: return false
      }
    }
    return (start ?? places.lowerBound)..<places.upperBound
  }

  /// Whether the words for a speaker name somebody known: "the diplomat".
  private mutating func isDefinite(_ places: Range<Int>) throws -> Bool {
    guard places.count <= 3, let first = places.first else { return false }
    let articles = ["the", "der", "die", "le", "la", "el"]
    return try places.count == 1 || articles.contains(Folding.folded(form(first)))
  }

  private func isPronoun(_ place: Int) -> Bool {
    if case .pronoun = reported.role(at: place) { return true }
    return false
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
