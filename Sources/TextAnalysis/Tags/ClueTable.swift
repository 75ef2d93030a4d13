/// Clues by their keys, with the weights that they give to components of tags.
struct ClueTable: Sendable {
  /// A component of a tag and a weight.
  struct Weight: BitwiseCopyable, Sendable {
    let component: UInt16
    let weight: Int16
  }

  /// Which weights are those of a clue: where they start, and in the lower byte how many they are.
  struct Range: BitwiseCopyable, Sendable {
    static let none = Range(bits: 0)
    fileprivate let bits: UInt32

    var start: Int { Int(bits >> 8) }
    var count: Int { Int(bits & 0xFF) }
  }

  private var ranges: KeyTable
  private var weights: [Weight] = []

  init(capacity: Int) { ranges = KeyTable(capacity: capacity) }

  /// How many weights there are.
  var count: Int { weights.count }

  /// Adds a weight.
  mutating func append(_ weight: Weight) { weights.append(weight) }

  /// The weights from an index on; `nil` where they are too many.
  func weights(from start: Int) -> Range? {
    let count = weights.count - start
    guard count < 1 << 8, start < 1 << 24 else { return nil }
    return Range(bits: UInt32(start << 8 | count))
  }

  /// Gives a clue its weights; false where it had some.
  mutating func add(_ key: UInt64, _ range: Range) -> Bool { ranges.add(key, range.bits) }

  /// The weights of a clue, none where it says nothing.
  @inline(__always)
  subscript(key: UInt64) -> Range {
    let bits = ranges[key]
    return bits == KeyTable.none ? .none : Range(bits: bits)
  }

  /// Reads the memory that will be asked for a clue, and returns something of it.
  @inline(__always)
  func touch(_ key: UInt64) -> UInt64 { ranges.touch(key) }

  /// Adds weights to those of components.
  @inline(__always)
  func add(_ range: Range, to sums: inout MutableSpan<Int32>) {
    let weights = weights.span
    for index in range.start..<range.start + range.count {
      // A range lies within the weights, and their components were looked up when they were read.
      let one = unsafe weights[unchecked: index]
      unsafe sums[unchecked: Int(one.component)] &+= Int32(one.weight)
    }
  }

  /// Adds weights to those of components.
  func add(_ range: Range, to sums: inout [Int32]) {
    var sums = sums.mutableSpan
    add(range, to: &sums)
  }
}
