package import Corpora
public import CorpusStatistics
internal import Lexicons
internal import Tables
internal import TextAnalysis

/// Which terms set groups of documents apart: each group against all others, within a language.
///
///     let table = KeynessTable(by: "outlet")
///     for row in try await table.rows(of: corpus).rows.prefix(20) {
///       print(row.group, row.term, row.keyness.logRatio, row.p.number)
///     }
///
/// The rows come by language and group, within a group the log-likelihood falling, or another measure's
/// distance from 0; a group that stands alone has none.
public struct KeynessTable: OnePassTable {
  public static let name = "compare"

  /// What is compared with what, and what is added of each term.
  public struct Options: Codable, Equatable, Sendable {
    public var common = TableOptions()
    /// The field whose values are groups.
    public var field = "outlet"
    /// The field that comparisons stay within; `nil` where they do not.
    public var within: String? = "lang"
    /// The only group to look at; all where it is `nil`.
    public var target: String?
    /// The group to compare it with; the rest where it is `nil`.
    public var reference: String?
    /// Whether every group is compared with every other, not with the rest.
    public var takesEachPair = false
    /// How many tokens in a row make a term, from 1 to 5.
    public var length = 1
    /// Only what stands near this word or phrase, within so many tokens of its sentence.
    public var near: String?
    public var window = 5
    /// Terms in fewer documents of a group and its reference together are left out.
    public var fewestDocuments = 2
    /// How many terms of a group there are at most; all where it is 0.
    public var top = 50
    /// Measures of keyness to add.
    public var measures: [KeynessMeasure] = []
    /// The measure that orders the rows by its distance from 0; the log-likelihood where it is `nil`.
    public var order: KeynessMeasure?
    /// Only words of this lexicon, by what each adds to the difference of the mean values.
    public var lexicon: String?
    public var correction = MultipleTests.benjaminiHochberg
    /// Whether the measures that are added have intervals, from documents drawn again.
    public var addsIntervals = false
    public var interval = IntervalMethod.percentile
    public var resamples = 1000
    public var seed: UInt64 = 1
    /// Whether tests over the rates of documents are added.
    public var addsDocumentTests = false

    public init() {}

    /// The measures that have columns of their own.
    var printedMeasures: [KeynessMeasure] {
      (order.map { [$0] } ?? []) + measures.filter { $0 != order }
    }

    /// Whether the documents are read again for the rows that are chosen.
    var readsTwice: Bool { addsIntervals || addsDocumentTests }
  }

  /// A term of a group.
  public struct Row: Sendable {
    /// The value of the field that the comparison stays within; empty where there is none.
    public let within: String
    public let group, term: String
    /// The group that it is compared with; `nil` where that is the rest.
    public let reference: String?
    /// Occurrences and tokens of the group and of the others, and the measures of them.
    public let keyness: Keyness
    /// How many documents have the term, of the group and of the others.
    public let documents, referenceDocuments: Int
    /// Of the log ratio, in binary logarithms; `nil` where a side has too few documents.
    public let logRatioInterval: Interval?
    /// Whether the term is more or less frequent in the group than elsewhere; absent with a reason where the
    /// documents cannot say.
    public let p: PValue
    /// `p` corrected for all terms of the group that are compared; `nan` without one.
    public let q: Double
    /// The value of the term in ``Options/lexicon``.
    public let value: Double?
    /// What the lexicon's value adds, and the values of the measures that are added, each with its interval.
    public let measures: [MeasuredValue]
    /// The rates of documents, where tests over them are asked for.
    public let rates: DocumentRates?
  }

  public var options: Options
  public init(_ options: Options = Options()) { self.options = options }

  /// - Parameter field: the field whose values are groups.
  public init(by field: String, options common: TableOptions = TableOptions()) {
    options = Options()
    (options.field, options.common) = (field, common)
  }

  public var common: TableOptions { options.common }
  public var reading: TableReading { TableReading(hasUnits: true, isTwice: options.readsTwice) }

  package var stage: TableRun.Stage { .counting }

  var plan: GroupPlan {
    get throws {
      var plan = try options.plan
      if let target = options.target, let reference = options.reference {
        plan.members = [target, reference]
      }
      return plan
    }
  }

  package func makeWorker() throws -> TableWorker<Row, GroupedCounts> {
    TableWorker(try GroupedCounter(plan, varies: true))
  }

  package func write<Sink: RowSink>(
    _ part: consuming GroupedCounts, of corpus: Corpus, to sink: Sink, _ run: TableRun
  ) async throws -> [TableNotice] where Sink.Row == Row {
    let plan = try plan
    var counts = part
    counts.settle(varies: true)
    for value in [options.target, options.reference].compactMap(\.self)
    where !counts.keys.contains(where: { $0.group == value }) {
      throw TableError.noSuchGroup(
        field: options.field, value: value, known: Set(counts.keys.map(\.group)).sorted())
    }
    let keys = counts.keys.filter { options.target == nil || $0.group == options.target }
    let chosen = try await ChosenTerms.choose(of: keys, in: counts, options, run)
    let details =
      options.readsTwice
      ? try await KeynessDetails(of: corpus, plan, chosen, counts, options, run) : nil
    let vocabulary = counts.vocabulary
    let written = try await concurrently(chosen, workers: run.workers) { chosen in
      sink.chunk(chosen.rows(vocabulary, details?.of(chosen)))
    }
    for chunk in written { try sink.write(chunk) }
    var notices = plan.notices(for: counts, tests: keys)
    if chosen.isEmpty, !counts.keys.isEmpty {
      notices.append(.nothingToCompare(field: options.field, within: options.within))
    }
    return notices
  }
}
