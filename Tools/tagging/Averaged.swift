import TextAnalysis

/// Weights, each with what its average over time needs (Daumé's form of the sum).
///
/// A class, because it owns memory that is changed in place.
final class Averaged {
  let weights: UnsafeMutablePointer<Int32>
  private let sums: UnsafeMutablePointer<Int64>
  private let count: Int

  init(_ count: Int) {
    self.count = count
    weights = .allocate(capacity: count)
    weights.initialize(repeating: 0, count: count)
    sums = .allocate(capacity: count)
    sums.initialize(repeating: 0, count: count)
  }

  deinit {
    weights.deallocate()
    sums.deallocate()
  }

  func add(_ index: Int, _ delta: Int32, _ time: Int64) {
    weights[index] &+= delta
    sums[index] &+= time &* Int64(delta)
  }

  /// Puts the averages in place of the weights, in whole numbers.
  func settle(at time: Int64, scale: Double) {
    for index in 0..<count {
      let average = Double(weights[index]) - Double(sums[index]) / Double(time)
      weights[index] = Int32((average * scale).rounded())
    }
  }
}

/// Weights of steps from one tag to the next: between parts of speech, between attributes, and between tags.
struct StepWeights {
  let levels: [Averaged]
  private let labels: TagLabels
  /// How many there are on each level; the number behind the last stands for the start of a sentence.
  private let sizes: [Int]
  private let names: [[String]]

  init(_ labels: TagLabels) {
    self.labels = labels
    names = [
      Tag.PartOfSpeech.allCases.map(\.name),
      labels.attributeSetNames.map { $0.isEmpty ? "-" : $0 }, labels.tags.map(\.description),
    ]
    sizes = names.map(\.count)
    levels = sizes.map { Averaged(($0 + 1) * $0) }
  }

  private func indices(_ last: Int?, _ label: Int) -> [Int] {
    let from = last.map { [labels.speech[$0], labels.attributeSets[$0], $0] } ?? sizes
    let to = [labels.speech[label], labels.attributeSets[label], label]
    return (0..<3).map { from[$0] * sizes[$0] + to[$0] }
  }

  func weight(from last: Int?, to label: Int) -> Int32 {
    let (speech, set) = (labels.speech[label], labels.attributeSets[label])
    let from =
      last.map { (labels.speech[$0], labels.attributeSets[$0], $0) } ?? (
        sizes[0], sizes[1], sizes[2]
      )
    return levels[0].weights[from.0 * sizes[0] + speech]
      &+ levels[1].weights[from.1 * sizes[1] + set] &+ levels[2].weights[from.2 * sizes[2] + label]
  }

  func add(from last: Int?, to label: Int, _ delta: Int32, _ time: Int64) {
    for (level, index) in indices(last, label).enumerated() {
      levels[level].add(index, delta, time)
    }
  }

  /// All that are not 0: level, from, to.
  var all: [(level: Int, from: String, to: String, weight: Int)] {
    sizes.indices.flatMap { level in
      (0...sizes[level]).flatMap { from in
        (0..<sizes[level]).compactMap { to in
          let weight = Int(levels[level].weights[from * sizes[level] + to])
          let name = from == sizes[level] ? "^" : names[level][from]
          return weight == 0 ? nil : (level, name, names[level][to], weight)
        }
      }
    }
  }
}
