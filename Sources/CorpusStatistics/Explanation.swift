/// What a statistic is, in words that a table, a page and a person at a terminal can share.
public struct Explanation: Sendable, Equatable {
  /// The name of the column that holds it.
  public let name: String
  /// What it measures, in a sentence.
  public let meaning: String
  /// The formula, with the conventions that differ between programs.
  public let formula: String
  /// Who proposed it, and where.
  public let source: String
  /// When it misleads.
  public let caution: String

  init(
    _ name: String, _ meaning: String, formula: String, source: String, caution: String
  ) {
    self.name = name
    self.meaning = meaning
    self.formula = formula
    self.source = source
    self.caution = caution
  }

  /// Statistics of one kind.
  public struct Family: Sendable {
    public let title: String
    public let explanations: [Explanation]
  }

  /// All statistics that explain themselves, by what they are of.
  public static let families: [Family] = [
    Family(title: "Association", explanations: AssociationMeasure.allCases.map(\.explanation)),
    Family(title: "Keyness", explanations: KeynessMeasure.allCases.map(\.explanation)),
    Family(title: "Dispersion", explanations: DispersionMeasure.allCases.map(\.explanation)),
    Family(title: "Diversity", explanations: DiversityMeasure.allCases.map(\.explanation)),
    Family(title: "Similarity", explanations: SimilarityMeasure.allCases.map(\.explanation)),
    Family(title: "Readability", explanations: ReadabilityMeasure.allCases.map(\.explanation)),
    Family(title: "Frequencies, order and inference", explanations: others),
  ]

  /// All statistics that explain themselves, by name.
  ///
  /// A name that several have: that of pairs comes first, that of keyness last.
  public static let all: [Explanation] = families.flatMap(\.explanations).enumerated()
    .sorted { ($0.element.name, $0.offset) < ($1.element.name, $1.offset) }.map(\.element)

