internal import Glibc

/// A measure of how strongly two terms attract each other, from their ``ContingencyTable``.
///
/// Logarithms are to base 2 where the formula says nothing else. A formula without a value, such as the
/// logarithm of a pair that does not occur, gives `nan` or an infinity; tables leave both out.
public enum AssociationMeasure: String, CaseIterable, Codable, Sendable {
  /// Log-likelihood ratio: how far the pair is from chance.
  ///
  /// `2 Σ O ln(O/E) over four cells, 0 ln 0 = 0, negative where O < E`; Dunning (1993), Accurate methods for the statistics of surprise and coincidence. Says how sure an association is, not how strong; it grows with the corpus, and pairs of one document are not independent.
  case g2
  /// Pointwise mutual information: how many doublings the pair is above chance.
  ///
  /// `log₂(O/E)`; Church and Hanks (1990), Word association norms, mutual information and lexicography. Overrates pairs of rare terms; set a minimum frequency.
  case pmi
  /// PMI brought to -1 to 1; 1 where neither term stands without the other.
  ///
  /// `log₂(O/E) / -log₂(O/N)`; Bouma (2009), Normalized (pointwise) mutual information in collocation extraction. Overrates pairs of rare terms; set a minimum frequency.
  case npmi
  /// Dice on a logarithmic scale, at most 14, independent of the corpus's size.
  ///
  /// `14 + log₂(2O/(R₁+C₁))`; Rychlý (2008), A lexicographer-friendly association score. Does not ask what chance would give: two frequent terms that avoid each other may score high.
  case logDice = "log_dice"
  /// How many standard errors the pair is above chance.
  ///
  /// `(O-E)/√O`; Church and others (1991), Using statistics in lexical analysis. Favours frequent pairs; its p values do not hold.
  case t
  /// How much the first term raises the chance of the second.
  ///
  /// `O₁₁/R₁ - O₂₁/R₂`; Ellis (2006), Language acquisition as rational contingency learning. Not symmetric; near 0 for any two terms of which the second is rare.
  case deltaPForward = "delta_p_forward"
  /// How much the second term raises the chance of the first.
  ///
  /// `O₁₁/C₁ - O₁₂/C₂`; Ellis (2006), Language acquisition as rational contingency learning. Not symmetric; near 0 for any two terms of which the first is rare.
  case deltaPBackward = "delta_p_backward"
  /// How far the pair is from chance, in deviations of a Poisson count.
  ///
  /// `(O-E)/√E`; Evert (2005), The statistics of word cooccurrences. Overrates pairs of rare terms; set a minimum frequency.
  case z
  /// Log-likelihood ratio of the pair's own cell alone.
  ///
  /// `2 (O ln(O/E) - (O-E)), negative where O < E`; Evert (2005), The statistics of word cooccurrences. Says how sure an association is, not how strong; it grows with the corpus, and pairs of one document are not independent.
  case simpleLogLikelihood = "simple_ll"
  /// Pearson's chi-squared, signed.
  ///
  /// `Σ (O-E)²/E over four cells, negative where O < E`; Evert (2005), The statistics of word cooccurrences. Wrong where a cell is expected below 5; grows with the corpus.
  case chiSquared = "chi2"
  /// Pearson's chi-squared with Yates's correction, signed.
  ///
  /// `Σ (|O-E| - min(½, |O-E|))²/E, negative where O < E`; Yates (1934), Contingency tables involving small numbers and the χ² test. Grows with the corpus.
  case chiSquaredYates = "chi2_yates"
  /// PMI that favours frequent pairs.
  ///
  /// `log₂(O²/E)`; Daille (1994), on counts, not on probabilities. Depends on the corpus's size.
  case mi2
  /// PMI that favours frequent pairs yet more.
  ///
  /// `log₂(O³/E)`; Daille (1994), on counts, not on probabilities. Depends on the corpus's size.
  case mi3
  /// PMI weighted by the pair's frequency.
  ///
  /// `O log₂(O/E)`; Evert (2005), The statistics of word cooccurrences. Favours frequent pairs.
  case localMI = "local_mi"
  /// PMI weighted by the logarithm of the pair's frequency.
  ///
  /// `log₂(O/E) ln(O+1)`; Kilgarriff and Tugwell (2002), Sketching words. Overrates pairs of rare terms; set a minimum frequency.
  case miLogFrequency = "mi_log_f"
  /// Share of the two terms' occurrences that are together.
  ///
  /// `2O/(R₁+C₁)`; Dice (1945), Measures of the amount of ecologic association between species. Does not ask what chance would give.
  case dice
  /// Share of all places of either term that hold both.
  ///
  /// `O/(R₁+C₁-O)`; Jaccard (1901). Does not ask what chance would give.
  case jaccard
  /// The smaller of the two shares of each term that the other accompanies.
  ///
  /// `min(O/R₁, O/C₁)`; Pedersen (1998), Dependent bigram identification. Does not ask what chance would give.
  case minimumSensitivity = "min_sensitivity"
  /// Difference of two proportions, by columns.
  ///
  /// `(O₁₁O₂₂ - O₁₂O₂₁)/(C₁C₂)`; Liddell (1976), Practical tests of 2×2 contingency tables. Not symmetric.
  case liddell
  /// How much the first term multiplies the odds of the second.
  ///
  /// `O₁₁O₂₂/(O₁₂O₂₁)`; Evert (2005), The statistics of word cooccurrences. Infinite where a cell is empty.
  case oddsRatio = "odds_ratio"
  /// Natural logarithm of the odds ratio, half an occurrence added to each cell.
  ///
  /// `ln((O₁₁+½)(O₂₂+½)/((O₁₂+½)(O₂₁+½)))`; Evert (2005), The statistics of word cooccurrences. Overrates pairs of rare terms; set a minimum frequency.
  case logOddsRatio = "log_odds_ratio"
  /// How many doublings more frequent the second term is near the first than elsewhere.
  ///
  /// `log₂((O₁₁/R₁)/(O₂₁/R₂))`; Hardie (2014), Log Ratio: an informal introduction. Overrates pairs of rare terms; set a minimum frequency.
  case logRatio = "log_ratio"
  /// Correlation of the two terms' presence.
  ///
  /// `(O₁₁O₂₂ - O₁₂O₂₁)/√(R₁R₂C₁C₂)`; Pearson (1904). Cannot reach 1 where the terms' frequencies differ.
  case phi
  /// Chi-squared over the corpus's size.
  ///
  /// `χ²/N`; Gale and Church (1991). Loses the sign.
  case phiSquared = "phi2"
  /// The odds ratio brought to -1 to 1.
  ///
  /// `(O₁₁O₂₂ - O₁₂O₂₁)/(O₁₁O₂₂ + O₁₂O₂₁)`; Yule (1900), On the association of attributes in statistics. 1 wherever a term never stands alone, however rare.
  case yuleQ = "yule_q"
  /// Poisson likelihood by Stirling's formula.
  ///
  /// `O (ln(O/E) - 1)`; Quasthoff and Wolff (2002), The Poisson collocation measure. Favours frequent pairs.
  case poissonStirling = "poisson_stirling"
  /// Dice weighted by the pair's frequency.
  ///
  /// `O · 2O/(R₁+C₁)`; Dias and others (1999). Favours frequent pairs.
  case mutualExpectation = "mutual_expectation"
  /// How many times more often than chance the pair stands together.
  ///
  /// `O/E`; Evert (2005), The statistics of word cooccurrences. Overrates pairs of rare terms; set a minimum frequency.
  case ratio = "mu"
  /// Probability of so many or more together by chance, margins given.
  ///
  /// `Σ hypergeometric(k ≥ O)`; Fisher (1934); Pedersen (1996), Fishing for exactness. A p value: small where sure. Pairs of one document are not independent, so it is too small.
  case fisher
  /// Log-linear interaction of the two terms, half an occurrence added to each cell.
  ///
  /// `Σ ± ln(Oᵢⱼ+½)`; Blaheta and Johnson (2001), Unsupervised learning of multi-word verbs. Overrates pairs of rare terms; set a minimum frequency.
  case lambda
  /// Lambda over its standard error.
  ///
  /// `λ / √(Σ 1/(Oᵢⱼ+½))`; Blaheta and Johnson (2001), Unsupervised learning of multi-word verbs. Says how sure an association is, not how strong; it grows with the corpus, and pairs of one document are not independent.
  case lambdaZ = "lambda_z"

