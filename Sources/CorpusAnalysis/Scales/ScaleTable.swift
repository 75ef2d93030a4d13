public import Corpora
internal import CorpusStatistics
public import Tables

/// The terms of a corpus between two poles that seed words name, in the manner of latent semantic scaling.
///
///     let table = ScaleTable(positive: ["good", "peace*"], negative: ["bad", "war*"])
///     for row in try await table.rows(of: corpus).rows { print(row.term, row.polarity) }
///
/// Documents of the corpus's first language count. The terms nearest to the positive pole come first, equals by
/// name. The words of the corpus are held in memory, four bytes each.
public struct ScaleTable: CorpusTable {
  public static let name = "scale"

  /// The seeds, and the space in which terms lie near them.
  public struct Options: Codable, Equatable, Sendable {
    public var common = TableOptions()
    /// The seeds of the poles; an asterisk at the end stands for any ending.
    public var positive, negative: [String]
    /// Only terms that occur so often.
    public var fewest = 5
    /// How many tokens apart terms are company at most, from 1 to 100.
    public var window = 10
    /// How many dimensions the space has at most, from 2 to 1000.
    public var dimensions = 100
    /// How often documents and seeds are redrawn, from 20 to 10,000; 0 for no intervals.
    public var resamples = 50
    /// The seed of the random start and the redraws.
    public var seed: UInt64 = 1
    /// How many terms of each pole there are at most; all where it is 0.
    public var top = 0

    public init(positive: [String], negative: [String]) {
      (self.positive, self.negative) = (positive, negative)
      common.copies = .keep
    }
  }

  public var options: Options
  public init(_ options: Options) { self.options = options }
  public init(positive: [String], negative: [String]) {
    options = Options(positive: positive, negative: negative)
  }

  public var common: TableOptions { options.common }
  public var reading: TableReading { TableReading(isTwice: true) }
  public var columns: [Column] {
    [.term, .polarity, .lower, .upper, .occurrences, .seed]
  }

  public func cells(of row: ScaleInduction.Term) -> [Cell] {
    [.text(row.term), .number(row.polarity)] + Cell.ends(of: row.interval) + [
      .count(row.occurrences), row.seed.map { .count($0) } ?? .absent,
    ]
  }

  public func check() throws(OptionError) {
    if options.positive.isEmpty { throw OptionError("positive", "needs a seed.") }
    if options.negative.isEmpty { throw OptionError("negative", "needs a seed.") }
    guard options.fewest >= 1 else { throw OptionError("min", "must be at least 1.") }
    guard options.top >= 0 else { throw OptionError("top", "must not be negative.") }
    guard (1...100).contains(options.window) else {
      throw OptionError("window", "must be from 1 to 100.")
    }
    guard (2...1000).contains(options.dimensions) else {
      throw OptionError("dimensions", "must be from 2 to 1000.")
    }
    guard options.resamples == 0 || (20...10_000).contains(options.resamples) else {
      throw OptionError("replicates", "must be 0, or from 20 to 10000.")
    }
  }

  public func write<Sink: RowSink>(
    rowsOf corpus: Corpus, to sink: Sink, _ run: TableRun
  ) async throws -> TableOutcome where Sink.Row == ScaleInduction.Term {
    var plan = GroupPlan(within: "lang", terms: common.terms)
    plan.terms.dropsStopWords = true
    let (parts, tally) = try await corpus.run(
      workers: run.workers, progress: run.of(.counting)
    ) { [plan] in try GroupedCounter(plan, varies: false) }
    let counts = GroupedCounts.merged(parts, varies: false)
    guard let terms = ScaleTerms(of: counts, fewest: options.fewest) else {
      return TableOutcome(tally)
    }
    var outcome = TableOutcome(tally)
    if counts.keys.count > 1 {
      outcome.notices.append(.oneLanguage(terms.language, of: counts.keys.count))
    }
    let up = try seeds(options.positive, in: terms, &outcome.notices)
    let down = try seeds(options.negative, in: terms, &outcome.notices)
    if let both = Set(up).intersection(down).min() {
      throw TableError.seedOfBothPoles(terms.names[Int(both)])
    }
    let induction = ScaleInduction(
      terms, window: options.window, dimensions: options.dimensions,
      replicates: options.resamples, seed: options.seed)
    let sentences = try await induction.sentences(
      of: corpus, plan.terms, workers: run.workers, progress: run.of(.reading))
    let scale = try await induction.scale(
      sentences, positive: up, negative: down, workers: run.workers)
    let top = options.top
    try sink.write(
      top > 0 && scale.count > 2 * top ? Array(scale.prefix(top) + scale.suffix(top)) : scale)
    return outcome
  }

  /// The numbers of the terms that seeds match.
  private func seeds(
    _ patterns: [String], in terms: ScaleTerms, _ notices: inout [TableNotice]
  ) throws -> [TermID] {
    var found = Set<TermID>()
    for pattern in patterns {
      let matches = try terms.matches(of: pattern, rules: common.rules)
      if matches.isEmpty { notices.append(.rareSeed(pattern, fewest: options.fewest)) }
      found.formUnion(matches)
    }
    guard !found.isEmpty else { throw TableError.noSeed(patterns, fewest: options.fewest) }
    return found.sorted()
  }
}
