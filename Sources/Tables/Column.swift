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

  /// How an aligned table shows a column.
  public enum Layout: Sendable {
    /// Apart from the columns around it.
    case plain
    /// What stands before the node, up to the node, cut at its start where the line has no room.
    case before
    /// What was found.
    case node
    /// What stands behind the node, from there on, cut at its end.
    case behind
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
  public let layout: Layout

  public init(
    _ name: String, _ kind: Kind, _ meaning: String, unit: String? = nil, formula: String? = nil,
    source: String? = nil, caution: String? = nil, layout: Layout = .plain
  ) {
    (self.name, self.kind, self.meaning, self.unit) = (name, kind, meaning, unit)
    (self.formula, self.source, self.caution) = (formula, source, caution)
    self.layout = layout
  }

  /// The column in another unit.
  public func counting(_ unit: String) -> Column {
    Column(
      name, kind, meaning, unit: unit, formula: formula, source: source, caution: caution,
      layout: layout)
  }

  /// The column under another name.
  public func named(_ name: String) -> Column {
    Column(
      name, kind, meaning, unit: unit, formula: formula, source: source, caution: caution,
      layout: layout)
  }
}