  /// All families as one page of Markdown, the article on statistics in this library's documentation.
  public static var article: String {
    var lines = [
      "# Statistics", "",
      "What each statistic is, in the words that the command, the tables and the report use.",
    ]
    for family in families {
      lines += ["", "## \(family.title)"]
      for explanation in family.explanations {
        lines += [
          "", "### \(explanation.name)", "", explanation.meaning, "",
          "- Formula: `\(explanation.formula)`", "- Source: \(explanation.source)",
          "- Caution: \(explanation.caution)",
        ]
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The statistics of keyness that every comparison has, and what belongs to no family.
  private static let others = [
    Explanation(
      "log_ratio",
      "Keyness: how many doublings more frequent the term is in the target; its interval takes the document as the unit of evidence.",
      formula:
        "log₂((a+½)/(c+½)) - log₂((b+½)/(d+½)) ± t s, a of c tokens in the target, b of d in the reference; s² is 0.9 (1/x + φ Σn²/N²) + 0.1 Σ(x-rn)²/x², summed over both, t with Satterthwaite's degrees of freedom",
      source:
        "Walter (1975), The distribution of Levin's measure of attributable risk; Hardie (2014); White (1980), A heteroskedasticity-consistent covariance matrix estimator; Satterthwaite (1946)",
      caution: "Large for rare terms by accident; read it with its interval."),
    Explanation(
      "p",
      "Pairs: probability of so large a difference from chance if the term were as frequent near the node as elsewhere.",
      formula:
        "as that of terms, the windows of the node being the group and a document's part of them a document",
      source: "Skellam (1948); Evert (2008), Corpora and collocations",
      caution:
        "Never below 2/2ⁿ for the n documents that have the rarer term. Terms of one subject stand in the same documents, which is an association too."
    ),
    Explanation(
      "p",
      "Means of scores and stances: probability of so large a difference from the other groups if all were of one mean.",
      formula:
        "Student's t of difference/standard error over a Poisson bootstrap of documents, with Welch's degrees of freedom; the variance of few units is moved up toward that of all",
      source:
        "Efron and Tibshirani (1993), An introduction to the bootstrap; Welch (1947); Chamandy and others (2012), Estimating uncertainty for massive data streams",
      caution: "Groups that report other events differ: it does not say why."),
    Explanation(
      "p",
      "Terms: probability of so large a difference if the term were as frequent in the group as in its reference, while documents differ in length and in how they use it.",
      formula:
        "two-sided mid-p of a beta-binomial: mean the group's share π of the occurrences, variance (1-π)²(pN₁+φp²Σ₁n²) + π²(pN₂+φp²Σ₂n²), φ the dispersion over documents by moments, moved up toward the upper quartile of terms of like frequency",
      source:
        "Skellam (1948); Lijffijt and others (2016), Significance testing of word frequencies in corpora; Robinson and Smyth (2007), Moderated statistical tests for assessing differences in tag abundance",
      caution:
        "Never below 2/C(documents, documents of the group), so six against six say little; see p_absent for why there is none. It says how sure, not how large."
    ),
    Explanation(
      "p_absent", "Why there is no p.",
      formula:
        "few documents: fewer than 5 on a side; little expected: less than one occurrence; no variation; one term: a pair of a term with itself",
      source: "–",
      caution: "An absent p is no p of 1: the data cannot say."),
    Explanation(
      "q",
      "The smallest rate of false discoveries at which the difference would be found among all that were looked at.",
      formula:
        "min over larger p of p m/rank, m the p values that there are; of pairs all that chance brings together once",
      source: "Benjamini and Hochberg (1995), Controlling the false discovery rate",
      caution: "Says how sure, not how large: read log_ratio for that."),
    Explanation(
      "per_million", "Occurrences in a million terms that count.", formula: "10⁶ v/N", source: "–",
      caution: "Without the documents it says nothing of how the term is spread: see dp."),
    Explanation(
      "expected", "How often chance alone would bring the two terms together.",
      formula: "places in the windows of a, times the frequency of b, over all tokens",
      source: "Evert (2008), Corpora and collocations",
      caution: "Windows end with the sentence, so a term's places are fewer than twice the window."),
    Explanation(
      "tf_idf", "Occurrences weighted by how few documents have the term.",
      formula: "v ln(documents/documents with it)",
      source: "Spärck Jones (1972), A statistical interpretation of term specificity",
      caution: "0 for a term of all documents."),
    Explanation(
      "msttr", "Mean type-token ratio of segments of 50 words.", formula: "mean V/50",
      source: "Johnson (1944), Studies in language behavior",
      caution: "None below 50 words; what is left over does not count."),
    Explanation(
      "mattr", "Mean type-token ratio of all windows of 50 words.", formula: "mean V/50",
      source: "Covington and McFall (2010), Cutting the Gordian knot",
      caution: "None below 50 words."),
    Explanation(
      "mtld", "Words until the type-token ratio has fallen to 0.72, from both ends.",
      formula: "N/(full factors + (1 - TTR)/(1 - 0.72))",
      source: "McCarthy and Jarvis (2010), MTLD, vocd-D, and HD-D",
      caution: "Unsteady below 100 words."),
    Explanation(
      "zipf",
      "Minus the slope of frequency over rank, both as logarithms; about 1 for running text.",
      formula: "least squares over the ranks at which frequencies change", source: "Zipf (1949)",
      caution: "Small for short texts."),
    Explanation(
      "types_expected", "Distinct terms that so many tokens drawn at random from the whole hold.",
      formula: "Σ 1 - C(N-f, n)/C(N, n)",
      source: "Hurlbert (1971), The nonconcept of species diversity",
      caution: "More than a text of that length has, since texts keep to their subjects."),
    Explanation(
      "growth_rate", "New terms that the next token brings.", formula: "V₁/N",
      source: "Baayen (1992), Quantitative aspects of morphological productivity",
      caution: "Falls with the corpus; compare corpora of one size."),
    Explanation(
      "heaps", "The exponent at which the vocabulary grows with the corpus, at this size.",
      formula: "d ln V / d ln N = V₁/V",
      source: "Heaps (1978), Information retrieval; Baayen (2001), Word frequency distributions",
      caution: "Not one number for a corpus: it falls with size."),
    Explanation(
      "lexicon_shift",
      "What the word adds to the difference of the mean values of a lexicon in the two corpora.",
      formula:
        "(v - m)(a/c - b/d), v its value, m the mean of the reference, words without a value 0",
      source: "Gallagher and others (2021), Generalized word shift graphs",
      caution: "Takes each word by itself: no negation, no phrases. Frequent words lead."),
    Explanation(
      "difference", "Mean score of the group less that of the other groups of its language.",
      formula: "x̄ - ȳ, its interval by a Poisson bootstrap of documents",
      source: "Efron and Tibshirani (1993), An introduction to the bootstrap",
      caution: "What is reported moves it as much as how: groups that report other events differ."),
    Explanation(
      "welch_t", "Difference of the mean rates of documents, over its standard error.",
      formula: "(x̄-ȳ)/√(s²/n+s²/m)",
      source: "Welch (1947), The generalization of Student's problem",
      caution:
        "A long document counts as much as a short one; rates of rare terms are far from normal."),
    Explanation(
      "mann_whitney_u", "Pairs of documents in which the target's has the higher rate, ties half.",
      formula: "Σ ranks - n(n+1)/2", source: "Mann and Whitney (1947)",
      caution: "A long document counts as much as a short one."),
    Explanation(
      "key_documents",
      "Documents of the target in which the term is key against the reference, p below .0001.",
      formula: "#{G² ≥ 15.13}", source: "Scott (1997), PC analysis of key words and key key words",
      caution: "Long documents have more key terms."),
  ]
}
