import Corpora
import CorpusAnalysis
import Testing

@Suite struct ThroughputTableTests {
  @Test func `every engine finds what ICU finds, in so much text as is asked for`() async throws {
    var table = ThroughputTable()
    (table.options.rounds, table.options.bytes) = (1, 100)
    let text = String(repeating: "Да, the dam broke. ", count: 20)
    let rows = try await table.rows(of: Corpus([Document(text), Document("Rain.")])).rows
    #expect(Set(rows.map(\.task)) == Set(ThroughputTable.Task.allCases))
    #expect(rows.allSatisfy { $0.differences == 0 && (98...100).contains($0.bytes) })
    for rows in Dictionary(grouping: rows, by: \.task).values {
      #expect(Set(rows.map(\.count)).count == 1)
    }
  }

  @Test func `options that make no sense are refused`() {
    var table = ThroughputTable()
    table.options.rounds = 0
    #expect(throws: OptionError("rounds", "must be from 1 to 1000.")) { try table.check() }
    (table.options.rounds, table.options.locale) = (1, "x_y")
    #expect(throws: OptionError("locale", "takes a BCP 47 tag such as sv.")) { try table.check() }
  }
}
