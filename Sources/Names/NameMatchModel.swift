internal import Glibc
public import BuiltinData

/// How features become a probability: a logistic regression.
public struct NameMatchModel: Sendable {
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

  /// A feature of a match: what it is called in the data, and its value.
  public struct Feature: Equatable, Sendable {
    public let name: String
    public let value: Double

    fileprivate init(_ name: String, _ value: Double) { (self.name, self.value) = (name, value) }
  }

  /// The names of ``values(_:)``.
  public static var features: [String] { values(NameMatch.Features()).map(\.name) }

  /// What the features of a match are called in the data, with their values.
  public static func values(_ features: NameMatch.Features) -> [Feature] {
    [
      Feature("constant", 1), Feature("evidence", min(features.evidence, 40) / 10),
      Feature("quality", features.quality), Feature("weakest", features.weakest),
      Feature("conflicts", min(features.conflicts, 3)), Feature("extras", min(features.extras, 3)),
      Feature("single", features.matched <= 1 ? 1 : 0), Feature("loose", min(features.loose, 2)),
    ]
  }

  func probability(of features: NameMatch.Features) -> Double {
    guard features.matched + features.loose > 0 else { return 0 }
    let sum = Self.values(features).reduce(0) { $0 + (weights[$1.name] ?? 0) * $1.value }
    return 1 / (1 + exp(-sum))
  }
}
