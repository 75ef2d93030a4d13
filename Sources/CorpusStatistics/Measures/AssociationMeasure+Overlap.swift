internal import Glibc

/// Measures of how much of two terms' occurrences is together.
extension AssociationMeasure {
  /// The logarithm of Dice's coefficient.
  public static let logDice = Self(
    "log_dice", "Dice on a logarithmic scale, at most 14, independent of the corpus's size.",
    formula: "14 + log₂(2O/(R₁+C₁))",
    source: "Rychlý (2008), A lexicographer-friendly association score",
    caution:
      "Does not ask what chance would give: two frequent terms that avoid each other may score high."
  ) { 14 + log2(2 * $0.joint / ($0.row + $0.column)) }

  /// Dice's coefficient.
  public static let dice = Self(
    "dice", "Share of the two terms' occurrences that are together.",
    formula: "2O/(R₁+C₁)",
    source: "Dice (1945), Measures of the amount of ecologic association between species",
    caution: Caution.chance
  ) { 2 * $0.joint / ($0.row + $0.column) }

  /// Jaccard's index.
  public static let jaccard = Self(
    "jaccard", "Share of all tokens in reach of either term that hold both.",
    formula: "O/(R₁+C₁-O)",
    source: "Jaccard (1901)",
    caution: Caution.chance
  ) { $0.joint / ($0.row + $0.column - $0.joint) }

  /// Minimum sensitivity.
  public static let minimumSensitivity = Self(
    "min_sensitivity", "The smaller of the two shares of each term that the other accompanies.",
    formula: "min(O/R₁, O/C₁)",
    source: "Pedersen (1998), Dependent bigram identification",
    caution: Caution.chance
  ) { min($0.joint / $0.row, $0.joint / $0.column) }

  /// Mutual expectation.
  public static let mutualExpectation = Self(
    "mutual_expectation", "Dice weighted by the pair's frequency.",
    formula: "O · 2O/(R₁+C₁)",
    source: "Dias and others (1999)",
    caution: Caution.frequent
  ) { $0.joint * 2 * $0.joint / ($0.row + $0.column) }
}
