import ICU
import Segmentation
import TextAnalysis
import TestSupport
import Testing

/// The words of a text with their terms.
private func words(
  _ text: String, _ language: String, _ rules: TermRules = .words, keepsAddresses: Bool = false
) throws -> [(text: String, term: String?, kind: String)] {
  var analyzer = try Analyzer(
    Analyzer.Options(segments: keepsAddresses ? .addresses : .words, rules: rules))
  let bytes = Array(text.utf8)
  return try analyzer.analyze(bytes.span, language: language).tokens.map { token in
    (
      String(decoding: bytes[token.range], as: UTF8.self),
      token.term == Token.none ? nil : analyzer.vocabulary.string(token.term), token.kind.name
    )
  }
}

@Suite struct WordRulesTests {
  @Test(arguments: [
    ("en", "don't don’t don‘t donʼt don&#39;t don&rsquo;t don&amp;#8217;t", "don't"),
    ("uk", "п'ять п’ять пʼять П'ЯТЬ п&#x27;ять", "п'ять"),
    ("fr", "aujourd'hui aujourd’hui Aujourd’hui AUJOURD'HUI", "aujourd'hui"),
    ("he", "צה\"ל צה״ל צה“ל צה”ל", "צה״ל"),
    ("he", "ג'ורג' ג׳ורג׳ ג’ורג’ ג'ורג", "ג'ורג"),
    ("he", "שָׁלוֹם שלום", "שלום"),
    ("ar", "كتابٌ كِتَاب كتـــاب کتاب كتاب", "كتاب"),
    ("ar", "علي علی", "علي"),
    ("fa", "كتاب کتاب كتــاب کِتاب", "کتاب"),
    ("fa", "علي علی على", "علی"),
    ("fa", "خانهٔ خانۀ خانه", "خانه"),
    ("ur", "شهر شہر", "شہر"),
    ("tr", "IŞIK ışık Işık", "ışık"),
    ("tr", "İzmir izmir İZMİR I\u{307}zmir", "izmir"),
    ("az", "BAKI Bakı bakı", "bakı"),
    ("en", "İzmir Izmir izmir", "izmir"),
    ("de", "Caf&eacute; Café caf&#233;", "café"),
    ("uz", "oʻzbek o‘zbek o'zbek", "o'zbek"),
  ])
  func `typographic variants of a word are one term`(
    language: String, text: String, term: String
  ) throws {
    let found = try words(text, language)
    #expect(found.map(\.text) == text.split(separator: " ").map(trimmed))
    #expect(found.allSatisfy { $0.term == term }, "\(found)")
  }

  /// ICU leaves an apostrophe that is no Hebrew letter's outside a word.
  private func trimmed(_ word: Substring) -> String {
    String(word.hasPrefix("ג’") ? word.dropLast() : word)
  }

