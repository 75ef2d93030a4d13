extension ScannedText {
  /// A dateline stands in one of so many first lines and has at most so many words, each of its pieces
  /// fewer; an outlet's name stands so far in.
  private static let datelines = (lines: 3, words: 8, wordsOfPiece: 4, reach: 120)

  /// Adds the pieces of datelines, such as "Arle" and "Daily News" of "Arle (Daily News) – ".
  mutating func addDatelines(of text: borrowing Span<UInt8>) {
    var (lines, beginsLine) = (0, true)
    for unit in units {
      // Brackets and signs stand behind the lines.
      guard unit.kind.divides, lines < Self.datelines.lines else { break }
      if unit.kind != .paragraph {
        if beginsLine { addDateline(of: unit, text) }
        addOwnNames(of: unit, text)
      }
      // A line of several sentences stands behind them.
      beginsLine = unit.kind != .sentence
      if beginsLine { lines += 1 }
    }
    if let first = words.first, first.key == Self.slot, hasYear(0, text) {
      var date = sign(.date, 0..<1, keyWords: 0..<1)
      date.range = date.range.lowerBound..<dateEnd(0, text)
      units.append(date)
    }
  }

  /// Whether a number or date has a year.
  func hasYear(_ word: Int, _ text: borrowing Span<UInt8>) -> Bool {
    let range = Int(words[word].start)..<Int(words[word].end)
    guard range.count >= Self.shortestDate else { return false }
    var digits = 0
    for index in range {
      digits = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(text[index]) ? digits + 1 : 0
      if digits == 4 { return true }
    }
    return false
  }

  /// Where a date with a year ends; a number of the text may stand behind it, a time belongs to it.
  func dateEnd(_ word: Int, _ text: borrowing Span<UInt8>) -> Int {
    let (start, end) = (Int(words[word].start), Int(words[word].end))
    var (digits, hasYear, hasTime, isOpen) = (0, false, false, true)
    var reached = start
    for index in start...end {
      let byte = index < end ? text[index] : 0x20
      if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { digits += 1 } else { digits = 0 }
      if digits == 4 { hasYear = true }
      if byte == UInt8(ascii: ":") { hasTime = true }
      guard byte == 0x20 else { continue }
      // The words up to the year, and times behind it.
      if isOpen || hasTime { reached = index }
      if hasYear { isOpen = false }
      hasTime = false
    }
    return reached
  }

  /// A date has a day and a year, and so many bytes.
  private static let shortestDate = 8

  /// Adds words in brackets that may be the outlet's name.
  private mutating func addOwnNames(of unit: Unit, _ text: borrowing Span<UInt8>) {
    for word in unit.words where word < Self.datelines.reach {
      let start = Int(words[word].start)
      guard start > 0, text[start - 1] == UInt8(ascii: "(") else { continue }
      let last = (word..<min(word + Self.datelines.wordsOfPiece, unit.words.upperBound)).first {
        let end = Int(words[$0].end)
        return end < text.count && text[end] == UInt8(ascii: ")")
      }
      guard let last else { continue }
      units.append(sign(.ownName, word..<(last + 1), keyWords: word..<(last + 1)))
    }
  }

  /// What stands between a word and the next.
  private enum Gap {
    case none, bracket, dash
  }

  private func gap(after word: Int, _ text: borrowing Span<UInt8>, end: Int) -> Gap {
    let low = Int(words[word].end)
    let high = word + 1 < words.count ? min(end, Int(words[word + 1].start)) : end
    var gap = Gap.none
    for index in low..<max(low, high) {
      switch text[index] {
      case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "/"), UInt8(ascii: "["),
        UInt8(ascii: "]"):
        if gap == .none { gap = .bracket }
      case UInt8(ascii: ":"):
        gap = .dash
      case UInt8(ascii: "-"):
        // A hyphen joins a word to another.
        let isJoint = index > low || (index + 1 < high && text[index + 1] <= 0x20)
        if isJoint { gap = .dash }
      case 0xE2
      where index + 2 < high && text[index + 1] == 0x80
        && (0x90...0x95).contains(text[index + 2]):
        gap = .dash
      default: continue
      }
    }
    return gap
  }

  private mutating func addDateline(of unit: Unit, _ text: borrowing Span<UInt8>) {
    var pieces = [Range<Int>]()
    // How many pieces stand before the last dash, and where it stands.
    var (closed, end) = (0, 0)
    var first = unit.words.lowerBound
    let last = min(unit.words.upperBound, first + Self.datelines.words)
    for word in unit.words.lowerBound..<last {
      let gap = gap(after: word, text, end: unit.range.upperBound)
      let isLast = word + 1 == unit.words.upperBound && unit.isStub && closed > 0
      guard gap != .none || isLast else { continue }
      guard word + 1 - first <= Self.datelines.wordsOfPiece else { break }
      pieces.append(first..<(word + 1))
      first = word + 1
      if gap == .dash || isLast { (closed, end) = (pieces.count, Int(words[word].end)) }
    }
    for piece in pieces.prefix(closed) where words[piece].contains(where: { $0.key != Self.slot }) {
      units.append(
        Unit(.dateline, unit.range.lowerBound..<end, words: piece, length: piece.count))
    }
  }
}
