import Corpora
import CorpusAnalysis
import CorpusStatistics
import Testing

/// Lists of sentences merge to the same in any division and order, and a scale is that of any number of workers.
@Suite struct ScaleLawTests {
  private let choice = ScaleTerms(
    ["bad", "brave", "council", "good", "killed", "saved"], occurrences: [1, 1, 1, 1, 1, 1],
    language: "en")

  @Test func `sentences as lists of terms`() throws {
    let news = RandomNews()
    try expectLaws(news.documents(24), seed: news.seed) { documents in
      try part(documents) { try SentenceWorker(TermOptions(), choice: choice) }
    } merge: {
      $0.merge($1)
    } view: {
      $0
    }
  }

  @Test func `a scale between two poles`() async throws {
    let documents = (0..<40).map { number in
      Document(
        number % 2 == 0
          ? "The brave council saved the good harbour." : "The corrupt council ruined a bad road.",
        id: "\(number)", language: "en")
    }
    let corpus = Corpus(documents)
    let options = TermOptions(dropsStopWords: true)
    let (parts, _) = try await corpus.run(workers: 2) {
      try GroupedCounter(GroupPlan(within: "lang", terms: options), varies: false)
    }
    let terms = try #require(
      ScaleTerms(of: GroupedCounts.merged(parts, varies: false), fewest: 5))
    #expect(terms.language == "en")
    #expect(terms.names == terms.names.sorted() && terms.names.contains("harbour"))
    let (up, down) = (
      try terms.matches(of: "goo*", rules: .words), try terms.matches(of: "Bad", rules: .words)
    )
    #expect(up.map { terms.names[Int($0)] } == ["good"])
    #expect(down.map { terms.names[Int($0)] } == ["bad"])
    let induction = ScaleInduction(terms, window: 5, dimensions: 4, replicates: 20, seed: 1)
    func scale(workers: Int) async throws -> [ScaleInduction.Term] {
      try await induction.scale(
        induction.sentences(of: corpus, options, workers: workers), positive: up, negative: down,
        workers: workers)
    }
    let alone = try await scale(workers: 1)
    #expect(try await scale(workers: 4) == alone)
    let polarities = Dictionary(uniqueKeysWithValues: alone.map { ($0.term, $0.polarity) })
    #expect(try #require(polarities["brave"]) > #require(polarities["corrupt"]))
    #expect(alone.first { $0.term == "good" }?.seed == 1)
  }
}
