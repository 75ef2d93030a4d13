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
    guard depth.count == 1, let open = depth.first, open.standsBeforeWord else { return nil }
    var start = end + 1
    for _ in 0..<ReportLimits.mostLines where start < text.count {
      var next = start
      while next < text.count, text[next] != 0x0A { next += 1 }
      let inLine = Self.marks(of: text, in: start..<next).filter { $0.scalar != "'" }
      if let first = inLine.first {
        return closes(first, open) && first.before != .space && first.after != .letter ? next : nil
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
}
