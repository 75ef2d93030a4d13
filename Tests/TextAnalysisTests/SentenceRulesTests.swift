import TestSupport
import Testing

@testable import TextAnalysis

/// The ends that ICU finds.
private func ends(of text: [UInt8]) throws -> [Int32] {
  var analyzer = try Analyzer(Analyzer.Options(rules: .icu))
  return try analyzer.analyze(text.span, language: "und").sentenceEnds
}

/// The text with a bar where a sentence ends.
private func divided(_ text: String, _ language: String) throws -> String {
  let bytes = Array(text.utf8)
  let ends = SentenceRules(language: language).amended(try ends(of: bytes), of: bytes.span)
  var (start, parts) = (0, [String]())
  for end in ends {
    parts.append(String(decoding: bytes[start..<Int(end)], as: UTF8.self))
    start = Int(end)
  }
  return parts.joined(separator: "|")
}

@Suite struct SentenceRulesTests {
  @Test(arguments: [
    ("en", "Sen. Amy Hill met Gen. Cole in St. Louis on Jan. 6 at 5 p.m. Monday."),
    ("en", "The U.S. Senate and the U.S. Army agreed. |He lives in the U.S. |The vote was close."),
    ("en", "Acme Inc. Chairman J. K. Rolle left at 5 p.m. |Police came later."),
    (
      "en",
      "She asked No. 5 to leave. |He said never. |5 of them left early. |That was vitamin C. |It helps."
    ),
    ("en", "“Why now?” the minister asked. |“No!” |Then he left."),
    ("en", "“Is that so?” Mary Hill asked. |“Stop!” |Mary Hill ran to the door."),
    ("en", "They bought Yahoo! and more. |Yahoo! |The deal was big."),
    ("en", "He wrote it in 1805.[19] |His friends laughed."),
    ("en", "1. Buy bread. |2. Go home."),
    ("en", "It was a sewer. |1987 was the year of the river."),
    ("en", "So we wait… |Nobody came. |Great day 🎉 |We won again."),
    ("en", "The “Stop. Look. Listen.” campaign began. |He said, “I will go. |You stay.”"),
    ("en", "He calls it “a war. |Nothing else,” she said."),
    ("en", "See https://example.org/a?q=news now. |When does it end?|Soon it will."),
    (
      "en", "In 49 B.C. Rome was small. |The temple was built by kings before 1600 B.C. |Rome fell."
    ),
    ("de", "Am 3. Mai kam Dr. Kurz. |Im 20. Jahrhundert war das anders."),
    ("de", "Er kam 1999. |Die Stadt war leer. |1987 wurde sie gebaut."),
    ("de", "Z. B. Hamburg zahlt 5 Mio. Euro. |Die Nr. 5 lebt."),
    ("de", "Um 49 v. Chr. Geborene gibt es nicht. |Kaiser Wilhelm II. Hohenzollern floh."),
    ("de", "„Warum?“ fragte sie. |„Nein!“ |Dann ging er."),
    ("de", "Äpfel, Birnen usw. |Alle kamen. |Er lebt in den U.S.A. |Das ist weit."),
    ("fr", "M. Durand a vu Mme. Petit. |Elle est partie."),
    ("fr", "En 49 av. J.-C. César entra. |C'était en 52 apr. J.-C. |Il mourut."),
    ("fr", "Le film « Cet été ! » en 1979. |« Non ! » |Il sortit."),
    ("fr", "Art. 5 et p. 12 disent tout. |Le texte est clair."),
    ("fr", "« Pourquoi ? » demande-t-il. |J. B. Martin rit."),
    ("fr", "Du pain, du vin, etc. |Tout était bon. |Le 3 mai, c'était fini."),
    ("es", "El Sr. López y la Dra. Ruiz viven en EE. UU. |Ella es médica."),
    ("es", "En el siglo V a. C. Atenas era libre. |Él murió en 49 d. C. |La guerra siguió."),
    ("es", "Vea la pág. 5 y el núm. 12. |No hay más."),
    ("es", "Llegaron a las 5 p.m. |Todos comieron, bebieron, etc. |Luego se fueron."),
    ("es", "«¿Por qué?» preguntó ella. |«¡No!» |Después salió."),
    ("es", "El Gral. Díaz y J. M. Soto ganaron. |Era tarde."),
    ("ru", "В 2010 г. Партия победила. |Это было давно."),
    ("ru", "А. С. Иванов, т.е. Саша, приехал из г. Орла. |Он устал."),
    ("ru", "Он купил хлеб, молоко и т. д. |Потом ушёл."),
    ("ru", "Проф. Петров живёт на ул. Ленина. |Цена 5 млн руб. |Компания рада."),
    ("ru", "«Почему?» — спросил он. |«Нет!» |Она ушла."),
    ("ru", "В 49 г. до н. э. Марк победил. |12 мая он умер."),
    ("uk", "Проф. Коваль живе на вул. Шевченка у м. Києві. |Він хворий."),
    ("uk", "У 2010 р. Партія перемогла. |Це було давно."),
    ("uk", "Він купив хліб, сіль і т. д. |Потім пішов."),
    ("uk", "Л. М. Бондар сказала: ні. |Вона втомилася."),
    ("uk", "«Чому?» запитав він. |«Ні!» |Вона пішла."),
    ("uk", "Див. с. 5 і рис. 12. |Ціна 5 млн грн. |Компанія рада."),
    ("tr", "Prof. Dr. Ayşe Kaya geldi. |Bu iyi oldu."),
    ("tr", "Papa VI. Paul ve 5. Felipe konuştu. |Sonra gittiler."),
    ("tr", "M.Ö. 8. yüzyılda kuruldu. |1925 yılında yıkıldı."),
    ("tr", "“Neden gittin?” dedi annesi. |“Hayır!” |O çıktı."),
    ("tr", "Elma, armut vb. |Hepsi vardı. |A.Ş. Yönetimi toplandı."),
    ("tr", "Cumhuriyet Cad. No. 5 adresinde. |Ev büyüktü."),
    ("ar", "عاش في عام 700 ق.م تقريبا. |ثم مات."),
    ("ar", "وصل د. محمد علي اليوم. |وقال إنه متعب."),
    ("ar", "نقلت أ.ف.ب عن الوزير قوله. |هذا خبر جديد."),
    ("ar", "هل سافر؟ |نعم سافر أمس. |هو بخير."),
    ("ar", "«لماذا؟» سأل الوزير. |«لا!» |ثم خرج."),
    ("ar", "كتب م. ن. سعيد مقالا. |كان المقال طويلا."),
    ("fa", "او در سال ۷۰۰ ق.م زندگی می‌کرد. |سپس مرد."),
    ("fa", "در سال ۱۹۱۷ م. شهر سقوط کرد. |این مهم بود."),
    ("fa", "«چرا؟» پرسید وزیر. |«نه!» |سپس رفت."),
    ("fa", "د. رضایی آمد. |او خسته بود."),
    ("fa", "آیا رفت؟ |بله، دیروز رفت."),
    ("fa", "ن. م. احمدی نوشت. |کتاب خوبی بود."),
    ("he", "א. ב. לוי הגיע אתמול. |הוא עייף."),
    ("he", "„למה?” שאל השר. |„לא!” |אחר כך יצא."),
    ("he", "הם גרים בתל אביב. |זה רחוק."),
    ("he", "ת.ד. 55 נמצא בעיר. |הדואר סגור."),
    ("he", "האם הלך? |כן, הלך אתמול."),
    ("he", "פרופ. כהן דיבר. |היא הקשיבה."),
    ("hi", "डॉ. शर्मा आज आए। |वे थके हैं।"),
    ("hi", "उसने एम.ए. की डिग्री ली। |यह अच्छा है।"),
    ("hi", "एस. के. वर्मा ने कहा। |वह चला गया।"),
    ("hi", "“क्यों?” मंत्री ने पूछा। |“नहीं!” |फिर वह गया।"),
    ("hi", "प्रो. गुप्ता पटना में हैं। |क्या वे आएंगे? |हाँ।"),
    ("hi", "रु. 500 दिए गए। |अब सब ठीक है।"),
    ("zh", "“我们会去。”部长说。|他走了。"),
    ("zh", "“我们会去。”|他站了起来。|天黑了。"),
    ("zh", "「真的嗎？」記者問。|他沒有回答。"),
    ("zh", "价格上涨。|专家担心。"),
    ("zh", "他叫 J. K. Rolle。|书很好。"),
    ("zh", "“为什么？”|没有人知道。"),
    ("ja", "「行きます。」と大臣は述べた。|彼は帰った。"),
    ("ja", "「行きます。」|ところが彼は来なかった。"),
    ("ja", "「本当ですか？」という声が出た。|雨だった。"),
    ("ja", "彼は「待て。行くな。」と叫んだ。|雨だった。"),
    ("ja", "「待て。|行くな。」|誰も答えない。"),
    ("ja", "価格が上がった。|専門家は心配する。"),
    ("ja", "「無理だ。」と言った。|「なぜ？」|誰も知らない。"),
    ("ja", "著者は J. K. Rolle です。|本は良い。"),
    ("ko", "\"우리는 간다.\"라고 장관이 말했다. |그는 떠났다."),
    ("ko", "\"왜 가는가?\"라고 물었다. |\"아니다!\" |그는 나갔다."),
    ("ko", "오늘은 비가 옵니다 |내일은 맑겠습니다."),
    ("ko", "정말 좋아요 |다시 갈게요."),
    ("zh", "他说：“我去。|你留下。”|天黑了。"),
    ("ko", "가격이 올랐다. |전문가는 걱정한다."),
    ("ko", "저자는 J. K. Rolle 이다. |책은 좋다."),
  ])
  func `sentences end where news ends them`(language: String, expected: String) throws {
    #expect(try divided(expected.filter { $0 != "|" }, language) == expected)
  }

