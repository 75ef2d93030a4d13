import Corpora
import CorpusAnalysis
import Stance
import Tables
import Testing

/// A study reads documents once for all its tables, and each has the rows that it has by itself.
@Suite struct StudyTests {
  private static let target = Target(name: "council", aliases: ["council", "mayor"])

  @Test(arguments: [1, 3]) func `tables together have the rows that each has by itself`(
    workers: Int
  ) async throws {
    let corpus = Corpus(RandomNews().documents(60))
    let run = TableRun(workers: workers)
    var keyness = KeynessTable(by: "outlet")
    keyness.options.common.copies = .keep
    let (terms, mentions, stances, compared, phrases) = try await Study.rows(
      of: corpus, FrequencyTable(by: "outlet"), MentionTable([Self.target]),
      StanceTable([Self.target], by: "outlet"), keyness, PhraseTable(), run: run)
    let own = try await FrequencyTable(by: "outlet").rows(of: corpus, run)
    #expect(terms.rows == own.rows && terms.tally.documents == own.tally.documents)
    #expect(try await mentions.rows == MentionTable([Self.target]).rows(of: corpus, run).rows)
    #expect(try await phrases.rows == PhraseTable().rows(of: corpus, run).rows)
    func cells<Table: CorpusTable>(_ table: Table, _ rows: [Table.Row]) -> [[Cell]] {
      rows.map(table.cells)
    }
    let stanceTable = StanceTable([Self.target], by: "outlet")
    let stance = try await stanceTable.rows(of: corpus, run)
    #expect(
      cells(stanceTable, stances.rows).description == cells(stanceTable, stance.rows).description)
    #expect(stances.notices == stance.notices)
    let comparison = try await keyness.rows(of: corpus, run)
    #expect(
      cells(keyness, compared.rows).description == cells(keyness, comparison.rows).description)
  }

  @Test func `a study with an option that makes no sense says so`() async {
    var table = FrequencyTable()
    table.options.length = 9
    do {
      _ = try await Study.rows(of: Corpus([]), table, ConcordanceTable(["x"]))
      Issue.record("the study was made")
    } catch {
      #expect(error as? OptionError == OptionError("n", "must be from 1 to 5."))
    }
  }
}
