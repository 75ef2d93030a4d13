import CorpusAnalysis
import CorpusStatistics
import Testing

/// What is measured of groups merges to the same in any division and order.
@Suite struct ProfileLawTests {
  private let plan = GroupPlan(fields: ["outlet"], within: "lang", terms: TermOptions())

  @Test func `profiles of groups`() throws {
    let news = RandomNews()
    try expectLaws(news.documents(24), seed: news.seed) { documents in
      try part(documents) { try ProfileWorker(plan) }
    } merge: {
      $0.merge($1)
    } view: { part -> [String] in
      part.groups.parts.sorted { $0.key < $1.key }.map { key, profile in
        let spectrum = profile.spectrum
        return "\(key) \(profile.counts.documents) \(spectrum.tokens) \(spectrum.types)"
          + " \(spectrum.hapaxes) \(DiversityMeasure.allCases.map { spectrum.value(of: $0) })"
          + " \(profile.lengths) \(profile.order.movingAverageTTR) \(profile.order.mtld)"
      }
    }
  }

  @Test func `growth of vocabularies`() throws {
    let news = RandomNews()
    try expectLaws(news.documents(24), seed: news.seed) { documents in
      try part(documents) { try GrowthWorker(plan) }
    } merge: {
      $0.merge($1)
    } view: { part -> [String] in
      part.groups.parts.sorted { $0.key < $1.key }.map { key, growth in
        "\(key) \(growth.points(50).map { "\($0)" })"
      }
    }
  }
}
