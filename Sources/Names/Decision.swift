internal import Glibc
public import BuiltinData

/// How features become a probability: a logistic regression.
public struct Decision: Sendable {
  /// By the names of the features; `constant` stands by itself.
  private let weights: [String: Double]
  /// The score from which two names are said to match.
  public let threshold: Double

  /// Reads what the program holds.
  public init() throws(DataError) {
    let file = "names/decision.tsv"
    let table = try BuiltinFile.table(named: file, header: "feature\tweight")
    var weights: [String: Double] = [:]
    for row in table.rows {
      guard let weight = Double(row.fields[1]) else { throw table.badValue(in: row) }
      weights[String(row.fields[0])] = weight
    }
    guard let threshold = weights.removeValue(forKey: "threshold") else {
      throw DataError(file: file, line: 0, reason: .badValue)
    }
    self.threshold = threshold
    self.weights = weights
  }

  /// The names of ``values(_:)``.
  public static var features: [String] { values(NameMatch.Features()).map(\.name) }

  /// What the features of a match are called in the data, with their values.
  public static func values(_ features: NameMatch.Features) -> [(name: String, value: Double)] {
    [
      ("constant", 1), ("evidence", min(features.evidence, 40) / 10),
      ("quality", features.quality), ("weakest", features.weakest),
      ("conflicts", min(features.conflicts, 3)), ("extras", min(features.extras, 3)),
      ("single", features.matched <= 1 ? 1 : 0), ("loose", min(features.loose, 2)),
    ]
  }

  func probability(of features: NameMatch.Features) -> Double {
    guard features.matched + features.loose > 0 else { return 0 }
    let sum = Self.values(features).reduce(0) { $0 + (weights[$1.name] ?? 0) * $1.value }
    return 1 / (1 + exp(-sum))
  }
}
