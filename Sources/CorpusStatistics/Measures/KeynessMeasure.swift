internal import Glibc

/// A measure of how a term's frequency differs between a target and a reference corpus.
///
/// In formulas a and b are the term's counts in target and reference, c and d their tokens.
public struct KeynessMeasure: Measure {
  public let explanation: Explanation
  private let compute: @Sendable (Keyness, Context) -> Double

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

  private init(
    _ name: String, _ meaning: String, formula: String, source: String, caution: String,
    _ compute: @escaping @Sendable (Keyness, Context) -> Double
  ) {
    explanation = Explanation(name, meaning, formula: formula, source: source, caution: caution)
    self.compute = compute
  }

  /// All measures, in the order of the article on statistics.
  public static let allCases: [Self] = [
    .twoTermG2, .chiSquared, .chiSquaredYates, .fisher, .logRatioHardie,
    .conservativeLogRatio, .percentDifference, .bayesFactor, .effectSize, .riskRatio,
    .oddsRatio, .simpleMaths, .differenceCoefficient, .fightinWords, .fightinWordsInformed,
    .proportionShift, .entropyShift, .divergenceShift,
  ]

  /// The measure's value.
  public func value(of keyness: Keyness, in context: Context) -> Double {
    compute(keyness, context)
  }

  /// Log-likelihood ratio of two cells.
  public static let twoTermG2 = Self(
    "g2_two_term", "Log-likelihood ratio of the term's own two cells.",
    formula: "2 (a ln(a/E₁) + b ln(b/E₂)), negative where a < E₁",
    source: "Rayson and Garside (2000), Comparing corpora using frequency profiling",
    caution: sure
  ) { term, _ in term.table.twoTermLogLikelihood }

  /// Pearson's chi-squared.
  public static let chiSquared = Self(
    "chi2", "Pearson's chi-squared, signed.",
    formula: "Σ (O-E)²/E over four cells",
    source: "Pearson (1900)",
    caution: sure
  ) { term, _ in term.table.chiSquared() }

  /// Pearson's chi-squared with Yates's correction.
  public static let chiSquaredYates = Self(
    "chi2_yates", "Pearson's chi-squared with Yates's correction, signed.",
    formula: "Σ (|O-E| - min(½, |O-E|))²/E",
    source: "Yates (1934)",
    caution: sure
  ) { term, _ in term.table.chiSquared(isCorrected: true) }

  /// Fisher's exact test, two-sided.
  public static let fisher = Self(
    "fisher", "Exact probability of a difference so large or larger, margins given.",
    formula: "Σ of all tables as probable or less",
    source: "Fisher (1934)",
    caution: sure
  ) { term, _ in term.table.fisher(.twoSided) }

  /// The log ratio as Hardie gave it.
  public static let logRatioHardie = Self(
    "log_ratio_hardie", "Doublings between the two relative frequencies; a count of 0 becomes ½.",
    formula: "log₂((a/c)/(b/d))",
    source: "Hardie (2014), Log Ratio: an informal introduction",
    caution: "Large for rare terms by accident; read it with its interval."
  ) { term, _ in log2(max(term.a, 0.5) / term.c / (max(term.b, 0.5) / term.d)) }

  /// The conservative log ratio.
  public static let conservativeLogRatio = Self(
    "lrc", "The log ratio nearest to 0 that the counts allow, for all compared terms at once.",
    formula: "Clopper-Pearson interval for a/(a+b) at α/m, then log₂((d/c)τ/(1-τ))",
    source: "Evert (2022), Measuring keyness",
    caution: independent
  ) { term, context in
    term.conservativeLogRatio(comparisons: context.comparisons)
  }

  /// The difference in per cent of the reference.
  public static let percentDifference = Self(
    "percent_difference", "How many per cent more frequent the term is in the target.",
    formula: "100 (a/c - b/d)/(b/d)",
    source: "Gabrielatos and Marchi (2011), Keyness: matching metrics to definitions",
    caution: infinite
  ) { term, _ in 100 * (term.share - term.referenceShare) / term.referenceShare }

  /// The Bayes factor by BIC.
  public static let bayesFactor = Self(
    "bic",
    "Evidence for a difference beyond what the corpus's size brings: above 2 positive, above 10 very strong.",
    formula: "G² - ln(c+d)",
    source: "Wilson (2013), Embracing Bayes factors for key item analysis",
    caution: independent
  ) { term, _ in abs(term.logLikelihood) - log(term.c + term.d) }

  /// Effect size of the log-likelihood ratio.
  public static let effectSize = Self(
    "ell", "Log-likelihood ratio as a share of the largest that is possible.",
    formula: "G²/((c+d) ln(min E)), two-term G²",
    source:
      "Johnston, Berry and Mielke (2006), Measures of effect size for chi-squared and likelihood-ratio tests",
    caution: "Tiny for every term of a large corpus; no value below an expected count of 1."
  ) { term, _ in
    let size = term.c + term.d
    return abs(term.table.twoTermLogLikelihood)
      / (size * log(min(term.c, term.d) * (term.a + term.b) / size))
  }

