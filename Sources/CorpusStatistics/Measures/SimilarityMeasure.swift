/// A measure of how alike the terms of two corpora are.
///
/// In formulas x and y are counts, p and q relative frequencies.
public struct SimilarityMeasure: Measure {
  public let explanation: Explanation
  let compute: @Sendable (Similarity) -> Double

  private init(
    _ name: String, _ meaning: String, formula: String, source: String, caution: String,
    _ compute: @escaping @Sendable (Similarity) -> Double
  ) {
    explanation = Explanation(name, meaning, formula: formula, source: source, caution: caution)
    self.compute = compute
  }

  /// All measures, in the order of the article on statistics.
  public static let allCases: [Self] = [
    .cosine, .jaccard, .dice, .extendedJaccard, .extendedDice, .jensenShannon, .hellinger,
    .brayCurtis,
  ]

  /// The cosine.
  public static let cosine = Self(
    "cosine", "Cosine of the angle between the counts; 1 where they are proportional.",
    formula: "Σxy/√(Σx²Σy²)",
    source: "Salton and McGill (1983), Introduction to modern information retrieval",
    caution: "Function words decide it; drop stop words where subjects are meant."
  ) { $0.product / ($0.square * $0.otherSquare).squareRoot() }

  /// Jaccard's index.
  public static let jaccard = Self(
    "jaccard", "Share of all terms that both have.",
    formula: "|A∩B|/|A∪B|",
    source: "Jaccard (1901)",
    caution: size
  ) { $0.both / ($0.types + $0.otherTypes - $0.both) }

  /// Dice's coefficient.
  public static let dice = Self(
    "dice", "Terms of both over the mean number of terms.",
    formula: "2|A∩B|/(|A|+|B|)",
    source: "Dice (1945)",
    caution: size
  ) { 2 * $0.both / ($0.types + $0.otherTypes) }

  /// Jaccard's index, extended to counts.
  public static let extendedJaccard = Self(
    "ejaccard", "Jaccard of counts.",
    formula: "Σxy/(Σx²+Σy²-Σxy)",
    source: "Strehl, Ghosh and Mooney (2000), Impact of similarity measures on web-page clustering",
    caution: size
  ) { $0.product / ($0.square + $0.otherSquare - $0.product) }

  /// Dice's coefficient, extended to counts.
  public static let extendedDice = Self(
    "edice", "Dice of counts.",
    formula: "2Σxy/(Σx²+Σy²)",
    source: "Strehl, Ghosh and Mooney (2000)",
    caution: size
  ) { 2 * $0.product / ($0.square + $0.otherSquare) }

  /// Jensen-Shannon divergence.
  public static let jensenShannon = Self(
    "jsd", "Jensen-Shannon divergence in bits: 0 alike, 1 with no term in common.",
    formula: "½Σp log₂(2p/(p+q)) + ½Σq log₂(2q/(p+q))",
    source: "Lin (1991), Divergence measures based on the Shannon entropy",
    caution: accident
  ) { $0.divergence }

  /// Hellinger distance.
  public static let hellinger = Self(
    "hellinger", "Hellinger distance: 0 alike, 1 with no term in common.",
    formula: "√(1 - Σ√(pq))",
    source: "Hellinger (1909)",
    caution: accident
  ) { max(0, 1 - $0.overlap).squareRoot() }

  /// Bray and Curtis's dissimilarity.
  public static let brayCurtis = Self(
    "bray_curtis", "Share of words that would have to change; of relative frequencies.",
    formula: "½Σ|p-q|",
    source: "Bray and Curtis (1957)",
    caution: accident
  ) { $0.distance / 2 }

  // Cautions of several measures.
  private static let size = "Falls with the difference of the corpora's sizes."
  private static let accident = "Grows for small corpora, whose rare terms differ by accident."
}
