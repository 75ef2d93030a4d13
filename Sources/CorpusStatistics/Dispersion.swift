/// How evenly a term is spread over the parts of a corpus, from its counts by part.
///
/// In formulas vᵢ is the count in a part, sᵢ the part's share of all tokens, pᵢ the relative frequency in
/// the part, f the sum of all vᵢ, n the number of parts, N their tokens, and dᵢ a distance between
/// occurrences.
public struct Dispersion: Equatable, Sendable {
  /// Counts and tokens of the parts that hold the term.
  let occurrences: [Part]
  /// Tokens of all parts, and how many there are.
  let tokens, parts: Int
  private let smallest: Int
  /// The distance from each occurrence to the one before, from the first back to the last around the end.
  let distances: [Double]

  struct Part: Equatable {
    let count, tokens: Double
    var frequency: Double { tokens > 0 ? count / tokens : 0 }
  }

  /// - Parameters:
  ///   - occurrences: the term's count in each part that has it, and that part's tokens.
  ///   - tokens: the tokens of all parts.
  ///   - parts: how many parts there are.
  ///   - smallest: the tokens of the smallest part.
  ///   - tokenIndices: of the term in all parts, in order; for the measures of distance alone.
  public init(
    occurrences: [PartCount], tokens: Int, parts: Int, smallest: Int, tokenIndices: [Int] = []
  ) {
    self.occurrences = occurrences.filter { $0.count > 0 }
      .map { Part(count: Double($0.count), tokens: Double($0.tokens)) }
    self.tokens = tokens
    self.parts = parts
    self.smallest = smallest
    distances = tokenIndices.indices.map { index in
      Double(
        index > 0
          ? tokenIndices[index] - tokenIndices[index - 1]
          : tokenIndices[0] - tokenIndices[tokenIndices.count - 1] + tokens)
    }
  }

  /// f.
  var total: Double { occurrences.reduce(0) { $0 + $1.count } }
  /// Σpᵢ.
  var frequencySum: Double { occurrences.reduce(0) { $0 + $1.frequency } }
  /// Σpᵢ/n.
  var meanFrequency: Double { frequencySum / Double(parts) }
  /// Σdᵢ².
  var squaredDistances: Double { distances.reduce(0) { $0 + $1 * $1 } }

  /// Gries's deviation of proportions, DP = ½ Σ |vᵢ/f − sᵢ|: 0 where the term is spread as the
  /// corpus is, near 1 where it stands in one small part; `nan` where it does not occur.
  ///
  /// Gries (2008), "Dispersions and adjusted frequencies in corpora".
  public var deviation: Double {
    let (total, size) = (total, Double(tokens))
    // Parts without the term differ by their share of the corpus, so only their sum is needed.
    var (distance, covered) = (0.0, 0.0)
    for part in occurrences {
      distance += abs(part.count / total - part.tokens / size)
      covered += part.tokens
    }
    return total > 0 ? (distance + (size - covered) / size) / 2 : .nan
  }

  /// DP / (1 − min sᵢ), which reaches 1 (Lijffijt and Gries 2012).
  public var normalizedDeviation: Double {
    deviation / (1 - Double(smallest) / Double(tokens))
  }

  /// The value of a measure; `nan` where the term does not occur, or stands at unknown indices and the
  /// measure asks for them.
  ///
  /// - Complexity: O(*n* log *n*) in the parts that hold the term.
  public func value(of measure: DispersionMeasure) -> Double {
    guard total > 0, !(measure.needsIndices && distances.isEmpty) else { return .nan }
    return measure.compute(self)
  }
}
