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
  /// ranks where frequencies change: about 1 for running text (Zipf 1949).
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
    guard tokens >= measure.fewestTokens else { return .nan }
    let value = measure.compute(self)
    return value.isFinite ? value : .nan
  }

  public static func == (one: Self, other: Self) -> Bool {
    one.classes.elementsEqual(other.classes, by: ==)
  }
}
