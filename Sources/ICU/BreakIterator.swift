internal import CICU

/// Finds the boundaries that UAX #29, as ICU implements it, puts in a text.
///
/// An iterator carries state and belongs to one task; make one for each worker. Offsets count
/// UTF-8 bytes. Each maximal ill-formed subsequence is one U+FFFD.
@safe
public struct BreakIterator: ~Copyable {
  /// What the boundaries separate.
  public enum Unit: String, Sendable, CaseIterable, Codable {
    case word, sentence, grapheme
  }

  /// The longest text, in bytes, that ICU can count in.
  public static let longestText = Int(Int32.max) - 1

  let handle: OpaquePointer
  private var ends = [Int32](repeating: 0, count: 1024)
  private var statuses = [Int32](repeating: 0, count: 1024)

  /// - Parameter locale: a BCP 47 tag or an ICU locale; the root's rules where it is empty.
  /// - Throws: ``ICUError`` when ICU has no rules at all, as when its data is missing.
  public init(_ unit: Unit, locale: String) throws(ICUError) {
    let kind =
      switch unit {
      case .word: CICU_WORD
      case .sentence: CICU_SENTENCE
      case .grapheme: CICU_GRAPHEME
      }
    unsafe handle = try opened("ubrk_open") { status in
      unsafe cicu_break_open(kind, locale, &status)
    }
  }

  deinit { unsafe cicu_break_close(handle) }

  /// Calls `body` with block after block of boundaries: where each segment ends, and ICU's rule
  /// status of it.
  ///
  /// The ends ascend and the last is the length of the text; an empty text has no boundary.
  ///
  /// - Complexity: O(*n*) in the length of the text; ICU reads a copy of it in UTF-16.
  public mutating func forEachBlock<Failure: Error>(
    in text: borrowing Span<UInt8>,
    _ body: (_ ends: Span<Int32>, _ statuses: Span<Int32>) throws(Failure) -> Void
  ) throws(Failure) {
    precondition(text.count <= Self.longestText, "a text has more bytes than ICU can count")
    guard !text.isEmpty else { return }
    let handle = unsafe handle
    var outcome = Result<Void, Failure>.success(())
    unsafe text.withUnsafeBufferPointer { bytes in
      var status: cicu_status = 0
      unsafe cicu_break_set_text(handle, bytes.baseAddress, Int64(bytes.count), &status)
      // The length is checked above, and ICU's documentation names no other failure.
      precondition(!cicu_failed(status), "ubrk_setUText failed")
      while true {
        let count = unsafe cicu_break_next(handle, &ends, &statuses, Int32(ends.count))
        guard count > 0 else { return }
        do throws(Failure) {
          try body(
            ends.span.extracting(first: Int(count)), statuses.span.extracting(first: Int(count)))
        } catch {
          outcome = .failure(error)
          return
        }
      }
    }
    try outcome.get()
  }
}
