/// One word of a name, ready to be compared.
package struct NameWord: Sendable, Hashable {
  /// Another way to read a word, with what its script would write of it.
  struct Reading: Sendable, Hashable {
    let script: NameScript
    let symbols: [UInt16]
    /// Latin letters, 1 to 26.
    let latin: [UInt16]
  }

  /// The word as people see it, folded.
  package let text: String
  package let script: NameScript
  /// What its script writes, symbol by symbol.
  ///
  /// Letters without marks; jamo of Hangul; of kana and of Han the
  /// letters of their readings, with a space between syllables of Han. Latin letters are 1 to 26.
  package let symbols: [UInt16]
  /// The symbols of what the word may be in the nominative, where it may stand in another case.
  package var nominatives: [[UInt16]] = []
  /// An approximation in Latin letters, 1 to 26.
  package let latin: [UInt16]
  /// What it is looked up by: folded, without marks, Han in simplified characters.
  var key = ""
  /// Whether its Han or Hangul is a name, or a part of one, each character of which tells it from others.
  var isEastAsian = false
  /// Whether it is read as a surname.
  var isSurname = false
  /// How it may be read otherwise, as Han in Japanese.
  var readings: [Reading] = []
  /// What is known of it, and of what it may be in the nominative.
  var known: KnownWord?
  var declined: KnownWord?

  init(
    text: String, script: NameScript, symbols: [UInt16], nominatives: [[UInt16]] = [],
    latin: [UInt16]
  ) {
    (self.text, self.script, self.symbols) = (text, script, symbols)
    (self.nominatives, self.latin) = (nominatives, latin)
  }

  /// What tells a word, as it is read, from others.
  struct Identity: Hashable {
    let text: String
    let script: NameScript
    let isEastAsian, isSurname: Bool
    let readings, spelled: Int
  }

  var identity: Identity {
    Identity(
      text: text, script: script, isEastAsian: isEastAsian, isSurname: isSurname,
      readings: readings.count, spelled: known?.spelled.count ?? 0)
  }

  /// Latin letters as text.
  static func string(_ letters: [UInt16]) -> String {
    String(decoding: letters.map { UInt8($0 + 96) }, as: UTF8.self)
  }

  /// What letters in Cyrillic, with the sign of a word's end, are looked up by.
  static func key(ofCyrillic symbols: [UInt16]) -> String {
    let scalars = symbols.dropLast().compactMap { Unicode.Scalar($0) }
    return NameRegister.key(of: String(String.UnicodeScalarView(scalars)))
  }

  /// Whether it ends as women's names and surnames do in Cyrillic.
  var isInAOrYa: Bool { key.hasSuffix("а") || key.hasSuffix("я") }

  /// The word as what it is, or as another word in another case.
  func orDeclined() -> NameWord {
    guard let declined, var known else { return self }
    known.spelled += declined.spelled
    known.exchanged += declined.exchanged
    known.gender = nil
    var word = self
    word.known = known
    return word
  }

  /// The word as it is read otherwise.
  func read(_ reading: Reading) -> NameWord {
    NameWord(text: text, script: reading.script, symbols: reading.symbols, latin: reading.latin)
  }
}

extension NameWord {
  /// Whether two words are surely no spellings of one name, however alike they sound.
  ///
  /// So are names that are known to be others, names in Han or Hangul of which a character differs, and in Latin
  /// letters a vowel with a mark beside another vowel (ü, ö), and what a final o makes a man's and a final a a woman's.
  func isUnlike(_ other: NameWord) -> Bool {
    if key == other.key { return hasOtherVowel(than: other) }
    let inOneScript = script == other.script
    if let known, let others = other.known, known.isUnlike(others, inOneScript: inOneScript) {
      return true
    }
    guard inOneScript else { return false }
    switch script {
    case .arabic, .hebrew:
      return isWoman(of: other) || other.isWoman(of: self)
    case .han, .hangul: return isEastAsian && other.isEastAsian
    case .latin: return hasOtherVowel(than: other) || hasOtherGender(than: other)
    case .cyrillic:
      return isKorean && other.isKorean && Self.consonants(key) != Self.consonants(other.key)
    default: return false
    }
  }

