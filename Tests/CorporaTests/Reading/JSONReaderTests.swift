import Testing

@testable import Corpora

@Suite struct JSONReaderTests {
  @Test(arguments: [
    ("lines", "{\"text\":\"a\",\"outlet\":\"A\"}\n{\"text\":\"b\",\"outlet\":\"B\"}\n"),
    (
      "lines with commas",
      "{\"text\":\"a\",\"outlet\":\"A\"},\n{\"text\":\"b\",\"outlet\":\"B\"},\n"
    ),
    ("an array", "[{\"text\":\"a\",\"outlet\":\"A\"},{\"text\":\"b\",\"outlet\":\"B\"}]"),
    (
      "an array, a line a member",
      "[\n{\"text\":\"a\",\"outlet\":\"A\"},\n{\"text\":\"b\",\"outlet\":\"B\"}\n]\n"
    ),
    (
      "an array with a comma at its end",
      "[{\"text\":\"a\",\"outlet\":\"A\"},{\"text\":\"b\",\"outlet\":\"B\"},]"
    ),
    (
      "a pretty array",
      "[\n  {\n    \"text\": \"a\",\n    \"outlet\": \"A\"\n  },\n  {\n    \"text\": \"b\",\n    \"outlet\": \"B\"\n  }\n]"
    ),
    (
      "pretty objects",
      "{\n  \"text\": \"a\",\n  \"outlet\": \"A\"\n}\n{\n  \"text\": \"b\",\n  \"outlet\": \"B\"\n}\n"
    ),
    (
      "a wrapped array",
      "{\"status\":\"ok\",\"articles\":[{\"text\":\"a\",\"outlet\":\"A\"},{\"text\":\"b\",\"outlet\":\"B\"}]}"
    ),
    (
      "a pretty wrapped array",
      "{\n \"response\": {\n  \"n\": 2,\n  \"results\": [\n   {\"text\":\"a\",\"outlet\":\"A\"},\n   {\"text\":\"b\",\"outlet\":\"B\"}\n  ]\n }\n}"
    ),
    (
      "objects under numbers",
      "{\"0\":{\"text\":\"a\",\"outlet\":\"A\"},\"1\":{\"text\":\"b\",\"outlet\":\"B\"}}"
    ),
    ("columns", "{\"text\":{\"0\":\"a\",\"1\":\"b\"},\"outlet\":{\"0\":\"A\",\"1\":\"B\"}}"),
    (
      "names and rows",
      "{\"columns\":[\"text\",\"outlet\"],\"index\":[0,1],\"data\":[[\"a\",\"A\"],[\"b\",\"B\"]]}"
    ),
    (
      "NaN",
      "{\"text\":\"a\",\"outlet\":\"A\",\"n\":NaN}\n{\"n\":-Infinity,\"text\":\"b\",\"outlet\":\"B\"}\n"
    ),
  ])
  func `records are found in every form of JSON`(kind: String, json: String) throws {
    let folder = try Folder()
    for name in ["a.json", "a.jsonl", "a"] {
      let (documents, tally) = try read([folder.write(name, json)])
      #expect(documents.map(text) == ["a", "b"], "\(kind), \(name)")
      #expect(documents.map(\.outlet) == ["A", "B"], "\(kind), \(name)")
      #expect(Set(documents.map(\.id)).count == 2 && tally.skipped.isEmpty, "\(kind), \(name)")
    }
  }

  @Test func `documents of an array that are passed over keep their ids`() throws {
    let folder = try Folder()
    for json in [
      "[{\"text\":\"a\"},{\"text\":\"b\"},{\"text\":\"c\"}]",
      "{\"items\":[{\"text\":\"a\"},{\"text\":\"b\"}]}\n{\"items\":[{\"text\":\"c\"}]}\n",
      "{\"text\":\"a\"}\n{\"text\":\"b\", \"x\": {\"y\": 1}}\n\n{\"text\":\"c\"}\n",
    ] {
      let corpus = try Corpus(files: InputFiles(paths: [folder.write("a.json", json)]))
      var all = [Document]()
      var reader = CorpusReader(corpus)
      while let document = try reader.next() { all.append(document) }
      var some = CorpusReader(corpus.selecting(DocumentSet([1, 2]), after: reader.tally))
      #expect(try some.next()?.id == all[1].id)
      #expect(try some.next()?.id == all[2].id)
    }
  }

  @Test func `a list of paragraphs is a text, and so is one of runs`() throws {
    let folder = try Folder()
    let file = try folder.write(
      "a.jsonl",
      """
      {"text": ["Rain fell.", "Snow fell."], "tags": ["x", "y"]}
      {"text": ["Rain ", {"type": "bold", "text": "fell"}, "."]}
      """)
    #expect(try read([file]).0.map(text) == ["Rain fell.\nSnow fell.", "Rain fell."])
  }

  @Test(arguments: [
    ("[{\"text\":\"a\"},{\"text\":\"b", 1, 1), ("[{\"text\":\"a\"},7,{\"text\":\"b\"}]", 2, 1),
    ("{\"text\":\"a\"}\n{\"text\":\"b\n{\"text\":\"c\"}\n", 2, 1), ("[1, 2]", 0, 2), ("[]", 0, 0),
    ("{\"text\": \n{\"text\":\"b\"}\n", 1, 1), ("{'text': 'a'}\n{\"text\":\"b\"}\n", 1, 1),
    ("{\"title\":\"a\",\"comments\":[{\"text\":\"b\"}]}\n", 0, 1),
  ])
  func `a bad value costs itself`(json: String, documents: Int, skipped: Int) throws {
    let folder = try Folder()
    let (found, tally) = try read([folder.write("a.json", json)])
    #expect(found.count == documents && tally.skipped.count == skipped)
  }

  @Test func `an array longer than is read at once is the same`() throws {
    let folder = try Folder()
    let word = String(repeating: "Rain, [snow] and {hail} \\\"fell\\\" ", count: 2000)
    let objects = (0..<40).map { "{\"id\": \($0), \"text\": \"\(word)\"}" }
    let lines = try read([folder.write("a.jsonl", objects.joined(separator: "\n"))]).0
    let array = try read([folder.write("a.json", "[\(objects.joined(separator: ",\n"))]")]).0
    #expect(array.count == 40 && array.map(\.text) == lines.map(\.text))
  }

  @Test func `HTML in a record is read without its tags, but not under given places`() throws {
    let folder = try Folder()
    let file = try folder.write(
      "a.jsonl",
      """
      {"text": "<p>Rain &amp; snow.</p><p>Hail.</p>"}
      {"text": "<p>Rain</p>", "targets": [{"start": 3, "end": 7}]}
      {"text": "<Rain> fell"}
      """)
    let (documents, tally) = try read([file])
    #expect(documents.map(text) == ["Rain & snow.\nHail.", "<p>Rain</p>", "<Rain> fell"])
    #expect(tally.pagesInRecords == 1)
  }
}
