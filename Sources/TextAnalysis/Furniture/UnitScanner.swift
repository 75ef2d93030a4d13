internal import ICU

/// The words of a text by keys, and the lines, sentences and brackets that they stand in.
struct ScannedText {
  /// A word; numbers and dates in a row are one, a slot.
  struct Word {
    let start: Int32
    var end: Int32
    let key: UInt64
    /// The same, but for what numbers and dates it is.
    var exactKey: UInt64
  }

  /// What is compared with other documents.
  struct Unit {
    enum Kind {
      case line, sentence, bracket
      /// A line of several sentences.
      case paragraph
    }

    let kind: Kind
    /// Its bytes, without the white space around them.
    let range: Range<Int>
    /// Its words' places.
    let words: Range<Int>
    /// How long it is, in words; of ideographs and kana two make one.
    let length: Int
    /// It ends as a sentence does.
    let endsSentence: Bool
    /// It ends its line, is short and no sentence.
    var isStub = false
    /// It begins or ends the text.
    var isEdge = false
    /// It ends the text.
    var isLast = false
    /// Its line begins with what somebody said.
    var isQuoted = false
  }

  var words: [Word] = []
  var units: [Unit] = []

  /// The key of all numbers and dates.
  static let slot: UInt64 = 1
}

/// Divides texts into lines, sentences and brackets by their bytes, fast and the same in all languages.
///
/// This is no segmenter: it must only divide equal text equally. A sentence ends at a mark that ends
/// sentences and a space, but for initials and short abbreviations such as "Sen."; a divider such as
/// "|" ends it too.
struct UnitScanner: Sendable {
  /// With the dates and dividers that travel in the binary.
  static let standard = UnitScanner(.standard)

  /// What a scalar is to the scanner.
  private enum Class: UInt8 {
    case other, space, newline, letter, capital, digit, ideograph, joiner
    case stop, final, wideFinal, divider, opening, closing, quote

    var isOfWords: Bool { rawValue >= Self.letter.rawValue && rawValue <= Self.digit.rawValue }
  }

  /// A stub has at most so many words.
  static let longestStub = 15
  /// Brackets hold so many words if they are looked at.
  private static let bracketed = 2...25

  /// Of each scalar of the Basic Multilingual Plane.
  private let classes: [Class]
  /// Of each short scalar what it is folded to, 0 where that depends on others.
  private let folds: [UInt16]
  /// The keys of the names of months and days.
  private let dates: Set<UInt64>
  /// Which low bits the keys of dates have: most words are none.
  private let dateFilter: [Bool]

  init(_ data: FurnitureData) {
    let dividers = Set(data.dividers.unicodeScalars.map(\.value))
    classes = (0..<0x10000).map { Self.classify(UInt32($0), dividers: dividers) }
    folds = Folding.simple.map { UInt16($0) }
    var dates = Set<UInt64>()
    var filter = [Bool](repeating: false, count: 1 << 12)
    for name in data.dates {
      var hash = UnitHash()
      for scalar in name.unicodeScalars {
        let folded = scalar.value < 0x800 ? UInt32(folds[Int(scalar.value)]) : 0
        hash.add(UInt64(folded > 0 ? folded : scalar.value))
      }
      dates.insert(hash.value)
      filter[Int(hash.value & 0xFFF)] = true
    }
    self.dates = dates
    dateFilter = filter
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
  private func folded(_ scalar: UInt32) -> UInt32 {
    guard scalar < 0x800 else { return scalar }
    let folded = UInt32(folds[Int(scalar)])
    return folded > 0 ? folded : scalar
  }

  /// Whether a number or a date stands at a key.
  private func isDate(_ key: UInt64) -> Bool {
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
        open.add(key, exact: hash.value, place..<next, to: &scanned)
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
              kind: .bracket, range: start..<next, words: first..<scanned.words.count,
              length: scanned.words.count - first, endsSentence: false, isStub: true))
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

  /// Whether a line ends at a place, but for a stop.
  private static func endsLine(_ text: borrowing Span<UInt8>, at place: Int) -> Bool {
    var place = place
    while place < text.count, text[place] == 0x20 || text[place] == 0x2E { place += 1 }
    return place == text.count || text[place] == 0x0A || text[place] == 0x0D
  }

  /// Reads a word and returns where it ends.
  private func scanWord(
    _ text: borrowing Span<UInt8>, from start: Int, into scanned: inout ScannedText,
    _ open: inout OpenUnit
  ) -> Int {
    var (hash, exact) = (UnitHash(), UnitHash())
    var (place, scalars) = (start, 0)
    var (isNumber, wasDigit, startsCapital) = (true, false, false)
    while place < text.count {
      let (scalar, size) = Self.scalar(text, at: place)
      let kind = kind(scalar)
      guard kind.isOfWords || kind == .joiner else { break }
      if kind == .digit {
        // All numbers are alike.
        if !wasDigit { hash.add(0x30) }
        exact.add(UInt64(scalar))
        wasDigit = true
      } else if kind != .joiner {
        if scalars == 0 { startsCapital = kind == .capital }
        let folded = UInt64(folded(scalar))
        hash.add(folded)
        exact.add(folded)
        (isNumber, wasDigit) = (false, false)
      }
      scalars += 1
      place += size
    }
    let isSlot = isNumber || isDate(hash.value)
    open.add(
      isSlot ? ScannedText.slot : hash.value, exact: exact.value, start..<place, to: &scanned)
    open.lastWord = (place, startsCapital && scalars <= 3)
    return place
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
      isStop && marks == 1 && open.lastWord.end == start && open.lastWord.isShortCapital
    if isWide || (next == .space && !isAbbreviation) { open.close(at: place, place, &scanned) }
    return place
  }

