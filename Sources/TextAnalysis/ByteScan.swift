/// Passes over the bytes of a text that nobody asks for, eight at a time.
enum ByteScan {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080

  /// The offset of the next byte that is one of two or above ASCII, or `end`.
  static func next(
    _ first: UInt8, _ second: UInt8, from start: Int, to end: Int, in text: borrowing Span<UInt8>
  ) -> Int {
    var offset = start
    let (firsts, seconds) = (ones &* UInt64(first), ones &* UInt64(second))
    unsafe text.withUnsafeBytes { bytes in
      while offset + 8 <= end {
        let word = unsafe bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        if (word | zeros(word ^ firsts) | zeros(word ^ seconds)) & highs != 0 { break }
        offset += 8
      }
      while offset < end {
        let byte = unsafe bytes[offset]
        if byte == first || byte == second || byte >= 0x80 { return }
        offset += 1
      }
    }
    return offset
  }

  /// High bits where bytes are zero; above the lowest of them there may be more.
  @inline(__always)
  private static func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word }
}
