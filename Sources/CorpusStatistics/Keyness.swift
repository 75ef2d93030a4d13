internal import Glibc

/// How a term's frequency in a target corpus differs from that in a reference corpus.
public struct Keyness: Equatable, Sendable {
  /// Occurrences of the term and tokens of the corpus, in the target and in the reference.
  public let occurrences, tokens, referenceOccurrences, referenceTokens: Int

  public init(occurrences: Int, tokens: Int, referenceOccurrences: Int, referenceTokens: Int) {
    self.occurrences = occurrences
    self.tokens = tokens
    self.referenceOccurrences = referenceOccurrences
    self.referenceTokens = referenceTokens
  }

  /// G², over four cells, positive where the term is more frequent in the target.
  public var logLikelihood: Double { table.logLikelihood }

  /// What a term of some value adds to the difference of the two corpora's mean values: (v − m)(a/c − b/d), m the
  /// mean value in the reference.
  ///
  /// Gallagher and others (2021), "Generalized word shift graphs", weighted averages.
  public func valueShift(_ value: Double, referenceMean: Double) -> Double {
    (value - referenceMean)
      * (Double(occurrences) / Double(tokens)
        - Double(referenceOccurrences) / Double(referenceTokens))
  }

  /// How many doublings separate the two relative frequencies, with half an occurrence added to
  /// each so that zero has a value: log₂((a+½)/(c+½)) − log₂((b+½)/(d+½)).
  ///
  /// Walter (1975), "The distribution of Levin's measure of attributable risk"; Hardie (2014)
  /// gave the measure its name.
  public var logRatio: Double {
    log2((Double(occurrences) + 0.5) / (Double(tokens) + 0.5))
      - log2((Double(referenceOccurrences) + 0.5) / (Double(referenceTokens) + 0.5))
  }

  /// Occurrences and tokens by corpus.
  var table: ContingencyTable {
    ContingencyTable(
      target: occurrences, ofTokens: tokens, reference: referenceOccurrences,
      ofTokens: referenceTokens)
  }

  /// The interval of the ratio of relative frequencies, in doublings, as if words were independent.
  ///
  /// Katz and others (1978), "Obtaining confidence intervals for the risk ratio in cohort studies"; `nil`
  /// where a count is 0.
  package func ratioInterval(confidence: Double = 0.95) -> Interval? {
    guard occurrences > 0, referenceOccurrences > 0 else { return nil }
    let (a, b) = (Double(occurrences), Double(referenceOccurrences))
    let (c, d) = (Double(tokens), Double(referenceTokens))
    let error = (1 / a - 1 / c + 1 / b - 1 / d).squareRoot()
    return interval(around: log(a / c / (b / d)), error: error, confidence: confidence)
  }

  /// The interval of the odds ratio, in doublings, as if words were independent.
  ///
  /// Woolf (1955), "On estimating the relation between blood group and disease"; `nil` where a cell is 0.
  package func oddsRatioInterval(confidence: Double = 0.95) -> Interval? {
    let (a, b) = (Double(occurrences), Double(referenceOccurrences))
    let (c, d) = (Double(tokens), Double(referenceTokens))
    guard a > 0, b > 0, c > a, d > b else { return nil }
    let error = (1 / a + 1 / b + 1 / (c - a) + 1 / (d - b)).squareRoot()
    return interval(
      around: log(a * (d - b) / (b * (c - a))), error: error, confidence: confidence)
  }

  private func interval(around value: Double, error: Double, confidence: Double) -> Interval {
    let reach = Tails.normalQuantile(above: (1 - confidence) / 2) * error
    return Interval(low: (value - reach) / M_LN2, high: (value + reach) / M_LN2)
  }

  /// The log ratio nearest to 0 within an exact interval for the share of occurrences in the target; 0
  /// where the interval holds no difference.
  ///
  /// The interval is Clopper and Pearson's for `comparisons` at once. Evert (2022), "Measuring keyness".
  package func conservativeLogRatio(comparisons: Int = 1, confidence: Double = 0.95) -> Double {
    let (a, b) = (Double(occurrences), Double(referenceOccurrences))
    let scale = Double(referenceTokens) / Double(tokens)
    let tail = (1 - confidence) / Double(max(1, comparisons)) / 2
    if a * Double(referenceTokens) >= b * Double(tokens) {
      let low = a > 0 ? Tails.betaQuantile(tail, a, b + 1) : 0
      return max(0, log2(scale * low / (1 - low)))
    }
    let high = b > 0 ? Tails.betaQuantile(1 - tail, a + 1, b) : 1
    return min(0, log2(scale * high / (1 - high)))
  }

