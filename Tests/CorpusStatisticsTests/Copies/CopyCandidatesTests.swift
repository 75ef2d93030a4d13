import CorpusStatistics
import Testing

@Suite struct CopyCandidatesTests {
  private struct Text {
    var id: String
    var day: Int?
    var words: [UInt64]
  }

  /// A text of random words, none of which another text has.
  private func words(_ count: Int, seed: UInt64) -> [UInt64] {
    var source = RandomSource(seed: seed)
    return (0..<count).map { _ in source.next() }
  }

  private func sketch(_ text: Text, _ index: Int) -> CopySketches.Document {
    CopySketches.Document(
      index: index, day: text.day, id: text.id, shingles: Shingles(words: text.words))
  }

  private func candidates(_ texts: [Text], days: Int? = nil) -> CopyCandidates {
    var sketches = CopySketches()
    for (index, text) in texts.enumerated() { sketches.add(sketch(text, index)) }
    return CopyCandidates(sketches, days: days)
  }

  @Test(arguments: [12, 40, 300, 5000, 40_000])
  func `a copy of any length is found`(length: Int) {
    let original = words(length, seed: UInt64(length))
    let found = candidates([
      Text(id: "b", day: 1, words: original), Text(id: "x", words: words(length, seed: 1)),
      Text(id: "a", day: 2, words: original),
    ])
    #expect(found.order == [0, 2])
    #expect(found.pairs == [])
    #expect(found.verbatim == [CopyCandidates.Pair(later: 2, older: 0)])
  }

  @Test func `the older is the earlier, then the lower id, then the first`() {
    let original = words(200, seed: 5)
    func order(_ texts: [(String, Int?)]) -> [UInt32] {
      candidates(texts.map { Text(id: $0, day: $1, words: original) }).order
    }
    #expect(order([("a", 2), ("b", 1)]) == [1, 0])
    #expect(order([("a10", 1), ("a1", 1)]) == [1, 0])
    #expect(order([("б", 1), ("a", 1)]) == [1, 0])
    #expect(order([("a", 1), ("a", 1)]) == [0, 1])
    #expect(order([("a", nil), ("b", 1)]) == [1, 0])
  }

  @Test func `copies farther apart than the window are none`() {
    let original = words(200, seed: 6)
    let texts = [(0, "a"), (3, "b"), (8, "c"), (10, "d")].map {
      Text(id: $1, day: $0, words: original)
    }
    func pairs(_ days: Int?) -> [[Int]] {
      candidates(texts, days: days).pairs.map { [$0.later, $0.older] }
    }
    #expect(pairs(3) == [[1, 0], [3, 2]])
    #expect(pairs(1) == [])
    #expect(pairs(10) == [[1, 0], [2, 0], [3, 0]])
  }

  @Test func `texts that share one run of many are not compared`() {
    let one = words(3000, seed: 7)
    let other = one[..<40] + words(2960, seed: 8)
    #expect(
      candidates([Text(id: "a", words: one), Text(id: "b", words: Array(other))]).pairs == [])
  }

  @Test(arguments: 1...5)
  func `sketches can be added and merged in any order`(seed: Int) {
    var source = RandomSource(seed: UInt64(seed))
    let originals = (0..<6).map { words(150 + 40 * $0, seed: source.next() &+ UInt64($0)) }
    let texts = (0..<40).map { number in
      var words = originals[Int(source.next() % 6)]
      words.removeFirst(Int(source.next() % 60))
      return Text(id: "\(number)", day: Int(source.next() % 4), words: words)
    }
    let whole = candidates(texts)
    #expect(!whole.pairs.isEmpty)
    var parts = [CopySketches](repeating: CopySketches(), count: 3)
    for (index, text) in texts.enumerated().reversed() {
      parts[Int(source.next() % 3)].add(sketch(text, index))
    }
    let merged = parts.reduce(into: CopySketches()) { $0.merge($1) }
    #expect(
      CopyCandidates(merged, days: nil) == whole, "seed \(seed)")
  }
}

@Suite struct CopyAssignmentTests {
  private func comparison(
    _ later: Int, _ older: Int, covered: Int, of words: Int = 100
  ) -> CopyAssignment.Comparison {
    let text = Array<UInt64>(0..<UInt64(words))
    let part = Array(text[..<covered]) + (0..<UInt64(words - covered)).map { 1000 + $0 }
    return CopyAssignment.Comparison(
      pair: CopyCandidates.Pair(later: later, older: older),
      runs: SharedRuns(
        later: Shingles(words: part).sequence, older: Shingles(words: text).sequence))
  }

  private func clusters(_ comparisons: [CopyAssignment.Comparison], _ order: [UInt32]) -> [[Int]] {
    CopyAssignment(comparisons, order: order).copies.map { [$0.pair.later, $0.pair.older] }
  }

  @Test func `no document joins a cluster through one in between`() {
    let comparisons = [comparison(1, 0, covered: 80), comparison(2, 1, covered: 80)]
    #expect(clusters(comparisons, [0, 1, 2]) == [[1, 0]])
  }

  @Test func `a document joins the one that it shares most with`() {
    let comparisons = [comparison(2, 0, covered: 70), comparison(2, 1, covered: 90)]
    #expect(clusters(comparisons, [0, 1, 2]) == [[2, 1]])
    #expect(clusters(comparisons.reversed(), [1, 0, 2]) == [[2, 1]])
  }

  @Test func `what has the words of a copy is a copy too`() {
    let verbatim = CopyAssignment.Comparison(
      verbatim: CopyCandidates.Pair(later: 2, older: 1))
    let comparisons = [comparison(1, 0, covered: 80), verbatim]
    #expect(clusters(comparisons, [0, 1, 2]) == [[1, 0], [2, 0]])
    let copies = CopyAssignment(comparisons, order: [0, 1, 2]).copies
    #expect(copies[1].similarity == copies[0].similarity)
  }

  @Test func `of equals a document joins the oldest`() {
    let comparisons = [comparison(2, 1, covered: 90), comparison(2, 0, covered: 90)]
    #expect(clusters(comparisons, [0, 1, 2]) == [[2, 0]])
  }
}
