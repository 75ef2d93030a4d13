package import Corpora
public import CorpusStatistics
public import Tables
internal import TextAnalysis

/// Which terms stand together more often than chance would have them.
///
///     let table = CollocationTable(node: "regime")
///     for row in try await table.rows(of: corpus).rows { print(row.b, row.measures[0].value) }
///
/// The rows come by falling first measure, what has no value last, equals in code-point order.
public struct CollocationTable: OnePassTable {
  public static let name = "pairs"

  /// What a window may not reach beyond.
  public enum Unit: String, Codable, CaseIterable, Sendable { case sentence, document }

  /// Which pairs, and what is measured of them.
  public struct Options: Codable, Equatable, Sendable {
    public var common = TableOptions()
    /// Only pairs with this term; all pairs where it is `nil`.
    public var node: String?
    /// How many tokens apart at most, from 1 to 100.
    public var window = 5
    /// How many tokens before and behind the node; as many as ``window`` where it is `nil`.
    public var left, right: Int?
    public var within = Unit.sentence
    /// Whether each position of the node's window is counted by itself.
    public var addsPositions = false
    /// Only pairs that stand together so often.
    public var fewest = 3
    /// The measures; the first orders the rows.
    public var measures: [AssociationMeasure] = [
      .g2, .pmi, .npmi, .logDice, .t, .deltaPForward, .deltaPBackward,
    ]
    /// Whether measures have intervals, from documents drawn again, and pairs are tested.
    public var addsIntervals = false
    public var interval = IntervalMethod.percentile
    /// How p values are corrected over all pairs that chance brings together once.
    public var correction = MultipleTests.benjaminiHochberg
    public var resamples = 1000
    public var seed: UInt64 = 1
    /// How many pairs there are at most; all where it is 0.
    public var top = 100
    public var keepsStopWords = false

    public init() {}

    var before: Int { left ?? window }
    var behind: Int { right ?? window }
  }

  /// Two terms.
  public struct Row: Sendable {
    public let a, b: String
    /// How often they stand together, and how often each occurs.
    public let together, occurrencesOfA, occurrencesOfB: Int
    /// Windows and tokens, from which measures are computed.
    public let table: ContingencyTable
    /// The values of ``Options/measures``.
    public let measures: [MeasuredValue]
    /// Whether they stand together more or less than chance would have it; `nil` where that was not asked.
    public let p: PValue?
    /// `p` corrected over all pairs that were looked at; `nan` without one.
    public let q: Double
    /// How often b stands at each position of the node's window, the farthest before it first.
    public let positions: [Int]
  }

  public var options: Options
  public init(_ options: Options = Options()) { self.options = options }

  /// - Parameter node: only pairs with this term; all where it is `nil`.
  public init(node: String?, options common: TableOptions = TableOptions()) {
    options = Options()
    (options.node, options.common) = (node, common)
  }

  public var common: TableOptions { options.common }

  public var reading: TableReading {
    TableReading(
      hasUnits: options.addsIntervals, isTwice: options.addsIntervals,
      cutsLongTexts: options.within == .sentence && !options.addsIntervals)
  }

  public var columns: [Column] {
    var columns = [Column.a, .b, .together, .occurrencesA, .occurrencesB, Column(.expected)]
    for measure in options.measures.map({ Column($0.explanation) }) {
      columns.append(measure)
      if options.addsIntervals { columns += Column.ends(of: measure, measure.name) }
    }
    if options.addsIntervals { columns += [Column(.pOfPairs), .q, .pAbsent] }
    guard options.addsPositions else { return columns }
    return columns
      + (0..<options.before).reversed().map { .position($0 + 1, isLeft: true) }
      + (0..<options.behind).map { .position($0 + 1, isLeft: false) }
  }

  public func cells(of row: Row) -> [Cell] {
    var cells: [Cell] = [
      .text(row.a), .text(row.b), .count(row.together), .count(row.occurrencesOfA),
      .count(row.occurrencesOfB), .number(row.table.expected),
    ]
    for measure in row.measures {
      cells.append(.number(measure.value))
      if options.addsIntervals { cells += Cell.ends(of: measure.interval) }
    }
    if let p = row.p {
      cells += [.number(p.number), .number(row.q), .optional(p.reason?.rawValue)]
    }
    return cells + row.positions.map { .count($0) }
  }

  public func check() throws(OptionError) {
    guard (1...100).contains(options.window) else {
      throw OptionError("window", "must be from 1 to 100.")
    }
    guard options.fewest >= 1 else { throw OptionError("min", "must be at least 1.") }
    guard options.top >= 0 else { throw OptionError("top", "must not be negative.") }
    try TableOptions.check(resamples: options.resamples)
    if let node = options.node, common.phrases.isEmpty,
      (try? Folding.folded(node))?.contains(" ") ?? true
    {
      throw OptionError("node", "is one term, or one of --phrases.")
    }
    if options.node == nil, options.left != nil || options.right != nil || options.addsPositions {
      throw OptionError("node", "goes with --left, --right and --positions.")
    }
    let (before, behind) = (options.before, options.behind)
    guard (0...100).contains(before), (0...100).contains(behind), before + behind > 0 else {
      throw OptionError("left", "and --right must be from 0 to 100, and not both 0.")
    }
  }

  package var stage: TableRun.Stage { .counting }

  package func makeWorker() throws -> TableWorker<Row, CollocationCounts> {
    try CollocationCounts.worker(options)
  }

  /// Why there may be no pair of the node.
  private func nodeNotices(_ counts: CollocationCounts) -> [TableNotice] {
    guard let node = options.node, counts.nodeIsMissing else { return [] }
    let term = (try? common.terms.term(of: node)) ?? node
    let languages = counts.terms.languages.filter {
      !options.keepsStopWords && StopWords(language: $0)?.contains(term) ?? false
    }
    return [languages.isEmpty ? .noHit(node) : .stopWord(node, languages: languages.sorted())]
  }

  package func write<Sink: RowSink>(
    _ part: consuming CollocationCounts, of corpus: Corpus, to sink: Sink, _ run: TableRun
  ) async throws -> [TableNotice] where Sink.Row == Row {
    var counts = part
    counts.settle(varies: options.addsIntervals)
    let found = FoundPairs(counts, options)
    let vocabulary = counts.terms.vocabulary
    let redrawn =
      options.addsIntervals
      ? try await found.redrawn(vocabulary, of: corpus, options, run) : nil
    try sink.write(
      found.shown.enumerated().map { number, pair in
        let ends = redrawn?.intervals(of: number, options.measures, options.interval)
        return Row(
          a: vocabulary.string(pair.a), b: vocabulary.string(pair.b), together: pair.together,
          occurrencesOfA: pair.occurrencesOfA, occurrencesOfB: pair.occurrencesOfB,
          table: pair.table,
          measures: options.measures.enumerated().map { index, measure in
            MeasuredValue(
              value: index == 0 ? pair.value : measure.value(of: pair.table),
              interval: ends?[index])
          }, p: pair.p, q: found.q[number],
          positions: options.addsPositions ? pair.positions : [])
      })
    let plan = CollocationCounts.plan(options)
    let isFieldMissing = plan.cluster != nil && !counts.terms.hasClusterField
    return nodeNotices(counts) + plan.wordNotices(for: counts.terms) + common.terms.tagNotices
      + (isFieldMissing ? plan.cluster.map { [.noField($0)] } ?? [] : [])
      + (options.addsIntervals ? TableNotice.small([counts.documents]) : [])
  }
}
