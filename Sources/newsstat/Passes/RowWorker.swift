internal import Reports
internal import Corpora
internal import TextAnalysis

/// A worker that analyses each document and makes rows of it.
struct RowWorker: CorpusWorker, ~Copyable {
  /// Makes the rows of one document.
  typealias Rows = (Document, inout Analyzer) throws -> [[Cell]]

  private var analyzer: Analyzer
  private var rows: Rows
  private let table: TableOutput

  init(
    _ options: Analyzer.Options, table: TableOutput,
    _ makeRows: (inout Analyzer) throws -> Rows
  ) throws {
    var analyzer = try Analyzer(options)
    rows = try makeRows(&analyzer)
    self.analyzer = analyzer
    self.table = table
  }

  mutating func add(_ documents: [Document]) throws -> TableWriter.Chunk {
    var all = [[Cell]]()
    for document in documents { all += try rows(document, &analyzer) }
    return table.chunk(all)
  }

  consuming func finish() -> Void {}
}

extension CorpusCommand {
  /// Writes the rows of every document, in the order of the corpus.
  ///
  /// - Parameter copies: what becomes of copies; all documents have rows where it is `nil`.
  func writeRows(
    to table: TableOutput, _ copies: CopiesOptions? = nil, options: Analyzer.Options,
    _ makeRows: @escaping @Sendable (inout Analyzer) throws -> RowWorker.Rows
  ) async throws -> ReadingTally {
    let corpus =
      if let copies { try await self.corpus(copies, hasUnits: false) } else {
        try input.corpus()
      }
    let meter = ProgressMeter("reading", isQuiet: input.quiet)
    defer { meter.finish() }
    return try await corpus.run(
      workers: input.workers, progress: meter.show, print: { try table.write($0) }
    ) {
      try RowWorker(options, table: table, makeRows)
    }.tally
  }
}
