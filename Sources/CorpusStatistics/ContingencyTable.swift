internal import Glibc

/// Two ways to divide a sample in two, and how they go together.
///
/// |            | column | not column |
/// |------------|--------|------------|
/// | row        | O₁₁    | O₁₂        |
/// | not row    | O₂₁    | O₂₂        |
public struct ContingencyTable: Equatable, Sendable {
  /// O₁₁.
  public let joint: Double
  /// R₁ = O₁₁ + O₁₂.
  public let row: Double
  /// C₁ = O₁₁ + O₂₁.
  public let column: Double
  /// N.
  public let total: Double

  public init(joint: Double, row: Double, column: Double, total: Double) {
    self.joint = joint
    self.row = row
    self.column = column
    self.total = total
  }

  /// The table of a term's occurrences in a target and in a reference corpus of given sizes.
  public init(target: Int, ofTokens size: Int, reference: Int, ofTokens referenceSize: Int) {
    self.init(
      joint: Double(target), row: Double(size), column: Double(target + reference),
      total: Double(size + referenceSize))
  }

  /// The table of a node's windows and a term: the rows are the tokens within the windows and all other tokens,
  /// the columns the term's occurrences and all other tokens.
  ///
  /// Windows that overlap hold a token twice, so the table is as large as it must be.
  ///
  /// - Parameters:
  ///   - together: how often the term stands in a window.
  ///   - windowTokens: the tokens of all windows.
  ///   - occurrences: how often the term occurs.
  ///   - tokens: the tokens of the corpus.
  public init(together: Int, windowTokens: Int, occurrences: Int, tokens: Int) {
    let column = max(occurrences, together)
    self.init(
      joint: Double(together), row: Double(windowTokens), column: Double(column),
      total: Double(max(tokens, windowTokens + column - together)))
  }

  /// E₁₁ = R₁C₁/N, what chance alone puts into the first cell.
  public var expected: Double { row * column / total }

  /// The four cells with what chance alone puts into each.
  private var cells: [(observed: Double, expected: Double)] {
    let (otherRow, otherColumn) = (total - row, total - column)
    return [
      (joint, row * column / total), (row - joint, row * otherColumn / total),
      (column - joint, otherRow * column / total),
      (total - row - column + joint, otherRow * otherColumn / total),
    ]
  }

  /// The log-likelihood ratio over all four cells, 2 Σ O ln(O/E) with 0 ln 0 = 0, negative where
  /// the first cell holds less than chance puts there.
  ///
  /// Dunning (1993), "Accurate methods for the statistics of surprise and coincidence".
  public var logLikelihood: Double {
    let sum = cells.reduce(0) { sum, cell in
      sum + (cell.observed > 0 ? cell.observed * log(cell.observed / cell.expected) : 0)
    }
    return joint >= expected ? max(0, 2 * sum) : -max(0, 2 * sum)
  }

  /// The log-likelihood ratio over the two cells of the column alone, with the same sign rule.
  ///
  /// Rayson and Garside (2000), "Comparing corpora using frequency profiling".
  package var twoTermLogLikelihood: Double {
    let (first, third) = (cells[0], cells[2])
    let sum = [first, third].reduce(0) { sum, cell in
      sum + (cell.observed > 0 ? cell.observed * log(cell.observed / cell.expected) : 0)
    }
    return joint >= expected ? 2 * sum : -2 * sum
  }

  /// Pearson's χ² over all four cells, negative where the first holds less than chance puts there.
  ///
  /// - Parameter isCorrected: whether each difference is made smaller by a half, but not below 0 (Yates
  ///   1934, as R does).
  package func chiSquared(isCorrected: Bool = false) -> Double {
    let correction = isCorrected ? min(0.5, abs(joint - expected)) : 0
    let sum = cells.reduce(0) { sum, cell in
      let difference = abs(cell.observed - cell.expected) - correction
      return sum + (cell.expected > 0 ? difference * difference / cell.expected : 0)
    }
    return joint >= expected ? sum : -sum
  }

  /// Which tables count as more extreme.
  package enum Tail: Sendable { case greater, less, twoSided }

  /// Fisher's exact test: the probability of this first cell or a more extreme one, margins given.
  ///
  /// Two-sided: of all that are as probable or less, within a ten-millionth, as R has it.
  /// - Complexity: O(*n*) in how many cells have a probability that counts.
  package func fisher(_ tail: Tail) -> Double {
    let distribution = Hypergeometric(row: row, column: column, total: total)
    switch tail {
    case .greater: return distribution.probability(from: joint, by: 1)
    case .less: return distribution.probability(from: joint, by: -1)
    case .twoSided: return distribution.probability(asExtremeAs: joint)
    }
  }

  /// The odds ratio that makes this first cell the expected one, margins given: R's estimate.
  ///
  /// - Complexity: O(*n*) in the smaller margin, for each of some 60 steps.
  package var conditionalOddsRatio: Double {
    Hypergeometric(row: row, column: column, total: total).oddsRatio(for: joint)
  }
}
