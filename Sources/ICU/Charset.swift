internal import CICU

/// A charset that bytes may be written in, as ICU guesses it.
public struct CharsetGuess: Equatable, Sendable {
  /// The charset's name, which ``CharsetConverter`` takes.
  public let name: String
  /// ICU's confidence from 0 to 100; it is a heuristic, not a probability.
  public let confidence: Int

  /// The charsets that `bytes` may be in, the likeliest first; at most `limit`.
  public static func all(
    for bytes: borrowing Span<UInt8>, limit: Int = 3
  ) throws(ICUError) -> [CharsetGuess] {
    var found = unsafe [cicu_charset_guess](
      repeating: cicu_charset_guess(name: nil, confidence: 0), count: limit)
    var status: cicu_status = 0
    let count = unsafe bytes.withUnsafeBufferPointer {
      unsafe cicu_charset_detect(
        $0.baseAddress, Int64($0.count), &found, Int32(limit), &status)
    }
    guard !cicu_failed(status) else { throw ICUError(function: "ucsdet_detectAll", code: status) }
    return unsafe found.prefix(Int(count)).map {
      unsafe CharsetGuess(name: String(cString: $0.name), confidence: Int($0.confidence))
    }
  }
}

/// Converts a stream of bytes from a charset to UTF-8, piece by piece.
@safe
public struct CharsetConverter: ~Copyable {
  private let handle: OpaquePointer

  /// - Parameter charset: any name or alias that ICU knows, such as `windows-1251` or `UTF-16LE`.
  public init(from charset: String) throws(ICUError) {
    unsafe handle = try opened("ucnv_open") { status in
      unsafe cicu_converter_open(charset, &status)
    }
  }

  deinit { unsafe cicu_converter_close(handle) }

  /// The next piece in UTF-8; a sequence that is cut is kept until more comes or `isLast`.
  public mutating func converted(
    _ bytes: borrowing Span<UInt8>, isLast: Bool
  ) throws(ICUError) -> [UInt8] {
    let handle = unsafe handle
    return unsafe try mapped("ucnv_convertEx", bytes) { bytes, count, status in
      unsafe cicu_converter_convert(handle, bytes, count, isLast, &status)
    }
  }

  /// How many sequences were not of the charset and became U+FFFD.
  public var replaced: Int { unsafe Int(cicu_converter_replaced(handle)) }
}