  @Test func `the end of a line ends a sentence, whatever stands before it`() throws {
    #expect(try divided("Gen.\nCole\n\nU.S.\r\nArmy", "en") == "Gen.\n|Cole\n|\n|U.S.\r\n|Army")
    #expect(try divided("It ends.\n[1] A note", "en") == "It ends.\n|[1] A note")
  }

  @Test func `what a language does not know is read by the words of any`() throws {
    #expect(
      try divided("Dr. Hill of Acme Inc. Europe. |Done.".filter { $0 != "|" }, "xx")
        == "Dr. Hill of Acme Inc. Europe. |Done.")
  }

  @Test(arguments: ["en", "de", "ru", "ar", "ja", "ko", "hi", "tr", "und"])
  func `ends ascend to the end of the text, each on a scalar of its own`(language: String) throws {
    var (seed, random) = SplitMix.seeded()
    let pieces = [
      "U.S.", " ", " ", "Sen", ".", "?", "!", "…", "\"", "«", "»", "”", "』", "。", "と", "\n", "3",
      "1987", "А",
      "г", "習", "다", "습니다", "[", "1", "]", "🎉", "a", "The", "ق.م", "\u{FFFD}", "é", "\u{A0}",
    ].map { Array($0.utf8) }
    let broken: [[UInt8]] = [[0xFF], [0xE2], [0xE2, 0x80], [0xF0, 0x9F], [0xC3]]
    let rules = SentenceRules(language: language)
    for _ in 0..<400 {
      var text = [UInt8]()
      for _ in 0..<Int.random(in: 1...40, using: &random) {
        let isBroken = Int.random(in: 0..<30, using: &random) == 0
        text += (isBroken ? broken : pieces).randomElement(using: &random) ?? []
      }
      let icu = try ends(of: text)
      let amended = rules.amended(icu, of: text.span)
      #expect(amended.last == Int32(text.count), "seed \(seed): \(text)")
      #expect(zip(amended, amended.dropFirst()).allSatisfy { $0 < $1 }, "seed \(seed): \(text)")
      #expect(amended.allSatisfy { $0 > 0 }, "seed \(seed): \(text)")
      // Ends that are not ICU's stand behind a space or before a mark that opens.
      let added = Set(amended).subtracting(icu)
      #expect(
        added.allSatisfy {
          text[Int($0) - 1] <= 0x20 || text[Int($0) - 1] == 0xA0
            || SentenceRules.onlyOpens(ScalarReader.scalar(at: Int($0), in: text.span).value)
        },
        "seed \(seed): \(text)")
    }
  }

  @Test func `offsets stay, and the boundaries of ICU come back when asked for`() throws {
    let text = Array("Sen. Hill of the U.S. Senate spoke. She left.".utf8)
    var joining = try Analyzer()
    var plain = try Analyzer(Analyzer.Options(rules: .icu))
    let joined = try joining.analyze(text.span, language: "en")
    let divided = try plain.analyze(text.span, language: "en")
    #expect(divided.sentenceEnds == (try ends(of: text)))
    #expect(joined.sentenceEnds == [36, 45])
    #expect(joined.tokens.map(\.range) == divided.tokens.map(\.range))
  }

  @Test func `a unit reaches over the stop of an abbreviation`() throws {
    var analyzer = try Analyzer(Analyzer.Options(phrases: ["U.S. Senate"]))
    let text = Array("The U.S. Senate met. The U.S. |Senate is a word.".utf8)
    let terms = try analyzer.analyze(text.span, language: "en").tokens
      .map { analyzer.vocabulary.string($0.term) }
    #expect(terms.count { $0.hasPrefix("u.s") && $0.hasSuffix("senate") } == 1)
  }
}
