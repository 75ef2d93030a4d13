internal import ICU

/// How a word uses capitals.
package enum WordShape: UInt8, CaseIterable, Sendable {
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
  package init(_ word: borrowing Span<UInt8>) {
    var (place, letters, capitals) = (0, 0, 0)
    var isFirstCapital = false
    while place < word.count {
      let scalar = word.scalar(at: &place)
      if scalar < 0x80 {
        let isCapital = scalar &- 0x41 < 26
        guard isCapital || scalar &- 0x61 < 26 else { continue }
        if isCapital { capitals += 1 }
        if letters == 0 { isFirstCapital = isCapital }
        letters += 1
      } else if scalar < 0x590 || (0x10A0..<0x2C00).contains(scalar) {
        let isCapital = ScalarProperties(scalar).isUppercase
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
}

extension Span<UInt8> {
  /// The character at a place, which moves behind it; of ill-formed bytes some number.
  @inline(__always)
  func scalar(at place: inout Int) -> UInt32 {
    let first = UInt32(self[place])
    place += 1
    guard first >= 0xC0 else { return first }
    let more = first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3
    var value = first & (0x3F >> UInt32(more))
    for _ in 0..<more where place < count {
      value = value << 6 | UInt32(self[place] & 0x3F)
      place += 1
    }
    return value
  }
}
