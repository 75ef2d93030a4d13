internal import ICU
internal import BuiltinData

/// A word of names that is known.
struct KnownWord: Sendable, Hashable {
  /// Whose name it is.
  enum Gender: Sendable, Hashable { case man, woman }

  /// The rows of the names that it is a spelling of.
  var spelled: [Int32] = []
  /// The rows of names that stand for one another: short forms and what languages make of a name.
  var exchanged: [Int32] = []
  /// Where it is a name of men alone, or of women alone.
  var gender: Gender?
  var isGiven = false
  /// Whether it is listed as a name of its own in its script.
  var isListed = false
  /// Whether it tells what a name is of: a bank, a river.
  var isHead = false

  func isSpelledLike(_ other: KnownWord) -> Bool { spelled.contains(where: other.spelled.contains) }

  func standsFor(_ other: KnownWord) -> Bool { exchanged.contains(where: other.exchanged.contains) }

  /// Whether the two, which are written otherwise, are names and not the same.
  func isUnlike(_ other: KnownWord, inOneScript: Bool) -> Bool {
    guard !isSpelledLike(other) else { return false }
    if let gender, let others = other.gender, gender != others { return true }
    let areNames =
      !spelled.isEmpty && !other.spelled.isEmpty
      || inOneScript && isName && other.isName
    return areNames && !standsFor(other)
  }

  private var isName: Bool { isListed || !spelled.isEmpty }
}

/// The words of names that are known: given names with their gender, in all scripts, families, what stands for a name,
/// and the words of organisations.
public struct NameRegister: Sendable {
  private var words: [String: KnownWord] = [:]
  /// Of a character in Han the one that stands for it where names are compared.
  private(set) var variants: [Unicode.Scalar: Unicode.Scalar] = [:]

  /// Nothing is known.
  init() {}

  /// Reads what the program holds.
  static func builtin() throws(DataError) -> NameRegister {
    var register = NameRegister()
    try register.read("names/given.tsv", firstRow: 0)
    try register.read("names/organisations.tsv", firstRow: 1 << 20)
    for row in try BuiltinFile.table(named: "names/variants.tsv", header: "han\tvariants").rows {
      guard let character = row.fields[0].unicodeScalars.first else { continue }
      for variant in row.fields[1].unicodeScalars { register.variants[variant] = character }
    }
    return register
  }

  private mutating func read(_ file: String, firstRow: Int32) throws(DataError) {
    let table = try BuiltinFile.table(named: file, header: "kind\tnames")
    for row in table.rows {
      let number = firstRow + Int32(row.line)
      let kind = row.fields[0]
      if ["form", "name"].contains(kind) { continue }
      guard ["man", "woman", "both", "family", "short", "word", "head", "each"].contains(kind)
      else {
        throw table.badValue(in: row)
      }
      for name in row.fields[1].split(separator: " ") {
        add(String(name), kind, number)
      }
    }
  }

  private mutating func add(_ name: String, _ kind: Substring, _ row: Int32) {
    let key = Self.key(of: name)
    var word = words[key] ?? KnownWord()
    let isFirst = word.spelled.isEmpty
    switch kind {
    case "head": word.isHead = true
    case "each": word.isListed = true
    case "short", "word": word.exchanged.append(row)
    case "man", "woman":
      let gender: KnownWord.Gender = kind == "man" ? .man : .woman
      word.gender = isFirst || word.gender == gender ? gender : nil
      word.spelled.append(row)
      word.isGiven = true
    default:
      word.gender = nil
      word.spelled.append(row)
      word.isGiven = word.isGiven || kind == "both"
    }
    words[key] = word
  }

  subscript(key: String) -> KnownWord? { words[key] }

  /// What a folded word is looked up by: its letters without marks, those of Latin script as a to z.
  static func key(of folded: String) -> String {
    if folded.utf8.allSatisfy({ $0 < 0x80 }) {
      return String(decoding: folded.utf8.filter { (0x61...0x7A).contains($0) }, as: UTF8.self)
    }
    if folded.unicodeScalars.allSatisfy(isWhole) {
      return String(
        String.UnicodeScalarView(
          folded.unicodeScalars.lazy.filter { !isSign($0) }.map { NameReader.unified[$0] ?? $0 }))
    }
    let bytes = Array(folded.utf8)
    let plain = (try? NormalForm.nfkd.normalized(bytes.span)) ?? bytes
    var key = String.UnicodeScalarView()
    var last: Unicode.Scalar?
    for scalar in String(decoding: plain, as: UTF8.self).unicodeScalars {
      defer { last = scalar }
      if let letters = NameReader.special[scalar] {
        key.append(contentsOf: letters.unicodeScalars)
      } else if isMark(scalar) {
        // й is a letter of its own.
        if scalar == "\u{306}", last == "и" { key.append(scalar) }
      } else if !isSign(scalar) {
        key.append(NameReader.unified[scalar] ?? scalar)
      }
    }
    let letters = Array(String(key).utf8)
    // Syllables of Hangul and letters of kana are whole again.
    let whole = (try? NormalForm.nfc.normalized(letters.span)) ?? letters
    return String(decoding: whole, as: UTF8.self)
  }

  /// Whether a letter has no mark to be left out, and none that would come apart and together again.
  private static func isWhole(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x27, 0x2D, 0x61...0x7A: true
    case 0x430...0x44F, 0x454, 0x456, 0x491, 0x5D0...0x5EA: true
    case 0x621, 0x627...0x63A, 0x641...0x64A, 0x67E, 0x686, 0x698, 0x6A9, 0x6AF, 0x6CC: true
    case 0x3041...0x3093, 0x30A1...0x30F4, 0x30FC, 0x4E00...0x9FFF, 0xAC00...0xD7A3: true
    default: false
    }
  }

  /// Marks that are left out where a name is written without them.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x300...0x36F, 0x591...0x5C7, 0x610...0x61A, 0x640, 0x64B...0x65F, 0x670: true
    default: false
    }
  }

  private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    ["'", "’", "‘", "ʼ", "ʻ", "ʹ", "ʿ", "׳", "״", "`", "\"", "\u{200C}", "-"].contains(scalar)
  }
}
