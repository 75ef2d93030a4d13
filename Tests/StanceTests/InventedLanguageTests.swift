import BuiltinData
import Stance
import TextAnalysis
import Testing

@Suite struct `Stances in a language from files alone` {
  private static let files = DataFiles(
    [
      "languages.tsv": """
      code\tlists\tstemmer\tcapitals\tcases\twords
      xx\town\t-\tnames\tendings\tletters

      """,
      "grammar/xx.tsv": "form\tkind\neba\tpassive\nba mani\tagent\nik\tname ending\n",
      "quotations/xx.tsv": "# language: xx\nterm\tkind\tvalue\tkey\nsai\tmember\t\tcue.neutral\n",
      "stance/xx.tsv":
        "# language: xx\nterm\tkind\tvalue\tkey\nzapa\tscore\t-2\tdoer\nzapa\tscore\t1\tdone to\n",
    ].mapValues { Array($0.utf8) })

  /// The features of the mentions of a name that tell of acts and of its ending.
  private func features(_ text: String, _ name: String) throws -> [[String]] {
    let registry = try LanguageRegistry(Self.files)
    var analyzer = try Analyzer(registry: registry)
    var finder = try TargetFinder([Target(name: name, aliases: [name])], registry: registry)
    var reader = StanceReader(registry: registry)
    let bytes = Array(text.utf8)
    let analysis = try analyzer.analyze(bytes.span, language: "xx")
    let mentions = try finder.mentions(in: analysis, text: bytes.span, analyzer: &analyzer)
    let found = try reader.features(
      at: mentions, in: analysis, text: bytes.span, analyzer: &analyzer)
    return try #require(found).map { features in
      features.map(\.name).filter { $0.hasPrefix("do") || $0.hasPrefix("form ending") }
    }
  }

  @Test func `a passive tells who acts and who suffers`() throws {
    #expect(try features("Teli zapa Maru.", "Teli") == [["doer -2", "form ending li"]])
    #expect(try features("Teli zapa Maru.", "Maru") == [["done to -2", "form ending ru"]])
    #expect(try features("Teli eba zapa li.", "Teli") == [["done to -2", "form ending li"]])
    #expect(try features("Zapa ba mani Teli.", "Teli") == [["doer -2", "form ending li"]])
    #expect(try features("Zapa ba Teli.", "Teli") == [["done to -2", "form ending li"]])
  }

  @Test func `what is written onto a name is no other name`() throws {
    #expect(try features("Teliik vene.", "Teli").count == 1)
    #expect(try features("Teliuk vene.", "Teli").isEmpty)
  }
}
