internal import Glibc

/// How alike the terms of two corpora are.
public struct Similarity: Sendable {
  // Over the terms of both; x and y are counts, p and q relative frequencies.
  private var product = 0.0, square = 0.0, otherSquare = 0.0
  private var types = 0.0, otherTypes = 0.0, both = 0.0
  private var divergence = 0.0, overlap = 0.0, distance = 0.0

  /// - Complexity: O(*n* log *n*) in the terms of both.
  public init(of one: TermCounts, and other: TermCounts) {
    let (size, otherSize) = (Double(one.tokens), Double(other.tokens))
    // In the order of the terms, so that sums do not depend on how the counts came together.
    var terms = [TermID]()
    for term in one.terms { terms.append(term) }
    for term in other.terms where one[term].occurrences == 0 { terms.append(term) }
    for term in terms.sorted() {
      let (x, y) = (Double(one[term].occurrences), Double(other[term].occurrences))
      let (p, q) = (x / size, y / otherSize)
      product += x * y
      square += x * x
      otherSquare += y * y
      types += x > 0 ? 1 : 0
      otherTypes += y > 0 ? 1 : 0
      both += x > 0 && y > 0 ? 1 : 0
      divergence += Self.half(p, q) + Self.half(q, p)
      overlap += (p * q).squareRoot()
      distance += abs(p - q)
    }
    if one.tokens == 0 || other.tokens == 0 {
      (divergence, overlap, distance) = (.nan, .nan, .nan)
    }
  }

  /// One side of a term's share of the Jensen-Shannon divergence, in bits.
  private static func half(_ p: Double, _ q: Double) -> Double {
    p > 0 ? p / 2 * log2(2 * p / (p + q)) : 0
  }

  /// The value of a measure; `nan` where a corpus is empty.
  public func value(of measure: SimilarityMeasure) -> Double {
    switch measure {
    case .cosine: product / (square * otherSquare).squareRoot()
    case .jaccard: both / (types + otherTypes - both)
    case .dice: 2 * both / (types + otherTypes)
    case .extendedJaccard: product / (square + otherSquare - product)
    case .extendedDice: 2 * product / (square + otherSquare)
    case .jensenShannon: divergence
    case .hellinger: max(0, 1 - overlap).squareRoot()
    case .brayCurtis: distance / 2
    }
  }
}

/// A measure of how alike the terms of two corpora are.
public enum SimilarityMeasure: String, CaseIterable, Codable, Sendable {
  /// Cosine of the angle between the counts; 1 where they are proportional.
  ///
  /// `Σxy/√(Σx²Σy²)`; Salton and McGill (1983), Introduction to modern information retrieval. Function words decide it; drop stop words where subjects are meant.
  case cosine
  /// Share of all terms that both have.
  ///
  /// `|A∩B|/|A∪B|`; Jaccard (1901). Falls with the difference of the corpora's sizes.
  case jaccard
  /// Terms of both over the mean number of terms.
  ///
  /// `2|A∩B|/(|A|+|B|)`; Dice (1945). Falls with the difference of the corpora's sizes.
  case dice
  /// Jaccard of counts.
  ///
  /// `Σxy/(Σx²+Σy²-Σxy)`; Strehl, Ghosh and Mooney (2000), Impact of similarity measures on web-page clustering. Falls with the difference of the corpora's sizes.
  case extendedJaccard = "ejaccard"
  /// Dice of counts.
  ///
  /// `2Σxy/(Σx²+Σy²)`; Strehl, Ghosh and Mooney (2000). Falls with the difference of the corpora's sizes.
  case extendedDice = "edice"
  /// Jensen-Shannon divergence in bits: 0 alike, 1 with no term in common.
  ///
  /// `½Σp log₂(2p/(p+q)) + ½Σq log₂(2q/(p+q))`; Lin (1991), Divergence measures based on the Shannon entropy. Grows for small corpora, whose rare terms differ by accident.
  case jensenShannon = "jsd"
  /// Hellinger distance: 0 alike, 1 with no term in common.
  ///
  /// `√(1 - Σ√(pq))`; Hellinger (1909). Grows for small corpora, whose rare terms differ by accident.
  case hellinger
  /// Share of words that would have to change; of relative frequencies.
  ///
  /// `½Σ|p-q|`; Bray and Curtis (1957). Grows for small corpora, whose rare terms differ by accident.
  case brayCurtis = "bray_curtis"

  /// What the measure is; x and y are counts, p and q relative frequencies.
  public var explanation: Explanation {
    func explain(_ meaning: String, _ formula: String, _ source: String, _ caution: String)
      -> Explanation
    {
      Explanation(rawValue, meaning, formula: formula, source: source, caution: caution)
    }
    let frequent = "Function words decide it; drop stop words where subjects are meant."
    let size = "Falls with the difference of the corpora's sizes."
    return switch self {
    case .cosine:
      explain(
        "Cosine of the angle between the counts; 1 where they are proportional.", "Σxy/√(Σx²Σy²)",
        "Salton and McGill (1983), Introduction to modern information retrieval", frequent)
    case .jaccard:
      explain("Share of all terms that both have.", "|A∩B|/|A∪B|", "Jaccard (1901)", size)
    case .dice:
      explain(
        "Terms of both over the mean number of terms.", "2|A∩B|/(|A|+|B|)", "Dice (1945)", size)
    case .extendedJaccard:
      explain(
        "Jaccard of counts.", "Σxy/(Σx²+Σy²-Σxy)",
        "Strehl, Ghosh and Mooney (2000), Impact of similarity measures on web-page clustering",
        size)
    case .extendedDice:
      explain("Dice of counts.", "2Σxy/(Σx²+Σy²)", "Strehl, Ghosh and Mooney (2000)", size)
    case .jensenShannon:
      explain(
        "Jensen-Shannon divergence in bits: 0 alike, 1 with no term in common.",
        "½Σp log₂(2p/(p+q)) + ½Σq log₂(2q/(p+q))",
        "Lin (1991), Divergence measures based on the Shannon entropy",
        "Grows for small corpora, whose rare terms differ by accident.")
    case .hellinger:
      explain(
        "Hellinger distance: 0 alike, 1 with no term in common.", "√(1 - Σ√(pq))",
        "Hellinger (1909)", "Grows for small corpora, whose rare terms differ by accident.")
    case .brayCurtis:
      explain(
        "Share of words that would have to change; of relative frequencies.", "½Σ|p-q|",
        "Bray and Curtis (1957)", "Grows for small corpora, whose rare terms differ by accident.")
    }
  }
}
