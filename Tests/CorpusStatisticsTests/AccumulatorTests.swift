import CorpusStatistics
import Testing

@Suite struct AccumulatorTests {
  private let random = RandomDocuments()

  @Test func `term counts can be cut anywhere`() {
    expectMergeLaws(TermCounts(), random.documents(30).map { DocumentCounts($0) })
  }

  @Test func `term counts equal a naive count`() {
    let documents = random.documents(50)
    var counts = TermCounts()
    for document in documents { counts.add(DocumentCounts(document)) }
    for term in TermID(0)..<40 {
      let occurrences = documents.reduce(0) { $0 + $1.count { $0 == term } }
      let holding = documents.count { $0.contains(term) }
      #expect(
        counts[term] == TermCounts.Count(occurrences: occurrences, documents: holding),
        "seed \(random.seed)")
    }
    #expect(counts.tokens == documents.reduce(0) { $0 + $1.count })
    #expect(counts.documents == 50)
  }

  @Test func `counts by group can be cut anywhere`() {
    let inputs = random.documents(30).enumerated().map {
      Keyed("group \($0.offset % 3)", DocumentCounts($0.element))
    }
    expectMergeLaws(Grouped<String, TermCounts>(TermCounts()), inputs)
  }

  @Test func `pairs can be cut anywhere`() {
    let sentences = random.documents(30).map { TermSequence($0, of: numbers) }
    expectMergeLaws(PairCounts(window: 5), sentences)
    expectMergeLaws(CollocateCounts(node: 3, left: 2, right: 4), sentences)
  }

  @Test func `collocates stand where they are counted`() {
    let sentences = random.documents(60)
    var counts = CollocateCounts(node: 2, left: 1, right: 3)
    var naive: [TermID: [Int]] = [:]
    var windowTokens = 0
    for sentence in sentences {
      counts.add(sentence)
      for (at, term) in sentence.enumerated() where term == 2 {
        for (column, step) in [-1, 1, 2, 3].enumerated() where sentence.indices ~= at + step {
          naive[sentence[at + step], default: [0, 0, 0, 0]][column] += 1
          windowTokens += 1
        }
      }
    }
    var found: [TermID: [Int]] = [:]
    counts.forEachCollocate { found[$0] = $1 }
    #expect(found == naive && counts.windowTokens == windowTokens, "seed \(random.seed)")
    let table = counts.table(near: 5)
    #expect(table.joint == Double(naive[5, default: []].reduce(0, +)))
    #expect(table.row == Double(windowTokens))
  }

  @Test(arguments: [1, 2, 5]) func `pairs equal a naive count`(window: Int) {
    let sentences = random.documents(40)
    var counts = PairCounts(window: window)
    for sentence in sentences { counts.add(sentence) }
    for one in TermID(0)..<10 {
      for other in one.advanced(by: 1)..<11 {
        var together = 0
        for sentence in sentences {
          for (i, a) in sentence.enumerated() {
            for (j, b) in sentence.enumerated() where i < j && j - i <= window {
              if (a, b) == (one, other) || (a, b) == (other, one) { together += 1 }
            }
          }
        }
        #expect(counts.together(one, other) == together, "seed \(random.seed)")
      }
    }
  }

  /// So many that frequent terms get a triangle, with terms on both sides of it.
  @Test func `many pairs equal a dictionary's`() {
    var source = RandomSource(seed: random.seed, replicate: 0)
    var sentences = [[TermID]]()
    for _ in 0..<800 {
      let length = Int(source.next() % 60)
      sentences.append(
        (0..<length).map { _ in
          let spread = source.next() % 3 == 0 ? UInt64(9000) : 300
          return TermID(Int(source.next() % spread) + (source.next() % 4 == 0 ? 1950 : 0))
        })
    }
    var model = [[TermID]: Int]()
    var (whole, one, other) = (
      PairCounts(window: 7), PairCounts(window: 7), PairCounts(window: 7)
    )
    for (number, sentence) in sentences.enumerated() {
      whole.add(sentence)
      if number < 700 { one.add(sentence) } else { other.add(sentence) }
      for (index, term) in sentence.enumerated() {
        for near in sentence.dropFirst(index + 1).prefix(7) {
          model[[min(term, near), max(term, near)], default: 0] += 1
        }
      }
    }
    #expect(model.count > 1 << 16)
    var (settled, renamed) = (whole, whole)
    settled.settle()
    // Terms change their numbers, so that pairs go into the triangle and out of it.
    let (turned, target) = ((0..<12_000).map { TermID(11_999 - $0) }, VocabularyID())
    renamed.renumber(by: Renumbering(turned, from: numbers, to: target))
    renamed.renumber(by: Renumbering(turned, from: target, to: numbers))
    for counts in [whole, settled, renamed, merged(one, other), merged(other, one)] {
      var seen = [[TermID]: Int]()
      counts.forEachPair { seen[[$0, $1], default: 0] += $2 }
      #expect(seen == model, "seed \(random.seed)")
      for (pair, together) in model.prefix(500) {
        #expect(counts.together(pair[0], pair[1]) == together, "seed \(random.seed)")
      }
      #expect(counts == whole, "seed \(random.seed)")
    }
  }

  private func merged(_ one: PairCounts, _ other: PairCounts) -> PairCounts {
    var sum = one
    sum.merge(other)
    return sum
  }

  @Test func `a gap is a token but no term`() {
    var counts = PairCounts(window: 2)
    counts.add([1, PairCounts.gap, 2, 3])
    #expect(counts.together(1, 2) == 1)
    #expect(counts.together(1, 3) == 0)
    #expect(counts.table(node: 1, near: 2).row == 2)
    #expect(counts.tokens == 4)
  }

  @Test func `moments can be cut anywhere`() {
    expectMergeLaws(TermMoments(), random.documents(30).map { DocumentCounts($0) })
  }

  @Test func `postings can be cut anywhere`() {
    let inputs = random.documents(20).enumerated().map { index, terms in
      Postings.Input(
        Postings.Document(index: index, tokens: terms.count, group: index % 2),
        DocumentCounts(terms).terms.filter { $0.term < 4 }.map {
          IndexedCount(index: Int($0.term), count: $0.occurrences)
        })
    }
    expectMergeLaws(Postings(terms: 4), inputs)
  }

  @Test func `token indices can be cut anywhere, and stand one document behind the other`() {
    struct Indexed: Accumulator, Equatable {
      var postings = Postings(terms: 4)
      mutating func add(_ document: (index: Int, terms: [TermID])) {
        postings.add(
          Postings.Document(
            index: document.index, tokens: document.terms.count, group: document.index % 2),
          terms: document.terms)
      }
      mutating func merge(_ other: consuming Self) { postings.merge(other.postings) }
    }
    let documents = random.documents(20).enumerated().map { (index: $0.offset, terms: $0.element) }
    expectMergeLaws(Indexed(), documents)
    var whole = Indexed()
    for document in documents { whole.add(document) }
    let odd = documents.filter { $0.index % 2 == 1 }.flatMap(\.terms)
    for term in 0..<4 {
      #expect(
        whole.postings.tokenIndices(of: term) { $0.group == 1 }
          == odd.indices.filter { odd[$0] == TermID(term) }, "seed \(random.seed)")
    }
  }

  @Test func `pairs by document can be cut anywhere and add up to the pairs of all`() {
    let documents = random.documents(30)
    let pairs = [(1, 2), (2, 1), (3, 3), (0, 5)].map {
      PairPostings.Pair(node: TermID($0), term: TermID($1))
    }
    let inputs = documents.enumerated().map {
      PairPostings.Input(index: $0.offset, cluster: nil, sentences: [$0.element])
    }
    expectMergeLaws(PairPostings(pairs, left: 2, right: 3), inputs)
    for pair in pairs.prefix(2) {
      var counts = CollocateCounts(node: pair.node, left: 2, right: 3)
      var postings = PairPostings([pair], left: 2, right: 3)
      for (document, input) in zip(documents, inputs) {
        counts.add(document)
        postings.add(input)
      }
      let value = AssociationMeasure.logDice.value(of: counts.table(near: pair.term))
      let interval = postings.redrawn(replicates: 400, seed: 3)
        .intervals(of: 0, [.logDice], .percentile)[0]
      #expect(
        interval.map { $0.low < value && value < $0.high } == true,
        "\(pair): \(value) in \(String(describing: interval)), seed \(random.seed)")
    }
  }

  @Test func `a vocabulary's growth can be cut anywhere and equals a naive count`() {
    let documents = random.documents(40)
    let inputs = documents.enumerated().map {
      VocabularyGrowth.Document(index: $0.offset, counts: DocumentCounts($0.element))
    }
    expectMergeLaws(VocabularyGrowth(), inputs)
    var growth = VocabularyGrowth()
    for input in inputs { growth.add(input) }
    let points = growth.points(40)
    #expect(points.count == 40 && growth.points(7).last == points.last)
    for point in points {
      let tokens = documents.prefix(point.documents).flatMap(\.self)
      let counts = Dictionary(tokens.map { ($0, 1) }, uniquingKeysWith: +)
      #expect(
        point.tokens == tokens.count && point.types == counts.count
          && point.hapaxes == counts.count { $0.value == 1 }, "seed \(random.seed)")
    }
    let spectrum = FrequencySpectrum([3, 1, 1])
    // Of two of five: three of one term, one each of two.
    #expect(abs(spectrum.expectedTypes(of: 2) - (1 - 0.1 + 2 * 0.4)) < 1e-12)
    #expect(abs(spectrum.expectedTypes(of: 5) - 3) < 1e-12)
  }

  @Test func `clusters can be cut anywhere, and each document alone is itself`() {
    let documents = random.documents(30).map { DocumentCounts($0) }
    expectMergeLaws(
      KeyedCounts<String>(),
      documents.enumerated().map { Keyed("day \($0.offset % 7)", $0.element) })
    var (alone, moments) = (KeyedCounts<String>(), (TermMoments(), TermMoments()))
    for (index, document) in documents.enumerated() {
      alone.add(Keyed("\(index)", document))
      moments.0.add(document)
    }
    for cluster in alone.all { moments.1.add(cluster) }
    #expect(moments.0 == moments.1 && alone.count == 30, "seed \(random.seed)")
  }

  @Test func `renumbering changes names and nothing else`() {
    let documents = random.documents(30)
    let ids = (0..<40).map { TermID(100 - $0) }
    let renumbering = Renumbering(ids)
    var (counts, renamed) = (TermCounts(), TermCounts())
    var (pairs, renamedPairs) = (PairCounts(window: 4), PairCounts(window: 4))
    for document in documents {
      counts.add(DocumentCounts(document))
      let turned = TermSequence(document.map { ids[Int($0)] }, of: renumbering.target)
      renamed.add(DocumentCounts(turned))
      pairs.add(document)
      renamedPairs.add(turned)
    }
    counts.renumber(by: renumbering)
    pairs.renumber(by: renumbering)
    #expect(counts == renamed, "seed \(random.seed)")
    #expect(pairs == renamedPairs, "seed \(random.seed)")
  }

  @Test func `pieces of documents can be counted anywhere`() {
    let documents = RandomDocuments().documents(12)
    let pieces = documents.enumerated().map {
      Keyed($0.offset % 4, DocumentCounts($0.element))
    }
    expectMergeLaws(KeyedCounts<Int>(), pieces)
    var all = KeyedCounts<Int>()
    for piece in pieces { all.add(piece) }
    for (document, counts) in all.all.enumerated() {
      let whole = documents.enumerated().filter { $0.offset % 4 == document }.flatMap(\.element)
      #expect(counts == DocumentCounts(whole))
    }
  }

  @Test func `a tally begins anew with each document`() {
    var tally = DocumentTermCounter()
    for document in RandomDocuments().documents(20) {
      for term in document { tally.add(term) }
      #expect(tally.finish(of: numbers) == DocumentCounts(document))
    }
  }
}
