/// What a segment between two word boundaries is, by the rule status that ICU gives it.
@frozen public enum SegmentKind: UInt8, Sendable, CaseIterable {
  /// Space, punctuation, symbols: no word.
  case none
  case number
  case letter
  case kana
  case ideograph

  /// The kind for a status of ICU's word rules (`UWordBreak` in `ubrk.h`).
  public init(ruleStatus: Int32) {
    switch ruleStatus {
    case 100..<200: self = .number
    case 200..<300: self = .letter
    case 300..<400: self = .kana
    case 400..<500: self = .ideograph
    default: self = .none
    }
  }

  /// Whether the segment is a token: it holds a letter, a digit, a kana or an ideograph.
  @inlinable public var isWordLike: Bool { self != .none }

  /// The name that records carry.
  public var name: String {
    switch self {
    case .none: "none"
    case .number: "number"
    case .letter: "letter"
    case .kana: "kana"
    case .ideograph: "ideograph"
    }
  }
}
