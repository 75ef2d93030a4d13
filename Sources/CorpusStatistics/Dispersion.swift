internal import Glibc

/// How evenly a term is spread over the parts of a corpus, from its counts by part.
///
/// In formulas vᵢ is the count in a part, sᵢ the part's share of all tokens, pᵢ the relative frequency in
/// the part, f the sum of all vᵢ, and n the number of parts.
public struct Dispersion: Equatable, Sendable {
  /// Counts and tokens of the parts that hold the term.
  private let occurrences: [Part]
  /// Tokens of all parts, and how many there are.
  private let tokens, parts: Int
  private let smallest: Int
  /// The distance from each occurrence to the one before, from the first back to the last around the end.
  private let distances: [Double]

  private struct Part: Equatable {
    let count, tokens: Double
    var frequency: Double { tokens > 0 ? count / tokens : 0 }
  }

  /// - Parameters:
  ///   - occurrences: the term's count in each part that has it, and that part's tokens.
  ///   - tokens: the tokens of all parts.
  ///   - parts: how many parts there are.
  ///   - smallest: the tokens of the smallest part.
  ///   - places: where the term stands in all parts, in order; for the measures of distance alone.
  public init(
    occurrences: [(count: Int, tokens: Int)], tokens: Int, parts: Int, smallest: Int,
    places: [Int] = []
  ) {
    self.occurrences = occurrences.filter { $0.count > 0 }
      .map { Part(count: Double($0.count), tokens: Double($0.tokens)) }
    self.tokens = tokens
    self.parts = parts
    self.smallest = smallest
    distances = places.indices.map { index in
      Double(
        index > 0
          ? places[index] - places[index - 1] : places[0] - places[places.count - 1] + tokens)
    }
  }

  private var frequency: Double { occurrences.reduce(0) { $0 + $1.count } }

  /// Gries's deviation of proportions, DP = ½ Σ |vᵢ/f − sᵢ|: 0 where the term is spread as the
  /// corpus is, near 1 where it stands in one small part; `nan` where it does not occur.
  ///
  /// Gries (2008), "Dispersions and adjusted frequencies in corpora".
  public var deviation: Double {
    let (total, size) = (frequency, Double(tokens))
    // Parts without the term differ by their share of the corpus, so only their sum is needed.
    var (distance, covered) = (0.0, 0.0)
    for part in occurrences {
      distance += abs(part.count / total - part.tokens / size)
      covered += part.tokens
    }
    return total > 0 ? (distance + (size - covered) / size) / 2 : .nan
  }

  /// DP / (1 − min sᵢ), which reaches 1 (Lijffijt and Gries 2012).
  public var normalizedDeviation: Double {
    deviation / (1 - Double(smallest) / Double(tokens))
  }

  /// The value of a measure.
  ///
  /// - Complexity: O(*n* log *n*) in the parts that hold the term.
  public func value(of measure: DispersionMeasure) -> Double {
    let (total, size, count) = (frequency, Double(tokens), Double(parts))
    guard total > 0 else { return .nan }
    let sum = occurrences.reduce(0) { $0 + $1.frequency }
    let mean = sum / count
    switch measure {
    case .range: return Double(occurrences.count)
    case .deviation: return deviation
    case .normalizedDeviation: return normalizedDeviation
    case .juilland:
      let squares = occurrences.reduce(0) { $0 + $1.frequency * $1.frequency }
      // The population's deviation.
      let deviation = max(0, squares / count - mean * mean).squareRoot()
      return 1 - deviation / mean / (count - 1).squareRoot()
    case .carroll:
      let entropy = occurrences.reduce(0) { entropy, part in
        let share = part.frequency / sum
        return entropy - share * log(share)
      }
      return entropy / log(count)
    case .rosengren:
      let root = occurrences.reduce(0) { $0 + ($1.tokens / size * $1.count).squareRoot() }
      return root * root / total
    case .divergence: return divergence(total, size)
    case .normalizedDivergence: return 1 - exp2(-divergence(total, size))
    case .burch:
      // Σ over pairs of |pᵢ - pⱼ| from the order of the frequencies; parts without the term are zeros.
      let frequencies = occurrences.map(\.frequency).sorted()
      let zeros = parts - frequencies.count
      var distances = 0.0
      for (place, frequency) in frequencies.enumerated() {
        distances += frequency * Double(2 * (zeros + place) - parts + 1)
      }
      return 1 - distances / (count * (count - 1) / 2) / (2 * mean)
    case .lyne:
      let expected = total / count
      let chi = occurrences.reduce(0) { chi, part in
        chi + (part.count - expected) * (part.count - expected) / expected
      }
      return 1 - (chi + expected * (count - Double(occurrences.count))) / (4 * total)
    case .reducedFrequency:
      let mean = size / total
      return distances.isEmpty ? .nan : distances.reduce(0) { $0 + min($1, mean) } / mean
    case .waitingTime: return distances.isEmpty ? .nan : (1 + squaredDistances / size) / 2
    case .waitingFrequency: return distances.isEmpty ? .nan : size * size / squaredDistances
    case .logDistance:
      return distances.isEmpty ? .nan : distances.reduce(0) { $0 + $1 * log10($1) } / size
    case .logDistanceFrequency:
      return distances.isEmpty
        ? .nan : exp(-distances.reduce(0) { $0 + $1 / size * log($1 / size) })
    }
  }