  @Test(arguments: [
    // Meanings that differ stay apart.
    ("ar", "على علي", ["على", "علي"]), ("en", "IRIS iris", ["iris", "iris"]),
    ("und", "ISPARTA", ["isparta"]), ("tr", "ISPARTA", ["ısparta"]),
    ("ru", "d'Artagnan l'eau", ["d'artagnan", "l'eau"]),
    ("fr", "L’État d'un l'ONU", ["l'", "état", "d'", "un", "l'", "onu"]),
    ("fr", "lorsqu’il qu'aujourd’hui", ["lorsqu'", "il", "qu'", "aujourd'hui"]),
    ("fr", "quelqu'un d’quelqu’une", ["quelqu'un", "d'", "quelqu'une"]),
    ("fr", "N’Djamena N'EST n'est", ["n'djamena", "n'", "est", "n'", "est"]),
    ("fr", "prud'homme entr'acte", ["prud'homme", "entr'acte"]),
    (
      "it", "Dell’acqua un'ora D'Alema d'Italia",
      ["dell'", "acqua", "un'", "ora", "d'alema", "d'", "italia"]
    ),
    ("ca", "L'aigua dona'ls d’aquí", ["l'", "aigua", "dona", "'ls", "d'", "aquí"]),
    ("en", "The mayor’s won't IT'S", ["the", "mayor", "'s", "won't", "it", "'s"]),
    ("en", "O'Brien's dogs' rock'n'roll", ["o'brien", "'s", "dogs", "rock'n'roll"]),
    ("en-GB", "Trump&#8217;s l&apos;eau", ["trump", "'s", "l'eau"]),
    ("de", "Trump’s", ["trump's"]),
    ("he", "ב“הארץ” נאמר", ["ב", "הארץ", "נאמר"]), ("he", "המנכ“לית ד”ר", ["המנכ״לית", "ד״ר"]),
  ])
  func `parts of words are terms by language`(
    language: String, text: String, terms: [String]
  ) throws {
    let found = try words(text, language)
    #expect(found.map(\.term) == terms)
    let bytes = found.map(\.text).joined()
    #expect(
      text.filter { $0 != " " && $0 != "”" && $0 != "“" || language == "he" }.count >= bytes.count)
  }

  @Test(arguments: [
    ("See https://a.example/b?c=d&e=f_(g), now", "https://a.example/b?c=d&e=f_(g)", "url"),
    ("(http://a.example/b).", "http://a.example/b", "url"),
    ("the www.example.org/dam, too", "www.example.org/dam", "url"),
    ("at t.co/AbC1 and", "t.co/AbC1", "url"),
    ("详见https://a.example/b。这是", "https://a.example/b", "url"),
    ("читай https://a.example/Россия», да", "https://a.example/Россия", "url"),
    ("by jane.doe@mail.example.org.", "jane.doe@mail.example.org", "address"),
    ("thanks @mayor_1!", "@mayor_1", "address"),
    ("@ana@social.example now", "@ana@social.example", "address"),
    ("dams&nbsp;and", "&nbsp;", "entity"), ("dams &amp;nbsp; and", "&amp;nbsp;", "entity"),
    ("dams &nbsp and", "&nbsp", "entity"), ("it costs &#8364;50 now", "&#8364;", "entity"),
    ("said &quot;no&quot", "&quot;", "entity"),
  ])
  func `addresses and references are one token each and no term`(
    text: String, mark: String, kind: String
  ) throws {
    let found = try words(text, "en", keepsAddresses: true)
    let marks = found.filter { $0.term == nil }
    #expect(marks.first?.text == mark)
    #expect(marks.first?.kind == kind)
    let plain = try words(text, "en")
    #expect(plain.map(\.term) == found.map(\.term).filter { $0 != nil })
    #expect(plain.allSatisfy { !mark.contains($0.text) || $0.text == "and" || $0.text.count < 2 })
  }

  @Test(arguments: [
    "AT&T and Q&A; R&D", "km/h 1/2 and/or U.S./EU", "at @ 5 a@b @5",
    "Lenta.ru Booking.com e.g./i.e.",
    "wwww www ww.", "://x http:// //", "end.Now/then",
  ])
  func `what only looks like an address stays words`(text: String) throws {
    let found = try words(text, "en", keepsAddresses: true)
    #expect(found.allSatisfy { $0.term != nil })
    #expect(found.map(\.text) == (try words(text, "en", .icu)).map(\.text))
  }

  @Test func `a number behind a reference is a word`() throws {
    let found = try words("&#8364;50 5&#37;6", "en")
    #expect(found.map(\.text) == ["50", "5", "6"])
  }

  @Test(arguments: [
    "don’t", "L’eau", "İzmir", "كِتاب", "צה“ל", "https://a.example", "&nbsp;x", "Trump's",
  ])
  func `rules of ICU leave all as it is`(text: String) throws {
    for language in ["en", "fr", "tr", "ar", "he"] {
      let found = try words(text, language, .icu)
      for word in found { #expect(word.term == (try Folding.folded(word.text))) }
      var segments = [String]()
      var segmenter = try Segmenter(.word)
      let bytes = Array(text.utf8)
      var start = 0
      segmenter.forEachBlock(in: bytes.span) { boundaries in
        for index in 0..<boundaries.count {
          let end = Int(boundaries.end(index))
          if boundaries.kind(index).isWordLike {
            segments.append(String(decoding: bytes[start..<end], as: UTF8.self))
          }
          start = end
        }
      }
      #expect(found.map(\.text) == segments)
    }
  }

  @Test func `forms that are kept are divided and not folded`() throws {
    var analyzer = try Analyzer(Analyzer.Options(form: .written))
    let text = Array("L’État".utf8)
    let tokens = try analyzer.analyze(text.span, language: "fr").tokens
    #expect(tokens.map { analyzer.vocabulary.string($0.term) } == ["L’", "État"])
  }

  @Test func `one vocabulary has the terms of several languages`() throws {
    var analyzer = try Analyzer()
    let text = Array("ISIL Trump's l'eau كتاب".utf8)
    func terms(_ language: String) throws -> [String] {
      try analyzer.analyze(text.span, language: language).tokens.map {
        analyzer.vocabulary.string($0.term)
      }
    }
    for _ in 0..<2 {
      #expect(try terms("en") == ["isil", "trump", "'s", "l'eau", "كتاب"])
      #expect(try terms("tr") == ["ısıl", "trump's", "l'eau", "كتاب"])
      #expect(try terms("fr") == ["isil", "trump's", "l'", "eau", "كتاب"])
      #expect(try terms("fa") == ["isil", "trump's", "l'eau", "کتاب"])
      #expect(try terms("und") == ["isil", "trump's", "l'eau", "كتاب"])
    }
  }

  @Test func `patterns are words as each language divides them`() throws {
    let patterns = try TermPatterns("l’eau IŞIK", language: nil, Analyzer.Options())
    #expect(patterns["fr"].words.map(\.text) == ["l'", "eau", "işik"])
    #expect(patterns["tr-CY"].words.map(\.text) == ["l'eau", "ışık"])
    #expect(patterns["ru"].words.map(\.text) == ["l'eau", "işik"])
  }

  @Test(arguments: [("fr", "L’eau d’un quai"), ("en", "It’s the mayor's quai")])
  func `stop lists know the parts of words`(language: String, text: String) throws {
    let list = try #require(StopWords(language: language))
    let left = try words(text, language).compactMap(\.term).filter { !list.contains($0) }
    #expect(left.last == "quai" && left.allSatisfy { !$0.contains("'") })
  }
}

