internal import Tables
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
  /// Writes the rows of every document, in the order of the corpus: that of the input if left out.
  func writeRows(
    of corpus: Corpus? = nil, to table: TableOutput, options: Analyzer.Options,
    _ makeRows: @escaping @Sendable (inout Analyzer) throws -> RowWorker.Rows
  ) async throws -> ReadingTally {
    let meter = ProgressMeter("reading", isQuiet: input.quiet)
    defer { meter.finish() }
    return try await (corpus ?? input.corpus()).run(
      workers: input.workers, progress: meter.show, print: { try table.write($0) }
    ) {
      try RowWorker(options, table: table, makeRows)
    }.tally
  }
}
