import Testing

@testable import Reports

/// The page of a report that is made by hand.
@Suite struct PageTests {
  private func page(_ report: Report) throws -> String {
    String(decoding: try ReportPage(report).rendered(), as: UTF8.self)
  }

  @Test func `numbers for people have their digits in threes`() {
    #expect(Report.grouped(-1_234_567) == "−1\u{202F}234\u{202F}567")
    #expect(Report.grouped(12) == "12")
  }

  @Test func `sections without content are not shown, and the reasons are`() throws {
    var report = Report(title: "Nothing")
    report.absent = [Report.Fact("Tone", "no document could be scored.")]
    let page = try page(report)
    for section in [
      "outlets", "languages", "frequent", "together", "time", "tone", "voices", "stance",
    ] {
      #expect(!page.contains("<section id=\"\(section)\">"), "\(section)")
      #expect(!page.contains("href=\"#\(section)\""), "\(section)")
    }
    #expect(page.contains("<section id=\"corpus\">") && page.contains("<section id=\"made\">"))
    #expect(page.contains("<dt>Tone</dt><dd>not shown: no document could be scored.</dd>"))
  }

  @Test func `a line over time goes around the bins that are left out`() throws {
    var report = Report(title: "Time")
    let bins = [(7, true), (1, false), (6, true)].enumerated().map {
      Report.Trends.Bin(
        name: "2020-0\($0 + 1)", documents: $1.0, tokens: 1000, isKept: $1.1)
    }
    report.trends = [
      Report.Trends(
        language: "en", bin: "month", bins: bins,
        terms: [
          Report.Trends.Term(term: "dam", counts: [1, 90, 2], documents: [1, 1, 2], lines: [])
        ], note: "1 of 3 months has fewer than 5 documents.")
    ]
    let page = try page(report)
    #expect(page.contains("<polyline points=\"4.0,21.0 256.0,6.0\"/>"))
    #expect(page.contains("aria-label=\"highest in 2020-03: 2\u{202F}000 per million tokens\""))
    #expect(!page.contains("2020-02") && page.contains("1 of 3 months"))
  }

  @Test func `a share that is small is not zero`() throws {
    var report = Report(title: "Shares")
    report.scripts = [
      Report.Group(name: "Latin", documents: 0, tokens: 99_999),
      Report.Group(name: "Greek", documents: 0, tokens: 1),
    ]
    #expect(try page(report).contains("&lt; 0.1\u{A0}%"))
  }

  @Test func `the page explains the statistics that it shows, and not those of pairs`() throws {
    let page = try page(Report(title: "Method"))
    for name in ["g2", "log_ratio", "p", "q", "log_dice", "dp"] {
      #expect(page.contains("id=\"stat-\(name)\""), "\(name)")
    }
    #expect(!page.contains("Pairs:"))
  }
}
