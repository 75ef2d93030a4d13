internal import Glibc

/// How often each of many resamples holds a unit of evidence, for one unit after the other.
///
/// A Poisson bootstrap: the unit is in a resample as often as a Poisson variable of mean 1 says, drawn by a hash of
/// its identity and the seed. So units may come in any order, on any machine, in any number of parts, and all
/// documents of a cluster of copies are drawn together. Hanley and MacGibbon (2006), "Creating non-parametric
/// bootstrap samples using Poisson frequencies"; Chamandy and others (2012), "Estimating uncertainty for massive
/// data streams".
///
///     var (bootstrap, mean) = (PoissonBootstrap(resamples: 1000, seed: 1), ResampledMean())
///     for (identity, value) in [2, 3, 3, 4, 3, 2].enumerated() {
///       bootstrap.draw(UInt64(identity))
///       mean.add(ResampledMean.Values(bootstrap, sum: value, squares: value * value, count: 1))
///     }
///     print(mean.units, mean.interval().map { $0.low < mean.mean && mean.mean < $0.high } ?? false)
public struct PoissonBootstrap: Sendable {
  /// How many resamples there are.
  public let resamples: Int
  private let seed: UInt64
  /// The unit that was drawn last.
  private(set) var identity: UInt64 = 0
  /// Of each resample how often it holds that unit.
  private(set) var draws: [UInt8]

  /// 2³² P(X ≤ k) of a Poisson variable of mean 1, for k from 0 to 11; above it the rest is less than 2⁻³².
  private static let thresholds: [UInt32] = {
    var (term, sum) = (exp(-1.0), 0.0)
    return (0..<12).map { k in
      sum += term
      term /= Double(k + 1)
      return UInt32(min(4_294_967_295, (sum * 4_294_967_296).rounded(.down)))
    }
  }()

  /// - Parameters:
  ///   - resamples: 1,000 give two digits.
  ///   - seed: other seeds give other resamples.
  public init(resamples: Int = 1000, seed: UInt64 = 1) {
    self.resamples = resamples
    self.seed = seed
    draws = Array(repeating: 0, count: resamples)
  }

  /// Draws a unit of evidence.
  ///
  /// - Parameter identity: the same for all that is one unit, and for nothing else.
  /// - Complexity: O(resamples).
  public mutating func draw(_ identity: UInt64) {
    self.identity = identity
    var start = RandomSource(seed: seed)
    var source = RandomSource(seed: identity ^ start.next())
    let thresholds = Self.thresholds
    for index in stride(from: 0, to: resamples, by: 2) {
      let bits = source.next()
      draws[index] = Self.count(UInt32(truncatingIfNeeded: bits), thresholds)
      if index + 1 < resamples { draws[index + 1] = Self.count(UInt32(bits >> 32), thresholds) }
    }
  }

  private static func count(_ bits: UInt32, _ thresholds: [UInt32]) -> UInt8 {
    var count: UInt8 = 0
    while Int(count) < thresholds.count, bits >= thresholds[Int(count)] { count += 1 }
    return count
  }
}

/// A mean of values over documents that brings its interval: the sums of the values and of their number, over all
/// documents and over each resample of a ``PoissonBootstrap``.
///
/// Sums are integers, so parts merge to the same whole in any division. The rest of several groups is their whole less
/// one of them.
public struct ResampledMean: Accumulator, Equatable {
  /// The values of one document, or of one part of one.
  public struct Values: Sendable {
    let identity: UInt64
    let draws: [UInt8]
    let sum, squares, count: Int

    /// - Parameters:
    ///   - bootstrap: which has drawn the document.
    ///   - sum: of its values, in whole numbers of some unit.
    ///   - squares: the sum of their squares.
    ///   - count: how many values there are.
    public init(_ bootstrap: PoissonBootstrap, sum: Int, squares: Int, count: Int) {
      identity = bootstrap.identity
      draws = bootstrap.draws
      self.sum = sum
      self.squares = squares
      self.count = count
    }
  }

  /// How many values there are.
  public private(set) var count = 0
  private var sum = 0
  private var squares = 0
  /// The units of evidence.
  private var identities: Set<UInt64> = []
  /// Of each resample the sum of its values, and their number; empty while there is no document.
  private var sums: [Int] = []
  private var counts: [Int] = []

  public init() {}

  public mutating func add(_ values: Values) {
    count += values.count
    sum += values.sum
    squares += values.squares
    identities.insert(values.identity)
    if sums.isEmpty {
      sums = Array(repeating: 0, count: values.draws.count)
      counts = sums
    }
    for index in values.draws.indices {
      let draws = Int(values.draws[index])
      sums[index] += draws * values.sum
      counts[index] += draws * values.count
    }
  }

  public mutating func merge(_ other: consuming Self) {
    count += other.count
    sum += other.sum
    squares += other.squares
    identities.formUnion(other.identities)
    guard !sums.isEmpty, !other.sums.isEmpty else {
      if sums.isEmpty { (sums, counts) = (other.sums, other.counts) }
      return
    }
    for index in sums.indices {
      sums[index] += other.sums[index]
      counts[index] += other.counts[index]
    }
  }

