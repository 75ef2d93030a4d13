import CorpusStatistics
import TestSupport
import Testing

@testable import CorpusStatistics

@Suite struct InferenceTests {
  @Test func `tails equal their tables`() {
    #expect(abs(Tails.normal(above: 1.959963985) - 0.025) < 1e-9)
    // P(G ≥ x) with shape 1 is e^-x; with shape ½ it is erfc(√x).
    #expect(abs(Tails.gamma(above: 2, shape: 1) - 0.1353352832366127) < 1e-12)
    #expect(abs(Tails.gamma(above: 0.5, shape: 0.5) - 0.31731050786291415) < 1e-12)
    #expect(abs(Tails.gamma(above: 30, shape: 20) - 0.02187347) < 1e-7)
    #expect(Tails.gamma(above: 0, shape: 3) == 1)
    #expect(abs(Tails.student(above: 2.228138852, degrees: 10) - 0.025) < 1e-9)
    #expect(abs(Tails.student(above: -1, degrees: 1) - 0.75) < 1e-12)
  }

  @Test func `the same seed gives the same interval`() {
    let sums = (0..<40).map { Double(($0 * 7919) % 31) }
    let weights = [Double](repeating: 1, count: 40)
    let one = ClusterBootstrap(clusters: 40, seed: 5).mean(sums: sums, weights: weights)
    let other = ClusterBootstrap(clusters: 40, seed: 5).mean(sums: sums, weights: weights)
    let mean = sums.reduce(0, +) / 40
    #expect(one == other)
    #expect(one.map { $0.low < mean && mean < $0.high } == true)
  }

  @Test func `the interval of a mean is about two standard errors wide on either side`() throws {
    var source = RandomSource(seed: 11)
    let values = (0..<400).map { _ in Double(source.index(below: 1000)) }
    let mean = values.reduce(0, +) / 400
    let deviation = (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 399).squareRoot()
    let interval = try #require(
      ClusterBootstrap(clusters: 400, seed: 3).mean(
        sums: values, weights: [Double](repeating: 1, count: 400)))
    let expected = 2 * 1.96 * deviation / 20
    #expect(abs((interval.high - interval.low) / expected - 1) < 0.1)
  }

  @Test func `too few clusters give no interval`() {
    #expect(
      ClusterBootstrap(clusters: 4, seed: 1).mean(sums: [1, 2, 3, 4], weights: [1, 1, 1, 1]) == nil)
  }

  /// An association that some redraws are without has no lower end, and an upper one.
  @Test func `infinite replicates make infinite ends`() throws {
    let values = (0..<200).map { $0 < 5 ? -Double.infinity : Double($0) }
    for shifted in 0..<12 {
      let interval = try #require(
        ClusterBootstrap.percentileInterval(of: Array(values.dropFirst(shifted))))
      #expect(interval.low == (shifted == 0 ? -.infinity : interval.low) && !interval.low.isNaN)
      #expect(interval.high > 190 && interval.high < 200)
    }
    let both = try #require(
      ClusterBootstrap.percentileInterval(of: values.map { $0 > 194 ? .infinity : $0 }))
    #expect(both.low == -.infinity && both.high == .infinity)
  }

  @Test func `documents of a cluster are drawn together`() {
    var postings = Postings(terms: 2)
    for (index, (group, tokens)) in [(0, 10), (0, 20), (1, 30), (0, 40), (1, 50)].enumerated() {
      postings.add(
        Postings.Input(
          Postings.Document(index: index, tokens: tokens, group: group),
          [IndexedCount(index: 0, count: index + 1)]))
    }
    let days = ["a", "b", "a", "a", nil]
    let clustered = postings.clustered { days[$0.index] }
    #expect(clustered.documents.map(\.tokens) == [50, 20, 30, 50])
    #expect(clustered.documents.map(\.group) == [0, 0, 1, 1])
    #expect(clustered.counts(of: 0).map(\.count) == [5, 2, 3, 5])
    #expect(clustered.counts(of: 1).isEmpty)
    #expect(postings.clustered { "\($0.index)" } == postings)
  }

  /// Of Student's distribution with 29 degrees of freedom, and Hesterberg's (2015) widening by it.
  @Test func `few clusters make an interval wider than its percentiles`() throws {
    #expect(abs(Tails.studentQuantile(above: 0.025, degrees: 29) - 2.045229642132703) < 1e-9)
    let values = (0..<1001).map { Double($0) }
    let few = try #require(ClusterBootstrap(clusters: 30, seed: 1).interval(of: values))
    let many = try #require(ClusterBootstrap(clusters: 30_000, seed: 1).interval(of: values))
    #expect(few.low < many.low - 5 && few.high > many.high + 5)
    #expect(abs(many.low - 25) < 0.1 && abs(few.low - 1000 * 0.018768) < 0.1)
  }

  /// A group that writes on bad days is not worse than the others.
  @Test func `groups are compared within strata`() throws {
    let seed = testSeed()
    var source = RandomSource(seed: seed)
    var (one, other) = (DocumentScores(), DocumentScores())
    // By day: the scores of both sides.
    var days = [[(value: Int, isOne: Bool)]](repeating: [], count: 20)
    for index in 0..<400 {
      let day = source.index(below: 20)
      let isOne = source.index(below: 20) < (day < 10 ? 16 : 4)
      let value = (day < 10 ? -500 : 500) + source.index(below: 400) - 200
      days[day].append((value, isOne))
      let score = DocumentScores.Score(index: index, value: value, stratum: "\(day)")
      isOne ? one.add(score) : other.add(score)
    }
    one.add(DocumentScores.Score(index: 400, value: 900, stratum: "alone"))
    one.add(DocumentScores.Score(index: 401, value: 900))
    let matched = MatchedScores(one, other)
    // Only days that both sides have.
    let shared = days.filter { day in day.contains(where: \.isOne) && !day.allSatisfy(\.isOne) }
    #expect(matched.count == shared.reduce(0) { $0 + $1.count(where: \.isOne) }, "seed \(seed)")
    #expect(abs(matched.difference) < 100, "seed \(seed)")
    let interval = try #require(
      matched.interval(resamples: 500, seed: 1), "seed \(seed)")
    #expect(interval.low < matched.difference && matched.difference < interval.high)
    // The same p as from labels drawn within days.
    func excess() -> Double {
      days.reduce(0) { sum, day in
        let rate = Double(day.reduce(0) { $0 + $1.value }) / Double(day.count)
        return sum + day.reduce(0.0) { $0 + ($1.isOne ? Double($1.value) - rate : 0) }
      }
    }
    let observed = excess()
    var (above, below) = (0.0, 0.0)
    let rounds = 4000.0
    for _ in 0..<Int(rounds) {
      for day in days.indices {
        var labels = days[day].map(\.isOne)
        for place in labels.indices.reversed() {
          labels.swapAt(place, source.index(below: place + 1))
        }
        for place in labels.indices { days[day][place].isOne = labels[place] }
      }
      let drawn = excess()
      if drawn >= observed { above += 1 }
      if drawn <= observed { below += 1 }
    }
    #expect(
      abs(matched.p.number - min(1, 2 * min(above, below) / rounds)) < 0.08,
      "\(matched.p), seed \(seed)")
    #expect(MatchedScores(one, DocumentScores()).p.reason == .fewDocuments)
    #expect(MatchedScores(one, DocumentScores()).count == 0)
  }
}
