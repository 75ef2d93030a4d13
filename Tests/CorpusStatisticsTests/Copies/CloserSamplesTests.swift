import CorpusStatistics
import TestSupport
import Testing

@Suite struct CloserSamplesTests {
  private func words(_ count: Int, _ source: inout RandomSource) -> [UInt64] {
    (0..<count).map { _ in source.next() }
  }

  private func candidates(_ texts: [[UInt64]]) -> CopyCandidates {
    var sketches = CopySketches()
    for (index, words) in texts.enumerated() {
      sketches.add(
        CopySketches.Document(
          index: index, day: nil, id: "\(index)", shingles: Shingles(words: words)))
    }
    return CopyCandidates(sketches, days: nil)
  }

  /// The pairs that may be copies by their samples.
  private func kept(_ texts: [[UInt64]], _ samples: CloserSamples) -> [Int] {
    texts.indices.flatMap { longer in
      samples.checks(reading: longer).filter { check in
        let values = samples.values(
          of: Shingles(words: texts[check.shorter]), at: check.shorter)
        return samples.mayShare(0.45, Shingles(words: texts[longer]), values[...], of: check)
      }.map(\.pair)
    }
  }

  @Test func `copies and parts stay, and what shares little goes`() throws {
    let seed = testSeed()
    var source = RandomSource(seed: seed)
    var (copies, lost, others, left) = (0, 0, 0, 0)
    for _ in 0..<300 {
      let short = words(150 + source.index(below: 600), &source)
      let rest = words(source.index(below: 6000), &source)
      let part = Array(short[..<(short.count * 3 / 5)]) + rest
      let quotation = Array(short[..<(short.count / 12)]) + words(short.count, &source) + rest
      for (text, isCopy) in [(part, true), (quotation, false)] {
        let texts = [short, text].shuffled(using: &source)
        let candidates = candidates(texts)
        guard !candidates.pairs.isEmpty else { continue }
        let samples = try #require(CloserSamples(candidates, most: 1 << 20, overhead: 6))
        let kept = kept(texts, samples)
        if isCopy {
          copies += 1
          lost += kept.isEmpty ? 1 : 0
        } else {
          others += 1
          left += kept.isEmpty ? 0 : 1
        }
      }
    }
    #expect(copies > 100 && lost == 0, "\(lost) of \(copies), seed \(seed)")
    #expect(others > 0 && left <= 1 + others / 20, "\(left) of \(others), seed \(seed)")
  }

  @Test func `samples have the room that there is`() throws {
    let seed = testSeed()
    var source = RandomSource(seed: seed)
    let story = words(2000, &source)
    let texts = (0..<20).map { _ in
      var text = Array(story.dropLast(source.index(below: 500)))
      text[source.index(below: text.count)] = source.next()
      return text
    }
    let candidates = candidates(texts)
    for most in [4000, 1800, 1000] {
      let samples = try #require(
        CloserSamples(candidates, most: most, overhead: 6), "seed \(seed)")
      var checked = [Int]()
      for longer in Set(samples.longer) {
        for check in samples.checks(reading: longer) {
          let pair = candidates.pairs[check.pair]
          #expect(samples.isShorter(check.shorter), "seed \(seed)")
          #expect(Set([longer, check.shorter]) == [pair.later, pair.older], "seed \(seed)")
          #expect(texts[check.shorter].count <= texts[longer].count, "seed \(seed)")
          checked.append(check.pair)
        }
      }
      #expect(checked.sorted() == Array(candidates.pairs.indices), "seed \(seed)")
      #expect(kept(texts, samples).sorted() == checked.sorted(), "seed \(seed)")
      let size = samples.shorter.reduce(0) {
        $0 + samples.values(of: Shingles(words: texts[$1]), at: $1).count
      }
      #expect(size < most * 3 / 2, "\(size) of \(most), seed \(seed)")
    }
    // One document alone takes 24 values, 6 and 1.
    #expect(CloserSamples(candidates, most: 30, overhead: 6) == nil, "seed \(seed)")
  }

  @Test func `candidates keep some pairs and their documents`() {
    let seed = testSeed()
    var source = RandomSource(seed: seed)
    let stories = (0..<6).map { _ in words(200, &source) }
    var candidates = candidates(
      (0..<30).map { Array(stories[$0 % 6].dropFirst(source.index(below: 60))) })
    let all = candidates
    let kept = all.pairs.indices.filter { _ in source.index(below: 3) == 0 }
    candidates.keepPairs(kept.shuffled(using: &source))
    #expect(candidates.pairs == kept.map { all.pairs[$0] }, "seed \(seed)")
    let paired = Set((candidates.pairs + candidates.verbatim).flatMap { [$0.later, $0.older] })
    let documents = zip(all.order, all.lengths).filter { paired.contains(Int($0.0)) }
    #expect(candidates.order == documents.map(\.0), "seed \(seed)")
    #expect(candidates.lengths == documents.map(\.1), "seed \(seed)")
  }

  @Test func `runs end early only where too little is shared`() {
    let seed = testSeed()
    var source = RandomSource(seed: seed)
    for _ in 0..<200 {
      let (later, rest) = (words(5 + source.index(below: 60), &source), words(30, &source))
      let older = later.dropFirst(source.index(below: later.count)) + rest
      let shingles = (
        Shingles(words: later).sequence, Shingles(words: Array(older)).sequence
      )
      let whole = SharedRuns(later: shingles.0, older: shingles.1)
      let early = SharedRuns(
        later: shingles.0, ShingleSet(shingles.0), older: shingles.1, leastShare: 0.45)
      #expect(early == nil ? whole.share < 0.45 : early == whole, "seed \(seed)")
    }
  }
}
