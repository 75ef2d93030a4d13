import ICU
import TextAnalysis
import TestSupport
import Testing

private func terms(_ text: String, _ language: String, stems: Bool = false) throws -> [String] {
  var analyzer = try Analyzer(Analyzer.Options(form: stems ? .stem : .folded))
  let bytes = Array(text.utf8)
  return try analyzer.analyze(bytes.span, language: language).tokens.map {
    analyzer.vocabulary.string($0.term)
  }
}

@Suite struct AnalyzerTests {
  @Test(arguments: [
    ("en", "The STRAẞE café CAFÉ ﬁne", ["the", "strasse", "café", "café", "fine"]),
    ("ru", "ЗАХАРОВА Отметила", ["захарова", "отметила"]),
    ("tr", "ISPARTA", ["ısparta"]),
    ("fa", "می‌شود", ["میشود"]),
    ("ja", "ＮＨＫ", ["nhk"]),
    ("el", "ΟΔΟΣ οδος", ["οδοσ", "οδοσ"]),
    ("ar", "سوريا", ["سوريا"]),
  ])
  func `words are folded to terms`(language: String, text: String, expected: [String]) throws {
    #expect(try terms(text, language) == expected)
  }

  @Test(arguments: [
    ("en", "attacks attacking", ["attack", "attack"]), ("ru", "террористов", ["террорист"]),
    ("de", "Kriege", ["krieg"]), ("xx", "attacks", ["attacks"]),
  ])
  func `stems follow the language`(language: String, text: String, expected: [String]) throws {
    #expect(try terms(text, language, stems: true) == expected)
    var analyzer = try Analyzer()
    let bytes = Array(text.utf8)
    let plain = try analyzer.analyze(bytes.span, language: language)
    let stemmed = analyzer.stemmed(plain)
    #expect(stemmed.tokens.map { analyzer.vocabulary.string($0.term) } == expected)
    #expect(stemmed.tokens.map(\.range) == plain.tokens.map(\.range))
  }

  @Test(arguments: [
    (
      "The Prime Minister and prime ministers", false,
      ["the", "prime minister", "and", "prime", "ministers"]
    ),
    (
      "prime ministers of New York City, New York", true,
      ["prime minist", "of", "new york citi", "new york"]
    ),
    (
      "Prime, minister. Prime\nminister new-york", false,
      ["prime", "minister", "prime", "minister", "new york"]
    ),
  ])
  func `phrases are one term, the longest first, and reach over no comma`(
    text: String, stems: Bool, expected: [String]
  ) throws {
    var analyzer = try Analyzer(
      Analyzer.Options(
        form: stems ? .stem : .folded,
        phrases: ["prime minister", "New York", "new york city", "lone"]))
    let bytes = Array(text.utf8)
    let tokens = try analyzer.analyze(bytes.span, language: "en").tokens
    #expect(tokens.map { analyzer.vocabulary.string($0.term) } == expected)
    #expect(tokens.allSatisfy { $0.start < $0.end })
  }

  @Test func `folding ASCII without ICU changes nothing`() throws {
    let ascii = (0..<128).map { UInt8($0) }
    let long = try Folding.folded((ascii + Array("é".utf8)).span)
    #expect(try Folding.folded(ascii.span) + Array("é".utf8) == long)
  }