  /// The logarithm of the ratio of odds under a Dirichlet prior, and it over its standard error.
  ///
  /// Monroe, Colaresi and Quinn (2008), "Fightin' words", equations 15 to 22, with the short variance.
  /// - Parameters:
  ///   - prior: what is added to the term's counts.
  ///   - total: what is added for all terms.
  package func weightedLogOdds(prior: Double, total: Double) -> (difference: Double, z: Double) {
    let (a, b) = (Double(occurrences) + prior, Double(referenceOccurrences) + prior)
    let (c, d) = (Double(tokens) + total, Double(referenceTokens) + total)
    let difference = log(a / (c - a)) - log(b / (d - b))
    return (difference, difference / (1 / a + 1 / b).squareRoot())
  }
}

/// A measure of how a term's frequency differs between a target and a reference corpus.
public enum KeynessMeasure: String, CaseIterable, Codable, Sendable {
  /// Log-likelihood ratio of the term's own two cells.
  ///
  /// `2 (a ln(a/E₁) + b ln(b/E₂)), negative where a < E₁`; Rayson and Garside (2000), Comparing corpora using frequency profiling. Says how sure a difference is, not how large, and takes words of one document for independent; see p and q of compare.
  case twoTermG2 = "g2_two_term"
  /// Pearson's chi-squared, signed.
  ///
  /// `Σ (O-E)²/E over four cells`; Pearson (1900). Says how sure a difference is, not how large, and takes words of one document for independent; see p and q of compare.
  case chiSquared = "chi2"
  /// Pearson's chi-squared with Yates's correction, signed.
  ///
  /// `Σ (|O-E| - min(½, |O-E|))²/E`; Yates (1934). Says how sure a difference is, not how large, and takes words of one document for independent; see p and q of compare.
  case chiSquaredYates = "chi2_yates"
  /// Exact probability of a difference so large or larger, margins given.
  ///
  /// `Σ of all tables as probable or less`; Fisher (1934). Says how sure a difference is, not how large, and takes words of one document for independent; see p and q of compare.
  case fisher
  /// Doublings between the two relative frequencies; a count of 0 becomes ½.
  ///
  /// `log₂((a/c)/(b/d))`; Hardie (2014), Log Ratio: an informal introduction. Large for rare terms by accident; read it with its interval.
  case logRatioHardie = "log_ratio_hardie"
  /// The log ratio nearest to 0 that the counts allow, for all compared terms at once.
  ///
  /// `Clopper-Pearson interval for a/(a+b) at α/m, then log₂((d/c)τ/(1-τ))`; Evert (2022), Measuring keyness. Takes words of one document for independent.
  case conservativeLogRatio = "lrc"
  /// How many per cent more frequent the term is in the target.
  ///
  /// `100 (a/c - b/d)/(b/d)`; Gabrielatos and Marchi (2011), Keyness: matching metrics to definitions. Infinite where the reference lacks the term.
  case percentDifference = "percent_difference"
  /// Evidence for a difference beyond what the corpus's size brings: above 2 positive, above 10 very strong.
  ///
  /// `G² - ln(c+d)`; Wilson (2013), Embracing Bayes factors for key item analysis. Takes words of one document for independent.
  case bayesFactor = "bic"
  /// Log-likelihood ratio as a share of the largest that is possible.
  ///
  /// `G²/((c+d) ln(min E)), two-term G²`; Johnston, Berry and Mielke (2006), Measures of effect size for chi-squared and likelihood-ratio tests. Tiny for every term of a large corpus; no value below an expected count of 1.
  case effectSize = "ell"
  /// How many times more frequent the term is in the target.
  ///
  /// `(a/c)/(b/d)`; Katz and others (1978). Infinite where the reference lacks the term.
  case riskRatio = "risk_ratio"
  /// Ratio of the odds of the term.
  ///
  /// `(a/(c-a))/(b/(d-b))`; Woolf (1955). Infinite where the reference lacks the term.
  case oddsRatio = "odds_ratio"
  /// Ratio of frequencies per million, 100 added to each so that rare terms do not lead.
  ///
  /// `(10⁶a/c + 100)/(10⁶b/d + 100)`; Kilgarriff (2009), Simple maths for keywords. What is added decides whether frequent or rare terms lead.
  case simpleMaths = "simple_maths"
  /// Difference of the two relative frequencies over their sum, from -1 to 1.
  ///
  /// `(a/c - b/d)/(a/c + b/d)`; Hofland and Johansson (1982), Word frequencies in British and American English. 1 wherever the reference lacks the term, however rare it is.
  case differenceCoefficient = "difference_coefficient"
  /// Log odds ratio under a flat Dirichlet prior, over its standard error.
  ///
  /// `δ/σ with 0.01 added a term`; Monroe, Colaresi and Quinn (2008), Fightin' words. Says how sure a difference is, not how large, and takes words of one document for independent; see p and q of compare.
  case fightinWords = "fightin_words"
  /// Log odds ratio under a prior of 1,000 words like both corpora, over its standard error.
  ///
  /// `δ/σ with 1000 (a+b)/(c+d) added`; Monroe, Colaresi and Quinn (2008), Fightin' words. Says how sure a difference is, not how large, and takes words of one document for independent; see p and q of compare.
  case fightinWordsInformed = "fightin_words_informed"
  /// What the term adds to the difference of the two corpora: the difference of its shares.
  ///
  /// `a/c - b/d`; Gallagher and others (2021), Generalized word shift graphs. Frequent terms lead.
  case proportionShift = "proportion_shift"
  /// Bits that the term adds to the difference of the two corpora's entropies.
  ///
  /// `-p log₂ p + q log₂ q`; Gallagher and others (2021), Generalized word shift graphs. Frequent terms lead.
  case entropyShift = "entropy_shift"
  /// Bits that the term adds to the Jensen-Shannon divergence, negative where the reference has more of it.
  ///
  /// `½p log₂(p/m) + ½q log₂(q/m), m = (p+q)/2`; Gallagher and others (2021), Generalized word shift graphs. Grows for small corpora.
  case divergenceShift = "jsd_shift"