  private var squaredDistances: Double { distances.reduce(0) { $0 + $1 * $1 } }

  /// Σ (vᵢ/f) log₂((vᵢ/f)/sᵢ).
  private func divergence(_ total: Double, _ size: Double) -> Double {
    occurrences.reduce(0) { sum, part in
      let share = part.count / total
      return sum + share * log2(share / (part.tokens / size))
    }
  }
}

/// A measure of how evenly a term is spread over documents.
public enum DispersionMeasure: String, CaseIterable, Codable, Sendable {
  /// Deviation of proportions: 0 spread as the corpus is, towards 1 in one small part.
  ///
  /// `½ Σ |vᵢ/f - sᵢ|`; Gries (2008), Dispersions and adjusted frequencies in corpora. Near 1 for every rare term where there are many parts.
  case deviation = "dp"
  /// DP over the largest value that it can have.
  ///
  /// `DP/(1 - min sᵢ)`; Lijffijt and Gries (2012), Correction to Gries (2008). Near 1 for every rare term where there are many parts.
  case normalizedDeviation = "dp_norm"
  /// How many parts hold the term.
  ///
  /// `#{vᵢ > 0}`; Keniston (1920). Grows with frequency and with the corpus.
  case range
  /// 1 spread evenly, 0 in one part; of relative frequencies, with the population's deviation.
  ///
  /// `1 - (σ/μ)/√(n-1)`; Juilland and others (1970), Frequency dictionary of French words. Near 1 where there are many parts.
  case juilland = "juilland_d"
  /// Entropy of the relative frequencies over the largest possible.
  ///
  /// `-Σ qᵢ ln qᵢ / ln n, qᵢ = pᵢ/Σp`; Carroll (1970), An alternative to Juilland's usage coefficient. Near its end for every rare term where there are many parts.
  case carroll = "carroll_d2"
  /// 1 spread as the corpus is.
  ///
  /// `(Σ√(sᵢvᵢ))²/f`; Rosengren (1971), The quantitative concept of language. Near its end for every rare term where there are many parts.
  case rosengren = "rosengren_s"
  /// Bits by which the term's spread differs from the corpus's.
  ///
  /// `Σ (vᵢ/f) log₂((vᵢ/f)/sᵢ)`; Gries (2020), Analyzing dispersion. Has no largest value.
  case divergence = "kld"
  /// KLD brought to 0 to 1.
  ///
  /// `1 - 2^-KLD`; Gries (2020), Analyzing dispersion. Near 1 for every rare term where there are many parts.
  case normalizedDivergence = "kld_norm"
  /// 1 spread evenly: mean difference of relative frequencies between pairs of parts.
  ///
  /// `1 - mean|pᵢ-pⱼ|/(2 mean p)`; Burch, Egbert and Biber (2017), Measuring and interpreting lexical dispersion. Near its end for every rare term where there are many parts.
  case burch = "d_a"
  /// 1 spread evenly, by chi-squared, as if all parts were of one size.
  ///
  /// `1 - χ²/(4f), expected f/n`; Lyne (1985), The vocabulary of French business correspondence. Parts of unlike sizes look like uneven spread; below 0 where parts are many.
  case lyne = "lyne_d3"
  /// Average reduced frequency: occurrences, those that crowd together counted less.
  ///
  /// `(f/N) Σ min(dᵢ, N/f), dᵢ the distances between occurrences, around the end to the first`; Savický and Hlaváčová (2002), Measures of word commonness. Depends on the order of the documents.
  case reducedFrequency = "arf"
  /// Average waiting time: how many tokens one reads from a random place to the term.
  ///
  /// `½ (1 + Σdᵢ²/N)`; Savický and Hlaváčová (2002), Measures of word commonness. Depends on the order of the documents.
  case waitingTime = "awt"
  /// The frequency of an evenly spread term with this waiting time.
  ///
  /// `N²/Σdᵢ²`; Savický and Hlaváčová (2002), Measures of word commonness. Depends on the order of the documents.
  case waitingFrequency = "f_awt"
  /// Average logarithmic distance between occurrences, in powers of ten.
  ///
  /// `Σ dᵢ log₁₀ dᵢ / N`; Savický and Hlaváčová (2002), Measures of word commonness. Depends on the order of the documents.
  case logDistance = "ald"
  /// The frequency of an evenly spread term with this logarithmic distance.
  ///
  /// `exp(-Σ (dᵢ/N) ln(dᵢ/N))`; Savický and Hlaváčová (2002), Measures of word commonness. Depends on the order of the documents.
  case logDistanceFrequency = "f_ald"

