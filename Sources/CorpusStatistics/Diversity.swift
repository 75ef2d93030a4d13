internal import Glibc

/// How many terms occur once, twice, and so on in a text.
public struct FrequencySpectrum: Equatable, Sendable {
  /// Occurrences of all terms, N.
  public let tokens: Int
  /// Distinct terms, V.
  public let types: Int
  /// Of each frequency how many terms have it, the lowest first.
  private let classes: [(frequency: Double, terms: Double)]

  /// - Parameter frequencies: of each term how often it occurs.
  public init(_ frequencies: some Sequence<Int>) {
    var terms: [Int: Int] = [:]
    for frequency in frequencies where frequency > 0 { terms[frequency, default: 0] += 1 }
    tokens = terms.reduce(0) { $0 + $1.key * $1.value }
    types = terms.reduce(0) { $0 + $1.value }
    classes = terms.sorted { $0.key < $1.key }.map { (Double($0.key), Double($0.value)) }
  }

  /// Terms that occur once.
  public var hapaxes: Int { classes.first { $0.frequency == 1 }.map { Int($0.terms) } ?? 0 }

  /// Minus the slope of the frequencies over their ranks, both as logarithms, by least squares over the
  /// places where frequencies change: about 1 for running text (Zipf 1949).
  ///
  /// `nan` for fewer than three frequencies.
  public var zipfExponent: Double {
    guard classes.count > 2 else { return .nan }
    var rank = 0.0
    var (x, y, xx, xy) = (0.0, 0.0, 0.0, 0.0)
    for (frequency, terms) in classes.reversed() {
      // Equals share the middle of their ranks.
      let (a, b) = (log(rank + (terms + 1) / 2), log(frequency))
      rank += terms
      x += a
      y += b
      xx += a * a
      xy += a * b
    }
    let n = Double(classes.count)
    return -(n * xy - x * y) / (n * xx - x * x)
  }

  /// The sum of a function of each term's frequency.
  func sum(_ term: (Double) -> Double) -> Double {
    classes.reduce(0) { $0 + $1.terms * term($1.frequency) }
  }

  /// The value of a measure; `nan` where it has none.
  ///
  /// - Complexity: O(*n*) in the distinct frequencies, times 42 for ``DiversityMeasure/hdd``.
  public func value(of measure: DiversityMeasure) -> Double {
    let (n, v) = (Double(tokens), Double(types))
    guard tokens > 0 else { return .nan }
    let squares = sum { $0 * $0 }
    let value: Double
    switch measure {
    case .ttr: value = v / n
    case .rttr: value = v / n.squareRoot()
    case .cttr: value = v / (2 * n).squareRoot()
    case .herdan: value = log(v) / log(n)
    case .summer: value = log(log(v)) / log(log(n))
    case .dugast: value = log(n) * log(n) / (log(n) - log(v))
    case .maas: value = (log(n) - log(v)) / (log(n) * log(n))
    case .yuleK: value = 10_000 * (squares - n) / (n * n)
    case .yuleI: value = v * v / (squares - v)
    case .simpson: value = sum { $0 * ($0 - 1) } / (n * (n - 1))
    case .herdanVm: value = max(0, squares / (n * n) - 1 / v).squareRoot()
    case .hdd:
      let draws = 42.0
      guard n >= draws else { return .nan }
      value = sum { frequency in (1 - Self.misses(frequency, of: n, draws)) / draws }
    case .honore: value = 100 * log(n) / (1 - Double(hapaxes) / v)
    case .entropy: value = -sum { $0 / n * log2($0 / n) }
    }
    return value.isFinite ? value : .nan
  }

  /// The probability that none of so many draws without replacement is one of some.
  private static func misses(_ some: Double, of all: Double, _ draws: Double) -> Double {
    guard all - some >= draws else { return 0 }
    var product = 1.0
    for draw in 0..<Int(draws) { product *= (all - some - Double(draw)) / (all - Double(draw)) }
    return product
  }

  public static func == (one: Self, other: Self) -> Bool {
    one.classes.elementsEqual(other.classes, by: ==)
  }
}