  /// The ratio of relative frequencies.
  public static let riskRatio = Self(
    "risk_ratio", "How many times more frequent the term is in the target.",
    formula: "(a/c)/(b/d)",
    source: "Katz and others (1978)",
    caution: infinite
  ) { term, _ in term.share / term.referenceShare }

  /// The odds ratio.
  public static let oddsRatio = Self(
    "odds_ratio", "Ratio of the odds of the term.",
    formula: "(a/(c-a))/(b/(d-b))",
    source: "Woolf (1955)",
    caution: infinite
  ) { term, _ in term.a * (term.d - term.b) / (term.b * (term.c - term.a)) }

  /// Kilgarriff's simple maths.
  public static let simpleMaths = Self(
    "simple_maths",
    "Ratio of frequencies per million, 100 added to each so that rare terms do not lead.",
    formula: "(10⁶a/c + 100)/(10⁶b/d + 100)",
    source: "Kilgarriff (2009), Simple maths for keywords",
    caution: "What is added decides whether frequent or rare terms lead."
  ) { term, _ in (1e6 * term.share + 100) / (1e6 * term.referenceShare + 100) }

  /// The difference coefficient.
  public static let differenceCoefficient = Self(
    "difference_coefficient",
    "Difference of the two relative frequencies over their sum, from -1 to 1.",
    formula: "(a/c - b/d)/(a/c + b/d)",
    source: "Hofland and Johansson (1982), Word frequencies in British and American English",
    caution: "1 wherever the reference lacks the term, however rare it is."
  ) { term, _ in
    (term.share - term.referenceShare) / (term.share + term.referenceShare)
  }

  /// Weighted log odds with a flat prior.
  public static let fightinWords = Self(
    "fightin_words", "Log odds ratio under a flat Dirichlet prior, over its standard error.",
    formula: "δ/σ with 0.01 added a term",
    source: monroe,
    caution: sure
  ) { term, context in
    term.weightedLogOdds(prior: 0.01, total: 0.01 * Double(context.vocabulary)).z
  }

  /// Weighted log odds with an informed prior.
  public static let fightinWordsInformed = Self(
    "fightin_words_informed",
    "Log odds ratio under a prior of 1,000 words like both corpora, over its standard error.",
    formula: "δ/σ with 1000 (a+b)/(c+d) added",
    source: monroe,
    caution: sure
  ) { term, _ in
    term.weightedLogOdds(prior: 1000 * (term.a + term.b) / (term.c + term.d), total: 1000).z
  }

  /// The proportion shift.
  public static let proportionShift = Self(
    "proportion_shift",
    "What the term adds to the difference of the two corpora: the difference of its shares.",
    formula: "a/c - b/d",
    source: gallagher,
    caution: frequent
  ) { term, _ in term.share - term.referenceShare }

  /// The entropy shift.
  public static let entropyShift = Self(
    "entropy_shift", "Bits that the term adds to the difference of the two corpora's entropies.",
    formula: "-p log₂ p + q log₂ q",
    source: gallagher,
    caution: frequent
  ) { term, _ in surprise(term.share) - surprise(term.referenceShare) }

  /// The Jensen-Shannon divergence shift.
  public static let divergenceShift = Self(
    "jsd_shift",
    "Bits that the term adds to the Jensen-Shannon divergence, negative where the reference has more of it.",
    formula: "½p log₂(p/m) + ½q log₂(q/m), m = (p+q)/2",
    source: gallagher,
    caution: "Grows for small corpora."
  ) { term, _ in
    let (own, other) = (term.share, term.referenceShare)
    let share = surprise((own + other) / 2) - (surprise(own) + surprise(other)) / 2
    return own >= other ? share : -share
  }

  // Sources and cautions of several measures.
  private static let gallagher = "Gallagher and others (2021), Generalized word shift graphs"
  private static let monroe = "Monroe, Colaresi and Quinn (2008), Fightin' words"
  private static let sure =
    "Says how sure a difference is, not how large, and takes words of one document for independent; see p and q of compare."
  private static let independent = "Takes words of one document for independent."
  private static let infinite = "Infinite where the reference lacks the term."
  private static let frequent = "Frequent terms lead."

  /// p log₂(1/p), 0 for 0.
  private static func surprise(_ share: Double) -> Double { share > 0 ? -share * log2(share) : 0 }
}

/// The counts as formulas name them.
extension Keyness {
  fileprivate var a: Double { Double(occurrences) }
  fileprivate var b: Double { Double(referenceOccurrences) }
  fileprivate var c: Double { Double(tokens) }
  fileprivate var d: Double { Double(referenceTokens) }
  /// a/c.
  fileprivate var share: Double { a / c }
  /// b/d.
  fileprivate var referenceShare: Double { b / d }
}
