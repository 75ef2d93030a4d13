import Testing

@testable import TextAnalysis

/// Words of a language from which stories are made, and what its sites say under them.
struct Outlets: CustomTestStringConvertible {
  let language: String
  let words: String
  /// Between words, and at the end of a sentence.
  let space: String, stop: String
  let furniture: [String]

  var testDescription: String { language }

  static let all = [
    Outlets(
      language: "en",
      words:
        "council river bridge minister opened closed repaired harbour winter farmers budget vote old new heavy",
      space: " ", stop: ". ",
      furniture: ["Sign up for our evening newsletter", "Tap here to write to the editors."]),
    Outlets(
      language: "ru",
      words:
        "совет река мост министр открыл закрыл починил гавань зима фермеры бюджет старый новый",
      space: " ", stop: ". ",
      furniture: ["Подписывайтесь на наш канал", "Нашли опечатку? Выделите её и нажмите клавишу."]),
    Outlets(
      language: "uk",
      words:
        "рада річка міст міністр відкрив закрив гавань зима фермери бюджет старий новий важкий",
      space: " ", stop: ". ",
      furniture: ["Підписуйтесь на наш канал", "Помітили помилку в тексті?"]),
    Outlets(
      language: "ar",
      words:
        "المجلس النهر الجسر الوزير افتتح أغلق أصلح الميناء الشتاء المزارعون الميزانية القديم الجديد",
      space: " ", stop: ". ",
      furniture: ["تابعونا على صفحتنا الجديدة", "جميع الحقوق محفوظة لصحيفة النهر."]),
    Outlets(
      language: "fa",
      words: "شورا رودخانه پل وزیر گشود بست تعمیر بندر زمستان کشاورزان بودجه کهنه تازه سنگین",
      space: " ", stop: ". ",
      furniture: ["ما را در کانال خبری دنبال کنید", "انتهای پیام و پایان گزارش."]),
    Outlets(
      language: "zh", words: "议会 河流 大桥 部长 开放 关闭 修复 港口 冬天 农民 预算 旧的 新的 沉重 投票",
      space: "", stop: "。", furniture: ["更多新闻请下载我们的客户端", "未经授权请勿转载本报文章。"]),
    Outlets(
      language: "ja", words: "議会 川は 橋を 大臣が 開いた 閉じた 直した 港で 冬に 農家 予算 古い 新しい 重い",
      space: "", stop: "。", furniture: ["続きは会員登録でお読みください", "本紙の記事の無断転載を禁じます。"]),
    Outlets(
      language: "ko", words: "의회 강물 다리 장관이 열었다 닫았다 고쳤다 항구 겨울 농민들 예산 낡은 새로운 무거운",
      space: " ", stop: ". ", furniture: ["뉴스레터를 지금 구독하기", "저작권자 강변일보 무단전재 금지."]),
    Outlets(
      language: "de",
      words:
        "Rat Fluss Brücke Ministerin öffnete schloss reparierte Hafen Winter Bauern Haushalt alte neue",
      space: " ", stop: ". ",
      furniture: ["Jetzt den Newsletter abonnieren", "Hier geht es zu allen Kommentaren."]),
    Outlets(
      language: "fr",
      words:
        "conseil rivière pont ministre ouvre ferme répare port hiver paysans budget vieux nouveau lourd",
      space: " ", stop: ". ",
      furniture: ["Abonnez-vous à notre lettre du soir", "Cet article vous a plu ?"]),
    Outlets(
      language: "es",
      words:
        "consejo río puente ministra abre cierra repara puerto invierno campesinos presupuesto viejo nuevo",
      space: " ", stop: ". ",
      furniture: ["Suscríbete a nuestro boletín", "Todos los derechos son del diario."]),
    Outlets(
      language: "tr",
      words:
        "meclis nehir köprü bakan açtı kapattı onardı liman kış çiftçiler bütçe eski yeni ağır",
      space: " ", stop: ". ",
      furniture: ["Bültenimize hemen abone olun", "Haberin tüm hakları saklıdır."]),
    Outlets(
      language: "he",
      words: "המועצה הנהר הגשר השר פתח סגר תיקן הנמל החורף החקלאים התקציב הישן החדש הכבד",
      space: " ", stop: ". ", furniture: ["הירשמו לעלון שלנו", "כל הזכויות שמורות לעיתון הנהר."]),
    Outlets(
      language: "hi", words: "परिषद नदी पुल मंत्री खोला बंद मरम्मत बंदरगाह सर्दी किसान बजट पुराना नया भारी",
      space: " ", stop: "। ", furniture: ["हमारे चैनल को अभी फॉलो करें", "यह खबर आपको कैसी लगी?"]),
  ]

  /// A story of its own for each number.
  func story(_ number: Int, sentences: Int = 5) -> String {
    let words = words.split(separator: " ")
    var state = UInt64(number) &* 0x9E37_79B9_7F4A_7C15 | 1
    func next(below limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    return (0..<sentences).map { _ in
      (0..<9).map { _ in String(words[next(below: words.count)]) }.joined(separator: space) + stop
    }.joined()
  }
}

/// What is found in documents of outlets.
func furniture(of documents: [(outlet: String, text: String)]) -> Furniture {
  var sketch = FurnitureSketch(forBytes: documents.reduce(0) { $0 + $1.text.utf8.count })
  for document in documents {
    let bytes = Array(document.text.utf8)
    sketch.add(bytes.span, outlet: document.outlet)
  }
  var counts = FurnitureCounts(after: sketch)
  for document in documents {
    let bytes = Array(document.text.utf8)
    counts.add(bytes.span, outlet: document.outlet)
  }
  return counts.finish()
}

extension Furniture {
  /// The pieces of a text that are furniture.
  func pieces(of text: String, outlet: String) -> [String] {
    let bytes = Array(text.utf8)
    return ranges(in: bytes.span, outlet: outlet).map {
      String(decoding: bytes[$0], as: UTF8.self)
    }
  }
}
