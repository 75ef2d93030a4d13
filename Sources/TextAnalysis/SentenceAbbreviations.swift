internal import ICU

// MARK: Abbreviations, initials, ordinals

extension SentenceRules {
  /// How many bytes of a sentence may stand before a date that does not end it.
  private static let longestDate = 40

  /// Whether a stop is that of an abbreviation, an initial or an ordinal, and its sentence goes on.
  ///
  /// - Parameters:
  ///   - stop: the offset of the stop.
  ///   - end: where the next sentence would begin.
  ///   - start: where the sentence begins.
  func isAbbreviated(
    _ stop: Int, end: Int, from start: Int, inBracket: Bool, in text: borrowing Span<UInt8>
  ) -> Bool {
    let word = word(before: stop, from: start, in: text)
    guard !word.isEmpty, let last = ScalarReader.scalar(before: stop, in: text),
      Self.isWordScalar(last.value)
    else { return false }
    let shape = Shape(word, in: text)
    // A capital by itself is an initial, whatever the small letter may stand for.
    let isInitial =
      shape == .initial && isCapital(at: word.lowerBound, in: text)
      && !words.kinds(of: word, in: text).contains(.capital)
    let kinds = abbreviation(word, isInitial: isInitial, from: start, in: text)
    if kinds.isEmpty, shape == .word { return false }
    let next = Following(at: end, in: text)
    guard next.kind != .other else { return false }
    if kinds.contains(.never) { return !inBracket }
    if kinds.contains(.date), !kinds.contains(.may) || isDated(word, from: start, in: text) {
      // In 1998 г. Иванов: the sentence has just begun.
      let isNew = word.lowerBound - start <= Self.longestDate
      return isNew && mayGoOn(next, in: text)
    }
    if kinds.contains(.may) { return mayGoOn(next, in: text) }
    if kinds.contains(.ends) { return next.begins(with: .follows, words, in: text) }
    if kinds.contains(.number), next.kind == .digit || isRoman(next.word, in: text) { return true }
    switch shape {
    case .initial, .dotted: return mayGoOn(next, in: text)
    case .digits: return isOrdinal(word, next, from: start, in: text)
    case .roman:
      return (words.everyNumberIsOrdinal || words.all.contains(.ordinal))
        && mayGoOn(next, in: text)
    case .word: return false
    }
  }

  /// The kinds of a word, or of as many before it as make an abbreviation together: `и т. д`.
  private func abbreviation(
    _ word: Range<Int>, isInitial: Bool, from start: Int, in text: borrowing Span<UInt8>
  ) -> SentenceWords.Kinds {
    var kinds = isInitial ? [] : words.abbreviation(word, in: text)
    var first = word.lowerBound
    for _ in 0..<3 {
      guard let space = ScalarReader.scalar(before: first, in: text), space.start > start,
        space.value == 0x20 || space.value == 0xA0,
        let stop = ScalarReader.scalar(before: space.start, in: text), stop.value == 0x2E
      else { break }
      let before = self.word(before: stop.start, from: start, in: text)
      guard !before.isEmpty else { break }
      first = before.lowerBound
      let whole = words.abbreviation(first..<word.upperBound, in: text)
      if !whole.isEmpty { kinds = whole }
    }
    return kinds
  }

  /// Whether a number stands before a word: 1998 г.
  private func isDated(_ word: Range<Int>, from start: Int, in text: borrowing Span<UInt8>) -> Bool
  {
    guard let space = ScalarReader.scalar(before: word.lowerBound, in: text),
      Self.isSpace(space.value)
    else { return false }
    let number = self.word(before: space.start, from: start, in: text)
    guard let last = ScalarReader.scalar(before: number.upperBound, in: text), !number.isEmpty
    else { return false }
    return ScalarProperties(last.value).isDigit || isRoman(number, in: text)
  }

  /// Whether what follows is no sign of a new sentence.
  func mayGoOn(_ next: Following, in text: borrowing Span<UInt8>) -> Bool {
    switch next.kind {
    case .small, .digit, .bracket: true
    case .capital, .caseless: !next.begins(with: .start, words, in: text)
    case .quotation, .other: false
    }
  }

