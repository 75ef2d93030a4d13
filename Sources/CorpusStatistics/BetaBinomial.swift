internal import Glibc

/// The distribution of how many of *n* occurrences fall to a group, where occurrences of one document fall
/// together: a binomial whose share varies as a beta distribution does.
///
/// Skellam (1948), "A probability distribution derived from the binomial distribution by regarding the
/// probability of success as variable between the sets of trials".
struct BetaBinomial {
  private let n: Double
  private let share: Double
  /// The parameters of the beta distribution; `nil` where occurrences are independent.
  private let shape: (a: Double, b: Double)?

  /// - Parameters:
  ///   - n: how many occurrences there are.
  ///   - share: the share of them that is expected, above 0 and below 1.
  ///   - correlation: of two occurrences, from 0, where they are independent, to less than 1, where it is all or
  ///     none.
  init(n: Int, share: Double, correlation: Double) {
    self.n = Double(n)
    self.share = share
    if correlation > 1e-9 {
      let size = 1 / correlation - 1
      shape = (share * size, (1 - share) * size)
    } else {
      shape = nil
    }
  }

  /// The logarithm of the two-sided mid-p value of a count: twice the smaller tail, in which the count itself has
  /// half its probability.
  ///
  /// The tail that the count lies in is summed by itself, in logarithms, so that a small one is exact.
  /// Lancaster (1961), "Significance tests in discrete distributions".
  func logMidP(of count: Int) -> Double {
    let x = Double(count)
    let isAbove = x >= n * share
    // Relative to the probability of the count itself.
    var (sum, term) = (0.5, 1.0)
    var j = x
    let isUnimodal = shape.map { $0.a > 1 && $0.b > 1 } ?? true
    while isAbove ? j < n : j > 0 {
      let step = isAbove ? ratio(above: j) : 1 / ratio(above: j - 1)
      term *= step
      sum += term
      j += isAbove ? 1 : -1
      if isUnimodal, step < 1, term < sum * 1e-18 { break }
    }
    let tail = logProbability(of: x) + log(sum)
    guard tail > log(0.5) else { return tail + M_LN2 }
    return min(0, log(max(0, 1 - exp(tail))) + M_LN2)
  }

  /// P(j + 1) / P(j).
  private func ratio(above j: Double) -> Double {
    guard let shape else { return (n - j) / (j + 1) * share / (1 - share) }
    return (n - j) / (j + 1) * (j + shape.a) / (n - j - 1 + shape.b)
  }

  private func logProbability(of x: Double) -> Double {
    let ways = lgamma(n + 1) - lgamma(x + 1) - lgamma(n - x + 1)
    guard let shape else { return ways + x * log(share) + (n - x) * log1p(-share) }
    return ways + Self.logBeta(x + shape.a, n - x + shape.b) - Self.logBeta(shape.a, shape.b)
  }

  private static func logBeta(_ a: Double, _ b: Double) -> Double {
    lgamma(a) + lgamma(b) - lgamma(a + b)
  }
}
