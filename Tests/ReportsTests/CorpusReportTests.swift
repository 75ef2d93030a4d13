import Corpora
import CorpusAnalysis
import Foundation
import Reports
import Stance
import Synchronization
import Testing

/// The page of a corpus, as a library makes it.
@Suite struct CorpusReportTests {
  private let corpus = Corpus(
    (0..<12).map { number in
      Document(
        "Number \(number * 13) of the harbour. The storm destroyed boat \(number).",
        outlet: number < 6 ? "Coast" : "Hills", date: "2026-11-0\(1 + number % 9)", language: "en")
    })

  @Test func `the page is the same with any number of workers`() async throws {
    let one = try await CorpusReport().page(of: corpus)
    let four = try await CorpusReport().page(of: corpus, TableRun(workers: 4))
    #expect(one.html == four.html && one.tally.documents == 12)
    #expect(!one.html.isEmpty)
  }

  @Test func `a corpus without documents has no page`() async throws {
    let page = try await CorpusReport().page(of: Corpus([Document]()))
    #expect(page.html.isEmpty && page.absences.isEmpty && page.tally.documents == 0)
  }

  @Test func `progress names each stage in its order`() async throws {
    let stages = Mutex<[TableRun.Stage]>([])
    let run = TableRun { stage, _ in
      stages.withLock { if $0.last != stage { $0.append(stage) } }
    }
    _ = try await CorpusReport().page(of: corpus, run)
    let seen = stages.withLock { $0 }
    #expect(seen.last == .evidence)
    #expect(seen == TableRun.Stage.allCases.filter(seen.contains))
  }

  @Test func `options travel as JSON`() throws {
    var options = ReportOptions()
    options.targets = [Target(name: "council", aliases: ["council", "mayor"])]
    options.common.copies = .first
    options.common.rules = .icu
    let json = try JSONEncoder().encode(options)
    #expect(try JSONDecoder().decode(ReportOptions.self, from: json) == options)
  }

  @Test(arguments: [
    (99, "mayor", "replicates"), (100_001, "mayor", "replicates"), (1000, "", "target"),
  ])
  func `options that make no sense are refused`(
    resamples: Int, target: String, option: String
  ) async throws {
    var options = ReportOptions()
    options.resamples = resamples
    options.targets = [Target(name: target, aliases: ["mayor"])]
    let error = await #expect(throws: OptionError.self) {
      try await CorpusReport(options).page(of: corpus)
    }
    #expect(error?.option == option)
  }

  @Test func `copies count as the options say, and the page tells`() async throws {
    let story = (0..<30).map { "The harbour of Arle has pier number \($0)." }.joined(separator: " ")
    let printings = Corpus((0..<3).map { _ in Document(story, outlet: "Coast", language: "en") })
    func page(_ copies: CopyTreatment?) async throws -> (text: String, documents: Int) {
      var options = ReportOptions()
      options.tellsCopies = copies != nil
      options.common.copies = copies ?? .keep
      let page = try await CorpusReport(options).page(of: printings)
      return (String(decoding: page.html, as: UTF8.self), page.tally.copies)
    }
    let first = try await page(.first)
    #expect(first.documents == 2 && first.text.contains("2 documents were left out."))
    #expect(try await page(.cluster).text.contains("3 documents are near-copies of others."))
    #expect(try await page(.keep).text.contains("each printing counts by itself."))
    #expect(try await !page(nil).text.contains("near-copies"))
  }
}
