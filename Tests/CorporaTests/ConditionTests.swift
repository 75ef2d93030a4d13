import Corpora
import Testing

/// What `--where` asks of documents.
@Suite struct ConditionTests {
  private static let document = Document(
    "Rain fell.", title: "Flood in Varen", outlet: "Coast, Daily", date: "2026-11-03T08:00",
    language: "en", metadata: ["words": "90", "desk": "city"])

  @Test(arguments: [
    ("outlet=Coast, Daily", true), ("outlet=coast, daily", false), ("desk=city,world", true),
    ("desk=world,sport", false), ("desk!=city", false), ("desk!=world", true),
    ("place=x", false), ("place!=x", true), ("place<x", false), ("place~x", false),
    ("date>2026-11-02", true), ("date>2026-11-03", false), ("date>=2026-11-03", true),
    ("date<2026-12", true), ("date<=2026-11", true), ("date<2026-11", false), ("date=2026", true),
    ("date=2026-10", false), ("date!=2026-11-03", false), ("words>100", false),
    ("words<100", true), ("words>=90", true), ("title~FLOOD", true), ("title~storm,flood", true),
    ("title~storm", false), ("lang=EN", true), ("lang=English", true), ("lang=German", false),
    ("month=2026-11", true), ("desk>=city", true), ("desk>dock", false),
  ])
  func `fields are compared`(text: String, isTrue: Bool) throws {
    #expect(try #require(Corpus.Condition(text)).admits(Self.document) == isTrue)
  }

  @Test(arguments: [
    ("lang=zh", true), ("lang=zh-Hans", true), ("lang!=zh", false), ("lang=zh-Hant", false),
    ("lang=z", false), ("lang=en,zh", true),
  ])
  func `a language is one of the same in any script`(text: String, isTrue: Bool) throws {
    let document = Document("雨", language: "zh-Hans")
    #expect(try #require(Corpus.Condition(text)).admits(document) == isTrue)
  }

  @Test(arguments: ["outlet", "=x", "", "!=x"]) func `what asks nothing is none`(text: String) {
    #expect(Corpus.Condition(text) == nil)
  }

  @Test func `what was left out is told`() throws {
    var options = Corpus.Options()
    options.conditions = [.init(field: "outlet", value: "coast"), .init(field: "desk", value: "x")]
    var reader = CorpusReader(
      Corpus(
        [
          Document("a", outlet: "Coast"), Document("b", outlet: "Hills"),
          Document("c", outlet: "Coast"),
        ],
        options: options))
    #expect(try reader.next() == nil)
    #expect(reader.tally.excluded == 3)
    #expect(reader.tally.excludedValues.values == ["outlet": ["Coast": 2, "Hills": 1]])
    #expect(reader.tally.excludedValues.fields.contains("outlet"))
  }
}
