package import Corpora
package import TextAnalysis

/// What a worker of a table has at the end: it merges with the parts of other workers, in any division of the
/// documents and in any order.
package protocol TablePart: Sendable {
  mutating func merge(_ other: consuming Self)
}

/// The part of a table whose rows are made document by document.
package struct NoPart: TablePart {
  package init() {}
  package mutating func merge(_ other: consuming NoPart) {}
}

/// What a table whose rows are made document by document has to tell at the end: of which languages it had no lists.
package struct UnreadDocuments: TablePart, Equatable {
  /// How many documents, by language.
  package var counts: [String: Int] = [:]
  /// The targets that were found.
  package var targets: Set<String> = []
  /// Quotations that are not sure enough, and how sure they should be.
  package var unsure: (quotations: Int, least: Double) = (0, 0)

  package init() {}

  package mutating func merge(_ other: consuming UnreadDocuments) {
    counts.merge(other.counts, uniquingKeysWith: +)
    targets.formUnion(other.targets)
    unsure = (unsure.quotations + other.unsure.quotations, max(unsure.least, other.unsure.least))
  }

  package static func == (one: UnreadDocuments, other: UnreadDocuments) -> Bool {
    one.counts == other.counts && one.targets == other.targets && one.unsure == other.unsure
  }

  /// Of each language, in order, and of what is not sure.
  package var notices: [TableNotice] {
    counts.sorted { $0.key < $1.key }.map { .unread(language: $0.key, documents: $0.value) }
      + (unsure.quotations > 0 ? [.unsure(quotations: unsure.quotations, least: unsure.least)] : [])
  }
}

/// A table whose documents are read once by workers whose parts merge; a study reads them once for several.
package protocol OnePassTable: CorpusTable {
  associatedtype Part: TablePart

  /// What is told while the documents are read.
  var stage: TableRun.Stage { get }

  /// A worker that reads documents; it belongs to one task.
  func makeWorker() throws -> TableWorker<Row, Part>

  /// Makes the rows that all documents together have.
  ///
  /// - Parameters:
  ///   - part: of all documents.
  ///   - corpus: what was read, for tables that read it again for what was chosen.
  func write<Sink: RowSink>(
    _ part: consuming Part, of corpus: Corpus, to sink: Sink, _ run: TableRun
  ) async throws -> [TableNotice] where Sink.Row == Row
}

extension OnePassTable {
  public func write<Sink: RowSink>(
    rowsOf corpus: Corpus, to sink: Sink, _ run: TableRun
  ) async throws -> TableOutcome where Sink.Row == Row {
    let (parts, tally) = try await corpus.run(
      workers: run.workers, progress: run.of(stage),
      print: { (chunk: Sink.Chunk?) in try chunk.map(sink.write) }
    ) {
      SinkWorker(try makeWorker(), sink)
    }
    guard var whole = parts.first else { return TableOutcome(tally) }
    for part in parts.dropFirst() { whole.merge(part) }
    return TableOutcome(tally, notices: try await write(whole, of: corpus, to: sink, run))
  }
}

extension OnePassTable where Part == NoPart {
  package func write<Sink: RowSink>(
    _ part: consuming NoPart, of corpus: Corpus, to sink: Sink, _ run: TableRun
  ) async throws -> [TableNotice] where Sink.Row == Row { [] }
}

/// A worker of any table: it takes documents, gives the rows of each by itself, and has a part at the end.
///
/// A class because it holds a worker that can't be copied, whose type it hides. It belongs to one task.
package final class TableWorker<Row: Sendable, Part: Sendable> {
  private let addDocuments: ([Document]) throws -> [Row]
  private let finishPart: () throws -> Part

  /// A worker that has no rows until all documents are read.
  package convenience init<Worker: CorpusWorker & ~Copyable>(_ worker: consuming Worker)
  where Worker.Part == Part, Worker.Output == Void {
    self.init(worker) { $0 }
  }

  /// A worker whose part is made of what another has at the end.
  package init<Worker: CorpusWorker & ~Copyable>(
    _ worker: consuming Worker, _ part: @escaping (Worker.Part) -> Part
  ) where Worker.Output == Void {
    let held = Held(worker)
    addDocuments = {
      try held.worker?.add($0)
      return []
    }
    finishPart = { part(try held.take().finish()) }
  }

  /// A worker that makes the rows of each document.
  ///
  /// - Parameter rows: given an analyzer with these options, which belongs to the worker.
  package convenience init(
    analyzing options: Analyzer.Options,
    _ rows: @escaping (Document, inout Analyzer) throws -> [Row]
  ) throws where Part == NoPart {
    try self.init(analyzing: options, into: NoPart()) { document, analyzer, _ in
      try rows(document, &analyzer)
    }
  }

  /// A worker that makes the rows of each document, and notes what could not be read.
  ///
  /// - Parameter rows: as above, with what is noted.
  package convenience init(
    analyzing options: Analyzer.Options,
    noting rows: @escaping (Document, inout Analyzer, inout UnreadDocuments) throws -> [Row]
  ) throws where Part == UnreadDocuments {
    try self.init(analyzing: options, into: UnreadDocuments(), rows)
  }

  /// A worker that makes the rows of each document, and notes something.
  ///
  /// - Parameters:
  ///   - part: of no document.
  ///   - rows: as above, with what is noted.
  package init(
    analyzing options: Analyzer.Options, into part: Part,
    _ rows: @escaping (Document, inout Analyzer, inout Part) throws -> [Row]
  ) throws {
    let held = HeldAnalyzer(try Analyzer(options), part)
    addDocuments = { try $0.flatMap { try rows($0, &held.analyzer, &held.part) } }
    finishPart = { held.part }
  }

  package func add(_ documents: [Document]) throws -> [Row] { try addDocuments(documents) }
  package func finish() throws -> Part { try finishPart() }
}

/// A worker that can be taken out once.
private final class Held<Worker: CorpusWorker & ~Copyable> {
  var worker: Worker?

  init(_ worker: consuming Worker) { self.worker = consume worker }

  func take() throws -> Worker {
    guard let worker = worker.take() else { throw CancellationError() }
    return worker
  }
}

/// An analyzer that a closure can hold, which can't be copied, with what is noted.
private final class HeldAnalyzer<Part> {
  var analyzer: Analyzer
  var part: Part

  init(_ analyzer: consuming Analyzer, _ part: Part) {
    self.analyzer = analyzer
    self.part = part
  }
}

/// A worker whose rows go to a sink.
private struct SinkWorker<Sink: RowSink, Part: Sendable>: CorpusWorker {
  private let worker: TableWorker<Sink.Row, Part>
  private let sink: Sink

  init(_ worker: TableWorker<Sink.Row, Part>, _ sink: Sink) {
    (self.worker, self.sink) = (worker, sink)
  }

  mutating func add(_ documents: [Document]) throws -> Sink.Chunk? {
    let rows = try worker.add(documents)
    return rows.isEmpty ? nil : sink.chunk(rows)
  }

  consuming func finish() throws -> Part { try worker.finish() }
}
