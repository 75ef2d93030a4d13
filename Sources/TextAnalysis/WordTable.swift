internal import BuiltinData

/// What a file of `Lexicons/terms` says: lines of form, kind and value, separated by tabs.
///
/// - `character`: what stands for one character or two, or nothing;
/// - `elision`: an elided word that is a part of its own; with the value `lower` not before a capital where it has
///   one itself;
/// - `clitic`: the same at the end of a word;
/// - `whole`: a word that is not divided.
///
/// Characters stand there as they are or by their numbers (`U+0640`); a range of numbers is several lines in one.
struct WordTable {
  private(set) var characters = CharacterMap()
  private(set) var elisions: [String: WordRules.Elision] = [:]
  private(set) var clitics: Set<String> = []
  private(set) var wholes: Set<String> = []

  /// The first line of a file.
  static let header = "form\tkind\tvalue"

  init() {}

  /// - Throws: `DataError` for a row that is not of the form.
  init(_ table: DataTable) throws(DataError) {
    for row in table.rows where !add(row.fields) { throw table.badValue(in: row) }
  }

  private mutating func add(_ fields: [Substring]) -> Bool {
    let (form, value) = (String(fields[0]), fields[2])
    switch fields[1] {
    case "character":
      guard let keys = Self.characters(fields[0]), let result = Self.scalars(value) else {
        return false
      }
      for key in keys { characters.add(key, as: result) }
    case "elision":
      guard value.isEmpty || value == "lower" else { return false }
      elisions[form] = value.isEmpty ? .anyWord : .smallWord
    case "clitic": clitics.insert(form)
    case "whole": wholes.insert(form)
    default: return false
    }
    return true
  }

  /// What a line is about: each character of a range, or one or two in a row.
  private static func characters(_ text: Substring) -> [[Unicode.Scalar]]? {
    let ends = text.split(separator: ".", omittingEmptySubsequences: true)
    guard ends.count == 2, text.contains("..") else { return scalars(text).map { [$0] } }
    guard let first = scalar(ends[0]), let last = scalar(ends[1]), first <= last else {
      return nil
    }
    return (first.value...last.value).compactMap { Unicode.Scalar($0).map { [$0] } }
  }

  /// Numbers of characters with spaces between, or the characters themselves.
  static func scalars(_ text: Substring) -> [Unicode.Scalar]? {
    guard text.hasPrefix("U+") else { return Array(text.unicodeScalars) }
    let numbers = text.split(separator: " ").map(scalar)
    return numbers.contains(nil) ? nil : numbers.compactMap(\.self)
  }

  private static func scalar(_ text: Substring) -> Unicode.Scalar? {
    guard text.hasPrefix("U+") else { return nil }
    return UInt32(text.dropFirst(2), radix: 16).flatMap { Unicode.Scalar($0) }
  }
}
