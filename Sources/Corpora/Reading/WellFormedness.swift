/// How much of some bytes is well-formed UTF-8 (Unicode 15.0, table 3-7).
struct WellFormedness: Equatable {
  /// Sequences of more than one byte that are well-formed.
  private(set) var multibyte = 0
  /// Maximal ill-formed subsequences.
  private(set) var illFormed = 0

  /// - Parameter isWhole: whether the text ends here, so that a sequence that the end cuts is ill-formed.
  init(of bytes: borrowing Span<UInt8>, isWhole: Bool) {
    var index = 0
    while index < bytes.count {
      index = Self.firstBeyondASCII(in: bytes, from: index)
      guard index < bytes.count else { return }
      let lead = bytes[index]
      guard let (length, second) = Self.sequence(lead) else {
        illFormed += 1
        index += 1
        continue
      }
      var matched = 1
      while matched < length, index + matched < bytes.count,
        (matched == 1 ? second : 0x80...0xBF).contains(bytes[index + matched])
      {
        matched += 1
      }
      if matched == length {
        multibyte += 1
      } else if isWhole || index + matched < bytes.count {
        illFormed += 1
      }
      index += matched
    }
  }

  /// The offset of the first byte from `start` on that is not ASCII, or the end; reads eight bytes at a time.
  private static func firstBeyondASCII(in bytes: borrowing Span<UInt8>, from start: Int) -> Int {
    unsafe bytes.withUnsafeBytes { bytes in
      var index = start
      while index + 8 <= bytes.count {
        let eight = unsafe bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        let high = UInt64(littleEndian: eight) & 0x8080_8080_8080_8080
        if high != 0 { return index + high.trailingZeroBitCount / 8 }
        index += 8
      }
      while index < bytes.count, unsafe bytes[index] < 0x80 { index += 1 }
      return index
    }
  }

  /// The length that a lead byte announces, and what its second byte may be.
  private static func sequence(_ lead: UInt8) -> (length: Int, second: ClosedRange<UInt8>)? {
    switch lead {
    case 0xC2...0xDF: (2, 0x80...0xBF)
    case 0xE0: (3, 0xA0...0xBF)
    case 0xED: (3, 0x80...0x9F)
    case 0xE1...0xEF: (3, 0x80...0xBF)
    case 0xF0: (4, 0x90...0xBF)
    case 0xF1...0xF3: (4, 0x80...0xBF)
    case 0xF4: (4, 0x80...0x8F)
    default: nil
    }
  }
}
