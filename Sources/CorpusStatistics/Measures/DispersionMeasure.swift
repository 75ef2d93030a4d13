internal import Glibc

/// A measure of how evenly a term is spread over documents, in the notation of ``Dispersion``.
public struct DispersionMeasure: Measure {
  public let explanation: Explanation
  /// Whether it asks where in the corpus the term stands, and not only in which parts.
  public let needsIndices: Bool
  /// The value for a term that occurs, and whose token indices are known if the measure asks for them.
  let compute: @Sendable (Dispersion) -> Double

  private init(
    _ name: String, _ meaning: String, formula: String, source: String, caution: String,
    needsIndices: Bool = false, _ compute: @escaping @Sendable (Dispersion) -> Double
  ) {
    explanation = Explanation(name, meaning, formula: formula, source: source, caution: caution)
    self.needsIndices = needsIndices
    self.compute = compute
  }

  /// All measures, in the order of the article on statistics.
  public static let allCases: [Self] = [
    .deviation, .normalizedDeviation, .range, .juilland, .carroll, .rosengren, .divergence,
    .normalizedDivergence, .burch, .lyne, .reducedFrequency, .waitingTime, .waitingFrequency,
    .logDistance, .logDistanceFrequency,
  ]

  /// Gries's deviation of proportions.
  public static let deviation = Self(
    "dp", "Deviation of proportions: 0 spread as the corpus is, towards 1 in one small part.",
    formula: "½ Σ |vᵢ/f - sᵢ|",
    source: "Gries (2008), Dispersions and adjusted frequencies in corpora",
    caution: nearOne
  ) { $0.deviation }

  /// The deviation of proportions, normalized.
  public static let normalizedDeviation = Self(
    "dp_norm", "DP over the largest value that it can have.",
    formula: "DP/(1 - min sᵢ)",
    source: "Lijffijt and Gries (2012), Correction to Gries (2008)",
    caution: nearOne
  ) { $0.normalizedDeviation }

  /// The parts that hold the term.
  public static let range = Self(
    "range", "How many parts hold the term.",
    formula: "#{vᵢ > 0}",
    source: "Keniston (1920)",
    caution: "Grows with frequency and with the corpus."
  ) { Double($0.occurrences.count) }

  /// Juilland's D.
  public static let juilland = Self(
    "juilland_d",
    "1 spread evenly, 0 in one part; of relative frequencies, with the population's deviation.",
    formula: "1 - (σ/μ)/√(n-1)",
    source: "Juilland and others (1970), Frequency dictionary of French words",
    caution: "Near 1 where there are many parts."
  ) { term in
    let (count, mean) = (Double(term.parts), term.meanFrequency)
    let squares = term.occurrences.reduce(0) { $0 + $1.frequency * $1.frequency }
    // The population's deviation.
    let deviation = max(0, squares / count - mean * mean).squareRoot()
    return 1 - deviation / mean / (count - 1).squareRoot()
  }

  /// Carroll's D₂.
  public static let carroll = Self(
    "carroll_d2", "Entropy of the relative frequencies over the largest possible.",
    formula: "-Σ qᵢ ln qᵢ / ln n, qᵢ = pᵢ/Σp",
    source: "Carroll (1970), An alternative to Juilland's usage coefficient",
    caution: nearItsEnd
  ) { term in
    let sum = term.frequencySum
    let entropy = term.occurrences.reduce(0) { entropy, part in
      let share = part.frequency / sum
      return entropy - share * log(share)
    }
    return entropy / log(Double(term.parts))
  }

  /// Rosengren's S.
  public static let rosengren = Self(
    "rosengren_s", "1 spread as the corpus is.",
    formula: "(Σ√(sᵢvᵢ))²/f",
    source: "Rosengren (1971), The quantitative concept of language",
    caution: nearItsEnd
  ) { term in
    let size = Double(term.tokens)
    let root = term.occurrences.reduce(0) { $0 + ($1.tokens / size * $1.count).squareRoot() }
    return root * root / term.total
  }

  /// Kullback-Leibler divergence.
  public static let divergence = Self(
    "kld", "Bits by which the term's spread differs from the corpus's.",
    formula: "Σ (vᵢ/f) log₂((vᵢ/f)/sᵢ)",
    source: gries,
    caution: "Has no largest value."
  ) { divergence(of: $0) }

  /// Kullback-Leibler divergence, normalized.
  public static let normalizedDivergence = Self(
    "kld_norm", "KLD brought to 0 to 1.",
    formula: "1 - 2^-KLD",
    source: gries,
    caution: nearOne
  ) { 1 - exp2(-divergence(of: $0)) }

