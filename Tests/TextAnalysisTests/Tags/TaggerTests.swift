import BuiltinData
import Foundation
import Testing
import TextAnalysis

@Suite struct TaggerTests {
  private static let languages = [
    "ar", "de", "en", "es", "fa", "fr", "he", "hi", "ja", "ko", "ru", "tr", "uk", "zh",
  ]

  /// Read once for all tests.
  private static let tables = TagTables()

  private func analyze(
    _ text: String, _ language: String, tables: TagTables? = TaggerTests.tables
  ) throws -> Analysis {
    var analyzer = try Analyzer(Analyzer.Options(tags: tables))
    let bytes = Array(text.utf8)
    return try analyzer.analyze(bytes.span, language: language)
  }

  private func tagged(_ text: String, _ language: String) throws -> [String] {
    let bytes = Array(text.utf8)
    return try analyze(text, language).tokens.map {
      "\(String(decoding: bytes[$0.range], as: UTF8.self)):\($0.tag)"
    }
  }

  /// A sentence, and some of its words with their parts of speech.
  private struct Sentence {
    let language: String
    let text: String
    let words: [String]
  }

  private func sentences() throws -> [Sentence] {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("sentences.tsv")
    let table = try DataTable(
      [UInt8](try Data(contentsOf: path)), file: path.lastPathComponent,
      header: "language\tsentence\twords")
    return table.rows.map { row in
      Sentence(
        language: String(row.fields[0]), text: String(row.fields[1]),
        words: row.fields[2].split(separator: " ").map(String.init))
    }
  }

  /// Tables are learnt anew, and so a word may change; many may not.
  ///
  /// The weakest languages have 87 % right.
  @Test(arguments: languages) func `words of twenty sentences have their tags`(language: String)
    throws
  {
    let sentences = try sentences().filter { $0.language == language }
    #expect(sentences.count == 20)
    var (right, total) = (0, 0)
    var wrong = [String]()
    for sentence in sentences {
      let found = try tagged(sentence.text, language).map { word in
        let parts = word.split(separator: ":")
        let tag = parts[1].split(separator: "+").last?.split(separator: ".").first ?? ""
        return "\(parts[0]):\(tag)"
      }
      for word in sentence.words {
        total += 1
        if found.contains(word) { right += 1 } else { wrong.append("\(word) in \(found)") }
      }
    }
    #expect(right * 100 >= total * 85, "\(right) of \(total): \(wrong)")
  }

  @Test func `verbs have their forms, nominals their cases, words what is written onto them`()
    throws
  {
    #expect(
      try tagged("The dam broke.", "en") == ["The:DET", "dam:NOUN", "broke:VERB.Fin"])
    #expect(try tagged("Она прибыла в столицу.", "ru").last == "столицу:NOUN.Acc")
    #expect(try tagged("הוא גר בבית.", "he").last == "בבית:P+NOUN")
    #expect(try tagged("Kimse gelmedi.", "tr").last == "gelmedi:VERB.Fin.Neg")
  }

  @Test func `nobody asks, nothing is tagged`() throws {
    #expect(try analyze("The dam broke.", "en", tables: nil).tokens.allSatisfy { $0.tag == .none })
  }

  @Test func `a language without tables has no tags and is named`() throws {
    let tables = TagTables()
    #expect(try analyze("Padł deszcz.", "pl", tables: tables).tokens.allSatisfy { $0.tag == .none })
    #expect(tables.missingLanguages == ["pl"])
  }

  @Test(arguments: languages) func `tags change nothing else, and reuse equals a fresh start`(
    language: String
  ) throws {
    let texts = try sentences().filter { $0.language == language }.map(\.text)
    var used = try Analyzer(Analyzer.Options(tags: Self.tables))
    for text in texts + [texts.joined(separator: " ")] {
      let bytes = Array(text.utf8)
      let again = try used.analyze(bytes.span, language: language).tokens
      let fresh = try analyze(text, language).tokens
      let plain = try analyze(text, language, tables: nil).tokens
      #expect(again.map(\.tag) == fresh.map(\.tag))
      #expect(fresh.map(\.range) == plain.map(\.range))
      #expect(fresh.map(\.sentence) == plain.map(\.sentence))
      #expect(fresh.map(\.term) == plain.map(\.term))
    }
  }

  /// The treebanks leave the dots out; with them the word for "more" was a name.
  @Test func `the dots of Devanagari are set or left out`() throws {
    var analyzer = try Analyzer(Analyzer.Options(tags: Self.tables))
    let tags = try ["वहाँ ज़्यादा लोग थे।", "वहाँ ज्यादा लोग थे।"].map { text in
      let bytes = Array(text.utf8)
      return try analyzer.analyze(bytes.span, language: "hi").tokens.map(\.tag)
    }
    #expect(tags[0] == tags[1])
    #expect(tags[0][1].partOfSpeech != .properNoun)
  }

  @Test func `tags do not depend on stems or on forms that are kept`() throws {
    let text = Array("The minister said that talks had failed in Berlin.".utf8)
    var tags = Set<[TextAnalysis.Tag]>()
    for options in [
      Analyzer.Options(tags: Self.tables), Analyzer.Options(form: .stem, tags: Self.tables),
      Analyzer.Options(form: .written, tags: Self.tables),
    ] {
      var analyzer = try Analyzer(options)
      tags.insert(try analyzer.analyze(text.span, language: "en").tokens.map(\.tag))
    }
    #expect(tags.count == 1)
  }

  @Test func `each table names its source and its licence`() throws {
    for language in Self.languages {
      for folder in ["forms", "weights"] {
        let file = try #require(BuiltinFile(named: "tags/\(folder)/\(language).tsv"))
        let head = String(decoding: file.bytes.prefix(4000), as: UTF8.self).split(separator: "\n")
        #expect(head.contains { $0.hasPrefix("# source: learnt by Tools/tagging from ") })
        #expect(head.contains("# license: CC BY-SA 4.0"))
      }
    }
  }
}
