import ICU
import BuiltinData
import Testing

@testable import TextAnalysis

@Suite struct SentenceWordsTests {
  @Test func `each language has its words, and every line of them is read`() throws {
    let names = BuiltinFile.names(in: "sentences")
    #expect(Set(Language.supported.map { $0 + ".tsv" }).isSubset(of: names))
    for name in names {
      let file = try #require(BuiltinFile(named: "sentences/\(name)"))
      let text = String(decoding: file.bytes, as: UTF8.self)
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      let head = lines.prefix { $0.hasPrefix("# ") }
      #expect(head.contains { $0.hasPrefix("# source: ") }, "\(name)")
      #expect(head.contains { $0 == "# license: CC0-1.0" }, "\(name)")
      #expect(lines[head.count] == "term\tkind" && lines.last == "", "\(name)")
      #expect(
        try String(decoding: NormalForm.nfc.normalized(file.bytes.span), as: UTF8.self) == text)
      var previous = ""
      var abbreviations = Set<Substring>()
      for line in lines[(head.count + 1)...].dropLast() {
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
        let kind = SentenceWords.Kinds(named: Array(fields[1].utf8)[...])
        #expect(fields.count == 2 && !fields[0].isEmpty && kind != nil, "\(name): \(line)")
        #expect(
          previous.unicodeScalars.lexicographicallyPrecedes(line.unicodeScalars),
          "\(name): \(line) is out of order")
        previous = String(line)
        if let kind, !kind.isDisjoint(with: [.never, .ends, .number]) {
          #expect(abbreviations.insert(fields[0]).inserted, "\(name): \(line)")
        }
      }
    }
  }

  @Test func `an abbreviation with a capital is one only with it`() {
    let words = SentenceWords(language: "en")
    func kinds(_ word: String) -> SentenceWords.Kinds {
      let bytes = Array(word.utf8)
      return words.abbreviation(0..<bytes.count, in: bytes.span)
    }
    #expect(kinds("Sen") == .never)
    #expect(kinds("SEN") == .never)
    #expect(kinds("sen") == [])
    #expect(kinds("No") == .number)
    #expect(kinds("no") == [])
    #expect(kinds("P.M") == .ends)
    #expect(kinds("senate") == [])
    #expect(kinds("") == [])
  }
}
