internal import BuiltinData
internal import ICU

/// Where sentences end as news has them: a layer over ICU's sentence boundaries (UAX #29).
///
/// ICU knows neither abbreviations nor who goes on speaking. The layer looks at the text around each of
/// ICU's ends and takes an end away where
/// - an abbreviation stands before it: `Sen.` ends no sentence, `U.S.` ends one only before a word that
///   begins one, `No.` none before a number; an initial and letters with stops (`В. В.`, `ق.م`) are
///   like `U.S.`;
/// - a number with a stop is an ordinal (`am 3. Mai`) or counts what follows (`1. First`);
/// - it is inside a short quotation that a clause holds like a word (`the “Stop. Look.” campaign`), or
/// - a quotation closes there and the sentence goes on: with a small letter, with letters written onto
///   the closing mark (`"…."라고`, `。」と`), or with a few words that end in one that reports
///   (`“Why?” the minister asked.`).
///
/// It moves an end behind a closing mark that stands apart (`!␣»`), behind the number of a note
/// (`.[19]`), and before an opening mark without a space (`。「`). It adds an end where ICU sees a small letter behind the next sentence's number
/// (`here.␣1987 was`), where an ellipsis or an emoji stands before a capital, and where a word has an ending
/// that closes a sentence in Korean (`습니다`). Other ends stay; the end of a line always does.
///
/// The words are data (``SentenceWords``). ICU's own lists of such abbreviations exist for seven of its
/// languages, hold words such as `Go.` and `Do.`, and are not used.
struct SentenceRules: Sendable {
  let words: SentenceWords

  /// The rules of a language, by its primary subtag.
  init(language: String, in files: DataFiles = .builtin) {
    words = SentenceWords(language: language, in: files)
  }

  /// The ends of the sentences of a text, of which `ends` are those that ICU finds.
  ///
  /// Both are byte offsets in ascending order; the last is that of the text.
  ///
  /// - Complexity: O(*n*) in the length of the text, of which little is looked at more than once.
  func amended(_ ends: [Int32], of text: borrowing Span<UInt8>) -> [Int32] {
    var amended = [Int32]()
    amended.reserveCapacity(ends.count)
    var start = 0
    for index in ends.indices {
      let end = Int(ends[index])
      addMissing(in: start..<end, of: text, to: &amended)
      start = end
      guard end < text.count else {
        amended.append(ends[index])
        break
      }
      let limit = index + 1 < ends.count ? Int(ends[index + 1]) : text.count
      let offset = moved(end, before: limit, in: text)
      let first = amended.last.map(Int.init) ?? 0
      if offset > first, isEnd(offset, from: first, in: text) { amended.append(Int32(offset)) }
    }
    return amended
  }

  /// Whether a sentence ends at one of ICU's ends.
  private func isEnd(_ end: Int, from start: Int, in text: borrowing Span<UInt8>) -> Bool {
    stops(at: end, from: start, in: text) && !isEmbedded(end, from: start, in: text)
  }

  /// Whether what stands before one of ICU's ends and behind it does not go on.
  private func stops(at end: Int, from start: Int, in text: borrowing Span<UInt8>) -> Bool {
    // The end of a line ends a sentence, whatever stands before it.
    var offset = end
    while offset > start, let scalar = ScalarReader.scalar(before: offset, in: text),
      Self.isSpace(scalar.value)
    {
      if Self.isLineEnd(scalar.value) { return true }
      offset = scalar.start
    }
    let isApart = offset < end
    var (hasQuote, hasBracket) = (false, false)
    while offset > start, let scalar = ScalarReader.scalar(before: offset, in: text) {
      if Self.isBracket(scalar.value) {
        hasBracket = true
      } else if Self.isClosing(scalar.value) {
        hasQuote = true
      } else if !(hasQuote && Self.isSpace(scalar.value)) {
        break
      }
      offset = scalar.start
    }
    guard let stop = ScalarReader.scalar(before: offset, in: text), stop.start > start else {
      return true
    }
    if hasQuote { return !goesOn(behind: end, stop: stop, isApart: isApart, in: text) }
    switch stop.value {
    case 0x2E:
      return !isAbbreviated(stop.start, end: end, from: start, inBracket: hasBracket, in: text)
    case 0x21, 0x3F:
      // An address goes on: /search?q=news.
      if !isApart, stop.end == end, Self.isOfAddress(text[end]), text[stop.start - 1] < 0x80 {
        return false
      }
      // Names that hold a mark: Yahoo!
      let word = word(before: stop.start, from: start, in: text).lowerBound..<stop.end
      let kinds = words.abbreviation(word, in: text)
      return kinds.isEmpty || !mayGoOn(Following(at: end, in: text), in: text)
    default: return true
    }
  }

