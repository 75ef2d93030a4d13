import Corpora
import CorpusAnalysis
import Testing

/// What tables tell of what is missing: nothing that was asked for is left out without a word.
@Suite struct NoticeTests {
  private static let corpus = Corpus([
    Document("The dam broke at night.", outlet: "Coast", language: "en"),
    Document("La diga è crollata di notte.", outlet: "Costa", language: "it"),
    Document("Bwawa lilivunjika usiku.", outlet: "Pwani", language: "sw"),
  ])

  private func notices<Table: CorpusTable>(of table: Table) async throws -> [TableNotice] {
    try await table.rows(of: Self.corpus, TableRun(workers: 2)).notices
  }

  @Test func `a stop word as a node is told`() async throws {
    #expect(
      try await notices(of: CollocationTable(node: "the")) == [
        .stopWord("the", languages: ["en"])
      ])
    #expect(try await notices(of: CollocationTable(node: "zeppelin")) == [.noHit("zeppelin")])
    var kept = CollocationTable(node: "the")
    (kept.options.keepsStopWords, kept.options.fewest) = (true, 1)
    let found = try await kept.rows(of: Self.corpus)
    #expect(found.notices.isEmpty && !found.rows.isEmpty)
  }

  @Test func `languages without lists or stemmers are told`() async throws {
    var table = FrequencyTable()
    (table.options.common.dropsStopWords, table.options.common.form) = (true, .stem)
    let told = try await notices(of: table).map(\.description)
    #expect(
      told.contains { $0.contains("no stop words were dropped") && $0.contains("Swahili (sw)") })
    #expect(told.contains { $0.contains("there is no stemmer for Swahili (sw)") })
    #expect(try await notices(of: FrequencyTable()).isEmpty)
  }

  @Test func `fields that no document has are told`() async throws {
    var table = FrequencyTable(by: "outlett")
    (table.options.addsIntervals, table.options.common.cluster) = (true, "stroy")
    let told = try await notices(of: table)
    #expect(told.contains(.noField("outlett")) && told.contains(.noField("stroy")))
    var pairs = CollocationTable(node: nil)
    (pairs.options.addsIntervals, pairs.options.common.cluster) = (true, "stroy")
    #expect(try await notices(of: pairs).contains(.noField("stroy")))
    var keyness = KeynessTable(by: "outlet")
    keyness.options.within = "desk"
    #expect(try await notices(of: keyness).contains(.noField("desk")))
  }

  @Test func `a pattern that nothing stands near is told`() async throws {
    var table = FrequencyTable()
    table.options.near = "zeppelin*"
    #expect(try await notices(of: table) == [.noHit("zeppelin*")])
    table.options.near = "dam"
    #expect(try await notices(of: table).isEmpty)
  }

  @Test func `mentions without a target are told`() async throws {
    #expect(try await notices(of: MentionTable([])).contains(.noTarget))
  }
}
