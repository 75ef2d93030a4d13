internal import Glibc

/// Measures of how sure it is that a pair is not there by chance.
extension AssociationMeasure {
  /// Log-likelihood ratio.
  public static let g2 = Self(
    "g2", "Log-likelihood ratio: how far the pair is from chance.",
    formula: "2 Σ O ln(O/E) over four cells, 0 ln 0 = 0, negative where O < E",
    source: "Dunning (1993), Accurate methods for the statistics of surprise and coincidence",
    caution: Caution.sure
  ) { $0.logLikelihood }

  /// Log-likelihood ratio of the pair's own cell.
  public static let simpleLogLikelihood = Self(
    "simple_ll", "Log-likelihood ratio of the pair's own cell alone.",
    formula: "2 (O ln(O/E) - (O-E)), negative where O < E",
    source: Source.evert,
    caution: Caution.sure
  ) { table in
    let (joint, expected) = (table.joint, table.expected)
    let surprise = joint > 0 ? joint * log(joint / expected) : 0
    return (joint >= expected ? 2 : -2) * (surprise - (joint - expected))
  }

  /// Pearson's chi-squared.
  public static let chiSquared = Self(
    "chi2", "Pearson's chi-squared, signed.",
    formula: "Σ (O-E)²/E over four cells, negative where O < E",
    source: Source.evert,
    caution: "Wrong where a cell is expected below 5; grows with the corpus."
  ) { $0.chiSquared() }

  /// Pearson's chi-squared with Yates's correction.
  public static let chiSquaredYates = Self(
    "chi2_yates", "Pearson's chi-squared with Yates's correction, signed.",
    formula: "Σ (|O-E| - min(½, |O-E|))²/E, negative where O < E",
    source: "Yates (1934), Contingency tables involving small numbers and the χ² test",
    caution: "Grows with the corpus."
  ) { $0.chiSquared(isCorrected: true) }

  /// The t score.
  public static let t = Self(
    "t", "How many standard errors the pair is above chance.",
    formula: "(O-E)/√O",
    source: "Church and others (1991), Using statistics in lexical analysis",
    caution: "Favours frequent pairs; its p values do not hold."
  ) { ($0.joint - $0.expected) / $0.joint.squareRoot() }

  /// The z score.
  public static let z = Self(
    "z", "How far the pair is from chance, in deviations of a Poisson count.",
    formula: "(O-E)/√E",
    source: Source.evert,
    caution: Caution.rare
  ) { ($0.joint - $0.expected) / $0.expected.squareRoot() }

  /// Poisson likelihood by Stirling's formula.
  public static let poissonStirling = Self(
    "poisson_stirling", "Poisson likelihood by Stirling's formula.",
    formula: "O (ln(O/E) - 1)",
    source: "Quasthoff and Wolff (2002), The Poisson collocation measure",
    caution: Caution.frequent
  ) { $0.joint * (log($0.joint / $0.expected) - 1) }

  /// Fisher's exact test, one-sided.
  public static let fisher = Self(
    "fisher", "Probability of so many or more together by chance, margins given.",
    formula: "Σ hypergeometric(k ≥ O)",
    source: "Fisher (1934); Pedersen (1996), Fishing for exactness",
    caution:
      "A p value: small where sure. Pairs of one document are not independent, so it is too small."
  ) { $0.fisher(.greater) }

  /// Log-linear interaction.
  public static let lambda = Self(
    "lambda", "Log-linear interaction of the two terms, half an occurrence added to each cell.",
    formula: "Σ ± ln(Oᵢⱼ+½)",
    source: Source.blaheta,
    caution: Caution.rare
  ) { interaction(in: $0) }

  /// Log-linear interaction over its standard error.
  public static let lambdaZ = Self(
    "lambda_z", "Lambda over its standard error.",
    formula: "λ / √(Σ 1/(Oᵢⱼ+½))",
    source: Source.blaheta,
    caution: Caution.sure
  ) { interaction(in: $0) / $0.smoothedCells.reduce(0) { $0 + 1 / $1 }.squareRoot() }

  private static func interaction(in table: ContingencyTable) -> Double {
    let cells = table.smoothedCells
    return log(cells[0]) - log(cells[1]) - log(cells[2]) + log(cells[3])
  }
}
