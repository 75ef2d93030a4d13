import BuiltinData
@testable import Lexicons
import TextAnalysis
import Testing

private let header = "term\tkind\tvalue\n"

private func score(_ text: String, language: String, lexicon: String? = nil) throws
  -> SentimentScorer.Score?
{
  var analyzer = try Analyzer()
  let lexicons = try lexicon.map {
    try SentimentLexicons(try Lexicon(name: "test", tsv: header + $0))
  }
  var scorer = SentimentScorer(try lexicons ?? SentimentLexicons())
  let bytes = Array(text.utf8)
  let analysis = try analyzer.analyze(bytes.span, language: language)
  return try scorer.document(of: analysis, text: bytes.span, analyzer: &analyzer)
}

@Suite struct LexiconTests {
  @Test(arguments: [
    ("bad\n", LexiconError(file: "t", line: 1, reason: .noHeader)),
    (header + "war\n", LexiconError(file: "t", line: 2, reason: .fieldCount(1))),
    (header + "war\tverb\t1\n", LexiconError(file: "t", line: 2, reason: .unknownKind("verb"))),
    (header + "war\tscore\tx1\n", LexiconError(file: "t", line: 2, reason: .badValue("x1"))),
    (
      header + "war\tscore\t1.2345\n", LexiconError(file: "t", line: 2, reason: .badValue("1.2345"))
    ),
    (
      header + "a\tscore\t1\n# c\nA\tscore\t2\n",
      LexiconError(file: "t", line: 4, reason: .duplicate("a"))
    ),
  ])
  func `a bad line is named`(text: String, error: LexiconError) {
    #expect(throws: error) { _ = try Lexicon(name: "t", tsv: text) }
  }

  @Test func `values are thousandths`() throws {
    let lexicon = try Lexicon(
      name: "t",
      tsv: "# language: en\n# license: CC0-1.0\n" + header
        + "a\tscore\t-2.6\nb\tscore\t1\nnot\tnegator\t\n")
    #expect(lexicon.entries.map(\.value) == [-2.6, 1, 0])
    #expect(lexicon.language == "en")
  }

  @Test(arguments: [
    ("good", 1900), ("not good", -1406), ("not a very good", -1827), ("very good", 2470),
    ("never not good", 1900), ("never say that it is not good", -1406), ("good war crimes", -1600),
    ("warlike", 0),
    ("good enough", 1900), ("terrorism", -3000), ("nothing of what they did was good", 1900),
  ])
  func `negators, intensifiers, phrases and endings count`(text: String, sum: Int) throws {
    let lexicon = """
      good\tscore\t1.9
      never\tnegator\t
      not\tnegator\t
      nothing\tnegator\t
      terror*\tscore\t-3
      very\tintensifier\t1.3
      war crime*\tscore\t-3.5
      """
    let score = try #require(try score(text, language: "en", lexicon: lexicon))
    #expect(score.goodThousandths + score.badThousandths == sum)
  }

  @Test func `a postnegator turns what stands before it`() throws {
    let lexicon = "iyi\tscore\t2\ndeğil\tpostnegator\t\n"
    #expect(try score("bu iyi değil", language: "tr", lexicon: lexicon)?.negative == -1.48)
  }

  @Test(arguments: [
    ("en", "The attack could do damage.", "The attack did damage."),
    ("tr", "Saldırı zarar verebilir.", "Saldırı zarar verdi."),
    ("hi", "हमला नुकसान कर सकता है।", "हमला नुकसान किया।"),
    ("ja", "攻撃は被害をもたらすかもしれない。", "攻撃は被害をもたらした。"),
    ("ko", "공격은 피해를 줄 수 있다.", "공격은 피해를 주었다."),
  ])
  func `what may be weighs less than what is`(language: String, unreal: String, real: String) throws
  {
    let one = try #require(try score(unreal, language: language))
    let other = try #require(try score(real, language: language))
    #expect(other.negative < one.negative && one.negative < 0)
    #expect(one.evidence.contains { $0.rule.hasSuffix("irrealis") })
  }

  @Test func `letters written onto the front are taken off`() throws {
    let lexicon = "ال\tprefix\t\nوال\tprefix\t\nحرب\tscore\t-2.5\n"
    #expect(try score("والحرب", language: "ar", lexicon: lexicon)?.negative == -2.5)
  }

