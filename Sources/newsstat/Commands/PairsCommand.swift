internal import CorpusAnalysis
public import ArgumentParser
internal import Corpora
internal import CorpusStatistics
internal import Reports
internal import Tables
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
      the probability of so large a difference from chance, with the document as the unit of evidence, q its \
      correction over all pairs that chance brings together at least once. Where there is no p, p_absent says why.

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
  @OptionGroup var clustering: ClusterOptions
  @OptionGroup var copies: CopiesOptions
  @OptionGroup var resampling: ResamplingOptions
  @OptionGroup var reading: IntervalOptions
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
      "Add the 95 % interval of each measure over redrawn documents, and p, q and p_absent."
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
      } + (intervals ? ["p", "q", "p_absent"] : []) + positionColumns
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
    if !intervals,
      resampling.isGiven || reading.interval != nil || clustering.cluster != nil
        || correction != nil
    {
      throw ValidationError(
        "--interval, --cluster, --replicates, --seed and --correction go with --intervals.")
    }
    if network != nil, networkFormat == nil {
      throw ValidationError("--network takes a file that ends in .graphml, .gexf, .dot or .json.")
    }
  }

  private func plan() throws -> GroupPlan {
    GroupPlan(
      cluster: clustering.cluster,
      terms: TermOptions(
        stems: stemming.stem, keepsDatelines: datelines.keepDatelines, units: try units.phrases(),
        language: language.lang, rules: language.terms))
  }

  func write(to table: TableOutput) async throws -> ReadingTally {
    let meter = ProgressMeter("counting", isQuiet: input.quiet)
    let corpus = try await self.corpus(
      boilerplate, copies, hasUnits: intervals, readsTwice: intervals,
      cutsLongTexts: within == .sentence && !intervals)
    let result: (found: [Pair], tests: Int, survey: GroupedCounts, tally: ReadingTally)
    if let node {
      let id: TermID = 0
      let empty = CollocateCounts(node: id, left: left ?? window, right: right ?? window)
      let (survey, counts, tally) = try await count(
        empty, first: try plan().terms.term(of: node), corpus, meter)
      let test = test(survey)
      result = (
        pairs(counts, survey.vocabulary, test), test?.terms(inPlaces: counts.places) ?? 0, survey,
        tally
      )
    } else {
      var (survey, counts, tally) = try await count(
        PairCounts(window: window), first: nil, corpus, meter)
      counts.settle()
      let test = test(survey)
      result = (
        pairs(counts, survey.vocabulary, test), test?.pairs(window: Double(2 * window)) ?? 0,
        survey, tally
      )
    }
    // Corrected over all pairs that were looked at, printed or not.
    let q = (correction ?? .benjaminiHochberg).corrected(
      result.found.map { $0.p?.number ?? .nan }, tests: result.tests)
    let printed = top == 0 ? result.found : Array(result.found.prefix(top))
    if intervals { warnAboutSmallGroups([result.tally.documents]) }
    let vocabulary = result.survey.vocabulary
    let redrawn = intervals ? try await self.redrawn(printed, vocabulary, corpus, meter) : nil
    meter.finish()
    let ends = redrawn.map { redrawn in
      printed.indices.map { redrawn.intervals(of: $0, printedMeasures, reading.method) }
    }
    try table.write(
      printed.enumerated().map { place, pair in
        cells(pair, vocabulary, ends?[place], q: q[place])
      })
    if let network, let format = networkFormat {
      let file = try Output(path: network)
      try file.write(self.network(of: printed, vocabulary).text(format))
      try file.finish()
    }
    return result.tally
  }

  /// The test of pairs, where intervals are asked for.
  private func test(_ survey: GroupedCounts) -> PairTest? {
    intervals ? PairTest(survey.sums(of: survey.keys)) : nil
  }

  /// Counts the sentences of a corpus.
  private func count<Counts: Accumulator & TermIndexed>(
    _ empty: Counts, first: String?, _ corpus: Corpus, _ meter: ProgressMeter
  ) async throws -> (GroupedCounts, Counts, ReadingTally) where Counts.Input == [TermID] {
    let (plan, keepsStopWords, intervals) = (try plan(), keepStopWords, intervals)
    let isWhole = within == .document
    let (parts, tally) = try await corpus.run(
      workers: input.workers, progress: meter.show
    ) {
      try PairsWorker(
        empty, plan, first: first, keepsStopWords: keepsStopWords, joinsSentences: isWhole,
        varies: intervals)
    }
    var (vocabulary, counts) = (Vocabulary(), empty)
    for (survey, part) in parts {
      var part = part
      part.renumber(by: vocabulary.merge(survey.vocabulary))
      counts.merge(part)
    }
    // The surveys merge in the same order, so that their terms have the same numbers.
    var survey = parts.reduce(into: GroupedCounts()) { $0.merge($1.0) }
    survey.settle(varies: intervals)
    return (survey, counts, tally)
  }

  /// Two terms with all that is printed of them but the measures.
  private struct Pair {
    let a, b: TermID
    let together, occurrencesOfA, occurrencesOfB: Int
    let table: ContingencyTable
    /// The measure that orders the table.
    let value: Double
    /// `nil` where no intervals are asked for.
    let p: PValue?
    var positions: [Int] = []
  }

  private func pairs(
    _ counts: PairCounts, _ vocabulary: Vocabulary, _ test: PairTest?
  ) -> [Pair] {
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
          occurrencesOfB: counts.occurrences(of: b), table: table, value: measure.value(of: table),
          p: test?.p(node: a, near: b, table)))
    }
    return sorted(found, vocabulary)
  }

  private func pairs(
    _ counts: CollocateCounts, _ vocabulary: Vocabulary, _ test: PairTest?
  ) -> [Pair] {
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
          value: measure.value(of: table), p: test?.p(node: counts.node, near: term, table),
          positions: positions))
    }
    return sorted(found, vocabulary)
  }

  /// The pairs by falling measure, what has no value last, equals in code-point order.
  private func sorted(_ pairs: [Pair], _ vocabulary: Vocabulary) -> [Pair] {
    pairs.sorted { one, other in
      if one.value.isNaN != other.value.isNaN { return other.value.isNaN }
      if one.value != other.value, !one.value.isNaN { return one.value > other.value }
      if one.a != other.a {
        return vocabulary.precedes(one.a, other.a)
      }
      return vocabulary.precedes(one.b, other.b)
    }
  }

  private func cells(
    _ pair: Pair, _ vocabulary: Vocabulary, _ intervals: [Interval?]?, q: Double
  ) -> [Cell] {
    var cells: [Cell] = [
      .text(vocabulary.string(pair.a)), .text(vocabulary.string(pair.b)), .count(pair.together),
      .count(pair.occurrencesOfA), .count(pair.occurrencesOfB), .number(pair.table.expected),
    ]
    for (place, measure) in printedMeasures.enumerated() {
      cells.append(.number(place == 0 ? pair.value : measure.value(of: pair.table)))
      guard let intervals else { continue }
      cells +=
        intervals[place].map { [.number($0.low), .number($0.high)] } ?? [.absent, .absent]
    }
    if let p = pair.p {
      cells += [.number(p.number), .number(q), p.reason.map { .text($0.rawValue) } ?? .absent]
    }
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
    let (plan, keepsStopWords, known) = (try plan(), keepStopWords, names)
    let isWhole = within == .document
    let (parts, _) = try await corpus.run(
      workers: input.workers, progress: meter.show
    ) {
      try PairPostingsWorker(
        empty, plan, names: known, keepsStopWords: keepsStopWords, joinsSentences: isWhole)
    }
    var whole = empty
    for part in parts { whole.merge(part) }
    return whole.redrawn(replicates: resampling.resamples, seed: resampling.source)
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
