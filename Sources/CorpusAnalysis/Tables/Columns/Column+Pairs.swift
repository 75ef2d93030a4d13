package import Tables

/// Columns of the table of pairs.
extension Column {
  package static let a = Column("a", .text, "A term; with a node, the node.")
  package static let b = Column("b", .text, "A term that stands near it.")
  package static let together = Column(
    "together", .count,
    "How often they stand together: at most so many tokens apart, in a sentence.")
  package static let occurrencesA = Column("occurrences_a", .count, "How often a occurs.")
  package static let occurrencesB = Column("occurrences_b", .count, "How often b occurs.")

  /// A position in the node's window.
  package static func position(_ distance: Int, isLeft: Bool) -> Column {
    Column(
      "\(isLeft ? "l" : "r")\(distance)", .count,
      "How often b stands \(distance) tokens \(isLeft ? "before" : "behind") the node.")
  }
}
