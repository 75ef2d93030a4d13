internal import ICU
internal import Segmentation

/// Finds what is no running text: addresses, and character references left over from HTML; and words that hold one,
/// or gershayim that are typed as quotation marks.
enum SpanFinder {
  private static let (ampersand, hash, semicolon) = (UInt8(0x26), UInt8(0x23), UInt8(0x3B))
  /// The longest name of a reference, in bytes, and how often a text may have been escaped.
  private static let (longestName, deepest) = (8, 3)

  /// The spans of a text, in their order.
  ///
  /// - Complexity: O(*n*) in the length of the text; little for text without them.
  static func spans(in text: borrowing Span<UInt8>) -> [TextSpan] {
    var spans = [TextSpan]()
    var offset = 0
    while let mark = TextMarks.next(in: text, from: offset) {
      let limit = spans.last?.range.upperBound ?? 0
      offset = mark + 1
      let found =
        switch text[mark] {
        case ampersand: reference(at: mark, in: text, from: limit)
        case 0xE2: gershayim(at: mark, in: text, from: limit)
        default: AddressFinder.address(at: mark, in: text, from: limit)
        }
      guard let found else { continue }
      spans.append(found)
      offset = max(offset, found.range.upperBound)
    }
    return spans
  }

  // MARK: Character references

  private static func reference(
    at offset: Int, in text: borrowing Span<UInt8>, from limit: Int
  ) -> TextSpan? {
    guard let found = reference(behind: offset + 1, in: text, depth: 0) else { return nil }
    let range = offset..<found.end
    return word(around: range, as: found.scalar, in: text, from: limit)
      ?? TextSpan(range: range, content: .mark(.entity))
  }

  /// What an ampersand before `start` begins: the end of the reference, and its character.
  private static func reference(
    behind start: Int, in text: borrowing Span<UInt8>, depth: Int
  ) -> (end: Int, scalar: Unicode.Scalar)? {
    func byte(_ offset: Int, _ text: borrowing Span<UInt8>) -> UInt8 {
      offset < text.count ? text[offset] : 0
    }
    var end = start
    if byte(end, text) == hash { end += 1 }
    while end - start <= longestName, Letters.isAlphanumeric(byte(end, text)) { end += 1 }
    let name = (start..<end).map { text[$0] }
    let isClosed = byte(end, text) == semicolon
    // An ampersand that was escaped begins what it stood for.
    if isClosed, depth < deepest, name == Array("amp".utf8),
      let inner = reference(behind: end + 1, in: text, depth: depth + 1)
    {
      return inner
    }
    let known = CharacterReferences.standard[String(decoding: name, as: UTF8.self)]
    if let known {
      return isClosed ? (end + 1, known.character) : known.mayBeBare ? (end, known.character) : nil
    }
    guard isClosed, let scalar = scalar(numbered: name) else { return nil }
    return (end + 1, scalar)
  }

  /// The character of `#39` or `#x27`.
  private static func scalar(numbered name: [UInt8]) -> Unicode.Scalar? {
    guard name.first == hash, name.count > 1 else { return nil }
    let isHexadecimal = name[1] | 0x20 == 0x78
    let digits = String(decoding: name.dropFirst(isHexadecimal ? 2 : 1), as: UTF8.self)
    return UInt32(digits, radix: isHexadecimal ? 16 : 10).flatMap { Unicode.Scalar($0) }
  }

  // MARK: Words

