import BuiltinData
import TextAnalysis
import Testing

@testable import Stance

private func stances(
  _ text: String, _ language: String, _ targets: [Target]
) throws -> [MentionStance] {
  var analyzer = try Analyzer()
  var finder = try TargetFinder(targets)
  var reader = StanceReader()
  let bytes = Array(text.utf8)
  let analysis = try analyzer.analyze(bytes.span, language: language)
  let mentions = try finder.mentions(in: analysis, text: bytes.span, analyzer: &analyzer)
  return try reader.stances(at: mentions, in: analysis, text: bytes.span, analyzer: &analyzer) ?? []
}

/// A villain and a hero in a language, by the names that the language writes.
private struct Scene: Sendable, CustomTestStringConvertible {
  let language: String
  let text: String

  var testDescription: String { language }
}

private let scenes = [
  Scene(
    language: "en",
    text:
      "The brutal regime of Bashar al-Assad massacred civilians. The hero Ivan Petrov rescued children."
  ),
  Scene(
    language: "ru",
    text: "Кровавый режим Башара Асада уничтожил мирных жителей. Герой Иван Петров спас детей."),
  Scene(
    language: "uk",
    text: "Кривавий режим Башара Асада вбив мирних жителів. Герой Іван Петров врятував дітей."),
  Scene(
    language: "ar",
    text: "ارتكب نظام بشار الأسد مجزرة ضد المدنيين. البطل إيفان بيتروف أنقذ الأطفال."),
  Scene(
    language: "fa", text: "رژیم بشار اسد غیرنظامیان را کشت. قهرمان ایوان پتروف کودکان را نجات داد."),
  Scene(
    language: "he", text: "המשטר הרצחני של בשאר אסד טבח באזרחים. הגיבור איוון פטרוב הציל ילדים."),
  Scene(
    language: "de",
    text:
      "Das brutale Regime von Bashar al-Assad ermordete Zivilisten. Der Held Iwan Petrow rettete Kinder."
  ),
  Scene(
    language: "fr",
    text:
      "Le régime brutal de Bachar al-Assad a massacré des civils. Le héros Ivan Petrov a sauvé des enfants."
  ),
  Scene(
    language: "es",
    text:
      "El régimen brutal de Bashar al-Assad masacró a civiles. El héroe Iván Petrov rescató a niños."
  ),
  Scene(
    language: "tr",
    text: "Katil Beşar Esad rejimi sivilleri katletti. Kahraman İvan Petrov çocukları kurtardı."),
  Scene(language: "hi", text: "तानाशाह बशर अल असद ने नागरिकों की हत्या की। नायक इवान पेत्रोव ने बच्चों को बचाया।"),
  Scene(language: "zh", text: "独裁者巴沙尔·阿萨德屠杀平民。英雄伊万·彼得罗夫营救了儿童。"),
  Scene(language: "ja", text: "独裁者バッシャール・アサドは市民を虐殺した。英雄イワン・ペトロフは子どもたちを救助した。"),
  Scene(language: "ko", text: "독재자 바샤르 알아사드는 민간인을 학살했다. 영웅 이반 페트로프는 아이들을 구조했다."),
]

@Suite struct StanceTests {
  /// The names as languages write them that the names room does not bring together by words.
  private let targets = [
    Target(name: "villain", aliases: ["Bashar al-Assad", "Assad", "Esad", "阿萨德", "असद", "알아사드"]),
    Target(
      name: "hero",
      aliases: ["Ivan Petrov", "Petrov", "Petrow", "İvan Petrov", "彼得罗夫", "पेत्रोव", "페트로프"]),
  ]

  @Test(arguments: scenes)
  private func `each language tells for from against`(scene: Scene) throws {
    let found = try stances(scene.text, scene.language, targets)
    let villain = try #require(found.first { $0.mention.target == "villain" })
    let hero = try #require(found.first { $0.mention.target == "hero" })
    #expect(villain.stance < 0 && hero.stance > 0.2, "\(villain.stance) \(hero.stance)")
    #expect(!villain.evidence.isEmpty && !hero.evidence.isEmpty)
    let count = scene.text.utf8.count
    #expect(found.flatMap(\.evidence).allSatisfy { $0.range.upperBound <= count })
  }

  @Test func `who speaks is told`() throws {
    let text =
      "The army crushed the rebels. Ann Lee said the army was brave. \"The army lies,\" Tom Ray said."
    let found = try stances(text, "en", [Target(name: "army", aliases: ["army"])])
    #expect(found.map(\.voice) == [.outlet, .quoted, .quoted])
    #expect(found.map(\.speaker) == [nil, "Ann Lee", "Tom Ray"])
  }

