internal import Glibc

/// The first cell of a two-by-two table by chance alone, margins given.
struct Hypergeometric {
  let row, column, total: Double

  private var least: Double { max(0, row + column - total) }
  private var most: Double { min(row, column) }

  /// The probability of a cell.
  ///
  /// As three binomial probabilities, each by its deviance from Stirling's formula, which stays exact for
  /// corpora of any size (Loader 2000, "Fast and accurate computation of binomial probabilities").
  func probability(of cell: Double) -> Double {
    guard cell >= least, cell <= most else { return 0 }
    let share = column / total
    return exp(
      Self.binomial(cell, of: row, share) + Self.binomial(column - cell, of: total - row, share)
        - Self.binomial(column, of: total, share))
  }

  /// The probability of a cell and all beyond it, upwards by 1 or downwards by -1.
  func probability(from cell: Double, by step: Double) -> Double {
    var (sum, term, value) = (0.0, probability(of: cell), cell)
    while term > sum * 1e-18, value >= least, value <= most {
      sum += term
      let ratio = ratio(at: step > 0 ? value : value - 1)
      term *= step > 0 ? ratio : 1 / ratio
      value += step
    }
    return min(1, sum)
  }

  /// The probability of all cells that are as probable as this or less, within a ten-millionth.
  func probability(asExtremeAs cell: Double) -> Double {
    let bound = probability(of: cell) * (1 + 1e-7)
    let mode = min(most, max(least, ((row + 1) * (column + 1) / (total + 2)).rounded(.down)))
    if probability(of: mode) <= bound { return 1 }
    // On each side of the mode probabilities fall, so the first that is low enough is found by halves.
    var (low, high) = (least - 1, mode)
    while high - low > 1 {
      let middle = ((low + high) / 2).rounded(.down)
      if probability(of: middle) <= bound { low = middle } else { high = middle }
    }
    let below = low < least ? 0 : probability(from: low, by: -1)
    (low, high) = (mode, most + 1)
    while high - low > 1 {
      let middle = ((low + high) / 2).rounded(.down)
      if probability(of: middle) <= bound { high = middle } else { low = middle }
    }
    return min(1, below + (high > most ? 0 : probability(from: high, by: 1)))
  }

  /// The odds ratio under which a cell is the expected one; 0 and infinity at the ends.
  func oddsRatio(for cell: Double) -> Double {
    if cell <= least { return 0 }
    if cell >= most { return .infinity }
    let cells = stride(from: least, through: most, by: 1).map { ($0, log(probability(of: $0))) }
    func mean(_ logOdds: Double) -> Double {
      let weights = cells.map { $0.1 + logOdds * $0.0 }
      let highest = weights.max() ?? 0
      var (sum, weighted) = (0.0, 0.0)
      for (cell, weight) in zip(cells, weights) {
        let share = exp(weight - highest)
        sum += share
        weighted += share * cell.0
      }
      return weighted / sum
    }
    var (low, high) = (-50.0, 50.0)
    while true {
      let middle = (low + high) / 2
      if middle <= low || middle >= high { return exp(middle) }
      if mean(middle) < cell { low = middle } else { high = middle }
    }
  }

  /// The probability of the next cell over that of this.
  private func ratio(at cell: Double) -> Double {
    (row - cell) * (column - cell) / ((cell + 1) * (total - row - column + cell + 1))
  }

  /// The logarithm of a binomial probability.
  private static func binomial(_ count: Double, of size: Double, _ share: Double) -> Double {
    if count == 0 { return size * log1p(-share) }
    if count == size { return size * log(share) }
    let rest = size - count
    return stirlingError(size) - stirlingError(count) - stirlingError(rest)
      - deviance(count, size * share) - deviance(rest, size * (1 - share))
      + 0.5 * log(size / (2 * .pi * count * rest))
  }

  /// ln n! less Stirling's formula for it.
  private static func stirlingError(_ n: Double) -> Double {
    if n < 16 { return lgamma(n + 1) - (n + 0.5) * log(n) + n - 0.5 * log(2 * .pi) }
    let square = n * n
    return
      (1 / 12.0 - (1 / 360.0 - (1 / 1260.0 - (1 / 1680.0 - 1 / 1188.0 / square) / square) / square)
        / square)
      / n
  }

  /// x ln(x/m) - x + m, without cancellation where both are close.
  private static func deviance(_ x: Double, _ mean: Double) -> Double {
    guard abs(x - mean) < 0.1 * (x + mean) else { return x * log(x / mean) + mean - x }
    let v = (x - mean) / (x + mean)
    var (sum, power) = ((x - mean) * v, 2 * x * v)
    for index in 1..<1000 {
      power *= v * v
      let next = sum + power / Double(2 * index + 1)
      if next == sum { break }
      sum = next
    }
    return sum
  }
}
