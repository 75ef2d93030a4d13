import CorpusStatistics
import Glibc
import TestSupport
import Testing

@testable import CorpusStatistics

/// Documents in which no group differs: a term's rates are dealt to documents of any length at random.
struct AlikeDocuments {
  let seed = testSeed()
  /// Sorted by length.
  let documents: [DocumentCounts]

  init(_ count: Int, terms: Int) {
    var source = RandomSource(seed: seed)
    func uniform() -> Double { Double(source.next() >> 11) / 9_007_199_254_740_992 }
    func gamma(_ shape: Int) -> Double {
      -(0..<shape).reduce(0.0) { sum, _ in sum + log(max(uniform(), 1e-300)) } / Double(shape)
    }
    func poisson(_ mean: Double) -> Int {
      let limit = exp(-mean)
      var (count, product) = (0, uniform())
      while product > limit { (count, product) = (count + 1, product * uniform()) }
      return count
    }
    // From 30 to 3,000 tokens.
    let lengths = (0..<count).map { _ in Int(30 * exp(uniform() * log(100))) }
    let rates = (0..<terms).map { _ in 0.0002 * exp(uniform() * log(20)) }
    documents = lengths.map { length in
      var found = rates.indices.map { term in
        DocumentCounts.Entry(
          TermID(term), poisson(rates[term] * Double(length) * gamma(1 + term % 3)))
      }
      let words = found.reduce(0) { $0 + $1.occurrences }
      found.append(DocumentCounts.Entry(TermID(terms), max(0, length - words)))
      return DocumentCounts(
        terms: found.filter { $0.occurrences > 0 }, tokens: max(length, words),
        of: numbers)
    }.sorted { $0.tokens < $1.tokens }
  }

  func sums(_ documents: some Sequence<DocumentCounts>) -> TermSums {
    var (counts, moments) = (TermCounts(), TermMoments())
    for document in documents {
      counts.add(document)
      moments.add(document)
    }
    return TermSums(counts, moments)
  }
}

@Suite struct KeynessTestTests {
  /// By SciPy's `betabinom` and `binom`, the tails with half of the count's own probability.
  @Test(arguments: [
    (130, 30, 0.1, 0.04, -2.42439516749224), (12, 0, 0.5, 0, -8.317766166719343),
    (500, 3, 0.02, 0.2, -0.7488089285814765), (40, 40, 0.4, 0.9, -1.191939567963963),
    (2000, 420, 0.2, 0.001, -0.6680132441594451),
  ])
  func `mid-p values equal SciPy's`(
    n: Int, count: Int, share: Double, correlation: Double, expected: Double
  ) {
    let found = BetaBinomial(n: n, share: share, correlation: correlation).logMidP(of: count)
    #expect(abs(found - expected) < 1e-9, "\(found)")
  }

  @Test func `a tail too small for a number has a logarithm`() {
    let p = BetaBinomial(n: 5000, share: 0.01, correlation: 0).logMidP(of: 5000)
    #expect(p < -20_000 && p.isFinite)
  }

  /// The longest documents, the shortest, and some at random: nothing differs, so a twentieth has p below .05 and
  /// nothing is found.
  @Test(arguments: [8, 40, 150]) func `nothing is found where nothing differs`(size: Int) {
    let alike = AlikeDocuments(300, terms: 400)
    var source = RandomSource(seed: ~alike.seed)
    let whole = alike.sums(alike.documents)
    let groups = [
      alike.documents.prefix(size), alike.documents.suffix(size),
      alike.documents.shuffled(using: &source).prefix(size),
    ]
    for (number, group) in groups.enumerated() {
      let test = KeynessTest(alike.sums(group), in: whole)
      let p = (0..<TermID(400)).compactMap { term -> Double? in
        let p = test.p(of: term)
        return p.reason == nil ? p.number : nil
      }
      let low = Double(p.count { $0 < 0.05 }) / Double(max(p.count, 20))
      #expect(low < 0.11, "group \(number): \(low) of \(p.count), seed \(alike.seed)")
      #expect(p.allSatisfy { $0 > 0 }, "seed \(alike.seed)")
      let q = MultipleTests.benjaminiHochberg.corrected(p)
      // In one corpus of twenty something may be found; where the test fails, hundreds are.
      #expect(50 * q.count { $0 < 0.05 } <= 400, "group \(number), seed \(alike.seed)")
      let covered = (0..<TermID(400)).filter { whole.counts[$0].occurrences >= 40 }
        .compactMap { test.logRatioInterval(of: $0) }
      let share =
        Double(covered.count { $0.low <= 0 && 0 <= $0.high }) / Double(max(1, covered.count))
      #expect(covered.isEmpty || share > 0.85, "group \(number): \(share), seed \(alike.seed)")
    }
  }

