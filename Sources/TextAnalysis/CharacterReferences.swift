internal import Resources

/// HTML's character references by name.
struct CharacterReferences: Sendable {
  static let standard = CharacterReferences(
    Resource(named: "references.tsv").map { String(decoding: $0.bytes, as: UTF8.self) } ?? "")

  private var known: [String: (character: Unicode.Scalar, mayBeBare: Bool)] = [:]

  /// Reads lines of name, character and whether the semicolon may be missing, separated by tabs.
  init(_ table: String) {
    for line in table.split(separator: "\n").drop(while: { $0.hasPrefix("#") }).dropFirst() {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      precondition(fields.count == 3, "a reference can't be read: \(line)")
      guard let character = WordTable.scalars(fields[1])?.first else { continue }
      known[String(fields[0])] = (character, fields[2] == "bare")
    }
  }

  /// The character of a name, and whether the semicolon may be missing behind it.
  subscript(name: String) -> (character: Unicode.Scalar, mayBeBare: Bool)? { known[name] }
}
