import CorpusStatistics
import Testing

@Suite struct AgreementTests {
  /// Krippendorff (2011), "Computing Krippendorff's alpha-reliability", section E: four observers, twelve units.
  private let units: [[Double]] = [
    [1, 1, 1], [2, 2, 3, 2], [3, 3, 3, 3], [3, 3, 3, 3], [2, 2, 2, 2], [1, 2, 3, 4], [4, 4, 4, 4],
    [1, 1, 2, 1],
    [2, 2, 2, 2], [5, 5, 5], [1, 1], [3],
  ]

  @Test func `alpha equals the published example`() {
    let agreement = Agreement(units)
    #expect(agreement.count == 11)
    #expect(abs(agreement.alpha(.nominal) - 0.743) < 0.0005)
    #expect(abs(agreement.alpha(.interval) - 0.849) < 0.0005)
  }

  @Test func `full agreement is 1, and one value tells nothing`() {
    #expect(Agreement([[1, 1], [2, 2], [3, 3]]).alpha(.interval) == 1)
    #expect(Agreement([[1, 1], [1, 1]]).alpha(.nominal).isNaN)
  }

  @Test func `scores and codes go together as they do`() {
    let items = [(0.9, 1.0), (0.5, 1), (-0.4, -1), (-0.8, -1), (0.1, 0), (-0.2, 0)].map {
      ScoreAgreement.Item(score: $0.0, code: $0.1)
    }
    let all = ScoreAgreement(items)
    #expect(all.correlation > 0.94)
    let good = all.retrieval(side: 1, scoreBound: 0.05, codeBound: 0)
    #expect(abs(good.precision - 2.0 / 3) < 1e-12 && good.recall == 1 && abs(good.f1 - 0.8) < 1e-12)
    #expect(abs(all.bias(beside: all)) < 1e-12)
    #expect(ScoreAgreement(Array(items.prefix(2))).bias(beside: all) < 0.5)
  }
}
