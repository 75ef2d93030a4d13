import Corpora
import CorpusAnalysis
import CorpusStatistics
import Lexicons
import Stance
import TextAnalysis
import Testing

/// Parts of tables merge to the same in any division and order.
@Suite struct PartLawTests {
  private let plan: GroupPlan = {
    var plan = GroupPlan(fields: ["outlet"], within: "lang", terms: TermOptions())
    plan.cluster = "story"
    return plan
  }()

  @Test func `counts of groups`() throws {
    let news = RandomNews()
    try expectLaws(news.documents(24), seed: news.seed) { documents in
      try part(documents) { try GroupedCounter(plan, varies: true) }
    } merge: {
      $0.merge($1)
    } view: { part -> [String] in
      let counts = GroupedCounts.merged([part], varies: true)
      let wholes = counts.wholes
      return counts.keys.flatMap { key in
        guard let whole = wholes[key.within] else { return [String]() }
        let comparison = Comparison(
          key, counts.sums(of: key), in: whole, fewestDocuments: 1, vocabulary: counts)
        return comparison.rows.map { row in
          "\(key) \(counts.vocabulary.string(row.term)) \(row.keyness) \(row.documents) \(row.p) \(row.q)"
            + " \(String(describing: comparison.interval(of: row.term))) \(counts.units(of: key))"
        }
      }
    }
  }

  @Test func `scores of groups`() throws {
    let news = RandomNews()
    let scorer = SentimentScorer(try SentimentLexicons())
    let bootstrap = PoissonBootstrap(resamples: 50, seed: 7)
    try expectLaws(news.documents(24), seed: news.seed) { documents in
      try part(documents) { try ScoreWorker(plan, scorer, bootstrap) }
    } merge: {
      $0.merge($1)
    } view: { part -> [String] in
      let wholes = part.ofLanguages
      return part.documents.keys.sorted().map { key in
        let comparison = ScoreComparison(
          key, in: part, whole: wholes[key.within] ?? ResampledMean())
        return "\(key) \(part.documents[key] ?? 0) \(comparison.own.mean) \(comparison.p)"
          + " \(String(describing: comparison.own.interval()))"
      }
    }
  }

  @Test func `stances of groups`() throws {
    let news = RandomNews()
    let targets = [
      Target(name: "council", aliases: ["council", "совет", "Rat"]),
      Target(name: "river", aliases: ["river", "река", "Fluss"]),
    ]
    let bootstrap = PoissonBootstrap(resamples: 50, seed: 7)
    try expectLaws(news.documents(24), seed: news.seed) { documents in
      try part(documents) { try StanceWorker(plan, targets, match: "story", bootstrap) }
    } merge: {
      $0.merge($1)
    } view: { part -> [String] in
      let wholes = part.wholes
      let rows = part.scores.parts.keys.sorted().map { key in
        let plain = StanceComparison(key, in: part, whole: wholes[key.beside] ?? ResampledMean())
        let matched = StanceComparison(matched: key, in: part, resamples: 20, seed: 3)
        return "\(key) \(plain.own.mean) \(plain.own.count) \(String(describing: plain.contrast))"
          + " \(String(describing: matched.contrast)) \(part.documents[key] ?? 0)"
          + " \(part.favourable[key] ?? 0) \(part.unfavourable[key] ?? 0)"
      }
      let labels = part.labels.keys.sorted().map { "\($0) \(String(describing: part.labels[$0]))" }
      let days = part.days.map { "\($0.key) \($0.value)" }.sorted()
      return rows + labels + days + ["\(part.unread.sorted { $0.key < $1.key })"]
    }
  }
}
