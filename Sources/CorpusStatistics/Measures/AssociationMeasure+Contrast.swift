internal import Glibc

/// Measures of how much more frequent one term is near the other than elsewhere.
extension AssociationMeasure {
  /// Delta P of the second term, given the first.
  public static let deltaPForward = Self(
    "delta_p_forward", "How much the first term raises the chance of the second.",
    formula: "O₁₁/R₁ - O₂₁/R₂",
    source: Source.ellis,
    caution: "Not symmetric; near 0 for any two terms of which the second is rare."
  ) { $0.joint / $0.row - $0.columnOnly / $0.otherRow }

  /// Delta P of the first term, given the second.
  public static let deltaPBackward = Self(
    "delta_p_backward", "How much the second term raises the chance of the first.",
    formula: "O₁₁/C₁ - O₁₂/C₂",
    source: Source.ellis,
    caution: "Not symmetric; near 0 for any two terms of which the first is rare."
  ) { $0.joint / $0.column - $0.rowOnly / $0.otherColumn }

  /// Liddell's difference of proportions.
  public static let liddell = Self(
    "liddell", "Difference of two proportions, by columns.",
    formula: "(O₁₁O₂₂ - O₁₂O₂₁)/(C₁C₂)",
    source: "Liddell (1976), Practical tests of 2×2 contingency tables",
    caution: "Not symmetric."
  ) { $0.crossDifference / ($0.column * $0.otherColumn) }

  /// The odds ratio.
  public static let oddsRatio = Self(
    "odds_ratio", "How much the first term multiplies the odds of the second.",
    formula: "O₁₁O₂₂/(O₁₂O₂₁)",
    source: Source.evert,
    caution: "Infinite where a cell is empty."
  ) { $0.joint * $0.neither / ($0.rowOnly * $0.columnOnly) }

  /// The logarithm of the odds ratio.
  public static let logOddsRatio = Self(
    "log_odds_ratio", "Natural logarithm of the odds ratio, half an occurrence added to each cell.",
    formula: "ln((O₁₁+½)(O₂₂+½)/((O₁₂+½)(O₂₁+½)))",
    source: Source.evert,
    caution: Caution.rare
  ) { table in
    log(
      (table.joint + 0.5) * (table.neither + 0.5)
        / ((table.rowOnly + 0.5) * (table.columnOnly + 0.5)))
  }

  /// The logarithm of the ratio of two relative frequencies.
  public static let logRatio = Self(
    "log_ratio",
    "How many doublings more frequent the second term is near the first than elsewhere.",
    formula: "log₂((O₁₁/R₁)/(O₂₁/R₂))",
    source: "Hardie (2014), Log Ratio: an informal introduction",
    caution: Caution.rare
  ) { log2($0.joint / $0.row / ($0.columnOnly / $0.otherRow)) }

  /// The phi coefficient.
  public static let phi = Self(
    "phi", "Correlation of the two terms' presence.",
    formula: "(O₁₁O₂₂ - O₁₂O₂₁)/√(R₁R₂C₁C₂)",
    source: "Pearson (1904)",
    caution: "Cannot reach 1 where the terms' frequencies differ."
  ) {
    $0.crossDifference / ($0.row * $0.column).squareRoot()
      / ($0.otherRow * $0.otherColumn).squareRoot()
  }

  /// The phi coefficient squared.
  public static let phiSquared = Self(
    "phi2", "Chi-squared over the corpus's size.",
    formula: "χ²/N",
    source: "Gale and Church (1991)",
    caution: "Loses the sign."
  ) { abs($0.chiSquared()) / $0.total }

  /// Yule's Q.
  public static let yuleQ = Self(
    "yule_q", "The odds ratio brought to -1 to 1.",
    formula: "(O₁₁O₂₂ - O₁₂O₂₁)/(O₁₁O₂₂ + O₁₂O₂₁)",
    source: "Yule (1900), On the association of attributes in statistics",
    caution: "1 wherever a term never stands alone, however rare."
  ) { $0.crossDifference / ($0.joint * $0.neither + $0.rowOnly * $0.columnOnly) }
}
