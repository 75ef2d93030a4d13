package import Corpora
public import CorpusStatistics
internal import ICU
public import Segmentation
public import Tables
public import TextAnalysis

/// How often terms occur, in how many documents.
///
///     let rows = try await FrequencyTable(by: "outlet").rows(of: corpus).rows
///     print(rows.prefix(20).map { "\($0.term) \($0.occurrences)" })
///
/// The rows come by group; in a group the most frequent first, equals in code-point order.
public struct FrequencyTable: OnePassTable {
  public static let name = "terms"

  /// What a word is made of.
  public typealias Kind = SegmentKind

  /// Which terms are counted, in what groups, and what is added of each.
  public struct Options: Codable, Equatable, Sendable {
    public var common = TableOptions()
    /// The fields whose values are groups, two at most; one group of all where there are none.
    public var fields: [String] = []
    /// How many tokens in a row make a term, from 1 to 5.
    public var length = 1
    /// How many tokens a term of several may leave out, from 0 to 4.
    public var skips = 0
    /// What the tokens of a term of several stand in together; the sentence where it is `nil`.
    public var within: GramUnit?
    /// Only what stands near this word or phrase, within so many tokens of its sentence.
    public var near: String?
    public var window = 5
    /// Only terms in these scripts (ISO 15924); all where there are none.
    public var scripts: [String] = []
    /// Only terms whose first word is of these kinds; all where there are none.
    public var kinds: [Kind] = []
    /// Only terms that occur so often in a group.
    public var fewest = 1
    /// How many terms of a group there are at most; all where it is 0.
    public var top = 0
    public var addsTfIdf = false
    public var addsIntervals = false
    /// Measures of dispersion to add.
    public var measures: [DispersionMeasure] = []

    public init() {}
  }

  /// A term of a group.
  public struct Row: Sendable, Equatable {
    /// The values of the fields that make the group; none where all documents are one group.
    public let group: [String]
    public let term: String
    public let occurrences, documents: Int
    /// The tokens of the group.
    public let tokens: Int
    /// Its rank by falling occurrences, from 1; equals have one.
    public let rank: Int
    /// Of the occurrences in a million tokens; `nil` where that was not asked for, or documents are too few.
    public let interval: Interval?
    /// `nil` where it was not asked for.
    public let tfIdf: Double?
    /// The values of ``Options/measures``.
    public let measures: [Double]

    /// Occurrences in a million tokens.
    public var perMillion: Double { Double(occurrences) / Double(tokens) * 1e6 }
  }

  public var options: Options
  public init(_ options: Options = Options()) { self.options = options }

  /// - Parameter field: the field whose values are groups; one group of all where it is `nil`.
  public init(by field: String?, options common: TableOptions = TableOptions()) {
    options = Options()
    options.fields = field.map { [$0] } ?? []
    options.common = common
  }

  public var common: TableOptions { options.common }

  public var reading: TableReading {
    let isTwice = !options.measures.isEmpty
    return TableReading(
      hasUnits: options.addsIntervals, isTwice: isTwice,
      cutsLongTexts: !isTwice && !options.addsIntervals && options.near == nil
        && options.within ?? .sentence == .sentence)
  }

  public var columns: [Column] {
    var columns = [Column.term]
    if !options.fields.isEmpty {
      columns += [.group] + options.fields.dropFirst().map { .field($0) }
    }
    columns += [.occurrences, .documents, Column(.perMillion), .rank]
    if options.addsIntervals { columns += Column.ends(of: Column(.perMillion), "per_million") }
    if options.addsTfIdf { columns.append(Column(.tfIdf)) }
    return columns + options.measures.map { Column($0.explanation) }
  }

