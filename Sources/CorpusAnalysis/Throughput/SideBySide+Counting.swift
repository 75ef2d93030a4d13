internal import CorpusStatistics
internal import ICU
internal import Segmentation
internal import TextAnalysis

/// Counting, beside a program that has ICU alone and does the same work to the same result.
extension SideBySide {
  /// How far apart the words of a pair are at most.
  private static let window = 5

  func termEngines() throws -> [Engine] {
    let icu = Box(try ReferenceCounts(over: text))
    return [
      Engine(
        name: "newsstat", run: { try frequencies { counts, _ in counts.tokens } },
        differences: {
          var truth = Dictionary(
            uniqueKeysWithValues: try icu.value.terms().terms.map { ($0.term, $0.occurrences) })
          return try frequencies { counts, vocabulary in
            let wrong = counts.terms.count { item in
              truth.removeValue(forKey: vocabulary.string(item.term)) != item.occurrences
            }
            return wrong + truth.count
          }
        }),
      Engine(name: Self.reference, run: { try icu.value.terms().tokens }, differences: { 0 }),
    ]
  }

  func pairEngines() throws -> [Engine] {
    let icu = Box(try ReferenceCounts(over: text))
    return [
      Engine(
        name: "newsstat", run: { try pairs { counts, _ in counts.together } },
        differences: {
          let truth = try icu.value.pairs(window: Self.window)
          return try pairs { counts, vocabulary in
            Self.differences(counts, vocabulary, terms: truth.terms.map(\.term), truth.pairs)
          }
        }),
      Engine(
        name: Self.reference, run: { try icu.value.pairs(window: Self.window).together },
        differences: { 0 }),
    ]
  }

  /// How many pairs only one of two has, or has another number of.
  private static func differences(
    _ counts: PairCounts, _ vocabulary: Vocabulary, terms: [String],
    _ truth: [(one: Int, other: Int, together: Int)]
  ) -> Int {
    var numbers = [String: UInt64]()
    for id in 0..<vocabulary.count { numbers[vocabulary.string(TermID(id))] = UInt64(id) }
    func key(_ one: UInt64, _ other: UInt64) -> UInt64 { min(one, other) << 32 | max(one, other) }
    var wrong = 0
    var left = [UInt64: Int](minimumCapacity: truth.count)
    for pair in truth {
      guard let one = numbers[terms[pair.one]], let other = numbers[terms[pair.other]] else {
        wrong += 1
        continue
      }
      left[key(one, other)] = pair.together
    }
    counts.forEachPair { one, other, together in
      if left.removeValue(forKey: key(UInt64(one.rawValue), UInt64(other.rawValue))) != together {
        wrong += 1
      }
    }
    return wrong + left.count
  }

  /// The frequency table: terms by falling frequency, equals in code-point order.
  private func frequencies(
    _ body: (_ counts: DocumentCounts, _ vocabulary: Vocabulary) throws -> Int
  ) throws -> Int {
    var analyzer = try Analyzer(Analyzer.Options(rules: .icu))
    var tally = DocumentTermCounter()
    analyzer.count(text.span, skipsDateline: false)
    try analyzer.takeCounts(language: "und", skipsStopWords: false) { tally.add($0, Int($1)) }
    let counts = tally.finish(of: analyzer.vocabulary.id)
    let ranking = analyzer.vocabulary.ranking(
      of: counts.terms.map(\.term), counts: counts.terms.map(\.occurrences))
    return try body(
      DocumentCounts(
        terms: ranking.map { counts.terms[$0] }, tokens: counts.tokens, of: analyzer.vocabulary.id),
      analyzer.vocabulary)
  }

  /// Pairs within ICU's sentences, in an order that can be read.
  private func pairs(
    _ body: (_ counts: PairCounts, _ vocabulary: Vocabulary) throws -> Int
  ) throws -> Int {
    var analyzer = try Analyzer(Analyzer.Options(rules: .icu))
    let analysis = try analyzer.analyze(text.span, language: "und", isStart: false)
    var ends = [Int32]()
    var sentences = try Segmenter(.sentence)
    sentences.forEachBlock(in: text.span) { boundaries in
      for index in 0..<boundaries.count { ends.append(boundaries.end(index)) }
    }
    var counts = PairCounts(window: Self.window)
    var (sentence, number) = ([TermID](), 0)
    for token in analysis.tokens {
      while token.start >= ends[number] {
        counts.add(TermSequence(sentence, of: analysis.vocabulary))
        sentence.removeAll(keepingCapacity: true)
        number += 1
      }
      sentence.append(token.term)
    }
    counts.add(TermSequence(sentence, of: analysis.vocabulary))
    counts.settle()
    return try body(counts, analyzer.vocabulary)
  }
}
