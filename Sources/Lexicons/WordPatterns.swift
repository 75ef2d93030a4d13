internal import ICU

/// A word with open parts: `*` for any letters, `?` for one.
struct GlobPattern {
  private let scalars: [Unicode.Scalar]

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  /// Whether it has more letters than another; of equals the order is that of their letters.
  func isMoreExact(than other: GlobPattern) -> Bool {
    let counts = [self, other].map { $0.scalars.count { $0 != "*" && $0 != "?" } }
    return counts[0] != counts[1]
      ? counts[0] > counts[1] : scalars.lexicographicallyPrecedes(other.scalars)
  }

  /// - Complexity: O(*n* · *m*) at worst.
  func matches(_ text: String) -> Bool {
    let word = Array(text.unicodeScalars)
    var (i, j) = (0, 0)
    var (star, mark) = (-1, 0)
    while i < word.count {
      if j < scalars.count, scalars[j] == "?" || (scalars[j] != "*" && scalars[j] == word[i]) {
        i += 1
        j += 1
      } else if j < scalars.count, scalars[j] == "*" {
        (star, mark) = (j, i)
        j += 1
      } else if star >= 0 {
        mark += 1
        (i, j) = (mark, star + 1)
      } else {
        return false
      }
    }
    while j < scalars.count, scalars[j] == "*" { j += 1 }
    return j == scalars.count
  }
}

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
