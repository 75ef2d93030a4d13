package import Corpora
public import CorpusStatistics
public import Stance
public import Tables
internal import TextAnalysis

/// How groups of documents speak of targets: in their own voice and in the words of others.
///
///     let table = StanceTable([Target(name: "council", aliases: ["council"])], by: "outlet")
///     for row in try await table.rows(of: corpus).rows { print(row.group, row.voice, row.mean) }
///
/// The rows come by target, language, group and voice. Documents of languages without lists are not read, and a
/// notice counts them.
public struct StanceTable: StanceGroupTable {
  public static let name = "stance"

  public typealias Options = StanceOptions

  /// A group's mentions of a target in a voice.
  public struct Row: Sendable {
    public let language, target: String
    /// The values of the fields that make the group.
    public let values: [String]
    public let voice: MentionStance.Voice
    /// The mean stance of the mentions, from -1 to 1.
    public let mean: Double
    /// Of the mean, of 95 %, by resampled documents; `nil` where too few documents mention the target.
    public let interval: Interval?
    /// How far the mean is from that of all mentions of the language in the voice, in their standard deviations.
    public let standardized: Double
    public let mentions: Int
    /// The shares of mentions with the label 1 and -1, from 0 to 1.
    public let shareFor, shareAgainst: Double
    /// How many documents mention the target, and how many the group has.
    public let documents, allDocuments: Int
    /// What the four measures say; those that say something.
    public let measures: [StanceMeasure: Measured]
    /// What the target is called most, with the share of each.
    public let labels: [LabelShare]
    /// How many mentions the comparison rests on; `nil` where there are no other groups.
    public let matched: Int?
    /// How far the mean is from that of the other groups of the language; `nan` where there are none.
    public let difference: Double
    public let differenceInterval: Interval?
    /// Whether the group differs from the others; absent with a reason where the documents cannot say.
    public let p: PValue?
    /// `p` corrected for all rows; `nan` without one.
    public let q: Double

    /// What a measure says over the mentions.
    public struct Measured: Sendable {
      /// From −1 to 1.
      public let mean: Double
      /// Of the mean, of 95 %; `nil` where too few documents have it.
      public let interval: Interval?
      /// On how many mentions it rests.
      public let mentions: Int
      /// The corrected p value of the difference from the other groups of the language; `nan` without one.
      public let q: Double
    }

    /// A word that a target is called by.
    public struct LabelShare: Sendable {
      /// The most frequent form of the word in the corpus.
      public let name: String
      public let mentions: Int
      /// Of all labels of the mentions, from 0 to 1.
      public let share: Double
    }

    /// The values of the fields with a comma between.
    public var group: String { values.joined(separator: ",") }
  }

  public var options: Options
  public init(_ options: Options) { self.options = options }

  /// - Parameter field: the field whose values are groups.
  public init(_ targets: [Target], by field: String, options common: TableOptions = TableOptions())
  {
    options = Options(targets, by: [field])
    options.common = common
  }

  public var reading: TableReading { TableReading(hasUnits: true) }

  public var columns: [Column] {
    options.head + [.voice, .meanStance]
      + [
        .lower, .upper, .standardized,
        .mentions, .shareFor, .shareAgainst, .mentioning, .groupDocuments,
      ] + (options.match == nil ? [] : [.matched]) + Column.differences
      + StanceMeasure.allCases.flatMap { Column.means(of: $0) } + [.labelShares]
  }

  public func cells(of row: Row) -> [Cell] {
    var cells = options.head(target: row.target, language: row.language, row.values)
    cells += [.text(row.voice.rawValue), .number(row.mean)] + Cell.ends(of: row.interval)
    cells += [
      .number(row.standardized), .count(row.mentions), .number(row.shareFor),
      .number(row.shareAgainst), .count(row.documents), .count(row.allDocuments),
    ]
    if options.match != nil { cells.append(.count(row.matched ?? 0)) }
    cells += [.number(row.difference)] + Cell.ends(of: row.differenceInterval)
    cells += [
      .number(row.p?.number ?? .nan), .number(row.q), .optional(row.p?.reason?.rawValue),
    ]
    for measure in StanceMeasure.allCases {
      let said = row.measures[measure]
      cells += [said.map { .number($0.mean) } ?? .absent] + Cell.ends(of: said?.interval)
      cells += [.count(said?.mentions ?? 0), .number(said?.q ?? .nan)]
    }
    let shares = row.labels.map { label -> JSONValue in
      ["entry": .string(label.name), "share": .number(label.share)]
    }
    return cells + [.json(.array(shares))]
  }

  package func write<Sink: RowSink>(
    _ part: consuming GroupStances, of corpus: Corpus, to sink: Sink, _ run: TableRun
  ) async throws -> [TableNotice] where Sink.Row == Row {
    let whole = part
    let keys = whole.scores.parts.keys.filter { options.voice == nil || $0.voice == options.voice }
      .sorted()
    let wholes = whole.wholes
    let comparisons = try await concurrently(keys, workers: run.workers) { [options] key in
      options.match == nil
        ? StanceComparison(key, in: whole, whole: wholes[key.beside] ?? ResampledMean())
        : StanceComparison(
          matched: key, in: whole, resamples: options.resamples, seed: options.seed)
    }
    let q = options.correction.corrected(comparisons.map { $0.contrast?.p.number ?? .nan })
    let measured = MeasuredGroups(whole, options.correction)
    let labels = whole.labelShares(StanceWords(whole))
    let (baselines, plan) = (whole.baselines, options.plan)
    try sink.write(
      zip(comparisons, q).map {
        row(
          $0, whole, measured, labels[$0.key] ?? [], plan, baseline: baselines[$0.key.baseline],
          q: $1)
      })
    return options.notices(for: whole)
      + TableNotice.small(keys.map { whole.scores.parts[$0]?.units ?? 0 })
  }

  private func row(
    _ comparison: StanceComparison, _ whole: GroupStances, _ measured: MeasuredGroups,
    _ labels: [Row.LabelShare], _ plan: GroupPlan,
    baseline: ResampledMean?, q: Double
  ) -> Row {
    let one = Double(StanceCollector.one)
    let (key, own, contrast) = (comparison.key, comparison.own, comparison.contrast)
    func share(_ counts: [StanceKey: Int]) -> Double {
      Double(counts[key] ?? 0) / Double(own.count)
    }
    func scaled(_ interval: Interval?) -> Interval? {
      interval.map { Interval(low: $0.low / one, high: $0.high / one) }
    }
    return Row(
      language: key.group.within, target: options.targets[key.target].name,
      values: plan.values(key.group), voice: key.voice, mean: own.mean / one,
      interval: scaled(comparison.interval),
      standardized: baseline.map { (own.mean - $0.mean) / $0.deviation } ?? .nan,
      mentions: own.count, shareFor: share(whole.favourable),
      shareAgainst: share(whole.unfavourable), documents: whole.documents[key] ?? 0,
      allDocuments: whole.groups[key.group] ?? 0, measures: measured.said[key] ?? [:],
      labels: Array(labels.prefix(options.top == 0 ? labels.count : options.top)),
      matched: contrast?.mentions,
      difference: (contrast?.difference ?? .nan) / one,
      differenceInterval: scaled(contrast?.interval), p: contrast?.p, q: q)
  }
}
