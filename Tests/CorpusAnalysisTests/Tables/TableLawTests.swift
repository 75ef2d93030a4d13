import Corpora
import CorpusAnalysis
import CorpusStatistics
import Lexicons
import Stance
import Synchronization
import Tables
import Testing

/// The laws of every table whose documents are read once: its parts merge to the same rows in any division
/// of the documents and in any order.
@Suite struct TableLawTests {
  private static let target = Target(name: "council", aliases: ["council", "совет", "Rat"])

  private static var stances: StanceOptions {
    var options = StanceOptions([target], by: ["outlet"])
    (options.match, options.resamples) = ("date", 100)
    return options
  }

  /// Each with what changes its part.
  private static var tables: [any OnePassTable] {
    var frequencies = FrequencyTable(by: "outlet")
    (frequencies.options.addsIntervals, frequencies.options.addsTfIdf) = (true, true)
    frequencies.options.measures = [.reducedFrequency]
    var clustered = FrequencyTable(by: "outlet")
    (clustered.options.addsIntervals, clustered.options.common.cluster) = (true, "story")
    var keyness = KeynessTable(by: "outlet")
    (keyness.options.addsIntervals, keyness.options.resamples) = (true, 100)
    (keyness.options.measures, keyness.options.addsDocumentTests) = ([.oddsRatio], true)
    var shift = KeynessTable(by: "outlet")
    shift.options.lexicon = "sentiment"
    var pairs = CollocationTable(node: nil)
    (pairs.options.addsIntervals, pairs.options.resamples) = (true, 100)
    var node = CollocationTable(node: "council")
    (node.options.addsPositions, node.options.fewest) = (true, 1)
    var means = MeanScoreTable(by: "outlet")
    means.options.resamples = 100
    var lines = ConcordanceTable(["council", "c*l"])
    (lines.options.order, lines.options.sample) = ([.right(1)], 9)
    var sheet = SheetTable()
    sheet.options.sentences = 12
    return [
      frequencies, clustered, keyness, shift, SimilarityTable(by: "outlet"), pairs, node,
      ConcordanceTable(["council"]), lines, DispersionTable(["c*"]), DocumentProfileTable(),
      ProfileTable(by: "outlet"),
      GrowthTable(), ScoreTable(), means, QuotationTable(), MentionTable([target]),
      StanceTable(stances), SpeakerTable(stances), LabelTable(stances), ActTable(stances),
      CoverageTable(),
      EntryTable(), sheet, AgreementTable(), TokenTable(),
    ]
  }

  @Test func `every table that reads once is tried`() {
    let tried = Set(Self.tables.map { type(of: $0 as any CorpusTable).name })
    for table in TableCatalog.tables where table is any OnePassTable {
      let name = type(of: table).name
      // The features of mentions are read as the mentions are.
      #expect(tried.contains(name) || name == "features", "\(name)")
    }
  }

  @Test(arguments: tables.indices) func `parts merge in any division and order`(
    table: Int
  ) async throws {
    let news = RandomNews()
    try await expectLaws(Self.tables[table], news.documents(24), seed: news.seed)
  }

  private func expectLaws<Table: OnePassTable>(
    _ table: Table, _ documents: [Document], seed: UInt64
  ) async throws {
    let corpus = Corpus(documents)
    let whole = try await rows(of: table, [documents[...]], corpus)
    #expect(try await table.rows(of: corpus).rows.map(table.cells).description == whole)
    for cut in [0, 9] {
      let parts = [documents[..<cut], documents[cut...]]
      let joined = try await rows(of: table, parts, corpus)
      #expect(joined == whole, "\(Table.name), cut at \(cut), seed \(seed)")
      // The rows of single documents come in the order of the documents, so only sums may be swapped.
      guard Table.Part.self != NoPart.self, Table.Part.self != UnreadDocuments.self,
        (table as? ConcordanceTable)?.options.streams != true
      else { continue }
      let swapped = try await rows(of: table, parts.reversed(), corpus)
      #expect(swapped == whole, "\(Table.name), cut at \(cut) and swapped, seed \(seed)")
    }
  }

  @Test func `what was not read is told in any division and order`() async throws {
    let documents = [
      Document("Mario Rossi parla.", language: "it"), Document("Rossi spoke.", language: "en"),
      Document("Jan Rossi mówi.", language: "pl"), Document("Rossi parla.", language: "it"),
    ]
    let target = Target(name: "Rossi", aliases: ["Rossi"])
    for table in [MentionTable([target, Target(name: "Bianchi", aliases: ["Bianchi"])])] {
      let told = try await table.rows(of: Corpus(documents)).notices.map(\.description)
      let turned = try await table.rows(of: Corpus(documents.reversed())).notices
      #expect(told == turned.map(\.description))
      #expect(told.count == 3 && told[0].hasPrefix("2 documents in it are not read"))
      #expect(told[2] == "no text mentions \"Bianchi\"")
    }
  }

  /// The rows of documents that several workers read, as text.
  private func rows<Table: OnePassTable>(
    of table: Table, _ divided: [ArraySlice<Document>], _ corpus: Corpus
  ) async throws -> String {
    let sink = KeptRows<Table.Row>()
    var whole: Table.Part?
    for documents in divided {
      let worker = try table.makeWorker()
      sink.write(sink.chunk(try worker.add(Array(documents))))
      let part = try worker.finish()
      if whole == nil { whole = part } else { whole?.merge(part) }
    }
    let part = try #require(whole)
    _ = try await table.write(part, of: corpus, to: sink, TableRun())
    return sink.rows.map(table.cells).description
  }
}

/// Rows kept in memory.
private final class KeptRows<Row: Sendable>: RowSink {
  private let state = Mutex<[Row]>([])

  var rows: [Row] { state.withLock { $0 } }

  func chunk(_ rows: [Row]) -> [Row] { rows }
  func write(_ chunk: [Row]) { state.withLock { $0 += chunk } }
}
