internal import Glibc

/// Tail probabilities of the distributions that tests refer to.
enum Tails {
  /// P(Z ≥ z) of the standard normal.
  static func normal(above z: Double) -> Double { erfc(z / 2.0.squareRoot()) / 2 }

  /// P(G ≥ x) of a gamma distribution with this shape and scale 1: the regularised upper
  /// incomplete gamma function, by series below shape + 1 and by continued fraction above
  /// (Abramowitz and Stegun 6.5.29, 6.5.31; the fraction by Lentz's method).
  static func gamma(above x: Double, shape: Double) -> Double {
    guard x > 0 else { return 1 }
    let scale = exp(-x + shape * log(x) - lgamma(shape))
    if x < shape + 1 {
      var (term, sum, index) = (1 / shape, 1 / shape, shape)
      while abs(term) > abs(sum) * 1e-16 {
        index += 1
        term *= x / index
        sum += term
      }
      return max(0, 1 - sum * scale)
    }
    let tiny = 1e-300
    var b = x + 1 - shape
    var c = 1 / tiny
    var d = 1 / b
    var fraction = d
    for index in 1..<10_000 {
      let a = -Double(index) * (Double(index) - shape)
      b += 2
      d = 1 / nonzero(a * d + b, tiny)
      c = nonzero(b + a / c, tiny)
      fraction *= d * c
      if abs(d * c - 1) < 1e-15 { break }
    }
    return scale * fraction
  }

  private static func nonzero(_ value: Double, _ tiny: Double) -> Double {
    abs(value) < tiny ? tiny : value
  }
}
