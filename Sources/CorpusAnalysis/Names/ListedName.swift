internal import Corpora

/// A name of a list, with the id that it has there.
public struct ListedName: Codable, Equatable, Sendable {
  public let id, name: String

  public init(id: String, name: String) { (self.id, self.name) = (id, name) }

  /// The names of a file, in order.
  ///
  /// A line is a name, or an id, a tab and a name; the id of a name without one is the number of its line,
  /// from 1. Lines without a name are left out.
  ///
  /// - Parameter file: `-` is standard input.
  /// - Throws: `InputError` where the file can't be read.
  /// - Complexity: O(*n*) in the size of the file, which is held in memory.
  public static func list(in file: String) throws -> [ListedName] {
    try PlainFile.lines(of: file).enumerated().compactMap { number, line in
      let fields = line.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = fields.last, !name.isEmpty else { return nil }
      return ListedName(
        id: fields.count == 2 ? String(fields[0]) : "\(number + 1)", name: String(name))
    }
  }
}

/// Two names of which is asked whether they are one.
public struct NamePair: Codable, Equatable, Sendable {
  public let one, other: String

  public init(_ one: String, _ other: String) { (self.one, self.other) = (one, other) }

  /// The pairs of a file, in order: a line is two names and a tab between.
  ///
  /// - Parameter file: `-` is standard input.
  /// - Throws: `InputError` where the file can't be read, or with the first line that is no pair.
  /// - Complexity: O(*n*) in the size of the file, which is held in memory.
  public static func list(in file: String) throws -> [NamePair] {
    try PlainFile.lines(of: file).enumerated().map { number, line in
      let names = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard names.count == 2 else {
        throw InputError(
          file: file, line: number + 1, .fieldCount(found: names.count, expected: 2))
      }
      return NamePair(String(names[0]), String(names[1]))
    }
  }
}
