package import Corpora
internal import CorpusStatistics
package import Lexicons
internal import TextAnalysis

/// A sentence that was drawn for coders.
package struct DrawnSentence: Sendable, Equatable {
  /// What a sentence is drawn from: its group, and whether its score is good, bad or neutral.
  fileprivate struct Pool: Hashable, Comparable {
    let group: GroupKey
    let sign: Int

    static func < (one: Pool, other: Pool) -> Bool {
      one.group != other.group ? one.group < other.group : one.sign < other.sign
    }
  }

  /// A number that looks random and is the same whoever draws.
  fileprivate let priority: UInt64
  package let group: GroupKey
  package let document: String
  package let range: Range<Int>
  package let text: String
}

/// Of each group and of good, bad and neutral scores so many sentences, those of the lowest priority.
package struct SheetSample: TablePart {
  /// How many sentences the sheet has.
  private let count: Int
  private var pools: [DrawnSentence.Pool: [DrawnSentence]] = [:]

  package init(_ count: Int) { self.count = count }

  fileprivate mutating func add(_ sentence: DrawnSentence, to pool: DrawnSentence.Pool) {
    pools[pool, default: []].append(sentence)
    // Sorting once in a while is cheaper than at each sentence.
    if pools[pool]?.count ?? 0 > 2 * count + 64 {
      pools[pool] = Self.lowest(pools[pool] ?? [], count)
    }
  }

  package mutating func merge(_ other: consuming SheetSample) {
    let count = count
    pools.merge(other.pools) { Self.lowest($0 + $1, count) }
  }

  private static func lowest(_ sentences: [DrawnSentence], _ count: Int) -> [DrawnSentence] {
    Array(sentences.sorted { $0.priority < $1.priority }.prefix(count))
  }

  /// The sentences of the sheet: in turn from each pool, until there are enough; in random order.
  package var sentences: [DrawnSentence] {
    let pools = pools.sorted { $0.key < $1.key }.map { Self.lowest($0.value, count) }
    var chosen = [DrawnSentence]()
    var round = 0
    while chosen.count < count {
      let next = pools.compactMap { $0.indices.contains(round) ? $0[round] : nil }
      if next.isEmpty { break }
      chosen += next.prefix(count - chosen.count)
      round += 1
    }
    return chosen.sorted { ($0.priority, $0.document) < ($1.priority, $1.document) }
  }
}

/// A worker that draws sentences for coders.
package struct SheetWorker: CorpusWorker, ~Copyable {
  /// Sentences of fewer tokens are not drawn.
  private static let fewestTokens = 4

  private let plan: GroupPlan
  private let seed: UInt64
  private let neutral: Double
  private var analyzer: Analyzer
  private var scorer: SentimentScorer
  private var sample: SheetSample

  /// - Parameters:
  ///   - count: how many sentences the sheet has.
  ///   - neutral: scores nearer to 0 than this are neutral.
  package init(
    _ plan: GroupPlan, _ lexicons: SentimentLexicons, count: Int, seed: UInt64, neutral: Double
  ) throws {
    let analyzer = try Analyzer(plan.terms.unstemmed)
    self.analyzer = analyzer
    self.plan = plan
    self.seed = seed
    self.neutral = neutral
    scorer = SentimentScorer(lexicons)
    sample = SheetSample(count)
  }

  package mutating func add(_ documents: [Document]) throws {
    for document in documents {
      guard let group = plan.key(of: document) else { continue }
      let analysis = try analyzer.analyze(document, language: plan.terms.language(of: document))
      let scores =
        try scorer.sentences(of: analysis, text: document.text.span, analyzer: &analyzer) ?? []
      for (number, score) in scores.enumerated() where score.tokens >= Self.fewestTokens {
        let value = score.value
        var source = RandomSource(seed: seed, replicate: document.index &* 100_003 &+ number)
        sample.add(
          DrawnSentence(
            priority: source.next(), group: group, document: document.id, range: score.range,
            text: String(decoding: document.text[score.range], as: UTF8.self)),
          to: DrawnSentence.Pool(
            group: group, sign: value > neutral ? 1 : value < -neutral ? -1 : 0))
      }
    }
  }

  package consuming func finish() -> SheetSample { sample }
}
