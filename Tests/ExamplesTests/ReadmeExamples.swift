import Corpora
import CorpusAnalysis
import CorpusStatistics
import Foundation
import Reports
import Stance
import Testing
import TextAnalysis

/// The examples of README.md.
@Suite struct ReadmeExamples {
  @Test func `terms are counted`() throws {
    let text = Array("Дощ іде. Дощ".utf8)
    var analyzer = try Analyzer()
    var counts = TermCounts()
    let analysis = try analyzer.analyze(text.span, language: "uk")
    counts.add(DocumentCounts(analysis.terms))
    #expect(counts.tokens == 3)
  }

  @Test func `tables are made of documents in memory`() async throws {
    let printed = try await Printed.by {
      let corpus = Corpus([
        Document("Rain fell on Arle.", outlet: "Coast", date: "2026-11-30"),
        Document("Snow fell on Brin.", outlet: "Hills", date: "2026-11-30"),
      ])
      for row in try await KeynessTable(by: "outlet").rows(of: corpus).rows {
        print(row.group, row.term, row.keyness.logRatio, row.p.number)
      }
      let council = Target(name: "council", aliases: ["council", "mayor"])
      for row in try await StanceTable([council], by: "outlet").rows(of: corpus).rows {
        print(row.group, row.voice, row.mean)
      }
    }
    #expect(!printed.isEmpty)
  }

  func page(of corpus: Corpus, _ council: Target) async throws {
    var options = ReportOptions()
    options.title = "Two outlets"
    options.targets = [council]
    let page = try await CorpusReport(options).page(of: corpus, TableRun(workers: 4))
    try Data(page.html).write(to: URL(fileURLWithPath: "outlets.html"), options: .atomic)
    for absence in page.absences { print(absence.section, absence.reason) }
  }
}
