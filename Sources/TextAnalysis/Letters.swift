internal import ICU

/// What bytes of a text are, where addresses and character references are looked for.
enum Letters {
  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  static func isAlphanumeric(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) }

  static func isHexadecimal(_ byte: UInt8) -> Bool {
    isDigit(byte) || (byte | 0x20) &- 0x61 < 6
  }

  /// Whether a byte may stand in a name of a machine.
  static func isHost(_ byte: UInt8) -> Bool { isAlphanumeric(byte) || byte == 0x2D }

  /// Whether a byte may stand in the name of a mailbox or a handle.
  static func isMailbox(_ byte: UInt8) -> Bool {
    isAlphanumeric(byte) || byte == 0x2E || byte == 0x5F || byte == 0x25 || byte == 0x2B
      || byte == 0x2D
  }

  /// The character at an offset, if it may stand inside a word of an alphabet; none from U+0800 on but the
  /// apostrophe, since scripts without spaces begin there.
  static func inWord(
    at offset: Int, of text: borrowing Span<UInt8>
  ) -> (scalar: Unicode.Scalar, end: Int)? {
    guard offset < text.count else { return nil }
    let first = text[offset]
    if first < 0x80 {
      return isAlphanumeric(first) || first == 0x27 ? (Unicode.Scalar(first), offset + 1) : nil
    }
    if first == 0xE2, offset + 2 < text.count, text[offset + 1] == 0x80, text[offset + 2] == 0x99 {
      return ("\u{2019}", offset + 3)
    }
    guard (0xC2...0xDF).contains(first), offset + 1 < text.count, text[offset + 1] & 0xC0 == 0x80,
      let scalar = Unicode.Scalar(UInt32(first & 0x1F) << 6 | UInt32(text[offset + 1] & 0x3F)),
      isLetterOrMark(scalar)
    else { return nil }
    return (scalar, offset + 2)
  }

  /// The same, of the character that ends before an offset.
  static func inWord(before offset: Int, of text: borrowing Span<UInt8>) -> Int? {
    for width in 1...3 where offset >= width {
      if let found = inWord(at: offset - width, of: text), found.end == offset {
        return offset - width
      }
    }
    return nil
  }

  static func isLetterOrMark(_ scalar: Unicode.Scalar) -> Bool {
    let properties = ScalarProperties(scalar.value)
    return properties.isLetter || properties.isMark
  }

  static func isHebrew(_ scalar: Unicode.Scalar) -> Bool {
    (0x05D0...0x05EA).contains(scalar.value)
  }
}