/// Laws that hold for any text.
@Suite struct WordRulesLawTests {
  private static let pieces = [
    "l'", "L’", "d’", "n'", "'s", "’S", "'", "’", "ʼ", "\"", "“", "”", "״", "׳", "eau", "ONU",
    "Trump",
    "don't", "I", "İ", "ı", "ISPARTA", "كتاب", "ک", "ي", "ى", "ـ", "\u{64E}", "ה", "שָׁל", "צה", "ל",
    "п'ять", "中国", "カナ", "한국", "ไทย", "é", "e\u{301}", "i\u{307}", "1", "2,5", " ", "  ", "\n",
    ". ",
    ".", ",", ":", ";", "/", "//", "://", "http", "https://", "www.", "t.co/", "a@b.example", "@",
    "@x_1",
    "&", "&amp;", "&nbsp;", "&#39;", "&eacute;", "&#8364;", "&#x", "#", "(", ")", "_", "-", "😀",
    "\u{200C}",
    "\u{200D}", "\u{AD}", "\u{FFFD}", "\u{0}",
  ]

  private static func text(_ state: inout UInt64) -> [UInt8] {
    func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(limit))
    }
    var bytes = [UInt8]()
    for _ in 0..<(1 + next(60)) {
      bytes += Array(pieces[next(pieces.count)].utf8)
      // Now and then what is no UTF-8.
      if next(100) == 0 { bytes.append([0xFF, 0xE2, 0xD7, 0x80][next(4)]) }
    }
    // Blocks of segments end somewhere.
    if next(50) == 0 { bytes = Array(repeatElement(bytes, count: 400).joined()) }
    return bytes
  }

  private static let languages = [
    "und", "en", "fr", "it", "ca", "tr", "ar", "fa", "ur", "he", "zh", "uk",
  ]

  @Test func `counts are those of the tokens, and tokens cover the text`() throws {
    let seed = testSeed()
    var state = seed
    var words = try Analyzer()
    var all = try Analyzer(Analyzer.Options(segments: .all))
    for round in 0..<600 {
      let text = Self.text(&state)
      let language = Self.languages[round % Self.languages.count]
      let tokens = try words.analyze(text.span, language: language).tokens
      var expected = [String: Int]()
      for token in tokens { expected[words.vocabulary.string(token.term), default: 0] += 1 }
      var found = [String: Int]()
      words.count(text.span, skipsDateline: false)
      var counts = [Vocabulary.ID: Int]()
      try words.takeCounts(language: language, skipsStopWords: false) {
        counts[$0, default: 0] += Int($1)
      }
      for (term, count) in counts { found[words.vocabulary.string(term)] = count }
      let pieces = try all.analyze(text.span, language: language).tokens
      let covered = pieces.flatMap { text[$0.range] }
      let wordPieces = pieces.filter { $0.term != Token.none }
      let isRight =
        found == expected && covered == text && pieces.allSatisfy { $0.start < $0.end }
        && zip(pieces, pieces.dropFirst()).allSatisfy { $0.end == $1.start }
        && zip(pieces, pieces.dropFirst()).allSatisfy { $0.sentence <= $1.sentence }
        && wordPieces.map(\.range) == tokens.map(\.range)
        && wordPieces.map(\.sentence) == tokens.map(\.sentence)
        && tokens.allSatisfy { !words.vocabulary.string($0.term).isEmpty }
      guard !isRight else { continue }
      Issue.record(
        "\(language): \(String(decoding: text, as: UTF8.self).debugDescription), seed \(seed)")
      return
    }
  }

  @Test func `marks are found where a slow search finds them`() throws {
    let seed = testSeed()
    var state = seed
    for _ in 0..<1000 {
      let text = Self.text(&state)
      func byte(_ offset: Int) -> UInt8 { text.indices.contains(offset) ? text[offset] : 0 }
      let expected = text.indices.filter { offset in
        [0x40, 0x26, 0x2F].contains(text[offset])
          || (0...2).allSatisfy { byte(offset + $0) == 0x77 }
          || (text[offset] == 0xE2 && byte(offset - 2) == 0xD7 && byte(offset + 1) == 0x80
            && byte(offset + 2) & 0xFE == 0x9C)
      }
      var (found, start) = ([Int](), 0)
      while let next = TextMarks.next(in: text.span, from: start) {
        found.append(next)
        start = next + 1
      }
      #expect(found == expected, "seed \(seed)")
    }
  }
}
