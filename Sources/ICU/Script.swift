internal import CICU

/// A script of ISO 15924, as ICU numbers it.
public struct Script: Hashable, Sendable, Comparable {
  private let value: Int32

  private init(value: Int32) { self.value = value }

  /// The script of a scalar value; `Zyyy` for what all scripts share, `Zinh` for marks.
  public init(of scalar: UInt32) { value = cicu_script(scalar) }

  /// The script with an ISO 15924 code or a Unicode name, such as `Cyrl` or `Cyrillic`.
  public init?(code: String) {
    let value = unsafe cicu_script_from_code(code)
    guard value >= 0 else { return nil }
    self.value = value
  }

  /// What several scripts share: digits, punctuation, spaces.
  public static let common = Script(value: 0)
  /// Marks that take the script of their base.
  package static let inherited = Script(value: 1)

  /// The ISO 15924 code, such as `Cyrl`.
  public var code: String { unsafe String(cString: cicu_script_code(value)) }

  /// Whether it belongs to a script of its own, neither common nor inherited.
  public var isSpecific: Bool { value > 1 }

  public static func < (one: Script, other: Script) -> Bool { one.value < other.value }
}
