internal import Glibc

/// A term's relative frequency in every document of a target and of a reference corpus, and tests that take
/// the document as the unit.
public struct DocumentRates: Sendable {
  /// The rates that are not 0, and how many documents there are.
  private struct Sample: Sendable {
    var rates: [Double] = []
    var documents = 0

    var mean: Double { rates.reduce(0, +) / Double(documents) }

    /// With n − 1.
    var variance: Double {
      let mean = mean
      let zeros = Double(documents - rates.count)
      return (rates.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } + zeros * mean * mean)
        / Double(documents - 1)
    }
  }

  /// A statistic of a test with its p value.
  public struct Test: Equatable, Sendable {
    public let statistic, p: Double

    fileprivate static let absent = Test(statistic: .nan, p: .nan)
  }

  private var target = Sample(), reference = Sample()
  /// Counts and tokens of the target's documents that hold the term.
  private var counts: [PartCount] = []
  private var referenceCount = 0, referenceTokens = 0

  /// - Parameters:
  ///   - postings: where the term occurs.
  ///   - choice: the term's index among those that were chosen.
  public init(
    _ postings: Postings, of choice: Int, isTarget: (Postings.Document) -> Bool,
    isReference: (Postings.Document) -> Bool
  ) {
    for document in postings.documents where document.tokens > 0 {
      if isTarget(document) { target.documents += 1 }
      if isReference(document) {
        reference.documents += 1
        referenceTokens += document.tokens
      }
    }
    for posting in postings.counts(of: choice) {
      let document = postings.documents[posting.index]
      let rate = Double(posting.count) / Double(document.tokens)
      if isTarget(document) {
        target.rates.append(rate)
        counts.append(PartCount(count: posting.count, tokens: document.tokens))
      }
      if isReference(document) {
        reference.rates.append(rate)
        referenceCount += posting.count
      }
    }
  }

  /// Welch's t of the two mean rates, and its two-sided p value; `nan` where a side has fewer than two
  /// documents, or neither varies.
  ///
  /// Welch (1947), "The generalization of Student's problem"; degrees of freedom by Satterthwaite (1946).
  public var welch: Test {
    guard target.documents > 1, reference.documents > 1 else { return .absent }
    let (n, m) = (Double(target.documents), Double(reference.documents))
    let (a, b) = (target.variance / n, reference.variance / m)
    guard a + b > 0 else { return .absent }
    let t = (target.mean - reference.mean) / (a + b).squareRoot()
    let freedom = (a + b) * (a + b) / (a * a / (n - 1) + b * b / (m - 1))
    return Test(
      statistic: t, p: Tails.beta(below: freedom / (freedom + t * t), freedom / 2, 0.5))
  }

  /// Mann and Whitney's U of the target, and its two-sided p value by the normal approximation with
  /// corrections for ties and continuity; `nan` where a side is empty or all rates are equal.
  ///
  /// Mann and Whitney (1947), "On a test of whether one of two random variables is stochastically larger".
  /// - Complexity: O(*n* log *n*) in the documents with the term.
  public var mannWhitney: Test {
    let (n, m) = (Double(target.documents), Double(reference.documents))
    guard n > 0, m > 0 else { return .absent }
    let all =
      (target.rates.map { (rate: $0, isTarget: true) }
      + reference.rates.map { (rate: $0, isTarget: false) }).sorted { $0.rate < $1.rate }
    // Documents without the term share the lowest ranks.
    let (zeros, others) = (
      Double(target.documents - target.rates.count),
      Double(reference.documents - reference.rates.count)
    )
    let lowest = zeros + others
    var ranks = zeros * (lowest + 1) / 2
    var ties = lowest * lowest * lowest - lowest
    var (start, before) = (0, lowest)
    while start < all.count {
      var end = start
      while end < all.count, all[end].rate == all[start].rate { end += 1 }
      let size = Double(end - start)
      ranks += Double(all[start..<end].count { $0.isTarget }) * (before + (size + 1) / 2)
      ties += size * size * size - size
      before += size
      start = end
    }
    let u = ranks - n * (n + 1) / 2
    let sum = n + m
    let variance = n * m / 12 * (sum + 1 - ties / (sum * (sum - 1)))
    guard variance > 0 else { return Test(statistic: u, p: .nan) }
    let z = max(0, abs(u - n * m / 2) - 0.5) / variance.squareRoot()
    return Test(statistic: u, p: min(1, 2 * Tails.normal(above: z)))
  }

  /// In how many documents of the target the term is key against the reference: G² of at least 15.13, p
  /// below .0001.
  ///
  /// Scott (1997), "PC analysis of key words and key key words".
  public var keyDocuments: Int {
    counts.count { document in
      Keyness(
        occurrences: document.count, tokens: document.tokens,
        referenceOccurrences: referenceCount, referenceTokens: referenceTokens
      ).logLikelihood >= 15.13
    }
  }
}