  /// What a measure has to know beside the counts of one term.
  public struct Context: Sendable {
    /// Distinct terms of both corpora.
    public let vocabulary: Int
    /// Terms that are compared at once.
    public let comparisons: Int

    public init(vocabulary: Int, comparisons: Int) {
      self.vocabulary = vocabulary
      self.comparisons = comparisons
    }
  }

  /// The measure's value.
  public func value(of keyness: Keyness, in context: Context) -> Double {
    let (a, b) = (Double(keyness.occurrences), Double(keyness.referenceOccurrences))
    let (c, d) = (Double(keyness.tokens), Double(keyness.referenceTokens))
    let (own, other) = (a / c, b / d)
    let table = keyness.table
    switch self {
    case .twoTermG2: return table.twoTermLogLikelihood
    case .chiSquared: return table.chiSquared()
    case .chiSquaredYates: return table.chiSquared(isCorrected: true)
    case .fisher: return table.fisher(.twoSided)
    case .logRatioHardie: return log2(max(a, 0.5) / c / (max(b, 0.5) / d))
    case .conservativeLogRatio:
      return keyness.conservativeLogRatio(comparisons: context.comparisons)
    case .percentDifference: return 100 * (own - other) / other
    case .bayesFactor: return abs(table.logLikelihood) - log(c + d)
    case .effectSize:
      return abs(table.twoTermLogLikelihood)
        / ((c + d) * log(min(c, d) * (a + b) / (c + d)))
    case .riskRatio: return own / other
    case .oddsRatio: return a * (d - b) / (b * (c - a))
    case .simpleMaths: return (1e6 * own + 100) / (1e6 * other + 100)
    case .differenceCoefficient: return (own - other) / (own + other)
    case .fightinWords:
      return keyness.weightedLogOdds(prior: 0.01, total: 0.01 * Double(context.vocabulary)).z
    case .fightinWordsInformed:
      return keyness.weightedLogOdds(prior: 1000 * (a + b) / (c + d), total: 1000).z
    case .proportionShift: return own - other
    case .entropyShift: return Self.surprise(own) - Self.surprise(other)
    case .divergenceShift:
      let middle = (own + other) / 2
      let share = Self.surprise(middle) - (Self.surprise(own) + Self.surprise(other)) / 2
      return own >= other ? share : -share
    }
  }

  /// p log₂(1/p), 0 for 0.
  private static func surprise(_ share: Double) -> Double { share > 0 ? -share * log2(share) : 0 }

