package import Corpora
public import CorpusStatistics
public import Tables
internal import TextAnalysis

/// How alike every two groups of documents are in their terms, within a language.
///
///     let rows = try await SimilarityTable(by: "outlet").rows(of: corpus).rows
///     print(rows.map { "\($0.group) \($0.reference) \($0.similarity.value(of: .cosine))" })
///
/// A row is a pair of groups, in their order.
public struct SimilarityTable: OnePassTable {
  public static let name = "similarity"

  /// Which groups are held against each other.
  public struct Options: Codable, Equatable, Sendable {
    public var common = TableOptions()
    /// The field whose values are groups.
    public var field = "outlet"
    /// The field that pairs stay within; `nil` where they do not.
    public var within: String? = "lang"
    /// The only group that is held against others; all where it is `nil`.
    public var target: String?
    /// The only group that it is held against; all where it is `nil`.
    public var reference: String?
    /// How many tokens in a row make a term, from 1 to 5.
    public var length = 1
    /// Only what stands near this word or phrase, within so many tokens of its sentence.
    public var near: String?
    public var window = 5

    public init() {}
  }

  /// Two groups.
  public struct Row: Sendable {
    /// The value of the field that the pair stays within; empty where there is none.
    public let within: String
    public let group, reference: String
    /// The tokens of each.
    public let tokens, referenceTokens: Int
    public let similarity: Similarity
  }

  public var options: Options
  public init(_ options: Options = Options()) { self.options = options }

  /// - Parameter field: the field whose values are groups.
  public init(by field: String, options common: TableOptions = TableOptions()) {
    options = Options()
    (options.field, options.common) = (field, common)
  }

  public var common: TableOptions { options.common }

  public var reading: TableReading {
    TableReading(cutsLongTexts: options.length == 1 && options.near == nil)
  }

  public var columns: [Column] {
    (options.within.map { [Column.field($0)] } ?? []) + [
      .group, .reference, .tokens, .tokensReference,
    ] + SimilarityMeasure.allCases.map { Column($0.explanation) }
  }

  public func cells(of row: Row) -> [Cell] {
    (options.within == nil ? [] : [.text(row.within)]) + [
      .text(row.group), .text(row.reference), .count(row.tokens), .count(row.referenceTokens),
    ] + SimilarityMeasure.allCases.map { .number(row.similarity.value(of: $0)) }
  }

  public func check() throws(OptionError) { try options.checkTerms() }

  package var stage: TableRun.Stage { .counting }

  package func makeWorker() throws -> TableWorker<Row, GroupedCounts> {
    TableWorker(try GroupedCounter(options.plan, varies: false))
  }

  package func write<Sink: RowSink>(
    _ part: consuming GroupedCounts, of corpus: Corpus, to sink: Sink, _ run: TableRun
  ) async throws -> [TableNotice] where Sink.Row == Row {
    var counts = part
    counts.settle(varies: false)
    let (keys, target, reference) = (counts.keys, options.target, options.reference)
    for value in [target, reference].compactMap(\.self)
    where !keys.contains(where: { $0.group == value }) {
      throw TableError.noSuchGroup(
        field: options.field, value: value, known: Set(keys.map(\.group)).sorted())
    }
    let pairs = keys.enumerated().flatMap { index, one -> [(GroupKey, GroupKey)] in
      guard target == nil || one.group == target else { return [] }
      return (target == nil ? keys[(index + 1)...] : keys[...]).filter {
        $0.within == one.within && $0 != one && (reference == nil || $0.group == reference)
      }.map { (one, $0) }
    }
    let groups = counts.groupsInCodePointOrder.parts
    let rows = try await concurrently(pairs, workers: run.workers) { one, other -> Row? in
      guard let own = groups[one], let others = groups[other] else { return nil }
      return Row(
        within: one.within, group: one.group, reference: other.group, tokens: own.tokens,
        referenceTokens: others.tokens, similarity: Similarity(of: own, and: others))
    }
    try sink.write(rows.compactMap(\.self))
    return try options.plan.missingFields(in: keys).map { .noField($0) } + common.terms.tagNotices
  }
}
