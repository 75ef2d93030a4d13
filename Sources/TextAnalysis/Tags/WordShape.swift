internal import ICU

/// How a word uses capitals.
package enum WordShape: UInt8, CaseIterable, BitwiseCopyable, Sendable {
  /// Small letters, or a script without capitals.
  case small
  case capital
  case capitals
  case mixed

  /// As tables write it.
  package var name: String { ["x", "Xx", "XX", "xX"][Int(rawValue)] }

  /// The shape of a word as it stands in a text.
  ///
  /// - Complexity: O(*n*) in its bytes; words in small letters of ASCII cost least.
  package init(_ text: borrowing Span<UInt8>, _ range: Range<Int>) {
    if Self.isSmallASCII(text, range) {
      self = .small
      return
    }
    let word = text.extracting(range)
    var (offset, letters, capitals) = (0, 0, 0)
    var isFirstCapital = false
    while offset < word.count {
      let scalar = word.scalar(at: &offset)
      if scalar < 0x80 {
        let isCapital = scalar &- 0x41 < 26
        guard isCapital || scalar &- 0x61 < 26 else { continue }
        if isCapital { capitals += 1 }
        if letters == 0 { isFirstCapital = isCapital }
        letters += 1
      } else if scalar < 0x590 || (0x10A0..<0x2C00).contains(scalar) {
        let isCapital = Self.isCapital(scalar)
        if isCapital { capitals += 1 }
        if letters == 0 { isFirstCapital = isCapital }
        letters += 1
      } else {
        break
      }
    }
    if capitals == 0 {
      self = .small
    } else if capitals == letters && letters > 1 {
      self = .capitals
    } else if isFirstCapital {
      self = .capital
    } else {
      self = .mixed
    }
  }

  /// Whether all bytes are of ASCII and none is a capital, looked at eight at a time.
  ///
  /// False too in a text of less than eight bytes.
  private static func isSmallASCII(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard text.count >= 8 else { return false }
    var end = range.upperBound
    while end > range.lowerBound {
      // Those in front of the word, and at the start of the text those behind it, are shifted out.
      let start = max(end - 8, 0)
      var bytes = unsafe text.bytes.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self)
        .littleEndian
      bytes <<= UInt64(start + 8 - end) * 8
      bytes >>= UInt64(8 - min(end - range.lowerBound, 8)) * 8
      // The upper bit of each byte: of one that isn't ASCII, and of the sum for one from A to Z.
      let ones: UInt64 = 0x0101_0101_0101_0101
      let fromA = bytes &+ ones &* (0x80 - 0x41)
      let behindZ = bytes &+ ones &* (0x80 - 0x5B)
      if (bytes | fromA & ~behindZ) & (ones &* 0x80) != 0 { return false }
      end -= 8
    }
    return true
  }

  private static let areCapitals = (0..<UInt32(0x590)).map { ScalarProperties($0).isUppercase }

  private static func isCapital(_ scalar: UInt32) -> Bool {
    scalar < 0x590 ? areCapitals[Int(scalar)] : ScalarProperties(scalar).isUppercase
  }
}

extension Span<UInt8> {
  /// Reads the character at an offset, and moves the offset behind it; ill-formed bytes give some number.
  @inline(__always)
  func scalar(at offset: inout Int) -> UInt32 {
    let first = UInt32(self[offset])
    offset += 1
    guard first >= 0xC0 else { return first }
    let more = first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3
    var value = first & (0x3F >> UInt32(more))
    for _ in 0..<more where offset < count {
      value = value << 6 | UInt32(self[offset] & 0x3F)
      offset += 1
    }
    return value
  }
}
