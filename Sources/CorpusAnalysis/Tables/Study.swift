public import Corpora

/// Several tables of one corpus, whose documents are read once for all of them.
///
///     let (terms, stances) = try await Study.rows(
///       of: corpus, FrequencyTable(by: "outlet"), StanceTable([council], by: "outlet"))
///
/// Tables that treat copies and site furniture alike share a reading; what is known only of the whole corpus is
/// looked for once. A table that reads its corpus in rounds of its own, such as ``PhraseTable``, reads it by itself.
public struct Study: Sendable {
  private var members: [any StudyMember] = []

  public init() {}

  /// Adds a table whose rows go to a sink.
  public mutating func add<Table: CorpusTable, Sink: RowSink>(_ table: Table, to sink: Sink)
  where Sink.Row == Table.Row {
    if let table = table as? any OnePassTable {
      members.append(Self.sharing(table, sink))
    } else {
      members.append(LoneMember(table: table, sink: sink))
    }
  }

  private static func sharing(
    _ table: some OnePassTable, _ sink: some RowSink
  ) -> any StudyMember {
    SharingMember(table: table, sink: sink)
  }

  /// Makes all tables.
  ///
  /// - Returns: what there is beside the rows, in the order in which the tables were added.
  /// - Throws: as ``CorpusTable/rows(of:_:)``.
  public func write(
    rowsOf corpus: Corpus, _ run: TableRun = TableRun()
  ) async throws -> [TableOutcome] {
    for member in members { try member.check() }
    var (outcomes, corpus) = ([Int: TableOutcome](), corpus)
    let readings = Dictionary(grouping: members.indices) { members[$0].treatment }
    for numbers in readings.values.sorted(by: { $0[0] < $1[0] }) {
      var noted = corpus
      for number in numbers { noted = try await members[number].noted(noted, run) }
      // Furniture and copies are the same for every treatment that asks for them.
      corpus.notes.furniture = corpus.notes.furniture ?? noted.notes.furniture
      corpus.notes.copies = corpus.notes.copies ?? noted.notes.copies
      let sharing = numbers.filter { members[$0].isSharing }
      for (number, outcome) in zip(sharing, try await write(sharing, of: noted, run)) {
        outcomes[number] = outcome
      }
      for number in numbers where !members[number].isSharing {
        outcomes[number] = try await members[number].write(rowsOf: noted, run)
      }
    }
    return members.indices.compactMap { outcomes[$0] }
  }

  /// Makes the tables that share a reading.
  private func write(
    _ numbers: [Int], of corpus: Corpus, _ run: TableRun
  ) async throws -> [TableOutcome] {
    let members = numbers.map { self.members[$0] }
    guard let first = members.first else { return [] }
    let (parts, tally) = try await corpus.run(
      workers: run.workers, progress: run.of(first.stage),
      print: { (chunks: [any Sendable]) in
        for (member, chunk) in zip(members, chunks) { try member.write(chunk) }
      }
    ) {
      StudyWorker(try members.map { try $0.makeWorker() })
    }
    var outcomes = [TableOutcome]()
    for (index, member) in members.enumerated() {
      let notices = try await member.finish(parts.map { $0[index] }, of: corpus, run)
      outcomes.append(TableOutcome(tally, notices: notices))
    }
    return outcomes
  }

  /// The rows of several tables.
  ///
  /// - Throws: as ``CorpusTable/rows(of:_:)``.
  public static func rows<each Table: CorpusTable>(
    of corpus: Corpus, _ tables: repeat each Table, run: TableRun = TableRun()
  ) async throws -> (repeat TableRows<(each Table).Row>) {
    var study = Study()
    let sinks = (repeat sink(for: each tables))
    repeat study.add(each tables, to: each sinks)
    var outcomes = try await study.write(rowsOf: corpus, run)[...]
    return (repeat (each sinks).rows(outcomes.removeFirst()))
  }
}

extension Study {
  private static func sink<Table: CorpusTable>(for _: Table) -> CollectedRows<Table.Row> {
    CollectedRows()
  }
}

extension CollectedRows {
  /// The rows with what there is beside them.
  fileprivate func rows(_ outcome: TableOutcome) -> TableRows<Row> {
    TableRows(rows: rows, notices: outcome.notices, tally: outcome.tally)
  }
}

/// What becomes of copies and furniture in a table: tables that agree on it can share a reading.
struct StudyTreatment: Hashable {
  let copies: CopyTreatment
  let keepsFurniture: Bool
}

