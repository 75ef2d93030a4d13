internal import Glibc

/// An interval that a figure of the whole population may lie in.
public struct Interval: Equatable, Sendable {
  public let low, high: Double

  public init(low: Double, high: Double) {
    self.low = low
    self.high = high
  }
}

/// How an interval is read off the replicates of a bootstrap.
public enum IntervalMethod: String, CaseIterable, Codable, Sendable {
  /// Their percentiles.
  case percentile
  /// Percentiles corrected for bias and skewness: BCa (Efron 1987, "Better bootstrap confidence intervals").
  case accelerated = "bca"
}

/// Redraws whole clusters (documents, or groups of near-copies) with replacement to see how much
/// a figure depends on which were collected.
///
/// Words of one document are not independent, so the cluster is the unit that is drawn. The
/// replicates come from a seed and do not depend on threads. Efron and Tibshirani (1993), "An
/// introduction to the bootstrap", percentile intervals; clusters as in Davison and Hinkley (1997), 3.8.
public struct ClusterBootstrap: Sendable {
  /// The fewest clusters for which an interval is given.
  public static let fewestClusters = 5

  /// How many times each cluster is drawn, for every replicate.
  private let draws: [[UInt16]]
  /// The nominal coverage, such as 0.95.
  public let confidence: Double
  /// How many clusters there are; of several samples those of the smallest.
  private let clusters: Int

  /// - Parameters:
  ///   - clusters: how many clusters there are.
  ///   - replicates: how often they are redrawn; 1,000 give two digits.
  public init(clusters: Int, replicates: Int = 1000, confidence: Double = 0.95, seed: UInt64) {
    self.confidence = confidence
    self.clusters = clusters
    guard clusters >= Self.fewestClusters else {
      draws = []
      return
    }
    draws = (0..<replicates).map { replicate in
      var source = RandomSource(seed: seed, replicate: replicate)
      var drawn = [UInt16](repeating: 0, count: clusters)
      for _ in 0..<clusters { drawn[source.index(below: clusters)] += 1 }
      return drawn
    }
  }

  /// The percentile interval of a statistic that is computed from how often each cluster is drawn.
  ///
  /// `nil` where there are too few clusters, or where too many replicates have no value (`nan`).
  public func interval(_ statistic: (_ draws: [UInt16]) -> Double) -> Interval? {
    percentiles(of: draws.map(statistic), clusters: clusters)
  }

  /// What BCa intervals are corrected by.
  public struct Correction: Sendable {
    let estimate, acceleration: Double

    /// - Parameters:
    ///   - estimate: the statistic of all clusters.
    ///   - jackknife: for each sample the statistic without each of its clusters in turn. Several samples
    ///     as in Davison and Hinkley (1997), 5.3.2.
    public init(estimate: Double, jackknife: [[Double]]) {
      self.estimate = estimate
      var (squares, cubes) = (0.0, 0.0)
      for values in jackknife where values.count > 1 {
        let count = Double(values.count)
        let mean = values.reduce(0, +) / count
        for value in values {
          let influence = (count - 1) * (mean - value) / count
          squares += influence * influence
          cubes += influence * influence * influence
        }
      }
      acceleration = squares > 0 ? cubes / (6 * squares * squares.squareRoot()) : 0
    }
  }

  /// The sum over the drawn clusters of what each brings, for every replicate; clusters that bring nothing
  /// may be left out.
  public func totals(of values: [IndexedCount]) -> [Int] {
    draws.map { draws in
      var sum = 0
      for value in values { sum += Int(draws[value.index]) * value.count }
      return sum
    }
  }

  /// The interval of a statistic from its value in every replicate.
  ///
  /// - Parameters:
  ///   - correction: makes it a BCa interval.
  ///   - smallest: how many clusters the smaller sample has, where two are redrawn.
  public func interval(
    of replicates: [Double], correction: Correction? = nil, smallest: Int? = nil
  ) -> Interval? {
    percentiles(of: replicates, correction, clusters: smallest ?? clusters)
  }

  /// The share of replicates that an interval leaves out on each side.
  ///
  /// Redraws of n clusters vary too little by √((n−1)/n), and their quantiles are those of a normal and not
  /// of a t distribution; the share is made so much smaller: the expanded percentile interval of Hesterberg
  /// (2015), "What teachers should know about the bootstrap".
  private func outside(_ clusters: Int) -> Double {
    guard clusters > 1 else { return (1 - confidence) / 2 }
    let n = Double(clusters)
    let t = Tails.studentQuantile(above: (1 - confidence) / 2, degrees: n - 1)
    return Tails.normal(above: (n / (n - 1)).squareRoot() * t)
  }

  private func percentiles(
    of replicates: [Double], _ correction: Correction? = nil, clusters: Int
  ) -> Interval? {
    let values = replicates.filter { !$0.isNaN }.sorted()
    guard values.count * 10 > replicates.count * 9, !values.isEmpty else { return nil }
    let outside = outside(clusters)
    var (low, high) = (outside, 1 - outside)
    if let correction, !correction.estimate.isNaN {
      // Ties count half, since statistics of counts have many.
      let below = Double(values.count { $0 < correction.estimate })
      let equal = Double(values.count { $0 == correction.estimate })
      let share = min(max((below + equal / 2) / Double(values.count), 1e-6), 1 - 1e-6)
      let bias = -Tails.normalQuantile(above: share)
      func shifted(_ share: Double) -> Double {
        let z = bias - Tails.normalQuantile(above: share)
        return 1 - Tails.normal(above: bias + z / (1 - correction.acceleration * z))
      }
      (low, high) = (shifted(low), shifted(high))
    }
    return Interval(low: quantile(values, low), high: quantile(values, high))
  }

  /// The interval of a mean over clusters that each bring a sum and a weight.
  public func mean(sums: [Double], weights: [Double]) -> Interval? {
    interval { draws in
      var (sum, weight) = (0.0, 0.0)
      for index in sums.indices {
        sum += Double(draws[index]) * sums[index]
        weight += Double(draws[index]) * weights[index]
      }
      return weight > 0 ? sum / weight : .nan
    }
  }

  /// The interval that holds the middle of some replicates; `nil` where too many have no value.
  ///
  /// - Parameter clusters: how many clusters they come from, where the interval is to be widened for few.
  public static func percentileInterval(
    of replicates: [Double], clusters: Int = 0, confidence: Double = 0.95
  ) -> Interval? {
    ClusterBootstrap(clusters: 0, confidence: confidence, seed: 0)
      .percentiles(of: replicates, clusters: clusters)
  }

  /// Linear interpolation between order statistics (type 7 of Hyndman and Fan 1996).
  private func quantile(_ sorted: [Double], _ share: Double) -> Double {
    let rank = share * Double(sorted.count - 1)
    let below = Int(rank.rounded(.down))
    let above = min(below + 1, sorted.count - 1)
    let part = rank - Double(below)
    // From an infinity, or to one, there are no steps.
    if part == 0 || !sorted[below].isFinite { return sorted[below] }
    if !sorted[above].isFinite { return sorted[above] }
    return sorted[below] + part * (sorted[above] - sorted[below])
  }
}
