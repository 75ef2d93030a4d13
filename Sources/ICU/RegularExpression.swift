internal import CICU

/// A regular expression of ICU's that gives up on a text after a time.
///
/// It carries state and belongs to one task.
@safe
public struct RegularExpression: ~Copyable {
  private let handle: OpaquePointer

  /// - Parameter milliseconds: how long one text may take; ICU counts steps that take about so long.
  public init(_ pattern: String, milliseconds: Int32) throws(ICUError) {
    unsafe handle = try opened("uregex_open") { status in
      unsafe cicu_regex_open(pattern, milliseconds, &status)
    }
  }

  deinit { unsafe cicu_regex_close(handle) }

  /// Whether the whole text is of the pattern.
  ///
  /// - Throws: ``ICUError`` when the text took too long.
  public mutating func matches(_ text: borrowing Span<UInt8>) throws(ICUError) -> Bool {
    let handle = unsafe handle
    return try checked("uregex_matches") { status in
      unsafe text.withUnsafeBufferPointer {
        unsafe cicu_regex_matches(handle, $0.baseAddress, Int64($0.count), &status)
      }
    }
  }
}
