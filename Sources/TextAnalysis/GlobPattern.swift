/// A word with open parts: `*` for any letters, `?` for one.
package struct GlobPattern: Sendable, Equatable {
  private let scalars: [Unicode.Scalar]

  package init(_ text: String) { scalars = Array(text.unicodeScalars) }

  /// Whether nothing but open parts is in it.
  var isOpen: Bool { scalars.allSatisfy { $0 == "*" || $0 == "?" } }

  /// Whether it has more letters than another; of equals the order is that of their letters.
  package func isMoreExact(than other: GlobPattern) -> Bool {
    let counts = [self, other].map { $0.scalars.count { $0 != "*" && $0 != "?" } }
    return counts[0] != counts[1]
      ? counts[0] > counts[1] : scalars.lexicographicallyPrecedes(other.scalars)
  }

  /// - Complexity: O(*n* · *m*) at worst.
  package func matches(_ text: String) -> Bool {
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
