internal import CSegment

/// Finds the places in a text where an address or what is left of HTML may be.
public enum TextMarks {
  /// The next place from `start` on that holds `@`, `&`, `/`, `www`, or a curly double quotation mark
  /// behind a Hebrew letter; `nil` where there is none.
  ///
  /// - Complexity: O(*n*) in the distance.
  public static func next(in text: borrowing Span<UInt8>, from start: Int) -> Int? {
    precondition(start >= 0)
    let length = text.count
    guard start < length else { return nil }
    let place = unsafe text.withUnsafeBufferPointer {
      unsafe csegment_next_mark($0.baseAddress, length, start)
    }
    return place < length ? place : nil
  }
}