  /// The word around a reference, where the character is a letter, or is what words have inside.
  private static func word(
    around range: Range<Int>, as scalar: Unicode.Scalar, in text: borrowing Span<UInt8>,
    from limit: Int
  ) -> TextSpan? {
    let isLetter = ScalarProperties(scalar.value).isLetter
    var start = range.lowerBound
    while let before = Letters.inWord(before: start, of: text), before >= limit { start = before }
    while start < range.lowerBound, let first = Letters.inWord(at: start, of: text),
      isInner(first.scalar)
    {
      start = first.end
    }
    let isMark = ScalarProperties(scalar.value).isMark
    guard
      isLetter
        || (isMark || isInner(scalar)) && isBehindLetter(range.lowerBound, from: start, in: text)
    else { return nil }
    var (form, offsets) = ([UInt8](), [Int32]())
    func add(_ scalar: Unicode.Scalar, _ range: Range<Int>) {
      for byte in Array(String(scalar).utf8) {
        form.append(byte)
        offsets.append(Int32(range.lowerBound))
      }
    }
    for offset in start..<range.lowerBound {
      form.append(text[offset])
      offsets.append(Int32(offset))
    }
    add(scalar, range)
    var end = range.upperBound
    // The word up to its last letter; an apostrophe behind that is no part of it.
    var last = (end: end, count: form.count, isLetter: isLetter || isMark)
    while end < text.count {
      if let letter = Letters.inWord(at: end, of: text) {
        add(letter.scalar, end..<letter.end)
        end = letter.end
        if !isInner(letter.scalar) { last = (end, form.count, true) }
      } else if text[end] == ampersand, let next = reference(behind: end + 1, in: text, depth: 0),
        Letters.isLetterOrMark(next.scalar) || isInner(next.scalar)
      {
        add(next.scalar, end..<next.end)
        end = next.end
        if !isInner(next.scalar) { last = (end, form.count, true) }
      } else {
        break
      }
    }
    guard last.isLetter else { return nil }
    offsets = offsets.prefix(last.count) + [Int32(last.end)]
    return TextSpan(
      range: start..<last.end,
      content: .word(form: Array(form.prefix(last.count)), offsets: offsets))
  }

  /// Whether a letter or a digit ends before an offset.
  private static func isBehindLetter(
    _ offset: Int, from start: Int, in text: borrowing Span<UInt8>
  ) -> Bool {
    guard start < offset, let last = Letters.inWord(before: offset, of: text),
      let letter = Letters.inWord(at: last, of: text)
    else { return false }
    return !isInner(letter.scalar)
  }

  /// Whether a character stands inside words and is no letter: an apostrophe, a soft hyphen, a joiner.
  private static func isInner(_ scalar: Unicode.Scalar) -> Bool {
    CommonRules.standard.apostrophes.contains(scalar)
      || ["\u{AD}", "\u{200C}", "\u{200D}"].contains(scalar)
  }

  /// The letters of an acronym on either side of a mark that is typed as a quotation mark.
  private static let (leastBefore, mostBehind) = (2, 4)

  /// A Hebrew acronym; a quotation mark behind a letter opens a quotation elsewhere, as in ב“הארץ”.
  private static func gershayim(
    at offset: Int, in text: borrowing Span<UInt8>, from limit: Int
  ) -> TextSpan? {
    func letter(at offset: Int, _ text: borrowing Span<UInt8>) -> Bool {
      offset >= limit
        && (Letters.inWord(at: offset, of: text).map { Letters.isHebrew($0.scalar) } ?? false)
    }
    var (start, end) = (offset, offset + 3)
    while letter(at: start - 2, text) { start -= 2 }
    while letter(at: end, text) { end += 2 }
    let (before, behind) = ((offset - start) / 2, (end - offset - 3) / 2)
    guard behind == 1 ? before > 0 : before >= leastBefore && (1...mostBehind).contains(behind),
      !isQuotationMark(at: end, in: text)
    else { return nil }
    let form =
      (start..<offset).map { text[$0] } + Array("\u{5F4}".utf8)
      + (offset + 3..<end).map { text[$0] }
    let offsets =
      (start..<offset).map(Int32.init) + [Int32(offset), Int32(offset)]
      + (offset + 3...end).map(Int32.init)
    return TextSpan(range: start..<end, content: .word(form: form, offsets: offsets))
  }

  private static func isQuotationMark(at offset: Int, in text: borrowing Span<UInt8>) -> Bool {
    guard offset < text.count else { return false }
    if text[offset] == 0x22 { return true }
    return offset + 2 < text.count && text[offset] == 0xE2 && text[offset + 1] == 0x80
      && text[offset + 2] & 0xFE == 0x9C
  }
}
