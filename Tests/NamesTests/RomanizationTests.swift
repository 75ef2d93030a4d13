import BuiltinData
import TestSupport
import Testing

@testable import Names

private func romanized(_ text: String, _ system: String) throws -> String {
  let bytes = Array(text.utf8)
  return String(decoding: try Romanizer(system: system).romanized(bytes.span), as: UTF8.self)
}

@Suite struct RomanizationTests {
  @Test(arguments: [
    (
      "bgnpcgn-rus-Cyrl-Latn-1947", "Захарова Ельцин Щукин ЩУКИН Йошкар",
      "Zakharova Yel’tsin Shchukin SHCHUKIN Yoshkar"
    ),
    ("gost-rus-Cyrl-Latn-7.79-2000-2002", "съешь ещё", "s\"eš' eŝë"),
    ("ua-ukr-Cyrl-Latn-2010", "Згурський Єнакієве Знам’янка", "Zghurskyi Yenakiieve Znamianka"),
    ("bgna-bul-Cyrl-Latn-2009", "София Търново", "Sofia Tarnovo"),
    ("icao-bel-Cyrl-Latn-9303", "СВЯТЛАНА Мікалай", "SVIATLANA Mikalai"),
    ("bgnpcgn-srp-Cyrl-Latn-2005", "Љубљана Џ ЉУ", "Ljubljana Dž LJU"),
    ("elot-ell-Grek-Latn-743-1982-ts", "Ευάγγελος Μπάμπης", "Evángelos Bámpis"),
    ("ggg-kat-Geor-Latn-2002", "საქართველო", "sakartvelo"),
    ("moct-kor-Hang-Latn-2000", "신라 독립문", "Silla Dongnimmun"),
    ("var-kor-Hang-Latn-mr-1939", "신라", "silla"),
    ("bgnpcgn-jpn-Hrkt-Latn-1976", "とうきょう しんばし まっちゃ", "Tōkyō Shinbashi Matcha"),
    ("mext-jpn-Hrkt-Latn-1954", "しんぶん チーム", "sinbun tîmu"),
    ("iso-hin-Deva-Latn-15919-2001", "हिन्दी", "hindī"), ("Any-Latin", "Ж", "Ž"),
    ("iso-rus-Cyrl-Latn-9-1995", "Щукин Юлия", "Ŝukin Ûliâ"),
    ("iso-ukr-Cyrl-Latn-9-1995", "Київ", "Kiïv"),
    ("iso-srp-Cyrl-Latn-9-1995", "Љубљана", "L̂ubl̂ana"),
    ("icao-rus-Cyrl-Latn-9303", "Щукин Юлия", "Shchukin Iuliia"),
    ("ahl-heb-Hebr-Latn-2006", "נְתַנְיָהוּ יְרוּשָׁלַיִם יַעֲקֹב", "Netanyahu Yerushalayim Ya'akov"),
    ("iso-heb-Hebr-Latn-259-1984", "תֵּל", "ṫel"),
    ("iso-heb-Hebr-Latn-259-2-1994", "נְתַנְיָהוּ", "ntanyahw"),
    ("iso-ara-Arab-Latn-233-1984", "شَمْس", "Šams"),
    ("iso-ara-Arab-Latn-233-2-1993", "الشَّمْس سَأَلَ اللَّاذِقِيَّةُ", "al-Šams Sa’al al-Lāḏiqiyyaẗ"),
    (
      "royin-tha-Thai-Latn-1999", "เชียงใหม่ สุวรรณภูมิ นครราชสีมา",
      "Chiangmai Suwannaphum Nakhonratchasima"
    ),
    ("iso-zho-Hani-Latn-7098-2015-names", "曾荫权 王西安 欧阳修", "Zēng Yīnquán Wáng Xī'ān Ōuyáng Xiū"),
    ("iso-zho-Hani-Latn-7098-2015-names", "弗拉基米尔·普京 解缙", "Fúlājīmǐ'ěr·Pǔjīng Xiè Jìn"),
    ("bgnpcgn-zho-Hans-Latn-1979", "天安门 女儿 重庆 成都", "tian’anmen nü’er chongqing chengdu"),
    ("moct-kor-Hang-Latn-2000", "홍빛나 민용하 박근혜", "Hong Bitna Min Yongha Bak Geunhye"),
    (
      "moct-kor-Hang-Latn-2000", "의정부시 신창읍 당산동 청량리 개구리",
      "Uijeongbu-si Sinchang-eup Dangsan-dong Cheongnyangni Gaeguri"
    ),
    ("moct-kor-Hang-Latn-2000", "물약 해돋이 꽃잎", "Mullyak Haedoji Kkonnip"),
    ("var-jpn-Hrkt-Latn-hepburn-1954", "ﾄｳｷｮｳ ﾊﾟﾝﾀﾞ デュッセルドルフ ツァー", "tōkyō panda dyusserudorufu tsā"),
    ("mofa-jpn-Hrkt-Latn-1989", "たけのうち カツウラ さとう", "TAKENOUCHI KATSUURA SATO"),
    ("icao-rus-Cyrl-Latn-9303", "Му́рманск Йод", "Murmansk Iod"),
    ("bgnpcgn-per-Arab-Latn-1958", "تِهرَان کُوهِ مَرغُوب", "Tehrān Kūh-e Marghūb"),
    ("bgnpcgn-urd-Arab-Latn-2007", "سُلْطَان جھِیل", "Sulţān Jhīl"),
    ("alalc-fas-Arab-Latn-1997", "اَيوَان وَرزِش", "Ayvān Varzish"),
    ("royin-tha-Thai-Latn-1999", "รัตนกร สมศักดิ์ วิทยากร", "Rattanakon Somsak Witthayakon"),
  ])
  func `systems write what their tables say`(system: String, text: String, expected: String) throws
  {
    #expect(try romanized(text, system) == expected)
  }

