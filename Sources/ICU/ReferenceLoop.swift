internal import CICU

/// ICU's own loop over one text, for comparison: `ubrk_next` from the first boundary to the last.
@safe
public struct ReferenceLoop: ~Copyable {
  /// How ICU reads the text.
  public enum Encoding: Sendable {
    /// As UTF-16, converted beforehand.
    case utf16
    /// As UTF-8, through a `UText`.
    case utf8
  }

  private let iterator: BreakIterator
  private let encoding: Encoding
  private let text: UnsafeMutableBufferPointer<UInt8>

  /// - Parameter text: at most 256 MiB of UTF-8, of which a copy is kept.
  /// - Throws: ``ICUError`` when ICU has no rules or can't take the text.
  public init(
    _ unit: BreakIterator.Unit, locale: String, in encoding: Encoding, over text: [UInt8]
  ) throws(ICUError) {
    let iterator = try BreakIterator(unit, locale: locale)
    let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: text.count)
    _ = unsafe copy.initialize(from: text)
    var status: cicu_status = 0
    switch encoding {
    case .utf16:
      unsafe cicu_break_set_text(iterator.handle, copy.baseAddress, Int64(copy.count), &status)
    case .utf8:
      unsafe cicu_break_set_utf8(iterator.handle, copy.baseAddress, Int64(copy.count), &status)
    }
    guard !cicu_failed(status) else {
      unsafe copy.deallocate()
      throw ICUError(function: "ubrk_setText", code: status)
    }
    self.iterator = iterator
    self.encoding = encoding
    unsafe self.text = unsafe copy
  }

  deinit { unsafe text.deallocate() }

  /// Runs over the text once and returns how many boundaries there are.
  public mutating func run() -> Int { unsafe Int(cicu_break_count(iterator.handle)) }

  /// Runs over the text once and calls `body` with block after block of boundaries, in bytes, and their
  /// rule statuses.
  ///
  /// - Precondition: the text is read as UTF-8; in UTF-16, offsets count code units.
  public mutating func forEachBlock(_ body: (_ ends: Span<Int32>, _ statuses: Span<Int32>) -> Void)
  {
    precondition(encoding == .utf8, "offsets in UTF-16 count code units, not bytes")
    var ends = [Int32](repeating: 0, count: 1024)
    var statuses = ends
    unsafe cicu_break_first(iterator.handle)
    while true {
      let count = unsafe Int(
        cicu_break_next_native(iterator.handle, &ends, &statuses, Int32(ends.count)))
      guard count > 0 else { return }
      body(ends.span.extracting(first: count), statuses.span.extracting(first: count))
    }
  }
}
