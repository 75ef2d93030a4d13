import BuiltinData
import Testing
import TextAnalysis

@Suite struct KnownNamesTests {
  private func names(_ language: String) throws -> KnownNames {
    let rows = [
      "given\tru uk\tАнна Виктор", "place\tar\tالقاهرة", "place\tko\t서울", "place\tru\tМосква",
      "place\ttr en\tAnkara",
    ]
    let text = ([KnownNames.header] + rows).joined(separator: "\n")
    let table = try DataTable(Array(text.utf8), file: "test", header: KnownNames.header)
    return try KnownNames([table], language: language)
  }

  private func clues(
    _ word: String, _ language: String, _ shape: WordShape = .capital
  ) throws -> [String] {
    let term = Array(word.lowercased().utf8)
    var clues = WordClues(term, shape: shape, isFirst: false)
    clues.names = try names(language).clues(of: clues)
    var found = [String]()
    clues.forEachShape { found.append(WordClues.shapeNames[$0]) }
    return found.filter { $0.contains("name") }
  }

  @Test(arguments: [
    ("Анне", "ru", "given name and ending"),
    ("Виктором", "uk", "given name and ending"), ("Москву", "ru", "place name and ending"),
    ("Ankara'dan", "tr", "place name and ending"), ("Ankara", "en", "place name"),
  ])
  func `a name is known, with its ending too`(word: String, language: String, clue: String) throws {
    #expect(try clues(word, language) == [clue])
  }

  @Test(arguments: [
    ("서울에서", "ko", "place name and ending"), ("القاهرة", "ar", "place name"),
    ("بالقاهرة", "ar", "letters and place name"),
  ])
  func `scripts without capitals have names too`(
    word: String, language: String, clue: String
  ) throws {
    #expect(try clues(word, language, .small) == [clue])
  }

  @Test func `a name whose vowel may give way is known in both ways`() throws {
    #expect(try clues("Анна", "ru") == ["given name", "given name and ending"])
  }

  @Test func `a word in small letters, of another language or longer is none`() throws {
    #expect(try clues("ankara", "en", .small).isEmpty)
    #expect(try clues("Анна", "en").isEmpty)
    #expect(try clues("Ankaraville", "tr").isEmpty)
    #expect(try clues("Ankaras", "en").isEmpty)
  }

  @Test func `a kind that is none is an error with its line`() {
    let text = Array("\(KnownNames.header)\nriver\ten\tThames\n".utf8)
    #expect(throws: DataError(file: "test", line: 2, reason: .badValue)) {
      try KnownNames(
        [try DataTable(text, file: "test", header: KnownNames.header)], language: "en")
    }
  }
}
