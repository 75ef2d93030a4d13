internal import BuiltinData

/// How names in Han are read in Japanese and in Korean.
struct HanReadings {
  /// Whose name a Japanese word is.
  enum Kind: Int, Hashable { case family, given }

  /// A Japanese name that is written together, cut in two.
  struct Division {
    let family, given: String
  }

  /// Lines of a name, the readings of the family and of the given name, in the order of their bytes.
  private let japanese: [UInt8]
  private var hangul: [Unicode.Scalar: Unicode.Scalar] = [:]

  /// The longest family or given name.
  private static let mostCharacters = 4
  private static let (feed, tab): (UInt8, UInt8) = (0x0A, 0x09)

  init() throws(DataError) {
    let name = "names/readings-ja.tsv"
    guard let file = BuiltinFile(named: name) else {
      throw DataError(file: name, line: 0, reason: .missing)
    }
    japanese = file.bytes
    for row in try BuiltinFile.table(named: "names/readings-ko.tsv", header: "hangul\thanja").rows {
      guard let syllable = row.fields[0].unicodeScalars.first else { continue }
      for character in row.fields[1].unicodeScalars { hangul[character] = syllable }
    }
  }

  /// The readings of a Japanese name, in Latin letters as kana tell them; empty where it is none.
  ///
  /// - Complexity: O(log *n*) in the names that are known.
  func japanese(_ name: String, _ kind: Kind) -> [String] {
    guard let line = line(of: Array(name.utf8)) else { return [] }
    let fields = line.split(separator: Self.tab, omittingEmptySubsequences: false)
    guard fields.count == 3 else { return [] }
    return String(decoding: fields[1 + kind.rawValue], as: UTF8.self).split(separator: " ")
      .map(String.init)
  }

  /// The readings of a Japanese name that stands alone.
  func japanese(_ name: String) -> [String] {
    let family = japanese(name, .family)
    return family + japanese(name, .given).filter { !family.contains($0) }
  }

  /// The line that begins with a name.
  private func line(of name: [UInt8]) -> ArraySlice<UInt8>? {
    // Remarks and the header are less than any character of Han.
    var (low, high) = (0, japanese.count)
    while low < high {
      let middle = (low + high) / 2
      let start = (japanese[low..<middle].lastIndex(of: Self.feed) ?? low - 1) + 1
      let end = japanese[middle...].firstIndex(of: Self.feed) ?? japanese.count
      let line = japanese[start..<end]
      let found = line.prefix { $0 != Self.tab }
      if found.elementsEqual(name) { return line }
      if found.lexicographicallyPrecedes(name) { low = end + 1 } else { high = start }
    }
    return nil
  }

  /// The ways to cut a Japanese name into that of a family and a given one.
  func divisions(of name: String) -> [Division] {
    let characters = Array(name.unicodeScalars)
    guard (2...2 * Self.mostCharacters).contains(characters.count) else { return [] }
    func text(_ part: ArraySlice<Unicode.Scalar>) -> String {
      String(String.UnicodeScalarView(part))
    }
    return (1..<characters.count).map {
      Division(family: text(characters[..<$0]), given: text(characters[$0...]))
    }.filter { !japanese($0.family, .family).isEmpty && !japanese($0.given, .given).isEmpty }
  }

  /// A Korean name in Hangul; `nil` where the reading of a character is not known.
  func hangul(of name: String) -> String? {
    var syllables = String.UnicodeScalarView()
    for character in name.unicodeScalars {
      guard let syllable = hangul[character] else { return nil }
      syllables.append(syllable)
    }
    return String(syllables)
  }
}
