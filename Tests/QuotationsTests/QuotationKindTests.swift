import Quotations
import TextAnalysis
import Testing

/// A kind of report in a language: who says what, and how it is reported.
private struct Report: Sendable, CustomTestStringConvertible {
  let kind: String
  let language: String
  let text: String
  /// The words of the speaker's name, or `nil` for none.
  let speaker: String?
  let content: String
  let type: Quotation.Kind
  let report: ReportKind

  var testDescription: String { "\(kind), \(language)" }
}

/// What tells how reports of a kind are found.
private struct Form {
  let kind: String
  var type = Quotation.Kind.direct
  var report = ReportKind.said

  func callAsFunction(
    _ language: String, _ text: String, _ speaker: String?, _ content: String
  ) -> Report {
    Report(
      kind: kind, language: language, text: text, speaker: speaker, content: content, type: type,
      report: report)
  }
}

private let behind = Form(kind: "quotation, then who said it")
private let source = Form(kind: "according to", type: .indirect)
private let belief = Form(kind: "what is only believed", type: .indirect, report: .believed)

private let reports = [
  behind(
    "en", "\"The harbour will open in May,\" the mayor, Clara Voss, said.", "Clara Voss",
    "The harbour will open"),
  behind(
    "de", "„Der Hafen öffnet im Mai“, sagte Bürgermeisterin Clara Voss am Montag.", "Clara Voss",
    "Der Hafen öffnet"),
  behind(
    "fr", "« Le port ouvrira en mai », a déclaré lundi la maire Clara Voss.", "Clara Voss",
    "Le port ouvrira"),
  behind(
    "es", "«El puerto abrirá en mayo», declaró la alcaldesa Clara Voss.", "Clara Voss",
    "El puerto abrirá"),
  behind(
    "ru", "«Порт откроется в мае», — сообщила журналистам Клара Фосс.", "Клара Фосс",
    "Порт откроется"),
  behind(
    "uk", "«Порт відкриється у травні», — повідомила журналістам Клара Фосс.", "Клара Фосс",
    "Порт відкриється"),
  behind("tr", "\"Liman mayısta açılacak\" dedi Ayşe Demir.", "Ayşe Demir", "Liman mayısta"),
  behind("zh", "“港口将在五月开放。”王芳说。", "王芳", "港口将在"),
  behind("ja", "「港は五月に開く」と田中市長は述べた。", "田中", "港は五月"),
  behind("ko", "\"항구는 5월에 열릴 것이다\"라고 김민준 시장이 말했다.", "김민준", "항구는"),
  source(
    "en", "According to Clara Voss, the harbour will open in May.", "Clara Voss",
    "the harbour will open"),
  source("de", "Laut Clara Voss öffnet der Hafen im Mai.", "Clara Voss", "öffnet der Hafen"),
  source("fr", "Selon Clara Voss, le port ouvrira en mai.", "Clara Voss", "le port ouvrira"),
  source("es", "Según Clara Voss, el puerto abrirá en mayo.", "Clara Voss", "el puerto abrirá"),
  source("ru", "По словам Сергея Орлова, порт откроется в мае.", "Сергей Орлов", "порт откроется"),
  source(
    "uk", "За словами Сергія Орлова, порт відкриється у травні.", "Сергій Орлов", "порт відкриється"
  ),
  source("ar", "وفقا لوزارة النقل فإن الميناء سيفتح في مايو.", "وزارة النقل", "الميناء سيفتح"),
  source("fa", "به گفته وزارت راه، بندر در ماه مه باز می‌شود.", "وزارت راه", "بندر در ماه مه"),
  source("ja", "警察によると、港は五月に開く。", "警察", "港は五月"),
  source("ko", "경찰에 따르면 항구는 5월에 열린다.", "경찰", "항구는"),
  belief("en", "The mayor believes that the harbour will open in May.", nil, "that the harbour"),
  belief("de", "Die Bürgermeisterin glaubt, dass der Hafen im Mai öffnet.", nil, "dass der Hafen"),
  belief("fr", "La maire pense que le port ouvrira en mai.", nil, "que le port"),
  belief("es", "La alcaldesa cree que el puerto abrirá en mayo.", nil, "que el puerto"),
  belief("ru", "Мэр считает, что порт откроется в мае.", nil, "что порт"),
  belief("uk", "Мер вважає, що порт відкриється у травні.", nil, "що порт"),
]

