import Corpora
import CorpusAnalysis
import CorpusStatistics
import TestSupport
import Testing

@Suite struct CopiesTests {
  /// A record of a JSON Lines file; no text here holds a quotation mark.
  private func record(
    _ id: String, _ text: String, outlet: String = "a", date: String? = nil
  ) -> String {
    let day = date.map { #", "date": "\#($0)""# } ?? ""
    return #"{"id": "\#(id)", "outlet": "\#(outlet)"\#(day), "lang": "und", "text": "\#(text)"}"#
  }

  private func copies(
    _ records: [String], _ options: CopyOptions = CopyOptions(), workers: Int = 1
  ) async throws -> Copies {
    let text = records.map { $0 + "\n" }.joined()
    let corpus = try Corpus(name: "news.jsonl", bytes: Array(text.utf8))
    return try await corpus.copies(options, workers: workers).copies
  }

  private func rows(_ copies: Copies) -> [String] {
    copies.printings.map { "\($0.id) of \($0.cluster), \($0.kind)" }
  }

  @Test(arguments: CopyTexts.all)
  func `finds edited copies and parts, and no quotation`(texts: CopyTexts) async throws {
    let (story, other) = (texts.story, texts.other)
    func text(_ sentences: some Sequence<String>) -> String {
      sentences.joined(separator: texts.separator)
    }
    let found = try await copies([
      record("quotes", text(other[2...] + [story[2]])),
      record("0", text(story)),
      record("cut", text(story[..<4])),
      record("framed", text([other[0]] + story + [other[1]])),
      record("reordered", text(story[3...] + story[..<3])),
      record("retitled", text([other[1]] + story[1...])),
      record("verbatim", text(story)),
    ])
    #expect(
      rows(found) == [
        "0 of 0, copy", "cut of 0, part", "framed of 0, part", "reordered of 0, copy",
        "retitled of 0, copy", "verbatim of 0, copy",
      ])
    let similarities = Array(found.printings.map(\.similarity))
    #expect(similarities[0] == 1 && similarities[1] == 1 && similarities[5] == 1)
    #expect(similarities[2...4].allSatisfy { (0.5..<1).contains($0) })
    #expect((found.documents, found.stories, found.clusters) == (7, 2, 1))
  }

  @Test func `the oldest gives its cluster the name`() async throws {
    let text = CopyTexts.all[0].story.joined(separator: " ")
    let found = try await copies([
      record("undated", text), record("b", text, date: "2016-11-03"),
      record("c", text, date: "2016-11-02T23:00:00Z"), record("a", text, date: "2016-11-03"),
    ])
    #expect(found.printings.map(\.id) == ["c", "a", "b", "undated"])
    #expect(found.printings.allSatisfy { $0.cluster == "c" && $0.oldest == 2 })
  }

  @Test func `copies can be looked for within some days`() async throws {
    let text = CopyTexts.all[0].story.joined(separator: " ")
    let records = ["2016-11-01", "2016-11-03", "2016-12-03"].map {
      record($0, text, date: $0)
    }
    var options = CopyOptions()
    #expect(try await copies(records, options).printings.count == 3)
    options.days = 7
    #expect(try await copies(records, options).printings.map(\.id) == ["2016-11-01", "2016-11-03"])
    options.days = 1
    #expect(try await copies(records, options).printings.isEmpty)
  }

  @Test func `short notices that stand in many documents make no copies`() async throws {
    let texts = CopyTexts.all[0]
    let notice = "Write to the editors at the address below this page"
    let found = try await copies(
      [record("notice", notice)]
        + zip(texts.story, texts.other).enumerated().map { number, pair in
          record("\(number)", "\(pair.0) \(pair.1) \(notice)")
        })
    #expect(found.printings.isEmpty)
  }

  /// Texts of many languages, printed several times in several ways, in a random order.
  private func randomRecords(_ source: inout RandomSource) -> [String] {
    var records = [String]()
    for texts in CopyTexts.all {
      for printing in 0..<4 {
        var sentences = texts.story
        if source.index(below: 2) == 0 { sentences.removeLast() }
        if source.index(below: 2) == 0 { sentences.swapAt(0, 3) }
        records.append(
          record(
            "\(texts.language)-\(printing)", sentences.joined(separator: texts.separator),
            outlet: "outlet \(source.index(below: 3))",
            date: "2016-11-0\(1 + source.index(below: 5))"))
      }
    }
    records.shuffle(using: &source)
    return records
  }

  @Test func `threads and the order of documents change nothing`() async throws {
    let seed = testSeed()
    var source = RandomSource(seed: seed)
    let records = randomRecords(&source)
    let found = try await copies(records)
    #expect(found.clusters == CopyTexts.all.count, "seed \(seed)")
    #expect(
      try await copies(records, workers: 4).printings.elementsEqual(found.printings), "seed \(seed)"
    )
    let shuffled = try await copies(records.shuffled(using: &source))
    #expect(rows(shuffled) == rows(found), "seed \(seed)")
    #expect(shuffled.sharing == found.sharing, "seed \(seed)")
  }

  @Test func `outlets share the stories that both print`() {
    let sharing = OutletSharing(
      [
        ("1", "b"), ("1", "a"), ("1", "a"), ("2", "a"), ("2", "b"), ("3", "c"), ("3", "a"),
      ].map { (cluster: $0.0, outlet: $0.1) })
    #expect(
      sharing.pairs.map { "\($0.outlet) \($0.other) \($0.stories) \($0.printings)" }
        == ["a b 2 5", "a c 1 2"])
  }

  @Test func `only the oldest is read where copies are dropped`() async throws {
    let text = CopyTexts.all[0].story.joined(separator: " ")
    let lines = [record("b", text), record("a", text), record("x", "Nothing else.")]
    var corpus = try Corpus(
      name: "news.jsonl", bytes: Array(lines.map { $0 + "\n" }.joined().utf8))
    corpus.notes.copies = try await corpus.copies(workers: 1).copies.notes
    corpus.notes.dropsCopies = true
    let (parts, tally) = try await corpus.run(workers: 1) { IDWorker() }
    #expect(Array(parts.joined()) == ["a of a", "x"])
    #expect(tally.copies == 1)
  }
}

/// Keeps the ids of documents and of their clusters.
private struct IDWorker: CorpusWorker, ~Copyable {
  private var ids: [String] = []

  mutating func add(_ documents: [Document]) {
    ids += documents.map { document in
      document.cluster.map { "\(document.id) of \($0)" } ?? document.id
    }
  }

  consuming func finish() -> [String] { ids }
}
