import CorpusStatistics
import Testing

@testable import CorpusStatistics

@Suite struct PairTestTests {
  private let random = RandomDocuments()

  private func counted(
    _ documents: some Collection<[TermID]>
  ) -> (test: PairTest, pairs: PairCounts) {
    var (counts, moments, pairs) = (TermCounts(), TermMoments(), PairCounts(window: 3))
    for document in documents {
      counts.add(DocumentCounts(document))
      moments.add(DocumentCounts(document))
      pairs.add(document)
    }
    return (PairTest(TermSums(counts, moments)), pairs)
  }

  /// Of pairs that stand together by chance alone about a twentieth has p below .05; a pair that seeks each other has
  /// a small one.
  @Test func `associations have p values that hold what they say`() {
    let documents = random.documents(300)
    let (test, pairs) = counted(documents)
    var p = [Double]()
    for one in TermID(0)..<20 {
      for other in one.advanced(by: 1)..<20 {
        let value = test.p(node: one, near: other, pairs.table(node: one, near: other))
        if value.reason == nil { p.append(value.number) }
      }
    }
    let found = Double(p.count { $0 < 0.05 }) / Double(max(1, p.count))
    #expect(p.count > 50 && found < 0.13, "\(found) of \(p.count), seed \(random.seed)")
    let (seekingTest, seeking) = counted(documents.map { $0 + [3, 17, 3, 17, 3, 17] })
    #expect(
      seekingTest.p(node: 3, near: 17, seeking.table(node: 3, near: 17)).number < 1e-6,
      "seed \(random.seed)")
  }

  @Test func `a pair that the data cannot judge has no p value, with the reason`() {
    let documents = random.documents(40)
    let (few, pairs) = counted(documents.prefix(4))
    #expect(few.p(node: 0, near: 1, pairs.table(node: 0, near: 1)).reason == .fewDocuments)
    let (test, all) = counted(documents.map { $0 + [50] } + [[51, 52]])
    #expect(test.p(node: 51, near: 52, all.table(node: 51, near: 52)).reason == .fewDocuments)
  }

  @Test func `as many pairs are asked for as chance brings together once`() {
    let documents = random.documents(30)
    let (test, _) = counted(documents)
    let all = documents.flatMap(\.self)
    let occurrences = (0..<40).map { term in Double(all.count { $0 == TermID(term) }) }
    let expected = occurrences.indices.reduce(0) { sum, one in
      sum
        + occurrences.indices.count {
          $0 > one && occurrences[one] * occurrences[$0] * 6 >= Double(all.count)
        }
    }
    #expect(test.pairs(window: 6) == expected, "seed \(random.seed)")
    let near = occurrences.count { $0 >= Double(all.count) / 500 && $0 > 0 }
    #expect(test.terms(inWindowsOf: 500) == near, "seed \(random.seed)")
  }
}
