import CorpusStatistics
@testable import Lexicons
import TextAnalysis
import TestSupport
import Testing

@Suite struct LexiconMatcherTests {
  private func matches(
    _ text: String, _ entries: String, overlap: EntryOverlap = .lexicon
  ) throws -> [String] {
    var analyzer = try Analyzer()
    let lexicon = try Lexicon(
      name: "t", tsv: "# language: en\nterm\tkind\tvalue\tkey\n" + entries)
    var matcher = try MatchAutomaton(
      [EntryList(lexicon: lexicon, overlap: overlap)], analyzer: &analyzer)
    let bytes = Array(text.utf8)
    let analysis = try analyzer.analyze(bytes.span, language: "en")
    return try analysis.sentences.flatMap { tokens in
      try matcher.matches(analysis.tokens[tokens], of: bytes.span, in: analyzer.vocabulary)
    }.map {
      "\(String(decoding: bytes[$0.range], as: UTF8.self))=\(lexicon.entries[$0.entry].term)"
    }
  }

  @Test func `other lists for a language are looked for, not the first ones`() throws {
    var analyzer = try Analyzer()
    var matcher = LexiconMatcher()
    let text = Array("A brave army lied.".utf8)
    let analysis = try analyzer.analyze(text.span, language: "en")
    func found(_ name: String, _ word: String) throws -> Int {
      let lexicon = try Lexicon(name: name, tsv: "term\tkind\tvalue\n\(word)\tmember\t\n")
      let list = EntryList(lexicon: lexicon, overlap: .lexicon)
      return try matcher.entries(of: [list], in: analysis, text: text.span, analyzer: &analyzer)
        .matches(of: list).count
    }
    #expect(try found("one", "brave") == 1)
    #expect(try found("two", "army") == 1)
    #expect(try found("three", "navy") == 0)
    #expect(try found("one", "brave") == 1)
  }

  @Test(arguments: [
    ("The colour of colors", "col*r\tmember\n", ["colour=col*r"]),
    ("women and woman", "wom?n\tmember\n", ["women=wom?n", "woman=wom?n"]),
    ("They were running", "run~\tmember\n", ["running=run~"]),
    ("gray and grey", "/gr[ae]y/\tmember\n", ["gray=/gr[ae]y/", "grey=/gr[ae]y/"]),
    ("took them hostage", "took * hostage\tmember\n", ["took them hostage=took * hostage"]),
    (
      "took all of them hostage", "took ... hostage\tmember\n",
      ["took all of them hostage=took ... hostage"]
    ),
    ("Great :-) so", ":-)\tscore\t2\n", [":-)=:-)"]),
    ("Fine :D", ":D\tscore\t2\nd\tmember\n", [":D=:d", "D=d"]),
    ("Sad 😢.", "😢\tscore\t-2\n", ["😢=😢"]),
    ("an air-raid alarm", "air-raid\tmember\nair\tmember\n", ["air-raid=air-raid"]),
    ("war crimes", "war\tmember\nwar crime*\tmember\n", ["war crimes=war crime*"]),
  ])
  func `each kind of entry is found`(text: String, entries: String, found: [String]) throws {
    #expect(try matches(text, entries) == found)
  }

  @Test(arguments: [
    (EntryOverlap.lexicon, ["war crimes=war crimes"]),
    (.key, ["war crimes=war crimes", "war=war", "crimes=crimes"]),
    (.all, ["war=war", "war=war", "war crimes=war crimes", "crimes=crimes"]),
  ])
  func `overlap is as asked`(overlap: EntryOverlap, found: [String]) throws {
    let entries =
      "war\tmember\t\ta\nwar\tmember\t\tb\nwar crimes\tmember\t\ta\ncrimes\tmember\t\tb\n"
    #expect(try matches("war crimes", entries, overlap: overlap) == found)
  }

