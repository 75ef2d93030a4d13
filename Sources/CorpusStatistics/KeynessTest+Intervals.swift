internal import Glibc

extension KeynessTest {
  /// The part of an interval's variance that the sandwich has.
  private static let sandwichShare = 0.1

  /// The interval of the log ratio, in doublings: ``Keyness/logRatio`` ± t·s.
  ///
  /// s² is mostly the model's variance, 1/x + φΣn²/N² on each side, and by `sandwichShare` the sandwich's, Σ(x − rn)²/x²:
  /// the first is steady, the second asks nothing of the model; in corpora without a difference the mix
  /// covers as it should (Benchmarks/README.md). White (1980), "A heteroskedasticity-consistent covariance matrix
  /// estimator".
  ///
  /// t has the degrees of freedom of Satterthwaite (1946), "An approximate distribution of estimates of variance
  /// components", each component with its own: φ is estimated from the documents of both sides, so few documents in the
  /// group do not make it uncertain; the sandwich of a side from its documents only; 1/x counts as known.
  ///
  /// - Returns: `nil` where either side has fewer than ``AbsentP/fewestDocuments`` documents.
  public func logRatioInterval(of term: TermID, confidence: Double = 0.95) -> Interval? {
    let sides = sides(of: term)
    let (own, rest) = (sides.own, sides.rest)
    let fewest = min(own.documents, rest.documents)
    guard fewest >= AbsentP.fewestDocuments, own.tokens > 0, rest.tokens > 0 else { return nil }
    let dispersion = dispersion(sides)
    let parts = [own, rest].map { Self.variance($0, dispersion) }
    let variance = parts.reduce(0) { $0 + $1.all }
    let ratio = log(
      (own.occurrences + 0.5) / (own.tokens + 0.5) / (rest.occurrences + 0.5) * (rest.tokens + 0.5))
    let reach =
      variance.squareRoot() * quantile(parts, variance: variance, confidence: confidence)
    return Interval(low: (ratio - reach) / M_LN2, high: (ratio + reach) / M_LN2)
  }

  /// The interval of the term's occurrences in a million tokens of the group; ``logRatioInterval(of:confidence:)`` with
  /// one side.
  public func perMillionInterval(of term: TermID, confidence: Double = 0.95) -> Interval? {
    let sides = sides(of: term)
    let own = sides.own
    guard own.documents >= AbsentP.fewestDocuments, own.tokens > 0 else { return nil }
    let parts = [Self.variance(own, dispersion(sides))]
    let reach = exp(
      parts[0].all.squareRoot()
        * quantile(parts, variance: parts[0].all, confidence: confidence))
    let rate = (own.occurrences + 0.5) / (own.tokens + 0.5) * 1e6
    return Interval(low: rate / reach, high: rate * reach)
  }

  /// The variance of the logarithm of a side's rate, and the components of it that are estimated: one from the
  /// dispersion, one from the side's own documents.
  private typealias Variance = (
    all: Double, ofDispersion: Double, ofSandwich: Double, documents: Int
  )

  private static func variance(_ side: Side, _ dispersion: Double) -> Variance {
    let count = side.occurrences + 0.5
    let documents = Double(side.documents)
    let ofDispersion =
      (1 - sandwichShare) * dispersion * side.squares / (side.tokens * side.tokens)
    let ofSandwich =
      sandwichShare * side.residual / (count * count) * documents / (documents - 1)
    return (
      (1 - sandwichShare) / count + ofDispersion + ofSandwich, ofDispersion, ofSandwich,
      side.documents
    )
  }

  /// The quantile of Student's distribution with Satterthwaite's degrees of freedom.
  private func quantile(_ parts: [Variance], variance: Double, confidence: Double) -> Double {
    let ofDispersion = parts.reduce(0) { $0 + $1.ofDispersion }
    let uncertain = parts.reduce(
      ofDispersion * ofDispersion / Double(whole.sums.moments.documents - parts.count)
    ) { $0 + $1.ofSandwich * $1.ofSandwich / Double($1.documents - 1) }
    let above = (1 - confidence) / 2
    guard uncertain > 0 else { return Tails.normalQuantile(above: above) }
    let degrees = variance * variance / uncertain
    return degrees > 1000
      ? Tails.normalQuantile(above: above)
      : Tails.studentQuantile(above: above, degrees: max(1, degrees))
  }
}
