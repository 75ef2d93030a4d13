internal import ICU

/// Reads the scalars of a text in UTF-8 from any place, in both directions.
///
/// A byte that begins no well-formed sequence is U+FFFD by itself.
enum ScalarReader {
  /// A scalar and where it stands.
  struct Scalar {
    let value: UInt32
    let start, end: Int

    var range: Range<Int> { start..<end }
  }

  /// The scalar that begins at a place inside the text.
  static func scalar(at place: Int, in text: borrowing Span<UInt8>) -> Scalar {
    let first = text[place]
    if first < 0x80 { return Scalar(value: UInt32(first), start: place, end: place + 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 1
    guard length > 1, place + length <= text.count else {
      return Scalar(value: 0xFFFD, start: place, end: place + 1)
    }
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for index in (place + 1)..<(place + length) {
      guard text[index] & 0xC0 == 0x80 else {
        return Scalar(value: 0xFFFD, start: place, end: place + 1)
      }
      value = value << 6 | UInt32(text[index] & 0x3F)
    }
    return Scalar(value: value, start: place, end: place + length)
  }

  /// The scalar that ends at a place; `nil` at the start of the text.
  static func scalar(before place: Int, in text: borrowing Span<UInt8>) -> Scalar? {
    guard place > 0 else { return nil }
    var start = place - 1
    let lowest = max(0, place - 4)
    while start > lowest, text[start] & 0xC0 == 0x80 { start -= 1 }
    let scalar = scalar(at: start, in: text)
    return scalar.end == place
      ? scalar : Scalar(value: 0xFFFD, start: place - 1, end: place)
  }
}
