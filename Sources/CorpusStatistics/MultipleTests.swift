/// A correction for having asked many questions of one corpus.
///
///     print(MultipleTests.benjaminiHochberg.corrected([0.01, 0.04, 0.5]))  // [0.03, 0.06, 0.5]
public enum MultipleTests: String, CaseIterable, Codable, Sendable {
  /// The smallest false-discovery rate at which a difference would be found: Benjamini and Hochberg (1995),
  /// "Controlling the false discovery rate".
  case benjaminiHochberg = "bh"
  /// As ``benjaminiHochberg`` under any dependence: Benjamini and Yekutieli (2001).
  case benjaminiYekutieli = "by"
  /// The chance of even one false finding: Holm (1979), "A simple sequentially rejective multiple test
  /// procedure".
  case holm
  /// The chance of even one false finding, each p value times their number.
  case bonferroni

  /// The corrected value of each p value; the order is kept, and `nan`, which is no test, stays `nan`.
  ///
  /// - Parameter tests: how many tests there were, where those that are not among the values found nothing.
  /// - Complexity: O(*n* log *n*).
  public func corrected(_ values: [Double], tests: Int = 0) -> [Double] {
    let order = values.indices.filter { !values[$0].isNaN }.sorted { values[$0] < values[$1] }
    let count = Double(max(order.count, tests))
    var adjusted = values
    switch self {
    case .benjaminiHochberg, .benjaminiYekutieli:
      let factor =
        self == .benjaminiHochberg ? 1 : (0..<Int(count)).reduce(0) { $0 + 1 / Double($1 + 1) }
      var least = 1.0
      for (rank, index) in order.enumerated().reversed() {
        least = min(least, values[index] * factor * count / Double(rank + 1))
        adjusted[index] = least
      }
    case .holm:
      var most = 0.0
      for (rank, index) in order.enumerated() {
        most = max(most, min(1, values[index] * (count - Double(rank))))
        adjusted[index] = most
      }
    case .bonferroni: for index in order { adjusted[index] = min(1, values[index] * count) }
    }
    return adjusted
  }
}
