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

  /// Values of the three examples; `nan` where the reference gives none.
  @Test(arguments: [
    (KeynessMeasure.bayesFactor, [46.24721193, 7.316312096, -11.33543775]),
    (.effectSize, [1.225209532e-4, 1.014041867e-4, 1.911201486e-6]),
    (.chiSquared, [56.41539209, 14.40157108, -0.7575559373]),
    (.chiSquaredYates, [55.22830082, 12.285368, -0.4927345384]),
    (.fisher, [4.76891653e-14, 7.773473157e-05, 0.4994815572]),
    (.logRatioHardie, [1.847996907, 4.847996907, -0.4866219482]),
    (.conservativeLogRatio, [1.32078441, 1.737391183, 0]),
    (.percentDifference, [260, .infinity, -28.63057512]),
    (.simpleMaths, [3.260869565, 3.4, 0.7524034496]),
    (.fightinWords, [7.02436894, 0.7270278557, -0.8712472401]),
    (.fightinWordsInformed, [6.980789807, 1.607497412, -0.8420229217]),
  ])
  func `measures of keyness equal the reference`(measure: KeynessMeasure, expected: [Double]) {
    let context = KeynessMeasure.Context(vocabulary: 5000, comparisons: 1)
    for (example, value) in zip(Self.examples, expected) {
      let found = measure.value(of: example, in: context)
      #expect(found == value || agree(found, value), "\(measure): \(found), not \(value)")
    }
  }

  private static let examples = [
    Keyness(
      occurrences: 120, tokens: 50_000, referenceOccurrences: 40, referenceTokens: 60_000),
    Keyness(occurrences: 12, tokens: 50_000, referenceOccurrences: 0, referenceTokens: 60_000),
    Keyness(
      occurrences: 7, tokens: 15_334, referenceOccurrences: 113, referenceTokens: 176_664),
  ]

  @Test func `conservative log ratios of many comparisons equal the reference`() {
    for (example, value) in zip(Self.examples, [0.8107467123, 0, 0]) {
      #expect(agree(example.conservativeLogRatio(comparisons: 1000), value))
    }
    // One-sided, as PositiveLRC has it.
    for (example, value) in zip(Self.examples, [1.399394511, 2.081263479]) {
      #expect(agree(example.conservativeLogRatio(confidence: 0.9), value))
    }
  }

  @Test func `intervals, odds and weighted odds equal the reference`() throws {
    let intervals = Self.examples.map { $0.ratioInterval() }
    #expect(intervals[1] == nil)
    for (index, low, high) in [(0, 1.33202862, 2.363965193), (2, -1.587713777, 0.6144698806)] {
      let interval = try #require(intervals[index])
      #expect(agree(interval.low, low) && agree(interval.high, high))
    }
    let odds = Self.examples.map {
      ContingencyTable(
        target: $0.occurrences, ofTokens: $0.tokens, reference: $0.referenceOccurrences,
        ofTokens: $0.referenceTokens
      ).conditionalOddsRatio
    }
    #expect(odds[1] == .infinity)
    // SciPy's `odds_ratio`; R's search ends after four digits, at 3.60621421 and 0.7135414316.
    #expect(agree(odds[0], 3.606215867588046), "\(odds)")
    #expect(agree(odds[2], 0.7135645795830694), "\(odds)")
    for (example, value) in zip(Self.examples, [1.282334874, 7.273304687, -0.3391179515]) {
      #expect(agree(example.weightedLogOdds(prior: 0.01, total: 50).difference, value))
    }
  }

  @Test(arguments: [
    (AssociationMeasure.g2, 127.2255766), (.pmi, 4.321928095), (.npmi, 0.3693087641),
    (.logDice, 10.26303441), (.t, 5.203364296), (.deltaPForward, 0.05728643216),
    (.deltaPBackward, 0.09528585757), (.mi2, 9.22881869), (.mi3, 14.13570929),
    (.localMI, 129.6578428), (.miLogFrequency, 14.84144578), (.z, 23.27015256), (.dice, 0.075),
    (.jaccard, 0.03896103896), (.minimumSensitivity, 0.06), (.liddell, 0.09528585757),
    (.simpleLogLikelihood, 122.7439364), (.chiSquared, 545.8586816),
    (.chiSquaredYates, 526.8737536), (.phi, 0.07388224967), (.oddsRatio, 23.45862884),
    (.logRatio, 4.466699619), (.yuleQ, 0.9182292673), (.fisher, 1.945185133e-29),
  ])
  func `association equals the reference`(measure: AssociationMeasure, expected: Double) {
    let table = ContingencyTable(joint: 30, row: 500, column: 300, total: 100_000)
    let value = measure.value(of: table)
    #expect(agree(value, expected), "\(measure): \(value), not \(expected)")
    #expect(agree(table.expected, 1.5))
  }

  /// A sum over all tables is 1, and tails meet, whatever the margins.
  @Test func `exact probabilities are complete`() {
    for (row, column, total) in [(5.0, 7.0, 20.0), (400, 30, 1000), (12, 90, 100), (3, 3, 1e9)] {
      let least = max(0, row + column - total)
      var sum = 0.0
      for cell in stride(from: least, through: min(row, column), by: 1) {
        let table = ContingencyTable(joint: cell, row: row, column: column, total: total)
        let next = ContingencyTable(joint: cell + 1, row: row, column: column, total: total)
        let beyond = cell + 1 > min(row, column) ? 0 : next.fisher(.greater)
        #expect(agree(table.fisher(.less) + beyond, 1))
        sum += table.fisher(.greater) - beyond
      }
      #expect(agree(sum, 1))
    }
  }

  @Test func `every measure is a formula with a value`() {
    let table = ContingencyTable(joint: 3, row: 10, column: 10, total: 100)
    for measure in AssociationMeasure.allCases { #expect(measure.value(of: table).isFinite) }
  }

  @Test(arguments: [
    (DispersionMeasure.deviation, 0.18), (.normalizedDeviation, 0.2195121951), (.range, 5),
    (.juilland, 0.7851504535), (.carroll, 0.9379213033), (.rosengren, 0.9498163423),
    (.divergence, 0.1369717294), (.normalizedDivergence, 0.09057392752), (.burch, 0.6974500345),
    (.lyne, 0.9444444444),
  ])
  func `dispersion equals Gries's example`(measure: DispersionMeasure, expected: Double) {
    let dispersion = Dispersion(
      occurrences: parts([(1, 9), (2, 10), (3, 10), (4, 10), (5, 11)]), tokens: 50, parts: 5,
      smallest: 9)
    let value = dispersion.value(of: measure)
    #expect(agree(value, expected), "\(measure): \(value), not \(expected)")
  }

  /// The text of Gries (2008), "Dispersions and adjusted frequencies in corpora", and its term a.
  @Test(arguments: [
    (DispersionMeasure.reducedFrequency, 11.1), (.waitingTime, 3.04), (.logDistance, 0.6167666794),
    (.waitingFrequency, 9.842519685), (.logDistanceFrequency, 12.08379433),
  ])
  func `measures of distance equal the reference`(measure: DispersionMeasure, expected: Double) {
    let text = "bamnibeup basatbewqn bcagabesta baghabeaat bahaabeaxat"
    let words = Array(text.filter { $0 != " " })
    let dispersion = Dispersion(
      occurrences: parts([(1, 9), (2, 10), (3, 10), (4, 10), (5, 11)]), tokens: 50, parts: 5,
      smallest: 9,
      tokenIndices: words.indices.filter { words[$0] == "a" })
    let value = dispersion.value(of: measure)
    #expect(agree(value, expected), "\(measure): \(value), not \(expected)")
  }

  @Test func `parts without the term count by their size`() {
    let full = Dispersion(
      occurrences: parts([(5, 10), (0, 30), (1, 10)]), tokens: 50, parts: 3, smallest: 10)
    let short = Dispersion(
      occurrences: parts([(5, 10), (1, 10)]), tokens: 50, parts: 3, smallest: 10)
    for measure in DispersionMeasure.allCases where !measure.needsIndices {
      #expect(agree(full.value(of: measure), short.value(of: measure)))
    }
  }

  @Test(arguments: [
    (SimilarityMeasure.jensenShannon, 0.2704260415), (.hellinger, 0.4898166439),
    (.extendedJaccard, 0.5238095238), (.extendedDice, 0.6875), (.cosine, 0.6929348672),
    (.jaccard, 0.5), (.dice, 4.0 / 6), (.brayCurtis, 0.5),
  ])
  func `similarity equals the reference`(measure: SimilarityMeasure, expected: Double) {
    var (one, other) = (TermCounts(), TermCounts())
    one.add(DocumentCounts([0, 0, 0, 2, 3, 3]))
    other.add(DocumentCounts([0, 1, 3, 3, 3, 3]))
    let value = Similarity(of: one, and: other).value(of: measure)
    #expect(agree(value, expected), "\(measure): \(value), not \(expected)")
    #expect(agree(value, Similarity(of: other, and: one).value(of: measure)))
  }

  /// Values of R's `p.adjust`.
  @Test func `corrections equal R's`() {
    let p = [0.01, 0.02, .nan, 0.03, 0.5]
    for (test, expected) in [
      (MultipleTests.holm, [0.04, 0.06, .nan, 0.06, 0.5]),
      (.bonferroni, [0.04, 0.08, .nan, 0.12, 1]),
      (.benjaminiYekutieli, [0.08333333333, 0.08333333333, .nan, 0.08333333333, 1]),
    ] {
      for (value, other) in zip(test.corrected(p), expected) {
        #expect(other.isNaN ? value.isNaN : agree(value, other), "\(test)")
      }
    }
  }

  /// Values of SciPy's `ttest_ind(equal_var=False)` and `mannwhitneyu(method="asymptotic")`.
  @Test func `tests over documents equal SciPy's`() {
    var postings = Postings(terms: 1)
    let documents = [
      (0, 100, 3), (0, 200, 2), (0, 150, 0), (0, 80, 4), (0, 120, 0), (0, 60, 3), (1, 100, 1),
      (1, 300, 3), (1, 90, 0), (1, 110, 0), (1, 130, 0), (1, 70, 1), (1, 200, 0), (2, 50, 9),
    ]
    for (index, (group, tokens, count)) in documents.enumerated() {
      postings.add(
        Postings.Input(
          Postings.Document(index: index, tokens: tokens, group: group),
          count > 0 ? [IndexedCount(index: 0, count: count)] : []))
    }
    let rates = DocumentRates(
      postings, of: 0, isTarget: { $0.group == 0 }, isReference: { $0.group == 1 })
    #expect(
      agree(rates.welch.statistic, 1.8744027076251468) && agree(rates.welch.p, 0.11331932641010481),
      "\(rates.welch)")
    #expect(
      agree(rates.mannWhitney.statistic, 30.0) && agree(rates.mannWhitney.p, 0.19807308765874454),
      "\(rates.mannWhitney)")
    #expect(rates.keyDocuments == 0)
    let other = DocumentRates(
      postings, of: 0, isTarget: { $0.group == 2 }, isReference: { $0.group == 1 })
    #expect(other.keyDocuments == 1 && other.welch.statistic.isNaN)
  }

  /// Shares of all terms add up to the whole, as a shift must.
  @Test func `shifts add up`() {
    let counts = [(3, 1), (0, 1), (1, 0), (2, 4)]
    let context = KeynessMeasure.Context(vocabulary: 4, comparisons: 4)
    var (divergence, proportions) = (0.0, 0.0)
    for (a, b) in counts {
      let keyness = Keyness(
        occurrences: a, tokens: 6, referenceOccurrences: b, referenceTokens: 6)
      divergence += abs(KeynessMeasure.divergenceShift.value(of: keyness, in: context))
      proportions += KeynessMeasure.proportionShift.value(of: keyness, in: context)
    }
    #expect(agree(divergence, 0.2704260415))
    #expect(abs(proportions) < 1e-12)
  }

  /// Values of LexicalRichness 0.5.1.
  private static let sequence: [TermID] = (0..<300).map { (index: Int) -> TermID in
    TermID(index % 3 > 0 ? index * index % 97 : index % 11)
  }

  @Test(arguments: [
    (DiversityMeasure.ttr, 0.173333333333), (.rttr, 3.00222139979), (.cttr, 2.12289111041),
    (.herdan, 0.692740954996), (.summer, 0.789160345557), (.dugast, 18.563432281),
    (.maas, 0.0538693483438), (.yuleK, 224), (.yuleI, 1.19434628975), (.simpson, 0.022474916388),
    (.herdanVm, 0.0806384778041), (.hdd, 0.66993641941), (.entropy, 5.501550002355462),
  ])
  func `diversity equals LexicalRichness's`(measure: DiversityMeasure, expected: Double) {
    let spectrum = FrequencySpectrum(DocumentCounts(Self.sequence).terms.map(\.occurrences))
    let value = spectrum.value(of: measure)
    #expect(agree(value, expected), "\(measure): \(value), not \(expected)")
    #expect(spectrum.tokens == 300 && spectrum.types == 52 && spectrum.hapaxes == 0)
  }

  @Test func `diversity by the order of words equals LexicalRichness's`() {
    // LexicalRichness drops the last segment even where it is full.
    #expect(agree(RunningDiversity.meanSegmentalTTR(Array(Self.sequence.dropLast())), 0.764))
    #expect(agree(RunningDiversity.meanSegmentalTTR(Self.sequence), 0.75))
    #expect(agree(RunningDiversity.movingAverageTTR(Self.sequence), 0.707729083665339))
    #expect(agree(RunningDiversity.mtld(Self.sequence), 48.16176470588235))
    #expect(RunningDiversity.mtld([]).isNaN && RunningDiversity.movingAverageTTR([1]).isNaN)
  }

  @Test func `readability is what its formulas say`() {
    let lengths = TextLengths(words: 100, sentences: 5, letters: 480, longWords: 20)
    #expect(agree(lengths.value(of: .ari), 0.5 * 20 + 4.71 * 4.8 - 21.43))
    #expect(agree(lengths.value(of: .colemanLiau), 5.88 * 4.8 - 29.6 * 0.05 - 15.8))
    #expect(agree(lengths.value(of: .lix), 40) && agree(lengths.value(of: .rix), 4))
    #expect(TextLengths().value(of: .lix).isNaN)
  }

  @Test func `q values equal R's`() {
    let p = [0.001, 0.008, 0.039, 0.041, 0.042, 0.06, 0.074, 0.205, 0.212, 0.216]
    let expected = [0.01, 0.04, 0.084, 0.084, 0.084, 0.1, 0.1057142857, 0.216, 0.216, 0.216]
    for (q, value) in zip(MultipleTests.benjaminiHochberg.corrected(p), expected) {
      #expect(agree(q, value))
    }
    let gaps = MultipleTests.benjaminiHochberg.corrected([.nan, 0.01, 0.02])
    #expect(gaps[0].isNaN && agree(gaps[1], 0.02) && agree(gaps[2], 0.02))
  }
}
