import TextAnalysis

/// Weights of clues for some classes, learnt by a perceptron whose weights are averaged; a clue has a row once it was
/// part of an error.
///
/// A class, because it is one big state that is changed in place.
final class ClueWeights {
  let width: Int
  private var rows = ClueMap()
  private(set) var keys: [UInt64] = []
  private var weights: [Int32] = []
  private var sums: [Int64] = []
  private var updates: [Int32] = []
  /// Clues that may have rows; all where it is `nil`.
  private let allowed: Set<UInt64>?
  /// A clue counts once it was part of so many errors.
  private let leastUpdates: Int32

  init(width: Int, allowed: Set<UInt64>?, leastUpdates: Int32) {
    (self.width, self.allowed, self.leastUpdates) = (width, allowed, leastUpdates)
  }

  /// The scores of the classes.
  func score(_ keys: [UInt64], _ scores: inout [Int32]) {
    // Owned once, not at each access.
    let (rows, weights, updates, width) = (rows, weights, updates, width)
    for index in 0..<width { scores[index] = 0 }
    for key in keys {
      guard let row = rows[key], updates[Int(row)] >= leastUpdates else { continue }
      let start = Int(row) * width
      for index in 0..<width { scores[index] &+= weights[start + index] }
    }
  }

  func learn(_ keys: [UInt64], right: Int, wrong: Int, _ time: Int64) {
    for key in keys {
      if let allowed, !allowed.contains(key) { continue }
      let row: Int
      if let known = rows[key] {
        row = Int(known)
      } else {
        row = self.keys.count
        _ = rows.add(key, Int32(row))
        self.keys.append(key)
        weights.append(contentsOf: repeatElement(0, count: width))
        sums.append(contentsOf: repeatElement(0, count: width))
        updates.append(0)
      }
      updates[row] += 1
      for (index, delta) in [(right, Int32(1)), (wrong, -1)] {
        weights[row * width + index] &+= delta
        sums[row * width + index] &+= time &* Int64(delta)
      }
    }
  }

  /// The averages of a row's weights, in whole numbers.
  func averages(_ row: Int, at time: Int64, scale: Double) -> [Int] {
    guard updates[row] >= leastUpdates else { return Array(repeating: 0, count: width) }
    return (row * width..<(row + 1) * width).map { index in
      Int(((Double(weights[index]) - Double(sums[index]) / Double(time)) * scale).rounded())
    }
  }
}
