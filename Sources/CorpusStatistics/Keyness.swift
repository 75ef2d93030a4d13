internal import Glibc

/// How a term's frequency in a target corpus differs from that in a reference corpus.
public struct Keyness: Equatable, Sendable {
  /// Occurrences of the term and tokens of the corpus, in the target and in the reference.
  public let occurrences, tokens, referenceOccurrences, referenceTokens: Int

  public init(occurrences: Int, tokens: Int, referenceOccurrences: Int, referenceTokens: Int) {
    self.occurrences = occurrences
    self.tokens = tokens
    self.referenceOccurrences = referenceOccurrences
    self.referenceTokens = referenceTokens
  }

  /// G², over four cells, positive where the term is more frequent in the target.
  public var logLikelihood: Double { table.logLikelihood }

  /// What a term of some value adds to the difference of the two corpora's mean values: (v − m)(a/c − b/d), m the
  /// mean value in the reference.
  ///
  /// Gallagher and others (2021), "Generalized word shift graphs", weighted averages.
  public func valueShift(_ value: Double, referenceMean: Double) -> Double {
    (value - referenceMean)
      * (Double(occurrences) / Double(tokens)
        - Double(referenceOccurrences) / Double(referenceTokens))
  }

  /// How many doublings separate the two relative frequencies, with half an occurrence added to
  /// each so that zero has a value: log₂((a+½)/(c+½)) − log₂((b+½)/(d+½)).
  ///
  /// Walter (1975), "The distribution of Levin's measure of attributable risk"; Hardie (2014)
  /// gave the measure its name.
  public var logRatio: Double {
    log2((Double(occurrences) + 0.5) / (Double(tokens) + 0.5))
      - log2((Double(referenceOccurrences) + 0.5) / (Double(referenceTokens) + 0.5))
  }

  /// Occurrences and tokens by corpus.
  var table: ContingencyTable {
    ContingencyTable(
      target: occurrences, ofTokens: tokens, reference: referenceOccurrences,
      ofTokens: referenceTokens)
  }

  /// The interval of the ratio of relative frequencies, in doublings, as if words were independent.
  ///
  /// Katz and others (1978), "Obtaining confidence intervals for the risk ratio in cohort studies"; `nil`
  /// where a count is 0.
  package func ratioInterval(confidence: Double = 0.95) -> Interval? {
    guard occurrences > 0, referenceOccurrences > 0 else { return nil }
    let (a, b) = (Double(occurrences), Double(referenceOccurrences))
    let (c, d) = (Double(tokens), Double(referenceTokens))
    let error = (1 / a - 1 / c + 1 / b - 1 / d).squareRoot()
    return interval(around: log(a / c / (b / d)), error: error, confidence: confidence)
  }

  /// The interval of the odds ratio, in doublings, as if words were independent.
  ///
  /// Woolf (1955), "On estimating the relation between blood group and disease"; `nil` where a cell is 0.
  package func oddsRatioInterval(confidence: Double = 0.95) -> Interval? {
    let (a, b) = (Double(occurrences), Double(referenceOccurrences))
    let (c, d) = (Double(tokens), Double(referenceTokens))
    guard a > 0, b > 0, c > a, d > b else { return nil }
    let error = (1 / a + 1 / b + 1 / (c - a) + 1 / (d - b)).squareRoot()
    return interval(
      around: log(a * (d - b) / (b * (c - a))), error: error, confidence: confidence)
  }

  private func interval(around value: Double, error: Double, confidence: Double) -> Interval {
    let reach = Tails.normalQuantile(above: (1 - confidence) / 2) * error
    return Interval(low: (value - reach) / M_LN2, high: (value + reach) / M_LN2)
  }

  /// The log ratio nearest to 0 within an exact interval for the share of occurrences in the target; 0
  /// where the interval holds no difference.
  ///
  /// The interval is Clopper and Pearson's for `comparisons` at once. Evert (2022), "Measuring keyness".
  package func conservativeLogRatio(comparisons: Int = 1, confidence: Double = 0.95) -> Double {
    let (a, b) = (Double(occurrences), Double(referenceOccurrences))
    let scale = Double(referenceTokens) / Double(tokens)
    let tail = (1 - confidence) / Double(max(1, comparisons)) / 2
    if a * Double(referenceTokens) >= b * Double(tokens) {
      let low = a > 0 ? Tails.betaQuantile(tail, a, b + 1) : 0
      return max(0, log2(scale * low / (1 - low)))
    }
    let high = b > 0 ? Tails.betaQuantile(1 - tail, a + 1, b) : 1
    return min(0, log2(scale * high / (1 - high)))
  }

  /// The logarithm of the ratio of odds under a Dirichlet prior, and it over its standard error.
  ///
  /// Monroe, Colaresi and Quinn (2008), "Fightin' words", equations 15 to 22, with the short variance.
  /// - Parameters:
  ///   - prior: what is added to the term's counts.
  ///   - total: what is added for all terms.
  package func weightedLogOdds(prior: Double, total: Double) -> (difference: Double, z: Double) {
    let (a, b) = (Double(occurrences) + prior, Double(referenceOccurrences) + prior)
    let (c, d) = (Double(tokens) + total, Double(referenceTokens) + total)
    let difference = log(a / (c - a)) - log(b / (d - b))
    return (difference, difference / (1 / a + 1 / b).squareRoot())
  }
}
