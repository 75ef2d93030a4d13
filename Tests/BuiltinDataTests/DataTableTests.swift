import BuiltinData
import Testing

@Suite struct DataTableTests {
  private func table(_ text: String, header: String? = "word\tkind") throws -> DataTable {
    try DataTable(Array(text.utf8), file: "words.tsv", header: header)
  }

  @Test func `rows have their lines, and remarks their names`() throws {
    let table = try table("# words of a test\n# source: here: us\nword\tkind\n\na\tb\nc\t\n# end\n")
    #expect(table.rows.map(\.line) == [5, 6])
    #expect(table.rows.map { $0.fields.map(String.init) } == [["a", "b"], ["c", ""]])
    #expect(table.remarks == ["source": "here: us"])
  }

  @Test func `without a header rows have any number of fields`() throws {
    #expect(try table("a\nb\tc\n", header: nil).rows.map(\.fields.count) == [1, 2])
  }

  @Test(arguments: [
    ("a\tb\n", 1, DataError.Reason.header("word\tkind")), ("# only\n", 0, .header("word\tkind")),
    ("word\tkind\na\n", 2, .fieldCount(1)), ("word\tkind\n\na\tb\tc\n", 3, .fieldCount(3)),
  ]) func `what is not of the form is told with its line`(
    text: String, line: Int, reason: DataError.Reason
  ) {
    #expect(throws: DataError(file: "words.tsv", line: line, reason: reason)) { try table(text) }
  }

  @Test func `a file that is not there is told`() {
    #expect(throws: DataError(file: "none.tsv", line: 0, reason: .missing)) {
      try BuiltinFile.table(named: "none.tsv")
    }
  }
}
