import Foundation
import Testing

@testable import Corpora

/// Packs files of a folder by a program; skips the test where it is not here.
private func pack(_ arguments: [String], in folder: Folder) throws {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
  process.arguments = arguments
  process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
  process.standardOutput = FileHandle.nullDevice
  process.standardError = FileHandle.nullDevice
  try process.run()
  process.waitUntilExit()
  if process.terminationStatus != 0 { try Test.cancel("\(arguments[0]) is not here") }
}

@Suite struct FormatTests {
  @Test(arguments: [
    ("PAR1....", "Parquet"), ("{\\rtf1\\ansi Rain}", "RTF"), ("WARC/1.0\r\n", "WARC"),
    ("SQLite format 3\0", "SQLite"), ("\u{7F}ELF", "program"), ("ARROW1\0\0", "Arrow"),
    ("<?xml version=\"1.0\"?><settings><a>1</a></settings>", "settings"),
  ])
  func `a format that is not read is refused by its name`(content: String, name: String) throws {
    let folder = try Folder()
    for file in ["a.txt", "a", "a.csv"] {
      let (documents, tally) = try read([folder.write(file, content)])
      guard !content.hasPrefix("<") || file == "a" else { continue }
      #expect(documents.isEmpty && tally.skipped.count == 1)
      #expect(tally.skipped.first?.description.contains(name) ?? false, "\(file)")
    }
  }

