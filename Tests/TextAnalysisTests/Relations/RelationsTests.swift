import BuiltinData
import Foundation
import TestSupport
import Testing
import TextAnalysis

@Suite struct RelationsTests {
  private static let languages = [
    "ar", "de", "en", "es", "fa", "fr", "he", "hi", "ja", "ko", "ru", "tr", "uk", "zh",
  ]

  /// Read once for all tests.
  private static let tables = TagTables()

  /// The words of a text, and the relations of its first sentence.
  private func parsed(
    _ text: String, _ language: String
  ) throws -> (words: [String], relations: SentenceRelations) {
    var analyzer = try Analyzer(Analyzer.Options(tags: Self.tables))
    let bytes = Array(text.utf8)
    let analysis = try analyzer.analyze(bytes.span, language: language)
    let found = analyzer.relations(of: analysis.sentences[0], in: analysis, bytes.span)
    let relations = try #require(found)
    return (analysis.tokens.map { String(decoding: bytes[$0.range], as: UTF8.self) }, relations)
  }

  private struct Sentence {
    let language, text, verb, subject, object: String
  }

  private func sentences() throws -> [Sentence] {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("subjects.tsv")
    let table = try DataTable(
      [UInt8](try Data(contentsOf: path)), file: path.lastPathComponent,
      header: "language\tsentence\tverb\tsubject\tobject")
    return table.rows.map { row in
      let fields = row.fields.map(String.init)
      return Sentence(
        language: fields[0], text: fields[1], verb: fields[2], subject: fields[3],
        object: fields[4])
    }
  }

  /// Tables are learnt anew, and so a word may change; many may not.
  @Test func `verbs have their subjects and objects`() throws {
    var (right, wrong, total) = (0, [String](), 0)
    for sentence in try sentences() {
      let (words, relations) = try parsed(sentence.text, sentence.language)
      let verb = try #require(words.firstIndex(of: sentence.verb), "\(sentence.text): \(words)")
      for (wanted, found) in [
        (sentence.subject, relations.subject(of: verb)),
        (sentence.object, relations.object(of: verb)),
      ] where !wanted.isEmpty {
        total += 1
        if let found, words[found] == wanted {
          right += 1
        } else {
          wrong.append("\(wanted) not \(found.map { words[$0] } ?? "-") in \(sentence.text)")
        }
      }
    }
    #expect(right * 100 >= total * 75, "\(right) of \(total); \(wrong)")
  }

  @Test func `agents, negations and phrases are told`() throws {
    let (words, relations) = try parsed("The old bridge was not built by the army.", "en")
    let built = try #require(words.firstIndex(of: "built"))
    let bridge = try #require(words.firstIndex(of: "bridge"))
    #expect(relations.subject(of: built) == bridge)
    #expect(relations.relation(of: bridge) == .passiveSubject)
    #expect(relations.phrase(of: bridge) == 0..<3)
    #expect(relations.dependent(of: built) { $0 == .negation }.map { words[$0] } == "not")
    #expect(relations.relation(of: built) == .root && relations.head(of: built) == nil)
  }

  /// Words of all languages in any order, so that trees are strange.
  @Test func `the heads of random words make a tree`() throws {
    let (seed, generator) = SplitMix.seeded()
    var random = generator
    let all = try sentences().map(\.text).joined(separator: " ").split(separator: " ")
    for language in Self.languages {
      var analyzer = try Analyzer(Analyzer.Options(tags: Self.tables))
      for _ in 0..<20 {
        let words = (0..<Int.random(in: 1...60, using: &random)).map { _ in
          all.randomElement(using: &random) ?? ""
        }
        let text = Array(words.joined(separator: " ").utf8)
        let analysis = try analyzer.analyze(text.span, language: language)
        for sentence in analysis.sentences {
          let found = analyzer.relations(of: sentence, in: analysis, text.span)
          let relations = try #require(found)
          expectTree(relations, "seed \(seed), \(words)")
        }
      }
    }
  }

  /// Exactly one word is the root, and all others reach it.
  private func expectTree(_ relations: SentenceRelations, _ comment: Comment) {
    let words = relations.tokens.filter { relations.relation(of: $0) != nil }
    #expect(words.count { relations.relation(of: $0) == .root } == 1, comment)
    for word in words {
      var (current, steps) = (word, 0)
      while let head = relations.head(of: current), steps <= words.count {
        (current, steps) = (head, steps + 1)
      }
      #expect(relations.relation(of: current) == .root, comment)
    }
    let subjects = words.filter { relations.relation(of: $0)?.isSubject == true }
    #expect(Set(subjects.map { relations.head(of: $0) }).count == subjects.count, comment)
  }

