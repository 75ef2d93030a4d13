internal import ICU

/// Divides texts into lines, sentences and brackets by their bytes, fast and the same in all languages.
///
/// This is no segmenter: it must only divide equal text equally. A sentence ends at a mark that ends
/// sentences and a space, but for initials and short abbreviations such as "Sen."; a divider such as
/// "|" ends it too.
struct UnitScanner: Sendable {
  /// With the dates and dividers that travel in the binary.
  static let standard = UnitScanner(.standard)

  /// What a scalar is to the scanner.
  enum Class: UInt8 {
    case other, space, newline, letter, capital, digit, ideograph, joiner
    case stop, final, wideFinal, divider, opening, closing, quote

    var isOfWords: Bool { rawValue >= Self.letter.rawValue && rawValue <= Self.digit.rawValue }
  }

  /// A stub has at most so many words.
  static let longestStub = 15
  /// A word has at least so many letters where another is glued to it: "McKay" and "iPhone" are one.
  static let shortestGlued = 4
  /// Letters below are Latin; those of other scripts begin another word.
  static let endOfLatin: UInt32 = 0x250
  /// Brackets hold so many words if they are looked at.
  private static let bracketed = 2...25

  /// Of each scalar of the Basic Multilingual Plane.
  private let classes: [Class]
  /// Of each short scalar what it is folded to, 0 where that depends on others.
  private let folds: [UInt16]
  /// The keys of the names of months and days.
  private var dates: Set<UInt64> = []
  /// Which low bits the keys of dates have: most words are none.
  private var dateFilter = [Bool](repeating: false, count: 1 << 12)

  init(_ data: FurnitureData) {
    let dividers = Set(data.dividers.unicodeScalars.map(\.value))
    classes = (0..<0x10000).map { Self.classify(UInt32($0), dividers: dividers) }
    folds = Folding.simple.map { UInt16($0) }
    var scanned = ScannedText()
    for name in data.dates {
      let bytes = Array(name.utf8)
      scan(bytes.span, into: &scanned)
      guard scanned.words.count == 1, let key = scanned.words.first?.key else { continue }
      dates.insert(key)
      dateFilter[Int(key & 0xFFF)] = true
    }
  }

  private static func classify(_ scalar: UInt32, dividers: Set<UInt32>) -> Class {
    let properties = ScalarProperties(scalar)
    switch scalar {
    case 0x0A, 0x0D, 0x2028, 0x2029: return .newline
    case 0x2E: return .stop
    case 0x2026: return .final
    case 0xD800..<0xE000: return .other
    case _ where dividers.contains(scalar): return .divider
    default: break
    }
    if properties.isWhiteSpace { return .space }
    if properties.endsSentence { return properties.isWide ? .wideFinal : .final }
    if properties.isDigit { return .digit }
    if properties.isLetter || properties.isMark {
      if properties.isWide, Script(of: scalar) != Script(code: "Hang") { return .ideograph }
      return properties.isUppercase ? .capital : .letter
    }
    if properties.isDefaultIgnorable { return .joiner }
    // Both are apostrophes more often.
    if scalar == 0x27 || scalar == 0x2019 { return .other }
    if properties.isQuotationMark { return .quote }
    if properties.isOpeningBracket { return .opening }
    return properties.isClosingBracket ? .closing : .other
  }

  /// The folded value of a scalar; itself where it has none of its own.
  @inline(__always)
  func folded(_ scalar: UInt32) -> UInt32 {
    guard scalar < 0x800 else { return scalar }
    let folded = UInt32(folds[Int(scalar)])
    return folded > 0 ? folded : scalar
  }

  /// Whether a number or a date stands at a key.
  func isDate(_ key: UInt64) -> Bool {
    dateFilter[Int(key & 0xFFF)] && dates.contains(key)
  }

