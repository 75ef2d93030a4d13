public import BuiltinData

/// Words that stand in names and are no names, and what tells a surname and a gender.
public struct NameWords: Sendable {
  /// The end of a word, and whose name has it.
  struct Ending: Sendable {
    let ending: String
    let gender: KnownWord.Gender
  }

  /// Titles; those of several words with a low line between them.
  private var titles: Set<String> = []
  private var titlesBehind: Set<String> = []
  private var genders: [String: KnownWord.Gender] = [:]
  /// Titles that are written onto a name, the longest first.
  private var suffixes: [String] = []
  private var generations: [String: Generation] = [:]
  /// Numbers of rulers that are written onto a name.
  private var ordinals: [String] = []
  private var particles: Set<String> = []
  /// Articles that are written onto a name.
  private(set) var articles: [String] = []
  /// Surnames of Chinese and Korean persons, in simplified Han and in Hangul, and in Cyrillic by language.
  private var surnames: Set<String> = []
  private var cyrillicSurnames: [NameScript: Set<String>] = [:]
  private(set) var patronymicEndings: [Ending] = []
  private(set) var surnameEndings: [Ending] = []
  /// Legal forms of companies.
  private var forms: Set<String> = []
  /// Whole names of bodies, with low lines between their words, by the row of the body.
  private var bodies: [String: Int] = [:]

  /// Words of a title at most.
  static let longestTitle = 3

  /// Reads the list that the program holds.
  public init() throws(DataError) {
    let table = try BuiltinFile.table(named: "names/words.tsv", header: "kind\twords")
    for row in table.rows { try add(row, of: table) }
    let bodies = try BuiltinFile.table(named: "names/organisations.tsv", header: "kind\tnames")
    for row in bodies.rows {
      let names = row.fields[1].split(separator: " ").map(String.init)
      switch row.fields[0] {
      case "form": forms.formUnion(names)
      case "name": for name in names { self.bodies[name] = row.line }
      default: break
      }
    }
    suffixes.sort { ($1.count, $0) < ($0.count, $1) }
  }

  private mutating func add(_ row: DataTable.Row, of table: DataTable) throws(DataError) {
    let words = row.fields[1].split(separator: " ").map(String.init)
    switch row.fields[0] {
    case "title": titles.formUnion(words)
    case "title of a man", "title of a woman":
      titles.formUnion(words)
      for word in words { genders[word] = row.fields[0] == "title of a man" ? .man : .woman }
    case "title behind a name":
      titles.formUnion(words)
      titlesBehind.formUnion(words)
    case "suffix": suffixes += words
    case "junior": for word in words { generations[word] = .junior }
    case "senior": for word in words { generations[word] = .senior }
    case "ordinal":
      guard let first = words.first, let number = Int(first) else { throw table.badValue(in: row) }
      for word in words.dropFirst() { generations[word] = .number(number) }
      ordinals += words.filter { $0.hasSuffix("世") || $0.hasSuffix("세") }
    case "particle": particles.formUnion(words)
    case "article": articles += words
    case "surname": surnames.formUnion(words)
    case "korean", "chinese":
      let script: NameScript = row.fields[0] == "korean" ? .koreanCyrillic : .chineseCyrillic
      cyrillicSurnames[script, default: []].formUnion(words)
    case "patronymic of a man": patronymicEndings += words.map { Ending(ending: $0, gender: .man) }
    case "patronymic of a woman":
      patronymicEndings += words.map { Ending(ending: $0, gender: .woman) }
    case "surname of a woman": surnameEndings += words.map { Ending(ending: $0, gender: .woman) }
    default: throw table.badValue(in: row)
    }
  }

  func isTitle(_ word: String) -> Bool { titles.contains(word) }

  /// Whether a title in Latin letters may end a name.
  func isTitleBehind(_ word: String) -> Bool { titlesBehind.contains(word) }

  func gender(ofTitle word: String) -> KnownWord.Gender? { genders[word] }

  /// How many words at the beginning are a title together; 0 where none are, or one alone.
  func titleLength(_ words: [String]) -> Int {
    guard words.count > 1 else { return 0 }
    for count in stride(from: words.count, to: 1, by: -1)
    where titles.contains(words.prefix(count).joined(separator: "_")) {
      return count
    }
    return 0
  }

  /// A word without the title that is written onto its end, where enough is left.
  func withoutTitle(_ word: String) -> String {
    guard word.utf8.first.map({ $0 >= 0xE3 }) ?? false,
      let suffix = suffixes.first(where: word.hasSuffix),
      word.unicodeScalars.count >= suffix.unicodeScalars.count + Self.shortestWithTitle
    else { return word }
    return String(word.dropLast(suffix.count))
  }

  /// Characters of a name that a title is written onto, at least.
  private static let shortestWithTitle = 2

  /// A word without the number of a ruler that is written onto its end.
  func withoutOrdinal(_ word: String) -> (String, Generation)? {
    guard word.utf8.first.map({ $0 >= 0xE3 }) ?? false,
      let ordinal = ordinals.first(where: word.hasSuffix), word.count > ordinal.count,
      let generation = generations[ordinal]
    else { return nil }
    return (String(word.dropLast(ordinal.count)), generation)
  }

  func generation(_ word: String) -> Generation? { generations[word] }

  /// Whether a word behind a name tells its bearer from another of the name: "Jr", "III".
  package func isGeneration(_ word: String) -> Bool {
    switch generations[word] {
    case .junior, .senior: true
    case .number: Self.generationNumbers.contains(word)
    case nil: false
    }
  }

  /// Numbers that are hardly ever words.
  private static let generationNumbers: Set<String> = ["ii", "iii", "iv"]

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

  /// The surname that a name in Han or Hangul begins with, the longer first.
  func surname(of key: String) -> String? {
    let scalars = key.unicodeScalars
    for count in [2, 1] where scalars.count >= count {
      let first = String(scalars.prefix(count))
      if surnames.contains(first) { return first }
    }
    return nil
  }

  /// - Parameter script: of Korean or of Chinese names.
  func isSurname(_ key: String, inCyrillic script: NameScript) -> Bool {
    cyrillicSurnames[script]?.contains(key) == true
  }

  func isForm(_ word: String) -> Bool { forms.contains(word) }

  /// The body of which words are a whole name.
  func body(of words: [String]) -> Int? {
    let words = words.first == "the" ? words.dropFirst() : words[...]
    return bodies[words.joined(separator: "_")]
  }
}
