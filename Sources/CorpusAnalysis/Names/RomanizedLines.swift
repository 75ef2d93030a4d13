internal import Corpora
internal import Names

/// The lines of files in another script, written while they are read.
///
///     let lines = RomanizedLines(files: ["names.txt"], system: "bgnpcgn-rus-Cyrl-Latn-1947")
///     let notices = try lines.write { print(String(decoding: $0, as: UTF8.self), terminator: "") }
public struct RomanizedLines: Sendable {
  /// The files in their order; `-` is standard input.
  public var files: [String]
  /// The code of a system, or the id of a transform of ICU.
  public var system: String

  public init(files: [String], system: String) { (self.files, self.system) = (files, system) }

  /// Writes the lines, some at once, each with its line feed.
  ///
  /// - Returns: whether letters stayed as they were, and whether vowels that the system asks for are not marked.
  /// - Throws: ``TableError/noSuchSystem(_:)``, `InputError` where a file can't be read, and what `body` throws.
  /// - Complexity: O(*n*) in the size of the files, of which some lines are held in memory.
  public func write(_ body: (_ lines: [UInt8]) throws -> Void) throws -> [TableNotice] {
    let romanizer = try Romanizer(named: system)
    var left = LeftLetters(system: system)
    var unmarked = try UnmarkedWords(system: system)
    for file in files {
      try PlainFile.forEachLines(of: file) { lines in
        let romanized = try romanizer.romanized(lines.span)
        left.add(romanized)
        unmarked.add(lines)
        try body(romanized)
      }
    }
    return (left.first.map { [.lettersLeft(left.count, first: $0)] } ?? [])
      + (unmarked.first.map { [.vowelsUnmarked(unmarked.count, first: $0)] } ?? [])
  }
}
