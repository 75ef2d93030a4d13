import TextAnalysis
import Testing

@testable import Stance

/// What the four measures say of the first mention of a name.
private func measures(_ language: String, _ text: String, _ name: String) throws -> MentionStance {
  var analyzer = try Analyzer()
  var finder = try TargetFinder([Target(name: "target", aliases: [name])])
  var reader = StanceReader()
  let bytes = Array(text.utf8)
  let analysis = try analyzer.analyze(bytes.span, language: language)
  let mentions = try finder.mentions(in: analysis, text: bytes.span, analyzer: &analyzer)
  let found = try reader.stances(
    at: mentions, in: analysis, text: bytes.span, analyzer: &analyzer)
  return try #require(found?.first, "\(text): \(name)")
}

/// The measures by kinds of sentences; the people and places are invented.
@Suite struct MeasureTests {
  @Test(arguments: [
    ("en", "The Rivian army bombed a hospital.", "Rivian army"),
    ("en", "Orland's troops shelled the market and killed nine civilians.", "Orland"),
    ("en", "Civilians were killed by the Rivian army.", "Rivian army"),
    ("en", "The militia, which tortured prisoners, left.", "militia"),
    ("en", "Rebel attacks on the town went on.", "Rebel"),
    ("en", "The war began when the regime cracked down on protests.", "regime"),
    ("en", "The massacre by the Rivian army went on for days.", "Rivian army"),
    ("de", "Die Armee hat Zivilisten getötet.", "Armee"),
    ("de", "Von der Armee wurden Zivilisten ermordet.", "Armee"),
    ("fr", "L'armée a massacré des civils.", "armée"),
    ("es", "El ejército torturó a los presos.", "ejército"),
    ("ru", "Войска Орлана убили мирных жителей.", "Орлан"),
    ("uk", "Бойовики вбили мирних жителів.", "Бойовики"),
    ("fa", "ارتش سوریه غیرنظامیان را کشت.", "ارتش سوریه"),
    ("ja", "リビア軍は市民を虐殺した。", "リビア軍"),
    ("zh", "军队杀害了平民。", "军队"),
  ])
  func `who does harm is against it`(language: String, text: String, name: String) throws {
    let found = try measures(language, text, name)
    #expect(found.measures[.acts] ?? 0 < 0, "\(text): \(found.acts)")
    #expect(found.acts.contains { $0.role == .doer } && found.label == -1)
  }

