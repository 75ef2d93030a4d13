import Corpora
import Testing

@Suite struct MemoryCorpusTests {
  private let documents = [
    Document("Rain fell.", outlet: "Coast", date: "2026-11-30", language: "en"),
    Document("Идёт снег, и никто не удивлён.", id: "snow", metadata: ["desk": "weather"]),
    Document(text: [0x61, 0xFF, 0x62], outlet: "Coast", language: "en"),
  ]

  private func read(_ corpus: Corpus) throws -> (documents: [Document], tally: ReadingTally) {
    var reader = CorpusReader(corpus)
    var read = [Document]()
    while let document = try reader.next() { read.append(document) }
    return (read, reader.tally)
  }

  @Test func `documents in memory are read as they are, as often as one likes`() throws {
    let corpus = Corpus(documents)
    for _ in 0..<2 {
      let (read, tally) = try read(corpus)
      #expect(read.map(\.index) == [0, 1, 2])
      #expect(read.map(\.id) == ["1", "snow", "3"])
      #expect(read.map(\.language) == ["en", "ru", "en"])
      #expect(read[1].value(of: "desk") == "weather")
      #expect(tally.documents == 3)
      #expect(tally.illFormed == 1)
      #expect(tally.firstIllFormed == "3")
    }
    #expect(corpus.size == documents.reduce(0) { $0 + $1.text.count })
    #expect(corpus.mayNameOutlets)
    #expect(!Corpus([Document("Rain.")]).mayNameOutlets)
  }

  @Test func `conditions leave documents out and strictness ends the reading`() throws {
    var options = Corpus.Options()
    options.conditions = [Corpus.Condition(field: "outlet", value: "Coast")]
    let (read, tally) = try read(Corpus(documents, options: options))
    #expect(read.map(\.id) == ["1", "3"])
    #expect(read.map(\.index) == [0, 1])
    #expect(tally.excluded == 1)
    options.isStrict = true
    #expect(throws: InputError.self) { try self.read(Corpus(documents, options: options)) }
  }

  @Test func `they are what the same records in a file are`() async throws {
    let lines = documents.dropLast().enumerated().map { number, document in
      #"{"id": "\#(number)", "text": "\#(String(decoding: document.text, as: UTF8.self))"}"#
    }
    let file = try Corpus(name: "news.jsonl", bytes: Array(lines.joined(separator: "\n").utf8))
    let memory = Corpus(
      documents.dropLast().enumerated().map { Document(text: $0.element.text, id: "\($0.offset)") })
    let (one, other) = (try read(file).documents, try read(memory).documents)
    #expect(one.map(\.identity) == other.map(\.identity))
    #expect(one.map(\.language) == other.map(\.language))
    #expect(one.map(\.isLanguageDetected) == other.map(\.isLanguageDetected))
  }
}
