import BuiltinData
@testable import Quotations
import TextAnalysis
import TestSupport
import Testing

/// A short news item in a language: direct speech of somebody named before, and what was reported before it.
private struct Item: Sendable, CustomTestStringConvertible {
  let language: String
  let text: String
  let speaker: String
  let direct: String
  let indirect: String

  var testDescription: String { language }
}

private let items = [
  Item(
    language: "en",
    text:
      "Foreign Ministry spokeswoman Maria Zakharova told a briefing on Thursday that talks go on. \"The situation is grave,\" she said. \"We will not leave.\" The so-called \"moderates\" left.",
    speaker: "Maria Zakharova", direct: "The situation is grave",
    indirect: "that talks go on"),
  Item(
    language: "ru",
    text:
      "Представитель МИД Мария Захарова заявила, что переговоры продолжаются. «Ситуация очень сложная, — сказала она. — Мы не уйдём». По словам Лаврова, встреча состоится завтра. Так называемая «умеренная оппозиция» ушла.",
    speaker: "Мария Захарова", direct: "Ситуация очень сложная",
    indirect: "что переговоры продолжаются"),
  Item(
    language: "uk",
    text:
      "Речниця МЗС Марія Захарова заявила, що переговори тривають. «Ситуація дуже складна», — сказала вона. За словами Кулеби, зустріч відбудеться завтра.",
    speaker: "Марія Захарова", direct: "Ситуація дуже складна",
    indirect: "що переговори тривають"),
  Item(
    language: "ar",
    text:
      "وقال وزير الخارجية وليد المعلم إن المحادثات مستمرة. وأضاف: \"الوضع خطير جدا ولن نغادر\". وبحسب المتحدث باسم الجيش، انتهت العملية أمس.",
    speaker: "وزير الخارجية وليد المعلم", direct: "الوضع خطير جدا",
    indirect: "إن المحادثات مستمرة"),
  Item(
    language: "fa",
    text:
      "وزیر خارجه محمد جواد ظریف گفت که مذاکرات ادامه دارد. وی افزود: «وضعیت بسیار دشوار است و ما نخواهیم رفت». به گفته سخنگوی ارتش، عملیات پایان یافت.",
    speaker: "محمد جواد ظریف", direct: "وضعیت بسیار دشوار",
    indirect: "که مذاکرات ادامه دارد"),
  Item(
    language: "he",
    text:
      "דובר משרד החוץ יוסי כהן אמר כי השיחות נמשכות. \"המצב קשה מאוד ולא נעזוב\", הוסיף. לדברי השר, הפגישה תתקיים מחר.",
    speaker: "דובר משרד החוץ יוסי כהן", direct: "המצב קשה מאוד",
    indirect: "כי השיחות נמשכות"),
  Item(
    language: "de",
    text:
      "Außenministerin Annalena Baerbock sagte, die Gespräche gingen weiter. „Die Lage ist sehr ernst“, betonte sie. Laut Regierungssprecher Hebestreit findet das Treffen morgen statt.",
    speaker: "Annalena Baerbock", direct: "Die Lage ist sehr ernst",
    indirect: "die Gespräche gingen weiter"),
  Item(
    language: "fr",
    text:
      "La ministre Catherine Colonna a déclaré que les négociations continuaient. « La situation est très grave », a-t-elle ajouté. Selon le porte-parole de l'armée, l'opération est terminée.",
    speaker: "Catherine Colonna", direct: "La situation est",
    indirect: "que les négociations continuaient"),
  Item(
    language: "es",
    text:
      "El ministro José Albares dijo que las negociaciones continúan. «La situación es muy grave», añadió. Según el portavoz del ejército, la operación terminó ayer.",
    speaker: "José Albares", direct: "La situación es",
    indirect: "que las negociaciones continúan"),
  Item(
    language: "tr",
    text:
      "Dışişleri Bakanı Hakan Fidan, görüşmelerin sürdüğünü söyledi. Fidan, \"Durum çok ciddi, biz gitmeyeceğiz\" dedi. Ordu sözcüsüne göre operasyon dün bitti.",
    speaker: "Hakan Fidan", direct: "Durum çok ciddi",
    indirect: "görüşmelerin sürdüğünü"),
  Item(
    language: "hi",
    text:
      "विदेश मंत्री एस जयशंकर ने कहा कि वार्ता जारी है। उन्होंने कहा, \"स्थिति बहुत गंभीर है और हम नहीं जाएंगे।\" सेना के प्रवक्ता के अनुसार अभियान समाप्त हो गया।",
    speaker: "एस जयशंकर", direct: "स्थिति बहुत गंभीर",
    indirect: "कि वार्ता जारी है"),
  Item(
    language: "zh",
    text: "外交部发言人毛宁表示，谈判仍在继续。她说：“局势非常严峻，我们不会离开。”据新华社报道，行动已于昨天结束。所谓“温和反对派”已经撤离。",
    speaker: "毛宁", direct: "局势非常严峻",
    indirect: "谈判仍在继续"),
  Item(
    language: "ja",
    text: "上川陽子外相は、交渉が続いていると述べた。外相は「状況は非常に深刻だ。我々は去らない」と強調した。軍の報道官によると、作戦は昨日終了した。",
    speaker: "上川陽子", direct: "状況は非常に深刻だ",
    indirect: "交渉が続いている"),
  Item(
    language: "ko",
    text:
      "조태열 외교부 장관은 협상이 계속되고 있다고 밝혔다. 그는 \"상황이 매우 심각하다. 우리는 떠나지 않을 것\"이라고 말했다. 군 대변인에 따르면 작전은 어제 끝났다.",
    speaker: "조태열", direct: "상황이 매우 심각하다",
    indirect: "협상이 계속되고 있다고"),
]

