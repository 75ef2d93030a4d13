internal import ICU

/// The regular expressions of a lexicon; a class because they can't be copied.
final class Regexes {
  private final class Expression {
    var regex: RegularExpression
    let pattern: String
    let number: Int32

    init(_ pattern: String, _ number: Int32, _ milliseconds: Int32) throws {
      self.pattern = pattern
      regex = try RegularExpression(pattern, milliseconds: milliseconds)
      self.number = number
    }
  }

  private var all: [Expression] = []

  func add(_ pattern: String, class number: Int32, milliseconds: Int32) throws {
    all.append(try Expression(pattern, number, milliseconds))
  }

  /// The classes of those that match a word, in the order of their patterns.
  func classes(of word: [UInt8]) throws -> [Int32] {
    try all.filter { try $0.regex.matches(word.span) }.sorted { $0.pattern < $1.pattern }
      .map(\.number)
  }
}
