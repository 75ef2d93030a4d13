internal import ICU

/// The start of a text, where headline and dateline stand.
struct Lead {
  let text: [UInt8]
  let segments: [Segment]
  /// The lines that are not blank, without the white space around them.
  let lines: [Range<Int>]

  var end: Int { text.count }

  init(_ source: borrowing Span<UInt8>, _ segments: [Segment], limit: Int) {
    let whole = segments.prefix { Int($0.end) <= limit }
    let end = whole.last.map { Int($0.end) } ?? 0
    let text = unsafe source.extracting(first: end).withUnsafeBufferPointer { unsafe Array($0) }
    self.text = text
    self.segments = Array(whole)
    var lines = [Range<Int>]()
    var start = 0
    for index in 0...text.count where index == text.count || text[index] == 0x0A {
      let line = Self.trimmed(start..<index, in: text)
      if !line.isEmpty { lines.append(line) }
      start = index + 1
    }
    self.lines = lines
  }

  func trimmed(_ range: Range<Int>) -> Range<Int> { Self.trimmed(range, in: text) }

  private static func trimmed(_ range: Range<Int>, in text: [UInt8]) -> Range<Int> {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high, text[low] <= 0x20 { low += 1 }
    while high > low, text[high - 1] <= 0x20 { high -= 1 }
    return low..<high
  }

  /// Where the text repeats its title: at the start, or behind a date.
  func range(of title: String) -> Range<Int>? {
    let title = Array(title.utf8)
    let wanted = Array(title[Self.trimmed(0..<title.count, in: title)])
    guard wanted.count >= 8, wanted.count <= text.count else { return nil }
    for start in 0...min(60, text.count - wanted.count)
    where text[start..<(start + wanted.count)].elementsEqual(wanted) {
      let end = start + wanted.count
      return goesOn(at: end) ? nil : start..<end
    }
    return nil
  }

  /// Whether a sentence goes on here, so that what is before is only its start.
  private func goesOn(at offset: Int) -> Bool {
    let rest = String(decoding: text[offset...].prefix(32), as: UTF8.self).unicodeScalars
    return rest.first { $0 != " " }.map { ScalarProperties($0.value).isLowercase } ?? false
  }

  /// Whether a line ends as a sentence of the body does.
  func endsSentence(_ line: Range<Int>) -> Bool {
    let last = String(decoding: text[line], as: UTF8.self).unicodeScalars.reversed().first {
      !"\"”’»“)」』".unicodeScalars.contains($0)
    }
    return last.map { ".。।۔…:;،".unicodeScalars.contains($0) } ?? false
  }

  /// The segments of a range, folded, up to a limit in bytes.
  func pieces(in range: Range<Int>, limit: Int) -> [LeadPiece] {
    var pieces = [LeadPiece]()
    var start = 0
    for segment in segments {
      defer { start = Int(segment.end) }
      guard start >= range.lowerBound else { continue }
      guard start < min(range.upperBound, range.lowerBound + limit) else { break }
      pieces.append(LeadPiece(start..<Int(segment.end), of: text, segment.kind))
    }
    return pieces
  }
}
