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
  public internal(set) var parts: [Part]
  /// What tells its bearer from another of the name: "Jr", "III".
  var generation: Generation?
  /// Whether it is a man's or a woman's, where titles, given names and endings agree.
  var gender: KnownWord.Gender?
  /// The body that the whole text is a name of.
  var body: Int?

  init(text: String, parts: [Part]) { (self.text, self.parts) = (text, parts) }

  /// Words of which letters are the initials, at least.
  private static let shortestInitials = 3

  /// Whether the name is nothing but the first letters of another's words, in capitals: "IAEA".
  func isInitials(of other: PersonName) -> Bool {
    let words = other.parts.filter { $0.role == .name }.map(\.word)
    guard parts.count == 1, let word = parts.first?.word, words.count >= Self.shortestInitials,
      word.key.unicodeScalars.count == words.count, words.allSatisfy({ $0.script == word.script }),
      word.script == .latin || word.script == .cyrillic, text == text.uppercased()
    else { return false }
    return zip(word.key.unicodeScalars, words).allSatisfy { $0 == $1.key.unicodeScalars.first }
  }

  /// Names with more parts are cut.
  package static let mostParts = 9
  /// Parts of a long name that are kept of its end, where surnames stand.
  private static let lastParts = 5

  /// The parts that are compared of a long name: its first and its last, without particles.
  static func compared(_ parts: [Part]) -> [Part] {
    guard parts.count > mostParts else { return parts }
    let names = parts.filter { $0.role != .particle }
    guard names.count > mostParts else { return names }
    return Array(names.prefix(mostParts - lastParts) + names.suffix(lastParts))
  }
}

/// What tells the bearer of a name from others of it.
enum Generation: Sendable, Equatable {
  case senior, junior
  case number(Int)
}
