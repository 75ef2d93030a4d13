import BuiltinData
import Quotations
import TestSupport
import Testing

/// Texts that nobody writes: reporting words, marks and names in any order.
@Suite struct RandomTextTests {
  /// What stands between words.
  private static let marks = [
    " ", " ", " ", " ", ", ", ". ", ": ", "! ", "? ", "\n", "\n\n", " – ", " — ", "\n— ", " \"",
    "\" ", " «",
    "» ", " “", "” ", " „", "「", "」", "『", "』", "'", "、", "。", "，", "：", "؟ ", "۔ ", "। ", "(",
    ") ", "…",
  ]
  /// Texts a language.
  private static let texts = 60
  private static let longest = 60

  @Test(arguments: [
    "en", "de", "fr", "es", "ru", "uk", "ar", "he", "fa", "tr", "hi", "zh", "ja", "ko",
  ])
  func `any order of words and marks is read`(language: String) throws {
    let words = try Self.words(language)
    var (seed, random) = SplitMix.seeded()
    for _ in 0..<Self.texts {
      var text = ""
      for _ in 0..<Int.random(in: 1...Self.longest, using: &random) {
        text += words.randomElement(using: &random)?.randomElement(using: &random) ?? ""
        text += Self.marks.randomElement(using: &random) ?? ""
      }
      let count = text.utf8.count
      for quotation in try quotations(text, language) {
        let ranges =
          [quotation.content] + quotation.parts
          + [quotation.speaker, quotation.cue].compactMap(\.self)
        #expect(
          ranges.allSatisfy { $0.lowerBound >= 0 && $0.upperBound <= count && !$0.isEmpty },
          "NEWSSTAT_SEED=\(seed) \(language): \(text)")
      }
    }
  }

  /// The entries of a language's list by their keys, and a name.
  private static func words(_ language: String) throws -> [[String]] {
    let file = try #require(BuiltinFile(named: "quotations/\(language).tsv"))
    var words: [String: [String]] = ["": ["Clara Voss", "العربي", "王芳", "김민준", "123"]]
    for line in String(decoding: file.bytes, as: UTF8.self).split(separator: "\n") {
      let fields = line.split(separator: "\t")
      guard fields.count > 3, !line.hasPrefix("#"), !line.hasPrefix("/") else { continue }
      words[String(fields[3]), default: []].append(fields[0].filter { $0 != "*" })
    }
    return words.sorted { $0.key < $1.key }.map(\.value)
  }
}
