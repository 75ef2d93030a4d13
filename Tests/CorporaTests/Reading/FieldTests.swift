import Testing

@testable import Corpora

@Suite struct FieldTests {
  @Test(arguments: [
    ("Headline,Body,Publication Date,Media Name", "Publication Date", "Media Name"),
    ("TITLE,FULL_TEXT,publishedAt,Source", "publishedAt", "Source"),
    ("titel,inhalt,datum,zeitung", "datum", "zeitung"),
    ("заголовок,текст,дата,издание", "дата", "издание"),
    ("标题,正文,日期,来源", "日期", "来源"),
  ])
  func `fields are known by the names that people use`(header: String, date: String, outlet: String)
    throws
  {
    let folder = try Folder()
    let file = try folder.write("a.csv", "\(header)\nRain,Rain fell.,2023-05-03,Coast\n")
    let document = try #require(try read([file]).0.first)
    #expect(text(document) == "Rain fell." && document.title == "Rain")
    #expect(document.outlet == "Coast" && document.day?.name(of: .day) == "2023-05-03")
    #expect(
      document.value(of: date) == "2023-05-03" && document.value(of: outlet.uppercased()) == "Coast"
    )
  }

  @Test func `nested names are known, and an address is no outlet`() throws {
    let folder = try Folder()
    let file = try folder.write(
      "a.jsonl",
      """
      {"source": {"id": null, "name": "Coast"}, "content": "Rain fell.", "publishedAt": "2023-05-03T10:00:00Z"}
      {"source": "https://coast.example/a", "hostname": "coast.example", "maintext": "Snow fell."}
      """)
    let (documents, _) = try read([file])
    #expect(documents.map(\.outlet) == ["Coast", "coast.example"])
    #expect(documents[1].value(of: "source") == "https://coast.example/a")
  }

  @Test func `the user's names come first, and several texts are put together`() throws {
    let folder = try Folder()
    let file = try folder.write(
      "a.csv", "text,Lead,Story,who,when\nno,Rain.,It fell.,Coast,2023-05-03\n")
    let (documents, tally) = try read([file]) {
      $0.fieldNames = [
        .text: ["lead", "story"], .outlet: ["who"], .date: ["when"], .title: ["nothing"],
      ]
    }
    #expect(documents.map(text) == ["Rain.\n\nIt fell."])
    #expect(documents[0].outlet == "Coast" && documents[0].date == "2023-05-03")
    #expect(documents[0].value(of: "text") == "no" && tally.missingFields == ["nothing"])
  }

  @Test func `a message about a field lists those that are there`() throws {
    let folder = try Folder()
    let table = try folder.write("a.csv", "name,summary\nA,B\nC,D\n")
    let lines = try folder.write("a.jsonl", "{\"name\": \"A\", \"summary\": \"B\"}\n")
    for file in [table, lines] {
      let (_, tally) = try read([file])
      #expect(tally.skipped.count == 1)
      #expect(tally.skipped[0].description.contains("name, summary"))
    }
    let (_, tally) = try read([lines]) { $0.fieldNames = [.text: ["sumary"]] }
    #expect(
      tally.skipped[0].description.contains("sumary") && tally.recordFields == ["name", "summary"])
  }

  @Test func `what is missing in a table is no text`() throws {
    let folder = try Folder()
    let file = try folder.write(
      "a.csv", "id,text,outlet\n1,NA,A\n2,Rain fell.,NULL\n3,NaN,A\n4,,A\n")
    let (documents, tally) = try read([file])
    #expect(documents.map(text) == ["", "Rain fell.", "", ""])
    #expect(documents[1].outlet == nil && tally.emptyTexts == 3)
  }

  @Test func `of two columns of one name the first counts`() throws {
    let folder = try Folder()
    let (documents, _) = try read([folder.write("a.csv", "text,text,outlet\na,b,A\n")])
    #expect(documents.map(text) == ["a"] && documents[0].value(of: "outlet") == "A")
  }

  @Test func `names of files give fields`() throws {
    let folder = try Folder()
    let files = try [
      "Coast/2023-05-03_Rain_fell.txt", "Hill/2023-05-04_Snow.txt.gz", "Hill/odd.txt",
    ]
    .map { try folder.write($0, "Text.") }
    let (documents, tally) = try read(files) {
      $0.fieldsFromName = FieldPattern("{outlet}/{date}_{title}.txt")
    }
    #expect(documents[0].outlet == "Coast" && documents[0].date == "2023-05-03")
    #expect(documents[0].title == "Rain_fell")
    #expect(tally.filesWithoutFields == [files[1], files[2]])
    #expect(documents[2].value(of: "folder") == "\(folder.path)/Hill")
    #expect(documents[2].value(of: "file") == files[2])
  }

  @Test(arguments: ["a.txt", "{a}{b}.txt", "{a", "a}", "{}.txt"])
  func `a pattern that can't be one is none`(text: String) { #expect(FieldPattern(text) == nil) }

  @Test func `a table beside the files gives them fields`() throws {
    let folder = try Folder()
    let texts = try ["a.txt", "sub/b.txt", "c.txt"].map { try folder.write($0, "Text.") }
    let table = try folder.write("meta.csv", "File,Outlet,Rubrik\na.txt,Coast,X\nsub/b,Hill,Y\n")
    let (documents, tally) = try read([folder.path]) {
      $0.fieldsOfFiles = try? FileTable(path: table)
    }
    #expect(documents.map(\.outlet) == ["Coast", nil, "Hill"])
    #expect(documents[0].value(of: "rubrik") == "X" && tally.filesWithoutFields == [texts[2]])
    let other = try folder.write("bad.csv", "outlet\nCoast\n")
    #expect(throws: InputError.self) { _ = try FileTable(path: other) }
  }
}
