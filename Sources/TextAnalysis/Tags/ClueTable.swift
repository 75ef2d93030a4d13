/// Clues by their keys, with the weights that they give to components of tags.
struct ClueTable: Sendable {
  /// A component of a tag and a weight.
  struct Weight: BitwiseCopyable, Sendable {
    let component: UInt16
    let weight: Int16
  }

  /// Which weights are those of a clue.
  struct Range: BitwiseCopyable, Sendable {
    static let none = Range(start: 0, count: 0)
    let start, count: UInt32
  }

  private var ranges: KeyTable<Range>
  private var weights: [Weight] = []

  init(capacity: Int) { ranges = KeyTable(none: .none, capacity: capacity) }

  /// How many weights there are.
  var count: Int { weights.count }

  /// Adds a weight.
  mutating func append(_ weight: Weight) { weights.append(weight) }

  /// The weights from a place on.
  func weights(from start: Int) -> Range {
    Range(start: UInt32(start), count: UInt32(weights.count - start))
  }

  /// Gives a clue its weights; false where it had some.
  mutating func add(_ key: UInt64, _ range: Range) -> Bool { ranges.add(key, range) }

  /// The weights of a clue, none where it says nothing.
  @inline(__always)
  subscript(key: UInt64) -> Range { ranges[key] }

  /// Adds weights to those of components.
  @inline(__always)
  func add(_ range: Range, to sums: inout [Int32]) {
    guard range.count > 0 else { return }
    let weights = weights.span
    var sums = sums.mutableSpan
    for place in Int(range.start)..<Int(range.start + range.count) {
      // A range lies within the weights, and their components were looked up when they were read.
      let one = unsafe weights[unchecked: place]
      unsafe sums[unchecked: Int(one.component)] &+= Int32(one.weight)
    }
  }
}
