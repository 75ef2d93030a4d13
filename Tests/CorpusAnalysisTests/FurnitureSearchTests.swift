import Corpora
import CorpusAnalysis
import Testing
import TextAnalysis

@Suite struct FurnitureSearchTests {
  /// Six stories of an outlet, each with a line that asks to subscribe, and six of another.
  private func corpus(outlet: Bool = true) throws -> Corpus {
    let towns = ["Arle", "Brin", "Corv", "Dorn", "Elst", "Fenn"]
    let lines = (0..<12).map { number in
      let town = towns[number % 6]
      let (name, line) = number < 6 ? ("River", "Send us your stories and pictures") : ("Hills", "")
      let field = outlet ? #""outlet": "\#(name)", "# : ""
      return #"{"id": "\#(number)", \#(field)"lang": "en", "text": "The mayor of \#(town) spoke. "#
        + #"Nobody in \#(town) \#(number < 6 ? "clapped" : "laughed").\n\#(line)"}"#
    }
    return try Corpus(name: "news.jsonl", bytes: Array(lines.joined(separator: "\n").utf8))
  }

  @Test(arguments: [1, 4]) func `furniture is left out of documents and counted`(_ workers: Int)
    async throws
  {
    var corpus = try corpus()
    let found = try await FurnitureSearch(corpus, workers: workers).furniture()
    #expect(found.outlets == ["River"])
    corpus.notes.furniture = found
    let (parts, tally) = try await corpus.run(workers: workers) { Texts() }
    let texts = parts.flatMap(\.self)
    #expect(texts.count == 12)
    #expect(!texts.contains { $0.contains("Send us") })
    #expect(texts.allSatisfy { $0.contains("The mayor of") })
    #expect(tally.furniture.documents == 6)
    #expect(tally.furniture.outlets == ["River"])
    #expect(tally.furniture.words == 6 * 6)
  }

  @Test func `the list names each piece once`() async throws {
    let search = FurnitureSearch(try corpus(), workers: 2)
    let items = try await search.items(of: search.furniture()).items
    #expect(
      items == [
        Furniture.Item(
          outlet: "River", text: "Send us your stories and pictures", kind: "line", documents: 6)
      ])
  }

  @Test func `documents without an outlet have none`() async throws {
    let found = try await FurnitureSearch(try corpus(outlet: false), workers: 2).furniture()
    #expect(found.isEmpty)
  }

  @Test func `offsets stay those of the source`() async throws {
    var corpus = try corpus()
    corpus.notes.furniture = try await FurnitureSearch(corpus, workers: 1).furniture()
    let (parts, _) = try await corpus.run(workers: 1) { Lengths() }
    var reader = CorpusReader(corpus)
    var lengths = [Int]()
    while let document = try reader.next() { lengths.append(document.text.count) }
    #expect(parts.flatMap(\.self) == lengths)
  }
}

private struct Texts: CorpusWorker {
  var texts: [String] = []
  mutating func add(_ documents: [Document]) {
    texts += documents.map { String(decoding: $0.text, as: UTF8.self) }
  }
  consuming func finish() -> [String] { texts }
}

private struct Lengths: CorpusWorker {
  var lengths: [Int] = []
  mutating func add(_ documents: [Document]) { lengths += documents.map(\.text.count) }
  consuming func finish() -> [Int] { lengths }
}
