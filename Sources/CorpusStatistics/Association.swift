internal import Glibc

/// A measure of how strongly two terms attract each other, from their ``ContingencyTable``.
///
/// Conventions: logarithms to base 2 where the name has no other; `nan` where the formula has no
/// value. Formulas as in Evert (2005), "The statistics of word cooccurrences", except where named.
public enum AssociationMeasure: String, CaseIterable, Sendable {
  /// Log-likelihood ratio over four cells, signed; how sure the association is, not how strong.
  case g2
  /// Pointwise mutual information, log₂(O₁₁/E₁₁): how strong; overrates rare pairs.
  case pmi
  /// PMI divided by −log₂(O₁₁/N), from −1 to 1 (Bouma 2009).
  case npmi
  /// 14 + log₂(2O₁₁/(R₁+C₁)), at most 14, independent of corpus size (Rychlý 2008).
  case logDice = "log_dice"
  /// (O₁₁−E₁₁)/√O₁₁ (Church and others 1991).
  case t
  /// O₁₁/R₁ − O₂₁/R₂: how much the row term predicts the column term (Ellis 2006).
  case deltaPForward = "delta_p_forward"
  /// O₁₁/C₁ − O₁₂/C₂: how much the column term predicts the row term.
  case deltaPBackward = "delta_p_backward"

  /// The measure's value for a table.
  public func value(of table: ContingencyTable) -> Double {
    let (joint, row, column, total) = (table.joint, table.row, table.column, table.total)
    switch self {
    case .g2: return table.logLikelihood
    case .pmi: return log2(joint / table.expected)
    case .npmi: return log2(joint / table.expected) / -log2(joint / total)
    case .logDice: return 14 + log2(2 * joint / (row + column))
    case .t: return (joint - table.expected) / joint.squareRoot()
    case .deltaPForward: return joint / row - (column - joint) / (total - row)
    case .deltaPBackward: return joint / column - (row - joint) / (total - column)
    }
  }
}
