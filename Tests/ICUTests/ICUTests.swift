@testable import ICU
import Testing

private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

@Suite struct ICUTests {
  @Test(arguments: [
    (NormalForm.nfc, "e\u{301}", "é"), (.nfd, "é", "e\u{301}"), (.nfkc, "ﬁ①", "fi1"),
    (.nfkd, "ﬁé", "fie\u{301}"), (.nfkcCasefold, "ＳＴＲＡSSE Straße ﬁ", "strasse strasse fi"),
    (.nfkcCasefold, "می\u{200C}شود", "میشود"),
  ])
  func `texts have normal forms`(form: NormalForm, text source: String, expected: String) throws {
    #expect(try form.normalized(bytes(source).span) == bytes(expected))
  }

  @Test(arguments: [
    (CaseMap.lower, "tr", "İSTANBUL IŞIK", "istanbul ışık"), (.upper, "de", "straße", "STRASSE"),
    (.lower, "el", "ΟΔΟΣ", "οδος".replacingLast("σ", "ς")), (.title, "nl", "ijsland", "IJsland"),
    (.fold, "", "Straße", "strasse"),
  ])
  func `case follows the language`(map: CaseMap, locale: String, source: String, expected: String)
    throws
  {
    #expect(text(try map.mapped(bytes(source).span, locale: locale)) == expected)
  }

  @Test func `an unknown transliteration names the function and the code`() {
    #expect(throws: ICUError(function: "utrans_openU", code: 65569)) {
      _ = try Transliterator(id: "No-Such")
    }
  }

  @Test func `a transliterator and its clone agree`() throws {
    let transliterator = try Transliterator(id: "Cyrillic-Latin")
    let clone = try transliterator.clone()
    let name = bytes("Захарова")
    #expect(text(try transliterator.transliterated(name.span)) == "Zaharova")
    #expect(text(try clone.transliterated(name.span)) == "Zaharova")
  }

  @Test func `a charset is converted in pieces, and what it lacks is counted`() throws {
    var converter = try CharsetConverter(from: "GB18030")
    let source: [UInt8] = [0xD6, 0xD0, 0xB9, 0xFA, 0xFF]
    var out = [UInt8]()
    for byte in source { out += try converter.converted([byte].span, isLast: false) }
    out += try converter.converted([UInt8]().span, isLast: true)
    #expect(text(out) == "中国\u{FFFD}")
    #expect(converter.replaced == 1)
  }

  @Test func `an unknown charset is an error`() {
    #expect(throws: ICUError.self) { _ = try CharsetConverter(from: "no-such-charset") }
  }

  @Test func `charsets are guessed`() throws {
    let cyrillic: [UInt8] = Array(
      repeating: [0xCF, 0xF0, 0xE8, 0xE2, 0xE5, 0xF2, 0x2C, 0x20, 0xEC, 0xE8, 0xF0, 0x20],
      count: 20
    ).flatMap { $0 }
    #expect(try CharsetGuess.all(for: cyrillic.span).first?.name == "windows-1251")
  }

  @Test func `collation keys order as readers do`() throws {
    let swedish = try Collator(locale: "sv")
    let german = try Collator(locale: "de")
    func comes(_ one: String, before other: String, _ collator: borrowing Collator) throws -> Bool {
      try collator.key(for: bytes(one).span).lexicographicallyPrecedes(
        collator.key(for: bytes(other).span))
    }
    #expect(try comes("z", before: "ö", swedish))
    #expect(try comes("ö", before: "z", german))
  }

  @Test func `scalars have scripts and properties`() {
    #expect(Script(of: 0x416).code == "Cyrl")
    #expect(Script(of: 0x31) == .common)
    #expect(Script(code: "Arabic")?.code == "Arab")
    #expect(Script(code: "Nonsense") == nil)
    #expect(ScalarProperties(0x4E2D).isWide)
    #expect(ScalarProperties(0x200B).isDefaultIgnorable)
    #expect(ScalarProperties(0x301).isMark)
    #expect(!ScalarProperties(0x41).isMark && ScalarProperties(0x41).isUppercase)
  }

  @Test func `languages and scripts have names`() throws {
    #expect(try DisplayName.language("zh-Hans") == "Simplified Chinese")
    #expect(try DisplayName.language("uk", in: "de") == "Ukrainisch")
    #expect(try DisplayName.script("Cyrl") == "Cyrillic")
    #expect(DisplayName.isRightToLeft("ar") && !DisplayName.isRightToLeft("ru"))
  }

  @Test func `versions are numbers`() {
    #expect(Version.icu.contains(".") && Version.unicode.contains(".") && Version.cldr != "unknown")
  }
}

extension String {
  /// The text with its last `old` as `new`: the final sigma.
  fileprivate func replacingLast(_ old: Character, _ new: Character) -> String {
    last == old ? dropLast() + String(new) : self
  }
}
