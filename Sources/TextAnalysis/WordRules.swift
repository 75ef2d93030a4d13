internal import ICU
internal import BuiltinData

/// What decides how a text becomes terms.
///
/// ICU's word boundaries and its folding are the same for all languages. They make several terms of what
/// readers take for one word, and one term of what grammars take for two. ``words`` is a layer over ICU:
///
/// - Apostrophes are one, typewriter or typographic (`don't`, `don’t`, `п'ять`, `пʼять`), and so are geresh and
///   gershayim (`צה"ל`, `צה״ל`). An apostrophe at either end of a word is no part of its term.
/// - Hebrew points, Arabic vowel signs and the tatweel are no part of a term; the dot of `İ` is none.
/// - By language: elided words and the English 's are terms of their own (`l’ONU` is `l'` and `onu`, `Trump's` is
///   `trump` and `'s`); capital I in Turkish and Azeri is that of ı; kaf, yeh and he in Arabic, Persian and Urdu
///   are those of the language.
/// - URLs, e-mail addresses, handles and what is left of HTML's character references are no terms. A reference
///   that stands for an apostrophe or a letter inside a word is that character (`don&#39;t`).
///
/// The layer changes no boundary of a `Segmenter`, and all offsets are those of the source. What it knows of
/// languages stands in `Lexicons/terms`.
public enum TermRules: String, Codable, Sendable, CaseIterable {
  /// The layer over ICU.
  case words
  /// ICU's boundaries and folding alone.
  case icu
}

/// What makes terms of the forms of one language: its own characters, and the parts of its words.
struct WordRules: Sendable {
  /// Before which words an elided one is a part of its own.
  enum Elision: Sendable {
    case anyWord
    /// Not where both begin with capitals, as in the name N'Djamena.
    case smallWord
  }

  let characters: CharacterMap
  /// By the elided word with its apostrophe.
  let elisions: [String: Elision]
  /// What is written onto the end of a word, with its apostrophe.
  let clitics: Set<String>
  /// The same as bytes.
  let cliticBytes: [[UInt8]]
  /// Words that are not divided.
  let wholes: Set<String>
  /// The bits of the signs by which a form may need these rules.
  let signs: UInt8

  var divides: Bool { !elisions.isEmpty || !clitics.isEmpty }

  /// The rules of a language.
  ///
  /// - Parameter language: a BCP 47 tag.
  /// - Returns: `nil` where the rules that all languages share are enough.
  static func rules(for language: String, in registry: LanguageRegistry = .standard) -> WordRules? {
    registry.words.languages[Language.primary(language)]
  }

  /// - Parameter signs: the bits of its signs.
  init(_ table: WordTable, signs: UInt8) {
    characters = table.characters
    elisions = table.elisions
    clitics = table.clitics
    cliticBytes = table.clitics.map { Array($0.utf8) }
    wholes = table.wholes
    self.signs = signs
  }
}

/// What all languages share, and the signs by which forms that need more are told.
struct CommonRules: Sendable {
  static let standard = DataFiles.builtin { files throws(DataError) in try CommonRules(files) }

  let characters: CharacterMap
  /// What becomes an apostrophe, and the apostrophe.
  let apostrophes: Set<Unicode.Scalar>
  let languages: [String: WordRules]
  /// Of each character below U+0800 what it folds to, 0 where a table does not say it, and its signs above
  /// these eleven bits.
  let folded: [UInt16]
  /// The signs of characters from U+0800 on.
  private let wideSigns: [Unicode.Scalar: UInt8]
  /// From the lowest to behind the highest of those.
  private let wide: Range<UInt32>

  static let apostrophe: Unicode.Scalar = "'"

  /// - Throws: `DataError` for a row that is not of the form.
  init(_ files: DataFiles) throws(DataError) {
    var tables = [(String, WordTable)]()
    for table in try files.tables(in: "terms", header: WordTable.header) {
      let language = table.file.dropFirst("terms/".count).prefix { $0 != "." }
      tables.append((String(language), try WordTable(table)))
    }
    let shared = tables.first { $0.0 == "und" }?.1 ?? WordTable()
    characters = shared.characters
    let apostrophes = Set(
      shared.characters.characters(becoming: [Self.apostrophe]) + [Self.apostrophe])
    self.apostrophes = apostrophes
    // Languages whose rules begin at the same characters share a sign; where there are more than five
    // kinds, some share theirs, and more forms are looked at.
    var triggers = [Set<Unicode.Scalar>]()
    var (languages, signs) = ([String: WordRules](), [Unicode.Scalar: UInt8]())
    for (language, table) in tables where language != "und" {
      var first = table.characters.firsts
      if !table.elisions.isEmpty || !table.clitics.isEmpty { first.formUnion(apostrophes) }
      let number = triggers.firstIndex(of: first) ?? triggers.count
      if number == triggers.count { triggers.append(first) }
      let sign = UInt8(1) << UInt8(number % 5)
      languages[language] = WordRules(table, signs: sign)
      for scalar in first { signs[scalar, default: 0] |= sign }
    }
    self.languages = languages
    wideSigns = signs.filter { $0.key.value >= 0x800 }
    let values = wideSigns.keys.map(\.value)
    wide = (values.min() ?? 0)..<((values.max() ?? 0) + 1)
    folded = Folding.simple.enumerated().map { value, folded in
      guard let scalar = Unicode.Scalar(UInt32(value)) else { return 0 }
      let isItself = !shared.characters.firsts.contains(scalar) || scalar == "i"
      // Where an apostrophe may stand at the end of a word, which one of ASCII alone never has.
      let isSimple = isItself && scalar != Self.apostrophe
      return (isSimple ? folded : 0) | UInt16(signs[scalar] ?? 0) << 11
    }
  }

  func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
    scalar == Self.apostrophe || scalar.value >= 0x80 && apostrophes.contains(scalar)
  }

  /// The signs of a text.
  func signs(of scalars: some Sequence<Unicode.Scalar>) -> UInt8 {
    var signs: UInt8 = 0
    for scalar in scalars {
      signs |=
        scalar.value < 0x800
        ? UInt8(folded[Int(scalar.value)] >> 11)
        : wide.contains(scalar.value) ? wideSigns[scalar] ?? 0 : 0
    }
    return signs
  }
}