  /// Whether a number with a stop is an ordinal, or counts the sentence that follows.
  private func isOrdinal(
    _ number: Range<Int>, _ next: Following, from start: Int, in text: borrowing Span<UInt8>
  ) -> Bool {
    guard number.count <= 3 else { return false }
    if isAtStart(number.lowerBound, from: start, in: text) { return true }
    guard next.kind == .capital || next.kind == .digit else { return false }
    if words.kinds(of: next.word, in: text).contains(.counted) { return true }
    let isStart = next.begins(with: .start, words, in: text)
    if words.everyNumberIsOrdinal { return !isStart }
    guard words.all.contains(.ordinal), !isStart, next.kind == .capital else { return false }
    guard let space = ScalarReader.scalar(before: number.lowerBound, in: text),
      Self.isSpace(space.value)
    else { return false }
    let before = word(before: space.start, from: start, in: text)
    return words.kinds(of: before, in: text).contains(.ordinal)
  }

  /// Whether nothing but space stands between the start of a sentence and an offset.
  private func isAtStart(_ offset: Int, from start: Int, in text: borrowing Span<UInt8>) -> Bool {
    var offset = offset
    while offset > start, let scalar = ScalarReader.scalar(before: offset, in: text) {
      guard Self.isSpace(scalar.value) else { return false }
      offset = scalar.start
    }
    return true
  }

  private func isRoman(_ word: Range<Int>, in text: borrowing Span<UInt8>) -> Bool {
    Shape.isRoman(word, in: text)
  }

  /// What a word before a stop looks like.
  enum Shape {
    /// One letter.
    case initial
    /// Letters with stops between them: `U.S`, `ق.م`.
    case dotted
    case digits
    /// A Roman number of more than one letter.
    case roman
    case word

    /// The first scalar of scripts in which a letter by itself is a word or a syllable.
    private static let firstWithoutInitials: UInt32 = 0x0900

    /// The longest word that is anything but a word, in bytes.
    private static let longest = 24

    init(_ word: Range<Int>, in text: borrowing Span<UInt8>) {
      guard word.count <= Self.longest else {
        self = .word
        return
      }
      var (letters, digits, others, run, longestRun) = (0, 0, 0, 0, 0)
      var hasInitials = true
      var offset = word.lowerBound
      while offset < word.upperBound {
        let scalar = ScalarReader.scalar(at: offset, in: text)
        offset = scalar.end
        switch Part(scalar.value) {
        case .letter:
          letters += 1
          run += 1
          longestRun = max(longestRun, run)
          hasInitials = hasInitials && scalar.value < Self.firstWithoutInitials
        case .digit: digits += 1
        case .mark: continue
        case .stop:
          others += 1
          run = 0
        case .other:
          others += 1
          run = 4
        }
      }
      if digits > 0 {
        self = letters + others == 0 ? .digits : .word
      } else if letters == 1, others == 0 {
        self = hasInitials ? .initial : .word
      } else if others > 0, longestRun <= 2, letters <= 8 {
        self = .dotted
      } else {
        self = Self.isRoman(word, in: text) ? .roman : .word
      }
    }

    /// What a scalar of a word is.
    private enum Part {
      case letter, digit, mark, stop, other

      init(_ scalar: UInt32) {
        if scalar < 0x80 {
          self =
            (scalar | 0x20) &- 0x61 < 26
            ? .letter : scalar &- 0x30 < 10 ? .digit : scalar == 0x2E ? .stop : .other
          return
        }
        let properties = ScalarProperties(scalar)
        self =
          properties.isMark
          ? .mark : properties.isLetter ? .letter : properties.isDigit ? .digit : .other
      }
    }

    static func isRoman(_ word: Range<Int>, in text: borrowing Span<UInt8>) -> Bool {
      guard !word.isEmpty, word.count <= 7 else { return false }
      for offset in word {
        switch text[offset] {
        case 0x49, 0x56, 0x58, 0x4C, 0x43, 0x4D: continue
        default: return false
        }
      }
      return true
    }
  }
}