  /// ICU's end, or the offset before what belongs to the next sentence, or behind what still belongs to this one.
  private func moved(_ end: Int, before limit: Int, in text: borrowing Span<UInt8>) -> Int {
    // A space, and a letter that begins the next sentence.
    if text[end - 1] == 0x20, (text[end] | 0x20) &- 0x61 < 26 { return end }
    guard let last = ScalarReader.scalar(before: end, in: text), !Self.isLineEnd(last.value)
    else { return end }
    if Self.isSpace(last.value) { return behindClosing(end, before: limit, in: text) }
    if last.value == 0x5B, let note = behindNote(end, in: text) {
      return behindSpace(note, before: limit, in: text) ?? end
    }
    // ICU gives an opening mark without a space before it to the sentence that ends.
    var offset = end
    while let mark = ScalarReader.scalar(before: offset, in: text), Self.onlyOpens(mark.value) {
      offset = mark.start
    }
    return offset
  }

  /// Behind a closing mark or a note with a space on both sides: `!␣»␣`, `.␣[19]␣`.
  private func behindClosing(_ end: Int, before limit: Int, in text: borrowing Span<UInt8>) -> Int {
    let first = ScalarReader.scalar(at: end, in: text)
    let closed =
      first.value == 0x5B
      ? behindNote(first.end, in: text) : Self.onlyCloses(first.value) ? first.end : nil
    return closed.flatMap { behindSpace($0, before: limit, in: text) } ?? end
  }

  /// Behind the number of a note whose bracket has been opened: `19]`.
  private func behindNote(_ start: Int, in text: borrowing Span<UInt8>) -> Int? {
    var offset = start
    while offset < text.count, text[offset] &- 0x30 < 10 { offset += 1 }
    return offset > start && offset < text.count && text[offset] == 0x5D ? offset + 1 : nil
  }

  /// The offset behind the space that must follow `start`.
  private func behindSpace(
    _ start: Int, before limit: Int, in text: borrowing Span<UInt8>
  ) -> Int? {
    var offset = start
    while offset < limit {
      let space = ScalarReader.scalar(at: offset, in: text)
      guard Self.isSpace(space.value) else { break }
      offset = space.end
      if Self.isLineEnd(space.value) { break }
    }
    return offset > start && offset < limit ? offset : nil
  }

  /// The word before an offset: letters, digits, and the stops, hyphens, apostrophes and gershayim between them.
  func word(before offset: Int, from start: Int, in text: borrowing Span<UInt8>) -> Range<Int> {
    var (first, low) = (offset, offset)
    while low > start, offset - low < 48, let scalar = ScalarReader.scalar(before: low, in: text) {
      if Self.isWordScalar(scalar.value) {
        first = scalar.start
      } else if !Self.joinsWords(scalar.value) {
        break
      }
      low = scalar.start
    }
    return first..<offset
  }
}

// MARK: Characters

extension SentenceRules {
  static func isSpace(_ scalar: UInt32) -> Bool {
    scalar < 0x80
      ? scalar == 0x20 || (0x09...0x0D).contains(scalar) : ScalarProperties(scalar).isWhiteSpace
  }

  static func isLineEnd(_ scalar: UInt32) -> Bool {
    (0x0A...0x0D).contains(scalar) || scalar == 0x85 || scalar == 0x2028 || scalar == 0x2029
  }

  /// What goes on behind a question mark in an address: a small letter, a digit, `=`, `_`.
  private static func isOfAddress(_ byte: UInt8) -> Bool {
    byte &- 0x61 < 26 || byte &- 0x30 < 10 || byte == 0x3D || byte == 0x5F
  }

  /// Closing brackets.
  static func isBracket(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x29, 0x5D, 0x7D, 0xFF09, 0x3011: true
    default: false
    }
  }

  /// Marks that may close a quotation.
  static func isClosing(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x22, 0x27, 0xAB, 0xBB, 0x2018...0x201F, 0x2039, 0x203A, 0x300B, 0x300D, 0x300F, 0xFF02:
      true
    default: false
    }
  }

  /// Marks that close a quotation where a space is behind them, in any language.
  static func onlyCloses(_ scalar: UInt32) -> Bool {
    scalar == 0xBB || scalar == 0x201D || scalar == 0x203A
  }

  /// Marks that may open a quotation.
  static func isOpening(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x22, 0x27, 0xAB, 0xBB, 0x2018...0x201F, 0x2039, 0x203A, 0x300A, 0x300C, 0x300E, 0xFF02:
      true
    default: false
    }
  }

  /// Marks that open a quotation, a title or a bracket where no space is behind them.
  static func onlyOpens(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x28, 0x5B, 0x7B, 0xAB, 0x2018, 0x201C, 0x3008, 0x300A, 0x300C, 0x300E, 0x3010, 0x3014,
      0xFF08:
      true
    default: false
    }
  }

  static func isWordScalar(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 {
      return (scalar | 0x20) &- 0x61 < 26 || scalar &- 0x30 < 10
    }
    // Punctuation, but for what joins letters.
    if scalar &- 0x2000 < 0x70 { return scalar == 0x200C || scalar == 0x200D }
    let properties = ScalarProperties(scalar)
    return properties.isLetter || properties.isMark || properties.isDigit || scalar == 0x2116
      || scalar == 0xA7
  }

  /// What may stand inside an abbreviation.
  private static func joinsWords(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x22, 0x27, 0x2D, 0x2E, 0x2F, 0x5F3, 0x5F4, 0x2019: true
    default: false
    }
  }
}
