/// How far coders agree beyond chance: Krippendorff's alpha.
///
/// α = 1 − *D*ₒ/*D*ₑ, with *D*ₒ the mean difference of the values of one unit and *D*ₑ that of all values, whichever
/// unit they are of; units with fewer than two values do not count. 1 is full agreement, 0 what chance gives. Source:
/// Krippendorff (2011), "Computing Krippendorff's alpha-reliability".
///
///     let agreement = Agreement([[1, 1], [0, 0], [1, 0], [0, 0]])
///     print(agreement.alpha(.nominal))
public struct Agreement: Sendable {
  /// How much two values differ.
  public enum Metric: String, Sendable, CaseIterable {
    /// They differ or they do not.
    case nominal
    /// By the square of their distance.
    case interval
  }

  /// The values of each unit that has two or more.
  private let units: [[Double]]

  /// - Parameter units: of each unit the values that coders gave it; who gave which does not matter.
  public init(_ units: [[Double]]) { self.units = units.filter { $0.count > 1 } }

  /// The units that count.
  public var count: Int { units.count }

  /// The alpha of all units; `nan` where none counts or all values are one.
  ///
  /// - Complexity: O(units · coders² + values · distinct values).
  public func alpha(_ metric: Metric) -> Double {
    Self.alpha(units.indices.map { $0 }, of: units, metric)
  }

  /// The interval of the alpha over redrawn units; `nil` where they are too few.
  public func interval(_ metric: Metric, seed: UInt64, replicates: Int = 1000) -> Interval? {
    let bootstrap = ClusterBootstrap(clusters: units.count, replicates: replicates, seed: seed)
    return bootstrap.interval { draws in
      var drawn = [Int]()
      for (unit, count) in draws.enumerated() {
        for _ in 0..<Int(count) { drawn.append(unit) }
      }
      return Self.alpha(drawn, of: units, metric)
    }
  }

  private static func alpha(_ drawn: [Int], of units: [[Double]], _ metric: Metric) -> Double {
    var counts: [Double: Double] = [:]
    var (observed, values) = (0.0, 0.0)
    for unit in drawn {
      let codes = units[unit]
      var sum = 0.0
      for (index, one) in codes.enumerated() {
        for other in codes[(index + 1)...] { sum += 2 * difference(one, other, metric) }
        counts[one, default: 0] += 1
      }
      observed += sum / Double(codes.count - 1)
      values += Double(codes.count)
    }
    let known = counts.sorted { $0.key < $1.key }
    var expected = 0.0
    for one in known {
      for other in known {
        expected += one.value * other.value * difference(one.key, other.key, metric)
      }
    }
    return 1 - (observed / values) / (expected / (values * (values - 1)))
  }

  private static func difference(_ one: Double, _ other: Double, _ metric: Metric) -> Double {
    switch metric {
    case .nominal: one == other ? 0 : 1
    case .interval: (one - other) * (one - other)
    }
  }
}

/// How far scores and human codes go together.
///
///     let items = [(0.5, 1.0), (-0.2, -1), (0.1, 0)].map {
///       ScoreAgreement.Item(score: $0.0, code: $0.1)
///     }
///     print(ScoreAgreement(items).correlation > 0.9)  // true
public struct ScoreAgreement: Sendable {
  /// A thing that was scored and coded.
  public struct Item: Sendable {
    public let score, code: Double

    public init(score: Double, code: Double) {
      self.score = score
      self.code = code
    }
  }

  private let items: [Item]

  public init(_ items: [Item]) { self.items = items }

  public var count: Int { items.count }

  /// Pearson's correlation of scores and codes; `nan` where either does not vary.
  public var correlation: Double { Self.correlation(items) }

  /// The interval of the correlation over redrawn items; `nil` where they are too few.
  public func correlationInterval(seed: UInt64, replicates: Int = 1000) -> Interval? {
    interval(seed: seed, replicates: replicates, Self.correlation)
  }

  /// The mean of the scores less that of the codes, each in its own standard deviations over `all` items: whether a
  /// group is scored too high beside what people say of it.
  public func bias(beside all: ScoreAgreement) -> Double { Self.bias(items, all) }

  /// The interval of the ``bias(beside:)`` over redrawn items; `nil` where they are too few.
  public func biasInterval(beside all: ScoreAgreement, seed: UInt64, replicates: Int = 1000)
    -> Interval?
  {
    interval(seed: seed, replicates: replicates) { Self.bias($0, all) }
  }

  /// Precision, recall and F1 of a side: 1 for scores and codes above a bound, −1 for those below its negative.
  public func retrieval(
    side: Double, scoreBound: Double, codeBound: Double
  ) -> (precision: Double, recall: Double, f1: Double) {
    var (hits, said, wanted) = (0.0, 0.0, 0.0)
    for item in items {
      let isSaid = item.score * side > scoreBound
      let isWanted = item.code * side > codeBound
      if isSaid { said += 1 }
      if isWanted { wanted += 1 }
      if isSaid, isWanted { hits += 1 }
    }
    let (precision, recall) = (hits / said, hits / wanted)
    return (precision, recall, 2 * hits / (said + wanted))
  }

  private func interval(
    seed: UInt64, replicates: Int, _ statistic: ([Item]) -> Double
  ) -> Interval? {
    ClusterBootstrap(clusters: items.count, replicates: replicates, seed: seed).interval { draws in
      var drawn = [Item]()
      for (index, count) in draws.enumerated() {
        for _ in 0..<Int(count) { drawn.append(items[index]) }
      }
      return statistic(drawn)
    }
  }

  private static func mean(_ values: [Double]) -> Double {
    values.reduce(0, +) / Double(values.count)
  }

  private static func deviation(_ values: [Double]) -> Double {
    let mean = mean(values)
    return (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count)).squareRoot()
  }

  private static func correlation(_ items: [Item]) -> Double {
    let (scores, codes) = (items.map(\.score), items.map(\.code))
    let (x, y) = (mean(scores), mean(codes))
    let covariance = mean(items.map { ($0.score - x) * ($0.code - y) })
    return covariance / (deviation(scores) * deviation(codes))
  }

  private static func bias(_ items: [Item], _ all: ScoreAgreement) -> Double {
    let (scores, codes) = (all.items.map(\.score), all.items.map(\.code))
    let scored = (mean(items.map(\.score)) - mean(scores)) / deviation(scores)
    return scored - (mean(items.map(\.code)) - mean(codes)) / deviation(codes)
  }
}
