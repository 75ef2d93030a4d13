import ICU
import Testing

@Suite struct ReferenceCountsTests {
  @Test func `words are folded, counted and ranked`() throws {
    var counts = try ReferenceCounts(over: Array("Dam, dam! ＤＡＭ: the Straße, the strasse".utf8))
    let table = try counts.terms()
    #expect(table.tokens == 7)
    #expect(table.terms.map(\.term) == ["dam", "strasse", "the"])
    #expect(table.terms.map(\.occurrences) == [3, 2, 2])
    #expect(table.pairs.isEmpty)
  }

  @Test func `pairs stand in one sentence within the window`() throws {
    var counts = try ReferenceCounts(over: Array("A b a c. B c.".utf8))
    let table = try counts.pairs(window: 2)
    let terms = table.terms.map(\.term)
    let pairs = Dictionary(
      uniqueKeysWithValues: table.pairs.map { ("\(terms[$0.one]) \(terms[$0.other])", $0.together) }
    )
    #expect(terms == ["a", "b", "c"])
    // Of the first sentence: a b, a a, b a, b c, a c; of the second: b c.
    #expect(pairs == ["a b": 2, "a a": 1, "b c": 2, "a c": 1])
    #expect(table.together == 6)
  }

  @Test(arguments: ["", " . ", "\u{AD}"])
  func `little text is counted too`(text: String) throws {
    var counts = try ReferenceCounts(over: Array(text.utf8))
    let table = try counts.terms()
    #expect(table.tokens == table.terms.count)
    #expect(try counts.pairs(window: 5).together == 0)
  }

  @Test func `many distinct words are numbered rightly`() throws {
    let words = (0..<20_000).map { "w\($0 % 7000)" }
    var counts = try ReferenceCounts(over: Array(words.joined(separator: " ").utf8))
    let table = try counts.terms()
    #expect(table.tokens == 20_000 && table.terms.count == 7000)
    #expect(table.terms.first?.term == "w0" && table.terms.first?.occurrences == 3)
    #expect(table.terms.last?.term == "w6999" && table.terms.last?.occurrences == 2)
  }
}
