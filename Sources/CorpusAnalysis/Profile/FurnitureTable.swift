public import Corpora
public import Tables
public import TextAnalysis

/// What is site furniture of an outlet: text of the site, not of its articles.
///
///     for row in try await FurnitureTable().rows(of: corpus).rows { print(row.outlet, row.text) }
///
/// The rows come by outlet, the pieces of most documents first.
public struct FurnitureTable: CorpusTable {
  public static let name = "furniture"

  /// Nothing is asked but what all tables ask.
  public struct Options: Codable, Equatable, Sendable {
    public var common = TableOptions()

    public init() { common.copies = .keep }
  }

  public var options: Options
  public init(_ options: Options = Options()) { self.options = options }

  public var common: TableOptions { options.common }
  public var reading: TableReading { TableReading(isTwice: true) }
  public var columns: [Column] {
    [.outlet, .furnitureText, .furnitureDocuments, .furniturePlace]
  }

  public func cells(of row: Furniture.Item) -> [Cell] {
    [.text(row.outlet), .text(row.text), .count(row.documents), .text(row.kind)]
  }

  public func write<Sink: RowSink>(
    rowsOf corpus: Corpus, to sink: Sink, _ run: TableRun
  ) async throws -> TableOutcome where Sink.Row == Furniture.Item {
    let (items, tally) = try await FurnitureSearch(corpus, workers: run.workers)
      .items(of: corpus.notes.furniture ?? Furniture(), progress: run.of(.listing))
    try sink.write(items)
    return TableOutcome(tally)
  }
}
