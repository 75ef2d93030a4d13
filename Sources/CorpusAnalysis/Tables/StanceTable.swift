public import Corpora
public import CorpusStatistics
public import Stance
internal import TextAnalysis

/// How groups of documents speak of targets: in their own voice and in the words of others.
///
///     let table = StanceTable([Target(name: "council", aliases: ["council"])], by: "outlet")
///     for row in try await table.rows(of: corpus).rows { print(row.group, row.voice, row.mean) }
///
/// The columns are those of `newsstat stance --by`.
public struct StanceTable: Sendable {
  /// A group's mentions of a target in a voice.
  public struct Row: Sendable {
    public let language, target, group: String
    public let voice: MentionStance.Voice
    /// The mean stance of the mentions, from -1 to 1, with its interval of 95 %, by resampled documents;
    /// `nil` where too few documents mention the target.
    public let mean: Double
    public let interval: Interval?
    public let mentions: Int
    /// How many documents mention the target, and how many the group has.
    public let documents, allDocuments: Int
    /// How far the mean is from that of the other groups of the language; `nan` where there are none.
    public let difference: Double
    public let differenceInterval: Interval?
    /// Whether the group differs from the others; absent with a reason where the documents cannot say.
    public let p: PValue?
  }

  public var targets: [Target]
  /// The field whose values are groups.
  public var field: String
  public var options: TableOptions
  /// How often documents are drawn again for intervals, and from which seed.
  public var resamples = 1000
  public var seed: UInt64 = 1

  public init(_ targets: [Target], by field: String, options: TableOptions = TableOptions()) {
    (self.targets, self.field, self.options) = (targets, field, options)
  }

  /// The rows by target, language, group and voice; documents of languages without lists are not read, and
  /// counted by language.
  ///
  /// - Throws: ``InputError`` where a strict corpus has a bad record, or a file can't be read.
  /// - Complexity: O(*n*) in the text, read once, and up to four times more for furniture and copies.
  public func rows(
    of corpus: Corpus, _ run: TableRun = TableRun()
  ) async throws -> (rows: [Row], unread: [String: Int], tally: ReadingTally) {
    let corpus = try await corpus.noted(options, hasUnits: true, run)
    let plan = GroupPlan(fields: [field], within: "lang", terms: options.terms)
    let bootstrap = PoissonBootstrap(resamples: resamples, seed: seed)
    let targets = targets
    let (parts, tally) = try await corpus.run(workers: run.workers, progress: run.progress) {
      try StanceWorker(plan, targets, bootstrap)
    }
    let stances = parts.dropFirst().reduce(into: parts.first ?? GroupStances()) { $0.merge($1) }
    let wholes = stances.wholes
    let rows = stances.scores.parts.keys.sorted().map { key in
      let comparison = StanceComparison(
        key, in: stances, whole: wholes[key.beside] ?? ResampledMean())
      return Row(
        language: key.group.stratum, target: targets[key.target].name, group: key.group.group,
        voice: key.voice, mean: comparison.own.mean / Self.one,
        interval: comparison.interval.map(Self.scaled), mentions: comparison.own.count,
        documents: stances.documents[key] ?? 0, allDocuments: stances.groups[key.group] ?? 0,
        difference: (comparison.contrast?.difference ?? .nan) / Self.one,
        differenceInterval: comparison.contrast?.interval.map(Self.scaled),
        p: comparison.contrast?.p)
    }
    return (rows, stances.unread, tally)
  }

  /// A stance of 1 in the unit of the sums.
  private static let one = Double(StanceCollector.one)

  private static func scaled(_ interval: Interval) -> Interval {
    Interval(low: interval.low / one, high: interval.high / one)
  }
}
