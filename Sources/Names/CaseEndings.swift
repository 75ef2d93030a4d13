internal import BuiltinData

/// The endings that names of Slavic languages have in oblique cases.
struct CaseEndings: Sendable {
  /// By an ending the endings of the nominative.
  private var nominatives: [[UInt16]: [[UInt16]]] = [:]
  private var longest = 0

  /// Symbols that a name has before its ending.
  private static let stem = 3
  private static let shortestStem = 2

  /// No endings.
  init() {}

  /// The first line of the file.
  static let header = "ending\tnominative"

  init(_ table: DataTable) {
    for row in table.rows {
      let ending = Self.symbols(row.fields[0])
      nominatives[ending] = row.fields[1].split(separator: " ").map {
        $0 == "-" ? [] : Self.symbols($0)
      }
      longest = max(longest, ending.count)
    }
  }

  private static func symbols(_ text: Substring) -> [UInt16] {
    text.unicodeScalars.map { UInt16(truncatingIfNeeded: $0.value) }
  }

  /// What a word may be in the nominative, by the longest of its endings and each shorter one.
  func nominatives(of symbols: ArraySlice<UInt16>) -> [[UInt16]] {
    var found = [[UInt16]]()
    for count in stride(from: min(longest, symbols.count - Self.shortestStem), to: 0, by: -1) {
      // Before a long ending a shorter stem tells enough: Києва.
      guard symbols.count - count >= (count > 2 ? Self.shortestStem : Self.stem) else { continue }
      for ending in nominatives[Array(symbols.suffix(count))] ?? [] {
        found.append(symbols.dropLast(count) + ending)
      }
    }
    return found
  }
}