/// Sentences in which nobody says anything.
private let silent: [(language: String, text: String)] = [
  ("en", "The mayor did not mention the harbour."),
  ("en", "The film \"Gone With the Tide\" was shown in the harbour."),
  ("en", "The plan aimed at opening the harbour failed."),
  ("fr", "Le chantier se poursuit dans le port."),
  ("fr", "Des milliers d'euros pour le port municipal ont été votés."),
  ("es", "La tasa se mantuvo firme en el puerto."),
  ("ko", "시민들이 지난 주말 행사를 했습니다."),
]

@Suite struct QuotationKindTests {
  @Test(arguments: reports)
  private func `kinds of report are read in each language`(report: Report) throws {
    let found = try quotations(report.text, report.language)
    let match = try #require(
      found.first { text($0.content, of: report.text)?.contains(report.content) == true })
    #expect(match.kind == report.type)
    #expect(match.report == report.report)
    if let speaker = report.speaker { #expect(match.speakerName?.contains(speaker) == true) }
  }

  @Test(arguments: silent)
  func `who does not say anything is not quoted`(language: String, text: String) throws {
    #expect(try quotations(text, language).filter { $0.report == .said }.isEmpty)
  }

  @Test(arguments: [
    ("'We wait,' the envoy Ann Lee said.", "We wait,"),
    ("``We wait,'' the envoy Ann Lee said.", "We wait,"),
    ("&quot;We wait,&quot; the envoy Ann Lee said.", "We wait,"),
    ("\"We wait.\nWe will not go,\" the envoy Ann Lee said.", "We wait.\nWe will not go,"),
    ("“We wait for the ship.” – Envoy Ann Lee", "We wait for the ship."),
  ])
  func `marks of typewriters, of markup and over lines are marks`(
    news: String, content: String
  ) throws {
    let found = try quotations(news, "en")
    #expect(found.map { text($0.content, of: news) } == [content])
    #expect(found.first?.speakerName == "Ann Lee")
    #expect(found.first?.kind == .direct)
  }

  @Test(arguments: [
    ("John Smith was told by Mary Jones that the harbour is shut.", "Mary Jones"),
    ("Orlov's deputy, Ann Lee, said that the harbour is shut.", "Ann Lee"),
    ("Lee, the head of the Harbour Board, said that the harbour is shut.", "Lee"),
    (
      "The Rivian Observatory for Human Rights, a Britain-based monitoring group, said at least 17 people were hurt.",
      "Rivian Observatory for Human Rights"
    ),
  ])
  func `who hears, and whom a speaker belongs to, says nothing`(text: String, name: String) throws {
    let found = try quotations(text, "en")
    #expect(found.count == 1)
    #expect(found.first?.speakerName == name)
  }

  @Test(arguments: [
    ("en", "The senator of Massachusetts Elizabeth Ward said that it rains.", "Elizabeth Ward"),
    ("de", "Die Ministerin Anna Kramp-Lund sagte, dass es regnet.", "Anna Kramp-Lund"),
    ("ru", "Представитель МИД России Мария Орлова заявила, что идёт дождь.", "Мария Орлова"),
    ("ja", "マイク・グリーン氏は「雨だ」と述べた。", "マイク・グリーン"),
  ])
  func `a name is neither cut nor glued to others`(
    language: String, text: String, name: String
  ) throws {
    #expect(try quotations(text, language).first?.speakerName == name)
  }

  @Test func `who is named in words for somebody else is another`() throws {
    let found = try quotations(
      "מזכיר המדינה של קנדה מייק כהן אמר כי יורד גשם. קנדה אמרה כי השמש זורחת.", "he")
    #expect(found.count == 2)
    #expect(found.last?.speakerName == "קנדה")
  }

  @Test func `a pronoun is the speaker before, with or without a name`() throws {
    let found = try quotations(
      "Ann Lee said that it rains. A witness said that it snows. \"I saw it,\" she said.", "en")
    #expect(found.count == 3)
    #expect(found.last?.speakerName == "a witness")
  }
}
