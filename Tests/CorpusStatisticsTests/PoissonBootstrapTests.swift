import CorpusStatistics
import TestSupport
import Testing

@testable import CorpusStatistics

@Suite struct PoissonBootstrapTests {
  /// Scores by document, some of which have several values.
  private struct RandomScores {
    let seed = testSeed()

    func values(
      _ count: Int, from first: Int = 0, shift: Int = 0, resamples: Int = 400
    ) -> [ResampledMean.Values] {
      var source = RandomSource(seed: seed &+ UInt64(first))
      var bootstrap = PoissonBootstrap(resamples: resamples, seed: 3)
      return (first..<(first + count)).map { index in
        let scores = (0...source.index(below: 4)).map { _ in
          source.index(below: 1000) - 500 + shift
        }
        bootstrap.draw(UInt64(index) &* 0x9E37_79B9_7F4A_7C15)
        return ResampledMean.Values(
          bootstrap, sum: scores.reduce(0, +), squares: scores.reduce(0) { $0 + $1 * $1 },
          count: scores.count)
      }
    }

    func mean(_ values: some Sequence<ResampledMean.Values>) -> ResampledMean {
      values.reduce(into: ResampledMean()) { $0.add($1) }
    }
  }

  private let random = RandomScores()

  @Test func `resampled means can be cut anywhere and come in any order`() {
    let values = random.values(30, resamples: 20)
    expectMergeLaws(ResampledMean(), values)
    var source = RandomSource(seed: random.seed)
    #expect(
      random.mean(values) == random.mean(values.shuffled(using: &source)), "seed \(random.seed)")
  }

  @Test func `draws are Poisson with mean 1`() {
    var bootstrap = PoissonBootstrap(resamples: 1001, seed: random.seed)
    var counts = [Int](repeating: 0, count: 14)
    for identity in 0..<200 {
      bootstrap.draw(UInt64(identity))
      for draws in bootstrap.draws { counts[Int(draws)] += 1 }
    }
    let all = Double(counts.reduce(0, +))
    var expected = 0.36787944117144233
    for draws in 0..<5 {
      #expect(abs(Double(counts[draws]) / all - expected) < 0.01, "seed \(random.seed)")
      expected /= Double(draws + 1)
    }
  }

  @Test func `documents of a cluster are drawn together`() {
    var bootstrap = PoissonBootstrap(resamples: 100, seed: 1)
    var (one, both) = (ResampledMean(), ResampledMean())
    bootstrap.draw(7)
    one.add(ResampledMean.Values(bootstrap, sum: 30, squares: 500, count: 2))
    both.add(ResampledMean.Values(bootstrap, sum: 10, squares: 100, count: 1))
    bootstrap.draw(8)
    bootstrap.draw(7)
    both.add(ResampledMean.Values(bootstrap, sum: 20, squares: 400, count: 1))
    #expect(one == both && one.units == 1)
  }

  @Test func `an interval is about two standard errors wide on either side`() throws {
    var bootstrap = PoissonBootstrap(resamples: 1000, seed: 3)
    var source = RandomSource(seed: random.seed)
    let scores = (0..<400).map { _ in source.index(below: 1000) }
    var mean = ResampledMean()
    for (index, score) in scores.enumerated() {
      bootstrap.draw(UInt64(index))
      mean.add(ResampledMean.Values(bootstrap, sum: score, squares: score * score, count: 1))
    }
    let interval = try #require(mean.interval())
    let expected = 2 * 1.96 * mean.deviation / 20
    #expect(
      abs((interval.high - interval.low) / expected - 1) < 0.15,
      "\(interval), \(expected), seed \(random.seed)")
  }

  @Test func `the rest is the whole less the group`() throws {
    let (own, others) = (random.mean(random.values(40)), random.mean(random.values(60, from: 40)))
    var whole = own
    whole.merge(others)
    let contrast = try #require(own.contrast(in: whole))
    #expect(contrast.rest == others.mean && contrast.difference == own.mean - others.mean)
    let interval = try #require(contrast.interval)
    #expect(interval.low < contrast.difference && contrast.difference < interval.high)
    #expect(own.contrast(in: own) == nil)
  }

  /// Of groups that do not differ a twentieth has p below .05; one that does has a small one.
  @Test func `differences have p values that hold what they say`() throws {
    let values = random.values(3000)
    let p = try (0..<100).map { round -> Double in
      let part = values[(round * 30)..<(round * 30 + 30)]
      return try #require(random.mean(part.prefix(8)).contrast(in: random.mean(part))).p.number
    }
    #expect(p.count { $0 < 0.05 } <= 14 && p.allSatisfy { $0 > 0 }, "seed \(random.seed)")
    let higher = random.values(30, from: 5000, shift: 400)
    let whole = random.mean(values.prefix(50) + higher)
    let found = try #require(random.mean(higher).contrast(in: whole)).p.number
    #expect(found < 0.001, "\(found), seed \(random.seed)")
  }

  @Test func `few documents give no interval and no p, and six against six no small one`() throws {
    let values = random.values(12)
    let few = try #require(random.mean(values.prefix(4)).contrast(in: random.mean(values)))
    #expect(few.p.reason == .fewDocuments && few.interval == nil)
    #expect(random.mean(values.prefix(4)).interval() == nil)
    let apart = random.values(6, from: 100, shift: 1_000_000)
    let whole = random.mean(values.prefix(6) + apart)
    let p = try #require(random.mean(apart).contrast(in: whole)).p.number
    #expect(p >= 2.0 / 924 * (1 - 1e-9))
  }
}
