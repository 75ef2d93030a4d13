import Corpora
import CorpusAnalysis
import Testing

/// Counts of runs of words merge to the same in any division and order.
@Suite struct PhraseLawTests {
  @Test(arguments: [1, 2, 3]) func `runs of words`(length: Int) throws {
    let news = RandomNews()
    let terms = TermOptions()
    let documents = news.documents(24)
    let shorter = try part(documents) { try RunWorker(terms, length: 2, frequent: []) }
      .runs(occurring: 2).map(\.term)
    let frequent = length > 2 ? Set(shorter).sorted() : []
    try expectLaws(documents, seed: news.seed) { documents in
      try part(documents) { try RunWorker(terms, length: length, frequent: frequent) }
    } merge: {
      $0.merge($1)
    } view: { part -> [String] in
      part.runs(occurring: 1).map { "\($0)" }.sorted()
        + part.tokens.sorted { $0.key < $1.key }.map { "\($0)" }
    }
  }

  /// "Die" is a stop word of German and none of English.
  @Test func `runs that two languages share`() throws {
    let documents = [
      Document("Und die hard war gut. Wir sehen die hard.", id: "1", language: "de"),
      Document("They die hard here. Many die hard there.", id: "2", language: "en"),
      Document("Die hard is a film.", id: "3", language: "en"),
      Document("Er sah die hard.", id: "4", language: "de"),
    ]
    for documents in [documents, documents.reversed()] {
      try expectLaws(documents, seed: 0, step: 1) { documents in
        try part(documents) { try RunWorker(TermOptions(), length: 2, frequent: []) }
      } merge: {
        $0.merge($1)
      } view: { part -> [String] in
        part.runs(occurring: 1).map { "\($0)" }.sorted()
      }
    }
    let runs = try part(documents) { try RunWorker(TermOptions(), length: 2, frequent: []) }
      .runs(occurring: 3).filter { $0.term == "die hard" }
    #expect(runs.filter(\.mayBePhrase).map(\.language) == ["en"])
    #expect(runs.count == 2)
  }

  @Test func `the phrases of a corpus are those of any number of workers`() async throws {
    let documents = (0..<12).map { number in
      Document(
        "The prime minister of Arle met \(number) guests. The prime minister left Brin \(number).",
        id: "\(number)", language: "en")
    }
    let search = PhraseSearch(TermOptions(), fewest: 5, words: 3, npmi: 0.4)
    let (phrases, tally) = try await search.phrases(of: Corpus(documents), workers: 1)
    #expect(tally.documents == 12)
    let minister = try #require(phrases.first)
    #expect(minister.term == "prime minister")
    #expect((minister.occurrences, minister.documents, minister.words) == (24, 12, 2))
    #expect(try await search.phrases(of: Corpus(documents), workers: 4).phrases == phrases)
  }
}
