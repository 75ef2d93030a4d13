import CorpusStatistics
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
    let ranked = vocabulary.ranking(of: pairs.map(\.id), counts: pairs.map(\.count))
      .map { pairs[$0] }
    #expect(ranked.map(\.id) == expected.map(\.key), "seed \(seed)")
    #expect(ranked.map(\.count) == expected.map(\.value), "seed \(seed)")
  }

  private func vocabulary(_ words: String...) -> Vocabulary {
    var vocabulary = Vocabulary()
    for word in words { _ = vocabulary.intern(Array(word.utf8).span) }
    return vocabulary
  }

  @Test func `a copy is the same vocabulary until both take new strings`() {
    let first = vocabulary("war", "peace")
    var (longer, other) = (first, first)
    let (rain, snow, war) = (Array("rain".utf8), Array("snow".utf8), Array("war".utf8))
    _ = longer.intern(rain.span)
    _ = other.intern(war.span)
    #expect(first.id == longer.id && first.id == other.id)
    let known = other.intern(snow.span)
    #expect(other.id != first.id && longer.id == first.id)
    #expect(longer.string(known) == "rain" && other.string(known) == "snow")
    #expect(Vocabulary().id != Vocabulary().id)
  }

  @Test func `a merge says what terms are in the other vocabulary`() throws {
    var whole = vocabulary("war", "peace")
    let other = vocabulary("peace", "rain")
    let numbers = whole.merge(other)
    #expect(numbers.source == other.id && numbers.target == whole.id)
    for number in 0..<other.count {
      let term = TermID(number)
      #expect(whole.string(numbers[term]) == other.string(term))
    }
  }

  /// Counts that were made apart have the same words when they are put together.
  @Test func `counts of two analyzers add up by word`() throws {
    var first = try Analyzer()
    var second = try Analyzer()
    let (one, other) = (Array("Rain, rain and snow".utf8), Array("Snow and hail, rain".utf8))
    var (counts, added) = (TermCounts(), TermCounts())
    counts.add(DocumentCounts(try first.analyze(one.span, language: "en").terms))
    added.add(DocumentCounts(try second.analyze(other.span, language: "en").terms))
    var vocabulary = first.vocabulary
    added.renumber(by: vocabulary.merge(second.vocabulary))
    counts.merge(added)
    let words = counts.all.map { "\(vocabulary.string($0.term)) \($0.count.occurrences)" }.sorted()
    #expect(words == ["and 2", "hail 1", "rain 3", "snow 2"])
  }

  @Test func `counts of two vocabularies do not merge, nor do their documents`() async {
    await #expect(processExitsWith: .failure) {
      var counts = TermCounts()
      counts.add(DocumentCounts(TermSequence([TermID(0)], of: VocabularyID())))
      var other = TermCounts()
      other.add(DocumentCounts(TermSequence([TermID(0)], of: VocabularyID())))
      counts.merge(other)
    }
    await #expect(processExitsWith: .failure) {
      var counts = PairCounts(window: 2)
      counts.add(TermSequence([TermID(0)], of: VocabularyID()))
      counts.add(TermSequence([TermID(0)], of: VocabularyID()))
    }
    await #expect(processExitsWith: .failure) {
      var counts = TermCounts()
      counts.add(DocumentCounts(TermSequence([TermID(0)], of: VocabularyID())))
      counts.renumber(by: Vocabulary().merge(copy: Vocabulary()))
    }
  }
}

extension Vocabulary {
  fileprivate func merge(copy other: Vocabulary) -> Renumbering {
    var whole = self
    return whole.merge(other)
  }
}
