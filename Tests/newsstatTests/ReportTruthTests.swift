import Foundation
import Testing

@testable import newsstat

/// What the page says of small corpora, word for word.
@Suite struct ReportTruthTests {
  private struct Record: Encodable {
    var text: String
    var outlet: String?
    var lang: String?
    var date: String?
  }

  private func page(_ records: [Record], _ arguments: String...) async throws -> String {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent(
      "\(UUID().uuidString).jsonl"
    ).path
    defer { try? FileManager.default.removeItem(atPath: path) }
    let lines = try records.map { String(decoding: try JSONEncoder().encode($0), as: UTF8.self) }
    try lines.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
    let output = Output.memory()
    _ = try await ReportCommand.parse([path, "--quiet", "--replicates", "100"] + arguments)
      .execute(to: output)
    return output.text
  }

  private func section(_ name: String, of page: String) -> Substring? {
    page.range(of: "<section id=\"\(name)\">").map { start in
      let rest = page[start.upperBound...]
      return rest[..<(rest.range(of: "</section>")?.lowerBound ?? rest.endIndex)]
    }
  }

  /// The reason why a section is not on a page.
  private func absence(of name: String, in page: String) -> Substring? {
    page.range(of: "<dt>\(name)</dt><dd>not shown: ").map { start in
      page[start.upperBound...].prefix { $0 != "<" }
    }
  }

  private let storm = "The storm destroyed the harbour. Rescuers praised the brave crew."

  @Test func `the page of the sample names no condition, since none is applied`() async throws {
    let output = Output.memory()
    _ = try await ReportCommand.parse(["--sample", "--quiet", "--where", "lang=xx"])
      .execute(to: output)
    #expect(!output.text.contains("<dt>Only</dt>"))
    let records = (0..<2).map { _ in Record(text: storm, lang: "en") }
    #expect(try await page(records, "--where", "lang=en").contains("<dt>Only</dt><dd>lang=en</dd>"))
  }

  @Test func `a lexicon is missed only where there is none, with numbers`() async throws {
    let records =
      (0..<9).map { _ in Record(text: "دمرت العاصفة الميناء. أشاد المنقذون بالطاقم.", lang: "ar") }
      + [Record(text: "-", lang: "ar"), Record(text: "Stormen ødela havnen i går.", lang: "no")]
    let tone = try #require(section("tone", of: try await page(records)))
    #expect(tone.contains("9 documents of 11 (81.8 %) could be scored."))
    #expect(tone.contains("No lexicon: 1 document of 11 (9.1 %), Norwegian (1)."))
    #expect(tone.contains("1 document in a language with a lexicon holds no word."))
    #expect(!tone.contains("Arabic ("))
  }