  public func cells(of row: Row) -> [Cell] {
    var cells: [Cell] = [.text(row.term)]
    cells += row.group.map { .text($0) }
    cells += [
      .count(row.occurrences), .count(row.documents), .number(row.perMillion), .count(row.rank),
    ]
    if options.addsIntervals { cells += Cell.ends(of: row.interval) }
    if options.addsTfIdf { cells.append(.number(row.tfIdf ?? .nan)) }
    return cells + row.measures.map { .number($0) }
  }

  public func check() throws(OptionError) {
    guard (1...5).contains(options.length) else {
      throw OptionError("n", "must be from 1 to 5.")
    }
    guard (0...4).contains(options.skips) else {
      throw OptionError("skip", "must be from 0 to 4.")
    }
    guard options.skips == 0 || options.length > 1 else {
      throw OptionError("skip", "goes with --n.")
    }
    guard options.within == nil || options.length > 1 else {
      throw OptionError("within", "goes with --n.")
    }
    guard options.fields.count <= 2 else { throw OptionError("by", "takes two fields at most.") }
    if common.form == .written, common.dropsStopWords {
      throw OptionError("raw", "goes with neither --stem nor --drop-stop-words.")
    }
    for code in options.scripts where Script(code: code) == nil {
      throw OptionError("script", "takes a script that ICU knows, and \"\(code)\" is none.")
    }
    if common.cluster != nil, !options.addsIntervals {
      throw OptionError("cluster", "goes with --intervals.")
    }
    guard options.fewest >= 1 else { throw OptionError("min", "must be at least 1.") }
    guard options.top >= 0 else { throw OptionError("top", "must not be negative.") }
    try Nearness.check(options.near, window: options.window)
  }

  package var stage: TableRun.Stage { .counting }

  private var plan: GroupPlan {
    get throws {
      GroupPlan(
        fields: options.fields, cluster: common.cluster, length: options.length,
        skips: options.skips, unit: options.within ?? .sentence,
        near: try Nearness(options.near, window: options.window, common.terms),
        terms: common.terms)
    }
  }

  package func makeWorker() throws -> TableWorker<Row, GroupedCounts> {
    TableWorker(try GroupedCounter(plan, varies: options.addsIntervals))
  }

  /// Rows that are made by one task.
  private static let chunk = 256

  package func write<Sink: RowSink>(
    _ part: consuming GroupedCounts, of corpus: Corpus, to sink: Sink, _ run: TableRun
  ) async throws -> [TableNotice] where Sink.Row == Row {
    let plan = try plan
    var counts = part
    counts.settle(varies: options.addsIntervals)
    let ranking = FrequencyRanking(counts, options)
    let ranked = counts.keys.map { ($0, ranking.terms(of: $0)) }
    let dispersions =
      options.measures.isEmpty
      ? nil : try await TermDispersions(of: corpus, plan, ranked, counts, options.measures, run)
    for (number, (key, terms)) in ranked.enumerated() {
      guard let group = counts.groups.parts[key] else { continue }
      let sums = counts.sums(of: key)
      let test = options.addsIntervals ? KeynessTest(sums, in: sums) : nil
      let values = options.fields.isEmpty ? [] : plan.values(key)
      let chunks = stride(from: 0, to: terms.count, by: Self.chunk).map {
        terms.dropFirst($0).prefix(Self.chunk)
      }
      let written = try await concurrently(chunks, workers: run.workers) {
        [options, vocabulary = counts.vocabulary] chunk in
        sink.chunk(
          chunk.map { ranked in
            Row(
              group: values, term: vocabulary.string(ranked.term),
              occurrences: ranked.count.occurrences, documents: ranked.count.documents,
              tokens: group.tokens, rank: ranked.rank,
              interval: test?.perMillionInterval(of: ranked.term),
              tfIdf: options.addsTfIdf ? group.tfIdf(of: ranked.term) : nil,
              measures: dispersions?.values(of: ranked.term, group: number) ?? [])
          })
      }
      for chunk in written { try sink.write(chunk) }
    }
    return plan.notices(for: counts, tests: options.addsIntervals ? counts.keys : [])
  }
}
