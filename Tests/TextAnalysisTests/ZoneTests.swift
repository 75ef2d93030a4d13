import TextAnalysis
import Testing

/// Headline and dateline of a text, as text.
private func zones(_ text: String, title: String? = nil) throws -> (
  headline: String, dateline: String
) {
  var analyzer = try Analyzer()
  let bytes = Array(text.utf8)
  let analysis = try analyzer.analyze(bytes.span, title: title, language: "und")
  func part(_ zone: Zone) -> String {
    analysis.zones.filter { $0.zone == zone }.map {
      String(decoding: bytes[$0.range], as: UTF8.self)
    }.joined(separator: "|")
  }
  return (part(.headline), part(.dateline))
}

@Suite struct ZoneTests {
  @Test(arguments: [
    ("MOSCOW, November 3. /TASS/. Militants have used the pause.", "MOSCOW, November 3. /TASS/."),
    ("BEIRUT, Nov 3 (Reuters) - Fighting went on.", "BEIRUT, Nov 3 (Reuters) -"),
    ("LA CROSSE, Wis. (AP) — After a summer", "LA CROSSE, Wis. (AP) —"),
    ("LONDON — The government said", "LONDON —"),
    ("МОСКВА, 3 ноября. /ТАСС/. Боевики отступили.", "МОСКВА, 3 ноября. /ТАСС/."),
    ("МОСКВА, 3 ноя — РИА Новости. Боевики отступили.", "МОСКВА, 3 ноя — РИА Новости."),
    ("КИЇВ, 3 листопада (Укрінформ) — Уряд заявив", "КИЇВ, 3 листопада (Укрінформ) —"),
    ("دمشق-سانا أعلنت الحكومة", "دمشق-سانا"),
    ("القاهرة (رويترز) - قال مسؤول", "القاهرة (رويترز) -"),
    ("تهران – ایرنا – رئیس جمهور گفت", "تهران – ایرنا –"),
    ("ירושלים (רויטרס) - הממשלה הודיעה", "ירושלים (רויטרס) -"),
    ("Berlin (dpa) - Die Regierung", "Berlin (dpa) -"),
    ("Paris (AFP) – Le gouvernement", "Paris (AFP) –"),
    ("Madrid, 3 nov (EFE).- El gobierno", "Madrid, 3 nov (EFE).-"),
    ("ANKARA (AA) - Hükümet açıkladı", "ANKARA (AA) -"),
    ("नई दिल्ली (भाषा) - सरकार ने कहा", "नई दिल्ली (भाषा) -"),
    ("新华社北京11月3日电（记者 王明）政府表示", "新华社北京11月3日电（记者 王明）"),
    ("ОРВА, 3 мая. /ВГА/. Диверсанты взорвали", "ОРВА, 3 мая. /ВГА/."),
    ("瓦伦国家通讯社奥尔瓦6月5日电 总统表示", "瓦伦国家通讯社奥尔瓦6月5日电"), ("【モスクワ共同】ロシア政府は", "【モスクワ共同】"),
    ("(서울=연합뉴스) 홍길동 기자 = 정부는", "(서울=연합뉴스) 홍길동 기자 ="),
  ])
  func `a dateline is found`(text: String, dateline: String) throws {
    #expect(try zones(text).dateline == dateline)
  }

  @Test(arguments: [
    "The TASS agency reported that talks went on.", "He said - and meant it - that it was over.",
    "NATO said on Monday that it would stay.", "Reuters and AP were wrong.",
    "СССР распался в 1991 году.", "قال الرئيس إن الحرب - كما يعلم الجميع - انتهت", "",
  ])
  func `a sentence is no dateline`(text: String) throws {
    #expect(try zones(text).dateline == "")
  }

  @Test func `lines before a dateline are headlines`() throws {
    let found = try zones("Talks fail\nWar goes on\nMOSCOW, May 3 (TASS) - Talks failed.")
    #expect(found.headline == "Talks fail|War goes on")
    #expect(found.dateline == "MOSCOW, May 3 (TASS) -")
  }

  @Test func `the first line of several is a headline unless it ends as a sentence`() throws {
    #expect(try zones("Dam breaks\nThe dam broke.").headline == "Dam breaks")
    #expect(try zones("The dam broke.\nPeople fled.").headline == "")
    #expect(try zones("One line alone").headline == "")
  }

  @Test func `a title that a sentence only begins with is no headline`() throws {
    #expect(try zones("Talks fail again and again.", title: "Talks fail again").headline == "")
  }

  @Test func `a title that the text repeats is its headline, and a date before it a dateline`()
    throws
  {
    let found = try zones(
      "25 April 2017 Talks fail again. The talks failed.", title: "Talks fail again")
    #expect(found.headline == "Talks fail again")
    #expect(found.dateline == "25 April 2017")
  }
}
