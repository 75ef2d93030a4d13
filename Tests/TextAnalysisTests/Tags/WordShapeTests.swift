import Testing
import TextAnalysis

@Suite struct WordShapeTests {
  @Test(arguments: [
    ("word", WordShape.small), ("Word", .capital), ("WORD", .capitals), ("iPhone", .mixed),
    ("don't", .small), ("3rd", .small), ("Über", .capital), ("Москва", .capital),
    ("США", .capitals), ("страна", .small), ("大学", .small), ("A", .capital),
    ("internationalisation", .small), ("internationalisatioN", .mixed),
    ("Internationalisation", .capital),
  ])
  func `a word has a shape wherever it stands`(word: String, shape: WordShape) {
    for before in ["", "A ", "THE OLD ", "В Москве "] {
      for behind in ["", " X", " AND SO ON"] {
        let text = Array((before + word + behind).utf8)
        let range = before.utf8.count..<(before.utf8.count + word.utf8.count)
        #expect(WordShape(text.span, range) == shape, "\(before)|\(word)|\(behind)")
      }
    }
  }
}
