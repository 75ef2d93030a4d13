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
  public var twoTermLogLikelihood: Double {
    let (first, third) = (cells[0], cells[2])
    let sum = [first, third].reduce(0) { sum, cell in
      sum + (cell.observed > 0 ? cell.observed * log(cell.observed / cell.expected) : 0)
    }
    return joint >= expected ? 2 * sum : -2 * sum
  }
}
