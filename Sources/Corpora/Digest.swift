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
}
