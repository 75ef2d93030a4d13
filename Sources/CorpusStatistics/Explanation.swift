/// What a statistic is, in words that a table, a page and a person at a terminal can share.
public struct Explanation: Sendable, Equatable {
  /// The name of the column that holds it.
  public let name: String
  /// What it measures, in a sentence.
  public let meaning: String
  /// The formula, with the conventions that differ between programs.
  public let formula: String
  /// Who proposed it, and where.
  public let source: String
  /// When it misleads.
  public let caution: String

  init(
    _ name: String, _ meaning: String, formula: String, source: String, caution: String
  ) {
    self.name = name
    self.meaning = meaning
    self.formula = formula
    self.source = source
    self.caution = caution
  }

  /// All statistics that explain themselves, by name.
  public static let all =
    (AssociationMeasure.allCases.map(\.explanation) + KeynessMeasure.allCases.map(\.explanation)
    + DispersionMeasure.allCases.map(\.explanation)
    + DiversityMeasure.allCases.map(\.explanation)
    + SimilarityMeasure.allCases.map(\.explanation)
    + ReadabilityMeasure.allCases.map(\.explanation)).sorted { $0.name < $1.name }
}
