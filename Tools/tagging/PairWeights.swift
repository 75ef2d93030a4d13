import TextAnalysis

/// Weights of clues for which word is a verb's subject, or none: learnt so that what is right becomes likely (logistic
/// regression over the words that may be and none, AdaGrad steps).
///
/// Sums, products, quotients and roots alone, so that every machine gets the same.
struct PairWeights {
  /// A verb with the clues of each word that may be its subject, and which one is.
  struct Example {
    var words: [[UInt64]] = []
    var right: Int?
  }

  private(set) var weights: [UInt64: Double] = [:]

  private static let rounds = 12
  private static let rate = 0.1
  private static let decay = 0.0005
  private static let fewest = 4
  /// An error below this teaches nothing.
  private static let leastError = 0.01

  init(_ examples: [Example], limit: Int) {
    var counts = [UInt64: Int]()
    for key in examples.lazy.flatMap(\.words).joined() { counts[key, default: 0] += 1 }
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
    let rows = examples.map { $0.words.map { $0.compactMap { numbers[$0] } } }
    var weights = [Double](repeating: 0, count: keys.count)
    var squares = [Double](repeating: 0.01, count: keys.count)
    var order = Array(examples.indices)
    var random = SplitMix(state: 20_261_203)
    for _ in 0..<rounds {
      order.shuffle(using: &random)
      for index in order {
        let shares = shares(rows[index].map { $0.reduce(0) { $0 + weights[$1] } })
        for (word, share) in shares.enumerated() {
          let error = share - (examples[index].right == word ? 1 : 0)
          guard abs(error) > leastError else { continue }
          for row in rows[index][word] {
            let slope = error + decay * weights[row]
            squares[row] += slope * slope
            weights[row] -= rate * slope / squares[row].squareRoot()
          }
        }
      }
    }
    var found = [UInt64: Double]()
    for (number, key) in keys.enumerated() where weights[number] != 0 {
      found[key] = weights[number]
    }
    return found
  }

  /// How likely each is by its score, where none has 0.
  private static func shares(_ scores: [Double]) -> [Double] {
    let top = max(0, scores.max() ?? 0)
    let powers = scores.map { power($0 - top) }
    let sum = powers.reduce(power(-top), +)
    return powers.map { $0 / sum }
  }

  /// The exponential of a number that is not above 0, near enough.
  private static func power(_ exponent: Double) -> Double {
    guard exponent > -30 else { return 0 }
    var power = 1 + exponent / 4096
    for _ in 0..<12 { power *= power }
    return power
  }
}
