internal import ICU

/// What stands beside marks, and marks that close in another line.
extension QuotationMarks {
  /// Where the line ends in which the mark stands that closes the last one of a line; `nil` where it is closed there, or
  /// another mark comes first.
  static func farEnd(
    of marks: [Mark], from end: Int, in text: borrowing Span<UInt8>
  ) -> Int? {
    var depth = [Mark]()
    for mark in marks where mark.scalar != "'" {
      if let last = depth.last, closes(mark, last) {
        depth.removeLast()
      } else if opens(mark, inside: !depth.isEmpty) {
        depth.append(mark)
      }
    }
    guard depth.count == 1, let open = depth.first,
      open.standsBeforeWord || "「『“".unicodeScalars.contains(open.scalar)
    else { return nil }
    var start = end + 1
    for _ in 0..<ReportLimits.mostLines where start < text.count {
      var next = start
      while next < text.count, text[next] != 0x0A { next += 1 }
      let inLine = Self.marks(of: text, in: start..<next).filter { $0.scalar != "'" }
      if let first = inLine.first {
        // Letters stand beside marks in Chinese, Japanese and Korean.
        let isFree = first.after != .letter || "」』”".unicodeScalars.contains(first.scalar)
        return closes(first, open) && first.before != .space && isFree ? next : nil
      }
      start = next + 1
    }
    return nil
  }

  static func neighbour(
    before index: Int, from start: Int, of text: borrowing Span<UInt8>
  ) -> Neighbour {
    guard index > start else { return .space }
    var first = index - 1
    while first > start, text[first] & 0xC0 == 0x80 { first -= 1 }
    return neighbour(first..<index, of: text)
  }

  static func neighbour(
    at index: Int, to end: Int, of text: borrowing Span<UInt8>
  ) -> Neighbour {
    guard index < end else { return .space }
    var last = index + 1
    while last < end, text[last] & 0xC0 == 0x80 { last += 1 }
    return neighbour(index..<last, of: text)
  }

  private static func neighbour(
    _ range: Range<Int>, of text: borrowing Span<UInt8>
  ) -> Neighbour {
    var bytes = [UInt8]()
    for index in range { bytes.append(text[index]) }
    guard let scalar = String(decoding: bytes, as: UTF8.self).unicodeScalars.first else {
      return .space
    }
    let properties = ScalarProperties(scalar.value)
    if properties.isLetter { return .letter }
    return properties.isWhiteSpace || "([{—–-/".unicodeScalars.contains(scalar) ? .space : .other
  }

  /// Whether an apostrophe has letters of ASCII on both sides, as nearly all have.
  static func isInsideWord(
    _ index: Int, of text: borrowing Span<UInt8>, in range: Range<Int>
  ) -> Bool {
    guard index > range.lowerBound, index + 1 < range.upperBound else { return false }
    return (text[index - 1] | 0x20) &- 0x61 < 26 && (text[index + 1] | 0x20) &- 0x61 < 26
  }

  /// The marks without apostrophes that no other one answers: "’90s", "the workers’ strike".
  ///
  /// One that closes stands behind a mark of the sentence, or close to the one that opens.
  static func withoutLoneApostrophes(_ marks: [Mark], of text: borrowing Span<UInt8>) -> [Mark] {
    guard marks.contains(where: { $0.scalar == "'" }) else { return marks }
    var kept = Set<Int>()
    var open: Int?
    for (number, mark) in marks.enumerated() where mark.scalar == "'" {
      let isClosing = mark.before != .space && mark.after != .letter
      if isClosing, let first = open {
        let start = marks[first].range.upperBound
        let end = mark.range.lowerBound
        let isEnd = end > start && ",.!?".utf8.contains(text[end - 1])
        if isEnd || end - start <= longestAside { kept.formUnion([first, number]) }
        open = isEnd || end - start <= longestAside ? nil : first
      } else if mark.before == .space, mark.after != .space {
        open = number
      }
    }
    return marks.enumerated().filter { $0.element.scalar != "'" || kept.contains($0.offset) }
      .map(\.element)
  }

  /// How many bytes are between two apostrophes at most that no mark of the sentence precedes.
  private static let longestAside = 60
}
