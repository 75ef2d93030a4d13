import BuiltinData
import Lexicons
import Quotations
import TextAnalysis
import Testing

/// A language that is nowhere but in these files.
private let invented: [String: String] = [
  "languages.tsv": """
  code\tlists\tstemmer\tcapitals\tcases\twords
  xx\town\t-\tnames\t-\tsyllables

  """,
  "stopwords/xx.txt": "ka\nti\n",
  "terms/xx.tsv": "form\tkind\tvalue\nk'\telision\t\n",
  "sentences/xx.tsv": "# language: xx\nterm\tkind\nvosk\tnever\n",
  "datelines/xx.tsv": "# language: xx\nkind\tname\nagency\tnuvopres\nmonth\ttarel\n",
  "grammar/xx.tsv": "# language: xx\nform\tkind\nka\tarticle\n",
  "sentiment/xx.tsv": "# language: xx\nterm\tkind\tvalue\nnoru\tscore\t2\n",
  "quotations/xx.tsv": """
  # language: xx
  term\tkind\tvalue\tkey
  ka\tmember\t\tdet
  sai\tmember\t\tcue.neutral
  ti\tmember\t\tthat
  mira\tmember\t\ttitle.any
  vosk\tmember\t\ttitle.any
  vosta\tmember\t\ttitle.any

  """,
]

private let text = """
  Belin, 3 tarel (Nuvopres) - Ka vosta Vosk. Maru Teli sai ti ka luma esi noru. "Ka luma esi noru," sai Teli. \
  Un alte vosta vene. Ka mira sai ti li vene.
  """

@Suite struct `A language from files alone` {
  private let registry: LanguageRegistry
  private let bytes = Array(text.utf8)

  init() throws {
    registry = try LanguageRegistry(DataFiles(invented.mapValues { Array($0.utf8) }))
  }

  private func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  private func analysis(
    _ registry: LanguageRegistry
  ) throws -> (zones: [String], sentences: [String]) {
    var analyzer = try Analyzer(registry: registry)
    let analysis = try analyzer.analyze(bytes.span, language: "xx-QX")
    var start = 0
    let sentences = analysis.sentenceEnds.map { end in
      defer { start = Int(end) }
      return string(start..<Int(end))
    }
    return (analysis.zones.filter { $0.zone == .dateline }.map { string($0.range) }, sentences)
  }

  @Test func `is told by its row`() {
    #expect(registry["xx-QX"].hasLists && !registry["xx"].hasReadability)
    #expect(registry.languages.count == LanguageRegistry.standard.languages.count + 1)
    #expect(!LanguageRegistry.standard["xx"].hasLists)
    #expect(registry["en"] == LanguageRegistry.standard["en"])
  }

  @Test func `has stop words`() throws {
    var analyzer = try Analyzer(registry: registry)
    var counted = [String]()
    analyzer.count(bytes.span, skipsDateline: true)
    try analyzer.takeCounts(language: "xx", skipsStopWords: true) { term, _ in
      counted.append("\(term)")
    }
    let (ka, luma) = (analyzer.intern("ka"), analyzer.intern("luma"))
    #expect(!counted.contains("\(ka)") && counted.contains("\(luma)"))
    #expect(StopWords(language: "xx", in: registry.files)?.contains("ti") == true)
    #expect(StopWords(language: "xx") == nil)
  }

  @Test func `divides elided words`() throws {
    var analyzer = try Analyzer(registry: registry)
    let elided = Array("k'amo".utf8)
    let terms = try analyzer.analyze(elided.span, language: "xx").tokens.map(\.term)
    #expect(terms.map { analyzer.vocabulary.string($0) } == ["k'", "amo"])
  }

  @Test func `has datelines`() throws {
    #expect(try analysis(registry).zones.map { $0.contains("Nuvopres") } == [true])
    #expect(try analysis(.standard).zones == [])
  }

  @Test func `has abbreviations that end no sentence`() throws {
    let (own, others) = (try analysis(registry), try analysis(.standard))
    #expect(own.sentences.count == 4)
    #expect(others.sentences.count == 5)
    #expect(own.sentences.first?.contains("Vosk. Maru Teli") == true)
  }

  @Test func `has quotations and speakers`() throws {
    func quotations(_ registry: LanguageRegistry) throws -> [Quotation]? {
      var analyzer = try Analyzer(registry: registry)
      var finder = QuotationFinder(registry: registry)
      let analysis = try analyzer.analyze(bytes.span, language: "xx")
      return try finder.quotations(of: analysis, text: bytes.span, analyzer: &analyzer)
    }
    let found = try #require(try quotations(registry))
    let direct = try #require(found.first { $0.kind == .direct })
    #expect(string(direct.content) == "Ka luma esi noru,")
    #expect(direct.speakerName == "Maru Teli")
    // An office is not taken for that of who spoke last and has another.
    #expect(found.last?.kind == .indirect && found.last?.speakerName == "ka mira")
    #expect(try quotations(.standard) == nil)
  }

  @Test func `has a sentiment lexicon`() throws {
    let lexicons = try SentimentLexicons(in: registry.files)
    #expect(lexicons.lexicon(for: "xx")?.entries.map(\.term) == ["noru"])
    #expect(lexicons.lexicon(for: "en")?.entries.isEmpty == false)
  }

  @Test(arguments: [
    (
      "languages.tsv",
      "code\tlists\tstemmer\tcapitals\tcases\twords\nxx\tmine\t-\tnames\t-\tletters\n"
    ),
    ("datelines/xx.tsv", "kind\tname\nsaint\tnuvo\n"),
    ("terms/xx.tsv", "form\tkind\tvalue\nk'\telided\t\n"),
  ])
  func `names the row that can't be read`(file: String, rows: String) {
    #expect(throws: DataError(file: file, line: 2, reason: .badValue)) {
      try LanguageRegistry(DataFiles([file: Array(rows.utf8)]))
    }
  }
}