  /// Whether it asks where in the corpus the term stands, and not only in which parts.
  public var asksForPlaces: Bool {
    switch self {
    case .reducedFrequency, .waitingTime, .waitingFrequency, .logDistance, .logDistanceFrequency:
      true
    case .deviation, .normalizedDeviation, .range, .juilland, .carroll, .rosengren, .divergence,
      .normalizedDivergence, .burch, .lyne:
      false
    }
  }

  /// What the measure is, in the notation of ``Dispersion``.
  public var explanation: Explanation {
    func explain(_ meaning: String, _ formula: String, _ source: String, _ caution: String)
      -> Explanation
    {
      Explanation(rawValue, meaning, formula: formula, source: source, caution: caution)
    }
    let savicky =
      "Savický and Hlaváčová (2002), Measures of word commonness"
    let order = "Depends on the order of the documents."
    let many = "Near its end for every rare term where there are many parts."
    return switch self {
    case .deviation:
      explain(
        "Deviation of proportions: 0 spread as the corpus is, towards 1 in one small part.",
        "½ Σ |vᵢ/f - sᵢ|", "Gries (2008), Dispersions and adjusted frequencies in corpora",
        "Near 1 for every rare term where there are many parts.")
    case .normalizedDeviation:
      explain(
        "DP over the largest value that it can have.", "DP/(1 - min sᵢ)",
        "Lijffijt and Gries (2012), Correction to Gries (2008)",
        "Near 1 for every rare term where there are many parts.")
    case .range:
      explain(
        "How many parts hold the term.", "#{vᵢ > 0}", "Keniston (1920)",
        "Grows with frequency and with the corpus.")
    case .juilland:
      explain(
        "1 spread evenly, 0 in one part; of relative frequencies, with the population's deviation.",
        "1 - (σ/μ)/√(n-1)", "Juilland and others (1970), Frequency dictionary of French words",
        "Near 1 where there are many parts.")
    case .carroll:
      explain(
        "Entropy of the relative frequencies over the largest possible.",
        "-Σ qᵢ ln qᵢ / ln n, qᵢ = pᵢ/Σp",
        "Carroll (1970), An alternative to Juilland's usage coefficient", many)
    case .rosengren:
      explain(
        "1 spread as the corpus is.", "(Σ√(sᵢvᵢ))²/f",
        "Rosengren (1971), The quantitative concept of language", many)
    case .divergence:
      explain(
        "Bits by which the term's spread differs from the corpus's.", "Σ (vᵢ/f) log₂((vᵢ/f)/sᵢ)",
        "Gries (2020), Analyzing dispersion", "Has no largest value.")
    case .normalizedDivergence:
      explain(
        "KLD brought to 0 to 1.", "1 - 2^-KLD", "Gries (2020), Analyzing dispersion",
        "Near 1 for every rare term where there are many parts.")
    case .burch:
      explain(
        "1 spread evenly: mean difference of relative frequencies between pairs of parts.",
        "1 - mean|pᵢ-pⱼ|/(2 mean p)",
        "Burch, Egbert and Biber (2017), Measuring and interpreting lexical dispersion", many)
    case .lyne:
      explain(
        "1 spread evenly, by chi-squared, as if all parts were of one size.",
        "1 - χ²/(4f), expected f/n",
        "Lyne (1985), The vocabulary of French business correspondence",
        "Parts of unlike sizes look like uneven spread; below 0 where parts are many.")
    case .reducedFrequency:
      explain(
        "Average reduced frequency: occurrences, those that crowd together counted less.",
        "(f/N) Σ min(dᵢ, N/f), dᵢ the distances between occurrences, around the end to the first",
        savicky, order)
    case .waitingTime:
      explain(
        "Average waiting time: how many tokens one reads from a random place to the term.",
        "½ (1 + Σdᵢ²/N)", savicky, order)
    case .waitingFrequency:
      explain(
        "The frequency of an evenly spread term with this waiting time.", "N²/Σdᵢ²", savicky, order)
    case .logDistance:
      explain(
        "Average logarithmic distance between occurrences, in powers of ten.", "Σ dᵢ log₁₀ dᵢ / N",
        savicky, order)
    case .logDistanceFrequency:
      explain(
        "The frequency of an evenly spread term with this logarithmic distance.",
        "exp(-Σ (dᵢ/N) ln(dᵢ/N))", savicky, order)
    }
  }
}
