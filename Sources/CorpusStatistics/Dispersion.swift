/// How evenly a term is spread over the parts of a corpus, from its counts by part.
public struct Dispersion: Equatable, Sendable {
  /// Gries's deviation of proportions, DP = ½ Σ |vᵢ/f − sᵢ|: 0 where the term is spread as the
  /// corpus is, near 1 where it stands in one small part; `nan` where it does not occur.
  ///
  /// Gries (2008), "Dispersions and adjusted frequencies in corpora".
  public let deviation: Double
  /// DP / (1 − min sᵢ), which reaches 1 (Lijffijt and Gries 2012).
  public let normalizedDeviation: Double

  /// - Parameters:
  ///   - occurrences: the term's count in each part that has it, and that part's tokens.
  ///   - tokens: the tokens of all parts.
  ///   - smallest: the tokens of the smallest part.
  public init(occurrences: [(count: Int, tokens: Int)], tokens: Int, smallest: Int) {
    let total = Double(occurrences.reduce(0) { $0 + $1.count })
    let size = Double(tokens)
    // Parts without the term differ by their share of the corpus, so only their sum is needed.
    var (distance, covered) = (0.0, 0)
    for part in occurrences {
      distance += abs(Double(part.count) / total - Double(part.tokens) / size)
      covered += part.tokens
    }
    deviation = (distance + Double(tokens - covered) / size) / 2
    normalizedDeviation = deviation / (1 - Double(smallest) / size)
  }
}