  @Test(arguments: [
    ["tar", "-czf", "all.tgz", "in"], ["python3", "-m", "zipfile", "-c", "all.zip", "in"],
  ])
  func `members of archives are files`(tool: [String]) throws {
    let folder = try Folder()
    _ = try folder.write("in/a.txt", "Rain fell.")
    _ = try folder.write("in/b.jsonl", "{\"text\": \"Snow\"}\nbad\n{\"text\": \"Hail\"}\n")
    _ = try folder.write("in/c.parquet", "PAR1")
    _ = try folder.write("in/d.csv", "text,outlet\nWind,Coast\n")
    try pack(tool, in: folder)
    let (documents, tally) = try read([
      "\(folder.path)/\(tool.contains("tar") ? "all.tgz" : "all.zip")"
    ])
    #expect(Set(documents.map(text)) == ["Rain fell.", "Snow", "Hail", "Wind"])
    #expect(documents.contains { $0.id.hasSuffix("/in/b.jsonl:3") } && tally.skipped.count == 2)
    #expect(
      tally.inputs.count == 1
        && documents.contains { $0.value(of: "folder")?.hasSuffix("/in") ?? false })
  }

  @Test func `Word files and workbooks are read`() throws {
    let folder = try Folder()
    _ = try folder.write("[Content_Types].xml", "<Types/>")
    _ = try folder.write(
      "word/document.xml",
      "<w:document xmlns:w='w'><w:body><w:p><w:r><w:t>Rain </w:t></w:r><w:del><w:r><w:delText>no</w:delText></w:r></w:del>"
        + "<w:r><w:t>fell.</w:t></w:r></w:p><w:p/><w:p><w:r><w:t>Snow.</w:t></w:r></w:p></w:body></w:document>"
    )
    _ = try folder.write(
      "xl/worksheets/sheet1.xml",
      "<worksheet><sheetData><row><c r='A1' t='s'><v>0</v></c><c r='C1' t='inlineStr'><is><t>Date</t></is></c></row>"
        + "<row><c r='A2' t='s'><v>1</v></c><c r='C2' s='1'><v>45049</v></c></row></sheetData></worksheet>"
    )
    _ = try folder.write(
      "xl/sharedStrings.xml",
      "<sst><si><t>Body</t></si><si><r><t>Rain </t></r><r><t>fell.</t></r></si></sst>")
    _ = try folder.write(
      "xl/styles.xml",
      "<styleSheet><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/></cellXfs></styleSheet>")
    try pack(
      ["python3", "-m", "zipfile", "-c", "a.docx", "[Content_Types].xml", "word"], in: folder)
    try pack(["python3", "-m", "zipfile", "-c", "a.xlsx", "[Content_Types].xml", "xl"], in: folder)
    let (documents, _) = try read(["\(folder.path)/a.docx", "\(folder.path)/a.xlsx"])
    #expect(documents.map(text) == ["Rain fell.\nSnow.", "Rain fell."])
    #expect(documents[1].day?.name(of: .day) == "2023-05-03")
  }

  @Test(arguments: [
    """
    <rss version="2.0" xmlns:content="c"><channel><title>Coast</title><item><title>Rain</title><description>short</description>
    <content:encoded><![CDATA[<p>Rain &amp; snow.</p><p>Hail.</p>]]></content:encoded>
    <pubDate>Wed, 03 May 2023 10:00:00 GMT</pubDate></item></channel></rss>
    """,
    """
    <?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Coast</title><entry><title>Rain</title>
    <updated>2023-05-03T10:00:00Z</updated><content type="html">&lt;p&gt;Rain &amp;amp; snow.&lt;/p&gt;&lt;p&gt;Hail.&lt;/p&gt;</content></entry></feed>
    """,
    """
    <TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>Rain</title></titleStmt><publicationStmt>
    <publisher>Coast</publisher><date when="2023-05-03">in May</date></publicationStmt></fileDesc></teiHeader>
    <text><front><p>no</p></front><body><p>Rain &amp; <hi>sn</hi>ow.</p><p>Hail.</p></body></text></TEI>
    """,
    """
    <articles><article><headline>Rain</headline><source>Coast</source><date>2023-05-03</date>
    <body><p>Rain &amp; snow.</p><p>Hail.</p></body></article></articles>
    """,
  ])
  func `feeds, TEI and lists of elements are records`(xml: String) throws {
    let folder = try Folder()
    let (documents, tally) = try read([folder.write("a.xml", xml)])
    #expect(documents.map(text) == ["Rain & snow.\nHail."] && tally.skipped.isEmpty)
    #expect(documents.first?.title == "Rain" && documents.first?.outlet == "Coast")
    #expect(documents.first?.day?.name(of: .day) == "2023-05-03")
  }

  @Test func `XML opens no file and swells no entity`() throws {
    let folder = try Folder()
    let secret = try folder.write("secret", "secret")
    let bomb =
      "<!DOCTYPE r [<!ENTITY a \"haha\"><!ENTITY b \"&a;&a;&a;\"><!ENTITY s SYSTEM \"file://\(secret)\">]>"
    let file = try folder.write(
      "a.xml", "<?xml version=\"1.0\"?>\(bomb)<r><i><text>x&b;&s;y</text></i></r>")
    #expect(try read([file]).0.allSatisfy { text($0) == "xy" })
    #expect(try read([folder.write("b.xml", "<rss><channel><item><title>x")]).1.skipped.count == 1)
  }

  @Test func `pages are read by their own charset`() throws {
    let folder = try Folder()
    func page(_ charset: String, _ words: [UInt8]) -> [UInt8] {
      Array("<html><head><meta charset=\"\(charset)\"></head><body><p>".utf8) + words
        + Array("</p></body></html>".utf8)
    }
    let russian = try folder.write("a.html", page("windows-1251", [0xC4, 0xEE, 0xE6, 0xE4, 0xFC]))
    let german = try folder.write(
      "b.html", page("iso-8859-1", [0x93, 0xFC, 0x62, 0x65, 0x72, 0x94]))
    let utf8 = try folder.write("c.html", page("iso-8859-1", Array("Dörfer überall".utf8)))
    #expect(
      try read([russian, german, utf8]).0.map(text) == ["Дождь", "“über”", "Dörfer überall"])
  }

  @Test func `a page is its article, without menus and readings`() throws {
    let folder = try Folder()
    let words = String(repeating: "Rain fell on the coast all night. ", count: 8)
    let page = """
      <html><body><div class="main-menu"><a href="a">Home</a></div>
      <ul><li><a href="b">World</a></li><li><a href="c">Sport</a></li><li><a href="d">More</a></li></ul>
      <div><p>\(words)</p><ul><li>First <a href="e">rain</a></li><li>then snow</li><li>then hail</li></ul>
      <p>W<big>i</big>nd <ruby>雨<rt>あめ</rt></ruby>.</p></div><div id="sidebar">Most read</div></body></html>
      """
    let (documents, _) = try read([folder.write("a.html", page)])
    #expect(
      documents.map(text) == ["\(words.dropLast())\nFirst rain\nthen snow\nthen hail\nWind 雨."])
    let data =
      "<html><head><script type=\"application/ld+json\">{\"@graph\":[{\"headline\":\"Rain\",\"articleBody\":\"Rain fell.\",\"datePublished\":\"2023-05-03\"}]}</script></head><body></body></html>"
    let (bare, _) = try read([folder.write("b.html", data)])
    #expect(
      bare.map(text) == ["Rain fell."] && bare[0].title == "Rain" && bare[0].date == "2023-05-03")
  }

  @Test func `one charset for a folder leaves UTF-8 alone`() throws {
    let folder = try Folder()
    let legacy = try folder.write("a.txt", [0xC4, 0xEE, 0xE6, 0xE4, 0xFC])
    let utf8 = try folder.write("b.txt", "Дождь")
    let (documents, tally) = try read([legacy, utf8]) { $0.encoding = "windows-1251" }
    #expect(documents.map(text) == ["Дождь", "Дождь"] && tally.notes.count == 1)
  }

  @Test func `guesses of charsets are those in which the text is a language`() throws {
    let folder = try Folder()
    // "Дождь шёл всю ночь на берегу моря, и река вышла из берегов." in KOI8-R.
    let koi: [UInt8] = Array(
      "\u{E4}\u{CF}\u{D6}\u{C4}\u{D8} \u{DB}\u{A3}\u{CC} \u{D7}\u{D3}\u{C0} \u{CE}\u{CF}\u{DE}\u{D8} \u{CE}\u{C1} \u{C2}\u{C5}\u{D2}\u{C5}\u{C7}\u{D5} \u{CD}\u{CF}\u{D2}\u{D1}, \u{C9} \u{D2}\u{C5}\u{CB}\u{C1} \u{D7}\u{D9}\u{DB}\u{CC}\u{C1} \u{C9}\u{DA} \u{C2}\u{C5}\u{D2}\u{C5}\u{C7}\u{CF}\u{D7}."
        .unicodeScalars.map { UInt8($0.value) })
    let (_, tally) = try read([folder.write("a.txt", koi)])
    #expect(tally.skipped.first?.description.contains("(it looks like KOI8-R") ?? false)
  }

  @Test func `markup of vertical text and a bad sentence cost no document`() throws {
    let folder = try Folder()
    let vertical = """
      <?xml version="1.0"?>
      <!-- by
      hand -->
      <text id='x' outlet='Coast'>
      Rain\tNN
      fell\tVB
      </text>
      """
    let (texts, _) = try read([folder.write("a.vrt", vertical)])
    #expect(texts.map(text) == ["Rain fell"] && texts[0].outlet == "Coast")
    let token = "\tx\t_\t_\t_\t_\t_\t_\t_"
    let conllu =
      "# newdoc id = a\n1\tRain\(token)\n\n1\tbad\n2\tbad\(token)\n\n1\tSnow\(token)\n\n# newdoc id = b\n1\tHail\(token)\n\n"
    let (sentences, tally) = try read([folder.write("a.conllu", conllu)])
    #expect(sentences.map(text) == ["Rain Snow", "Hail"] && sentences.map(\.id) == ["a", "b"])
    #expect(tally.skipped.map(\.line) == [4])
  }

  @Test func `a PDF is its text where pdftotext is installed, else the advice is exact`() throws {
    let folder = try Folder()
    let stream = "BT /F1 24 Tf 50 700 Td (Rain fell on the coast.) Tj ET"
    let pdf = """
      %PDF-1.4
      1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
      2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
      3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>> endobj
      4 0 obj <</Length \(stream.utf8.count)>> stream
      \(stream)
      endstream endobj
      5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj
      trailer <</Root 1 0 R>>
      %%EOF
      """
    let (documents, tally) = try read([folder.write("a.pdf", pdf)])
    if let document = documents.first {
      #expect(text(document).hasPrefix("Rain fell on the coast."))
    } else {
      #expect(tally.skipped.first?.description.contains("pdftotext") ?? false)
    }
  }

  @Test(arguments: [
    "Story, as the coast tells it.\nRain fell, snow fell, and hail.\n",
    "Text, body and content: a headline.\nRain fell.\n",
    "The rain.\nArticle, he said; article | again.\n",
    "[Rain] fell, {\"snow\"} too.\n", "<Rain> fell.\n", "a < b\nBody\tof rain\n",
  ])
  func `prose is prose, whatever its words`(prose: String) throws {
    let folder = try Folder()
    for name in ["a.txt", "a"] {
      #expect(try read([folder.write(name, prose)]).0.map(text) == [prose])
    }
  }

  @Test func `a text of unknown ending is told`() throws {
    let folder = try Folder()
    let (documents, tally) = try read([
      folder.write("a.srt", "Rain fell."), folder.write("b.txt", "Snow."),
    ])
    #expect(documents.count == 2 && tally.unknownEndings.count == 1)
  }
}
