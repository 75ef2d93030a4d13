internal import Glibc

/// A measure of how varied the terms of a text are, from its ``FrequencySpectrum``.
///
/// In formulas N is the tokens, V the types, and f a term's frequency. Natural logarithms where nothing
/// else is said.
public struct DiversityMeasure: Measure {
  public let explanation: Explanation
  /// How many tokens a text must have.
  let fewestTokens: Int
  /// The value for a text that has so many; it may be an infinity.
  let compute: @Sendable (FrequencySpectrum) -> Double

  private init(
    _ name: String, _ meaning: String, formula: String, source: String, caution: String,
    fewestTokens: Int = 1, _ compute: @escaping @Sendable (FrequencySpectrum) -> Double
  ) {
    explanation = Explanation(name, meaning, formula: formula, source: source, caution: caution)
    self.fewestTokens = fewestTokens
    self.compute = compute
  }

  /// All measures, in the order of the article on statistics.
  public static let allCases: [Self] = [
    .ttr, .rttr, .cttr, .herdan, .summer, .dugast, .maas, .yuleK, .yuleI, .simpson, .herdanVm,
    .hdd, .honore, .entropy,
  ]

  /// Type-token ratio.
  public static let ttr = Self(
    "ttr", "Type-token ratio.",
    formula: "V/N",
    source: "Johnson (1944), Studies in language behavior",
    caution: length
  ) { $0.v / $0.n }

  /// Guiraud's root type-token ratio.
  public static let rttr = Self(
    "rttr", "Root type-token ratio.",
    formula: "V/√N",
    source: "Guiraud (1954), Les caractères statistiques du vocabulaire",
    caution: length
  ) { $0.v / $0.n.squareRoot() }

  /// Carroll's corrected type-token ratio.
  public static let cttr = Self(
    "cttr", "Corrected type-token ratio.",
    formula: "V/√(2N)",
    source: "Carroll (1964), Language and thought",
    caution: length
  ) { $0.v / (2 * $0.n).squareRoot() }

  /// Herdan's C.
  public static let herdan = Self(
    "herdan", "Herdan's C.",
    formula: "ln V / ln N",
    source: "Herdan (1960), Type-token mathematics",
    caution: length
  ) { log($0.v) / log($0.n) }

  /// Summer's S.
  public static let summer = Self(
    "summer", "Summer's S; to the natural base.",
    formula: "ln ln V / ln ln N",
    source: "Somers (1966)",
    caution: length
  ) { log(log($0.v)) / log(log($0.n)) }

  /// Dugast's U.
  public static let dugast = Self(
    "dugast", "Dugast's U; to the natural base.",
    formula: "(ln N)²/(ln N - ln V)",
    source: "Dugast (1978)",
    caution: length
  ) { log($0.n) * log($0.n) / (log($0.n) - log($0.v)) }

  /// Maas's a².
  public static let maas = Self(
    "maas", "Maas's a²; to the natural base; low where words vary.",
    formula: "(ln N - ln V)/(ln N)²",
    source: "Maas (1972), Über den Zusammenhang zwischen Wortschatzumfang und Länge eines Textes",
    caution: length
  ) { (log($0.n) - log($0.v)) / (log($0.n) * log($0.n)) }

  /// Yule's K.
  public static let yuleK = Self(
    "yule_k", "Yule's K: how often words are repeated; low where they vary.",
    formula: "10⁴ (Σf² - N)/N²",
    source: yule,
    caution: frequent
  ) { 10_000 * ($0.squares - $0.n) / ($0.n * $0.n) }

  /// Yule's I.
  public static let yuleI = Self(
    "yule_i", "Yule's I, the turn of K.",
    formula: "V²/(Σf² - V)",
    source: yule,
    caution: "Rests on the most frequent words."
  ) { $0.v * $0.v / ($0.squares - $0.v) }

  /// Simpson's D.
  public static let simpson = Self(
    "simpson", "Probability that two words drawn are one term.",
    formula: "Σ f(f-1)/(N(N-1))",
    source: "Simpson (1949), Measurement of diversity",
    caution: frequent
  ) { $0.sum { $0 * ($0 - 1) } / ($0.n * ($0.n - 1)) }

  /// Herdan's Vm.
  public static let herdanVm = Self(
    "herdan_vm", "Herdan's Vm.",
    formula: "√(Σf²/N² - 1/V)",
    source: "Herdan (1955), A new derivation and interpretation of Yule's characteristic K",
    caution: length
  ) { max(0, $0.squares / ($0.n * $0.n) - 1 / $0.v).squareRoot() }

  /// McCarthy and Jarvis's HD-D.
  public static let hdd = Self(
    "hdd", "Mean type-token ratio of 42 words drawn from the text.",
    formula: "Σ (1 - hypergeometric(0; N, f, 42))/42",
    source: "McCarthy and Jarvis (2007), vocd: a theoretical and empirical evaluation",
    caution: "None below 42 words.",
    fewestTokens: 42
  ) { text in
    text.sum { frequency in (1 - misses(frequency, of: text.n, 42)) / 42 }
  }

  /// Honoré's R.
  public static let honore = Self(
    "honore", "Honoré's R: how many words occur once.",
    formula: "100 ln N/(1 - V₁/V)",
    source: "Honoré (1979), Some simple measures of richness of vocabulary",
    caution: length
  ) { 100 * log($0.n) / (1 - Double($0.hapaxes) / $0.v) }

  /// Shannon's entropy.
  public static let entropy = Self(
    "entropy", "Bits that a word brings.",
    formula: "-Σ (f/N) log₂(f/N)",
    source: "Shannon (1948), A mathematical theory of communication",
    caution: length
  ) { text in -text.sum { $0 / text.n * log2($0 / text.n) } }

  // Sources and cautions of several measures.
  private static let yule = "Yule (1944), The statistical study of literary vocabulary"
  private static let frequent =
    "Nearly free of the text's length; rests on the most frequent words."
  private static let length = "Falls or rises with the text's length; compare texts of one length."

  /// The probability that none of so many draws without replacement is one of some.
  private static func misses(_ some: Double, of all: Double, _ draws: Double) -> Double {
    guard all - some >= draws else { return 0 }
    var product = 1.0
    for draw in 0..<Int(draws) { product *= (all - some - Double(draw)) / (all - Double(draw)) }
    return product
  }
}

extension FrequencySpectrum {
  fileprivate var n: Double { Double(tokens) }
  fileprivate var v: Double { Double(types) }
  /// Σf².
  fileprivate var squares: Double { sum { $0 * $0 } }
}
