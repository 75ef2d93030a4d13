/// The statistics that belong to no family of measures: frequencies, order and inference.
extension Explanation {
  package static let g2OfTerms = Explanation(
    "g2",
    "Terms: log-likelihood ratio, positive where the term is more frequent in the group than in its reference.",
    formula: "2 Σ O ln(O/E) over the four cells, 0 ln 0 = 0, negative where O < E",
    source: "Dunning (1993), Accurate methods for the statistics of surprise and coincidence",
    caution:
      "Grows with the corpus, and takes each word for a unit of evidence: p takes the document.")

  package static let logRatio = Explanation(
    "log_ratio",
    "Keyness: how many doublings more frequent the term is in the target; its interval takes the document as the unit of evidence.",
    formula:
      "log₂((a+½)/(c+½)) - log₂((b+½)/(d+½)) ± t s, a of c tokens in the target, b of d in the reference; s² is 0.9 (1/x + φ Σn²/N²) + 0.1 Σ(x-rn)²/x², summed over both, t with Satterthwaite's degrees of freedom",
    source:
      "Walter (1975), The distribution of Levin's measure of attributable risk; Hardie (2014); White (1980), A heteroskedasticity-consistent covariance matrix estimator; Satterthwaite (1946)",
    caution: "Large for rare terms by accident; read it with its interval.")

  package static let pOfPairs = Explanation(
    "p",
    "Pairs: probability of so large a difference from chance if the term were as frequent near the node as elsewhere.",
    formula:
      "as that of terms, the windows of the node being the group and a document's part of them a document",
    source: "Skellam (1948); Evert (2008), Corpora and collocations",
    caution:
      "Never below 2/2ⁿ for the n documents that have the rarer term. Terms of one subject stand in the same documents, which is an association too."
  )

  package static let pOfMeans = Explanation(
    "p",
    "Means of scores and stances: probability of so large a difference from the other groups if all were of one mean.",
    formula:
      "Student's t of difference/standard error over a Poisson bootstrap of documents, with Welch's degrees of freedom; the variance of few units is moved up toward that of all",
    source:
      "Efron and Tibshirani (1993), An introduction to the bootstrap; Welch (1947); Chamandy and others (2012), Estimating uncertainty for massive data streams",
    caution: "Groups that report other events differ: it does not say why.")

  package static let pOfTerms = Explanation(
    "p",
    "Terms: probability of so large a difference if the term were as frequent in the group as in its reference, while documents differ in length and in how they use it.",
    formula:
      "two-sided mid-p of a beta-binomial: mean the group's share π of the occurrences, variance (1-π)²(pN₁+φp²Σ₁n²) + π²(pN₂+φp²Σ₂n²), φ the dispersion over documents by moments, moved up toward the upper quartile of terms of like frequency",
    source:
      "Skellam (1948); Lijffijt and others (2016), Significance testing of word frequencies in corpora; Robinson and Smyth (2007), Moderated statistical tests for assessing differences in tag abundance",
    caution:
      "Never below 2/C(documents, documents of the group), so six against six say little; see p_absent for why there is none. It says how sure, not how large."
  )

  package static let pAbsent = Explanation(
    "p_absent", "Why there is no p.",
    formula:
      "few documents: fewer than 5 on a side; little expected: less than one occurrence; no variation; one term: a pair of a term with itself",
    source: "–",
    caution: "An absent p is no p of 1: the data cannot say.")

  package static let q = Explanation(
    "q",
    "The smallest rate of false discoveries at which the difference would be found among all that were looked at.",
    formula:
      "min over larger p of p m/rank, m the p values that there are; of pairs all that chance brings together once",
    source: "Benjamini and Hochberg (1995), Controlling the false discovery rate",
    caution: "Says how sure, not how large: read log_ratio for that.")

  package static let perMillion = Explanation(
    "per_million", "Occurrences in a million terms that count.", formula: "10⁶ v/N", source: "–",
    caution: "Without the documents it says nothing of how the term is spread: see dp.")

  package static let expected = Explanation(
    "expected", "How often chance alone would bring the two terms together.",
    formula: "tokens in the windows of a, times the frequency of b, over all tokens",
    source: "Evert (2008), Corpora and collocations",
    caution:
      "Windows end with the sentence, so a term's windows hold fewer tokens than twice the window.")

