/// What a segment of a text is: by the rule status that ICU gives it, or what the analysis of texts found
/// in its place.
@frozen public enum SegmentKind: UInt8, Sendable, CaseIterable {
  /// Space, punctuation, symbols: no word.
  case none
  case number
  case letter
  case kana
  case ideograph
  /// A URL; of several segments of ICU, and no word.
  case url
  /// An e-mail address or a handle; no word.
  case address
  /// A character reference left over from HTML (`&nbsp;`); no word.
  case entity

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
  @inlinable public var isWordLike: Bool {
    switch self {
    case .number, .letter, .kana, .ideograph: true
    case .none, .url, .address, .entity: false
    }
  }

  /// The name that records carry.
  public var name: String {
    switch self {
    case .none: "none"
    case .number: "number"
    case .letter: "letter"
    case .kana: "kana"
    case .ideograph: "ideograph"
    case .url: "url"
    case .address: "address"
    case .entity: "entity"
    }
  }
}

/// Written as its ``name``.
extension SegmentKind: Codable {
  public init(from decoder: any Decoder) throws {
    let name = try decoder.singleValueContainer().decode(String.self)
    guard let kind = Self.allCases.first(where: { $0.name == name }) else {
      throw DecodingError.dataCorrupted(
        DecodingError.Context(
          codingPath: decoder.codingPath, debugDescription: "no kind is called \(name)"))
    }
    self = kind
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(name)
  }
}
