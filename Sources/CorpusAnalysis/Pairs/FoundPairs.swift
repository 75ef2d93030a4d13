internal import Corpora
internal import CorpusStatistics
internal import TextAnalysis

/// The pairs of a corpus by their first measure, those that are shown with all that is printed of them but the
/// other measures.
struct FoundPairs {
  /// Two terms.
  struct Pair {
    let a, b: TermID
    let together, occurrencesOfA, occurrencesOfB: Int
    let table: ContingencyTable
    /// The measure that orders the table.
    let value: Double
    /// `nil` where no intervals are asked for.
    let p: PValue?
    var positions: [Int] = []
  }

  let shown: [Pair]
  /// Corrected over all pairs that were looked at, shown or not.
  let q: [Double]

  init(_ counts: CollocationCounts, _ options: CollocationTable.Options) {
    let test =
      options.addsIntervals ? PairTest(counts.terms.sums(of: counts.terms.keys)) : nil
    var found = [Pair]()
    let tests: Int
    switch counts.pairs {
    case .node(let counts):
      Self.forEach(counts, options, test) { found.append($0) }
      tests = test?.terms(inWindowsOf: counts.windowTokens) ?? 0
    case .all(let pairs):
      Self.forEach(pairs, counts.terms.vocabulary, options, test) { found.append($0) }
      tests = test?.pairs(window: Double(2 * options.window)) ?? 0
    }
    Self.sort(&found, counts.terms.vocabulary)
    q = options.correction.corrected(found.map { $0.p?.number ?? .nan }, tests: tests)
    shown = options.top == 0 ? found : Array(found.prefix(options.top))
  }

  private static func forEach(
    _ counts: PairCounts, _ vocabulary: Vocabulary, _ options: CollocationTable.Options,
    _ test: PairTest?, _ body: (Pair) -> Void
  ) {
    let measure = options.measures[0]
    counts.forEachPair { one, other, together in
      guard together >= options.fewest else { return }
      let isOrdered = vocabulary.precedes(one, other)
      let (a, b) = isOrdered ? (one, other) : (other, one)
      let table = counts.table(node: a, near: b, together: together)
      body(
        Pair(
          a: a, b: b, together: together, occurrencesOfA: counts.occurrences(of: a),
          occurrencesOfB: counts.occurrences(of: b), table: table, value: measure.value(of: table),
          p: test?.p(node: a, near: b, table)))
    }
  }

  private static func forEach(
    _ counts: CollocateCounts, _ options: CollocationTable.Options, _ test: PairTest?,
    _ body: (Pair) -> Void
  ) {
    let measure = options.measures[0]
    counts.forEachCollocate { term, positions in
      let together = positions.reduce(0, +)
      guard together >= options.fewest else { return }
      let table = counts.table(near: term)
      body(
        Pair(
          a: counts.node, b: term, together: together,
          occurrencesOfA: counts.occurrences(of: counts.node),
          occurrencesOfB: counts.occurrences(of: term), table: table,
          value: measure.value(of: table), p: test?.p(node: counts.node, near: term, table),
          positions: positions))
    }
  }

  /// By falling measure, what has no value last, equals in code-point order.
  private static func sort(_ pairs: inout [Pair], _ vocabulary: Vocabulary) {
    pairs.sort { one, other in
      if one.value.isNaN != other.value.isNaN { return other.value.isNaN }
      if one.value != other.value, !one.value.isNaN { return one.value > other.value }
      if one.a != other.a { return vocabulary.precedes(one.a, other.a) }
      return vocabulary.precedes(one.b, other.b)
    }
  }

  /// The shown pairs counted by document, in a second reading, and redrawn.
  func redrawn(
    _ vocabulary: Vocabulary, of corpus: Corpus, _ options: CollocationTable.Options,
    _ run: TableRun
  ) async throws -> PairPostings.Redrawn {
    var names = [String]()
    var numbers: [TermID: TermID] = [:]
    func number(_ term: TermID) -> TermID {
      if let number = numbers[term] { return number }
      names.append(vocabulary.string(term))
      numbers[term] = TermID(names.count - 1)
      return TermID(names.count - 1)
    }
    let chosen = shown.map { PairPostings.Pair(node: number($0.a), term: number($0.b)) }
    let hasNode = options.node != nil
    let empty = PairPostings(
      chosen, left: hasNode ? options.before : options.window,
      right: hasNode ? options.behind : options.window)
    let (plan, known) = (CollocationCounts.plan(options), names)
    let (parts, _) = try await corpus.run(
      workers: run.workers, progress: run.of(.resampling)
    ) {
      PairPostingsWorker(
        empty,
        try PairReader(
          plan, terms: known, within: options.within, keepsStopWords: options.keepsStopWords))
    }
    var whole = empty
    for part in parts { whole.merge(part) }
    return whole.redrawn(replicates: options.resamples, seed: options.seed)
  }
}
