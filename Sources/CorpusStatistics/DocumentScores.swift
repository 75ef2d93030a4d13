/// The scores of documents, with what they tell of their mean.
public struct DocumentScores: Accumulator, Equatable {
  /// The score of one document.
  public struct Score: Equatable, Sendable {
    /// Its place in the corpus, from 0.
    let index: Int
    /// What it is one unit of evidence with; the document itself where it is `nil`.
    let cluster: String?
    /// In whole numbers of some unit, of any sign.
    let value: Int
    /// What it may be compared within, such as its day; within nothing where it is `nil`.
    let stratum: String?

    public init(index: Int, cluster: String? = nil, value: Int, stratum: String? = nil) {
      self.index = index
      self.cluster = cluster
      self.value = value
      self.stratum = stratum
    }
  }

  /// The documents of one cluster.
  private struct Unit {
    var sum = 0, documents = 0
  }

  private var scores: [Score] = []

  public init() {}

  public mutating func add(_ score: Score) { scores.append(score) }

  public mutating func merge(_ other: consuming Self) {
    scores += other.scores
    scores.sort { $0.index < $1.index }
  }

  /// The scores in their order.
  var all: [Score] { scores }

  /// How many documents have a score.
  public var documents: Int { scores.count }

  /// Their mean; `nan` where there is none.
  public var mean: Double { Double(scores.reduce(0) { $0 + $1.value }) / Double(scores.count) }

  /// The standard deviation of the scores about their mean; `nan` where there is none.
  public var deviation: Double {
    let mean = mean
    let squares = scores.reduce(0.0) { $0 + (Double($1.value) - mean) * (Double($1.value) - mean) }
    return (squares / Double(scores.count)).squareRoot()
  }

  /// The clusters in the order of their first documents.
  private var units: [Unit] {
    var units = [Unit]()
    var places: [String: Int] = [:]
    for score in scores {
      let place = score.cluster.flatMap { places[$0] } ?? units.count
      if place == units.count { units.append(Unit()) }
      if let cluster = score.cluster { places[cluster] = place }
      units[place].sum += score.value
      units[place].documents += 1
    }
    return units
  }

  /// A test of whether means differ: that of a term that stands `value - lowest` times in texts of length 1.
  ///
  /// - Parameter lowest: the lowest score that there can be.
  public func test(lowest: Int) -> PermutationTest {
    var test = PermutationTest()
    for unit in units {
      test.add(
        DocumentCounts(
          terms: [(0, unit.sum - lowest * unit.documents)], tokens: unit.documents))
    }
    return test
  }

  /// The p value of this mean under a test that holds these scores and those they are compared with.
  public func p(under test: PermutationTest, lowest: Int) -> Double {
    test.p(
      of: 0, occurrences: scores.reduce(0) { $0 + $1.value - lowest }, tokens: documents,
      documents: units.count)
  }

  /// Redraws the units of evidence of these scores.
  public func redrawn(replicates: Int, seed: UInt64) -> Redrawn {
    Redrawn(units: units.map { ($0.sum, $0.documents) }, replicates: replicates, seed: seed)
  }

  /// Scores with their redraws.
  public struct Redrawn: Sendable {
    private let units: [(sum: Int, documents: Int)]
    private let bootstrap: ClusterBootstrap
    private let means: [Double]

    init(units: [(sum: Int, documents: Int)], replicates: Int, seed: UInt64) {
      self.units = units
      bootstrap = ClusterBootstrap(clusters: units.count, replicates: replicates, seed: seed)
      let sums = bootstrap.totals(of: units.enumerated().map { ($0.offset, $0.element.sum) })
      let documents = bootstrap.totals(
        of: units.enumerated().map { ($0.offset, $0.element.documents) })
      means = zip(sums, documents).map { Double($0) / Double($1) }
    }

    private var mean: Double {
      Double(units.reduce(0) { $0 + $1.sum }) / Double(units.reduce(0) { $0 + $1.documents })
    }

    /// The mean without each unit in turn.
    private var jackknife: [Double] {
      let (sum, documents) = units.reduce((0, 0)) { ($0.0 + $1.sum, $0.1 + $1.documents) }
      return units.map { Double(sum - $0.sum) / Double(documents - $0.documents) }
    }

    /// The interval of the mean; `nil` where there are fewer than ``ClusterBootstrap/fewestClusters`` units.
    public func interval(_ method: IntervalMethod) -> Interval? {
      bootstrap.interval(
        of: means,
        correction: method == .accelerated
          ? ClusterBootstrap.Correction(estimate: mean, jackknife: [jackknife]) : nil)
    }

    /// The interval of the difference of this mean and another; `nil` where either has too few units.
    public func interval(minus other: Redrawn, _ method: IntervalMethod) -> Interval? {
      let (mean, otherMean) = (mean, other.mean)
      let correction =
        method == .accelerated
        ? ClusterBootstrap.Correction(
          estimate: mean - otherMean,
          jackknife: [jackknife.map { $0 - otherMean }, other.jackknife.map { mean - $0 }]) : nil
      return bootstrap.interval(
        of: zip(means, other.means).map { $0 - $1 }, correction: correction,
        smallest: min(units.count, other.units.count))
    }
  }
}
