import ArgumentParser
import Foundation
import Testing
import TextAnalysis

@testable import tagging

@Suite struct TaggingToolTests {
  private let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../..").standardized

  /// A folder of treebanks with one small one, of sentences written for this test.
  private func treebanks() throws -> URL {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("tagging-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let readme =
      "| lang | treebank | sentences | tokens | licence |\n| en | UD_English-Test | 1 | 4 | CC0 1.0 | 0 |\n"
    try Data(readme.utf8).write(to: folder.appendingPathComponent("README.md"))
    var text = ""
    for (number, (subject, verb)) in [
      ("Rain", "fell"), ("Snow", "fell"), ("Talks", "failed"), ("Prices", "rose"),
    ].enumerated() {
      text += "# sent_id = s\(number)\n# text = \(subject) \(verb) in Arle.\n"
      text += "1\t\(subject)\t_\tNOUN\t_\t_\t2\tnsubj\t_\t_\n"
      text += "2\t\(verb)\t_\tVERB\t_\tVerbForm=Fin\t0\troot\t_\t_\n"
      text += "3\tin\t_\tADP\t_\t_\t4\tcase\t_\t_\n4\tArle\t_\tPROPN\t_\t_\t2\tobl\t_\t_\n"
      text += "5\t.\t_\tPUNCT\t_\t_\t2\tpunct\t_\t_\n\n"
    }
    try Data(text.utf8).write(to: folder.appendingPathComponent("UD_English-Test.conllu"))
    return folder
  }

  private func learn(_ treebanks: URL, _ output: String, _ more: [String] = []) throws -> [Data] {
    let folder = treebanks.appendingPathComponent(output)
    let tool = try TaggingTool.parse(
      [
        "en", "--treebanks", treebanks.path, "--lexicons",
        root.appendingPathComponent("Lexicons").path, "-o", folder.path,
      ] + more)
    try tool.run()
    return try ["forms/en.tsv", "weights/en.tsv"].map {
      try Data(contentsOf: folder.appendingPathComponent($0))
    }
  }

  @Test func `the same input gives the same bytes, and the tables can be read`() throws {
    let folder = try treebanks()
    defer { try? FileManager.default.removeItem(at: folder) }
    let (one, other) = (try learn(folder, "one"), try learn(folder, "other"))
    #expect(one == other)
    let tables = try TagTables(["en": .init(forms: [UInt8](one[0]), weights: [UInt8](one[1]))])
    var analyzer = try Analyzer(Analyzer.Options(tags: tables))
    let text = Array("Rain fell in Arle.".utf8)
    let tags = try analyzer.analyze(text.span, language: "en").tokens.map(\.tag.description)
    #expect(tags == ["NOUN", "VERB.Fin", "ADP", "PROPN"])
    let head = String(decoding: one[0].prefix(300), as: UTF8.self)
    #expect(head.contains("UD_English-Test (CC0 1.0)") && head.contains("# license: CC BY-SA 4.0"))
  }

  @Test func `the same trees give the same table of relations, and it can be read`() throws {
    let folder = try treebanks()
    defer { try? FileManager.default.removeItem(at: folder) }
    func learn(_ output: String) throws -> Data {
      let folder = folder.appendingPathComponent(output)
      let tool = try TaggingTool.parse([
        "en", "--relations", "--treebanks", folder.deletingLastPathComponent().path, "--lexicons",
        root.appendingPathComponent("Lexicons").path, "-o", folder.path,
      ])
      try tool.run()
      return try Data(contentsOf: folder.appendingPathComponent("relations/en.tsv"))
    }
    let (one, other) = (try learn("one"), try learn("other"))
    #expect(one == other)
    let tags = try self.learn(folder, "tags")
    let tables = try TagTables(
      ["en": .init(forms: [UInt8](tags[0]), weights: [UInt8](tags[1]), relations: [UInt8](one))])
    var analyzer = try Analyzer(Analyzer.Options(tags: tables))
    let text = Array("Rain fell in Arle.".utf8)
    let analysis = try analyzer.analyze(text.span, language: "en")
    let found = analyzer.relations(of: 0..<4, in: analysis, text.span)
    let relations = try #require(found)
    #expect((0..<4).map { relations.head(of: $0) } == [1, nil, 3, 1])
  }

  @Test func `sentences that are left out are not learnt`() throws {
    let folder = try treebanks()
    defer { try? FileManager.default.removeItem(at: folder) }
    let left = folder.appendingPathComponent("left-out.conllu")
    let text = "# text = Rain fell in Arle.\n1\tRain\t_\tNOUN\t_\t_\t0\troot\t_\t_\n\n"
    try Data(text.utf8).write(to: left)
    let forms = try learn(folder, "less", ["--without", left.path])[0]
    let rows = String(decoding: forms, as: UTF8.self).split(separator: "\n")
    #expect(rows.contains { $0.hasPrefix("snow\t") })
    #expect(!rows.contains { $0.hasPrefix("rain\t") })
  }

  /// A word of ours that holds several of a treebank's has the tag of the one with content.
  @Test func `a word has the tag of the word with content in it`() {
    func word(_ form: String, _ speech: String, _ features: String = "") -> GoldWord {
      GoldWord(Substring(form), Substring(speech), Substring(features))
    }
    let hebrew = GoldTags(language: "he")
    #expect(hebrew.tag(of: [word("ב", "ADP"), word("בית", "NOUN")])?.description == "P+NOUN")
    #expect(hebrew.tag(of: [])?.description == nil)
    let russian = GoldTags(language: "ru")
    #expect(russian.tag(of: [word("дома", "NOUN", "Case=Gen")])?.description == "NOUN.Gen")
    let turkish = GoldTags(language: "tr")
    #expect(
      turkish.tag(of: [word("gelmedi", "VERB", "Polarity=Neg")])?.description == "VERB.Fin.Neg")
    let chinese = GoldTags(language: "zh")
    #expect(chinese.tag(of: [word("的", "SCONJ")])?.description == "PART")
  }
}
