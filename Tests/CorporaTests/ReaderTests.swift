import Foundation
import Testing

@testable import Corpora

@Suite struct ReaderTests {
  @Test func `plain text is one document`() throws {
    let folder = try Folder()
    let (documents, tally) = try read([folder.write("a.txt", "Один.\nДва.")])
    #expect(documents.map(text) == ["Один.\nДва."])
    #expect(documents[0].id.hasSuffix("a.txt:1") && documents[0].language == "und")
    #expect(tally.inputs[0].bytes == 17)
  }

  @Test(arguments: ["jsonl", "tsv", "csv"])
  func `documents that are passed over keep their indices`(format: String) throws {
    let folder = try Folder()
    func record(_ number: Int) -> String {
      switch format {
      case "jsonl": #"{"id": "\#(number)", "text": "Text \#(number)."}"#
      case "tsv": "\(number)\tText \(number)."
      default: "\(number),\"Text\n\(number).\""
      }
    }
    let header = ["jsonl": "\n", "tsv": "id\ttext\n", "csv": "id,text\n"][format] ?? ""
    let files = try [0..<70, 70..<140].enumerated().map { number, records in
      try folder.write(
        "\(number).\(format)", header + records.map { record($0) + "\n" }.joined())
    }
    let wanted = [0, 3, 69, 70, 138]
    let (all, tally) = try read(files)
    #expect(all.count == 140)
    let corpus = try Corpus(files: InputFiles(paths: files))
    func documents(_ corpus: Corpus) throws -> [Document] {
      var reader = CorpusReader(corpus)
      var documents = [Document]()
      while let document = try reader.next() { documents.append(document) }
      return documents
    }
    let selected = try documents(corpus.selecting(DocumentSet(wanted), after: tally))
    #expect(selected.map(\.index) == wanted)
    #expect(selected.map(\.id) == wanted.map { all[$0].id })
    #expect(selected.map(\.text) == wanted.map { all[$0].text })
    // A record that was no document makes it unsafe to count records.
    var options = Corpus.Options()
    options.conditions = [Corpus.Condition(field: "id", value: "7")]
    let some = try Corpus(files: InputFiles(paths: files), options: options)
    let (_, excluded) = try read(files) { $0 = options }
    #expect(
      try documents(some.selecting(DocumentSet([5]), after: excluded)).map(\.id) == ["7"])
  }

  @Test func `records have fields by any of their names`() throws {
    let folder = try Folder()
    let file = try folder.write(
      "a.jsonl",
      """
      {"id": 7, "body": "Text.", "source": "TASS", "date": "2016-11-03", "lang": "en", "bias": "left", "a": {"b": ["c"]}}

      {"text": "Другой текст о войне и мире.", "publisher": "РИА"}
      """)
    let (documents, _) = try read([file])
    #expect(documents.map(\.id) == ["7", "\(file):3"])
    #expect(documents.map(\.outlet) == ["TASS", "РИА"])
    #expect(documents[0].value(of: "bias") == "left")
    #expect(documents[0].value(of: "a.b.0") == "c")
    #expect(documents[0].value(of: "month") == "2016-11")
    #expect(documents[1].language == "ru" && documents[1].isLanguageDetected)
  }

  @Test func `a bad record is named, counted and left out`() throws {
    let folder = try Folder()
    let file = try folder.write(
      "a.jsonl", "{\"text\": \"one\"}\n{\"text\": \n{\"no\": 1}\n{\"text\": \"two\"}\n")
    let (documents, tally) = try read([file])
    #expect(documents.map(text) == ["one", "two"])
    #expect(tally.skipped.map(\.line) == [2, 3])
    #expect(throws: InputError.self) { _ = try read([file]) { $0.isStrict = true } }
  }

  @Test func `an ill-formed sequence is repaired and counted, a lone surrogate is not`() throws {
    let folder = try Folder()
    let file = try folder.write(
      "a.jsonl",
      Array("{\"text\": \"a".utf8) + [0xFF] + Array("b\"}\n{\"text\": \"\\ud800\"}\n".utf8))
    let (documents, tally) = try read([file])
    #expect(documents.map(text) == ["a\u{FFFD}b"])
    #expect(tally.skipped.map(\.line) == [2])
  }

  @Test func `tables are read with quotes and newlines`() throws {
    let folder = try Folder()
    let csv = try folder.write(
      "a.csv",
      "\u{FEFF}id,text,outlet\r\n1,\"He said \"\"no\"\",\nthen left.\",A\r\n2,short\r\n3,three,C\r\n"
    )
    let (documents, tally) = try read([csv])
    #expect(documents.map(text) == ["He said \"no\",\nthen left.", "three"])
    #expect(tally.skipped.map(\.line) == [4])
    let semicolons = try folder.write("b.csv", "id;text\n1;eins, zwei\n")
    #expect(try read([semicolons]).0.map(text) == ["eins, zwei"])
    let tsv = try folder.write("c.tsv", "id\ttext\n1\ta \"b\n2\tc\n")
    #expect(try read([tsv]).0.map(text) == ["a \"b", "c"])
    let open = try folder.write("d.csv", "id,text\n1,\"never closed\n2,x\n")
    let (rows, told) = try read([open])
    #expect(rows.map(text) == ["\"never closed", "x"] && told.notes.count == 1)
  }

  @Test func `a page gives its article and what its head says`() throws {
    let folder = try Folder()
    let page = """
      <!doctype html><html lang="de"><head><title>Titel &amp; mehr</title>
      <meta property="og:site_name" content="Zeitung"><meta property="article:published_time" content="2020-01-02T10:00">
      <script>var x = "<p>no</p>";</script></head><body><nav>Menü</nav>
      <p>Erster   Absatz mit <b>fettem</b> Wort.</p><p>Zweiter&nbsp;Absatz.</p></body></html>
      """
    let (documents, _) = try read([folder.write("a.html", page)])
    #expect(text(documents[0]) == "Erster Absatz mit fettem Wort.\nZweiter\u{A0}Absatz.")
    #expect(documents[0].title == "Titel & mehr" && documents[0].outlet == "Zeitung")
    #expect(documents[0].language == "de" && documents[0].day?.name(of: .day) == "2020-01-02")
  }

  @Test func `a page that nests deeply is read`() throws {
    let folder = try Folder()
    let page = String(repeating: "<div>", count: 100_000) + "deep"
    let (documents, tally) = try read([folder.write("a.html", "<html>" + page)])
    // Deeper than libxml2 goes: read to there, or refused with the file's name; never lost without a word.
    if let document = documents.first {
      #expect(text(document) == "deep" && tally.skipped.isEmpty)
    } else {
      #expect(tally.skipped.count == 1 && tally.skipped[0].file.hasSuffix("a.html"))
    }
  }

  @Test func `treebanks and vertical text become texts again`() throws {
    let folder = try Folder()
    let conllu = """
      # newdoc id = one
      # text = Don't go.
      1-2\tDon't\t_\t_\t_\t_\t_\t_\t_\t_
      1\tDo\tdo\t_\t_\t_\t_\t_\t_\t_
      2\tn't\tnot\t_\t_\t_\t_\t_\t_\t_
      3\tgo\tgo\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
      4\t.\t.\t_\t_\t_\t_\t_\t_\t_

      # newdoc id = two
      1\tYes\tyes\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
      2\t.\t.\t_\t_\t_\t_\t_\t_\t_
      2.1\tgone\t_\t_\t_\t_\t_\t_\t_\t_

      """
    let (documents, _) = try read([folder.write("a.conllu", conllu)])
    #expect(documents.map(\.id) == ["one", "two"])
    #expect(documents.map(text) == ["Don't go.", "Yes."])
    let vertical = """
      <doc id="x" outlet="A &amp; B">
      <s>
      Hello\tUH
      <g/>
      ,\t,
      world\tNN
      </s>
      </doc>
      """
    let (texts, _) = try read([folder.write("a.vert", vertical)])
    #expect(texts.map(text) == ["Hello, world\n"])
    #expect(texts[0].id == "x" && texts[0].outlet == "A & B")
  }

  @Test(arguments: ["gzip", "bzip2", "xz", "zstd"]) func `compressed files are read`(tool: String)
    throws
  {
    let folder = try Folder()
    let file = try folder.write("a.txt", String(repeating: "Слово. ", count: 1000))
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [tool, "-q", file]
    try process.run()
    process.waitUntilExit()
    let ending = ["gzip": "gz", "bzip2": "bz2", "xz": "xz", "zstd": "zst"][tool] ?? ""
    let packed = "\(file).\(ending)"
    guard process.terminationStatus == 0, let bytes = FileManager.default.contents(atPath: packed)
    else {
      try Test.cancel("\(tool) is not here")
    }
    #expect(try read([packed]).0[0].text.count == 12_000)
    let cut = try folder.write("cut.txt.\(ending)", Array(bytes.dropLast(10)))
    let (documents, tally) = try read([cut])
    #expect(documents.isEmpty && tally.skipped.count == 1)
    // One more on the checksum at the end (zstd's tool leaves it out of small files).
    var damaged = Array(bytes)
    let checked = tool == "gzip" ? damaged.count - 6 : damaged.count / 2
    damaged[checked] ^= 0xFF
    let broken = try folder.write("broken.txt.\(ending)", damaged)
    #expect(try read([broken]).1.skipped.count == 1)
    let twice = try folder.write("twice.txt.\(ending)", Array(bytes) + Array(bytes))
    #expect(try read([twice]).0[0].text.count == 24_000)
  }

  @Test func `marks tell charsets, and uncertain ones are refused with a suggestion`() throws {
    let folder = try Folder()
    let word = "Привет, мир"
    let utf16 = try folder.write(
      "a.txt", [0xFF, 0xFE] + word.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] })
    let utf32 = try folder.write(
      "b.txt",
      [0, 0, 0xFE, 0xFF]
        + word.unicodeScalars.flatMap { [0, 0, UInt8($0.value >> 8), UInt8($0.value & 255)] })
    let legacy: [UInt8] = [0xCF, 0xF0, 0xE8, 0xE2, 0xE5, 0xF2]
    let cyrillic = try folder.write(
      "c.txt", Array(repeating: legacy + [0x20], count: 30).flatMap { $0 })
    #expect(try read([utf16, utf32]).0.map(text) == [word, word])
    let (documents, tally) = try read([cyrillic])
    #expect(documents.isEmpty)
    #expect(tally.skipped[0].description.contains("windows-1251"))
    #expect(tally.skipped[0].description.contains("not UTF-8 (it looks like"))
    #expect(
      try read([cyrillic]) { $0.encoding = "windows-1251" }.0.map { text($0).prefix(6) } == [
        "Привет"
      ])
    #expect(throws: Never.self) { _ = try read([cyrillic]) { $0.encoding = "nonsense" } }
  }

  @Test func `folders are read in the order of their names`() throws {
    let folder = try Folder()
    for name in ["b.txt", "a/z.txt", "a/b.txt", ".hidden.txt", "c.txt"] {
      _ = try folder.write(name, name)
    }
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/a/loop", withDestinationPath: folder.path)
    #expect(try read([folder.path]).0.map(text) == ["a/b.txt", "a/z.txt", "b.txt", "c.txt"])
    #expect(throws: InputError.self) { _ = try read(["\(folder.path)/missing"]) }
  }

  @Test func `conditions choose documents`() throws {
    let folder = try Folder()
    let file = try folder.write(
      "a.jsonl", "{\"text\": \"a\", \"outlet\": \"x\"}\n{\"text\": \"b\", \"outlet\": \"y\"}\n")
    let (documents, tally) = try read([file]) {
      $0.conditions = [.init(field: "outlet", value: "y")]
    }
    #expect(documents.map(text) == ["b"] && tally.excluded == 1)
  }
}
