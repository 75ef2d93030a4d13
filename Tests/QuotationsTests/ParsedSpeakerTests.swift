import Quotations
import TextAnalysis
import Testing

/// Speakers whom the parsed sentence of a report shows, or the one before it; the people are invented.
@Suite struct ParsedSpeakerTests {
  @Test(arguments: [
    ("ru", "В министерстве напомнили, что порт закрыт.", "министерстве"),
    ("ru", "Утром в Кремле сообщили, что порт закрыт.", "Кремле"),
    ("ar", "واختتم الكريمي تصريحاته بالقول إن الميناء مغلق.", "الكريمي"),
    ("fr", "Des témoins ont estimé que le port était fermé.", "Des témoins"),
    ("en", "Voss said the port will stay shut, but noted that ships may wait.", "Voss"),
  ])
  func `a report without a speaker beside it has the subject of its verb`(
    language: String, news: String, speaker: String
  ) throws {
    let last = try #require(try quotations(news, language).last)
    #expect(text(last.speaker, of: news) == speaker || last.speakerName == speaker, "\(news)")
  }

  @Test(arguments: [
    (
      "es",
      "La alcaldesa Clara Voss visitó el muelle.\nDijo: «El puerto está cerrado».",
      "Clara Voss"
    ),
    (
      "en", "Clara Voss met Ann Reed at the port on Monday.\nShe said that it was shut.",
      "Clara Voss"
    ),
  ])
  func `a pronoun or nobody is the subject of the sentence before`(
    language: String, news: String, name: String
  ) throws {
    #expect(try quotations(news, language).last?.speakerName == name, "\(news)")
  }

  @Test(arguments: [
    ("es", "Donald Voss llegó ayer.\nSe ha especulado que el puerto se cierra."),
    ("en", "North Korea said it was ready.\nHe said that the port was shut."),
  ])
  func `nobody speaks where nobody is told`(language: String, news: String) throws {
    let last = try #require(try quotations(news, language).last)
    #expect(last.speakerName == nil, "\(news): \(last.speakerName ?? "")")
  }

  @Test func `a country's minister holds the office, not the country`() throws {
    let news = """
      North Korea's foreign minister Ri Yong Ho spoke on Saturday. The minister added: "We wait."
      """
    #expect(try quotations(news, "en").last?.speakerName != "North Korea")
  }

  @Test func `words that speak for a quotation make it surer`() throws {
    let found = try quotations(
      "\"The port is shut and will stay so,\" said Clara Voss. Ships were promised by some.", "en")
    let first = try #require(found.first)
    #expect(first.confidence > 0.8 && first.speakerConfidence > 0.8)
    #expect(first.evidence.contains { $0.rule == "marks, reporting words beside" })
    for quotation in found {
      #expect((0...1).contains(quotation.confidence))
      #expect((0...1).contains(quotation.speakerConfidence))
    }
  }
}