  @Test func `quotations that are not sure are counted, with the threshold`() async throws {
    let sure = "\"The harbour is lost,\" said Ann Lee."
    let unsure = "Rescuers praised the brave crew."
    let page = try await page(
      (0..<6).map { Record(text: "\(sure) \(unsure)", outlet: $0 < 3 ? "A" : "B", lang: "en") })
    let voices = try #require(section("voices", of: page))
    let note = try #require(
      voices.firstMatch(
        of: /(\d+) of the (\d+) quotations that were found have a confidence below 0\.5/))
    #expect(note.1 == "6" && note.2 == "12", "\(note.0)")
    #expect(voices.contains(">left out</th>"))
  }

  @Test func `a span of time needs documents, and a peak two of them`() async throws {
    // The one document of March says it again and again; so does one of the six of May.
    func record(_ month: Int, _ text: String) -> Record {
      Record(text: text, outlet: "A", lang: "en", date: "2020-0\(month)-11")
    }
    var records = [record(3, String(repeating: "The dam broke. ", count: 40))]
    for month in [1, 2, 5] {
      records += (0..<6).map { _ in record(month, "The river carried boats past the village.") }
    }
    records += (0..<6).map { _ in record(1, "The dam of the river held.") }
    records.append(record(5, String(repeating: "The dam broke near the river. ", count: 20)))
    let time = try #require(section("time", of: try await page(records)))
    #expect(
      time.contains("16 of 19 weeks have fewer than 5 documents and are left out, with 1 document.")
    )
    let row = try #require(
      time.components(separatedBy: "<tr>").first { $0.contains("<bdi>dam</bdi></summary>") })
    #expect(row.contains("<td>2020-01-06</td>"), "\(row)")
    #expect(!time.contains(">2020-03-09</th>"))
  }

  @Test func `scattered dates are gathered in wider spans`() async throws {
    let records = (0..<24).map { index in
      Record(
        text: index < 12 ? "The harbour froze." : "The harbour thawed.", lang: "en",
        date: "20\(index < 12 ? 20 : 21)-\(index % 12 < 9 ? "0" : "")\(index % 12 + 1)-03")
    }
    let time = try #require(section("time", of: try await page(records)))
    #expect(time.contains("<th scope=\"col\" class=\"n\">2020</th>"))
  }

  @Test func `a corpus of one outlet, one language and no dates says so once`() async throws {
    let page = try await page(
      (0..<6).map { _ in Record(text: storm, outlet: "Harbour Post", lang: "en") })
    #expect(absence(of: "Outlets compared", in: page) == "all documents are of one, Harbour Post.")
    #expect(
      absence(of: "Languages compared", in: page) == "the corpus is in one language, English.")
    #expect(absence(of: "Terms over time", in: page) == "no document has a date.")
    #expect(absence(of: "Stance", in: page)?.contains("no target") == true)
    for name in ["outlets", "languages", "time", "stance"] {
      #expect(section(name, of: page) == nil, "\(name)")
    }
    #expect(!page.contains("<h3>Languages</h3>") && !page.contains("<h3>Outlets</h3>"))
    #expect(page.contains("<dt>outlet</dt><dd>Harbour Post</dd>"))
    #expect(page.contains("<dt>language</dt><dd>English</dd>"))
  }

  @Test func `a target that nobody mentions is named`() async throws {
    let page = try await page(
      (0..<3).map { _ in Record(text: storm, lang: "en") }, "--target", "Atlantis")
    #expect(absence(of: "Stance", in: page) == "no text mentions “Atlantis”.")
  }

  @Test(arguments: [("und", "Unknown language"), ("en/af", "en/af")])
  func `a language without a name is not called root`(tag: String, name: String) async throws {
    let page = try await page([
      Record(text: storm, lang: tag), Record(text: storm, lang: "en"),
    ])
    #expect(page.contains("<th scope=\"row\">\(name)</th>"))
    #expect(!page.contains(">root<"))
  }

  @Test(arguments: [[], ["--target", "storm", "--target", "crew"]])
  func `no two columns of a table on the page have one name`(arguments: [String]) async throws {
    let languages = ["en", "de"]
    let texts = [
      "\"The storm destroyed the harbour,\" said Ann Lee. Rescuers praised the brave crew.",
      "„Der Sturm zerstörte den Hafen“, sagte Anna Lehr. Retter lobten die Mannschaft.",
    ]
    let records = (0..<48).map { index in
      Record(
        text: texts[index % 2], outlet: "Outlet \(index / 2 % 3)", lang: languages[index % 2],
        date: "2020-0\(1 + index / 12)-05")
    }
    let path = FileManager.default.temporaryDirectory.appendingPathComponent(
      "\(UUID().uuidString).jsonl"
    ).path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try records.map { String(decoding: try JSONEncoder().encode($0), as: UTF8.self) }
      .joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
    let output = Output.memory()
    _ = try await ReportCommand.parse([path, "-q", "--replicates", "100"] + arguments)
      .execute(to: output)
    let heads = output.text.components(separatedBy: "<thead>").dropFirst().compactMap {
      $0.components(separatedBy: "</thead>").first
    }
    #expect(heads.count > 8)
    for head in heads {
      // A scale has its ends for a name, and with them what stands before.
      let names = head.components(separatedBy: "<th ").dropFirst().map { cell in
        String(cell.drop { $0 != ">" }.dropFirst())
          .replacing(/<[^>]*>/, with: " ").trimmingCharacters(in: .whitespacesAndNewlines)
      }
      #expect(Set(names).count == names.count, "\(names)")
      #expect(!names.contains(""), "\(names)")
    }
  }
}
