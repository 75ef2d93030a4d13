import Quotations
import Testing

/// A text whose last quotation has a speaker of a name.
private struct Told: Sendable, CustomTestStringConvertible {
  let language: String
  let text: String
  let speaker: String?

  init(_ language: String, _ text: String, _ speaker: String?) {
    (self.language, self.text, self.speaker) = (language, text, speaker)
  }

  var testDescription: String { "\(language): \(text)" }
}

/// Whose words go on, and whom a short name or a pronoun stands for.
private let goingOn = [
  Told("uk", "«Дощ іде давно», — сказала Олена Гай.\n«Він не скоро скінчиться».", "Олена Гай"),
  Told(
    "de", "„Es regnet schon lange“, sagte Clara Voss.\n„Es hört so bald nicht auf.“", "Clara Voss"),
  Told("en", "Ann Lee said that it rains.\n\"It will not stop for a long time.\"", "Ann Lee"),
  Told(
    "es", "Ana López dijo que llueve. Estaba en la plaza.\n“La lluvia no para desde hace días.”",
    "Ana López"),
  Told("en", "Joan Marsh said that it rains. Ms Marsh said that it snows.", "Joan Marsh"),
  Told("es", "Juan Ruiz dijo que llueve. El Sr. Ruiz dijo que nieva.", "Juan Ruiz"),
  Told(
    "fr", "Jean Castel a dit que la pluie tombe. M. Castel a dit que la neige tombe.", "Jean Castel"
  ),
  Told("en", "\"It rains. It pours. It snows,\" Orville said. \"We wait,\" he added.", "Orville"),
  Told("en", "The mayor said that it rains. \"We wait,\" he said.", "the mayor"),
  Told("en", "North Korea said that it rains. He said that it snows.", nil),
  Told("fr", "Emmanuel Mercier a dit que la pluie tombe. Elle a dit que la neige tombe.", nil),
  Told("uk", "Іван Гай сказав, що йде дощ. «Так», — сказала вона.", nil),
  Told("ar", "وقالت الوزارة إن المطر يهطل. وأضافت أن الثلج يهطل.", "الوزارة"),
]

/// Names with all that belongs to them and nothing else.
private let whole = [
  Told(
    "fr", "La porte-parole du ministère de la Pêche Anna Durand a dit que la pluie tombe.",
    "Anna Durand"),
  Told("es", "La ministra de la Pesca Ana López dijo que llueve.", "Ana López"),
  Told(
    "es", "La compañía aérea y la Armada de Noria dijeron que llueve.",
    "la compañía aérea y la Armada de Noria"),
  Told("es", "La campaña del presidente Ruiz señaló que llueve.", "la campaña del presidente Ruiz"),
  Told("es", "Corea del Norte dijo que llueve.", "Corea del Norte"),
  Told("fr", "Anna Le Goff a indiqué que la pluie tombe.", "Anna Le Goff"),
  Told("en", "A Labour Party spokesman said that it rains.", "Labour Party spokesman"),
  Told("en", "Ann Smith and Joe Jones said that it rains.", "Ann Smith and Joe Jones"),
  Told("en", "Beijing said that it rains.", "Beijing"),
  Told("de", "Der Walliser Staatsrat Matthias Renner sagte, dass es regnet.", "Matthias Renner"),
  Told("uk", "Борн-Лі пожартував, що йде дощ.", "Борн-Лі"),
  Told("uk", "«Іде дощ», — додав Борн-Лі.", "Борн-Лі"),
  Told("uk", "За повідомленням NBC News, іде дощ.", "NBC News"),
  Told("uk", "«Іде дощ», — зазначив президент України.", "президент України"),
  Told("he", "ברנרס-לי אמר כי יורד גשם.", "ברנרס-לי"),
  Told(
    "ar", "وأوضح مدير عام الهيئة العامة للسياحة والتراث الوطني المهندس محمد العمرة أن المطر يهطل.",
    "محمد العمرة"),
]

