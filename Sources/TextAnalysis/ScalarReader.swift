internal import ICU

/// Reads the scalars of a text in UTF-8 from any offset, in both directions.
///
/// A byte that begins no well-formed sequence is U+FFFD by itself.
enum ScalarReader {
  /// A scalar and its range.
  struct Scalar {
    let value: UInt32
    let start, end: Int

    var range: Range<Int> { start..<end }
  }

  /// The scalar that begins at an offset inside the text.
  static func scalar(at offset: Int, in text: borrowing Span<UInt8>) -> Scalar {
    let first = text[offset]
    if first < 0x80 { return Scalar(value: UInt32(first), start: offset, end: offset + 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 1
    guard length > 1, offset + length <= text.count else {
      return Scalar(value: 0xFFFD, start: offset, end: offset + 1)
    }
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for index in (offset + 1)..<(offset + length) {
      guard text[index] & 0xC0 == 0x80 else {
        return Scalar(value: 0xFFFD, start: offset, end: offset + 1)
      }
      value = value << 6 | UInt32(text[index] & 0x3F)
    }
    return Scalar(value: value, start: offset, end: offset + length)
  }

  /// The scalar that ends at an offset; `nil` at the start of the text.
  static func scalar(before offset: Int, in text: borrowing Span<UInt8>) -> Scalar? {
    guard offset > 0 else { return nil }
    var start = offset - 1
    let lowest = max(0, offset - 4)
    while start > lowest, text[start] & 0xC0 == 0x80 { start -= 1 }
    let scalar = scalar(at: start, in: text)
    return scalar.end == offset
      ? scalar : Scalar(value: 0xFFFD, start: offset - 1, end: offset)
  }
}
