internal import ICU
public import BuiltinData

/// A name, cut into the parts that are compared.
public struct PersonName: Sendable {
  /// One part.
  public struct Part: Sendable {
    package let word: NameWord
    public let role: Role
  }

  /// What a part does in a name.
  public enum Role: Sendable, Equatable {
    case name
    /// A letter that stands for a name.
    case initial
    /// A word such as `al`, `bin`, `von`, that spellings leave out or join.
    case particle
  }

  /// The name as it was given.
  public let text: String
  /// At most ``mostParts``.
  public let parts: [Part]

  /// Names with more parts are cut.
  package static let mostParts = 9
}

/// Cuts names into parts.
///
/// It carries state and belongs to one task.
public struct NameParser: ~Copyable {
  private var reader: NameReader
  private let words: NameWords

  public init(_ spellings: Spellings, _ words: NameWords) {
    reader = NameReader(spellings)
    self.words = words
  }

  /// The parts of a name; titles are left out where anything else stays.
  ///
  /// Signs other than letters and apostrophes part words; a letter before a full stop, or alone, is an initial.
  public mutating func parse(_ text: String) throws -> PersonName {
    var parts = [PersonName.Part]()
    var titles = [PersonName.Part]()
    for (piece, hasStop) in Self.pieces(text) {
      let word = try reader.word(piece)
      guard !word.latin.isEmpty || word.script != .latin else { continue }
      let isAbbreviated =
        piece.unicodeScalars.count == 1 && word.script != .han && word.script != .hangul
      if isAbbreviated || (hasStop && piece.unicodeScalars.count <= 2 && !words.isTitle(word.text))
      {
        parts.append(.init(word: word, role: .initial))
      } else if words.isTitle(word.text) {
        titles.append(.init(word: word, role: .name))
      } else if let article = words.article(of: word.text) {
        // The article is written onto the word; where it is none, it is joined again as any two parts may be.
        parts.append(.init(word: try reader.word(article), role: .particle))
        let rest = word.text.unicodeScalars.dropFirst(article.unicodeScalars.count)
        parts.append(.init(word: try reader.word(String(rest)), role: .name))
      } else {
        let isParticle = words.isParticle(word.text)
        parts.append(.init(word: word, role: isParticle ? .particle : .name))
      }
    }
    if !parts.contains(where: { $0.role == .name }) { parts += titles }
    // A name that is nothing but particles is a name.
    if !parts.contains(where: { $0.role == .name }) {
      parts = parts.map { .init(word: $0.word, role: $0.role == .particle ? .name : $0.role) }
    }
    return PersonName(text: text, parts: Array(parts.prefix(PersonName.mostParts)))
  }

  /// Parts in a row as one word.
  mutating func joined(_ parts: ArraySlice<PersonName.Part>) throws -> NameWord {
    try reader.word(parts.map(\.word.text).joined())
  }

  /// A name that is written without spaces as a surname of one syllable and the rest; `nil` for others.
  mutating func divided(_ name: PersonName) throws -> PersonName? {
    guard name.parts.count == 1, let word = name.parts.first?.word,
      word.script == .hangul || word.script == .han,
      (2...4).contains(word.text.unicodeScalars.count)
    else { return nil }
    let surname = String(word.text.unicodeScalars.prefix(1))
    let rest = String(word.text.unicodeScalars.dropFirst())
    return PersonName(
      text: name.text,
      parts: [
        PersonName.Part(word: try reader.surname(surname), role: .name),
        PersonName.Part(word: try reader.word(rest), role: .name),
      ])
  }

  /// What stands inside words and is no letter.
  private static let inner = Set("'’‘ʼʻʹʿ׳״`\u{200C}\u{30FC}".unicodeScalars)

  /// The words of a text, each with whether a full stop follows.
  private static func pieces(_ text: String) -> [(String, Bool)] {
    var pieces = [(String, Bool)]()
    var word = String.UnicodeScalarView()
    var hasLetter = false
    func isLetter(_ scalar: Unicode.Scalar) -> Bool {
      scalar.isASCII
        ? ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
        : ScalarProperties(scalar.value).isLetter
    }
    func end(_ hasStop: Bool) {
      if hasLetter { pieces.append((String(word), hasStop)) }
      word = String.UnicodeScalarView()
      hasLetter = false
    }
    var wasLower = false
    for scalar in text.unicodeScalars {
      let isLetter = isLetter(scalar)
      // Apostrophes and geresh are parts of words, and the joiner of Persian is none that parts them.
      guard isLetter || Self.inner.contains(scalar) || ScalarProperties(scalar.value).isMark else {
        end(scalar == ".")
        wasLower = false
        continue
      }
      hasLetter = hasLetter || isLetter
      // SergeiLavrov: two words that lost their space.
      let isUpper = ScalarProperties(scalar.value).isUppercase
      if isUpper, wasLower, word.count > 2 { end(false) }
      wasLower = ScalarProperties(scalar.value).isLowercase
      word.append(scalar)
    }
    end(false)
    return pieces
  }
}

/// Words that stand in names and are no names, and names that stand for others.
public struct NameWords: Sendable {
  private let titles: Set<String>
  private let generations: Set<String>
  private let particles: Set<String>
  /// Articles that are written onto a name.
  let articles: [String]
  /// Of each name the numbers of the groups of names that stand for each other.
  private let groups: [String: Set<Int>]

  /// Reads the list that the program holds.
  public init() throws(DataError) {
    try self.init(BuiltinFile.table(named: "names/words.tsv", header: "kind\twords"))
  }

  private init(_ table: DataTable) throws(DataError) {
    var (titles, particles, groups) = (Set<String>(), Set<String>(), [String: Set<Int>]())
    var (articles, generations) = ([String](), Set<String>())
    for row in table.rows {
      let words = row.fields[1].split(separator: " ").map(String.init)
      switch row.fields[0] {
      case "title": titles.formUnion(words)
      case "generation":
        titles.formUnion(words)
        generations.formUnion(words)
      case "particle": particles.formUnion(words)
      case "article": articles += words
      case "nickname": for word in words { groups[word, default: []].insert(row.line) }
      default: throw table.badValue(in: row)
      }
    }
    self.titles = titles
    self.generations = generations
    self.particles = particles
    self.articles = articles
    self.groups = groups
  }

  func isTitle(_ word: String) -> Bool { titles.contains(word) }

  /// Whether a word behind a name tells its bearer from another of the name: "Jr", "III".
  package func isGeneration(_ word: String) -> Bool { generations.contains(word) }

  /// The article that is written onto a word, where enough is left of it.
  func article(of word: String) -> String? {
    articles.first { article in
      let letters = article.unicodeScalars
      return word.unicodeScalars.starts(with: letters)
        && word.unicodeScalars.count > letters.count + Self.shortestName
    }
  }

  /// What a name has at least behind an article, less one.
  private static let shortestName = 2

  func isParticle(_ word: String) -> Bool { particles.contains(word) }
  func areNicknames(_ one: String, _ other: String) -> Bool {
    guard let mine = groups[one], let others = groups[other] else { return false }
    return !mine.isDisjoint(with: others)
  }
}
