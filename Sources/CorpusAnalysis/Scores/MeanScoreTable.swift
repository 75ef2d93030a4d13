package import Corpora
public import CorpusStatistics
public import Lexicons
public import Tables
internal import TextAnalysis

/// How the scores of groups of documents differ: each group beside the other groups of its language.
///
///     for row in try await MeanScoreTable(by: "outlet").rows(of: corpus).rows {
///       print(row.group, row.mean, row.difference)
///     }
///
/// The rows come by language and group.
public struct MeanScoreTable: OnePassTable {
  public static let name = "mean_scores"

  /// By which lexicon, in what groups.
  public struct Options: Codable, Equatable, Sendable {
    public var common = TableOptions()
    /// The field whose values are groups.
    public var field = "outlet"
    /// The name of a lexicon in the program or of a file; `sentiment` stands for that of each language.
    public var lexicon = SentimentLexicons.own
    public var format: LexiconFormat?
    /// How scores are made; as the lexicon's authors do where it is `nil`.
    public var rule: ScoringRule?
    public var overlap: EntryOverlap?
    /// How p values are corrected over all groups.
    public var correction = MultipleTests.benjaminiHochberg
    /// How often documents are drawn again for intervals, and from which seed.
    public var resamples = 1000
    public var seed: UInt64 = 1

    public init() {}
  }

  /// A group of a language.
  public struct Row: Sendable {
    public let language, group: String
    /// The lexicon that scores the language.
    public let lexicon: String?
    /// How many documents the group has, and how many of them have a score.
    public let documents, scored: Int
    /// The mean score, from -1 to 1; `nan` where no document has one.
    public let mean: Double
    public let interval: Interval?
    /// The mean of the other groups of the language, and the difference from it; `nan` where there are none.
    public let referenceMean, difference: Double
    public let differenceInterval: Interval?
    /// Whether the group differs from the others; absent with a reason where the documents cannot say.
    public let p: PValue?
    /// `p` corrected for all groups; `nan` without one.
    public let q: Double
  }

  public var options: Options
  public init(_ options: Options = Options()) { self.options = options }

  /// - Parameter field: the field whose values are groups.
  public init(by field: String, options common: TableOptions = TableOptions()) {
    options = Options()
    (options.field, options.common) = (field, common)
  }

  public var common: TableOptions { options.common }
  public var reading: TableReading { TableReading(hasUnits: true) }

  public var columns: [Column] {
    [.lang, .group, .lexiconOfGroup, .allDocuments, .scored, .meanScore]
      + Column.ends(of: .meanScore, "score") + [.referenceScore] + Column.differences
  }

  public func cells(of row: Row) -> [Cell] {
    var cells: [Cell] = [
      .text(row.language), .text(row.group), .optional(row.lexicon), .count(row.documents),
      .count(row.scored), .number(row.mean),
    ]
    cells += Cell.ends(of: row.interval) + [.number(row.referenceMean), .number(row.difference)]
    cells += Cell.ends(of: row.differenceInterval)
    return cells + [
      .number(row.p?.number ?? .nan), .number(row.q), .optional(row.p?.reason?.rawValue),
    ]
  }

  public func check() throws(OptionError) { try TableOptions.check(resamples: options.resamples) }

  package var stage: TableRun.Stage { .scoring }

  private var plan: GroupPlan {
    GroupPlan(
      fields: [options.field], within: "lang", cluster: common.cluster, terms: common.terms)
  }

  private func lexicons() throws -> SentimentLexicons {
    let lexicons = try SentimentLexicons(named: options.lexicon, format: options.format)
    for rule in lexicons.all.map({ options.rule ?? $0.rule }) where !rule.isBounded {
      throw TableError.unboundedRule(rule.rawValue)
    }
    return lexicons
  }

  package func makeWorker() throws -> TableWorker<Row, GroupScores> {
    TableWorker(
      try ScoreWorker(
        plan, SentimentScorer(lexicons(), rule: options.rule, overlap: options.overlap),
        PoissonBootstrap(resamples: options.resamples, seed: options.seed)))
  }

  package func write<Sink: RowSink>(
    _ part: consuming GroupScores, of corpus: Corpus, to sink: Sink, _ run: TableRun
  ) async throws -> [TableNotice] where Sink.Row == Row {
    let whole = part
    let lexicons = try lexicons()
    let keys = whole.documents.keys.sorted()
    let languages = whole.ofLanguages
    let comparisons = try await concurrently(keys, workers: run.workers) { key in
      ScoreComparison(key, in: whole, whole: languages[key.within] ?? ResampledMean())
    }
    let q = options.correction.corrected(comparisons.map(\.p))
    try sink.write(
      zip(comparisons, q).map { comparison, q in
        comparison.row(
          lexicon: lexicons.lexicon(for: comparison.key.within)?.name,
          documents: whole.documents[comparison.key] ?? 0, q: q)
      })
    return plan.missingFields(in: keys).map { .noField($0) } + whole.unread.notices
      + TableNotice.small(keys.map { whole.scores.parts[$0]?.units ?? 0 })
  }
}

extension ScoreComparison {
  /// A score of 1 in the unit of the sums.
  private static let one = 10_000.0

  fileprivate func row(lexicon: String?, documents: Int, q: Double) -> MeanScoreTable.Row {
    func scaled(_ interval: Interval?) -> Interval? {
      interval.map { Interval(low: $0.low / Self.one, high: $0.high / Self.one) }
    }
    return MeanScoreTable.Row(
      language: key.within, group: key.group, lexicon: lexicon, documents: documents,
      scored: own.count, mean: own.mean / Self.one, interval: scaled(own.interval()),
      referenceMean: (contrast?.rest ?? .nan) / Self.one,
      difference: (contrast?.difference ?? .nan) / Self.one,
      differenceInterval: scaled(contrast?.interval), p: contrast?.p, q: q)
  }
}
