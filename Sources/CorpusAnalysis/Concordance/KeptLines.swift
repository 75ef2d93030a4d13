/// The first lines of an order, of as many documents as there are.
package struct KeptLines<Row: Sendable>: Sendable {
  /// A line, and what it is sorted by.
  package struct Line: Sendable {
    /// Sorts before the keys.
    package let lot: UInt64
    /// Sort before the place in the corpus.
    package let keys: [String]
    package let place: Place
    package let row: Row
  }

  /// Where a line comes from.
  package struct Place: Comparable, Sendable {
    package let index: Int
    package let document: String
    package let start: Int
    package let end: Int

    package static func < (one: Place, other: Place) -> Bool {
      (one.index, one.document, one.start, one.end)
        < (other.index, other.document, other.start, other.end)
    }
  }

  private var lines: [Line] = []
  /// How many are kept; all where it is 0.
  private let limit: Int

  package init(limit: Int) { self.limit = limit }

  package mutating func add(_ new: [Line]) {
    lines += new
    if limit > 0, lines.count > 2 * limit + 1000 { prune() }
  }

  package mutating func merge(_ other: KeptLines) { add(other.lines) }

  private mutating func prune() {
    lines.sort(by: Self.precedes)
    if limit > 0, lines.count > limit { lines.removeLast(lines.count - limit) }
  }

  private static func precedes(_ one: Line, _ other: Line) -> Bool {
    if one.lot != other.lot { return one.lot < other.lot }
    return precedesByKeys(one, other)
  }

  private static func precedesByKeys(_ one: Line, _ other: Line) -> Bool {
    for (own, others) in zip(one.keys, other.keys) where own != others {
      return own.utf8.lexicographicallyPrecedes(others.utf8)
    }
    return one.place < other.place
  }

  /// The rows that are kept, in order.
  package consuming func rows() -> [Row] {
    prune()
    return lines.map(\.row)
  }

  /// The rows that are kept, by their keys alone.
  package consuming func rowsByKeys() -> [Row] {
    prune()
    return lines.sorted(by: Self.precedesByKeys).map(\.row)
  }
}
