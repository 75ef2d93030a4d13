internal import BuiltinData

/// HTML's character references by name.
struct CharacterReferences: Sendable {
  static let standard = CharacterReferences(
    BuiltinFile.ownTable(named: "references.tsv", header: "name\tcharacter\tsemicolon"))

  private var known: [String: (character: Unicode.Scalar, mayBeBare: Bool)] = [:]

  /// - Parameter table: rows of name, character and whether the semicolon may be missing.
  init(_ table: DataTable) {
    for row in table.rows {
      guard let character = WordTable.scalars(row.fields[1])?.first else { continue }
      known[String(row.fields[0])] = (character, row.fields[2] == "bare")
    }
  }

  /// The character of a name, and whether the semicolon may be missing behind it.
  subscript(name: String) -> (character: Unicode.Scalar, mayBeBare: Bool)? { known[name] }
}