/// A measure of how varied the terms of a text are, from its ``FrequencySpectrum``.
///
/// Natural logarithms where nothing else is said.
public enum DiversityMeasure: String, CaseIterable, Codable, Sendable {
  /// Type-token ratio.
  ///
  /// `V/N`; Johnson (1944), Studies in language behavior. Falls or rises with the text's length; compare texts of one length.
  case ttr
  /// Root type-token ratio.
  ///
  /// `V/√N`; Guiraud (1954), Les caractères statistiques du vocabulaire. Falls or rises with the text's length; compare texts of one length.
  case rttr
  /// Corrected type-token ratio.
  ///
  /// `V/√(2N)`; Carroll (1964), Language and thought. Falls or rises with the text's length; compare texts of one length.
  case cttr
  /// Herdan's C.
  ///
  /// `ln V / ln N`; Herdan (1960), Type-token mathematics. Falls or rises with the text's length; compare texts of one length.
  case herdan
  /// Summer's S; to the natural base.
  ///
  /// `ln ln V / ln ln N`; Somers (1966). Falls or rises with the text's length; compare texts of one length.
  case summer
  /// Dugast's U; to the natural base.
  ///
  /// `(ln N)²/(ln N - ln V)`; Dugast (1978). Falls or rises with the text's length; compare texts of one length.
  case dugast
  /// Maas's a²; to the natural base; low where words vary.
  ///
  /// `(ln N - ln V)/(ln N)²`; Maas (1972), Über den Zusammenhang zwischen Wortschatzumfang und Länge eines Textes. Falls or rises with the text's length; compare texts of one length.
  case maas
  /// Yule's K: how often words are repeated; low where they vary.
  ///
  /// `10⁴ (Σf² - N)/N²`; Yule (1944), The statistical study of literary vocabulary. Nearly free of the text's length; rests on the most frequent words.
  case yuleK = "yule_k"
  /// Yule's I, the turn of K.
  ///
  /// `V²/(Σf² - V)`; Yule (1944), The statistical study of literary vocabulary. Rests on the most frequent words.
  case yuleI = "yule_i"
  /// Probability that two words drawn are one term.
  ///
  /// `Σ f(f-1)/(N(N-1))`; Simpson (1949), Measurement of diversity. Nearly free of the text's length; rests on the most frequent words.
  case simpson
  /// Herdan's Vm.
  ///
  /// `√(Σf²/N² - 1/V)`; Herdan (1955), A new derivation and interpretation of Yule's characteristic K. Falls or rises with the text's length; compare texts of one length.
  case herdanVm = "herdan_vm"
  /// Mean type-token ratio of 42 words drawn from the text.
  ///
  /// `Σ (1 - hypergeometric(0; N, f, 42))/42`; McCarthy and Jarvis (2007), vocd: a theoretical and empirical evaluation. None below 42 words.
  case hdd
  /// Honoré's R: how many words occur once.
  ///
  /// `100 ln N/(1 - V₁/V)`; Honoré (1979), Some simple measures of richness of vocabulary. Falls or rises with the text's length; compare texts of one length.
  case honore
  /// Bits that a word brings.
  ///
  /// `-Σ (f/N) log₂(f/N)`; Shannon (1948), A mathematical theory of communication. Falls or rises with the text's length; compare texts of one length.
  case entropy

  /// What the measure is; N tokens, V types, f a term's frequency.
  public var explanation: Explanation {
    func explain(
      _ meaning: String, _ formula: String, _ source: String,
      _ caution: String = "Falls or rises with the text's length; compare texts of one length."
    ) -> Explanation {
      Explanation(rawValue, meaning, formula: formula, source: source, caution: caution)
    }
    return switch self {
    case .ttr: explain("Type-token ratio.", "V/N", "Johnson (1944), Studies in language behavior")
    case .rttr:
      explain(
        "Root type-token ratio.", "V/√N",
        "Guiraud (1954), Les caractères statistiques du vocabulaire")
    case .cttr:
      explain("Corrected type-token ratio.", "V/√(2N)", "Carroll (1964), Language and thought")
    case .herdan: explain("Herdan's C.", "ln V / ln N", "Herdan (1960), Type-token mathematics")
    case .summer: explain("Summer's S; to the natural base.", "ln ln V / ln ln N", "Somers (1966)")
    case .dugast:
      explain("Dugast's U; to the natural base.", "(ln N)²/(ln N - ln V)", "Dugast (1978)")
    case .maas:
      explain(
        "Maas's a²; to the natural base; low where words vary.", "(ln N - ln V)/(ln N)²",
        "Maas (1972), Über den Zusammenhang zwischen Wortschatzumfang und Länge eines Textes")
    case .yuleK:
      explain(
        "Yule's K: how often words are repeated; low where they vary.", "10⁴ (Σf² - N)/N²",
        "Yule (1944), The statistical study of literary vocabulary",
        "Nearly free of the text's length; rests on the most frequent words.")
    case .yuleI:
      explain(
        "Yule's I, the turn of K.", "V²/(Σf² - V)",
        "Yule (1944), The statistical study of literary vocabulary",
        "Rests on the most frequent words.")
    case .simpson:
      explain(
        "Probability that two words drawn are one term.", "Σ f(f-1)/(N(N-1))",
        "Simpson (1949), Measurement of diversity",
        "Nearly free of the text's length; rests on the most frequent words.")
    case .herdanVm:
      explain(
        "Herdan's Vm.", "√(Σf²/N² - 1/V)",
        "Herdan (1955), A new derivation and interpretation of Yule's characteristic K")
    case .hdd:
      explain(
        "Mean type-token ratio of 42 words drawn from the text.",
        "Σ (1 - hypergeometric(0; N, f, 42))/42",
        "McCarthy and Jarvis (2007), vocd: a theoretical and empirical evaluation",
        "None below 42 words.")
    case .honore:
      explain(
        "Honoré's R: how many words occur once.", "100 ln N/(1 - V₁/V)",
        "Honoré (1979), Some simple measures of richness of vocabulary")
    case .entropy:
      explain(
        "Bits that a word brings.", "-Σ (f/N) log₂(f/N)",
        "Shannon (1948), A mathematical theory of communication")
    }
  }
}
