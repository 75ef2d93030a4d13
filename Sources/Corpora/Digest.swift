internal import CReaders

/// XXH3-128 of bytes: tells versions of a file apart; no protection against forgery.
public enum Digest {
  /// In hexadecimal, as `xxh128sum` prints it.
  public static func text(of bytes: [UInt8]) -> String {
    unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: 33) { digits in
      guard let base = digits.baseAddress else { return "" }
      unsafe creaders_digest(bytes, Int64(bytes.count), base)
      return unsafe String(cString: base)
    }
  }

  /// The first half of it as a number.
  static func number(of bytes: [UInt8]) -> UInt64 {
    text(of: bytes).prefix(16).reduce(0) { $0 << 4 | UInt64($1.hexDigitValue ?? 0) }
  }
}