  /// The measure's value for a table.
  ///
  /// - Complexity: O(1); O(*n*) in the joint count for ``fisher``.
  public func value(of table: ContingencyTable) -> Double {
    let (joint, row, column, total) = (table.joint, table.row, table.column, table.total)
    let expected = table.expected
    let (rowOnly, columnOnly) = (row - joint, column - joint)
    let neither = total - row - columnOnly
    switch self {
    case .g2: return table.logLikelihood
    case .pmi: return log2(joint / expected)
    case .npmi: return log2(joint / expected) / -log2(joint / total)
    case .logDice: return 14 + log2(2 * joint / (row + column))
    case .t: return (joint - expected) / joint.squareRoot()
    case .deltaPForward: return joint / row - columnOnly / (total - row)
    case .deltaPBackward: return joint / column - rowOnly / (total - column)
    case .z: return (joint - expected) / expected.squareRoot()
    case .simpleLogLikelihood:
      let surprise = joint > 0 ? joint * log(joint / expected) : 0
      return (joint >= expected ? 2 : -2) * (surprise - (joint - expected))
    case .chiSquared: return table.chiSquared()
    case .chiSquaredYates: return table.chiSquared(isCorrected: true)
    case .mi2: return log2(joint * joint / expected)
    case .mi3: return log2(joint * joint * joint / expected)
    case .localMI: return joint * log2(joint / expected)
    case .miLogFrequency: return log2(joint / expected) * log(joint + 1)
    case .dice: return 2 * joint / (row + column)
    case .jaccard: return joint / (row + column - joint)
    case .minimumSensitivity: return min(joint / row, joint / column)
    case .liddell:
      return (joint * neither - rowOnly * columnOnly) / (column * (total - column))
    case .oddsRatio: return joint * neither / (rowOnly * columnOnly)
    case .logOddsRatio:
      return log((joint + 0.5) * (neither + 0.5) / ((rowOnly + 0.5) * (columnOnly + 0.5)))
    case .logRatio: return log2(joint / row / (columnOnly / (total - row)))
    case .phi:
      return (joint * neither - rowOnly * columnOnly)
        / (row * column).squareRoot() / ((total - row) * (total - column)).squareRoot()
    case .phiSquared: return abs(table.chiSquared()) / total
    case .yuleQ:
      return (joint * neither - rowOnly * columnOnly) / (joint * neither + rowOnly * columnOnly)
    case .poissonStirling: return joint * (log(joint / expected) - 1)
    case .mutualExpectation: return joint * 2 * joint / (row + column)
    case .ratio: return joint / expected
    case .fisher: return table.fisher(.greater)
    case .lambda, .lambdaZ:
      let cells = [joint, rowOnly, columnOnly, neither].map { $0 + 0.5 }
      let value = log(cells[0]) - log(cells[1]) - log(cells[2]) + log(cells[3])
      return self == .lambda
        ? value : value / cells.reduce(0) { $0 + 1 / $1 }.squareRoot()
    }
  }
}

