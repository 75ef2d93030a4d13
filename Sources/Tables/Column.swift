/// A column of a table: its name, what its cells are, and what they say.
///
///     let column = Column("lines", .count, "How many lines the document has.")
public struct Column: Sendable, Equatable {
  /// What the cells of a column are; any of them may be absent.
  public enum Kind: String, Sendable, Codable, CaseIterable {
    case text, count, number, flag
    /// A value with parts, written as JSON.
    case json
  }

  /// The name in the head of the table, the same in every door; no two columns of a table have one name.
  public let name: String
  public let kind: Kind
  /// What it holds, in a sentence.
  public let meaning: String
  /// What a 1 is one of, such as bytes or documents; `nil` where that is plain or there is none.
  public let unit: String?
  /// The formula, with the conventions that differ between programs; `nil` where there is nothing to compute.
  public let formula: String?
  /// Who proposed it, and where.
  public let source: String?
  /// When it misleads.
  public let caution: String?

  public init(
    _ name: String, _ kind: Kind, _ meaning: String, unit: String? = nil, formula: String? = nil,
    source: String? = nil, caution: String? = nil
  ) {
    (self.name, self.kind, self.meaning, self.unit) = (name, kind, meaning, unit)
    (self.formula, self.source, self.caution) = (formula, source, caution)
  }

  /// The column under another name.
  public func named(_ name: String) -> Column {
    Column(
      name, kind, meaning, unit: unit, formula: formula, source: source, caution: caution)
  }
}
