/// A measure of how strongly two terms attract each other, from their ``ContingencyTable``.
///
/// Formulas are in the notation of ``ContingencyTable``, O for O₁₁ and E for E₁₁. Logarithms are to
/// base 2 where the formula says nothing else. A formula without a value, such as the logarithm of a
/// pair that does not occur, gives `nan` or an infinity; tables leave both out.
public struct AssociationMeasure: Measure {
  public let explanation: Explanation
  private let compute: @Sendable (ContingencyTable) -> Double

  init(
    _ name: String, _ meaning: String, formula: String, source: String, caution: String,
    _ compute: @escaping @Sendable (ContingencyTable) -> Double
  ) {
    explanation = Explanation(name, meaning, formula: formula, source: source, caution: caution)
    self.compute = compute
  }

  /// All measures, in the order of the article on statistics.
  public static let allCases: [Self] = [
    .g2, .pmi, .npmi, .logDice, .t, .deltaPForward, .deltaPBackward, .z, .simpleLogLikelihood,
    .chiSquared, .chiSquaredYates, .mi2, .mi3, .localMI, .miLogFrequency, .dice, .jaccard,
    .minimumSensitivity, .liddell, .oddsRatio, .logOddsRatio, .logRatio, .phi, .phiSquared,
    .yuleQ, .poissonStirling, .mutualExpectation, .ratio, .fisher, .lambda, .lambdaZ,
  ]

  /// The measure's value for a table.
  ///
  /// - Complexity: O(1); O(*n*) in the joint count for ``fisher``.
  public func value(of table: ContingencyTable) -> Double { compute(table) }

  /// Sources of several measures.
  enum Source {
    static let blaheta = "Blaheta and Johnson (2001), Unsupervised learning of multi-word verbs"
    static let daille = "Daille (1994), on counts, not on probabilities"
    static let ellis = "Ellis (2006), Language acquisition as rational contingency learning"
    static let evert = "Evert (2005), The statistics of word cooccurrences"
  }

  /// Cautions of several measures.
  enum Caution {
    static let chance = "Does not ask what chance would give."
    static let frequent = "Favours frequent pairs."
    static let rare = "Overrates pairs of rare terms; set a minimum frequency."
    static let sure =
      "Says how sure an association is, not how strong; it grows with the corpus, and pairs of one document are not independent."
  }
}

extension ContingencyTable {
  /// O₁₂.
  var rowOnly: Double { row - joint }
  /// O₂₁.
  var columnOnly: Double { column - joint }
  /// O₂₂.
  var neither: Double { total - row - columnOnly }
  /// R₂.
  var otherRow: Double { total - row }
  /// C₂.
  var otherColumn: Double { total - column }
  /// O₁₁O₂₂ - O₁₂O₂₁.
  var crossDifference: Double { joint * neither - rowOnly * columnOnly }
  /// The four cells, half an occurrence added to each.
  var smoothedCells: [Double] { [joint, rowOnly, columnOnly, neither].map { $0 + 0.5 } }
}