  @Test(arguments: [
    ("en", "The Rivian army killed Lars Orland.", "Orland"),
    ("en", "Lars Orland was tortured by the militia.", "Orland"),
    ("en", "Gunmen abducted Lars Orland.", "Orland"),
    ("en", "Lars Orland died in the attack.", "Orland"),
    ("en", "The murdered Lars Orland was a baker.", "Orland"),
    ("de", "Die Rebellen töteten den Minister.", "Minister"),
    ("fr", "L'armée a tué Lars Orland.", "Orland"),
    ("es", "El ejército mató a Lars Orland.", "Orland"),
    ("ru", "Войска убили Ларса Орланда.", "Орланд"),
    ("ja", "軍は田中太郎を殺害した。", "田中太郎"),
  ])
  func `bad news is no blame of whom it befalls`(language: String, text: String, name: String)
    throws
  {
    let found = try measures(language, text, name)
    #expect(found.label == 0, "\(text): \(found.evidence)")
    // The harm is told, and nobody blamed for suffering it.
    #expect(
      found.acts.contains { $0.role == .doneTo } || text.contains("died")
        || text.contains("murdered"))
  }

  @Test(arguments: [
    ("en", "The minister condemned the massacre.", "minister"),
    ("en", "The army killed 18 commanders of the militants.", "army"),
    ("en", "The Rivian army killed nine gunmen.", "Rivian army"),
    ("ru", "Войска убили девять боевиков.", "Войска"),
    ("en", "Lars Orland accused the regime of torture.", "Orland"),
    ("en", "Lars Orland visited the victims of the earthquake.", "Orland"),
    ("de", "Orland verurteilte den Terroranschlag.", "Orland"),
    ("fr", "Orland a condamné l'attentat.", "Orland"),
    ("es", "Orland condenó el atentado.", "Orland"),
    ("ru", "Орланд осудил теракт.", "Орланд"),
    ("uk", "Орланд засудив теракт.", "Орланд"),
    ("tr", "Orland katliamı kınadı.", "Orland"),
    ("zh", "王伟谴责了这场屠杀。", "王伟"),
  ])
  func `who condemns a bad deed has not done it`(language: String, text: String, name: String)
    throws
  {
    let found = try measures(language, text, name)
    #expect(found.label == 0, "\(text): \(found.evidence)")
  }

  @Test(arguments: ["Die Armee hat Lars Orland getötet.", "Die Armee tötete Lars Orland."])
  func `whose case does not show whether they act is not blamed`(text: String) throws {
    #expect(try measures("de", text, "Orland").label == 0)
  }

  @Test(arguments: [
    ("en", "The court convicted Lars Orland.", "Orland", -1),
    ("en", "The opposition denounced Lars Orland.", "Orland", -1),
    ("en", "Lars Orland was praised by the council.", "Orland", 1),
    ("en", "The council did not support Lars Orland.", "Orland", -1),
    ("en", "The firemen rescued the child.", "firemen", 1),
    ("en", "The army killed dozens of terrorists.", "army", 1),
    ("de", "Der Rat lobte Orland.", "Orland", 1),
    ("fr", "Le conseil a accusé Orland.", "Orland", -1),
    ("ru", "Пожарные спасли ребёнка.", "Пожарные", 1),
    ("ja", "議会は田中太郎を非難した。", "田中太郎", -1),
  ])
  func `words and deeds count for or against whom they are aimed at`(
    language: String, text: String, name: String, label: Int
  ) throws {
    let found = try measures(language, text, name)
    #expect(found.label == label, "\(text): \(found.evidence)")
    #expect(found.measures[.acts] != nil)
  }

  @Test(arguments: [
    ("en", "The dictator Orland left.", "Orland", -1),
    ("en", "Orland, a brutal war criminal, left.", "Orland", -1),
    ("en", "The Orland regime left.", "Orland", -1),
    ("en", "They live under the Orland regimes notorious police.", "Orland", -1),
    ("en", "Terrorist groups left the town.", "terrorists", -1),
    ("en", "The minister supported the terrorists.", "terrorists", -1),
    ("en", "The rebels backed by Rivia have left the town.", "rebels", 0),
    ("en", "The riot police came.", "police", 0),
    ("ja", "警察は容疑者を逮捕した。", "警察", 0),
    ("en", "Orland is a liar.", "Orland", -1), ("en", "Orland is not a liar.", "Orland", 0),
    ("en", "The hero Orland came.", "Orland", 1),
    ("en", "Terrorists attacked the town of Orland.", "Orland", 0),
    ("de", "Der Diktator Orland ging.", "Orland", -1),
    ("fr", "Le dictateur Orland est parti.", "Orland", -1),
    ("es", "El dictador Orland se fue.", "Orland", -1),
    ("ru", "Адмирал, Герой Орлании, вручил награды.", "Орлания", 0),
    ("tr", "Bu maçlar Orland tarafındaki şüpheleri giderdi.", "Orland", 0),
    ("ru", "Диктатор Орланд уехал.", "Орланд", -1), ("ru", "Орланд не вор.", "Орланд", 0),
    ("ar", "الأسد مجرم وقاتل.", "الأسد", -1),
    ("fa", "رضایی دروغگو و جنایتکار است.", "رضایی", -1),
    ("hi", "शर्मा झूठा और अपराधी है।", "शर्मा", -1),
    ("zh", "王伟是骗子和罪犯。", "王伟", -1),
    ("ja", "田中太郎は独裁者だ。", "田中太郎", -1),
    ("ko", "김철수는 거짓말쟁이이자 범죄자다.", "김철수", -1),
  ])
  func `labels are what somebody is called`(
    language: String, text: String, name: String, label: Int
  ) throws {
    let found = try measures(language, text, name)
    #expect(found.label == label, "\(text): \(found.evidence)")
  }

  @Test(arguments: [
    ("en", "Orland confirmed that the dam is safe.", 0.0),
    ("en", "Orland said that the dam is safe.", 0.0),
    ("en", "Orland claimed that the dam is safe.", -1.0),
    ("en", "Orland admitted that the dam leaks.", -0.5),
  ])
  func `reports say whether the writer believes them`(
    language: String, text: String, value: Double
  ) throws {
    let found = try measures(language, text, "Orland")
    #expect(found.measures[.report] == value, "\(text): \(found.evidence)")
  }

  @Test func `evidence is one item a place, in plain words`() throws {
    let found = try measures("en", "The brutal Rivian army killed nine civilians.", "Rivian army")
    for (one, next) in zip(found.evidence, found.evidence.dropFirst()) {
      #expect(one.range.upperBound <= next.range.lowerBound, "\(one) \(next)")
    }
    #expect(found.evidence.contains { $0.entry == "killed" && $0.rule == "does harm" })
    #expect(found.evidence.contains { $0.rule == "label" })
    #expect(found.measures[.report] == nil)
  }

  @Test func `the first measure that takes a side gives the label`() {
    var values = StanceMeasures()
    #expect(values.label == 0)
    values[.words] = 0.4
    #expect(values.label == 1)
    values[.report] = -1
    #expect(values.label == -1)
    values[.labels] = 0
    #expect(values.label == -1)
    values[.acts] = 0.2
    #expect(values.label == 1)
  }
}
