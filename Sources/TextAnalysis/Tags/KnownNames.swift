package import BuiltinData

/// Names that lists hold for a language, as clues for the tags of words.
///
/// A word is a name itself, or one with an ending (`Москве`, `Ankara'da`, `서울에서`), or one behind letters that are
/// written onto it (`بالقاهرة`).
package struct KnownNames: Sendable {
  /// The first line of a list.
  package static let header = "kind\tlanguages\tnames"
  /// The lists inside the program.
  package static let files = ["names/known.tsv", "names/places.tsv"]

  /// What a name is of.
  package enum Kind: Int, CaseIterable, Sendable {
    case given, family, place, people, calendar

    /// As lists write it.
    var name: String { ["given", "family", "place", "people", "calendar"][rawValue] }
  }

  /// How a word has a name in it.
  private enum Form: Int, CaseIterable {
    case whole, withEnding, withProclitic
  }

  /// What the clues are called: that a word is a given name, one with an ending, one with a proclitic, and so on.
  static let clueNames = Form.allCases.flatMap { form in
    Kind.allCases.map {
      ["\($0.name) name", "\($0.name) name and ending", "letters and \($0.name) name"][
        form.rawValue]
    }
  }

  /// Of names, and of what stands before their endings, the bits of their kinds.
  private var names = KeyTable(capacity: 1 << 12)
  private var stems = KeyTable(capacity: 1 << 12)
  private let endings: Endings
  private let proclitics: [UInt32]

  /// Which words are names with endings.
  private enum Endings {
    /// No word.
    case none
    /// Any word that has at most three characters more.
    case short
    /// The same, and the last vowel of a name gives way to an ending.
    case inPlaceOfVowels
  }

  /// No names.
  package init() { (endings, proclitics) = (.none, []) }

  /// - Parameter tables: lists in the form of `names/known.tsv`.
  /// - Throws: ``DataError`` for the first line that is not of the form.
  package init(_ tables: [DataTable], language: String) throws(DataError) {
    switch language {
    case "ru", "uk": endings = .inPlaceOfVowels
    case "ko", "tr", "de", "hi", "fa": endings = .short
    default: endings = .none
    }
    switch language {
    case "ar", "fa": proclitics = Self.characters("والبفكل")
    case "he": proclitics = Self.characters("ובלמהשכ")
    default: proclitics = []
    }
    for table in tables {
      for row in table.rows {
        guard let kind = Kind.allCases.first(where: { $0.name == row.fields[0] }) else {
          throw DataError(file: table.file, line: row.line, reason: .badValue)
        }
        guard row.fields[1].split(separator: " ").contains(where: { $0 == language }) else {
          continue
        }
        for name in row.fields[2].split(separator: " ") { add(name, kind) }
      }
    }
  }

  private static func characters(_ letters: String) -> [UInt32] {
    letters.unicodeScalars.map { $0.utf8.reduce(0) { $0 << 8 | UInt32($1) } }
  }

  private mutating func add(_ name: Substring, _ kind: Kind) {
    guard let bytes = try? Folding.folded(Array(name.utf8).span) else { return }
    let word = WordClues(bytes, shape: .small, isFirst: false)
    Self.add(kind, &names, Self.key(word, 0..<word.length))
    var end = word.length
    if endings == .inPlaceOfVowels, Self.vowels.contains(word.character(end - 1)) { end -= 1 }
    guard end >= (bytes[0] >= 0xE3 ? 2 : 3) else { return }
    Self.add(kind, &stems, Self.key(word, 0..<end))
  }

  private static let vowels = characters("аеиоуыэюяьйіїє")

  private static let apostrophes = characters("'’")

  private static func add(_ kind: Kind, _ table: inout KeyTable, _ key: UInt64) {
    table.add(key, bits: 1 << UInt32(kind.rawValue))
  }

  private static func key(_ word: WordClues, _ range: Range<Int>) -> UInt64 {
    var key = ClueKey()
    for index in range { key.add(word.character(index)) }
    return key.value(.word)
  }
}

extension KnownNames {
  /// The clues that a word has, as bits by their indices in ``clueNames``.
  package func clues(of word: WordClues) -> UInt64 {
    // A word in small letters is no name in a script that has capitals: those before Hebrew's.
    if word.shape == .small, (word.bytes.first ?? 0) < 0xD6 { return 0 }
    var (key, found) = (ClueKey(), UInt64(0))
    let count = word.length
    for index in 0..<count {
      key.add(word.character(index))
      let left = count - index - 1
      if left == 0 {
        found |= bits(names[key.value(.word)], .whole)
      } else if endings != .none, left <= 3 || Self.apostrophes.contains(word.character(index + 1))
      {
        found |= bits(stems[key.value(.word)], .withEnding)
      }
    }
    guard !proclitics.isEmpty, count > 3 else { return found }
    for start in 1...2 where proclitics.contains(word.character(start - 1)) {
      found |= bits(names[Self.key(word, start..<count)], .withProclitic)
    }
    return found
  }

  private func bits(_ number: UInt32, _ form: Form) -> UInt64 {
    number == KeyTable.none ? 0 : UInt64(number) << UInt64(form.rawValue * Kind.allCases.count)
  }
}