  @Test func `terms three times as frequent are found`() {
    let terms = 60
    let alike = AlikeDocuments(300, terms: terms)
    let group = alike.documents.enumerated().filter { $0.offset % 5 == 0 }.map(\.element).map {
      document in
      DocumentCounts(
        terms: document.terms.map {
          .init($0.term, Int($0.term) < terms ? 3 * $0.occurrences : $0.occurrences)
        }, tokens: document.tokens, of: numbers)
    }
    let others = alike.documents.enumerated().filter { $0.offset % 5 != 0 }.map(\.element)
    let sums = alike.sums(group)
    let test = KeynessTest(sums, in: alike.sums(group + others))
    let frequent = (0..<TermID(terms)).filter { sums.counts[$0].occurrences >= 60 }
    let found = frequent.count { test.p(of: $0).number < 0.01 }
    let held = frequent.count { test.logRatioInterval(of: $0).map { $0.low > 0 } ?? false }
    #expect(frequent.count >= 10, "seed \(alike.seed)")
    #expect(10 * found >= 7 * frequent.count, "\(found) of \(frequent.count), seed \(alike.seed)")
    #expect(10 * held >= 7 * frequent.count, "\(held) of \(frequent.count), seed \(alike.seed)")
  }

  @Test func `a term that one long document repeats is no finding`() {
    let documents = (0..<40).map {
      DocumentCounts($0 == 0 ? [TermID](repeating: 1, count: 50) : [0, 2, 3, 4])
    }
    let alike = AlikeDocuments(1, terms: 1)
    let test = KeynessTest(alike.sums(documents.prefix(20)), in: alike.sums(documents))
    #expect(test.p(of: 1).number > 0.05)
  }

  /// Six documents against six can be divided in 924 ways.
  @Test func `six against six are no surer than their divisions`() {
    let documents = (0..<12).map { index in
      DocumentCounts(
        [TermID](repeating: index < 6 ? 1 : 2, count: 50) + [TermID](repeating: 0, count: 50))
    }
    let alike = AlikeDocuments(1, terms: 1)
    let test = KeynessTest(alike.sums(documents.prefix(6)), in: alike.sums(documents))
    #expect(test.p(of: 1).number >= 2.0 / 924 * (1 - 1e-9))
  }

  @Test func `a p value that the data cannot give is absent, with the reason`() {
    let alike = AlikeDocuments(60, terms: 40)
    let whole = alike.sums(alike.documents)
    #expect(
      KeynessTest(alike.sums(alike.documents.prefix(4)), in: whole).p(of: 40).reason
        == .fewDocuments)
    #expect(
      KeynessTest(alike.sums(alike.documents.prefix(4)), in: whole).logRatioInterval(of: 40) == nil)
    #expect(
      KeynessTest(alike.sums(alike.documents.prefix(56)), in: whole).p(of: 40).reason
        == .fewDocuments)
    #expect(
      KeynessTest(alike.sums(alike.documents.suffix(20)), in: whole).p(of: 1000).reason
        == .littleExpected)
    #expect(KeynessTest(whole, in: whole).p(of: 1).reason == .fewDocuments)
  }

  /// Numbers of terms hang on who met a term first.
  @Test func `other numbers of terms change no p value`() {
    let alike = AlikeDocuments(80, terms: 90)
    let ids = (0...90).map { TermID(90 - $0) }
    let renumbering = Renumbering(ids)
    func sums(_ documents: some Sequence<DocumentCounts>, renumbered: Bool) -> TermSums {
      let sums = alike.sums(documents)
      guard renumbered else { return sums }
      var (counts, moments) = (sums.counts, sums.moments)
      counts.renumber(by: renumbering)
      moments.renumber(by: renumbering)
      return TermSums(counts, moments)
    }
    let tests = [false, true].map { renumbered in
      KeynessTest(
        sums(alike.documents.suffix(30), renumbered: renumbered),
        in: sums(alike.documents, renumbered: renumbered))
    }
    for term in 0...TermID(90) {
      let other = ids[Int(term)]
      #expect(tests[0].p(of: term) == tests[1].p(of: other), "seed \(alike.seed)")
      #expect(tests[0].logRatioInterval(of: term) == tests[1].logRatioInterval(of: other))
      #expect(tests[0].perMillionInterval(of: term) == tests[1].perMillionInterval(of: other))
    }
  }

  @Test func `the interval of a frequency holds it`() throws {
    let alike = AlikeDocuments(100, terms: 30)
    let sums = alike.sums(alike.documents)
    let test = KeynessTest(sums, in: sums)
    for term in 0..<TermID(30) where sums.counts[term].occurrences > 20 {
      let rate = Double(sums.counts[term].occurrences) / Double(sums.counts.tokens) * 1e6
      let interval = try #require(test.perMillionInterval(of: term))
      #expect(interval.low < rate && rate < interval.high, "seed \(alike.seed)")
    }
  }
}
