@testable import Lexicons
import TextAnalysis
import Testing

private func lexicon(_ text: String, _ name: String = "list") throws -> Lexicon {
  try Lexicon(name: name, bytes: Array(text.utf8))
}

private func shown(_ lexicon: Lexicon) -> [String] {
  lexicon.entries.map { entry in
    let value = entry.kind == .member ? "" : " \(entry.thousandths)"
    return entry.term + (entry.key.isEmpty ? "" : " [\(entry.key)]") + value
  }
}

@Suite struct LexiconFormatTests {
  @Test(arguments: [
    (
      "list", ":)\t2.0\t0.5\t[2, 2]\nbad\t-2.5\t0.67\t[-3, -2]\n", LexiconFormat.vader,
      [":) 2000", "bad -2500"]
    ),
    ("list", "good\t3\r\nbad thing\t-3", .values, ["good 3000", "bad thing -3000"]),
    ("list", "a,b\ngood,1.5\nbad,-2\n", .values, ["good 1500", "bad -2000"]),
    (
      "d.dicx", "DicTerm,calm,war\npeace,X,\nshell*,,x\ntruce,X,X\n", .table,
      ["peace [calm]", "shell* [war]", "truce [calm]", "truce [war]"]
    ),
    (
      "d.json", "{\"mood\": {\"good\": [\"peace*\", \"no\"]}, \"bad\": [\"war\"]}", .yaml,
      ["peace* [mood.good]", "no [mood.good]", "war [bad]"]
    ),
    ("a.csv", "word,score\n\"well, then\",0.5\nno,-1\n", .table, ["well, then 500", "no -1000"]),
    ("a.csv", "word,care,harm\nhelp,0.5,0.1\n", .table, ["help [care] 500", "help [harm] 100"]),
    (
      "nrc.txt", "war\tfear\t1\nwar\tjoy\t0\nfeast\tjoy\t1\nwar\tnegative\t1\nloss\tfear\t1\n",
      .categories,
      ["war [fear]", "feast [joy]", "war [negative] -1000", "loss [fear]"]
    ),
    (
      "d.yml", "mood:\n  good:\n  - no\n  - 1e3\n  - peace*\n  bad: [war, 'off']\n", .yaml,
      [
        "no [mood.good]", "1e3 [mood.good]", "peace* [mood.good]", "war [mood.bad]",
        "off [mood.bad]",
      ]
    ),
    (
      "d.yaml", "positive: [good]\nneg_positive: [not good]\n", .yaml,
      ["good [positive] 1000", "not good [neg_positive] 0"]
    ),
    (
      "d.dic", "%\n1\tcare\n02\tharm\n%\nhelp*\t1\nwar\t02 1\nwell done\t1\n", .liwc,
      ["help* [care]", "war [harm]", "war [care]", "well done [care]"]
    ),
    (
      "d.lc3", "+positive\ngood\n+negative\nbad deal\n", .lexicoder,
      ["good [positive] 1000", "bad deal [negative] -1000"]
    ),
    (
      "d.cat", "MOOD\n\tGOOD\n\t\tFAIR_PLAY (1)\n\tBAD\n\t\tWAR* (1)\n", .wordstat,
      ["fair play [MOOD.GOOD]", "war* [MOOD.BAD]"]
    ),
    (
      "d.ykd",
      "<?xml version=\"1.0\"?><dictionary><cnode name=\"mood\"><cnode name=\"bad\"><pnode name=\"war*\"/></cnode><pnode name=\"calm\"/></cnode></dictionary>",
      .yoshikoder, ["war* [mood.bad]", "calm [mood]"]
    ),
    (
      "c.tff",
      "type=weaksubj len=1 word1=calm pos1=adj stemmed1=n priorpolarity=positive\ntype=strongsubj len=1 word1=hate pos1=verb stemmed1=y priorpolarity=negative\n",
      .mpqa, ["calm 1000", "hate~ -2000"]
    ),
    (
      "r.txt",
      "! comment\nвраг, Noun, враг, negative, fact\nчёрный рынок, NG, чёрный рынок, negative, fact\n",
      .rusentilex, ["враг~ -1000", "чёрный~ рынок~ -1000"]
    ),
    ("positive.txt", "; head\n\ngood\rfine\r\n", .words, ["good 1000", "fine 1000"]),
    ("hedges.txt", "# head\nperhaps\nin our view", .words, ["perhaps", "in our view"]),
  ])
  func `each form is told and read`(
    name: String, text: String, format: LexiconFormat, entries: [String]
  ) throws {
    let lexicon = try lexicon(text, name)
    #expect(lexicon.format == format)
    #expect(shown(lexicon) == entries)
  }

  @Test func `what can't be used is told with its line`() throws {
    let lexicon = try lexicon(
      "good\t1\ngood\t2\nbad\t-1\nugly\t-1\nworse\t-2\nfine\t1\nodd\t1\nodder\t1\nfar\t1\nnear\t1\nno number\n"
    )
    #expect(lexicon.ignored.map(\.line) == [2, 11])
    #expect(lexicon.ignored.first?.reason == "\"good\" stands in line 1 already with another value")
  }

