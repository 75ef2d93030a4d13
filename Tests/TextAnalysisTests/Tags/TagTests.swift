import BuiltinData
import Testing
import TextAnalysis

/// Testing has a type of the same name.
private typealias WordTag = TextAnalysis.Tag

@Suite struct TagTests {
  @Test(arguments: ["NOUN", "VERB.Fin", "P+NOUN.Gen", "AUX.Fin.Neg", "PROPN.Loc", "X"])
  func `a tag is what its text says`(text: String) throws {
    let tag = try #require(WordTag(text))
    #expect(tag.description == text)
  }

  @Test(arguments: ["", "noun", "NOUN.Xyz", "NOUN.", "+NOUN", "P+"])
  func `other texts are no tags`(text: String) {
    #expect(WordTag(text) == nil)
  }

  @Test func `features are those of Universal Dependencies`() throws {
    #expect(WordTag("P+NOUN.Gen")?.features == "AdpType=Prep|Case=Gen")
    #expect(WordTag("VERB.Imp.Neg")?.features == "Mood=Imp|Polarity=Neg|VerbForm=Fin")
    #expect(WordTag("ADV")?.features == "")
    #expect(WordTag.none.partOfSpeech == nil)
  }

  /// Two words and two tags: the smallest tables that decide something.
  private func tables(forms: String, weights: String) throws -> TagTables {
    try TagTables(["en": .init(forms: Array(forms.utf8), weights: Array(weights.utf8))])
  }

  private let forms = "form\tshape\ttags\nrain\tx\tNOUN:9 VERB.Fin:1\n"
  private let weights = """
    # tags: NOUN VERB.Fin
    clue\tvalue\tweights
    after\tthe\tNOUN:50
    ending\ts\tVERB:20 .Fin:5
    seen\tsame 6-15 0.8-1\tspeech:30 tag:10

    """

  @Test func `tables of one's own are used`() throws {
    var analyzer = try Analyzer(
      Analyzer.Options(tags: tables(forms: forms, weights: weights)))
    let text = Array("the rain falls".utf8)
    let tags = try analyzer.analyze(text.span, language: "en").tokens.map(\.tag.description)
    #expect(tags.suffix(2) == ["NOUN", "VERB.Fin"])
  }

  @Test func `a table that is not of the form is told with its line`() {
    func error(forms: String? = nil, weights: String? = nil) -> DataError? {
      do {
        _ = try tables(forms: forms ?? self.forms, weights: weights ?? self.weights)
        return nil
      } catch { return error as? DataError }
    }
    #expect(error() == nil)
    #expect(error(forms: forms + "snow\tx\tVERB.Inf:1\n")?.line == 3)
    #expect(error(forms: forms + "snow\tq\tNOUN:1\n")?.line == 3)
    #expect(error(forms: forms + "snow\tx\tNOUN:-1\n")?.line == 3)
    #expect(error(weights: weights + "ending\ts\tNOUN:1\n")?.reason == .badValue)
    #expect(error(weights: weights + "song\ts\tNOUN:1\n")?.reason == .badValue)
    #expect(error(weights: "clue\tvalue\tweights\nany\t\tNOUN:1\n")?.line == 2)
  }
}
