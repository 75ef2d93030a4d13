import Corpora
import CorpusAnalysis
import Testing

/// Lines with a pattern: what is found, in which order, and how many.
@Suite struct ConcordanceTests {
  private static let corpus = Corpus([
    Document(
      "The harbour bridge fell. A bridge’s pillars and old bridges stood 🌊️ near it.", id: "a",
      outlet: "Coast", date: "2026-11-02", language: "en"),
    Document("L’eau monte. D'où vient l'eau ?", id: "b", date: "2026-11-01", language: "fr"),
    Document("中国政府星期三表示，会谈将持续。", id: "c", language: "zh"),
    Document("وقالت الحكومة إن الجسر سقط.", id: "d", language: "ar"),
  ])

  private func rows(
    _ patterns: [String], _ change: (inout ConcordanceTable.Options) -> Void = { _ in }
  ) async throws -> [ConcordanceTable.Row] {
    var options = ConcordanceTable.Options(patterns)
    options.common.keepsFurniture = true
    change(&options)
    return try await ConcordanceTable(options).rows(of: Self.corpus, TableRun(workers: 2)).rows
  }

  @Test(arguments: [
    ("bridge", ["bridge", "bridge"]), ("BRIDGE*", ["bridge", "bridge", "bridges"]),
    ("*idge", ["bridge", "bridge"]), ("br?dge", ["bridge", "bridge"]),
    ("b*s", ["bridges"]), ("*ill*", ["pillars"]), ("bridge's", ["bridge’s"]),
    ("old br*ges", ["old bridges"]), ("the * bridge", ["The harbour bridge"]),
    ("eau", ["eau", "eau"]), ("l'eau", ["L’eau", "l'eau"]), ("l'*", ["L’eau", "l'eau"]),
    ("政?", ["政府"]), ("*国", ["中国"]), ("*حكومة", ["الحكومة"]), ("🌊", ["🌊️"]), ("?", []),
    ("zzz", []),
  ])
  func `patterns are open anywhere`(pattern: String, nodes: [String]) async throws {
    guard pattern != "?" else {
      #expect(throws: OptionError.self) { try ConcordanceTable([pattern]).check() }
      return
    }
    #expect(try await rows([pattern]).map(\.node) == nodes)
  }

  @Test func `two patterns at one place have a line each, and one place has one line`() async throws
  {
    let found = try await rows(["harbour bridge", "harbour", "h*r"])
    #expect(found.map(\.node) == ["harbour", "harbour bridge"])
  }

  @Test func `lines stand before 's and behind an article`() async throws {
    let clitic = try await rows(["bridge"])[1]
    #expect(clitic.right.hasPrefix("’s pillars"))
    #expect(try await rows(["eau"])[0].left == "L’")
  }

  @Test func `lines are sorted by the words around the node`() async throws {
    let byRight = try await rows(["bridge"]) { $0.order = [.right(1)] }
    #expect(byRight.map(\.right).map { $0.prefix(5) } == ["’s pi", " fell"])
    let byLeft = try await rows(["bridge*", "eau"]) { $0.order = [.left(1), .node] }
    #expect(byLeft.map(\.node) == ["bridge", "bridge", "eau", "eau", "bridges"])
    let byDate = try await rows(["bridge", "eau"]) { $0.order = [.date] }
    #expect(byDate.map(\.document) == ["b", "b", "a", "a"])
    let firstOfAll = try await rows(["bridge", "eau"]) { $0.top = 1 }
    #expect(firstOfAll.map(\.document) == ["a"])
  }

  @Test(arguments: [("1R", "1R"), ("r1", "1R"), ("l3", "3L"), ("9L", "9L"), ("Date", "date")])
  func `keys are written in any way`(text: String, key: String) {
    #expect(ConcordanceKey(rawValue: text)?.rawValue == key)
  }

  @Test(arguments: ["0R", "10L", "R", "1", "1X", "1RL", "", "outlets"])
  func `what is no key is none`(text: String) { #expect(ConcordanceKey(rawValue: text) == nil) }

  @Test func `a sample hangs on its seed alone`() async throws {
    let documents = (0..<200).map { Document("A bridge fell on day \($0).", id: "\($0)") }
    func sample(_ seed: UInt64, _ documents: [Document], workers: Int) async throws -> Set<String> {
      var options = ConcordanceTable.Options(["bridge"])
      (options.sample, options.seed, options.common.keepsFurniture) = (20, seed, true)
      let found = try await ConcordanceTable(options).rows(
        of: Corpus(documents), TableRun(workers: workers))
      #expect(found.rows.count == 20)
      #expect(found.notices.map(\.description) == ["showing 20 of 200"])
      return Set(found.rows.map(\.document))
    }
    let one = try await sample(1, documents, workers: 1)
    #expect(try await sample(1, documents.reversed(), workers: 3) == one)
    #expect(try await sample(2, documents, workers: 1) != one)
  }

  @Test func `a pattern that no text holds is told`() async throws {
    let found = try await ConcordanceTable(["bridge", "zeppelin*"]).rows(of: Self.corpus)
    #expect(found.notices.map(\.description) == ["no text holds \"zeppelin*\""])
  }

  @Test func `a dispersion shows where in documents a pattern stands`() async throws {
    var table = DispersionTable(["bridge*", "eau"])
    table.options.common.keepsFurniture = true
    let rows = try await table.rows(of: Self.corpus).rows
    #expect(rows.map(\.document) == ["a", "b"])
    #expect(rows[0].positions.first == 2 && rows[0].positions.count == 3)
    #expect(rows[0].strip.count == 50)
    #expect(rows[0].strip.filter { $0 == "|" }.count == 3)
  }

  @Test(arguments: [
    (OffsetUnit.bytes, 25, 31), (.codePoints, 16, 22), (.utf16, 17, 23),
  ])
  func `offsets count what is asked, with furniture left out or not`(
    unit: OffsetUnit, start: Int, end: Int
  ) async throws {
    // Six documents that begin alike, so that the line is furniture.
    let documents = (0..<12).map {
      Document(
        "🌊 Ünï – éé\n\nThe bridge of day \($0) fell \(String(repeating: "x", count: $0)).",
        outlet: "Coast", date: "2026-11-\(10 + $0)", language: "en")
    }
    for keeps in [true, false] {
      var options = ConcordanceTable.Options(["bridge"])
      (options.offsets, options.common.keepsFurniture) = (unit, keeps)
      let row = try #require(
        try await ConcordanceTable(options).rows(of: Corpus(documents)).rows.first)
      #expect(row.range == start..<end)
      var tokens = TokenTable.Options()
      (tokens.offsets, tokens.common.keepsFurniture) = (unit, keeps)
      let token = try await TokenTable(tokens).rows(of: Corpus(documents)).rows
        .first { $0.text == "bridge" }
      #expect(token?.start == Int32(start) && token?.end == Int32(end))
    }
  }
}