  @Test func `evidence unfolds to bytes of the text`() throws {
    let text = "Это не победа, а поражение."
    let score = try #require(try score(text, language: "ru"))
    let bytes = Array(text.utf8)
    let words = score.evidence.map { String(decoding: bytes[$0.range], as: UTF8.self) }
    #expect(words == ["победа", "поражение"])
    #expect(score.evidence[0].rule == "entry, negated" && score.evidence[0].weight < 0)
    #expect(
      score.goodThousandths + score.badThousandths
        == score.evidence.reduce(0) { $0 + $1.thousandths })
  }

  @Test func `a language without a lexicon is unscored`() throws {
    #expect(try score("qualquer coisa", language: "pt") == nil)
  }

  @Test(arguments: [
    ("en", "The massacre was a horrible crime.", "Peace and freedom won a great victory."),
    ("ru", "Террористы убили мирных жителей.", "Герои спасли людей, это большая победа."),
    ("uk", "Терористи вбили людей.", "Герої врятували людей, це велика перемога."),
    ("ar", "قتل الإرهابيون المدنيين في مجزرة.", "حقق الأبطال انتصارا كبيرا وعاد السلام."),
    ("fa", "تروریست‌ها مردم را کشتند.", "قهرمانان پیروز شدند و صلح برقرار شد."),
    ("he", "המחבלים רצחו אזרחים.", "הגיבורים השיגו ניצחון והביאו שלום."),
    ("de", "Terroristen töteten Zivilisten.", "Die Helden feierten den Sieg und den Frieden."),
    ("fr", "Les terroristes ont tué des civils.", "Les héros ont remporté la victoire et la paix."),
    ("es", "Los terroristas mataron a civiles.", "Los héroes lograron la victoria y la paz."),
    ("tr", "Teröristler sivilleri öldürdü.", "Kahramanlar zafer kazandı ve barış geldi."),
    ("hi", "आतंकवादियों ने नागरिकों की हत्या की।", "वीरों ने विजय और शांति पाई।"),
    ("zh", "恐怖分子杀害了平民。", "英雄们赢得了胜利与和平。"),
    ("ja", "テロリストが市民を殺害した。", "英雄たちは勝利と平和を手にした。"),
    ("ko", "테러리스트가 민간인을 살해했다.", "영웅들이 승리와 평화를 얻었다."),
  ])
  func `each language tells bad from good`(language: String, bad: String, good: String) throws {
    let low = try #require(try score(bad, language: language))
    let high = try #require(try score(good, language: language))
    #expect(low.value < -0.3 && high.value > 0.3, "\(low.value) \(high.value)")
  }

  /// The form of STYLE.md, so that a review reads only meaning.
  @Test(arguments: Language.supported)
  func `the lexicons that travel in the program are in form`(language: String) throws {
    let file = try #require(BuiltinFile(named: "sentiment/\(language).tsv"))
    let text = String(decoding: file.bytes, as: UTF8.self)
    let lexicon = try Lexicon(name: language, tsv: text)
    #expect(lexicon.language == language)
    #expect(lexicon.remarks.map(\.name) == ["language", "source", "license"])
    #expect(lexicon.entries.count { $0.kind == .score } >= (language == "en" ? 800 : 250))
    for kind in [Lexicon.Kind.negator, .intensifier] {
      #expect(lexicon.entries.contains { $0.kind == kind })
    }
    let lines = text.split(separator: "\n").filter { !$0.hasPrefix("#") }.dropFirst()
    for (line, entry) in zip(lines, lexicon.entries) {
      #expect(line.hasPrefix(entry.term + "\t"), "not folded: \(line)")
      #expect(!entry.term.dropLast().contains("*") || entry.term.contains("* "), "\(line)")
    }
    let terms = lexicon.entries.map { Array($0.term.utf8) }
    for (one, other) in zip(terms, terms.dropFirst()) {
      #expect(
        !other.lexicographicallyPrecedes(one),
        "out of order: \(String(decoding: other, as: UTF8.self))")
    }
  }

  @Test func `no entry is lost to the segmenter`() throws {
    for lexicon in try SentimentLexicons().all {
      var analyzer = try Analyzer()
      var scorer = SentimentScorer(try SentimentLexicons(lexicon))
      for entry in lexicon.entries where entry.kind == .score {
        let form = Array(entry.term.replacing("*", with: "").utf8)
        let analysis = try analyzer.analyze(form.span, language: lexicon.language ?? "und")
        let scores = try scorer.sentences(
          of: analysis, text: form.span, analyzer: &analyzer)
        #expect(
          scores?.contains { !$0.evidence.isEmpty } == true, "\(lexicon.name): \(entry.term)")
      }
    }
  }
}