  @Test(arguments: [
    ("The hero Smith came.", "label 3 beside"), ("The rebels killed Smith.", "done to -3"),
    ("Smith rescued a child.", "doer 2"), ("Smith was killed by rebels.", "done to -3"),
    ("Smith said prices fell.", "speaker neutral"),
    ("Jones accused Smith of fraud.", "spoken of accusing"),
    ("The so-called minister Smith came.", "irony beside"),
  ])
  func `evidence says what it was taken for`(text: String, rule: String) throws {
    var analyzer = try Analyzer()
    var reader = StanceReader()
    let bytes = Array(text.utf8)
    let analysis = try analyzer.analyze(bytes.span, language: "en")
    var finder = try TargetFinder([Target(name: "Smith", aliases: ["Smith"])])
    let mentions = try finder.mentions(in: analysis, text: bytes.span, analyzer: &analyzer)
    let features = try reader.features(
      at: mentions, in: analysis, text: bytes.span, analyzer: &analyzer)
    #expect(
      features?.first?.contains { $0.name == rule } == true, "\(String(describing: features))")
  }

  @Test(arguments: [
    ("قتل سميث على يد المتمردين.", "done to -3"), ("قتل سميث على أيدي المتمردين.", "done to -3"),
  ])
  func `two words of Arabic say who acts`(text: String, rule: String) throws {
    var analyzer = try Analyzer()
    var reader = StanceReader()
    let bytes = Array(text.utf8)
    let analysis = try analyzer.analyze(bytes.span, language: "ar")
    var finder = try TargetFinder([Target(name: "سميث", aliases: ["سميث"])])
    let mentions = try finder.mentions(in: analysis, text: bytes.span, analyzer: &analyzer)
    let features = try reader.features(
      at: mentions, in: analysis, text: bytes.span, analyzer: &analyzer)
    #expect(
      features?.first?.contains { $0.name == rule } == true, "\(String(describing: features))")
  }

  @Test(arguments: [
    ("en", "Jabhat al-Nusra (now renamed to Fateh al-Sham) left.", "Nusra", "Fateh al-Sham"),
    ("en", "The Nusra Front, formerly known as Fateh, left.", "Fateh", "The Nusra Front"),
    ("ru", "Группировка Нусра (ныне Фатх) ушла.", "Нусра", "Фатх"),
    ("uk", "Угруповання Нусра (нині Фатх) пішло.", "Нусра", "Фатх"),
    ("de", "Die Nusra (inzwischen umbenannt in Fateh) ging.", "Nusra", "Fateh"),
    ("fr", "Le Nusra (rebaptisé Fateh) est parti.", "Nusra", "Fateh"),
    ("es", "El Nusra (ahora llamado Fateh) salió.", "Nusra", "Fateh"),
    ("tr", "Nusra (yeni adıyla Fateh) gitti.", "Nusra", "Fateh"),
    ("ar", "جبهة النصرة (المعروفة سابقا باسم فتح) خرجت.", "النصرة", "فتح"),
    ("fa", "جبهه نصرت (معروف به فتح) رفت.", "نصرت", "فتح"),
    ("he", "ארגון נוסרה (לשעבר פתח) יצא.", "נוסרה", "פתח"),
    ("hi", "नुसरा (उर्फ फतह) गया।", "नुसरा", "फतह"),
    ("zh", "胜利阵线（现更名为征服）离开。", "阵线", "征服"),
    ("ja", "ヌスラ（別名ファタハ）は去った。", "ヌスラ", "ファタハ"),
    ("ko", "누스라(일명 파타흐)가 떠났다.", "누스라", "파타흐"),
  ])
  func `another name of an actor is a label`(
    language: String, text: String, alias: String, other: String
  ) throws {
    let found = try stances(text, language, [Target(name: "actor", aliases: [alias])])
    let labels = found.flatMap(\.labels).map(\.entry)
    #expect(labels.contains(other), "\(found.count) \(labels)")
  }

  @Test func `names are found in any script and case`() throws {
    let cases = [
      // The last but one is a season of fishing.
      ("ru", "О Путине и путине, с Путиным.", 2), ("uk", "Путіна бачили.", 1),
      ("ar", "قال بوتين نعم.", 1),
      ("he", "פוטין אמר.", 1),
    ]
    for (language, text, count) in cases {
      var analyzer = try Analyzer()
      var finder = try TargetFinder([Target(name: "Putin", aliases: ["Putin"])])
      let bytes = Array(text.utf8)
      let analysis = try analyzer.analyze(bytes.span, language: language)
      let found = try finder.mentions(in: analysis, text: bytes.span, analyzer: &analyzer).count
      #expect(found == count, "\(language): \(found)")
    }
  }

  @Test(arguments: [
    ("Assad", "Assad", ["Assad"]), ("g=Assad|the regime", "g", ["Assad", "the regime"]),
  ])
  func `a target reads from text`(text: String, name: String, aliases: [String]) {
    #expect(Target(text) == Target(name: name, aliases: aliases))
    #expect(Target("=x") == nil && Target("g=") == nil)
  }

  /// What weights are estimated from is what they are applied to.
  @Test(arguments: ["en", "ru"])
  func `a stance is the sum of its features by their weights`(language: String) throws {
    let file = try #require(BuiltinFile(named: "stance-weights/\(language).tsv"))
    var weights = [String: (against: Double, pro: Double)]()
    for line in String(decoding: file.bytes, as: UTF8.self).split(separator: "\n") {
      let fields = line.split(separator: "\t")
      guard fields.count == 3, let against = Double(fields[1]), let pro = Double(fields[2]) else {
        continue
      }
      weights[String(fields[0])] = (against, pro)
    }
    let scene = try #require(scenes.first { $0.language == language })
    // Words that come more often than counts.
    let text = Array((scene.text + " " + scene.text.dropLast() + ", " + scene.text).utf8)
    var analyzer = try Analyzer()
    var reader = StanceReader()
    var finder = try TargetFinder(targets)
    let analysis = try analyzer.analyze(text.span, language: language)
    let mentions = try finder.mentions(in: analysis, text: text.span, analyzer: &analyzer)
    let features = try #require(
      try reader.features(at: mentions, in: analysis, text: text.span, analyzer: &analyzer))
    let found = try #require(
      try reader.stances(at: mentions, in: analysis, text: text.span, analyzer: &analyzer))
    let model = try StanceModel(language: language)
    #expect(found.count >= 4)
    for (features, stance) in zip(features, found) {
      let known = features.compactMap { feature in
        weights[feature.name].map { ($0.against * feature.value, $0.pro * feature.value) }
      }
      #expect(known.count > 20)
      let answer = model.stance(
        against: known.reduce(0) { $0 + $1.0 }, for: known.reduce(0) { $0 + $1.1 })
      #expect(abs(answer - stance.stance) < 1e-9)
    }
  }

  @Test func `letters of a word are its parts, four by four`() {
    let names = StanceFeature(kind: .spelling("слово")).parts.map(\.name)
    #expect(names == ["letters ^сло", "letters слов", "letters лово", "letters ово$"])
    #expect(StanceFeature(kind: .spelling("и")).parts.isEmpty)
  }

  @Test func `every language has lists and weights in form`() throws {
    for language in Language.supported {
      let lexicon = try #require(try StanceLexicon(language: language))
      for (entry, role) in zip(lexicon.list.lexicon.entries, lexicon.roles)
      where entry.kind != .prefix {
        #expect(role != nil, "\(language): \(entry.term) \(entry.key)")
      }
      for role in [StanceLexicon.Role.label, .doer, .doneTo, .fate, .irony, .hedge, .booster] {
        #expect(lexicon.roles.contains(role), "\(language) \(role)")
      }
      _ = try StanceModel(language: language)
    }
  }

  @Test(arguments: [
    ("en", "Lee condemned the massacre.", "Lee"),
    ("de", "Müller verurteilte das Massaker.", "Müller"),
    ("fr", "Dupont a condamné le massacre.", "Dupont"),
    ("es", "Pérez condenó la masacre.", "Pérez"),
    ("ru", "Петров осудил теракт.", "Петров"),
    ("en", "The Rivian army liberated the town from terrorists.", "army"),
  ])
  func `who speaks of a bad deed, or acts against it, has not done it`(
    language: String, text: String, name: String
  ) throws {
    let found = try stances(text, language, [Target(name: name, aliases: [name])])
    #expect(found.count == 1)
    #expect(found.allSatisfy { $0.label >= 0 })
  }

  @Test(arguments: [
    ("en", "Lee carried out a massacre.", "Lee"), ("de", "Müller beging ein Massaker.", "Müller"),
    ("fr", "Dupont a commis un massacre.", "Dupont"),
  ])
  func `who does a bad deed has done it`(language: String, text: String, name: String) throws {
    let found = try stances(text, language, [Target(name: name, aliases: [name])])
    #expect(found.map(\.label) == [-1])
  }
}
