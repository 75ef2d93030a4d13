import Corpora
import CorpusAnalysis
import Tables

struct LengthTable: CorpusTable {
  static let name = "lengths"

  struct Options: Codable, Equatable, Sendable { var common = TableOptions() }

  struct Row: Sendable { let outlet: String, bytes: Int }

  var options: Options
  init(_ options: Options = Options()) { self.options = options }
  var common: TableOptions { options.common }

  var columns: [Column] {
    [
      Column("outlet", .text, "The outlet."),
      Column("bytes", .count, "How long its texts are together.", unit: "bytes of UTF-8"),
    ]
  }

  func cells(of row: Row) -> [Cell] { [.text(row.outlet), .count(row.bytes)] }

  func write<Sink: RowSink>(
    rowsOf corpus: Corpus, to sink: Sink, _ run: TableRun
  ) async throws -> TableOutcome where Sink.Row == Row {
    let (parts, tally) = try await corpus.run(workers: run.workers) { LengthWorker() }
    let whole = parts.reduce(into: [:]) { $0.merge($1, uniquingKeysWith: +) }
    let rows = whole.map { Row(outlet: $0.key, bytes: $0.value) }
    try sink.write(sink.chunk(rows.sorted { $0.outlet < $1.outlet }))
    return TableOutcome(tally)
  }
}

struct LengthWorker: CorpusWorker {
  private var bytes = [String: Int]()

  mutating func add(_ documents: [Document]) {
    for document in documents { bytes[document.outlet ?? "", default: 0] += document.text.count }
  }

  consuming func finish() -> [String: Int] { bytes }
}