/// A table of a study with the sink of its rows.
private protocol StudyMember: Sendable {
  var treatment: StudyTreatment { get }
  var stage: TableRun.Stage { get }
  /// Whether it can share a reading with others.
  var isSharing: Bool { get }

  func check() throws(OptionError)
  /// The corpus with what the table asks to be known of it.
  func noted(_ corpus: Corpus, _ run: TableRun) async throws -> Corpus

  /// A worker; of a table that can share a reading.
  func makeWorker() throws -> StudyWorker.Member
  func write(_ chunk: any Sendable) throws
  func finish(
    _ parts: [any Sendable], of corpus: Corpus, _ run: TableRun
  ) async throws -> [TableNotice]

  /// Makes the table by itself.
  func write(rowsOf corpus: Corpus, _ run: TableRun) async throws -> TableOutcome
}

/// A table that reads its corpus by itself.
private struct LoneMember<Table: CorpusTable, Sink: RowSink>: StudyMember
where Sink.Row == Table.Row {
  let table: Table
  let sink: Sink

  var treatment: StudyTreatment { StudyTreatment(table) }
  var stage: TableRun.Stage { .reading }
  var isSharing: Bool { false }

  func check() throws(OptionError) { try table.check() }
  func noted(_ corpus: Corpus, _ run: TableRun) async throws -> Corpus {
    try await corpus.noted(for: table, run)
  }
  func makeWorker() throws -> StudyWorker.Member {
    preconditionFailure("the table shares no reading")
  }
  func write(_ chunk: any Sendable) {}
  func finish(_ parts: [any Sendable], of corpus: Corpus, _ run: TableRun) -> [TableNotice] { [] }
  func write(rowsOf corpus: Corpus, _ run: TableRun) async throws -> TableOutcome {
    try await table.write(rowsOf: corpus, to: sink, run)
  }
}

/// A table that shares a reading with others.
private struct SharingMember<Table: OnePassTable, Sink: RowSink>: StudyMember {
  let table: Table
  /// Its rows are those of the table; the compiler can't know.
  let sink: Sink

  var treatment: StudyTreatment { StudyTreatment(table) }
  var stage: TableRun.Stage { table.stage }
  var isSharing: Bool { true }

  func check() throws(OptionError) { try table.check() }
  func noted(_ corpus: Corpus, _ run: TableRun) async throws -> Corpus {
    try await corpus.noted(for: table, run)
  }

  func makeWorker() throws -> StudyWorker.Member {
    let worker = try table.makeWorker()
    let rows = KnownRows<Table.Row, Sink>(sink: sink)
    return StudyWorker.Member(
      add: { rows.chunk(try worker.add($0)) }, finish: { try worker.finish() })
  }

  func write(_ chunk: any Sendable) throws {
    if let chunk = chunk as? Sink.Chunk { try sink.write(chunk) }
  }

  func finish(
    _ parts: [any Sendable], of corpus: Corpus, _ run: TableRun
  ) async throws -> [TableNotice] {
    let parts = parts.compactMap { $0 as? Table.Part }
    guard var whole = parts.first else { return [] }
    for part in parts.dropFirst() { whole.merge(part) }
    return try await table.write(whole, of: corpus, to: KnownRows<Table.Row, Sink>(sink: sink), run)
  }

  func write(rowsOf corpus: Corpus, _ run: TableRun) async throws -> TableOutcome {
    try await table.write(rowsOf: corpus, to: KnownRows<Table.Row, Sink>(sink: sink), run)
  }
}

/// A sink under the type of the rows that it gets.
private struct KnownRows<Row: Sendable, Sink: RowSink>: RowSink {
  let sink: Sink

  func chunk(_ rows: [Row]) -> Sink.Chunk { sink.chunk((rows as? [Sink.Row]) ?? []) }
  func write(_ chunk: Sink.Chunk) throws { try sink.write(chunk) }
}

extension StudyTreatment {
  fileprivate init(_ table: some CorpusTable) {
    self.init(copies: table.common.copies, keepsFurniture: table.common.keepsFurniture)
  }
}

/// The workers of several tables, which get the same documents.
private struct StudyWorker: CorpusWorker {
  /// The worker of one table.
  struct Member {
    /// Takes documents and returns what its sink made of their rows.
    let add: ([Document]) throws -> any Sendable
    let finish: () throws -> any Sendable
  }

  private let members: [Member]

  init(_ members: [Member]) { self.members = members }

  mutating func add(_ documents: [Document]) throws -> [any Sendable] {
    try members.map { try $0.add(documents) }
  }

  consuming func finish() throws -> [any Sendable] { try members.map { try $0.finish() } }
}