extension AssociationMeasure {
  /// What the measure is; its formula in the notation of ``ContingencyTable``, O for O₁₁ and E for E₁₁.
  public var explanation: Explanation {
    func explain(_ meaning: String, _ formula: String, _ source: String, _ caution: String)
      -> Explanation
    {
      Explanation(rawValue, meaning, formula: formula, source: source, caution: caution)
    }
    let evert = "Evert (2005), The statistics of word cooccurrences"
    let rare = "Overrates pairs of rare terms; set a minimum frequency."
    let sure =
      "Says how sure an association is, not how strong; it grows with the corpus, and pairs of one document are not independent."
    return switch self {
    case .g2:
      explain(
        "Log-likelihood ratio: how far the pair is from chance.",
        "2 Σ O ln(O/E) over four cells, 0 ln 0 = 0, negative where O < E",
        "Dunning (1993), Accurate methods for the statistics of surprise and coincidence", sure)
    case .pmi:
      explain(
        "Pointwise mutual information: how many doublings the pair is above chance.",
        "log₂(O/E)",
        "Church and Hanks (1990), Word association norms, mutual information and lexicography", rare
      )
    case .npmi:
      explain(
        "PMI brought to -1 to 1; 1 where neither term stands without the other.",
        "log₂(O/E) / -log₂(O/N)",
        "Bouma (2009), Normalized (pointwise) mutual information in collocation extraction", rare)
    case .logDice:
      explain(
        "Dice on a logarithmic scale, at most 14, independent of the corpus's size.",
        "14 + log₂(2O/(R₁+C₁))", "Rychlý (2008), A lexicographer-friendly association score",
        "Does not ask what chance would give: two frequent terms that avoid each other may score high."
      )
    case .t:
      explain(
        "How many standard errors the pair is above chance.", "(O-E)/√O",
        "Church and others (1991), Using statistics in lexical analysis",
        "Favours frequent pairs; its p values do not hold.")
    case .deltaPForward:
      explain(
        "How much the first term raises the chance of the second.", "O₁₁/R₁ - O₂₁/R₂",
        "Ellis (2006), Language acquisition as rational contingency learning",
        "Not symmetric; near 0 for any two terms of which the second is rare.")
    case .deltaPBackward:
      explain(
        "How much the second term raises the chance of the first.", "O₁₁/C₁ - O₁₂/C₂",
        "Ellis (2006), Language acquisition as rational contingency learning",
        "Not symmetric; near 0 for any two terms of which the first is rare.")
    case .z:
      explain(
        "How far the pair is from chance, in deviations of a Poisson count.", "(O-E)/√E", evert,
        rare)
    case .simpleLogLikelihood:
      explain(
        "Log-likelihood ratio of the pair's own cell alone.",
        "2 (O ln(O/E) - (O-E)), negative where O < E", evert, sure)
    case .chiSquared:
      explain(
        "Pearson's chi-squared, signed.", "Σ (O-E)²/E over four cells, negative where O < E", evert,
        "Wrong where a cell is expected below 5; grows with the corpus.")
    case .chiSquaredYates:
      explain(
        "Pearson's chi-squared with Yates's correction, signed.",
        "Σ (|O-E| - min(½, |O-E|))²/E, negative where O < E",
        "Yates (1934), Contingency tables involving small numbers and the χ² test",
        "Grows with the corpus.")
    case .mi2:
      explain(
        "PMI that favours frequent pairs.", "log₂(O²/E)",
        "Daille (1994), on counts, not on probabilities", "Depends on the corpus's size.")
    case .mi3:
      explain(
        "PMI that favours frequent pairs yet more.", "log₂(O³/E)",
        "Daille (1994), on counts, not on probabilities", "Depends on the corpus's size.")
    case .localMI:
      explain(
        "PMI weighted by the pair's frequency.", "O log₂(O/E)", evert, "Favours frequent pairs.")
    case .miLogFrequency:
      explain(
        "PMI weighted by the logarithm of the pair's frequency.", "log₂(O/E) ln(O+1)",
        "Kilgarriff and Tugwell (2002), Sketching words", rare)
    case .dice:
      explain(
        "Share of the two terms' occurrences that are together.", "2O/(R₁+C₁)",
        "Dice (1945), Measures of the amount of ecologic association between species",
        "Does not ask what chance would give.")
    case .jaccard:
      explain(
        "Share of all places of either term that hold both.", "O/(R₁+C₁-O)", "Jaccard (1901)",
        "Does not ask what chance would give.")
    case .minimumSensitivity:
      explain(
        "The smaller of the two shares of each term that the other accompanies.", "min(O/R₁, O/C₁)",
        "Pedersen (1998), Dependent bigram identification",
        "Does not ask what chance would give.")
    case .liddell:
      explain(
        "Difference of two proportions, by columns.", "(O₁₁O₂₂ - O₁₂O₂₁)/(C₁C₂)",
        "Liddell (1976), Practical tests of 2×2 contingency tables", "Not symmetric.")
    case .oddsRatio:
      explain(
        "How much the first term multiplies the odds of the second.", "O₁₁O₂₂/(O₁₂O₂₁)", evert,
        "Infinite where a cell is empty.")
    case .logOddsRatio:
      explain(
        "Natural logarithm of the odds ratio, half an occurrence added to each cell.",
        "ln((O₁₁+½)(O₂₂+½)/((O₁₂+½)(O₂₁+½)))", evert, rare)
    case .logRatio:
      explain(
        "How many doublings more frequent the second term is near the first than elsewhere.",
        "log₂((O₁₁/R₁)/(O₂₁/R₂))", "Hardie (2014), Log Ratio: an informal introduction", rare)
    case .phi:
      explain(
        "Correlation of the two terms' presence.", "(O₁₁O₂₂ - O₁₂O₂₁)/√(R₁R₂C₁C₂)",
        "Pearson (1904)", "Cannot reach 1 where the terms' frequencies differ.")
    case .phiSquared:
      explain(
        "Chi-squared over the corpus's size.", "χ²/N", "Gale and Church (1991)", "Loses the sign.")
    case .yuleQ:
      explain(
        "The odds ratio brought to -1 to 1.", "(O₁₁O₂₂ - O₁₂O₂₁)/(O₁₁O₂₂ + O₁₂O₂₁)",
        "Yule (1900), On the association of attributes in statistics",
        "1 wherever a term never stands alone, however rare.")
    case .poissonStirling:
      explain(
        "Poisson likelihood by Stirling's formula.", "O (ln(O/E) - 1)",
        "Quasthoff and Wolff (2002), The Poisson collocation measure", "Favours frequent pairs.")
    case .mutualExpectation:
      explain(
        "Dice weighted by the pair's frequency.", "O · 2O/(R₁+C₁)", "Dias and others (1999)",
        "Favours frequent pairs.")
    case .ratio:
      explain("How many times more often than chance the pair stands together.", "O/E", evert, rare)
    case .fisher:
      explain(
        "Probability of so many or more together by chance, margins given.",
        "Σ hypergeometric(k ≥ O)", "Fisher (1934); Pedersen (1996), Fishing for exactness",
        "A p value: small where sure. Pairs of one document are not independent, so it is too small."
      )
    case .lambda:
      explain(
        "Log-linear interaction of the two terms, half an occurrence added to each cell.",
        "Σ ± ln(Oᵢⱼ+½)", "Blaheta and Johnson (2001), Unsupervised learning of multi-word verbs",
        rare)
    case .lambdaZ:
      explain(
        "Lambda over its standard error.", "λ / √(Σ 1/(Oᵢⱼ+½))",
        "Blaheta and Johnson (2001), Unsupervised learning of multi-word verbs", sure)
    }
  }
}
