internal import ICU
internal import BuiltinData

/// A named system that writes one script in another: a published standard, as rules in a data file.
///
/// The file has lines `# name: value`, then rules of four fields with tabs between them: `before`, `source`, `after`,
/// `target`.
///
/// - A rule replaces its source. The longest source that fits is replaced, of equals the first in the file; letters
///   without a rule stay.
/// - `before` and `after` are empty or name letters, one of which must stand there. `^` and `$` in them are the ends
///   of a word; `!` before them negates them. `<V>` stands for a set that a line `set`, name, letters has defined.
/// - Rules are in small letters. A capital gets a capital; among capitals it gets all capitals.
/// - A line `base` names a system whose rules follow these.
/// - A line `icu` names a transform of ICU that comes first; lines `rule` are one in ICU's own language.
/// - A line `case` makes capitals for scripts without them: `names` for the first letter of each word, `upper` for all.
/// - A line `words` names a list of words in the folder of names that are read otherwise than their letters tell.
/// - A line `form`, `nfd` writes letters and marks apart.
public struct RomanizationSystem: Sendable {
  /// An ISO 24229 code, such as `bgnpcgn-rus-Cyrl-Latn-1947`.
  public let id: String
  /// The remarks at the head of the file: language, authority, year, source, round-trip.
  public let remarks: [String: String]
  private let rules: RomanizationRules
  /// The transform of ICU that comes before the rules.
  let transform: String?
  /// The same, as rules in the file.
  let transformRules: String?
  /// Which letters become capitals after the rules.
  private let capitals: Capitals

  private enum Capitals: String { case none, names, upper }
  /// What comes before all else.
  let preparation: TextPreparation
  /// The normal form of the result.
  let form: NormalForm

  /// The folder of the files.
  private static let folder = "romanization"

  /// The codes of all systems that have a file, in order.
  public static var all: [String] {
    BuiltinFile.names(in: folder).map { String($0.dropLast(4)) }.sorted()
  }

  /// The codes of the systems that write the scripts of a text, in order.
  ///
  /// - Parameter language: only systems of this language, as codes have it (rus); of all where it is `nil`.
  /// - Complexity: O(*n*) in the length of the text.
  public static func ids(for text: String, language: String? = nil) -> [String] {
    let scripts = Set(
      text.unicodeScalars.map { Script(of: $0.value) }.filter(\.isSpecific).flatMap(Self.codes))
    return all.filter { id in
      // authority-language-script-script-year
      let parts = id.split(separator: "-")
      return scripts.contains(String(parts[2])) && (language.map { parts[1] == $0 } ?? true)
    }
  }

  /// What codes of systems call a script: itself, or what it belongs to.
  private static func codes(of script: Script) -> [String] {
    switch script.code {
    case "Hira", "Kana": ["Hrkt"]
    case "Hani": ["Hani", "Hans", "Hant"]
    case "Geor": ["Geor", "Geok"]
    default: [script.code]
    }
  }

  /// The system with this code; `nil` where there is none.
  ///
  /// - Throws: `DataError` for the first line that is malformed.
  public init?(id: String) throws {
    guard let bytes = BuiltinFile(named: "\(Self.folder)/\(id).tsv")?.bytes else { return nil }
    try self.init(id: id, bytes)
  }

  init(id: String, _ bytes: [UInt8]) throws {
    var source = RomanizationSource(id: id)
    try source.read(bytes)
    self.id = id
    remarks = source.remarks
    transform = source.transform
    transformRules = source.transformRules
    guard let capitals = Capitals(rawValue: source.capitals ?? "none") else {
      throw DataError(file: "\(id).tsv", line: 0, reason: .badValue)
    }
    self.capitals = capitals
    preparation = try TextPreparation(system: id, words: source.words)
    form = source.form == "nfd" ? .nfd : .nfc
    rules = try RomanizationRules(source.rules)
  }

  /// Rewrites a text by the rules alone.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  func rewritten(_ text: borrowing Span<UInt8>) throws -> [UInt8] {
    let rewritten = TextPreparation.withoutDividers(rules.rewritten(text))
    switch capitals {
    case .none: return rewritten
    case .upper: return try CaseMap.upper.mapped(rewritten.span, locale: "")
    case .names:
      var (out, word) = ([UInt8](), [UInt8]())
      func end() throws {
        out += try RomanizationRules.titled(String(decoding: word, as: UTF8.self))
        word = []
      }
      for byte in rewritten {
        word.append(byte)
        if byte == 0x20 || byte == 0x0A { try end() }
      }
      try end()
      return out
    }
  }
}
