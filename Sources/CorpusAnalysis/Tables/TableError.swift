/// Why a table can't be made of a corpus, though its options make sense.
public enum TableError: Error, Equatable, CustomStringConvertible {
  /// No document has the value of a field that names a group.
  case noSuchGroup(field: String, value: String, known: [String])
  /// Scores of a rule that lie in no fixed range can't be compared between groups.
  case unboundedRule(String)
  /// A word is a seed of both poles of a scale.
  case seedOfBothPoles(String)
  /// No seed of a pole occurs often enough.
  case noSeed([String], fewest: Int)
  /// A sheet has no codes.
  case noCodes(column: String)
  /// Neither the program nor ICU has rules of this system of romanisation.
  case noSuchSystem(String)
  /// A file holds no table of site furniture.
  case noFurniture(file: String)
  /// A file holds no table of copies.
  case noCopies(file: String)

  public var description: String {
    switch self {
    case .noSuchGroup(let field, let value, let known):
      "No document has \(field) \"\(value)\": there are \(known.prefix(20).joined(separator: ", "))\(known.count > 20 ? ", …" : "")."
    case .unboundedRule(let rule):
      "Groups are compared by scores that lie from -1 to 1; by \(rule) they do not."
    case .seedOfBothPoles(let word): "\"\(word)\" is a seed of both poles."
    case .noSeed(let seeds, let fewest):
      "No seed of \(seeds.joined(separator: ", ")) occurs \(fewest) times."
    case .noCodes(let column):
      "No row of the sheet has a number in \(column)1, \(column)2, …"
    case .noSuchSystem(let id): "There is no system \"\(id)\"."
    case .noFurniture(let file):
      "\(file) is no list of furniture."
    case .noCopies(let file): "\(file) is no list of copies: a row has no document."
    }
  }
}
