internal import ICU
internal import TextAnalysis

/// The persons whom a document names: a short name is a longer one.
struct KnownPersons {
  /// Somebody whom the document names.
  struct Person {
    var name: String
    /// The words of the name, by number.
    fileprivate(set) var words: [Int]
    var gender: QuotationRules.Gender?
    /// Whether the name is in the nominative, as far as tags tell.
    fileprivate(set) var isPlain = true
    /// Whether something says that it is a person: an office, a given name, a report of what was said.
    var isPerson = false
    /// Whether each word of the name is one of names.
    fileprivate(set) var isProper = false
    /// Offices that stand beside the name, by number.
    fileprivate(set) var titles: Set<Int> = []
  }

  private var persons: [Person] = []
  /// By the number of the beginning of each word of their names.
  private var byBeginning: [Int: [Int]] = [:]
  private var byTitle: [Int: [Int]] = [:]
  private let speakerWords: SpeakerWords

  /// How many persons a word may begin a name of.
  private static let most = 40

  init(_ speakerWords: SpeakerWords) { self.speakerWords = speakerWords }

  subscript(person: Int) -> Person {
    get { persons[person] }
    _modify { yield &persons[person] }
  }

  /// The first who was seen with an office.
  func holder(of title: Int) -> Int? { byTitle[title]?.first }

  /// The person whose name ends with a word, where there is one only.
  func person(endingWith word: Int) -> Int? {
    let found = candidates([word]).filter {
      persons[$0].words.last.map { isSame(word, $0) } == true
    }
    return Set(found).count == 1 ? found.first : nil
  }

  /// Adds a name, or what is new about a known one, and returns the person's index.
  @discardableResult mutating func add(_ tokens: Range<Int>, of text: SpeakerText) throws -> Int {
    var words = [Int]()
    for index in tokens { words.append(try text.word(index)) }
    let rules = text.reported.rules
    let isPlace =
      (rules.isVerbLast || !rules.hasCapitals) && tokens.count == 1
      && rules.names.isPlace(text.form(tokens.lowerBound))
    let isNamed = !isPlace && (!rules.hasPlainNames || text.isNamed(tokens))
    let first = try Folding.folded(text.form(tokens.lowerBound))
    let isCountry =
      rules.hasCapitals && text.isPlace(tokens) && rules.names.gender(of: first) == nil
    let new = Person(
      name: text.name(tokens), words: words, isPlain: text.isPlain(tokens),
      isPerson: try !isCountry && text.hasGivenName(tokens),
      isProper: !rules.hasPlainNames || text.isProperName(tokens))
    let known = candidates(words).first { person in
      // A country is not what belongs to it, and two offices that end with the same word are not one.
      guard isNamed else { return persons[person].words == words }
      return isPart(words, of: persons[person], rules)
        || isPart(persons[person].words, of: new, rules)
    }
    let person = known ?? persons.count
    if let known {
      let isLonger = words.count > persons[known].words.count
      let isPlainer = !persons[known].isPlain && new.isPlain
      if isLonger || (isPlainer && words.count == persons[known].words.count) {
        persons[known].name = new.name
        persons[known].words = words
        persons[known].isPlain = new.isPlain
        persons[known].isProper = new.isProper
        index(words, known)
      }
    } else {
      persons.append(new)
      index(words, person)
    }
    if new.isPerson { persons[person].isPerson = true }
    if !isCountry, tokens.count > 1, persons[person].gender == nil,
      let gender = rules.names.gender(of: first)
    {
      persons[person].gender = gender
      persons[person].isPerson = true
    }
    // "North Korea's minister" holds the office, not North Korea.
    if !isCountry { try addTitles(around: tokens, of: text, to: person) }
    return person
  }

  private mutating func index(_ words: [Int], _ person: Int) {
    for word in words {
      var known = byBeginning.removeValue(forKey: speakerWords.beginnings[word]) ?? []
      known.append(person)
      if known.count > Self.most { known.removeFirst() }
      byBeginning[speakerWords.beginnings[word]] = known
    }
  }

  /// Persons whose names have a word that begins as one of these does, in order.
  private func candidates(_ words: [Int]) -> [Int] {
    let found = words.flatMap { byBeginning[speakerWords.beginnings[$0]] ?? [] }
    return found.count < 2 ? found : found.sorted()
  }

  private mutating func addTitles(
    around tokens: Range<Int>, of text: SpeakerText, to person: Int
  ) throws {
    let reported = text.reported
    // "spokeswoman Maria Zakharova", "Maria Zakharova, the ministry's spokeswoman".
    // Where verbs stand last, offices stand right beside names.
    let (before, behind) = reported.rules.isVerbLast ? (1, 1) : (3, 6)
    let around =
      max(0, tokens.lowerBound - before)..<min(reported.tokens.count, tokens.upperBound + behind)
    for index in around {
      if index >= tokens.upperBound, reported.isBoundary(before: index) { break }
      guard case .title(let gender) = reported.role(at: index) else { continue }
      if index < tokens.lowerBound,
        (index + 1..<tokens.lowerBound).contains(where: { reported.isBoundary(before: $0) })
      {
        continue
      }
      if index < tokens.lowerBound, !reported.gaps[tokens.lowerBound].isDisjoint(with: [.quote]) {
        continue
      }
      let title = try text.word(index)
      persons[person].isPerson = true
      if persons[person].titles.insert(title).inserted {
        byTitle[title, default: []].append(person)
      }
      // Women hold offices in the masculine too.
      if gender == .she, index < tokens.lowerBound {
        persons[person].gender = persons[person].gender ?? gender
      }
    }
  }

  /// Whether the words of a short name are all in a longer one, its last word among them.
  ///
  /// Without capitals a name has offices and places with it: there the short one ends or, where the family's name is
  /// first, begins the longer.
  private func isPart(_ short: [Int], of longer: Person, _ rules: QuotationRules) -> Bool {
    let long = longer.words
    guard !short.isEmpty, short.count <= long.count else { return false }
    // "Google" is not "Google Search".
    if rules.hasCapitals, !longer.isPerson, short.count == 1, long.count > 1,
      isSame(short[0], long[0])
    {
      return false
    }
    guard rules.hasCapitals else {
      return zip(short.reversed(), long.reversed()).allSatisfy { isSame($0, $1) }
        || (!rules.adjectivesFollow && longer.isProper && short.count == 1
          && isSame(short[0], long[0]))
    }
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
}
