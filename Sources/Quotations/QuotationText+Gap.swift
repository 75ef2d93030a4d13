extension QuotationText {
  /// The marks between two tokens.
  package struct Gap: OptionSet {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let comma = Gap(rawValue: 1)
    package static let colon = Gap(rawValue: 2)
    /// A mark that ends a sentence.
    package static let stop = Gap(rawValue: 4)
    /// A bracket, a dash or a semicolon.
    package static let break_ = Gap(rawValue: 8)
    package static let line = Gap(rawValue: 16)
    package static let quote = Gap(rawValue: 32)
    /// A question or exclamation mark.
    package static let call = Gap(rawValue: 64)
    /// An opening bracket.
    package static let bracket = Gap(rawValue: 128)
  }
}

extension QuotationText.Gap {
  /// Reads the marks of some bytes.
  init(_ range: Range<Int>, of text: borrowing Span<UInt8>) {
    self = []
    // Nearly all gaps are one space.
    if range.count == 1, text[range.lowerBound] == UInt8(ascii: " ") { return }
    for index in range {
      let rest = range.upperBound - index
      if text[index] < 0x80 {
        let isDoubled = rest > 1 && text[index] == text[index + 1]
        formUnion(Self.ofASCII(text[index], isDoubled: isDoubled, isAlone: range.count == 1))
      } else if rest > 2 {
        formUnion(Self.of(text[index], text[index + 1], text[index + 2]))
      } else if rest > 1 {
        formUnion(Self.of(text[index], text[index + 1], 0))
      }
    }
  }

  /// - Parameters:
  ///   - isDoubled: whether the same byte follows: two apostrophes are one quotation mark.
  ///   - isAlone: whether the gap is this byte only: such a hyphen joins two words.
  private static func ofASCII(_ byte: UInt8, isDoubled: Bool, isAlone: Bool) -> Self {
    switch byte {
    case UInt8(ascii: ","): .comma
    case UInt8(ascii: ":"): .colon
    case UInt8(ascii: "."): .stop
    case UInt8(ascii: "!"), UInt8(ascii: "?"): [.stop, .call]
    case UInt8(ascii: "("), UInt8(ascii: "["): [.break_, .bracket]
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: ";"): .break_
    case UInt8(ascii: "\""): .quote
    case UInt8(ascii: "'") where isDoubled: .quote
    case UInt8(ascii: "-") where !isAlone: .break_
    case UInt8(ascii: "\n"): .line
    default: []
    }
  }

  /// The mark that begins with three bytes, of which it may have two; 0 stands for a byte that is not there.
  private static func of(_ lead: UInt8, _ second: UInt8, _ third: UInt8) -> Self {
    switch (lead, second, third) {
    // « and ».
    case (0xC2, 0xAB, _), (0xC2, 0xBB, _): .quote
    // Arabic comma, semicolon, question mark.
    case (0xD8, 0x8C, _): .comma
    case (0xD8, 0x9B, _): .break_
    case (0xD8, 0x9F, _): [.stop, .call]
    // Dashes, quotation marks, dots.
    case (0xE2, 0x80, 0x93...0x95): .break_
    case (0xE2, 0x80, 0x98...0x9F), (0xE2, 0x80, 0xB9...0xBA): .quote
    case (0xE2, 0x80, 0xA6): .stop
    // Chinese and Japanese comma, full stop, quotation marks.
    case (0xE3, 0x80, 0x81): .comma
    case (0xE3, 0x80, 0x82): .stop
    case (0xE3, 0x80, 0x8C...0x8F): .quote
    // The wide forms of ASCII marks.
    case (0xEF, 0xBC, 0x8C): .comma
    case (0xEF, 0xBC, 0x9A): .colon
    case (0xEF, 0xBC, 0x81), (0xEF, 0xBC, 0x9F): [.stop, .call]
    case (0xEF, 0xBC, 0x88): [.break_, .bracket]
    case (0xEF, 0xBC, 0x9B), (0xEF, 0xBC, 0x89), (0xEF, 0xBC, 0x9D): .break_
    // The danda of Hindi.
    case (0xE0, 0xA5, 0xA4): .stop
    default: []
    }
  }
}
