import Stance
import TextAnalysis
import Testing

/// What is found of a target in a text, and what is left: as it stands, and why it is left.
private func findings(
  _ target: String, _ language: String, _ text: String
) throws -> (taken: [String], left: [TargetFinding.Reason]) {
  var analyzer = try Analyzer()
  var finder = try TargetFinder([try #require(Target(target))])
  let bytes = Array(text.utf8)
  let analysis = try analyzer.analyze(bytes.span, language: language)
  let found = try finder.findings(in: analysis, text: bytes.span, analyzer: &analyzer)
  return (
    found.filter { $0.reason == nil }.map {
      String(decoding: bytes[$0.mention.range], as: UTF8.self)
    }, found.compactMap(\.reason)
  )
}

@Suite struct TargetFinderTests {
  @Test(arguments: [
    (
      "en", "US=US|United States", "The US and the United States told us.", ["US", "United States"]
    ),
    ("en", "WHO", "Those who asked the WHO. Who knows?", ["WHO"]),
    ("en", "US", "The U.S. said so.", ["U.S"]),
    ("en", "NATO", "Nato met; NATO agreed.", ["Nato", "NATO"]),
    ("en", "Kim", "Kim ran 20km.", ["Kim"]),
    (
      "en", "May", "It may rain. Theresa May left. May spoke to May in May 2017.",
      ["May", "May", "May"]
    ),
    ("en", "Turkey", "Turkey bought turkey.", ["Turkey"]),
    ("en", "Trump", "trump is here and so is putin", ["trump"]),
    ("en", "US", "THE US AND ITALY SIGN", ["US"]),
    ("en", "Assad", "Assad's army and Assad.", ["Assad", "Assad"]),
    ("de", "Merkel", "Merkels Kabinett lobte Merkel.", ["Merkels", "Merkel"]),
    ("fr", "Iran", "L’armée de l’Iran, d'Iran.", ["Iran", "Iran"]),
    ("es", "Sanchez", "Pedro Sánchez y Sanchez.", ["Sánchez", "Sanchez"]),
    (
      "tr", "Erdoğan", "Erdoğan'ın, Erdoğan’dan ve Erdoğan.",
      ["Erdoğan'ın", "Erdoğan’dan", "Erdoğan"]
    ),
    ("ru", "Трамп", "Трампа видели с Трампом у Трампа.", ["Трампа", "Трампом", "Трампа"]),
    ("ru", "Горбачев", "Горбачёва помнят, Горбачеву пишут.", ["Горбачёва", "Горбачеву"]),
    ("uk", "Київ", "З Києва до Києву, Київ і Києвом.", ["Києва", "Києву", "Київ", "Києвом"]),
    ("uk", "Харків", "У Харкові; з Харкова.", ["Харкові", "Харкова"]),
    ("ar", "الأسد", "للأسد جيش، وبالأسد، والأسد.", ["للأسد", "وبالأسد", "والأسد"]),
    ("ar", "Putin", "لبوتين جيش وقال بوتين.", ["لبوتين", "بوتين"]),
    ("he", "Trump", "לטראמפ יש צבא, וטראמפ.", ["לטראמפ", "וטראמפ"]),
    ("he", "נתניהו", "לנתניהו וכשנתניהו אמר נתניהו.", ["לנתניהו", "וכשנתניהו", "נתניהו"]),
    ("fa", "Trump", "ترامپ گفت.", ["ترامپ"]),
    ("hi", "Putin", "पुतिन ने कहा।", ["पुतिन"]),
    ("zh", "Putin", "普京说普通人。", ["普京"]),
    ("zh", "Trump", "特朗普总统", ["特朗普"]), ("zh", "Merkel", "美国说。", []),
    ("ja", "China", "新年の執念。", []), ("ar", "Obama", "وربما قال أوباما.", ["أوباما"]),
    ("hi", "मे", "भारत में मे ने कहा।", ["मे"]), ("ko", "Trump", "트럼프는 말했다.", ["트럼프는"]),
    ("fa", "WHO", "او گفت.", []), ("ar", "ماي", "ما قال ماي.", ["ماي"]),
    ("ar", "Bush", "زاد بـ1.2 في المئة.", []), ("ar", "May", "دي ماريا لعبت.", []),
    ("ja", "Putin", "プーチンは言った。", ["プーチン"]),
    ("ja", "May", "メイ首相は40マイルズ。", ["メイ"]),
    ("ko", "문재인", "문재인은 문재인에게서는 말했다.", ["문재인은", "문재인에게서는"]),
    ("ko", "한국", "한국은 한국어를 쓴다.", ["한국은"]),
  ])
  func `targets are found as people write them`(
    language: String, target: String, text: String, expected: [String]
  ) throws {
    let found = try findings(target, language, text)
    #expect(found.taken == expected, "\(language): \(found)")
  }

  @Test(arguments: [
    ("en", "US", "Many of us died.", TargetFinding.Reason.smallLetters),
    ("fa", "می", "او می رود.", .commonWord), ("ar", "لي", "قال لي الرجل.", .commonWord),
    ("en", "May", "It may rain.", .smallLetters), ("en", "May", "May we ask?", .commonWord),
    ("en", "May", "It rained in May.", .month), ("en", "May", "On 3 May it rained.", .month),
    ("en", "Trump", "Donald Trump Jr spoke.", .otherName),
    ("en", "Trump", "An anti-Trump march.", .opposed),
    ("en", "Assad", "Rockets hit the al-Assad housing district.", .bearer),
    ("de", "Adenauer", "Am Adenauer-Platz brannte es.", .bearer),
    ("fr", "Foch", "Dans l'avenue Foch, un incendie.", .bearer),
    ("es", "Bolívar", "En la plaza Bolívar hubo un acto.", .bearer),
    ("ru", "Ленин", "На площади Ленина митинг.", .bearer),
    ("uk", "Шевченко", "На вулиці Шевченка пожежа.", .bearer),
    ("ar", "الأسد", "احترق شارع الأسد.", .bearer),
    ("fa", "آزادی", "در میدان آزادی.", .bearer),
    ("he", "הרצל", "ברחוב הרצל.", .bearer),
    ("tr", "Atatürk", "Atatürk Havalimanı kapandı.", .bearer),
    ("hi", "गांधी", "गांधी मार्ग बंद है।", .bearer),
    ("zh", "鲁迅", "鲁迅路封闭。", .bearer),
    ("ja", "中山", "中山駅で事故。", .bearer),
    ("ko", "김구", "김구 광장에서.", .bearer),
  ])
  func `what is no mention is left, with the reason`(
    language: String, target: String, text: String, reason: TargetFinding.Reason
  ) throws {
    let found = try findings(target, language, text)
    #expect(found.taken.isEmpty && found.left == [reason], "\(language): \(found)")
  }
}