  func scan(_ text: borrowing Span<UInt8>, into scanned: inout ScannedText) {
    scanned.words.removeAll(keepingCapacity: true)
    scanned.units.removeAll(keepingCapacity: true)
    var open = OpenUnit()
    var brackets = [ScannedText.Unit]()
    var place = 0
    while place < text.count {
      let (scalar, size) = Self.scalar(text, at: place)
      let kind = kind(scalar)
      let next = place + size
      if kind != .space, kind != .newline, kind != .divider { open.begin(at: place) }
      switch kind {
      case .letter, .capital, .digit:
        place = scanWord(text, from: place, into: &scanned, &open)
        continue
      case .ideograph:
        var hash = UnitHash()
        hash.add(UInt64(scalar))
        let key = isDate(hash.value) ? ScannedText.slot : hash.value
        open.add(key, exact: hash.value, place..<next, [], to: &scanned)
        open.ideographs += 1
      case .newline:
        open.closeLine(at: place, next, &scanned)
      case .divider:
        open.close(at: place, next, &scanned)
      case .stop, .final, .wideFinal:
        place = scanMark(text, from: place, &scanned, &open)
        continue
      case .opening:
        open.bracket = (place, scanned.words.count, scanned.words.count == open.firstWord)
        open.joinsSlots = false
      case .closing:
        // In the middle of a sentence a bracket explains a word; before or behind it is a credit.
        if let (start, first, begins) = open.bracket,
          Self.bracketed.contains(scanned.words.count - first),
          begins || Self.endsLine(text, at: next)
        {
          brackets.append(
            ScannedText.Unit(
              .bracket, start..<next, words: first..<scanned.words.count,
              length: scanned.words.count - first, isStub: true))
        }
        open.bracket = nil
        open.joinsSlots = false
      case .quote:
        open.addQuote(scanned.words.count)
      case .space, .other, .joiner:
        break
      }
      if kind != .space, kind != .newline, kind != .divider { open.end = next }
      place = next
    }
    open.closeLine(at: text.count, text.count, &scanned)
    if let first = scanned.units.firstIndex(where: { $0.kind != .paragraph }),
      let last = scanned.units.lastIndex(where: { $0.kind != .paragraph })
    {
      scanned.units[first].isEdge = true
      scanned.units[last].isEdge = true
      scanned.units[last].isLast = true
    }
    scanned.units += brackets
  }

  /// Divides a text and looks for the signs of pages in it.
  static func scan(_ text: borrowing Span<UInt8>, into scanned: inout ScannedText) {
    standard.scan(text, into: &scanned)
    PageSigns.standard.find(in: &scanned, text: text)
  }

  /// Whether a line ends at a place, but for a stop.
  private static func endsLine(_ text: borrowing Span<UInt8>, at place: Int) -> Bool {
    var place = place
    while place < text.count, text[place] == 0x20 || text[place] == 0x2E { place += 1 }
    return place == text.count || text[place] == 0x0A || text[place] == 0x0D
  }

  /// Reads a mark that may end a sentence and returns where to go on.
  private func scanMark(
    _ text: borrowing Span<UInt8>, from start: Int, _ scanned: inout ScannedText,
    _ open: inout OpenUnit
  ) -> Int {
    var (place, marks, closings) = (start, 0, 0)
    var (isWide, isStop) = (false, true)
    while place < text.count {
      let (scalar, size) = Self.scalar(text, at: place)
      let kind = kind(scalar)
      if closings == 0, kind == .stop || kind == .final || kind == .wideFinal {
        marks += 1
        isWide = isWide || kind == .wideFinal
        isStop = isStop && kind == .stop
      } else if closings < 3, kind == .closing || kind == .other || kind == .quote {
        closings += 1
      } else {
        break
      }
      place += size
    }
    open.end = place
    open.endsSentence = true
    guard place < text.count else { return place }
    let next = kind(Self.scalar(text, at: place).scalar)
    let isAbbreviation =
      isStop && marks == 1 && open.lastWord.end == start && open.lastWord.isShort
    if isWide || (next == .space && !isAbbreviation) { open.close(at: place, place, &scanned) }
    return place
  }

  @inline(__always)
  func kind(_ scalar: UInt32) -> Class {
    if scalar < 0x10000 { return classes[Int(scalar)] }
    return (0x20000..<0x40000).contains(scalar) ? .ideograph : .other
  }

  /// The scalar at a place and its size in bytes; U+FFFD and one byte where there is none.
  @inline(__always)
  static func scalar(
    _ text: borrowing Span<UInt8>, at place: Int
  ) -> (scalar: UInt32, size: Int) {
    let lead = UInt32(text[place])
    if lead < 0x80 { return (lead, 1) }
    let size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard lead >= 0xC2, lead < 0xF5, place + size <= text.count else { return (0xFFFD, 1) }
    var scalar = lead & (0x7F >> UInt32(size))
    for offset in 1..<size {
      let byte = text[place + offset]
      guard byte & 0xC0 == 0x80 else { return (0xFFFD, 1) }
      scalar = scalar << 6 | UInt32(byte & 0x3F)
    }
    return (scalar, size)
  }
}