  @Test func `random globs match as a plain search does`() {
    let seed = testSeed()
    var random = RandomSource(seed: seed)
    func naive(_ pattern: ArraySlice<Character>, _ word: ArraySlice<Character>) -> Bool {
      guard let first = pattern.first else { return word.isEmpty }
      if first == "*" {
        return (0...word.count).contains { naive(pattern.dropFirst(), word.dropFirst($0)) }
      }
      guard let letter = word.first, first == "?" || first == letter else { return false }
      return naive(pattern.dropFirst(), word.dropFirst())
    }
    for _ in 0..<2000 {
      let pattern = String(
        (0..<random.index(below: 6)).map { _ in ["a", "b", "*", "?"][random.index(below: 4)] }
          .joined())
      let word = String(
        (0..<random.index(below: 7)).map { _ in ["a", "b"][random.index(below: 2)] }.joined())
      #expect(
        GlobPattern(pattern).matches(word) == naive(Array(pattern)[...], Array(word)[...]),
        "\(pattern) \(word), seed \(seed)")
    }
  }

  @Test func `entries with one stem all match, the first of equals before the others`() throws {
    #expect(
      try matches("They were running", "run~\tmember\t\ta\nruns~\tmember\t\tb\n", overlap: .all)
        == ["running=run~", "running=runs~"])
    #expect(
      try matches("They were running", "run~\tmember\t\ta\nruns~\tmember\t\tb\n")
        == ["running=run~"])
  }

  /// A list of random entries over few words, of all kinds, so that lists share words and begin alike.
  private func randomList(_ number: Int, _ random: inout RandomSource) throws -> EntryList {
    let words = ["ab", "abc", "b", "bc", "cab", "wab", "c"]
    let endings = ["", "", "", "*", "~"]
    func word() -> String { random.element(words) + random.element(endings) }
    var entries = Set<String>()
    for _ in 0..<(2 + random.index(below: 9)) {
      var entry = (0...random.index(below: 3)).map { _ in word() }
      if entry.count > 1, random.index(below: 4) == 0 {
        entry.insert(random.element(["*", "..."]), at: 1)
      }
      if random.index(below: 6) == 0 {
        entry = ["/" + random.element(["a.*", "[bc]+", "c?ab"]) + "/"]
      }
      if random.index(below: 6) == 0 { entry = [random.element(["a?", "?b*", "c*b"])] }
      if random.index(below: 8) == 0 { entry = [random.element([":-)", ":-", "😢", "!"])] }
      entries.insert(entry.joined(separator: " "))
    }
    let lines = entries.sorted().map {
      "\($0)\t\(random.index(below: 2) == 0 ? "member\t\tk\(random.index(below: 2))" : "negator\t\t")\n"
    }
    let head = random.index(below: 2) == 0 ? "# language: en\n" : ""
    let prefix = random.index(below: 2) == 0 ? "w\tprefix\t\t\n" : ""
    return EntryList(
      lexicon: try Lexicon(
        name: "list \(number)",
        tsv: head + "term\tkind\tvalue\tkey\n" + lines.joined() + prefix),
      overlap: random.element(EntryOverlap.allCases))
  }

  @Test func `lists in one pass find what each finds alone`() throws {
    let seed = testSeed()
    var random = RandomSource(seed: seed)
    let pieces = ["ab", "abc", "b", "bc", "cab", "wab", "c", "abs", "wbc", ":-)", "😢", "! ", ". A"]
    for _ in 0..<200 {
      let lists = try (0..<(1 + random.index(below: 4))).map { try randomList($0, &random) }
      let text = (0..<30).map { _ in random.element(pieces) }.joined(separator: " ")
      let bytes = Array(text.utf8)
      var analyzer = try Analyzer()
      var finder = LexiconMatcher()
      let analysis = try analyzer.analyze(bytes.span, language: "en")
      let together = try finder.entries(
        of: lists + [lists[0]], in: analysis, text: bytes.span, analyzer: &analyzer)
      #expect(together.lists.count == lists.count)
      for list in lists {
        var alone = try MatchAutomaton([list], analyzer: &analyzer)
        let bySentence = try analysis.sentences.map { tokens in
          try alone.matches(analysis.tokens[tokens], of: bytes.span, in: analyzer.vocabulary)
        }
        guard together.matchesBySentence(of: list).map(Array.init) == bySentence,
          together.matches(of: list) == bySentence.flatMap(\.self)
        else {
          Issue.record("\(list.lexicon.entries.map(\.term)) in \(text), seed \(seed)")
          return
        }
      }
    }
  }
}

extension RandomSource {
  fileprivate mutating func element<Element>(_ elements: [Element]) -> Element {
    elements[index(below: elements.count)]
  }
}