  @Test func `old charsets are read`() throws {
    let lexicon = try Lexicon(
      name: "negative.txt", bytes: Array("na".utf8) + [0xEF] + Array("ve\n".utf8))
    #expect(lexicon.entries.map(\.term) == ["naïve"])
    #expect(lexicon.notes.contains("not UTF-8: read as windows-1252"))
  }

  @Test(arguments: [
    ("d.yml", "a: &x [b]\nc: *x\n", 2), ("d.yml", "a: [b\n", 2),
    ("d.ykd", "<?xml version=\"1.0\"?>\n<a><b></a>", 2),
    ("d.dic", "%\n1 care\n", 1),
  ])
  func `a file that is not of its form is an error with a line`(
    name: String, text: String, line: Int
  ) {
    let error = #expect(throws: LexiconError.self) { _ = try lexicon(text, name) }
    #expect(error?.line == line)
  }
}

@Suite struct ScoringRuleTests {
  private func score(_ text: String, _ rule: ScoringRule) throws -> Int? {
    var analyzer = try Analyzer()
    let list = "good\t2\nbad\t-3\nfine\t1\nawful\t-4\nodd\t-1\n"
    var scorer = SentimentScorer(
      try SentimentLexicons(try Lexicon(name: "list", bytes: Array(list.utf8))), rule: rule)
    let bytes = Array(text.utf8)
    let analysis = try analyzer.analyze(bytes.span, language: "en")
    return try scorer.document(of: analysis, text: bytes.span, analyzer: &analyzer)?.tenThousandths
  }

  @Test(arguments: [
    (ScoringRule.sum, 0), (.mean, 0), (.share, 1429), (.balance, 3333), (.logit, 5108),
  ])
  func `rules count as they say`(rule: ScoringRule, value: Int) throws {
    #expect(try score("good and bad. All in all, fine.", rule) == value)
  }
}

@Suite struct VaderTests {
  /// Values of the reference program, vaderSentiment 3.3.2, with these values for these words.
  @Test(arguments: [
    ("good", 4404), ("VERY good", 6028), ("not good", -3412), ("good!!!", 5826), ("GOOD day", 5622),
  ])
  func `the rules are VADER's`(text: String, compound: Int) throws {
    let list = "good\t1.9\t0.9\t[2]\nbad\t-2.5\t0.67\t[-3]\n"
    let lexicon = try Lexicon(name: "list", bytes: Array(list.utf8))
    #expect(lexicon.format == .vader)
    let scorer = try VaderScorer(lexicon, emojis: [:])
    let bytes = Array(text.utf8)
    #expect(try scorer.score(bytes, in: 0..<bytes.count).tenThousandths == compound)
  }
}

@Suite struct LexiconCheckTests {
  @Test func `what is odd in a list is found`() throws {
    let list = "good*\t2\ngoods\t-1\ngoodness\t2\nwar\t-2\nwar\t-1\nfar\t1\nnear\t1\n- -\t1\n"
    let lexicon = try Lexicon(name: "list", bytes: Array(list.utf8))
    var analyzer = try Analyzer()
    let found = try lexicon.findings(analyzer: &analyzer).map { "\($0.line) \($0.kind.rawValue)" }
    #expect(found == ["2 contradicted", "3 covered", "5 ignored"])
  }

  @Test(arguments: [
    (LexiconOutput.newsstat, 0), (.csv, 0), (.yaml, 0), (.liwc, 0),
  ])
  func `what is written is read again`(form: LexiconOutput, lost: Int) throws {
    let list = "mood:\n  good:\n  - peace*\n  - \"no\"\n  bad: [war crime, it's off]\n"
    let lexicon = try Lexicon(name: "d.yml", bytes: Array(list.utf8))
    let written = form.text(of: lexicon)
    let (text, gone) = (written.text, written.lost)
    #expect(gone == lost)
    let ending = form == .yaml ? "yml" : form == .liwc ? "dic" : form == .csv ? "csv" : "tsv"
    let again = try Lexicon(name: "again.\(ending)", bytes: Array(text.utf8))
    func shown(_ lexicon: Lexicon) -> Set<String> {
      Set(lexicon.entries.map { "\($0.term) \($0.key)" })
    }
    #expect(shown(again) == shown(lexicon), "\(text)")
  }

  @Test func `values survive`() throws {
    let lexicon = try Lexicon(name: "l", bytes: Array("bad\t-2.125\ngood\t3\n".utf8))
    #expect(LexiconOutput.values.text(of: lexicon).text == "bad\t-2.125\ngood\t3\n")
  }

  @Test func `a tab in YAML is named`() {
    let error = #expect(throws: LexiconError.self) {
      try lexicon("good:\n\t- peace\n", "d.yml")
    }
    #expect(error.map { "\($0)".contains("d.yml:2") && "\($0)".contains("tab") } ?? false)
  }

  @Test(arguments: ["w?r", "a*b", "*ism", "pre?ar*", "b?g b?n"])
  func `an open entry that matches is not odd`(entry: String) throws {
    var analyzer = try Analyzer()
    #expect(try lexicon("# language: en\n\(entry)\n").findings(analyzer: &analyzer).isEmpty)
  }
}
