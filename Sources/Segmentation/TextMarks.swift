internal import CSegment

/// Finds the marks in a text that may belong to an address or to left-over HTML.
public enum TextMarks {
  /// The next offset from `start` on where the text has `@`, `&`, `/`, `www`, or a curly double quotation mark
  /// behind a Hebrew letter; `nil` where there is none.
  ///
  /// - Complexity: O(*n*) in the distance.
  public static func next(in text: borrowing Span<UInt8>, from start: Int) -> Int? {
    precondition(start >= 0)
    let length = text.count
    guard start < length else { return nil }
    let offset = unsafe text.withUnsafeBufferPointer {
      unsafe csegment_next_mark($0.baseAddress, length, start)
    }
    return offset < length ? offset : nil
  }
}