  @inline(__always)
  private func kind(_ scalar: UInt32) -> Class {
    if scalar < 0x10000 { return classes[Int(scalar)] }
    return (0x20000..<0x40000).contains(scalar) ? .ideograph : .other
  }

  /// The scalar at a place and its size in bytes; U+FFFD and one byte where there is none.
  @inline(__always)
  private static func scalar(
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

/// The unit and the line that are being read.
private struct OpenUnit {
  var (start, end) = (0, 0)
  var firstWord = 0
  var ideographs = 0
  var endsSentence = false
  var bracket: (start: Int, word: Int, beginsUnit: Bool)?
  private var isBegun = false
  /// How many words of the line stand before its first two quotation marks.
  private var quotes: [Int] = []
  /// Numbers and dates go together unless a bracket stands between them.
  var joinsSlots = false
  var lastWord = (end: -1, isShortCapital: false)
  private var lineStart = 0
  private var lineFirstWord = 0
  private var lineFirstUnit = 0

  /// A quotation that opens a line has more words than the names that are put into marks.
  private static let shortestQuotation = 5

  /// Takes note of where a unit begins.
  @inline(__always)
  mutating func begin(at place: Int) {
    if !isBegun { (start, isBegun) = (place, true) }
  }

  /// Takes note of a quotation mark behind so many words.
  mutating func addQuote(_ words: Int) {
    if quotes.count < 2 { quotes.append(words - lineFirstWord) }
  }

  mutating func add(
    _ key: UInt64, exact: UInt64, _ range: Range<Int>, to scanned: inout ScannedText
  ) {
    if key == ScannedText.slot, joinsSlots, scanned.words.count > firstWord,
      scanned.words[scanned.words.count - 1].key == key
    {
      scanned.words[scanned.words.count - 1].end = Int32(range.upperBound)
      var run = UnitHash()
      run.add(scanned.words[scanned.words.count - 1].exactKey)
      run.add(exact)
      scanned.words[scanned.words.count - 1].exactKey = run.value
    } else {
      scanned.words.append(
        ScannedText.Word(
          start: Int32(range.lowerBound), end: Int32(range.upperBound), key: key, exactKey: exact))
    }
    joinsSlots = true
    endsSentence = false
    end = range.upperBound
  }

  /// Ends the unit; the next begins at `next`.
  mutating func close(at place: Int, _ next: Int, _ scanned: inout ScannedText) {
    let count = scanned.words.count - firstWord
    if count > 0 {
      scanned.units.append(
        ScannedText.Unit(
          kind: .sentence, range: start..<max(end, start), words: firstWord..<scanned.words.count,
          length: count - ideographs / 2, endsSentence: endsSentence))
    }
    firstWord = scanned.words.count
    (start, end, isBegun) = (next, next, false)
    (ideographs, endsSentence, joinsSlots) = (0, false, false)
  }

  mutating func closeLine(at place: Int, _ next: Int, _ scanned: inout ScannedText) {
    let lineEnd = end
    close(at: place, next, &scanned)
    let units = lineFirstUnit..<scanned.units.count
    let isQuoted = quotes.first == 0 && (quotes.count < 2 || quotes[1] >= Self.shortestQuotation)
    if let last = units.last {
      let unit = scanned.units[last]
      scanned.units[last] = ScannedText.Unit(
        kind: units.count == 1 ? .line : .sentence, range: unit.range, words: unit.words,
        length: unit.length, endsSentence: unit.endsSentence,
        isStub: !unit.endsSentence && unit.length <= UnitScanner.longestStub)
      if units.count > 1 {
        scanned.units.append(
          ScannedText.Unit(
            kind: .paragraph,
            range: scanned.units[units.lowerBound].range
              .lowerBound..<max(
                lineEnd, unit.range.upperBound), words: lineFirstWord..<scanned.words.count,
            length: units.reduce(0) { $0 + scanned.units[$1].length },
            endsSentence: unit.endsSentence))
      }
    }
    for unit in lineFirstUnit..<scanned.units.count { scanned.units[unit].isQuoted = isQuoted }
    bracket = nil
    quotes.removeAll(keepingCapacity: true)
    lineFirstWord = scanned.words.count
    lineFirstUnit = scanned.units.count
  }
}

/// A hash of scalars or of words, in their order; the same on every machine.
struct UnitHash {
  private(set) var value: UInt64 = 0x9E37_79B9_7F4A_7C15

  @inline(__always)
  mutating func add(_ next: UInt64) {
    value = (value ^ next) &* 0xFF51_AFD7_ED55_8CCD
    value ^= value >> 32
  }
}