  /// How many units of evidence there are: clusters of copies, and documents that have none.
  public var units: Int { identities.count }

  /// The mean value; `nan` where there is none.
  public var mean: Double { Double(sum) / Double(count) }

  /// The standard deviation of the values about their mean; `nan` where there is none.
  public var deviation: Double {
    (Double(squares) / Double(count) - mean * mean).squareRoot()
  }

  /// The interval of the mean; `nil` where there are fewer than ``AbsentP/fewestDocuments`` units.
  ///
  /// Percentiles of the resamples that hold a value, widened for few units (Hesterberg 2015, "What teachers should know
  /// about the bootstrap").
  public func interval(confidence: Double = 0.95) -> Interval? {
    guard units >= AbsentP.fewestDocuments else { return nil }
    return ClusterBootstrap.percentileInterval(
      of: means, clusters: units, confidence: confidence)
  }

  private var means: [Double] { zip(sums, counts).map { Double($0) / Double($1) } }

  /// How this mean differs from that of the rest of a whole that it is a part of; `nil` where there is no rest.
  ///
  /// - Complexity: O(resamples).
  public func contrast(in whole: ResampledMean, confidence: Double = 0.95) -> MeanContrast? {
    guard whole.count > count, count > 0 else { return nil }
    return MeanContrast(self, in: whole, confidence: confidence)
  }

  /// What is not in a part of it, without its units.
  fileprivate func less(_ part: ResampledMean) -> ResampledMean {
    var rest = self
    rest.count -= part.count
    rest.sum -= part.sum
    rest.squares -= part.squares
    rest.identities = []
    for index in part.sums.indices {
      rest.sums[index] -= part.sums[index]
      rest.counts[index] -= part.counts[index]
    }
    return rest
  }

  /// Of each resample the sum of what its values are above the mean, over the number of values: an error of the mean
  /// that is linear in the draws.
  fileprivate var errors: [Double] {
    let mean = mean
    return zip(sums, counts).map { (Double($0) - mean * Double($1)) / Double(count) }
  }

  fileprivate var replicates: [Double] { means }
}

/// The difference of a group's mean and that of the rest.
public struct MeanContrast: Sendable {
  /// The mean of the rest, and the group's mean less it.
  public let rest, difference: Double
  /// `nil` where either side has fewer than ``AbsentP/fewestDocuments`` units.
  public let interval: Interval?
  /// The p value of the difference being chance.
  ///
  /// It is that of t = difference / standard error, with the degrees of freedom of
  /// Welch (1947), "The generalization of Student's problem". The standard error is that of the resamples, over errors
  /// that are linear in the draws, times n/(n−1) for n units on a side. A side that varies less than the whole is moved
  /// toward it, as if five more units varied so: few units may be alike by chance. Efron and Tibshirani (1993), 12.5
  /// and 16.2.
  public let p: PValue

  fileprivate init(_ own: ResampledMean, in whole: ResampledMean, confidence: Double) {
    let others = whole.less(own)
    rest = others.mean
    difference = own.mean - others.mean
    // A unit that reaches over both sides counts on one of them.
    let units = (own.units, whole.units - own.units)
    guard min(units.0, units.1) >= AbsentP.fewestDocuments else {
      interval = nil
      p = .absent(.fewDocuments)
      return
    }
    interval = ClusterBootstrap.percentileInterval(
      of: zip(own.replicates, others.replicates).map { $0 - $1 },
      clusters: min(units.0, units.1), confidence: confidence)
    let (errors, otherErrors) = (own.errors, others.errors)
    func variance(_ errors: some Collection<Double>) -> Double {
      errors.reduce(0) { $0 + $1 * $1 } / Double(errors.count)
    }
    let (n, m) = (Double(units.0), Double(units.1))
    // Of a unit of the whole: what a mean of n such units has, n times.
    let typical = variance(whole.errors) * Double(whole.units)
    func moved(_ variance: Double, _ n: Double) -> Double {
      let (own, expected) = (variance * n / (n - 1), typical / n)
      return own < expected ? (own * (n - 1) + expected * 5) / (n + 4) : own
    }
    let (a, b) = (moved(variance(errors), n), moved(variance(otherErrors), m))
    guard a + b > 0 else {
      p = .absent(.noVariation)
      return
    }
    // Clusters that reach over both sides are drawn together, which this takes into account.
    let apart = variance(errors) + variance(otherErrors)
    let both =
      apart > 0 ? (a + b) * variance(zip(errors, otherErrors).map { $0 - $1 }) / apart : a + b
    guard both > 0 else {
      p = .absent(.noVariation)
      return
    }
    let freedom = (a + b) * (a + b) / (a * a / (n - 1) + b * b / (m - 1))
    let t = abs(difference) / both.squareRoot()
    p = .bounded(
      log: log(2 * Tails.student(above: t, degrees: freedom)), group: units.0,
      of: units.0 + units.1)
  }
}