  /// What the measure is; a and b are the term's counts in target and reference, c and d their tokens.
  public var explanation: Explanation {
    func explain(_ meaning: String, _ formula: String, _ source: String, _ caution: String)
      -> Explanation
    {
      Explanation(rawValue, meaning, formula: formula, source: source, caution: caution)
    }
    let sure =
      "Says how sure a difference is, not how large, and takes words of one document for independent; see p and q of compare."
    return switch self {
    case .twoTermG2:
      explain(
        "Log-likelihood ratio of the term's own two cells.",
        "2 (a ln(a/E₁) + b ln(b/E₂)), negative where a < E₁",
        "Rayson and Garside (2000), Comparing corpora using frequency profiling", sure)
    case .chiSquared:
      explain(
        "Pearson's chi-squared, signed.", "Σ (O-E)²/E over four cells", "Pearson (1900)", sure)
    case .chiSquaredYates:
      explain(
        "Pearson's chi-squared with Yates's correction, signed.", "Σ (|O-E| - min(½, |O-E|))²/E",
        "Yates (1934)", sure)
    case .fisher:
      explain(
        "Exact probability of a difference so large or larger, margins given.",
        "Σ of all tables as probable or less", "Fisher (1934)", sure)
    case .logRatioHardie:
      explain(
        "Doublings between the two relative frequencies; a count of 0 becomes ½.",
        "log₂((a/c)/(b/d))", "Hardie (2014), Log Ratio: an informal introduction",
        "Large for rare terms by accident; read it with its interval.")
    case .conservativeLogRatio:
      explain(
        "The log ratio nearest to 0 that the counts allow, for all compared terms at once.",
        "Clopper-Pearson interval for a/(a+b) at α/m, then log₂((d/c)τ/(1-τ))",
        "Evert (2022), Measuring keyness",
        "Takes words of one document for independent.")
    case .percentDifference:
      explain(
        "How many per cent more frequent the term is in the target.", "100 (a/c - b/d)/(b/d)",
        "Gabrielatos and Marchi (2011), Keyness: matching metrics to definitions",
        "Infinite where the reference lacks the term.")
    case .bayesFactor:
      explain(
        "Evidence for a difference beyond what the corpus's size brings: above 2 positive, above 10 very strong.",
        "G² - ln(c+d)", "Wilson (2013), Embracing Bayes factors for key item analysis",
        "Takes words of one document for independent.")
    case .effectSize:
      explain(
        "Log-likelihood ratio as a share of the largest that is possible.",
        "G²/((c+d) ln(min E)), two-term G²",
        "Johnston, Berry and Mielke (2006), Measures of effect size for chi-squared and likelihood-ratio tests",
        "Tiny for every term of a large corpus; no value below an expected count of 1.")
    case .riskRatio:
      explain(
        "How many times more frequent the term is in the target.", "(a/c)/(b/d)",
        "Katz and others (1978)", "Infinite where the reference lacks the term.")
    case .oddsRatio:
      explain(
        "Ratio of the odds of the term.", "(a/(c-a))/(b/(d-b))", "Woolf (1955)",
        "Infinite where the reference lacks the term.")
    case .simpleMaths:
      explain(
        "Ratio of frequencies per million, 100 added to each so that rare terms do not lead.",
        "(10⁶a/c + 100)/(10⁶b/d + 100)", "Kilgarriff (2009), Simple maths for keywords",
        "What is added decides whether frequent or rare terms lead.")
    case .differenceCoefficient:
      explain(
        "Difference of the two relative frequencies over their sum, from -1 to 1.",
        "(a/c - b/d)/(a/c + b/d)",
        "Hofland and Johansson (1982), Word frequencies in British and American English",
        "1 wherever the reference lacks the term, however rare it is.")
    case .fightinWords:
      explain(
        "Log odds ratio under a flat Dirichlet prior, over its standard error.",
        "δ/σ with 0.01 added a term", "Monroe, Colaresi and Quinn (2008), Fightin' words", sure)
    case .fightinWordsInformed:
      explain(
        "Log odds ratio under a prior of 1,000 words like both corpora, over its standard error.",
        "δ/σ with 1000 (a+b)/(c+d) added", "Monroe, Colaresi and Quinn (2008), Fightin' words", sure
      )
    case .proportionShift:
      explain(
        "What the term adds to the difference of the two corpora: the difference of its shares.",
        "a/c - b/d", "Gallagher and others (2021), Generalized word shift graphs",
        "Frequent terms lead.")
    case .entropyShift:
      explain(
        "Bits that the term adds to the difference of the two corpora's entropies.",
        "-p log₂ p + q log₂ q", "Gallagher and others (2021), Generalized word shift graphs",
        "Frequent terms lead.")
    case .divergenceShift:
      explain(
        "Bits that the term adds to the Jensen-Shannon divergence, negative where the reference has more of it.",
        "½p log₂(p/m) + ½q log₂(q/m), m = (p+q)/2",
        "Gallagher and others (2021), Generalized word shift graphs", "Grows for small corpora.")
    }
  }
}
