internal import ICU

// MARK: Ends that ICU does not see

extension SentenceRules {
  /// Adds the ends inside one of ICU's sentences.
  func addMissing(in range: Range<Int>, of text: borrowing Span<UInt8>, to ends: inout [Int32]) {
    var offset = range.lowerBound
    let byFinals = words.all.contains(.final)
    while offset < range.upperBound {
      if !byFinals { offset = nextMark(from: offset, to: range.upperBound, in: text) }
      guard offset < range.upperBound else { return }
      let start = max(range.lowerBound, ends.last.map(Int.init) ?? 0)
      let end =
        switch text[offset] {
        case 0x2E: endBeforeNumber(stop: offset, from: start, in: text)
        case 0xE2: endOfSymbol(at: offset, from: start, in: text)
        case 0xF0: endOfEmoji(at: offset, from: start, in: text)
        case 0x20 where byFinals: endOfFinal(space: offset, from: start, in: text)
        default: Int?.none
        }
      offset += 1
      if let end, end < range.upperBound {
        ends.append(Int32(end))
        offset = end
      }
    }
  }

  /// The next byte that a stop, an ellipsis or an emoji may begin with.
  private func nextMark(from start: Int, to end: Int, in text: borrowing Span<UInt8>) -> Int {
    var offset = start
    while true {
      offset = ByteScan.next(0x2E, 0x2E, from: offset, to: end, in: text)
      guard offset < end, text[offset] >= 0x80 else { return offset }
      while offset < end, text[offset] >= 0x80 {
        if Self.mayBeSymbol(offset, in: text) { return offset }
        offset += 1
      }
    }
  }

  /// Whether the first bytes of a scalar are those of an ellipsis or an emoji.
  private static func mayBeSymbol(_ offset: Int, in text: borrowing Span<UInt8>) -> Bool {
    switch text[offset] {
    case 0xF0: return true
    case 0xE2:
      guard offset + 2 < text.count else { return false }
      let second = text[offset + 1]
      return second == 0x80 ? text[offset + 2] == 0xA6 : second &- 0x98 < 7
    default: return false
    }
  }

  /// Behind marks that close and the space that must follow them.
  private func behindSpace(from offset: Int, in text: borrowing Span<UInt8>) -> Int? {
    var offset = offset
    var hasSpace = false
    while offset < text.count {
      let scalar = ScalarReader.scalar(at: offset, in: text)
      if scalar.value == 0x20 || scalar.value == 0xA0 {
        hasSpace = true
      } else if hasSpace || !(Self.isBracket(scalar.value) || Self.isClosing(scalar.value)) {
        break
      }
      offset = scalar.end
    }
    return hasSpace && offset < text.count ? offset : nil
  }

  /// Where a sentence begins with a number: `It was here. 1987 was the year`.
  private func endBeforeNumber(stop: Int, from start: Int, in text: borrowing Span<UInt8>) -> Int? {
    guard stop + 2 < text.count, stop > start else { return nil }
    // Behind most stops a letter or the end of a line follows, with or without a space.
    let (next, second) = (text[stop + 1], text[stop + 2])
    if next == 0x20 && second != 0x20 && second &- 0x30 >= 10 { return nil }
    if next < 0x20 || (next | 0x20) &- 0x61 < 26 || next &- 0x30 < 10 { return nil }
    guard let end = behindSpace(from: stop + 1, in: text), text[end] &- 0x30 < 10
    else { return nil }
    let word = word(before: stop, from: start, in: text)
    var (offset, letters) = (word.lowerBound, 0)
    while offset < word.upperBound {
      let scalar = ScalarReader.scalar(at: offset, in: text)
      let properties = ScalarProperties(scalar.value)
      guard properties.isLetter || properties.isMark else { return nil }
      letters += 1
      offset = scalar.end
    }
    return letters >= 3 && words.abbreviation(word, in: text).isEmpty ? end : nil
  }

  /// An ellipsis, or a symbol of one that is an emoji, before a capital.
  private func endOfSymbol(at offset: Int, from start: Int, in text: borrowing Span<UInt8>) -> Int?
  {
    let scalar = ScalarReader.scalar(at: offset, in: text)
    if (0x2600...0x27BF).contains(scalar.value) {
      return endOfEmoji(at: offset, from: start, in: text)
    }
    // An ellipsis with a space before it stands for words inside a sentence.
    guard scalar.value == 0x2026, offset > start,
      let before = ScalarReader.scalar(before: offset, in: text),
      ScalarProperties(before.value).isLetter,
      let end = behindSpace(from: scalar.end, in: text), isCapital(at: end, in: text)
    else { return nil }
    return end
  }

  private func endOfEmoji(at offset: Int, from start: Int, in text: borrowing Span<UInt8>) -> Int? {
    var end = offset
    while end < text.count {
      let scalar = ScalarReader.scalar(at: end, in: text)
      guard Self.isEmoji(scalar.value) else { break }
      end = scalar.end
    }
    guard end > offset, let next = behindSpace(from: end, in: text), isCapital(at: next, in: text),
      let before = lastVisible(before: offset, from: start, in: text)
    else { return nil }
    return SentenceRules.isWordScalar(before) || before == 0x29 ? next : nil
  }

  private static func isEmoji(_ scalar: UInt32) -> Bool {
    (0x1F000...0x1FAFF).contains(scalar) || (0x2600...0x27BF).contains(scalar)
      || scalar == 0xFE0F || scalar == 0x200D
  }

  /// The last scalar before an offset that is no space and no emoji.
  private func lastVisible(
    before offset: Int, from start: Int, in text: borrowing Span<UInt8>
  ) -> UInt32? {
    var offset = offset
    while offset > start, let scalar = ScalarReader.scalar(before: offset, in: text) {
      if !Self.isEmoji(scalar.value), !Self.isSpace(scalar.value) {
        return scalar.value
      }
      offset = scalar.start
    }
    return nil
  }

  func isCapital(at offset: Int, in text: borrowing Span<UInt8>) -> Bool {
    ScalarProperties(ScalarReader.scalar(at: offset, in: text).value).isUppercase
  }

  /// A word whose ending closes a sentence, before another word.
  private func endOfFinal(space: Int, from start: Int, in text: borrowing Span<UInt8>) -> Int? {
    guard let end = behindSpace(from: space, in: text) else { return nil }
    let next = ScalarReader.scalar(at: end, in: text).value
    // A letter by itself (ㅋㅋ, ㅠㅠ) is a sigh or a laugh that belongs to the sentence before.
    guard Self.isWordScalar(next) && !(0x3131...0x318E).contains(next) || Self.isOpening(next),
      !ScalarProperties(next).isLowercase
    else { return nil }
    var last = space
    while last > start, text[last - 1] == 0x7E { last -= 1 }
    guard last >= start + 6 else { return nil }
    return words.ends(max(start, last - 9)..<last, with: .final, in: text) ? end : nil
  }
}