@Suite struct QuotationTests {
  @Test(arguments: items)
  private func `each language tells who says what`(item: Item) throws {
    let found = try quotations(item.text, item.language)
    let direct = try #require(found.first { $0.kind == .direct })
    #expect(text(direct.content, of: item.text)?.hasPrefix(item.direct) == true)
    #expect(direct.speakerName == item.speaker)
    let indirect = try #require(found.first { $0.kind == .indirect })
    #expect(text(indirect.content, of: item.text) == item.indirect)
  }

  @Test(arguments: [
    (
      "de", "Zum Rücktritt sagte der Kardinal Angelo Sodano: „Das ist ein Donnerschlag.“",
      "Angelo Sodano"
    ),
    (
      "de", "Peter Clever, der Sprecher, hat in einem Interview gefordert, dass der Schutz bleibt.",
      "Peter Clever"
    ),
    (
      "de", "Peer Schmidt (SPD) bestätigte dem Abgeordneten, dass er auf der Liste steht.",
      "Peer Schmidt"
    ),
    ("de", "Der Bericht wurde von Anna Meier als „falsch“ bezeichnet.", nil),
    ("de", "So sagte der Vorsitzende Karl Mai: „Wir haben gewonnen.“", "Karl Mai"),
    ("de", "Ende Januar verkündete der Bund, dass er gehe.", "der Bund"),
    ("de", "„Wir haben klar gewonnen“, so urteilte Karl Mai am Abend.", "Karl Mai"),
    (
      "en", "The Syrian Observatory for Human Rights said that six people died.",
      "Syrian Observatory for Human Rights"
    ),
    ("ru", "Джейсон Кавано лишь подтвердил, что не уйдёт.", "Джейсон Кавано"),
    ("ru", "Открылся форум, о котором чиновники сообщили, что он нужен.", "чиновники"),
    ("en", "Turkish officials said that the border was closed.", "Turkish officials"),
    ("en", "The source said that the border was closed.", "the source"),
    ("ko", "워렌은 국경이 닫혔다고 말했다.", "워렌"),
    ("ar", "أشارت المصادر إلى أن الهدنة مستمرة في المدينة.", "المصادر"),
    ("ar", "وقال مدير المستشفى في مؤتمر صحفي إن الوضع صعب.", "مدير المستشفى"),
    ("fa", "مدیر تیم در نشست خبری گفت که بازی سخت بود.", "مدیر تیم"),
    ("he", "דובר הצבא, שביקר בגבול אתמול, אמר כי המצב רגוע.", "דובר הצבא"),
    ("hi", "अपना वोट डालने के बाद मंत्री ने पत्रकारों को बताया कि चुनाव शांत है।", "मंत्री"),
    ("ja", "先週の会議で、田中大臣は「状況は厳しい」と述べた。", "田中"),
    ("ko", "지난 회의에서 장관은 상황이 어렵다고 말했다.", "장관"),
    ("zh", "部长在记者会上表示，谈判仍在继续。", "部长"),
    ("zh", "政府官员对记者表示，谈判仍在继续。", "政府官员"),
  ])
  func `speakers are named as the text names them`(
    language: String, statement: String, name: String?
  ) throws {
    let found = try quotations(statement, language)
    #expect(!found.isEmpty)
    if let name { #expect(found.first?.speakerName == name) }
  }

  @Test func `every language has rules in form`() throws {
    for language in Language.supported {
      let rules = try #require(try QuotationRules(language: language))
      #expect(rules.list.lexicon.language == language)
      for (entry, role) in zip(rules.list.lexicon.entries, rules.roles) where entry.kind != .prefix
      {
        #expect(role != nil, "\(language): \(entry.term) \(entry.key)")
      }
      #expect(rules.roles.contains(.cue(.neutral)) && rules.roles.contains(.scare))
    }
  }

  @Test(arguments: [
    ("He said. \"One.\" Two", ["\"One.\""]),
    ("„Eins „zwei“ drei“ und »vier«", ["„Eins „zwei“ drei“", "»vier«"]),
    ("«Один „два“ три»", ["«Один „два“ три»"]),
    ("‘British’ it’s ‘don’t go’", ["‘British’", "‘don’t go’"]),
    ("''Old wire'' text", ["''Old wire''"]),
    ("「一『二』三」", ["「一『二』三」"]),
    ("צה\"ל הודיע \"שלום\"", ["\"שלום\""]),
    ("ארה“ב הודיעה „שלום“", ["„שלום“"]),
    ("\"One\n\"Two\" end", ["\"One", "\"Two\""]),
    ("the workers' strike of the '90s, don't", []),
    ("the workers' cry: 'We wait,' she said", ["'We wait,'"]),
    ("a \"lost mark and \"good one\" here", ["\"good one\""]),
  ])
  func `marks of all kinds pair`(text: String, spans: [String]) {
    let bytes = Array(text.utf8)
    let found = QuotationMarks.spans(in: bytes.span).map {
      String(decoding: bytes[$0.outer], as: UTF8.self)
    }
    #expect(found == spans)
  }

  @Test func `a quotation goes over paragraphs, and scare quotes are no speech`() throws {
    let text = """
      "We wait," the envoy Ann Lee said. "The so-called 'moderates' left.
      "They will be back."
      The "White Book" is out.
      """
    let found = try quotations(text, "en")
    #expect(found.filter { $0.kind == .direct }.count == 1)
    #expect(found.first?.parts.count == 3)
    #expect(found.first?.speakerName == "Ann Lee")
  }

  @Test(arguments: [
    ("Smith claims that prices fell.", Attitude.doubting),
    ("Smith admitted that prices fell.", .conceding),
    ("Smith confirmed that prices fell.", .endorsing), ("Smith said that prices fell.", .neutral),
    ("According to Smith, prices fell last year.", .neutral),
    ("Smith accused the bank of fraud.", .accusing),
  ])
  func `the reporting word tells the attitude`(text: String, attitude: Attitude) throws {
    let found = try quotations(text, "en")
    #expect(found.map(\.attitude) == [attitude])
    #expect(found.first?.speakerName == "Smith")
  }

  @Test func `a noun is no report`() throws {
    #expect(
      try quotations(
        "The report was long. Their claims of fraud failed. The Washington Post closed.", "en"
      ).isEmpty)
  }

  @Test func `random marks and words never break the search`() throws {
    let seed = testSeed()
    var state = seed
    let pieces = [
      "\"", "“", "”", "„", "«", "»", "'", "''", "said", "he", "Smith", "that", ",", ".", ":", "\n",
      " ", "—", "(", "(", "?", "Zakharova", "according to", "«", "1",
    ]
    var analyzer = try Analyzer()
    var finder = QuotationFinder()
    for _ in 0..<400 {
      var text = ""
      for _ in 0..<30 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int(state >> 33) % pieces.count] + ((state >> 20) & 1 == 0 ? " " : "")
      }
      let bytes = Array(text.utf8)
      let count = bytes.count
      for language in ["en", "de", "ru", "ja"] {
        let analysis = try analyzer.analyze(bytes.span, language: language)
        for quotation in try finder.quotations(of: analysis, text: bytes.span, analyzer: &analyzer)
          ?? []
        {
          let ranges =
            [quotation.content] + quotation.parts
            + [quotation.speaker, quotation.cue].compactMap(\.self)
          #expect(ranges.allSatisfy { $0.upperBound <= count }, "seed \(seed)")
        }
      }
    }
  }
}
