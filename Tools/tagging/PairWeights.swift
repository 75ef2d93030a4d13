import TextAnalysis

/// Weights of clues for one question, learnt by descent along a squared hinge (AdaGrad steps): sums and roots alone,
/// so that every machine gets the same.
struct PairWeights {
  /// A pair with its clues, and whether it is right.
  struct Example {
    let keys: [UInt64]
    let isRight: Bool
  }

  private(set) var weights: [UInt64: Double] = [:]

  private static let rounds = 12
  private static let rate = 0.1
  private static let decay = 0.0002
  private static let fewest = 4

  init(_ examples: [Example], limit: Int) {
    var counts = [UInt64: Int]()
    for key in examples.lazy.flatMap(\.keys) { counts[key, default: 0] += 1 }
    let keys = counts.filter { $0.value >= Self.fewest }.keys.sorted()
    let learnt = Self.learnt(examples, keys)
    // What weighs much and is met often.
    let strengths = learnt.map {
      ($0.key, abs($0.value) * Double(counts[$0.key] ?? 0).squareRoot())
    }
    let kept = strengths.sorted { ($1.1, $0.0) < ($0.1, $1.0) }.prefix(limit)
    weights = Self.learnt(examples, kept.map(\.0).sorted())
  }

  private static func learnt(_ examples: [Example], _ keys: [UInt64]) -> [UInt64: Double] {
    var numbers = [UInt64: Int]()
    for (number, key) in keys.enumerated() { numbers[key] = number }
    let rows = examples.map { $0.keys.compactMap { numbers[$0] } }
    var weights = [Double](repeating: 0, count: keys.count)
    var squares = [Double](repeating: 0.01, count: keys.count)
    var order = Array(examples.indices)
    var random = SplitMix(state: 20_261_203)
    for _ in 0..<rounds {
      order.shuffle(using: &random)
      for index in order {
        let sign = examples[index].isRight ? 1.0 : -1.0
        let lack = 1 - sign * rows[index].reduce(0) { $0 + weights[$1] }
        guard lack > 0 else { continue }
        for row in rows[index] {
          let slope = -sign * lack + decay * weights[row]
          squares[row] += slope * slope
          weights[row] -= rate * slope / squares[row].squareRoot()
        }
      }
    }
    var found = [UInt64: Double]()
    for (number, key) in keys.enumerated() where weights[number] != 0 {
      found[key] = weights[number]
    }
    return found
  }
}
