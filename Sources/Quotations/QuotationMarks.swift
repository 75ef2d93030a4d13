internal import ICU

/// Finds what stands in quotation marks, in any language's marks, paragraph by paragraph.
enum QuotationMarks {
  /// A mark in a text.
  private struct Mark {
    let scalar: Unicode.Scalar
    let range: Range<Int>
    let isAfterLetter, isBeforeLetter, isAfterSpace, isBeforeSpace: Bool
  }

  /// What may open, with what closes it.
  private static let closers: [Unicode.Scalar: String] = [
    "„": "“”\"", "“": "”", "«": "»", "»": "«", "\"": "\"", "‘": "’", "‚": "‘’", "「": "」", "『": "』",
    "‹": "›", "\u{2033}": "\u{2033}", "〝": "〞〟", "《": "》",
  ]

  /// The stretches in marks, none inside another, in order.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  static func spans(in text: borrowing Span<UInt8>) -> [QuotedSpan] {
    var spans = [QuotedSpan]()
    var start = 0
    // A stretch that was open at the end of the paragraph before.
    var open: (scalar: Unicode.Scalar, span: Int)?
    while start < text.count {
      var end = start
      while end < text.count, text[end] != 0x0A { end += 1 }
      let marks = marks(of: text, in: start..<end)
      if let was = open, let first = marks.first, Self.begins(start, first.range.lowerBound, text) {
        spans[was.span].goesOn = Self.isSame(first.scalar, was.scalar)
      }
      open = nil
      add(marks, paragraph: start..<end, of: text, to: &spans, open: &open)
      start = end + 1
    }
    return spans
  }

  /// Whether nothing but space is before a mark in its paragraph.
  private static func begins(_ start: Int, _ mark: Int, _ text: borrowing Span<UInt8>) -> Bool {
    for index in start..<mark where text[index] > 0x20 { return false }
    return true
  }

  private static func isSame(_ one: Unicode.Scalar, _ other: Unicode.Scalar) -> Bool {
    one == other
  }

  private static func add(
    _ marks: [Mark], paragraph: Range<Int>, of text: borrowing Span<UInt8>,
    to spans: inout [QuotedSpan],
    open: inout (scalar: Unicode.Scalar, span: Int)?
  ) {
    var stack: [Mark] = []
    for mark in marks {
      if let place = stack.lastIndex(where: { closes(mark, $0) }) {
        let opener = stack[place]
        stack.removeSubrange(place...)
        if stack.isEmpty {
          spans.append(
            QuotedSpan(
              outer: opener.range.lowerBound..<mark.range.upperBound,
              inner: trimmed(opener.range.upperBound..<mark.range.lowerBound, of: text)))
        }
      } else if opens(mark, inside: !stack.isEmpty) {
        stack.append(mark)
      }
    }
    // Where other marks follow one that is never closed, it is let go.
    if let first = stack.first, let place = marks.firstIndex(where: { $0.range == first.range }),
      place + 1 < marks.count
    {
      spans.removeAll { $0.outer.lowerBound > first.range.lowerBound }
      let rest = Array(marks[(place + 1)...])
      return add(rest, paragraph: paragraph, of: text, to: &spans, open: &open)
    }
    // What was opened and never closed goes to the end of the paragraph, if a word begins there.
    guard let first = stack.first, first.isAfterSpace, !first.isBeforeSpace else { return }
    var end = paragraph.upperBound
    while end > first.range.upperBound, text[end - 1] <= 0x20 { end -= 1 }
    guard end > first.range.upperBound else { return }
    open = (first.scalar, spans.count)
    spans.append(
      QuotedSpan(
        outer: first.range.lowerBound..<end, inner: first.range.upperBound..<end, isClosed: false))
  }

  /// A range without white space at its ends, no-break spaces among it.
  private static func trimmed(_ range: Range<Int>, of text: borrowing Span<UInt8>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end {
      if text[start] <= 0x20 {
        start += 1
      } else if start + 1 < end, text[start] == 0xC2, text[start + 1] == 0xA0 {
        start += 2
      } else if start + 2 < end, text[start] == 0xE2, text[start + 1] == 0x80,
        text[start + 2] == 0xAF
      {
        start += 3
      } else {
        break
      }
    }
    while end > start {
      if text[end - 1] <= 0x20 {
        end -= 1
      } else if end - 2 >= start, text[end - 2] == 0xC2, text[end - 1] == 0xA0 {
        end -= 2
      } else if end - 3 >= start, text[end - 3] == 0xE2, text[end - 2] == 0x80,
        text[end - 1] == 0xAF
      {
        end -= 3
      } else {
        break
      }
    }
    return start..<end
  }

  private static func closes(_ mark: Mark, _ opener: Mark) -> Bool {
    guard let closers = closers[opener.scalar], closers.unicodeScalars.contains(mark.scalar) else {
      return false
    }
    switch mark.scalar {
    // The same sign opens and closes; what follows a space and stands before a letter opens.
    case "\"", "\u{2033}": return !(mark.isAfterSpace && !mark.isBeforeSpace)
    // An apostrophe is no mark.
    case "’": return !mark.isBeforeLetter
    default: return true
    }
  }

  private static func opens(_ mark: Mark, inside: Bool) -> Bool {
    guard closers[mark.scalar] != nil else { return false }
    switch mark.scalar {
    case "\"", "\u{2033}":
      return !mark.isBeforeSpace && !(mark.isAfterLetter && mark.isBeforeLetter)
    case "»": return mark.isAfterSpace && !mark.isBeforeSpace && !inside
    case "‘": return !mark.isAfterLetter && !mark.isBeforeSpace
    // A title of a work, as in Chinese.
    case "《", "‹": return inside
    default: return true
    }
  }

  private static func marks(of text: borrowing Span<UInt8>, in range: Range<Int>) -> [Mark] {
    var marks = [Mark]()
    var index = range.lowerBound
    while index < range.upperBound {
      // What no mark begins with is nearly all.
      switch text[index] {
      case 0x22, 0x27, 0xC2, 0xE2, 0xE3: break
      default:
        index += 1
        continue
      }
      let (scalar, width) = mark(at: index, of: text, before: range.upperBound)
      guard let scalar, !isGershayim(index, index + width, of: text, in: range) else {
        index += width
        continue
      }
      let before = character(before: index, from: range.lowerBound, of: text)
      let after = character(at: index + width, to: range.upperBound, of: text)
      marks.append(
        Mark(
          scalar: scalar, range: index..<(index + width), isAfterLetter: before.isLetter,
          isBeforeLetter: after.isLetter, isAfterSpace: before.isSpace, isBeforeSpace: after.isSpace
        ))
      index += width
    }
    return marks
  }

  /// Whether a mark stands between two Hebrew letters, where it writes an acronym.
  private static func isGershayim(
    _ start: Int, _ end: Int, of text: borrowing Span<UInt8>, in range: Range<Int>
  ) -> Bool {
    // Hebrew letters begin with this byte.
    start - 2 >= range.lowerBound && end < range.upperBound && text[start - 2] == 0xD7
      && text[end] == 0xD7
  }

  /// The mark at a place, and its width; two apostrophes are one mark.
  private static func mark(
    at index: Int, of text: borrowing Span<UInt8>, before end: Int
  ) -> (Unicode.Scalar?, Int) {
    switch text[index] {
    case 0x22: return ("\"", 1)
    case 0x27 where index + 1 < end && text[index + 1] == 0x27: return ("\u{2033}", 2)
    case 0xC2 where index + 1 < end:
      return text[index + 1] == 0xAB ? ("«", 2) : text[index + 1] == 0xBB ? ("»", 2) : (nil, 2)
    case 0xE2 where index + 2 < end && text[index + 1] == 0x80:
      let scalar: Unicode.Scalar? =
        switch text[index + 2] {
        case 0x98: "‘"
        case 0x99: "’"
        case 0x9A: "‚"
        case 0x9C: "“"
        case 0x9D: "”"
        case 0x9E: "„"
        case 0xB9: "‹"
        case 0xBA: "›"
        default: nil
        }
      return (scalar, 3)
    case 0xE3 where index + 2 < end && text[index + 1] == 0x80:
      let scalar: Unicode.Scalar? =
        switch text[index + 2] {
        case 0x8A: "《"
        case 0x8B: "》"
        case 0x8C: "「"
        case 0x8D: "」"
        case 0x8E: "『"
        case 0x8F: "』"
        case 0x9D: "〝"
        case 0x9E: "〞"
        case 0x9F: "〟"
        default: nil
        }
      return (scalar, 3)
    default: return (nil, 1)
    }
  }

  private static func character(
    before index: Int, from start: Int, of text: borrowing Span<UInt8>
  ) -> (isLetter: Bool, isSpace: Bool) {
    guard index > start else { return (false, true) }
    var first = index - 1
    while first > start, text[first] & 0xC0 == 0x80 { first -= 1 }
    return kind(first..<index, of: text)
  }

  private static func character(
    at index: Int, to end: Int, of text: borrowing Span<UInt8>
  ) -> (isLetter: Bool, isSpace: Bool) {
    guard index < end else { return (false, true) }
    var last = index + 1
    while last < end, text[last] & 0xC0 == 0x80 { last += 1 }
    return kind(index..<last, of: text)
  }

  private static func kind(
    _ range: Range<Int>, of text: borrowing Span<UInt8>
  ) -> (isLetter: Bool, isSpace: Bool) {
    var bytes = [UInt8]()
    for index in range { bytes.append(text[index]) }
    guard let scalar = String(decoding: bytes, as: UTF8.self).unicodeScalars.first else {
      return (false, true)
    }
    let properties = ScalarProperties(scalar.value)
    // Brackets and dashes stand before an opening mark as a space does.
    return (
      properties.isLetter, properties.isWhiteSpace || "([{—–-/".unicodeScalars.contains(scalar)
    )
  }
}
