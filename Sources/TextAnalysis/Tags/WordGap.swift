internal import ICU

/// What stands between two words of a sentence.
package enum WordGap: UInt8, CaseIterable, Sendable {
  case nothing, space, comma, stop, dash, quotation, opening, closing, sign
  /// The start or the end of the sentence.
  case end

  /// As tables write it.
  package var name: String {
    [
      "nothing", "space", "comma", "stop", "dash", "quotation", "opening", "closing", "sign", "end",
    ][Int(rawValue)]
  }

  /// Which steps from tag to tag are made over it.
  package var steps: Steps {
    switch self {
    case .nothing: .glued
    case .space: .plain
    case .comma, .stop, .dash, .quotation, .opening, .closing, .sign, .end: .marked
    }
  }

  /// Steps between words with a space between them, with a mark, and with nothing.
  ///
  /// Those of words that are glued together are added to plain ones, because in most languages few are.
  package enum Steps: Int, CaseIterable, Sendable { case plain, marked, glued }

  /// Whether a word behind it may have a capital that says nothing.
  package var beginsAnew: Bool {
    switch self {
    case .end, .quotation, .stop: true
    case .nothing, .space, .comma, .dash, .opening, .closing, .sign: false
    }
  }

  /// What stands in a stretch of a text; of several marks the last in the order of the cases.
  package init(_ text: borrowing Span<UInt8>, _ range: Range<Int>) {
    self = range.isEmpty ? .nothing : .space
    if range.count == 1, text[range.lowerBound] == 0x20 { return }
    let piece = text.extracting(range)
    var offset = 0
    while offset < piece.count {
      let found = Self.kind(of: piece.scalar(at: &offset))
      if found.rawValue > rawValue { self = found }
    }
  }

  private static func kind(of scalar: UInt32) -> WordGap {
    switch scalar {
    case 0x09...0x0D, 0x20, 0xA0: .space
    case 0x2C, 0x60C, 0x3001, 0xFF0C: .comma
    case 0x21, 0x2E, 0x3A, 0x3B, 0x3F, 0x2026, 0x61B, 0x61F, 0x6D4, 0x964, 0x3002, 0xFF01, 0xFF0E,
      0xFF1A,
      0xFF1B, 0xFF1F:
      .stop
    case 0x2D, 0x2010...0x2015, 0xFF0D: .dash
    case 0x30FB, 0xB7: .sign
    default:
      if scalar < 0x80 {
        switch scalar {
        case 0x22, 0x27, 0x60: .quotation
        case 0x28, 0x5B, 0x7B: .opening
        case 0x29, 0x5D, 0x7D: .closing
        default: .sign
        }
      } else {
        other(ScalarProperties(scalar))
      }
    }
  }

  private static func other(_ properties: ScalarProperties) -> WordGap {
    if properties.isQuotationMark { return .quotation }
    if properties.isWhiteSpace || properties.isDefaultIgnorable { return .space }
    if properties.isOpeningBracket { return .opening }
    return properties.isClosingBracket ? .closing : .sign
  }
}
