internal import Segmentation

/// A stretch of a text that is one thing, whatever boundaries ICU puts into it.
struct TextSpan: Equatable {
  enum Content: Equatable {
    /// No word; of a kind that no segment of ICU has.
    case mark(SegmentKind)
    /// A word that is not written as in plain text, such as one with a character reference inside.
    ///
    /// `offsets` has the offset in the text of each byte of the form, and that of the end.
    case word(form: [UInt8], offsets: [Int32])
  }

  let range: Range<Int>
  let content: Content
}

/// The segments of a text that some spans lie in, found block by block.
struct SpanSegments {
  /// A segment under a span.
  struct Piece {
    let range: Range<Int>
    let isWord: Bool
  }

  private let spans: [TextSpan]
  private(set) var pieces: [Piece] = []
  private var next = 0
  private var start = 0

  init(_ spans: [TextSpan]) { self.spans = spans }

  /// Adds what lies under the spans in the next block.
  mutating func add(_ boundaries: borrowing Segmenter.Boundaries) {
    let blockEnd = Int(boundaries.end(boundaries.count - 1))
    defer { start = blockEnd }
    while next < spans.count, spans[next].range.lowerBound < blockEnd {
      var (low, high) = (0, boundaries.count)
      // The first segment that ends behind the span's start.
      while low < high {
        let middle = (low + high) / 2
        if Int(boundaries.end(middle)) > spans[next].range.lowerBound {
          high = middle
        } else {
          low = middle + 1
        }
      }
      while low < boundaries.count {
        let from = low == 0 ? start : Int(boundaries.end(low - 1))
        guard from < spans[next].range.upperBound else { break }
        // Two spans may share a segment.
        if pieces.last.map({ $0.range.lowerBound < from }) ?? true {
          pieces.append(
            Piece(
              range: from..<Int(boundaries.end(low)), isWord: boundaries.kind(low).isWordLike))
        }
        low += 1
      }
      guard spans[next].range.upperBound <= blockEnd else { return }
      next += 1
    }
  }
}

extension TextSpan {
  /// What is left of a segment that spans cut.
  ///
  /// - Parameter spans: in their order.
  static func rest(of segment: Range<Int>, without spans: ArraySlice<TextSpan>) -> [Range<Int>] {
    var (rest, start) = ([Range<Int>](), segment.lowerBound)
    for span in spans {
      guard span.range.lowerBound < segment.upperBound else { break }
      if start < span.range.lowerBound { rest.append(start..<span.range.lowerBound) }
      start = max(start, span.range.upperBound)
    }
    if start < segment.upperBound { rest.append(start..<segment.upperBound) }
    return rest
  }

  /// The word in what is left of one: from its first letter or digit to its last; `nil` for none.
  static func word(in rest: Range<Int>, of text: borrowing Span<UInt8>) -> Range<Int>? {
    func isInner(_ byte: UInt8) -> Bool { byte >= 0x80 || Letters.isAlphanumeric(byte) }
    var (start, end) = (rest.lowerBound, rest.upperBound)
    while start < end, !isInner(text[start]) { start += 1 }
    while end > start, !isInner(text[end - 1]) { end -= 1 }
    return start < end ? start..<end : nil
  }

  /// Whether one of some spans, in their order, cuts a segment.
  static func cut(_ segment: Range<Int>, _ spans: [TextSpan]) -> Bool {
    var (low, high) = (0, spans.count)
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].range.upperBound > segment.lowerBound {
        high = middle
      } else {
        low = middle + 1
      }
    }
    return low < spans.count && spans[low].range.lowerBound < segment.upperBound
  }
}