  @Test func `tokens tell their range, sentence and kind`() throws {
    var analyzer = try Analyzer(Analyzer.Options(segments: .all))
    let text = Array("Один. Two 3!".utf8)
    let analysis = try analyzer.analyze(text.span, language: "en")
    let joined = analysis.tokens.flatMap { Array(text[$0.range]) }
    #expect(joined == text)
    #expect(analysis.tokens.map(\.sentence) == [0, 0, 0, 1, 1, 1, 1])
    #expect(
      analysis.tokens.map(\.kind.name) == [
        "letter", "none", "none", "letter", "none", "number", "none",
      ])
    #expect(analysis.sentences == [0..<3, 3..<7])
    #expect(analysis.sentence(1) == 10..<16)
  }

  @Test(arguments: ["a\u{200B}b", "\u{200B}", "\u{FEFF}", "\u{AD}", "\u{3164}", "\u{FE0F}\u{200D}"])
  func `characters that fold to nothing do no harm`(text: String) throws {
    for term in try terms(text, "en") { #expect(!term.isEmpty) }
  }

  @Test func `n-grams stay within sentences`() throws {
    var analyzer = try Analyzer()
    let text = Array("one two three. Four five".utf8)
    let analysis = try analyzer.analyze(text.span, language: "en")
    let pairs = analyzer.nGrams(of: analysis.tokens, length: 2)
    #expect(
      pairs.map { analyzer.vocabulary.string($0.term) } == ["one two", "two three", "four five"])
    // Four pairs of five words, and two more that leave one word out, in the document.
    #expect(analyzer.nGrams(of: analysis.tokens, length: 2, within: .document).count == 4)
    #expect(analyzer.nGrams(of: analysis.tokens, length: 2, within: .zone).count == 4)
    #expect(
      analyzer.skipGrams(of: analysis.tokens, length: 2, skips: 1, within: .document).count == 7)
  }

  @Test func `patterns match words, phrases and endings`() throws {
    var analyzer = try Analyzer()
    let text = Array("The Syrian Army and terrorists".utf8)
    let analysis = try analyzer.analyze(text.span, language: "en")
    func indices(_ pattern: String) throws -> [Int] {
      let pattern = try TermPattern(pattern, language: "en", analyzer: &analyzer)
      return analysis.tokens.indices.filter {
        pattern.matches(analysis.tokens[$0...], in: analyzer.vocabulary)
      }
    }
    #expect(try indices("syrian army") == [1])
    #expect(try indices("TERROR*") == [4])
    #expect(try indices("army*") == [2])
    #expect(try indices("terror") == [])
  }

  @Test(arguments: [
    ("en", "The government said on Wednesday that the talks would go on for another week."),
    ("ru", "Правительство сообщило в среду, что переговоры продолжатся ещё неделю."),
    ("ar", "قالت الحكومة يوم الأربعاء إن المحادثات ستستمر أسبوعا آخر في جنيف."),
    ("zh", "政府星期三表示，会谈将再持续一周，各方都表示愿意参加。"),
    ("fa", "دولت روز چهارشنبه اعلام کرد که گفت‌وگوها یک هفته دیگر ادامه خواهد داشت."),
    ("uk", "Уряд повідомив у середу, що переговори триватимуть ще тиждень у Женеві."),
    ("de", "Die Regierung teilte am Mittwoch mit, dass die Gespräche noch eine Woche dauern."),
    ("fr", "Le gouvernement a annoncé mercredi que les pourparlers dureraient une semaine encore."),
    ("es", "El gobierno dijo el miércoles que las conversaciones durarán una semana más."),
    ("tr", "Hükümet çarşamba günü görüşmelerin bir hafta daha süreceğini açıkladı."),
    ("he", "הממשלה הודיעה ביום רביעי כי השיחות יימשכו שבוע נוסף בז'נבה."),
    ("hi", "सरकार ने बुधवार को कहा कि बातचीत एक और सप्ताह तक चलेगी।"),
    ("ja", "政府は水曜日、協議がさらに一週間続くと発表した。"),
    ("ko", "정부는 수요일 회담이 일주일 더 계속될 것이라고 밝혔다."),
  ])
  func `the language of a sentence is detected`(language: String, text: String) {
    let bytes = Array(text.utf8)
    #expect(DetectedLanguage(of: bytes.span).tag == language)
  }

  @Test func `text without words is in no known language`() {
    let bytes = Array("12 %".utf8)
    #expect(DetectedLanguage(of: bytes.span).tag == "und")
  }

  @Test func `vowel signs do not hide a stop word`() throws {
    let list = try #require(StopWords(language: "ar"))
    #expect(list.contains("أنَّ") && list.contains("أن") && !list.contains("حربٌ"))
  }

  @Test(arguments: Language.supported)
  func `every language has a stop list that its own words are in`(language: String) throws {
    let list = try #require(StopWords(language: language))
    #expect(list.words.count >= 100)
    for word in list.words { #expect(try Folding.folded(word) == word) }
  }

  /// The quick count must be the count of the tokens that analysis gives, whatever is left out.
  @Test(
    arguments: [
      (
        "en", nil,
        "MOSCOW, November 3. /TASS/. The ministers met. The Ministers left.\nMoscow waits."
      ),
      // A date before the headline is a dateline, and there is another behind it.
      (
        "en", "Army takes the northern hills",
        "3 November 2016 SANA\nArmy takes the northern hills\nDamascus, SANA - SANA saw the army in Damascus."
      ),
      ("ru", nil, "АЛЕППО, 3 ноября. /ТАСС/. Города и город, ГОРОД и городу."),
      ("zh", nil, "新华社北京11月3日电 中国政府表示，中国经济发展。"),
      ("th", nil, "ทุกสองสัปดาห์ ทุกคนไปตลาด"),
      ("ar", nil, "دمشق-سانا قال الوزير إن الوزراء في دمشق"),
      ("en", nil, ""),
    ] as [(String, String?, String)])
  func `counts are those of the tokens`(language: String, title: String?, text: String) throws {
    let bytes = Array(text.utf8)
    for stems in [false, true] {
      for (skipsDateline, skipsStopWords) in [(true, true), (true, false), (false, false)] {
        var analyzer = try Analyzer(Analyzer.Options(form: stems ? .stem : .folded))
        var expected = [String: Int]()
        let analysis = try analyzer.analyze(bytes.span, title: title, language: language)
        for token in analysis.tokens where !(skipsDateline && token.zone == .dateline) {
          if skipsStopWords, analyzer.isStopWord(token.term, language: language) { continue }
          expected[analyzer.vocabulary.string(token.term), default: 0] += 1
        }
        var counts = [Vocabulary.ID: Int]()
        analyzer.count(bytes.span, title: title, skipsDateline: skipsDateline)
        try analyzer.takeCounts(language: language, skipsStopWords: skipsStopWords) {
          counts[$0, default: 0] += Int($1)
        }
        var found = [String: Int]()
        for (term, count) in counts { found[analyzer.vocabulary.string(term)] = count }
        #expect(found == expected)
      }
    }
  }

  @Test func `folding from a table is folding by ICU`() throws {
    // A mark or an ignorable character beside a letter is where a table would go wrong.
    for first in UInt32(0x21)..<0x800 {
      for other: UInt32 in [0x61, 0x301, 0x345, 0x430, 0x5B0, 0x64B, 0x200D] {
        guard let one = Unicode.Scalar(first), let two = Unicode.Scalar(other) else { continue }
        let form = Array(String(String.UnicodeScalarView([one, two, one])).utf8)
        let folded = try NormalForm.nfkcCasefold.normalized(form.span)
        let expected = try NormalForm.nfc.normalized(folded.isEmpty ? form.span : folded.span)
        #expect(try Folding.folded(form.span) == expected, "U+\(String(first, radix: 16))")
      }
    }
  }

  /// Words of all lengths in scripts of one, two and three bytes, which the vocabulary folds in batches.
  @Test func `terms are forms folded by ICU`() throws {
    let seed = testSeed()
    var state = seed
    func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(limit))
    }
    let alphabets = ["aZbYzA", "ÀéßĲſµ", "жЖЁїъѲ", "ΣςάΆ", "يأإ\u{64B}", "अकी", "가나", "aЖé़ẞİ"].map(
      Array.init)
    var text = ""
    for _ in 0..<20_000 {
      let alphabet = alphabets[next(alphabets.count)]
      let length = [1 + next(4), 1 + next(30), 1 + next(30), next(100) == 0 ? 700 : 8][next(4)]
      for _ in 0..<length { text.append(alphabet[next(alphabet.count)]) }
      text += " "
    }
    var analyzer = try Analyzer(Analyzer.Options(rules: .icu))
    let bytes = Array(text.utf8)
    let half = bytes.count / 2
    _ = try analyzer.analyze(bytes.span.extracting(first: half), language: "und")
    let (kept, count) = (analyzer.vocabulary, analyzer.vocabulary.count)
    let analysis = try analyzer.analyze(bytes.span, language: "und")
    for token in analysis.tokens {
      let form = bytes.span.extracting(Int(token.start)..<Int(token.end))
      let folded = try NormalForm.nfkcCasefold.normalized(form)
      let expected = try NormalForm.nfc.normalized(folded.isEmpty ? form : folded.span)
      let term = analyzer.vocabulary.bytes(of: token.term)
      guard term != expected else { continue }
      Issue.record("\(String(decoding: term, as: UTF8.self)), seed \(seed)")
      return
    }
    #expect(kept.count == count && analyzer.vocabulary.count > count)
  }
}
