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
}