  package static let tfIdf = Explanation(
    "tf_idf", "Occurrences weighted by how few documents have the term.",
    formula: "v ln(documents/documents with it)",
    source: "Spärck Jones (1972), A statistical interpretation of term specificity",
    caution: "0 for a term of all documents.")

  package static let msttr = Explanation(
    "msttr", "Mean type-token ratio of segments of 50 words.", formula: "mean V/50",
    source: "Johnson (1944), Studies in language behavior",
    caution: "None below 50 words; what is left over does not count.")

  package static let mattr = Explanation(
    "mattr", "Mean type-token ratio of all windows of 50 words.", formula: "mean V/50",
    source: "Covington and McFall (2010), Cutting the Gordian knot",
    caution: "None below 50 words.")

  package static let mtld = Explanation(
    "mtld", "Words until the type-token ratio has fallen to 0.72, from both ends.",
    formula: "N/(full factors + (1 - TTR)/(1 - 0.72))",
    source: "McCarthy and Jarvis (2010), MTLD, vocd-D, and HD-D",
    caution: "Unsteady below 100 words.")

  package static let zipf = Explanation(
    "zipf",
    "Minus the slope of frequency over rank, both as logarithms; about 1 for running text.",
    formula: "least squares over the ranks at which frequencies change", source: "Zipf (1949)",
    caution: "Small for short texts.")

  package static let typesExpected = Explanation(
    "types_expected", "Distinct terms that so many tokens drawn at random from the whole hold.",
    formula: "Σ 1 - C(N-f, n)/C(N, n)",
    source: "Hurlbert (1971), The nonconcept of species diversity",
    caution: "More than a text of that length has, since texts keep to their subjects.")

  package static let growthRate = Explanation(
    "growth_rate", "New terms that the next token brings.", formula: "V₁/N",
    source: "Baayen (1992), Quantitative aspects of morphological productivity",
    caution: "Falls with the corpus; compare corpora of one size.")

  package static let heaps = Explanation(
    "heaps", "The exponent at which the vocabulary grows with the corpus, at this size.",
    formula: "d ln V / d ln N = V₁/V",
    source: "Heaps (1978), Information retrieval; Baayen (2001), Word frequency distributions",
    caution: "Not one number for a corpus: it falls with size.")

  package static let lexiconShift = Explanation(
    "lexicon_shift",
    "What the word adds to the difference of the mean values of a lexicon in the two corpora.",
    formula:
      "(v - m)(a/c - b/d), v its value, m the mean of the reference, words without a value 0",
    source: "Gallagher and others (2021), Generalized word shift graphs",
    caution: "Takes each word by itself: no negation, no phrases. Frequent words lead.")

  package static let difference = Explanation(
    "difference", "Mean score of the group less that of the other groups of its language.",
    formula: "x̄ - ȳ, its interval by a Poisson bootstrap of documents",
    source: "Efron and Tibshirani (1993), An introduction to the bootstrap",
    caution: "What is reported moves it as much as how: groups that report other events differ.")

  package static let welchT = Explanation(
    "welch_t", "Difference of the mean rates of documents, over its standard error.",
    formula: "(x̄-ȳ)/√(s²/n+s²/m)",
    source: "Welch (1947), The generalization of Student's problem",
    caution:
      "A long document counts as much as a short one; rates of rare terms are far from normal.")

  package static let mannWhitneyU = Explanation(
    "mann_whitney_u", "Pairs of documents in which the target's has the higher rate, ties half.",
    formula: "Σ ranks - n(n+1)/2", source: "Mann and Whitney (1947)",
    caution: "A long document counts as much as a short one.")

  package static let keyDocuments = Explanation(
    "key_documents",
    "Documents of the target in which the term is key against the reference, p below .0001.",
    formula: "#{G² ≥ 15.13}", source: "Scott (1997), PC analysis of key words and key key words",
    caution: "Long documents have more key terms.")

  /// All of them, in the order of the article.
  static let others = [
    g2OfTerms, logRatio, pOfPairs, pOfMeans, pOfTerms, pAbsent, q, perMillion, expected, tfIdf,
    msttr, mattr,
    mtld, zipf, typesExpected, growthRate, heaps, lexiconShift, difference, welchT, mannWhitneyU,
    keyDocuments,
  ]
}
