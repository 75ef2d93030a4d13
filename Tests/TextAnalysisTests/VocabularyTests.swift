import TextAnalysis
import TestSupport
import Testing

@Suite struct VocabularyTests {
  /// Strings that share long beginnings, some with zeros at the end.
  @Test func `the ranking is the order of counts, then of bytes`() {
    let seed = testSeed()
    var state = seed
    func next(_ limit: UInt64) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % limit)
    }
    var vocabulary = Vocabulary()
    var counts = [Vocabulary.ID: Int]()
    for _ in 0..<5000 {
      var bytes = Array("международный".utf8.prefix(next(27)))
      for _ in 0..<next(12) { bytes.append([0, 0x61, 0xD0, 0xFF][next(4)]) }
      counts[vocabulary.intern(bytes.span)] = [1, 2, 255, 256, 70_000, next(1 << 30)][next(6)]
    }
    let expected = counts.sorted {
      $0.value != $1.value
        ? $0.value > $1.value
        : vocabulary.precedes($0.key, $1.key)
    }
    let pairs = counts.map { (id: $0.key, count: $0.value) }
    let ranked = vocabulary.ranking(of: pairs).map { pairs[$0] }
    #expect(ranked.map(\.id) == expected.map(\.key), "seed \(seed)")
    #expect(ranked.map(\.count) == expected.map(\.value), "seed \(seed)")
  }
}
