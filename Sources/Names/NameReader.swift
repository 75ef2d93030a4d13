internal import ICU

/// Turns words into what is compared of them, each distinct word once.
///
/// It carries state and belongs to one task.
package struct NameReader: ~Copyable {
  private var romanizer: Transliterator?
  private var surnameRomanizer: Transliterator?
  private var simplifier: Transliterator?
  private var known: [String: NameWord] = [:]
  private var surnames: [String: NameWord] = [:]
  var hanReadings: HanReadings?
  let spellings: Spellings

  package init(_ spellings: Spellings) { self.spellings = spellings }

  /// What is compared of a word.
  ///
  /// - Parameter word: without spaces.
  package mutating func word(_ word: String) throws -> NameWord {
    if let known = known[word] { return known }
    let made = try make(word)
    known[word] = made
    return made
  }

  /// What is compared of a surname, which characters are read otherwise in than in words: 曾 is Zeng, not Ceng.
  mutating func surname(_ word: String) throws -> NameWord {
    guard Self.script(of: word) == .han else { return try self.word(word) }
    if let known = surnames[word] { return known }
    if surnameRomanizer == nil {
      surnameRomanizer = try Transliterator(id: "Han-Latin/Names; Lower")
    }
    let bytes = Array(word.utf8)
    let latin = try surnameRomanizer?.transliterated(bytes.span) ?? bytes
    let symbols = try Self.symbols(ofReading: String(decoding: latin, as: UTF8.self))
    var made = NameWord(
      text: word, script: .han, symbols: symbols,
      latin: spellings.likeliestLatin(of: symbols, in: .han) ?? [])
    made.key = try key(of: word, in: .han)
    made.readings = try koreanReadings(of: word)
    made.isSurname = true
    surnames[word] = made
    return made
  }

  /// What the script of a word writes of it, without what costs more.
  mutating func symbols(of word: String) throws -> (script: NameScript, symbols: [UInt16]) {
    let folded = try Self.folded(word)
    switch Self.script(of: folded) {
    case .latin: return (.latin, try Self.letters(folded))
    case nil: return (.latin, try Self.letters(romanized(folded)))
    case let script?: return (script, try symbols(of: folded, in: script))
    }
  }

  private mutating func make(_ word: String) throws -> NameWord {
    let folded = try Self.folded(word)
    let script = Self.script(of: folded)
    var made: NameWord
    if let script, script != .latin {
      let symbols = try symbols(of: folded, in: script)
      let latin =
        try spellings.likeliestLatin(of: symbols, in: script) ?? Self.letters(romanized(folded))
      made = NameWord(
        text: folded, script: script, symbols: symbols,
        nominatives: script == .cyrillic ? Self.nominatives(of: symbols, spellings) : [],
        latin: latin)
    } else {
      let letters = try Self.letters(script == .latin ? folded : romanized(folded))
      made = NameWord(text: folded, script: .latin, symbols: letters, latin: letters)
    }
    made.key = try key(of: folded, in: script)
    made.known = spellings.register[made.key]
    if script == .cyrillic {
      made.declined = knownNominative(of: made)
      made.known = made.known ?? made.declined
    }
    made.readings = try readings(of: made)
    return made
  }

  /// What is known of a word in another case; its gender is not sure then.
  private func knownNominative(of word: NameWord) -> KnownWord? {
    for nominative in word.nominatives {
      if var known = spellings.register[NameWord.key(ofCyrillic: nominative)],
        !known.spelled.isEmpty
      {
        known.gender = nil
        return known
      }
    }
    return nil
  }

  private mutating func key(of folded: String, in script: NameScript?) throws -> String {
    guard script == .han else { return NameRegister.key(of: folded) }
    if simplifier == nil { simplifier = try Transliterator(id: "Traditional-Simplified") }
    let bytes = Array(folded.utf8)
    let simple = try simplifier?.transliterated(bytes.span) ?? bytes
    let scalars = String(decoding: simple, as: UTF8.self).unicodeScalars
    return String(String.UnicodeScalarView(scalars.map { spellings.register.variants[$0] ?? $0 }))
  }

  /// NFKC_Casefold.
  static func folded(_ word: String) throws -> String {
    if word.utf8.allSatisfy({ $0 < 0x80 }) { return word.lowercased() }
    let bytes = Array(word.utf8)
    return String(decoding: try NormalForm.nfkcCasefold.normalized(bytes.span), as: UTF8.self)
  }

  /// The script of the first letter that has one; `nil` for a script without a model.
  static func script(of word: String) -> NameScript? {
    for scalar in word.unicodeScalars {
      if ("a"..."z").contains(scalar) { return .latin }
      let script = Script(of: scalar.value)
      if script.isSpecific { return NameScript(iso15924: script.code) }
    }
    return .latin
  }

  /// What a script writes of a word.
  mutating func symbols(of word: String, in script: NameScript) throws -> [UInt16] {
    switch script {
    case .latin: return try Self.letters(word)
    case .cyrillic, .koreanCyrillic, .chineseCyrillic:
      return Self.ended(word.unicodeScalars.compactMap(Self.symbol))
    case .hangul:
      return Self.ended(try Self.decomposed(word).unicodeScalars.compactMap(Self.symbol))
    case .arabic, .hebrew:
      let letters = try Self.decomposed(word).unicodeScalars.compactMap { scalar in
        ScalarProperties(scalar.value).isMark ? nil : Self.symbol(Self.unified[scalar] ?? scalar)
      }
      return script == .arabic ? letters : Self.ended(letters)
    case .kana, .han: return try Self.symbols(ofReading: romanized(word))
    }
  }

  /// The symbols of what a word in Cyrillic may be in the nominative.
  static func nominatives(of symbols: [UInt16], _ spellings: Spellings) -> [[UInt16]] {
    spellings.endings.nominatives(of: symbols.dropLast()).map { $0 + [end] }
  }

  static func symbols(ofReading reading: String) throws -> [UInt16] {
    var symbols = [UInt16]()
    for scalar in try decomposed(reading).unicodeScalars {
      // A macron is a long vowel.
      if scalar.value == 0x304, let last = symbols.last {
        symbols.append(last)
      } else if !ScalarProperties(scalar.value).isMark, let symbol = symbol(scalar) {
        symbols.append(symbol)
      }
    }
    return ended(symbols)
  }

  /// The symbol for the end of a word, where letters are spelled otherwise: the y of 해피.
  ///
  /// Scripts have it where cross-validation found more names with it: all but Arabic.
  private static let end = UInt16(0x24)

  /// A word's symbols with its end; a word without any has none.
  private static func ended(_ symbols: [UInt16]) -> [UInt16] {
    symbols.isEmpty ? [] : symbols + [end]
  }

  /// Letters that Persian, Urdu and Arabic write with different characters.
  static let unified: [Unicode.Scalar: Unicode.Scalar] = [
    "ک": "ك", "ی": "ي", "ى": "ي", "ې": "ي", "ے": "ي", "ہ": "ه", "ھ": "ه", "ۀ": "ه", "ۃ": "ة",
    "ە": "ه",
    "׳": "'", "’": "'", "״": "'", "\"": "'",
  ]

  private static func symbol(_ scalar: Unicode.Scalar) -> UInt16? {
    UInt16(exactly: scalar.value)
  }

  private static func decomposed(_ word: String) throws -> String {
    let bytes = Array(word.utf8)
    return String(decoding: try NormalForm.nfkd.normalized(bytes.span), as: UTF8.self)
  }

  private mutating func romanized(_ word: String) throws -> String {
    let bytes = Array(word.utf8)
    if romanizer == nil { romanizer = try Transliterator(id: "Any-Latin; Lower") }
    let latin = try romanizer?.transliterated(bytes.span) ?? bytes
    return String(decoding: latin, as: UTF8.self)
  }

  /// The letters of a word in Latin script, 1 to 26, without marks.
  static func letters(_ word: String) throws -> [UInt16] {
    var letters = [UInt16]()
    let plain = word.utf8.allSatisfy { $0 < 0x80 } ? word : try decomposed(word)
    for scalar in plain.unicodeScalars {
      if ("a"..."z").contains(scalar) {
        letters.append(UInt16(scalar.value - 96))
      } else if let spelled = special[scalar] {
        letters += spelled.utf8.map { UInt16($0 - 96) }
      }
    }
    return letters
  }

  /// Latin letters that do not decompose.
  static let special: [Unicode.Scalar: String] = [
    "ß": "ss", "ø": "o", "ł": "l", "æ": "ae", "đ": "d", "ð": "d", "ı": "i", "þ": "th", "œ": "oe",
    "ħ": "h",
    "ə": "a", "ŋ": "ng", "ɓ": "b", "ɗ": "d", "ƙ": "k", "ʻ": "", "ʿ": "",
  ]
}
