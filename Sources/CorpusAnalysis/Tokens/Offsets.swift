/// What offsets into a text count.
public enum OffsetUnit: String, Codable, CaseIterable, Sendable {
  /// Bytes of UTF-8.
  case bytes
  /// Code points, as Python counts.
  case codePoints = "code-points"
  /// Code units of UTF-16, as Java and JavaScript count.
  case utf16

  /// In words.
  package var name: String {
    switch self {
    case .bytes: "bytes of UTF-8"
    case .codePoints: "code points"
    case .utf16: "code units of UTF-16"
    }
  }
}

/// The offsets of a text in a unit, by its bytes.
package struct Offsets {
  private let text: [UInt8]
  private let unit: OffsetUnit
  /// The offset of every byte whose number is a multiple of ``step``.
  private var marks: [Int] = []

  private static let step = 64

  /// - Complexity: O(*n*) in the length of the text; O(1) for bytes.
  package init(_ text: [UInt8], in unit: OffsetUnit) {
    (self.text, self.unit) = (text, unit)
    guard unit != .bytes else { return }
    var count = 0
    for (index, byte) in text.enumerated() {
      if index.isMultiple(of: Self.step) { marks.append(count) }
      count += weight(of: byte)
    }
  }

  /// The offset of a byte.
  package subscript(_ byte: Int) -> Int {
    guard unit != .bytes, !marks.isEmpty else { return byte }
    let mark = min(byte / Self.step, marks.count - 1)
    return text[(mark * Self.step)..<min(byte, text.count)].reduce(marks[mark]) {
      $0 + weight(of: $1)
    }
  }

  package subscript(_ range: Range<Int>) -> Range<Int> {
    unit == .bytes ? range : self[range.lowerBound]..<self[range.upperBound]
  }

  /// What a byte adds: the first byte of a code point counts, twice in UTF-16 where it needs two units.
  private func weight(of byte: UInt8) -> Int {
    if byte & 0xC0 == 0x80 { return 0 }
    return unit == .utf16 && byte >= 0xF0 ? 2 : 1
  }
}
