/// The ends of sentences and lines.
extension UnitScanner {
  /// Behind the mark that ends a sentence, so many brackets and quotation marks belong to it; chosen by hand.
  private static let mostClosings = 3

  /// Whether only spaces and stops stand between an offset and the end of its line.
  static func endsLine(_ text: borrowing Span<UInt8>, at offset: Int) -> Bool {
    var offset = offset
    while offset < text.count, text[offset] == 0x20 || text[offset] == 0x2E { offset += 1 }
    return offset == text.count || text[offset] == 0x0A || text[offset] == 0x0D
  }

  /// Reads marks that may end a sentence, with what closes behind them, and returns where they end.
  func scanMark(
    _ text: borrowing Span<UInt8>, from start: Int, _ scanned: inout ScannedText,
    _ open: inout OpenUnit
  ) -> Int {
    var (offset, marks, closings) = (start, 0, 0)
    var (isWide, isStop) = (false, true)
    while offset < text.count {
      let (scalar, size) = Self.scalar(text, at: offset)
      let kind = kind(scalar)
      if closings == 0, kind == .stop || kind == .final || kind == .wideFinal {
        marks += 1
        isWide = isWide || kind == .wideFinal
        isStop = isStop && kind == .stop
      } else if closings < Self.mostClosings, kind == .closing || kind == .other || kind == .quote {
        closings += 1
      } else {
        break
      }
      offset += size
    }
    open.end = offset
    open.endsSentence = true
    guard offset < text.count else { return offset }
    let next = kind(Self.scalar(text, at: offset).scalar)
    let isAbbreviation =
      isStop && marks == 1 && open.lastWord.end == start && open.lastWord.isShort
    if isWide || (next == .space && !isAbbreviation) { open.close(next: offset, &scanned) }
    return offset
  }
}
