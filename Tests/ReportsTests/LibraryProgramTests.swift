import Corpora
import CorpusAnalysis
import Foundation
import Reports
import Stance
import Testing

/// What a user of the library writes: documents from memory, two outlets compared, stances, a report.
private func program(writingTo path: String) async throws -> [String] {
  let towns = ["Arle", "Brin", "Corv", "Dorn", "Elst", "Fenn"]
  let corpus = Corpus(
    (0..<24).map { number in
      let (town, isCoast) = (towns[number % 6], number % 2 == 0)
      let verdict = isCoast ? "brave council saved the ferry" : "corrupt council ruined the lorry"
      return Document(
        "The council of \(town) met on day \(number). The \(verdict) of \(town) number \(number * 7).",
        outlet: isCoast ? "Coast" : "Hills", date: "2026-11-\(10 + number % 12)", language: "en")
    })
  var common = TableOptions()
  common.copies = .keep
  var lines = [String]()
  for row in try await KeynessTable(by: "outlet", options: common).rows(of: corpus).rows {
    guard row.q < 0.05, let interval = row.logRatioInterval, interval.low > 0 else { continue }
    lines.append("\(row.group) says \(row.term): \(interval.low) to \(interval.high)")
  }
  let council = Target(name: "council", aliases: ["council", "mayor"])
  let stances = StanceTable([council], by: "outlet", options: common)
  for row in try await stances.rows(of: corpus).rows where row.voice == .outlet {
    lines.append("\(row.group) on \(row.target): \(row.mean > 0 ? "for" : "against")")
  }
  var options = ReportOptions()
  options.title = "Two outlets"
  options.common = common
  options.targets = [council]
  let page = try await CorpusReport(options).page(of: corpus, TableRun(workers: 2))
  try Data(page.html).write(to: URL(fileURLWithPath: path), options: .atomic)
  return lines + page.absences.map { "no \($0.section): \($0.reason)" }
}

@Suite struct LibraryProgramTests {
  @Test func `a program compares outlets, reads stances and writes a report`() async throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent(
      "\(UUID().uuidString).html"
    ).path
    defer { try? FileManager.default.removeItem(atPath: path) }
    let lines = try await program(writingTo: path)
    #expect(lines.contains { $0.hasPrefix("Coast says ferry: ") })
    #expect(lines.contains { $0.hasPrefix("Hills says lorry: ") })
    #expect(!lines.contains { $0.contains("says council") })
    #expect(lines.contains("Coast on council: for") && lines.contains("Hills on council: against"))
    #expect(lines.contains("no Voices: no quotation was found."))
    let page = try String(contentsOfFile: path, encoding: .utf8)
    #expect(page.contains("<title>Two outlets") && page.contains("<section id=\"stance\">"))
  }
}
