internal import ICU

/// Finds spans in the quotation marks of any language, paragraph by paragraph.
enum QuotationMarks {
  /// A mark in a text.
  struct Mark {
    let scalar: Unicode.Scalar
    let range: Range<Int>
    let before, after: Neighbour

    /// Whether a space before it, and none behind it, say that it opens.
    var standsBeforeWord: Bool { before == .space && after != .space }
  }

  /// What a mark stands beside.
  enum Neighbour {
    case letter
    /// White space, an end of the paragraph, or a bracket or dash, which stand before an opening mark as a space does.
    case space
    case other
  }

  /// A span that is open at the end of its paragraph.
  private struct OpenSpan {
    let mark: Unicode.Scalar
    /// The number of the span.
    let number: Int
  }

  /// For each opening mark, the marks that close it.
  private static let closers: [Unicode.Scalar: String] = [
    "„": "“”\"", "“": "”\"", "«": "»", "»": "«", "\"": "\"”", "‘": "’", "‚": "‘’", "「": "」",
    "『": "』",
    "‹": "›", "\u{2033}": "\u{2033}", "'": "'", "`": "\u{2033}", "〝": "〞〟", "《": "》",
  ]

  /// The spans in marks, in order; none is inside another.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  static func spans(in text: borrowing Span<UInt8>) -> [QuotedSpan] {
    var spans = [QuotedSpan]()
    var start = 0
    // The span that was open at the end of the paragraph before.
    var open: OpenSpan?
    while start < text.count {
      var end = start
      while end < text.count, text[end] != 0x0A { end += 1 }
      // An empty line is no paragraph.
      guard !isSpace(start..<end, of: text) else {
        start = end + 1
        continue
      }
      let marks = marks(of: text, in: start..<end)
      if let open, let first = marks.first, isSpace(start..<first.range.lowerBound, of: text) {
        spans[open.number].goesOn = first.scalar == open.mark
      }
      if let far = farEnd(of: marks, from: end, in: text) {
        end = far
        open = add(
          Self.marks(of: text, in: start..<end), paragraph: start..<end, of: text, to: &spans)
      } else {
        open = add(marks, paragraph: start..<end, of: text, to: &spans)
      }
      start = end + 1
    }
    return spans
  }

  private static func isSpace(_ range: Range<Int>, of text: borrowing Span<UInt8>) -> Bool {
    for index in range where text[index] > 0x20 { return false }
    return true
  }

  /// Adds the spans of a paragraph.
  ///
  /// - Returns: the span that no mark closes.
  private static func add(
    _ marks: [Mark], paragraph: Range<Int>, of text: borrowing Span<UInt8>,
    to spans: inout [QuotedSpan]
  ) -> OpenSpan? {
    var stack: [Mark] = []
    for mark in marks {
      if let depth = stack.lastIndex(where: { closes(mark, $0) }) {
        let opener = stack[depth]
        stack.removeSubrange(depth...)
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
    guard let first = stack.first else { return nil }
    // If other marks follow an opening mark that is never closed, it is left out.
    if let index = marks.firstIndex(where: { $0.range == first.range }),
      first.scalar == "'" || marks[(index + 1)...].contains(where: { $0.scalar != "'" })
    {
      spans.removeAll { $0.outer.lowerBound > first.range.lowerBound }
      return add(Array(marks[(index + 1)...]), paragraph: paragraph, of: text, to: &spans)
    }
    // A span that is never closed goes to the end of the paragraph, if a word begins behind the mark.
    guard first.standsBeforeWord, first.scalar != "'" else { return nil }
    var end = paragraph.upperBound
    while end > first.range.upperBound, text[end - 1] <= 0x20 { end -= 1 }
    guard end > first.range.upperBound else { return nil }
    spans.append(
      QuotedSpan(
        outer: first.range.lowerBound..<end, inner: first.range.upperBound..<end, isClosed: false))
    return OpenSpan(mark: first.scalar, number: spans.count - 1)
  }

  /// A range without white space at its ends; no-break spaces are white space.
  private static func trimmed(_ range: Range<Int>, of text: borrowing Span<UInt8>) -> Range<Int> {
    var range = range
    while let width = spaceWidth(range, of: text, atStart: true) {
      range = range.lowerBound + width..<range.upperBound
    }
    while let width = spaceWidth(range, of: text, atStart: false) {
      range = range.lowerBound..<range.upperBound - width
    }
    return range
  }

  /// How many bytes the white space at the start or the end of a range has; `nil` if there is none.
  private static func spaceWidth(
    _ range: Range<Int>, of text: borrowing Span<UInt8>, atStart: Bool
  ) -> Int? {
    let (low, high) = (range.lowerBound, range.upperBound)
    guard low < high else { return nil }
    if text[atStart ? low : high - 1] <= 0x20 { return 1 }
    guard high - low > 1 else { return nil }
    let pair = atStart ? low : high - 2
    if text[pair] == 0xC2, text[pair + 1] == 0xA0 { return 2 }
    guard high - low > 2 else { return nil }
    let triple = atStart ? low : high - 3
    let isNarrow = text[triple] == 0xE2 && text[triple + 1] == 0x80 && text[triple + 2] == 0xAF
    return isNarrow ? 3 : nil
  }

  static func closes(_ mark: Mark, _ opener: Mark) -> Bool {
    guard let closers = closers[opener.scalar], closers.unicodeScalars.contains(mark.scalar) else {
      return false
    }
    switch mark.scalar {
    // The same sign opens and closes.
    case "\"", "\u{2033}": return !mark.standsBeforeWord
    // An apostrophe is no mark.
    case "’": return mark.after != .letter
    case "'": return mark.before != .space && mark.after != .letter
    default: return true
    }
  }

  static func opens(_ mark: Mark, inside: Bool) -> Bool {
    guard closers[mark.scalar] != nil else { return false }
    switch mark.scalar {
    case "\"", "\u{2033}":
      return mark.after != .space && !(mark.before == .letter && mark.after == .letter)
    case "»": return mark.standsBeforeWord && !inside
    case "‘": return mark.before != .letter && mark.after != .space
    case "'": return mark.before == .space && mark.after != .space
    // A title of a work, as in Chinese.
    case "《", "‹": return inside
    default: return true
    }
  }

  static func marks(of text: borrowing Span<UInt8>, in range: Range<Int>) -> [Mark] {
    var marks = [Mark]()
    var index = range.lowerBound
    while index < range.upperBound {
      // Nearly all bytes begin no mark.
      switch text[index] {
      case 0x22, 0x26, 0x27, 0x60, 0xC2, 0xE2, 0xE3: break
      default:
        index += 1
        continue
      }
      let (scalar, width) = mark(at: index, of: text, before: range.upperBound)
      guard let scalar, !isGershayim(index, index + width, of: text, in: range),
        scalar != "'" || !isInsideWord(index, of: text, in: range)
      else {
        index += width
        continue
      }
      marks.append(
        Mark(
          scalar: scalar, range: index..<(index + width),
          before: neighbour(before: index, from: range.lowerBound, of: text),
          after: neighbour(at: index + width, to: range.upperBound, of: text)))
      index += width
    }
    return withoutLoneApostrophes(marks, of: text)
  }

  /// Whether a mark stands between two Hebrew letters, where it writes an acronym.
  private static func isGershayim(
    _ start: Int, _ end: Int, of text: borrowing Span<UInt8>, in range: Range<Int>
  ) -> Bool {
    // Hebrew letters begin with this byte.
    start - 2 >= range.lowerBound && end < range.upperBound && text[start - 2] == 0xD7
      && text[end] == 0xD7
  }

  /// The mark at an offset, and its width; two apostrophes are one mark.
  private static func mark(
    at index: Int, of text: borrowing Span<UInt8>, before end: Int
  ) -> (Unicode.Scalar?, Int) {
    switch text[index] {
    case 0x22: return ("\"", 1)
    case 0x27 where index + 1 < end && text[index + 1] == 0x27: return ("\u{2033}", 2)
    case 0x27: return ("'", 1)
    case 0x60 where index + 1 < end && text[index + 1] == 0x60: return ("`", 2)
    case 0x26 where isReference(index, of: text, before: end): return ("\"", Self.reference.count)
    case 0xC2 where index + 1 < end:
      return text[index + 1] == 0xAB ? ("«", 2) : text[index + 1] == 0xBB ? ("»", 2) : (nil, 2)
    // U+2000 to U+203F and U+3000 to U+303F.
    case let lead
    where (lead == 0xE2 || lead == 0xE3) && index + 2 < end && text[index + 1] == 0x80:
      let block: UInt32 = lead == 0xE2 ? 0x2000 : 0x3000
      // A byte that continues no sequence gives a scalar beyond all marks.
      let scalar = Unicode.Scalar(block + UInt32(text[index + 2] ^ 0x80))
      return (scalar.flatMap { isMark($0) ? $0 : nil }, 3)
    default: return (nil, 1)
    }
  }

  /// A quotation mark as HTML writes it, left over in a text.
  private static let reference = Array("&quot;".utf8)

  private static func isReference(
    _ index: Int, of text: borrowing Span<UInt8>, before end: Int
  ) -> Bool {
    guard index + reference.count <= end else { return false }
    return reference.indices.allSatisfy { text[index + $0] == reference[$0] }
  }

  /// Whether a scalar of three bytes is a quotation mark.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "‘", "’", "‚", "“", "”", "„", "‹", "›": true
    case "《", "》", "「", "」", "『", "』", "〝", "〞", "〟": true
    default: false
    }
  }
}
