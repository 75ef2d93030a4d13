internal import Glibc

/// A group's scores beside those of others of the same stratum, such as the day.
///
/// The difference is the mean over the group's scores of each less the mean of the others' scores in its stratum;
/// strata that only one side has do not count. It is what is left of a difference of means when both sides are
/// weighted by the group's share of each stratum: direct standardisation (Fleiss, Levin and Paik 2003, "Statistical
/// methods for rates and proportions", chapter 19).
public struct MatchedScores: Sendable {
  /// The scores of one cluster in a stratum.
  private struct Unit {
    var sum = 0, scores = 0
  }

  /// Of each stratum that both sides have: the sum of the group's scores less the others' mean, and how many.
  private let strata: [(sum: Int, scores: Int)]
  /// The p value of a permutation of the clusters' labels within strata; there is none where either side has fewer than
  /// ``AbsentP/fewestDocuments`` clusters.
  ///
  /// A group's excess over the rate of its stratum is a sum drawn without replacement; its variance and skewness
  /// have a closed form and add over strata. The p value is that of a Pearson type III distribution with these
  /// moments, two-sided by doubling (Zhou, Wang and Wang 2009, "Moments based permutation tests").
  public let p: PValue

  /// - Complexity: O(*n* log *n*).
  public init(_ own: DocumentScores, _ rest: DocumentScores) {
    let (mine, others) = (Self.units(own), Self.units(rest))
    var strata = [(sum: Int, scores: Int)]()
    var (excess, variance, third) = (0.0, 0.0, 0.0)
    var (clusters, otherClusters) = (0, 0)
    for (stratum, units) in mine.sorted(by: { $0.key < $1.key }) {
      guard let beside = others[stratum] else { continue }
      let (sum, scores) = Self.total(units)
      let (otherSum, otherScores) = Self.total(beside)
      let mean = Double(otherSum) / Double(otherScores)
      strata.append((Int((Double(sum) - mean * Double(scores)).rounded()), scores))
      let rate = Double(sum + otherSum) / Double(scores + otherScores)
      excess += Double(sum) - rate * Double(scores)
      var (square, cube) = (0.0, 0.0)
      for unit in units + beside {
        let x = Double(unit.sum) - rate * Double(unit.scores)
        square += x * x
        cube += x * x * x
      }
      let (m, all) = (Double(units.count), Double(units.count + beside.count))
      variance += m * (all - m) / (all * (all - 1)) * square
      if all > 2 {
        third += m * (all - m) * (all - 2 * m) / (all * (all - 1) * (all - 2)) * cube
      }
      clusters += units.count
      otherClusters += beside.count
    }
    self.strata = strata
    guard min(clusters, otherClusters) >= AbsentP.fewestDocuments else {
      p = .absent(.fewDocuments)
      return
    }
    guard variance > 0 else {
      p = .absent(.noVariation)
      return
    }
    let deviation = variance.squareRoot()
    let (z, skewness) = (excess / deviation, third / (variance * deviation))
    p = .bounded(
      log: log(2 * min(Self.tail(z, skewness), Self.tail(-z, -skewness))), group: clusters,
      of: clusters + otherClusters)
  }

  /// P(X ≥ z) of a Pearson type III variable with mean 0, variance 1 and this skewness.
  static func tail(_ z: Double, _ skewness: Double) -> Double {
    guard abs(skewness) > 1e-3 else { return Tails.normal(above: z) }
    let shape = 4 / (skewness * skewness)
    let x = shape + z * shape.squareRoot() * (skewness > 0 ? 1 : -1)
    let above = Tails.gamma(above: x, shape: shape)
    return skewness > 0 ? above : 1 - above
  }

  /// How many of the group's scores have others in their stratum.
  public var count: Int { strata.reduce(0) { $0 + $1.scores } }

  /// The mean difference; `nan` where no stratum has both.
  public var difference: Double {
    Double(strata.reduce(0) { $0 + $1.sum }) / Double(count)
  }

  /// The interval of the difference over redrawn strata; `nil` where there are fewer than
  /// ``ClusterBootstrap/fewestClusters``.
  public func interval(resamples: Int, seed: UInt64) -> Interval? {
    ClusterBootstrap(clusters: strata.count, replicates: resamples, seed: seed).mean(
      sums: strata.map { Double($0.sum) }, weights: strata.map { Double($0.scores) })
  }

  private static func total(_ units: [Unit]) -> (sum: Int, scores: Int) {
    units.reduce((0, 0)) { ($0.0 + $1.sum, $0.1 + $1.scores) }
  }

  /// By stratum the clusters in order; scores without a stratum have no unit.
  private static func units(_ scores: DocumentScores) -> [String: [Unit]] {
    var indices: [String: [String: Int]] = [:]
    var units: [String: [Unit]] = [:]
    for score in scores.all {
      guard let stratum = score.stratum else { continue }
      let cluster = score.cluster ?? "\(score.index)"
      let index = indices[stratum]?[cluster] ?? units[stratum]?.count ?? 0
      if index == units[stratum]?.count ?? 0 {
        units[stratum, default: []].append(Unit())
        indices[stratum, default: [:]][cluster] = index
      }
      units[stratum]?[index].sum += score.value
      units[stratum]?[index].scores += 1
    }
    return units
  }
}
