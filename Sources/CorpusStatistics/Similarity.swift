internal import Glibc

/// How alike the terms of two corpora are.
public struct Similarity: Sendable {
  // Over the terms of both; x and y are counts, p and q relative frequencies.
  private(set) var product = 0.0, square = 0.0, otherSquare = 0.0
  private(set) var types = 0.0, otherTypes = 0.0, both = 0.0
  private(set) var divergence = 0.0, overlap = 0.0, distance = 0.0

  /// - Precondition: the terms are of one vocabulary.
  /// - Complexity: O(*n* log *n*) in the terms of both.
  public init(of one: TermCounts, and other: TermCounts) {
    var vocabulary = one.vocabulary
    vocabulary.adopt(other.vocabulary)
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
  public func value(of measure: SimilarityMeasure) -> Double { measure.compute(self) }
}
