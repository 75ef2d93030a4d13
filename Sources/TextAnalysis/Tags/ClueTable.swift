internal import Segmentation

/// Clues of one kind with the weights that they give to components of tags.
struct ClueTable: ~Copyable, Sendable {
  /// A component of a tag and a weight.
  struct Weight: Sendable {
    let component: UInt16
    let weight: Int16
  }

  private var values = FormTable()
  /// Where the weights of each clue begin, and where the last ones end.
  private var starts: [Int32] = [0]
  private var weights: [Weight] = []

  /// Adds a clue that is not there.
  mutating func add(_ value: borrowing Span<UInt8>, _ weights: some Sequence<Weight>) -> Bool {
    guard Int(values.intern(value)) == starts.count - 1 else { return false }
    self.weights.append(contentsOf: weights)
    starts.append(Int32(self.weights.count))
    return true
  }

  /// The number of a clue; `nil` where there is none.
  func number(of value: borrowing Span<UInt8>) -> Int? { values.number(of: value).map(Int.init) }

  /// Adds the weights of a clue to those of components.
  @inline(__always)
  func add(_ number: Int, to sums: inout [Int32]) {
    for place in Int(starts[number])..<Int(starts[number + 1]) {
      sums[Int(weights[place].component)] &+= Int32(weights[place].weight)
    }
  }

  /// The same by the clue itself.
  @inline(__always)
  func add(_ value: borrowing Span<UInt8>, to sums: inout [Int32]) {
    if let number = values.number(of: value) { add(Int(number), to: &sums) }
  }
}
