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

  /// The share of a beta distribution below a point: the regularised incomplete beta function, by
  /// continued fraction (Abramowitz and Stegun 26.5.8, by Lentz's method).
  static func beta(below x: Double, _ a: Double, _ b: Double) -> Double {
    guard x > 0 else { return 0 }
    guard x < 1 else { return 1 }
    // The fraction converges fast on this side of the mean.
    if x > (a + 1) / (a + b + 2) { return 1 - beta(below: 1 - x, b, a) }
    let scale = exp(lgamma(a + b) - lgamma(a) - lgamma(b) + a * log(x) + b * log1p(-x)) / a
    let tiny = 1e-300
    var c = 1.0
    var d = 1 / nonzero(1 - (a + b) * x / (a + 1), tiny)
    var fraction = d
    for index in 1..<10_000 {
      let m = Double(index)
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      var step = 1.0
      for term in [even, odd] {
        d = 1 / nonzero(1 + term * d, tiny)
        c = nonzero(1 + term / c, tiny)
        step = c * d
        fraction *= step
      }
      if abs(step - 1) < 1e-15 { break }
    }
    return scale * fraction
  }

  /// The point of a beta distribution with this share below it, by bisection.
  static func betaQuantile(_ share: Double, _ a: Double, _ b: Double) -> Double {
    var (low, high) = (0.0, 1.0)
    while true {
      let middle = (low + high) / 2
      if middle <= low || middle >= high { return middle }
      if beta(below: middle, a, b) < share { low = middle } else { high = middle }
    }
  }

  /// P(T ≥ t) of Student's distribution: half the beta distribution's share below ν/(ν + t²), of ν/2 and ½.
  ///
  /// Abramowitz and Stegun (1964), 26.7.1.
  static func student(above t: Double, degrees: Double) -> Double {
    let both = beta(below: degrees / (degrees + t * t), degrees / 2, 0.5)
    return t > 0 ? both / 2 : 1 - both / 2
  }

  /// The point of Student's t distribution with this share, below a half, above it.
  static func studentQuantile(above share: Double, degrees: Double) -> Double {
    let x = betaQuantile(2 * share, degrees / 2, 0.5)
    return (degrees * (1 - x) / x).squareRoot()
  }

  /// The point of the standard normal with this share above it, by bisection.
  static func normalQuantile(above share: Double) -> Double {
    var (low, high) = (-40.0, 40.0)
    while true {
      let middle = (low + high) / 2
      if middle <= low || middle >= high { return middle }
      if normal(above: middle) > share { low = middle } else { high = middle }
    }
  }
}