  /// Words of grammar of which the tables have few clues.
  @Test(arguments: [
    ("es", "Una mujer vio su casa.", "Una", Relation.determiner),
    ("es", "Una mujer vio su casa.", "su", .determiner),
    ("en", "The house was built with stone by workers.", "with", .adposition),
    ("en", "The house was built with stone by workers.", "by", .adposition),
    ("fr", "La maison est dans une rue.", "une", .determiner),
    ("de", "Das Haus steht in einer Straße.", "einer", .determiner),
  ])
  func `words of grammar are what their kind is`(
    language: String, text: String, word: String, relation: Relation
  ) throws {
    let (words, relations) = try parsed(text, language)
    let index = try #require(words.firstIndex(of: word))
    #expect(relations.relation(of: index) == relation)
  }

  @Test(arguments: languages) func `a sentence alone has what it has among others`(
    language: String
  ) throws {
    let texts = try sentences().filter { $0.language == language }.map(\.text)
    var used = try Analyzer(Analyzer.Options(tags: Self.tables))
    for _ in 0..<2 {
      for text in texts {
        let bytes = Array(text.utf8)
        let analysis = try used.analyze(bytes.span, language: language)
        let again = used.relations(of: analysis.sentences[0], in: analysis, bytes.span)
        #expect(try again == parsed(text, language).relations)
      }
    }
  }

  @Test func `relations do not depend on stems or on forms that are kept`() throws {
    let text = Array("The minister said that talks had failed in Berlin.".utf8)
    var heads = Set<[Int?]>()
    for form in [TermForm.folded, .stem, .written] {
      var analyzer = try Analyzer(Analyzer.Options(form: form, tags: Self.tables))
      let analysis = try analyzer.analyze(text.span, language: "en")
      let found = analyzer.relations(of: analysis.sentences[0], in: analysis, text.span)
      let relations = try #require(found)
      heads.insert(relations.tokens.map { relations.head(of: $0) })
    }
    #expect(heads.count == 1)
  }

  @Test func `a language without a table has no relations and is named`() throws {
    let file = try #require(BuiltinFile(named: "tags/forms/en.tsv"))
    let weights = try #require(BuiltinFile(named: "tags/weights/en.tsv"))
    let tables = try TagTables(["en": .init(forms: file.bytes, weights: weights.bytes)])
    var analyzer = try Analyzer(Analyzer.Options(tags: tables))
    let text = Array("Rain fell.".utf8)
    let analysis = try analyzer.analyze(text.span, language: "en")
    let found = analyzer.relations(of: 0..<2, in: analysis, text.span)
    #expect(found == nil)
    #expect(tables.languagesWithoutRelations == ["en"])
  }

  /// Two words and three clues: the smallest table that decides something.
  private let table = """
    # least margin of a subject: 5
    clue\tvalue\tweights
    arc h.tag d.tag\tVERB.Fin\tNOUN=nsubj:20,obj:-3
    step s0.tag n0.tag\tNOUN\tVERB.Fin=30/-9
    subject d.is h.tag\tnsubj\tVERB.Fin=40
    word\t\tthe of
    word\t@say\tsaid says

    """

  private func relations(_ table: String) throws -> SentenceRelations? {
    let forms = "form\tshape\ttags\nrain\tx\tNOUN:9\nfell\tx\tVERB.Fin:9\n"
    let weights =
      "# tags: NOUN VERB.Fin\nclue\tvalue\tweights\nseen\tsame 6-15 1\tspeech:30 tag:10\n"
    let tables = try TagTables(
      [
        "en": .init(
          forms: Array(forms.utf8), weights: Array(weights.utf8), relations: Array(table.utf8))
      ])
    var analyzer = try Analyzer(Analyzer.Options(tags: tables))
    let text = Array("rain fell".utf8)
    let analysis = try analyzer.analyze(text.span, language: "en")
    return analyzer.relations(of: 0..<2, in: analysis, text.span)
  }

  @Test func `a table of one's own is used, and a subject that is not sure is none`() throws {
    #expect(try relations(table)?.subject(of: 1) == 0)
    let hard = table.replacingOccurrences(of: "subject: 5", with: "subject: 50")
    #expect(try relations(hard)?.subject(of: 1) == nil)
    #expect(try relations(hard)?.head(of: 0) == 1)
  }

  @Test(arguments: [
    ("NOUN=nsubj:20", "NOUN=subj:20"), ("VERB.Fin=30/-9", "VERB.Fin=30"),
    ("VERB.Fin=30/-9", "VERB.Fun=30/-9"), ("s0.tag n0.tag", "s0.tag n9.tag"),
    ("arc h", "ark h"), ("VERB.Fin=40", "VERB.Fin=many"),
  ])
  func `a table that is not of the form is told`(part: String, other: String) {
    #expect(throws: DataError.self) {
      try relations(table.replacingOccurrences(of: part, with: other))
    }
  }

  @Test func `each table names its source and its licence`() throws {
    for language in Self.languages {
      let file = try #require(BuiltinFile(named: "tags/relations/\(language).tsv"))
      let head = String(decoding: file.bytes.prefix(4000), as: UTF8.self).split(separator: "\n")
      #expect(head.contains { $0.hasPrefix("# source: learnt by Tools/tagging from ") })
      #expect(head.contains("# license: CC BY-SA 4.0"))
    }
  }
}
