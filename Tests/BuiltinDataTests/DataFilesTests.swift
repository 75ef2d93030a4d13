import BuiltinData
import Testing

@Suite struct DataFilesTests {
  @Test func `a file of one's own stands for that of the binary`() {
    let own = DataFiles(["stopwords/en.txt": [0x61], "stopwords/xx.txt": [0x62]])
    #expect(own.bytes(of: "stopwords/en.txt") == [0x61])
    #expect(own.bytes(of: "stopwords/xx.txt") == [0x62])
    #expect(own.bytes(of: "stopwords/de.txt") == BuiltinFile(named: "stopwords/de.txt")?.bytes)
    #expect(own.bytes(of: "stopwords/none.txt") == nil)
    #expect(DataFiles.builtin.bytes(of: "stopwords/xx.txt") == nil)
  }

  @Test func `names are those of both, once and in order`() {
    let own = DataFiles(["stopwords/en.txt": [0x61], "stopwords/xx.txt": [0x62]])
    let names = own.names(in: "stopwords")
    #expect(names == (BuiltinFile.names(in: "stopwords") + ["xx.txt"]).sorted())
    #expect(own.names(in: "none").isEmpty)
  }

  @Test func `rows are added behind those of the binary`() throws {
    let header = "kind\twords"
    let own = DataFiles(["names/words.tsv": Array("\(header)\ntitle\tzog\n".utf8)])
    let tables = try own.addedTables(named: "names/words.tsv", header: header)
    #expect(tables.count == 2)
    #expect(tables.last?.rows.map { $0.fields[1] } == ["zog"])
    #expect(throws: DataError(file: "names/words.tsv", line: 0, reason: .header("other\tkind"))) {
      try DataFiles(["names/words.tsv": Array("# none\n".utf8)])
        .table(named: "names/words.tsv", header: "other\tkind")
    }
  }
}
