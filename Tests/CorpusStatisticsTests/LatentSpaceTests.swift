import CorpusStatistics
import Testing

@Suite struct LatentSpaceTests {
  private let random = RandomDocuments()

  @Test func `sentences of a scale can be cut anywhere and have the pairs of all`() {
    let documents = random.documents(30)
    let inputs = documents.enumerated().map {
      SentenceLists.Input(index: $0.offset, sentences: [$0.element])
    }
    expectMergeLaws(SentenceLists(terms: 40, of: numbers), inputs)
    var (lists, pairs) = (SentenceLists(terms: 40, of: numbers), PairCounts(window: 4))
    for (document, input) in zip(documents, inputs) {
      lists.add(input)
      pairs.add(document)
    }
    #expect(lists.pairs(window: 4) == pairs, "seed \(random.seed)")
  }

  /// Two vocabularies that never meet: terms lie near those of their own.
  @Test func `a space puts terms near their company`() {
    var source = RandomSource(seed: random.seed, replicate: 1)
    var lists = SentenceLists(terms: 60, of: numbers)
    for document in 0..<60 {
      let first = document % 2 * 30
      let sentences = (0..<5).map { _ in
        (0..<12).map { _ in TermID(first + source.index(below: 30)) }
      }
      lists.add(SentenceLists.Input(index: document, sentences: sentences))
    }
    let counts = lists.pairs(window: 5)
    let space = LatentSpace(counts, terms: 60, dimensions: 8)
    let polarities = space.polarities(positive: [0, 1], negative: [30, 31])
    #expect(polarities[..<30].allSatisfy { $0 > 0 }, "seed \(random.seed)")
    #expect(polarities[30...].allSatisfy { $0 < 0 }, "seed \(random.seed)")
    #expect(abs(space.cosine(3, 3) - 1) < 1e-6 && abs(space.cosine(3, 33)) < 0.2)
    #expect(LatentSpace(counts, terms: 60, dimensions: 8).cosine(2, 5) == space.cosine(2, 5))
    // A document that counts twice is one that is there twice.
    var draws = [UInt16](repeating: 1, count: 60)
    draws[0] = 2
    #expect(lists.pairs(window: 5, draws: draws).tokens == counts.tokens + 60)
  }
}
