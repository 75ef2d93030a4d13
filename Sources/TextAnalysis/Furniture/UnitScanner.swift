internal import ICU

/// Divides texts into lines, sentences and brackets by their bytes, fast and the same in all languages.
///
/// It is no segmenter: all that matters is that it divides equal text equally. A sentence ends at a
/// mark that ends sentences, if a space follows and no initial or short abbreviation such as "Sen."
/// comes before; a divider such as "|" ends it too.
struct UnitScanner: Sendable {
  /// With the dates and dividers that travel in the binary.
  static let standard = UnitScanner(.standard)

  /// The classes of scalars.
  enum Class: UInt8 {
    case other, space, newline, letter, capital, digit, ideograph, joiner
    case stop, final, wideFinal, divider, opening, closing, quote

    var isOfWords: Bool { rawValue >= Self.letter.rawValue && rawValue <= Self.digit.rawValue }

    /// Whether it stands between units and is part of none.
    var dividesUnits: Bool { self == .space || self == .newline || self == .divider }
  }

  /// A stub has at most so many words; chosen by hand.
  static let longestStub = 15
  /// Another word may be glued to a word of at least so many letters; chosen by hand: "McKay" and "iPhone" are one.
  static let shortestGlued = 4
  /// Letters below it are Latin; a letter of another script begins another word.
  static let endOfLatin: UInt32 = 0x250
  /// For each scalar of the Basic Multilingual Plane, its class.
  private let classes: [Class]
  /// For each scalar of one or two bytes, its folded scalar; 0 if that depends on other scalars.
  private let folds: [UInt16]
  /// The keys of the names of months and days.
  private var dates: Set<UInt64> = []
  /// The low bits of the keys of dates; most words are not dates, and this saves a look into the set.
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
    // Both are apostrophes more often than quotation marks.
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

  /// Whether a key is that of the name of a month or day.
  func isDate(_ key: UInt64) -> Bool {
    dateFilter[Int(key & 0xFFF)] && dates.contains(key)
  }

  /// Divides a text into words and units.
  func scan(_ text: borrowing Span<UInt8>, into scanned: inout ScannedText) {
    scanned.words.removeAll(keepingCapacity: true)
    scanned.units.removeAll(keepingCapacity: true)
    var open = OpenUnit()
    var brackets = [ScannedText.Unit]()
    var offset = 0
    while offset < text.count {
      let (scalar, size) = Self.scalar(text, at: offset)
      let kind = kind(scalar)
      let next = offset + size
      if !kind.dividesUnits { open.begin(at: offset) }
      switch kind {
      case .letter, .capital, .digit:
        offset = scanWord(text, from: offset, into: &scanned, &open)
        continue
      case .ideograph:
        addIdeograph(scalar, offset..<next, to: &scanned, &open)
      case .newline:
        open.closeLine(next: next, &scanned)
      case .divider:
        open.close(next: next, &scanned)
      case .stop, .final, .wideFinal:
        offset = scanMark(text, from: offset, &scanned, &open)
        continue
      case .opening:
        open.openBracket(at: offset, word: scanned.words.count)
      case .closing:
        if let bracket = open.closeBracket(at: next, word: scanned.words.count),
          bracket.beginsUnit || Self.endsLine(text, at: next)
        {
          brackets.append(bracket.unit)
        }
      case .quote:
        open.addQuote(scanned.words.count)
      case .space, .other, .joiner:
        break
      }
      if !kind.dividesUnits { open.end = next }
      offset = next
    }
    open.closeLine(next: text.count, &scanned)
    scanned.markEdges()
    scanned.units += brackets
  }

  @inline(__always)
  private func addIdeograph(
    _ scalar: UInt32, _ range: Range<Int>, to scanned: inout ScannedText, _ open: inout OpenUnit
  ) {
    var hash = UnitHash()
    hash.add(UInt64(scalar))
    let key = isDate(hash.value) ? ScannedText.slot : hash.value
    open.add(key, exact: hash.value, range, [], to: &scanned)
    open.ideographs += 1
  }

  /// Divides a text and looks for the signs of pages in it.
  static func scan(_ text: borrowing Span<UInt8>, into scanned: inout ScannedText) {
    standard.scan(text, into: &scanned)
    PageSigns.standard.find(in: &scanned, text: text)
  }

  @inline(__always)
  func kind(_ scalar: UInt32) -> Class {
    if scalar < 0x10000 { return classes[Int(scalar)] }
    return (0x20000..<0x40000).contains(scalar) ? .ideograph : .other
  }

  /// The scalar at an offset and its size in bytes; U+FFFD and one byte if the bytes are ill-formed.
  @inline(__always)
  static func scalar(
    _ text: borrowing Span<UInt8>, at offset: Int
  ) -> (scalar: UInt32, size: Int) {
    let lead = UInt32(text[offset])
    if lead < 0x80 { return (lead, 1) }
    let size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard lead >= 0xC2, lead < 0xF5, offset + size <= text.count else { return (0xFFFD, 1) }
    var scalar = lead & (0x7F >> UInt32(size))
    for index in 1..<size {
      let byte = text[offset + index]
      guard byte & 0xC0 == 0x80 else { return (0xFFFD, 1) }
      scalar = scalar << 6 | UInt32(byte & 0x3F)
    }
    return (scalar, size)
  }
}
