/// Whom or what a text may take a stance toward: a name with all that it is called.
public struct Target: Codable, Sendable, Equatable {
  public let name: String
  /// What it is called in texts.
  ///
  /// A word with a capital is a name, found in other scripts that `Names` has a model of, and in case forms; others are
  /// found with any ending of their stem.
  public let aliases: [String]

  public init(name: String, aliases: [String]) {
    self.name = name
    self.aliases = aliases
  }

  /// Reads `NAME=alias|alias`; a name by itself is its own alias.
  ///
  /// - Returns: `nil` where there is no name or no alias.
  public init?(_ text: String) {
    let sides = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(
      String.init)
    guard let name = sides.first, !name.isEmpty else { return nil }
    let aliases = (sides.count > 1 ? sides[1] : name).split(separator: "|").map(String.init)
    guard !aliases.isEmpty else { return nil }
    self.init(name: name, aliases: aliases)
  }
}

/// A passage of a text that names a target.
public struct Mention: Sendable, Equatable {
  /// The target's name.
  public let target: String
  /// The bytes in the text.
  public let range: Range<Int>

  public init(target: String, range: Range<Int>) {
    self.target = target
    self.range = range
  }
}
