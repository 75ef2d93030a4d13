import Corpora
import CorpusAnalysis
import Lexicons
import Testing

/// Parts of what is known of a lexicon merge to the same in any division and order.
@Suite struct LexiconLawTests {
  private let plan = GroupPlan(fields: ["outlet"], within: "lang", terms: TermOptions())

  @Test func `what a lexicon covers`() throws {
    let news = RandomNews()
    let lexicons = try SentimentLexicons()
    try expectLaws(news.documents(24), seed: news.seed) { documents in
      try part(documents) { try CoverageWorker(plan, lexicons) }
    } merge: {
      $0.merge($1)
    } view: { part -> [String] in
      part.groups.sorted { $0.key < $1.key }.map { key, group in
        "\(key) \(group.documents) \(group.tokens) \(group.matches) \(group.entries.sorted())"
      }
        + part.heaviest(0).map { key, entry, share in
          "\(key) \(entry.occurrences) \(entry.documents) \(entry.sum) \(share) \(entry.mean)"
            + " \(entry.meanWithout) \(entry.forms.sorted { $0.key < $1.key })"
        }
    }
  }

  @Test(arguments: [1, 7, 1000]) func `sentences that are drawn`(count: Int) throws {
    let news = RandomNews()
    let lexicons = try SentimentLexicons()
    try expectLaws(news.documents(24), seed: news.seed) { documents in
      try part(documents) {
        try SheetWorker(plan, lexicons, count: count, seed: 7, neutral: 0.05)
      }
    } merge: {
      $0.merge($1)
    } view: {
      $0.sentences
    }
  }

  /// More sentences of a pool than are kept at once.
  @Test func `a few sentences of many`() throws {
    let news = RandomNews()
    let lexicons = try SentimentLexicons()
    let plan = GroupPlan(terms: TermOptions())
    try expectLaws(news.documents(300), seed: news.seed, step: 75) { documents in
      try part(documents) { try SheetWorker(plan, lexicons, count: 2, seed: 7, neutral: 0.05) }
    } merge: {
      $0.merge($1)
    } view: {
      $0.sentences
    }
  }

  @Test func `figures of a filled sheet`() throws {
    let news = RandomNews()
    let lexicons = try SentimentLexicons()
    try expectLaws(news.documents(24), seed: news.seed) { documents in
      try part(documents) { try CodedWorker(TermOptions(), lexicons) }
    } merge: {
      $0.merge($1)
    } view: { part -> [String] in
      part.figures(neutral: 0.05, seed: 7).map { "\($0)" } + ["\(part.hasCodes)"]
    }
  }
}
