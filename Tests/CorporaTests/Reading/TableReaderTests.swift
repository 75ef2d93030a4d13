import Foundation
import Testing

@testable import Corpora

@Suite struct TableReaderTests {
  @Test(arguments: [
    ("semicolons", "text;outlet\n\"a; b\";A\nc;B\n"),
    ("tabs", "text\toutlet\na; b\tA\nc\tB\n"),
    ("bars", "text|outlet\na; b|A\nc|B\n"),
    ("a line that names the separator", "sep=;\r\ntext;outlet\r\n\"a; b\";A\r\nc;B\r\n"),
    ("a title above", "Export of May\n\ntext,outlet\na; b,A\nc,B\n"),
    ("a comment above", "# by a program\ntext,outlet\na; b,A\nc,B\n"),
    ("carriage returns alone", "text,outlet\ra; b,A\rc,B\r"),
    ("spaces behind commas", "text, outlet\n\"a; b\", \"A\"\nc, \"B\"\n"),
    ("separators at the end of rows", "text,outlet\na; b,A,,\nc,B,\n"),
    ("no line end at the end", "text,outlet\n\na; b,A\n\n\nc,B"),
    (
      "names of rows, as R writes them",
      "\"\",\"text\",\"outlet\"\n\"1\",\"a; b\",\"A\"\n\"2\",\"c\",\"B\"\n"
    ),
  ])
  func `tables are read as programs write them`(kind: String, table: String) throws {
    let folder = try Folder()
    for name in ["a.csv", "a.tsv", "a"] {
      let (documents, tally) = try read([folder.write(name, table)])
      #expect(documents.map(text) == ["a; b", "c"], "\(kind), \(name)")
      #expect(documents.map(\.outlet) == ["A", "B"], "\(kind), \(name)")
      #expect(tally.skipped.isEmpty)
    }
  }

  @Test func `UTF-16 as Excel writes it is a table under any name`() throws {
    let folder = try Folder()
    let table = "Title\tBody\tDate\r\nA\tRain fell.\t2023-05-03\r\n"
    let bytes: [UInt8] = [0xFF, 0xFE] + table.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    for name in ["a.txt", "a.csv"] {
      let (documents, _) = try read([folder.write(name, bytes)])
      #expect(documents.map(text) == ["Rain fell."] && documents[0].title == "A")
    }
  }

  @Test(arguments: [
    ("a mark within a value", "1,The 5\" pipe,A\n", "The 5\" pipe"),
    ("marks around a word", "1,\"\"Dam\"\" broke,A\n", "\"\"Dam\"\" broke"),
    ("marks that are not doubled", "1,\"He said \"no\" twice\",A\n", "He said \"no\" twice"),
    ("a mark that is never closed", "1,\"Rain fell,A\n", "\"Rain fell"),
  ])
  func `a mark out of place costs no other row`(kind: String, row: String, expected: String) throws
  {
    let folder = try Folder()
    let file = try folder.write(
      "a.csv", "id,text,outlet\n\(row)2,\"Snow, \"\"wet\"\"\",B\n3,Hail,C\n")
    let (documents, tally) = try read([file])
    #expect(documents.map(text) == [expected, "Snow, \"wet\"", "Hail"], "\(kind)")
    #expect(documents.map(\.outlet) == ["A", "B", "C"] && tally.skipped.isEmpty)
  }

  @Test func `a row that can't be read is told with its line`() throws {
    let folder = try Folder()
    let file = try folder.write(
      "a.csv",
      "id,text,outlet\n1,\"He said \"no\", then left\",A\n2,\"Two\nlines\",B\n3,C\n4,Hail,D\n")
    let (documents, tally) = try read([file])
    #expect(documents.map(\.id) == ["2", "4"] && tally.skipped.map(\.line) == [2, 5])
  }

  @Test func `rows are the same however the bytes come`() throws {
    // More than is read at once, with a row across the border.
    let folder = try Folder()
    let long = String(repeating: "Rain fell; \"\"wet\"\" snow\n", count: 30_000)
    let file = try folder.write("a.csv", "id,text\n1,\"\(long)\"\n2,b\n3,\"\(long)\"\n")
    let (documents, tally) = try read([file])
    let plain = long.replacingOccurrences(of: "\"\"", with: "\"")
    #expect(documents.map(\.text.count) == [plain.utf8.count, 1, plain.utf8.count])
    #expect(tally.skipped.isEmpty && tally.notes.isEmpty)
  }

  @Test func `a NUL in a table costs no file`() throws {
    let folder = try Folder()
    let file = try folder.write("a.csv", "id,text\n1,Rain\0fell on the coast\n2,Snow\n")
    let (documents, tally) = try read([file])
    #expect(
      documents.map(text) == ["Rain\u{FFFD}fell on the coast", "Snow"] && tally.illFormed == 1)
  }

  @Test func `a table without names of columns is told with its first line`() throws {
    let folder = try Folder()
    let (_, tally) = try read([
      folder.write("a.csv", "2023-05-03,Coast,\"Rain, snow\"\n2023-05-04,Hill,x\n")
    ])
    #expect(tally.skipped.count == 1 && tally.skipped[0].description.contains("2023-05-03, Coast"))
  }
}
