/// Corrections for having asked many questions of one corpus.
public enum MultipleTests {
  /// The q value of each p value: the smallest false-discovery rate at which it would be found.
  ///
  /// The order is kept; `nan` is no test and stays `nan`. Benjamini and Hochberg (1995),
  /// "Controlling the false discovery rate".
  public static func benjaminiHochberg(_ values: [Double]) -> [Double] {
    let order = values.indices.filter { !values[$0].isNaN }.sorted { values[$0] < values[$1] }
    var adjusted = values
    var least = 1.0
    for (rank, index) in order.enumerated().reversed() {
      least = min(least, values[index] * Double(order.count) / Double(rank + 1))
      adjusted[index] = least
    }
    return adjusted
  }
}
