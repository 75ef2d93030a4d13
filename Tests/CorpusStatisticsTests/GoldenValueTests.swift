import CorpusStatistics
import Testing

/// Whether two figures agree to nine digits, as the reference values are given to ten.
private func agree(_ one: Double, _ other: Double) -> Bool {
  abs(one - other) <= 1e-9 * max(1, abs(other))
}

/// Values that other programs gave: R's `corpora`, base R, NLTK, tlda, SciPy.
@Suite struct GoldenValueTests {
  @Test(arguments: [
    (120, 50_000, 40, 60_000, 57.85544757, 57.7733845, 1.836071335),
    (12, 50_000, 0, 60_000, 18.92454774, 18.92297665, 4.906888191),
    (7, 15_334, 113, 176_664, -0.8298024889, -0.8293290359, -0.3934987579),
  ])
  func `keyness equals the reference`(
    a: Int, c: Int, b: Int, d: Int, fourTerm: Double, twoTerm: Double, logRatio: Double
  ) {
    let keyness = Keyness(
      occurrences: a, tokens: c, referenceOccurrences: b, referenceTokens: d)
    #expect(agree(keyness.logLikelihood, fourTerm))
    #expect(agree(keyness.logRatio, logRatio))
    let table = ContingencyTable(target: a, ofTokens: c, reference: b, ofTokens: d)
    #expect(agree(table.twoTermLogLikelihood, twoTerm))
  }

  @Test(arguments: [
    (AssociationMeasure.g2, 127.2255766), (.pmi, 4.321928095), (.npmi, 0.3693087641),
    (.logDice, 10.26303441), (.t, 5.203364296), (.deltaPForward, 0.05728643216),
    (.deltaPBackward, 0.09528585757),
  ])
  func `association equals the reference`(measure: AssociationMeasure, expected: Double) {
    let table = ContingencyTable(joint: 30, row: 500, column: 300, total: 100_000)
    #expect(agree(measure.value(of: table), expected))
    #expect(agree(table.expected, 1.5))
  }

  @Test func `every measure is a formula with a value`() {
    let table = ContingencyTable(joint: 3, row: 10, column: 10, total: 100)
    for measure in AssociationMeasure.allCases { #expect(measure.value(of: table).isFinite) }
  }

  @Test func `dispersion equals Gries's example`() {
    let dispersion = Dispersion(
      occurrences: [(1, 9), (2, 10), (3, 10), (4, 10), (5, 11)], tokens: 50, smallest: 9)
    #expect(agree(dispersion.deviation, 0.18))
    #expect(agree(dispersion.normalizedDeviation, 0.2195121951))
  }

  @Test func `parts without the term count by their size`() {
    let full = Dispersion(occurrences: [(5, 10), (0, 30), (1, 10)], tokens: 50, smallest: 10)
    let short = Dispersion(occurrences: [(5, 10), (1, 10)], tokens: 50, smallest: 10)
    #expect(agree(full.deviation, short.deviation))
  }

  @Test func `q values equal R's`() {
    let p = [0.001, 0.008, 0.039, 0.041, 0.042, 0.06, 0.074, 0.205, 0.212, 0.216]
    let expected = [0.01, 0.04, 0.084, 0.084, 0.084, 0.1, 0.1057142857, 0.216, 0.216, 0.216]
    for (q, value) in zip(MultipleTests.benjaminiHochberg(p), expected) {
      #expect(agree(q, value))
    }
    let gaps = MultipleTests.benjaminiHochberg([.nan, 0.01, 0.02])
    #expect(gaps[0].isNaN && agree(gaps[1], 0.02) && agree(gaps[2], 0.02))
  }
}