/// Subjects that other words explain, or that stand far from their verbs.
private let subjects = [
  Told(
    "uk",
    "Рада — керівний орган парафії, який складається з мирян, — у липні написала, що йде дощ.",
    "Рада"),
  Told(
    "es", "La junta parroquial, el órgano rector de la parroquia, escribió que llueve.",
    "la junta parroquial"),
  Told(
    "en",
    "Tom Reed, the envoy to Peru and the former governor of Ohio, a big exporter, said Rome had lost.",
    "Tom Reed"),
  Told("fr", "La pluie va tomber sur le port, ont fait savoir les diplomates.", "les diplomates"),
  Told("uk", "«Іде дощ», – заявив пан Кремінь і додав, що не боїться.", "Кремінь"),
  Told(
    "de",
    "Vor dem Spiel hatte Trainer Jan Petrich mit Blick auf Noria gesagt: „Wir haben noch Wut im Bauch.“",
    "Jan Petrich"),
  Told("fr", "Le chauffeur lui a dit que la pluie tombe.", "le chauffeur"),
  Told("uk", "Один із глядачів написав у мережі, що йде дощ.", "Один із глядачів"),
  Told("ru", "Один из участников спросил её, идёт ли дождь.", "Один из участников"),
  Told("he", "„יורד גשם“, אמר ניל בר, המפיק בפועל של הסדרה.", "ניל בר"),
]

/// Verbs that report nothing where they stand.
private let silent: [(language: String, text: String)] = [
  ("en", "She said that reviews would come, with detailed plans being set out."),
  ("en", "A guest hailed as a hero by some came."),
  ("fr", "Il s'est assuré que tout est prêt."),
  ("fr", "L’accusé, Jean Durand, a été déclaré coupable du vol."),
  ("fr", "La politique qui refuse l’asile aux victimes a changé."),
  ("es", "El golfista Molina destacó en todas sus rondas, convirtiéndose en uno de los mejores."),
  ("es", "El grupo citó 390 anuncios que surgieron a partir de sus acciones."),
  ("es", "¿Dónde dirían que está el dinero ahora?"),
  ("de", "Weil er weiter seine Dienste versprach, wurde er nun verurteilt."),
  ("ru", "Он стал автором книги «Последний дворец: тревожный век в истории пяти жизней»."),
  ("uk", "Агентство дістало критику за те, що не повідомило, що йде дощ."),
]

@Suite struct SpeakerKindTests {
  @Test(arguments: goingOn)
  private func `words that go on and short names have the speaker before`(told: Told) throws {
    #expect(try quotations(told.text, told.language).last?.speakerName == told.speaker)
  }

  @Test(arguments: whole)
  private func `a name is whole and nothing more`(told: Told) throws {
    #expect(try quotations(told.text, told.language).first?.speakerName == told.speaker)
  }

  @Test(arguments: subjects)
  private func `who speaks is the subject of the verb`(told: Told) throws {
    #expect(try quotations(told.text, told.language).first?.speakerName == told.speaker)
  }

  @Test(arguments: silent)
  func `verbs in another sense report nothing`(language: String, text: String) throws {
    let found = try quotations(text, language)
    #expect(found.count <= (text.hasPrefix("She said") ? 1 : 0))
  }

  @Test(arguments: [
    (
      "fr", "Parmi les frondeurs, le député Jean Castel a dit que la pluie tombe.",
      "que la pluie tombe"
    ),
    ("fr", "Ruiz a promis samedi sur la place de ne jamais partir.", "de ne jamais partir"),
    (
      "de", "Die Täter waren nach Angaben des Ministeriums nordische Siedler.",
      "Die Täter waren nach Angaben des Ministeriums nordische Siedler"
    ),
    (
      "de", "Er sagte, dass die Leute flohen und schrien und dass er fiel.",
      "dass die Leute flohen und schrien und dass er fiel"
    ),
    (
      "he", "מאז 2011, ארגון אזרחי העולם אומר שתיעד יותר מיליון פעולות.", "שתיעד יותר מיליון פעולות"
    ),
  ])
  func `a statement begins with itself`(language: String, news: String, content: String) throws {
    #expect(try text(quotations(news, language).first?.content, of: news) == content)
  }
}