  private var isKorean: Bool { readings.contains { $0.script == .koreanCyrillic } }

  /// The consonants of Korean syllables in Cyrillic, of which some are spelled in two ways.
  private static func consonants(_ key: String) -> [Unicode.Scalar] {
    Array(
      key.replacing("дж", with: "ч").replacing("чж", with: "ч").unicodeScalars.compactMap {
        syllables[$0] ?? $0
      }.filter { !"аеёиіоуыэюяйьъ".unicodeScalars.contains($0) })
  }

  private static let syllables: [Unicode.Scalar: Unicode.Scalar] = [
    "б": "п", "г": "к", "д": "т", "р": "л", "ц": "ч", "щ": "с",
  ]

  /// Whether a final he makes a woman's name of a man's.
  private func isWoman(of man: NameWord) -> Bool {
    let letters = key.unicodeScalars
    guard letters.count == man.key.unicodeScalars.count + 1, letters.count > Self.stem,
      let last = letters.last, ["ة", "ه", "ה"].contains(last)
    else { return false }
    return key.unicodeScalars.starts(with: man.key.unicodeScalars)
  }

  /// Letters that a name of which the gender stands in the last one has before it, at least.
  private static let stem = 3

  private func hasOtherGender(than other: NameWord) -> Bool {
    guard latin.count == other.latin.count, latin.count > Self.stem,
      let mine = latin.last, let others = other.latin.last, mine != others,
      latin.dropLast() == other.latin.dropLast()
    else { return false }
    let ends: Set<UInt16> = [1, 15]
    return ends.contains(mine) && ends.contains(others)
  }

  /// Whether nothing but a vowel with a mark tells a word from the other, which has another vowel there.
  private func hasOtherVowel(than other: NameWord) -> Bool {
    guard script == .latin, other.script == .latin,
      !text.utf8.allSatisfy({ $0 < 0x80 }) || !other.text.utf8.allSatisfy({ $0 < 0x80 })
    else { return false }
    let (mine, others) = (Array(text.unicodeScalars), Array(other.text.unicodeScalars))
    guard mine.count == others.count else { return false }
    var isOther = false
    for (one, two) in zip(mine, others) where one != two {
      let (first, second) = (Self.vowels[one] ?? one, Self.vowels[two] ?? two)
      guard first != second else { continue }
      // All else is written alike.
      guard Self.vowels[one] != nil, Self.vowels[two] != nil, one != first || two != second
      else { return false }
      isOther = true
    }
    return isOther
  }

  /// Vowels that are told apart, and what each is without its mark.
  private static let vowels: [Unicode.Scalar: Unicode.Scalar] = [
    "ä": "a", "ö": "o", "ü": "u", "a": "a", "o": "o", "u": "u", "å": "a", "ø": "o", "é": "e",
    "è": "e", "ê": "e", "ë": "e", "e": "e", "í": "i", "ì": "i", "î": "i", "ï": "i", "i": "i",
    "ó": "o", "ò": "o", "ô": "o", "á": "a", "à": "a", "â": "a", "ú": "u", "ù": "u", "û": "u",
  ]
}

extension NameWord {
  /// Letters that are spelled by one another where scripts change: Е and Y, Ц and C.
  private static let initials = [
    "eyij", "uyi", "kcq", "khg", "zsc", "ztc", "zjg", "ctj", "vw", "fpt",
  ].map { $0.utf8.map { UInt16($0) - 96 } }

  /// Whether a word may begin with the letter that another is, or begins with.
  func mayBegin(as other: NameWord) -> Bool {
    guard let mine = latin.first, let others = other.latin.first else { return false }
    if mine == others { return true }
    return script != other.script
      && Self.initials.contains { $0.contains(mine) && $0.contains(others) }
  }
}