  @Test func `words without the vowel marks that a system asks for are counted`() throws {
    var unmarked = try UnmarkedWords(system: "un-ara-Arab-Latn-2017")
    unmarked.add(Array("محمد مُحَمَّد\nو Bashar".utf8))
    #expect(unmarked.count == 1 && unmarked.first == "محمد")
    var unasked = try UnmarkedWords(system: "bgnpcgn-rus-Cyrl-Latn-1947")
    unasked.add(Array("محمد".utf8))
    #expect(unasked.count == 0)
  }

  @Test func `every system loads and tells its source`() throws {
    let all = RomanizationSystem.all
    #expect(all.count >= 150)
    for id in all {
      let system = try #require(try RomanizationSystem(id: id))
      #expect(system.remarks["source"]?.isEmpty == false, "\(id)")
      // Transforms that it names are in ICU.
      let romanizer = try Romanizer(system: id)
      #expect(try romanizer.romanized(Array("A".utf8).span).isEmpty == false, "\(id)")
      // authority-language-script-script, and most have a year
      #expect(id.split(separator: "-").count >= 4, "\(id)")
    }
  }

  /// Where what is written can be read back, no two letters are written alike.
  @Test func `systems that are read back write each letter in its own way`() throws {
    let cyrillic = (0x430...0x44F).compactMap(Unicode.Scalar.init).map(String.init) + ["ё"]
    for id in ["un-rus-Cyrl-Latn-1987", "gost-rus-Cyrl-Latn-7.79-2000-2002"] {
      #expect(try RomanizationSystem(id: id)?.remarks["round-trip"] == "yes")
      #expect(try Set(cyrillic.map { try romanized($0, id) }).count == cyrillic.count, "\(id)")
    }
  }

  /// A line is written as it would be alone, so a long text may be cut behind any line.
  @Test func `lines do not know of each other`() throws {
    let seed = testSeed()
    var state = seed
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let letters = Array("абвеёжийщъыьэюяАЕЩЯ’ -.їєαυμπΜΠ\u{301}か한")
    let lines = (0..<60).map { _ in String((0..<next(12)).map { _ in letters[next(letters.count)] })
    }
    for id in [
      "bgnpcgn-rus-Cyrl-Latn-1947", "ua-ukr-Cyrl-Latn-2010", "elot-ell-Grek-Latn-743-1982-ts",
      "Cyrillic-Latin",
    ] {
      let whole = try romanized(lines.joined(separator: "\n"), id)
      #expect(
        try whole == lines.map { try romanized($0, id) }.joined(separator: "\n"),
        "\(id), seed \(seed)")
    }
  }

  @Test func `what has no rule stays, and damaged bytes too`() throws {
    let romanizer = try Romanizer(system: "bgnpcgn-rus-Cyrl-Latn-1947")
    let bytes: [UInt8] = Array("Да 漢 ".utf8) + [0xFF, 0xD0] + Array(" é".utf8)
    let result = try romanizer.romanized(bytes.span)
    #expect(String(decoding: result, as: UTF8.self) == "Da 漢 \u{FFFD}\u{FFFD} é")
    #expect(try romanizer.romanized([UInt8]().span).isEmpty)
  }

  @Test(arguments: [
    ("а\tб\tв", 1, DataError.Reason.fieldCount(3)), ("\t\t\tx", 1, .fieldCount(4)),
    ("<V>\tа\t\tx", 1, .badValue), ("base\tnone", 0, .missing),
  ])
  func `a damaged file is told with its line`(text: String, line: Int, reason: DataError.Reason)
    throws
  {
    #expect {
      _ = try RomanizationSystem(id: "test", Array(text.utf8))
    } throws: { error in
      (error as? DataError).map { $0.line == line && $0.reason == reason } ?? false
    }
  }
}
