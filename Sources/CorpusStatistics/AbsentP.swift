internal import Glibc

/// Why there is no p value.
public enum AbsentP: String, Sendable, CaseIterable {
  /// A side has fewer than ``fewestDocuments`` documents, or clusters of copies.
  case fewDocuments = "few documents"
  /// Fewer than one occurrence is expected on a side.
  case littleExpected = "little expected"
  /// Nothing varies, or there is nothing to compare with.
  case noVariation = "no variation"
  /// A pair of a term with itself, which clusters without seeking itself.
  case oneTerm = "one term"

  /// The fewest documents on either side for which a p value is given.
  public static let fewestDocuments = 5
}

/// A p value, or why there is none.
public enum PValue: Equatable, Sendable {
  case value(Double)
  case absent(AbsentP)

  /// `nan` where there is none.
  public var number: Double {
    switch self {
    case .value(let p): p
    case .absent: .nan
    }
  }

  /// Why there is none; `nil` where there is one.
  public var reason: AbsentP? {
    switch self {
    case .value: nil
    case .absent(let reason): reason
    }
  }

  /// The p value of this logarithm, but not below 2/C(*n*, *m*).
  ///
  /// No division of *n* documents into *m* and the rest is rarer, so none can be surer: six against six give no less
  /// than 2/924.
  ///
  /// A number too small to be written is the least that can be.
  static func bounded(log p: Double, group m: Int, of n: Int) -> PValue {
    let (m, n) = (Double(m), Double(n))
    return bounded(log: p, least: M_LN2 - (lgamma(n + 1) - lgamma(m + 1) - lgamma(n - m + 1)))
  }

  /// The p value of this logarithm, but not below 2/2ⁿ: no set of *n* signs is rarer.
  static func bounded(log p: Double, signs n: Int) -> PValue {
    bounded(log: p, least: M_LN2 * (1 - Double(n)))
  }

  private static func bounded(log p: Double, least: Double) -> PValue {
    .value(min(1, max(exp(max(p, least)), .leastNormalMagnitude)))
  }
}