  /// Burch, Egbert and Biber's D_A.
  public static let burch = Self(
    "d_a", "1 spread evenly: mean difference of relative frequencies between pairs of parts.",
    formula: "1 - mean|pᵢ-pⱼ|/(2 mean p)",
    source: "Burch, Egbert and Biber (2017), Measuring and interpreting lexical dispersion",
    caution: nearItsEnd
  ) { term in
    // Σ over pairs of |pᵢ - pⱼ| from the order of the frequencies; parts without the term are zeros.
    let frequencies = term.occurrences.map(\.frequency).sorted()
    let zeros = term.parts - frequencies.count
    var distances = 0.0
    for (index, frequency) in frequencies.enumerated() {
      distances += frequency * Double(2 * (zeros + index) - term.parts + 1)
    }
    let count = Double(term.parts)
    return 1 - distances / (count * (count - 1) / 2) / (2 * term.meanFrequency)
  }

  /// Lyne's D₃.
  public static let lyne = Self(
    "lyne_d3", "1 spread evenly, by chi-squared, as if all parts were of one size.",
    formula: "1 - χ²/(4f), expected f/n",
    source: "Lyne (1985), The vocabulary of French business correspondence",
    caution: "Parts of unlike sizes look like uneven spread; below 0 where parts are many."
  ) { term in
    let (total, count) = (term.total, Double(term.parts))
    let expected = total / count
    let chi = term.occurrences.reduce(0) { chi, part in
      chi + (part.count - expected) * (part.count - expected) / expected
    }
    return 1 - (chi + expected * (count - Double(term.occurrences.count))) / (4 * total)
  }

  /// Average reduced frequency.
  public static let reducedFrequency = Self(
    "arf", "Average reduced frequency: occurrences, those that crowd together counted less.",
    formula:
      "(f/N) Σ min(dᵢ, N/f), dᵢ the distances between occurrences, around the end to the first",
    source: savicky,
    caution: order,
    needsIndices: true
  ) { term in
    let mean = Double(term.tokens) / term.total
    return term.distances.reduce(0) { $0 + min($1, mean) } / mean
  }

  /// Average waiting time.
  public static let waitingTime = Self(
    "awt", "Average waiting time: how many tokens one reads from a random token to the term.",
    formula: "½ (1 + Σdᵢ²/N)",
    source: savicky,
    caution: order,
    needsIndices: true
  ) { (1 + $0.squaredDistances / Double($0.tokens)) / 2 }

  /// The frequency for an average waiting time.
  public static let waitingFrequency = Self(
    "f_awt", "The frequency of an evenly spread term with this waiting time.",
    formula: "N²/Σdᵢ²",
    source: savicky,
    caution: order,
    needsIndices: true
  ) { Double($0.tokens) * Double($0.tokens) / $0.squaredDistances }

  /// Average logarithmic distance.
  public static let logDistance = Self(
    "ald", "Average logarithmic distance between occurrences, in powers of ten.",
    formula: "Σ dᵢ log₁₀ dᵢ / N",
    source: savicky,
    caution: order,
    needsIndices: true
  ) { $0.distances.reduce(0) { $0 + $1 * log10($1) } / Double($0.tokens) }

  /// The frequency for an average logarithmic distance.
  public static let logDistanceFrequency = Self(
    "f_ald", "The frequency of an evenly spread term with this logarithmic distance.",
    formula: "exp(-Σ (dᵢ/N) ln(dᵢ/N))",
    source: savicky,
    caution: order,
    needsIndices: true
  ) { term in
    let size = Double(term.tokens)
    return exp(-term.distances.reduce(0) { $0 + $1 / size * log($1 / size) })
  }

  // Sources and cautions of several measures.
  private static let gries = "Gries (2020), Analyzing dispersion"
  private static let savicky = "Savický and Hlaváčová (2002), Measures of word commonness"
  private static let nearItsEnd = "Near its end for every rare term where there are many parts."
  private static let nearOne = "Near 1 for every rare term where there are many parts."
  private static let order = "Depends on the order of the documents."

  /// Σ (vᵢ/f) log₂((vᵢ/f)/sᵢ).
  private static func divergence(of term: Dispersion) -> Double {
    let (total, size) = (term.total, Double(term.tokens))
    return term.occurrences.reduce(0) { sum, part in
      let share = part.count / total
      return sum + share * log2(share / (part.tokens / size))
    }
  }
}
