import Quotations
import TextAnalysis
import Testing

/// Who says what in a text in which reports end with their verb, or names have no capitals.
private struct Case: Sendable, CustomTestStringConvertible {
  let language: String
  let text: String
  let content: String?
  let name: String?

  init(_ language: String, _ text: String, _ content: String?, _ name: String?) {
    (self.language, self.text, self.content, self.name) = (language, text, content, name)
  }

  var testDescription: String { "\(language): \(text)" }
}

/// Verbs of saying that report nothing.
private let silent: [(language: String, text: String)] = [
  ("tr", "Avukat dün limanda ifade verdi."),
  ("ja", "歓迎されている客が港に来た。"),
  ("ja", "市長は新しい計画の準備を説明する地図を見た。"),
  ("ko", "시장이 어제 새 배를 발표했다."),
  ("ko", "항구를 반대하는 사람들이 모였다."),
  ("zh", "市长发表了一封感谢信。"),
  ("zh", "市长描述的港口在北方。"),
  ("hi", "मेयर के बारे में पूछे जाने पर वह चली गई।"),
  ("fa", "سخنان مطرح شده در بندر شنیده شد."),
]

/// What is said, without the speaker, the source and the reporting words.
private let contents = [
  Case(
    "tr", "Ankara'da konuşan Belediye Başkanı Ayşe Demir, limanın mayısta açılacağını söyledi.",
    "limanın mayısta açılacağını", "Ayşe Demir"),
  Case("tr", "Ayşe Demir \"Liman kapandı,\" dedi.", "Liman kapandı,", "Ayşe Demir"),
  Case("tr", "Polis sözcüsüne göre liman dün kapandı.", "liman dün kapandı", "Polis sözcüsü"),
  Case("tr", "Limanın kapandığı söyleniyor.", "Limanın kapandığı", nil),
  Case("ja", "田中市長は、港が五月に開くと先週記者団に述べた。", "港が五月に開く", "田中"),
  Case("ja", "港は五月に開く、と今週田中市長は会見で述べた。", "港は五月に開く", "田中"),
  Case("ja", "田中市長は次のように述べた。「港は五月に開く。」", "港は五月に開く。", "田中"),
  Case("ja", "警察によると、港は「危険」な場所になった。", "港は「危険」な場所になった", "警察"),
  Case("ko", "김민준(Kim) 시장은 항구가 5월에 열린다고 말했다.", "항구가 5월에 열린다고", "김민준"),
  Case("ko", "31세인 김민준이 \"우리는 이겼다\"고 말했다.", "우리는 이겼다", "김민준"),
  Case("ko", "회의에서 항구가 닫힌 것으로 전해졌다.", "회의에서 항구가 닫힌 것으로", nil),
  Case("zh", "市长王芳告诉记者，港口将在五月开放。", "港口将在五月开放", "王芳"),
  Case("zh", "王芳向市议会表示，港口将在五月开放。", "港口将在五月开放", "王芳"),
  Case("zh", "据警方报道，港口昨天关闭。", "港口昨天关闭", "警方"),
  Case("hi", "मेयर राम वर्मा ने पत्रकारों को बताया कि बंदरगाह खुलेगा।", "कि बंदरगाह खुलेगा", "राम वर्मा"),
  Case(
    "hi", "\"हार्बर\" के संवाददाता राम वर्मा ने मेयर से पूछा कि बंदरगाह कब खुलेगा।", "कि बंदरगाह कब खुलेगा",
    "राम वर्मा"),
  Case(
    "fa", "رضا کریمی، شهردار بندر به خبرنگاران گفت که بندر باز می‌شود.", "که بندر باز می‌شود",
    "رضا کریمی"),
]

/// Two quotations, the second of somebody whom the words of the first name.
private let going = [
  Case("en", "\"The harbour is shut,\" said Clara Voss.\n\"The ships wait.\"", nil, "Clara Voss"),
  Case("de", "„Der Hafen ist zu“, sagte Clara Voss.\n„Die Schiffe warten.“", nil, "Clara Voss"),
  Case("tr", "\"Liman kapandı,\" dedi Ayşe Demir.\n\"Gemiler bekliyor.\"", nil, "Ayşe Demir"),
  Case("zh", "“港口关了，”王芳说。\n“船在等待天气好转。”", nil, "王芳"),
  Case("ja", "「港は閉まった」と田中市長は述べた。\n「船は待っている。」", nil, "田中"),
  Case("ja", "田中市長は港が閉まったと述べたが、警察は船が来たと発表した。", "船が来た", "警察"),
  Case(
    "fa", "سارا کریمی گفت که بندر بسته است. او گفت: «کشتی‌ها منتظر هستند».", nil, "سارا کریمی"),
  Case(
    "hi", "सीता वर्मा ने कहा कि बंदरगाह बंद है। उन्होंने कहा, \"जहाज़ इंतज़ार कर रहे हैं।\"", nil,
    "सीता वर्मा"),
]

@Suite struct VerbLastReportTests {
  @Test(arguments: silent)
  func `a verb that closes no statement reports nothing`(language: String, text: String) throws {
    #expect(try quotations(text, language).filter { $0.report == .said }.isEmpty)
  }

  @Test(arguments: contents)
  private func `a statement is told without who says it`(item: Case) throws {
    let found = try quotations(item.text, item.language)
    #expect(found.count == 1)
    #expect(text(found.first?.content, of: item.text) == item.content)
    #expect(found.first?.speakerName == item.name)
  }

  @Test(arguments: going)
  private func `the second of two reports has its speaker`(item: Case) throws {
    let last = try #require(try quotations(item.text, item.language).last)
    if let content = item.content { #expect(text(last.content, of: item.text) == content) }
    #expect(last.speakerName == item.name)
  }

  @Test(arguments: [
    ("zh", "她说：「港口关了。\n船在等。」", "港口关了。\n船在等。"),
    ("ja", "彼女は「港は閉まった。\n船は待っている」と述べた。", "港は閉まった。\n船は待っている"),
    ("ko", "김민준은 \"항구가 닫혔다”고 말했다.", "항구가 닫혔다"),
  ])
  func `marks without spaces pair over lines, and with those of another kind`(
    language: String, news: String, content: String
  ) throws {
    let found = try quotations(news, language)
    #expect(found.map { text($0.content, of: news) } == [content])
  }
}
