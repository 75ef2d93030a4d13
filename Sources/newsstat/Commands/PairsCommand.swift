public import ArgumentParser
internal import Corpora
internal import CorpusStatistics
internal import Reports
internal import TextAnalysis

struct PairsCommand: TableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pairs",
    abstract: "Find the terms that stand together.",
    discussion: """
      Two terms stand together when they are at most --window tokens apart in a sentence; stop words \
      are places, not terms. expected is what chance would give: the places in the windows of a, \
      times the frequency of b. Measures come from that table of places and tokens; newsstat explain \
      tells what each is. With --node, --left and --right may differ, and --positions counts each place \
      of the window by itself: l1 is the word before the node, r1 the word behind it. With --intervals, p is \
      the probability of such redraws of the documents if chance were all, q its correction over the pairs that \
      are printed.

        newsstat pairs --node ceasefire news.jsonl
        newsstat pairs --node regime --left 3 --right 0 --positions news.jsonl
        newsstat pairs --node regime --measure log_ratio --intervals --cluster date news.jsonl
        newsstat pairs --measure log_dice --min 10 --network terms.graphml news/
      """)

  /// What a window may not reach beyond.
  enum Unit: String, CaseIterable, ExpressibleByArgument { case sentence, document }

  @OptionGroup var input: InputOptions
  @OptionGroup var boilerplate: BoilerplateOptions
  @OptionGroup var stemming: StemOptions
  @OptionGroup var datelines: DatelineOptions
  @OptionGroup var units: UnitOptions
  @OptionGroup var language: LanguageOptions
  @OptionGroup var resampling: ResamplingOptions
  @OptionGroup var output: OutputOptions

  @Option(help: ArgumentHelp("Only pairs with this term.", valueName: "term"))
  var node: String?

  @Option(help: "How many tokens apart at most.")
  var window = 5

  @Option(help: "How many tokens before the node, if not as many as --window.")
  var left: Int?

  @Option(help: "How many tokens behind the node, if not as many as --window.")
  var right: Int?

  @Option(help: "What a window does not reach beyond.")
  var within = Unit.sentence

  @Flag(help: "Add a column for each place of the node's window.")
  var positions = false

  @Option(help: "Only pairs that stand together so often.")
  var min = 3

  @Option(
    name: .customLong("measure"),
    help: "A measure to print, may be repeated; the first orders the table. The usual if left out.")
  var measures: [AssociationMeasure] = []

  @Flag(
    help:
      "Add the 95 % interval of each measure over redrawn documents, and how probable such redraws were by chance."
  )
  var intervals = false

  @Option(help: "How p values are corrected: bh, if left out, by, holm or bonferroni.")
  var correction: MultipleTests?

  @Option(help: "How many pairs to print, 0 for all.")
  var top = 100

  @Flag(help: "Stop words are terms too.")
  var keepStopWords = false

  @Option(
    help: ArgumentHelp(
      "Write the printed pairs as a network too: a file that ends in .graphml, .gexf, .dot or .json.",
      valueName: "file"))
  var network: String?

  var columns: [String] {
    ["a", "b", "together", "occurrences_a", "occurrences_b", "expected"]
      + printedMeasures.map(\.rawValue).flatMap {
        intervals ? [$0, "\($0)_low", "\($0)_high"] : [$0]
      } + (intervals ? ["p", "q"] : []) + positionColumns
  }

  private var positionColumns: [String] {
    guard positions else { return [] }
    return (0..<(left ?? window)).reversed().map { "l\($0 + 1)" }
      + (0..<(right ?? window)).map { "r\($0 + 1)" }
  }

  private var printedMeasures: [AssociationMeasure] {
    measures.isEmpty
      ? [.g2, .pmi, .npmi, .logDice, .t, .deltaPForward, .deltaPBackward] : measures
  }

  private var networkFormat: Network.Format? {
    network.flatMap { name in
      name.lastIndex(of: ".").flatMap { Network.Format(rawValue: String(name[$0...].dropFirst())) }
    }
  }

  func validate() throws {
    guard (1...100).contains(window) else {
      throw ValidationError("--window must be from 1 to 100.")
    }
    guard min >= 1 else { throw ValidationError("--min must be at least 1.") }
    guard top >= 0 else { throw ValidationError("--top must not be negative.") }
    if let node, units.units == nil, (try? Folding.folded(node))?.contains(" ") ?? true {
      throw ValidationError("--node is one term, or one of --units.")
    }
    if node == nil, left != nil || right != nil || positions {
      throw ValidationError("--left, --right and --positions go with --node.")
    }
    let (before, behind) = (left ?? window, right ?? window)
    guard (0...100).contains(before), (0...100).contains(behind), before + behind > 0 else {
      throw ValidationError("--left and --right must be from 0 to 100, and not both 0.")
    }
    if resampling.isGiven || correction != nil, !intervals {
      throw ValidationError(
        "--interval, --cluster, --replicates, --seed and --correction go with --intervals.")
    }
    if network != nil, networkFormat == nil {
      throw ValidationError("--network takes a file that ends in .graphml, .gexf, .dot or .json.")
    }
  }

  private func termOptions() throws -> TermOptions {
    TermOptions(
      stems: stemming.stem, keepsDatelines: datelines.keepDatelines, units: try units.phrases(),
      language: language.lang)
  }

  func write(to table: TableOutput) async throws -> ReadingTally {
    let meter = ProgressMeter("counting", isQuiet: input.quiet)
    let corpus = try await boilerplate.corpus(
      input, readsTwice: intervals, cutsLongTexts: within == .sentence && !intervals)
    let result: (vocabulary: Vocabulary, pairs: [Pair], tally: ReadingTally)
    if let node {
      let id: TermID = 0
      let empty = CollocateCounts(node: id, left: left ?? window, right: right ?? window)
      let (vocabulary, counts, tally) = try await count(
        empty, first: try Folding.folded(node), corpus, meter)
      result = (vocabulary, pairs(counts, vocabulary), tally)
    } else {
      var (vocabulary, counts, tally) = try await count(
        PairCounts(window: window), first: nil, corpus, meter)
      counts.settle()
      result = (vocabulary, pairs(counts, vocabulary), tally)
    }
    if intervals { warnAboutSmallGroups([result.tally.documents]) }
    let redrawn =
      intervals
      ? try await self.redrawn(result.pairs, result.vocabulary, corpus, meter) : nil
    meter.finish()
    let evidence = redrawn.map { redrawn in
      result.pairs.indices.map { redrawn.evidence(of: $0, printedMeasures, resampling.method) }
    }
    let q = (correction ?? .benjaminiHochberg).corrected(evidence?.map(\.p) ?? [])
    try table.write(
      result.pairs.enumerated().map { place, pair in
        cells(pair, result.vocabulary, evidence?[place], q: evidence == nil ? .nan : q[place])
      })
    if let network, let format = networkFormat {
      let file = try Output(path: network)
      try file.write(self.network(of: result.pairs, result.vocabulary).text(format))
      try file.finish()
    }
    return result.tally
  }

  /// Counts the sentences of a corpus.
  private func count<Counts: Accumulator & TermIndexed>(
    _ empty: Counts, first: String?, _ corpus: Corpus, _ meter: ProgressMeter
  ) async throws -> (Vocabulary, Counts, ReadingTally) where Counts.Input == [TermID] {
    let (terms, keepsStopWords) = (try termOptions(), keepStopWords)
    let isWhole = within == .document
    let (parts, tally) = try await corpus.run(
      workers: input.workers, progress: meter.show
    ) {
      try PairsWorker(
        empty, terms, first: first, keepsStopWords: keepsStopWords, joinsSentences: isWhole)
    }
    var (vocabulary, counts) = (Vocabulary(), empty)
    for (words, part) in parts {
      var part = part
      part.renumber(by: vocabulary.merge(words))
      counts.merge(part)
    }
    return (vocabulary, counts, tally)
  }

  /// Two terms with all that is printed of them but the measures.
  private struct Pair {
    let a, b: TermID
    let together, occurrencesOfA, occurrencesOfB: Int
    let table: ContingencyTable
    /// The measure that orders the table.
    let value: Double
    var positions: [Int] = []
  }

  private func pairs(_ counts: PairCounts, _ vocabulary: Vocabulary) -> [Pair] {
    let measure = printedMeasures[0]
    var found = [Pair]()
    counts.forEachPair { one, other, together in
      guard together >= min else { return }
      let isOrdered = vocabulary.precedes(one, other)
      let (a, b) = isOrdered ? (one, other) : (other, one)
      let table = counts.table(node: a, near: b, together: together)
      found.append(
        Pair(
          a: a, b: b, together: together, occurrencesOfA: counts.occurrences(of: a),
          occurrencesOfB: counts.occurrences(of: b), table: table, value: measure.value(of: table)))
    }
    return first(of: found, vocabulary)
  }

  private func pairs(_ counts: CollocateCounts, _ vocabulary: Vocabulary) -> [Pair] {
    let measure = printedMeasures[0]
    var found = [Pair]()
    counts.forEachCollocate { term, positions in
      let together = positions.reduce(0, +)
      guard together >= min else { return }
      let table = counts.table(near: term)
      found.append(
        Pair(
          a: counts.node, b: term, together: together,
          occurrencesOfA: counts.occurrences(of: counts.node),
          occurrencesOfB: counts.occurrences(of: term), table: table,
          value: measure.value(of: table), positions: positions))
    }
    return first(of: found, vocabulary)
  }

  /// The pairs that are printed: by falling measure, what has no value last, equals in code-point order.
  private func first(of pairs: [Pair], _ vocabulary: Vocabulary) -> [Pair] {
    let sorted = pairs.sorted { one, other in
      if one.value.isNaN != other.value.isNaN { return other.value.isNaN }
      if one.value != other.value, !one.value.isNaN { return one.value > other.value }
      if one.a != other.a {
        return vocabulary.precedes(one.a, other.a)
      }
      return vocabulary.precedes(one.b, other.b)
    }
    return top == 0 ? sorted : Array(sorted.prefix(top))
  }

  private func cells(
    _ pair: Pair, _ vocabulary: Vocabulary, _ evidence: PairEvidence?, q: Double
  ) -> [Cell] {
    var cells: [Cell] = [
      .text(vocabulary.string(pair.a)), .text(vocabulary.string(pair.b)), .count(pair.together),
      .count(pair.occurrencesOfA), .count(pair.occurrencesOfB), .number(pair.table.expected),
    ]
    for (place, measure) in printedMeasures.enumerated() {
      cells.append(.number(place == 0 ? pair.value : measure.value(of: pair.table)))
      guard let evidence else { continue }
      cells +=
        evidence.intervals[place].map { [.number($0.low), .number($0.high)] } ?? [.absent, .absent]
    }
    if let evidence { cells += [.number(evidence.p), .number(q)] }
    return cells + (positions ? pair.positions.map { .count($0) } : [])
  }

  /// The printed pairs counted by document, in a second pass, and redrawn.
  private func redrawn(
    _ pairs: [Pair], _ vocabulary: Vocabulary, _ corpus: Corpus, _ meter: ProgressMeter
  ) async throws -> PairPostings.Redrawn {
    var names = [String]()
    var places: [TermID: TermID] = [:]
    func place(_ term: TermID) -> TermID {
      if let place = places[term] { return place }
      names.append(vocabulary.string(term))
      places[term] = TermID(names.count - 1)
      return TermID(names.count - 1)
    }
    let chosen = pairs.map { PairPostings.Pair(node: place($0.a), term: place($0.b)) }
    let empty = PairPostings(
      chosen, left: node == nil ? window : left ?? window,
      right: node == nil ? window : right ?? window)
    let (terms, keepsStopWords, known) = (try termOptions(), keepStopWords, names)
    let (isWhole, cluster) = (within == .document, resampling.cluster)
    let (parts, _) = try await corpus.run(
      workers: input.workers, progress: meter.show
    ) {
      try PairPostingsWorker(
        empty, terms, names: known, keepsStopWords: keepsStopWords, joinsSentences: isWhole,
        cluster: cluster)
    }
    var whole = empty
    for part in parts { whole.merge(part) }
    return whole.redrawn(replicates: resampling.redraws, seed: resampling.source)
  }

  private func network(of pairs: [Pair], _ vocabulary: Vocabulary) -> Network {
    var places: [TermID: Int] = [:]
    var nodes = [Network.Node]()
    func place(_ term: TermID, _ occurrences: Int) -> Int {
      if let place = places[term] { return place }
      places[term] = nodes.count
      nodes.append(Network.Node(name: vocabulary.string(term), occurrences: occurrences))
      return nodes.count - 1
    }
    let edges = pairs.map { pair in
      Network.Edge(
        source: place(pair.a, pair.occurrencesOfA), target: place(pair.b, pair.occurrencesOfB),
        together: pair.together, weight: pair.value)
    }
    return Network(nodes: nodes, edges: edges, measure: printedMeasures[0].rawValue)
  }
}

extension AssociationMeasure: ExpressibleByArgument {}
