package import Corpora
public import CorpusStatistics
public import Tables

/// How the vocabulary of groups grows: its size after the first so many documents.
///
///     for row in try await GrowthTable().rows(of: corpus).rows {
///       print(row.point.documents, row.point.types)
///     }
///
/// The rows come by language and group, within one by documents.
public struct GrowthTable: OnePassTable {
  public static let name = "growth"

  /// In what groups, at how many points.
  public struct Options: Codable, Equatable, Sendable {
    public var common = TableOptions()
    /// The field whose values are groups; one group of all where it is `nil`.
    public var field: String?
    /// How many rows a group has at most, from 1 to 1,000,000.
    public var points = 50

    public init() {}
  }

  /// The vocabulary of a group after some documents.
  public struct Row: Sendable {
    public let language, group: String
    public let point: VocabularyGrowth.Point
    /// How many types so many tokens have in the mean over all orders.
    public let expectedTypes: Double
  }

  public var options: Options
  public init(_ options: Options = Options()) { self.options = options }

  public var common: TableOptions { options.common }

  public var columns: [Column] {
    (options.field == nil ? [] : [.group]) + [
      .lang, .growthDocuments, .tokens, .types, Column(.typesExpected), .hapaxes,
      Column(.growthRate), Column(.heaps),
    ]
  }

  public func cells(of row: Row) -> [Cell] {
    (options.field == nil ? [] : [.text(row.group)]) + [
      .text(row.language), .count(row.point.documents), .count(row.point.tokens),
      .count(row.point.types), .number(row.expectedTypes), .count(row.point.hapaxes),
      .number(row.point.growthRate), .number(row.point.heapsExponent),
    ]
  }

  public func check() throws(OptionError) {
    guard (1...1_000_000).contains(options.points) else {
      throw OptionError("points", "must be from 1 to 1000000.")
    }
  }

  package var stage: TableRun.Stage { .counting }

  package func makeWorker() throws -> TableWorker<Row, GroupGrowths> {
    TableWorker(
      try GrowthWorker(
        GroupPlan(
          fields: options.field.map { [$0] } ?? [], within: "lang", terms: common.terms)))
  }

  package func write<Sink: RowSink>(
    _ part: consuming GroupGrowths, of corpus: Corpus, to sink: Sink, _ run: TableRun
  ) async throws -> [TableNotice] where Sink.Row == Row {
    for (key, growth) in part.groups.parts.sorted(by: { $0.key < $1.key }) {
      try sink.write(
        growth.points(options.points).map { point, expected in
          Row(
            language: key.within, group: key.group, point: point, expectedTypes: expected)
        })
    }
    return []
  }
}
