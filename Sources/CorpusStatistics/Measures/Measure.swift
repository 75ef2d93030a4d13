/// A statistic of a family: one value that says its name, what it is, and how it is computed.
///
/// Measures are equal if their names are. They are written as their names and read back by them.
public protocol Measure: CaseIterable, Codable, CustomStringConvertible, Hashable, RawRepresentable,
  Sendable
where RawValue == String {
  /// Its name, meaning, formula, source and caution.
  var explanation: Explanation { get }
}

extension Measure {
  /// The name, which is also that of the column.
  public var rawValue: String { explanation.name }

  public var description: String { rawValue }

  /// The measure of this name; `nil` if the family has none.
  public init?(rawValue: String) {
    guard let measure = Self.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
    self = measure
  }
}
