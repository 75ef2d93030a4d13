extension UnitScanner {
  /// Reads a word and returns where it ends.
  @inline(__always)
  func scanWord(
    _ text: borrowing Span<UInt8>, from start: Int, into scanned: inout ScannedText,
    _ open: inout OpenUnit
  ) -> Int {
    scanASCIIWord(text, from: start, into: &scanned, &open)
      ?? scanAnyWord(text, from: start, into: &scanned, &open)
  }

  /// Reads a word of A to Z alone, eight letters at a time, and returns where it ends; `nil` where it has
  /// anything else.
  @inline(__always)
  private func scanASCIIWord(
    _ text: borrowing Span<UInt8>, from start: Int, into scanned: inout ScannedText,
    _ open: inout OpenUnit
  ) -> Int? {
    var hash = UnitHash()
    var letters: UInt64 = 0
    var (offset, capitals, wasSmall) = (start, 0, false)
    while offset < text.count {
      let byte = text[offset]
      guard (byte | 0x20) &- 0x61 < 26 else {
        // A word with digits, marks or signs that join goes by the longer way; what is of another script
        // is another word, and so is a number behind a long one.
        if byte &- 0x30 < 10, offset - start < Self.shortestGlued { return nil }
        if byte >= 0x80 {
          let scalar = Self.scalar(text, at: offset).scalar
          let kind = kind(scalar)
          if kind == .joiner || (kind.isOfWords && scalar < Self.endOfLatin) { return nil }
        }
        break
      }
      if byte < 0x61 {
        // Another word is glued to it.
        if wasSmall, offset - start >= Self.shortestGlued { break }
        (capitals, wasSmall) = (capitals + 1, false)
      } else {
        wasSmall = true
      }
      letters = letters << 8 | UInt64(byte | 0x20)
      offset += 1
      if (offset - start) & 7 == 0 {
        hash.add(letters)
        letters = 0
      }
    }
    guard offset > start else { return nil }
    hash.add(letters)
    let startsCapital = text[start] < 0x61
    add(
      hash.value, exact: hash.value, start..<offset, scalars: offset - start, isNumber: false,
      startsCapital: startsCapital, capitals: capitals, text, to: &scanned, &open)
    return offset
  }

  private func scanAnyWord(
    _ text: borrowing Span<UInt8>, from start: Int, into scanned: inout ScannedText,
    _ open: inout OpenUnit
  ) -> Int {
    var hash = UnitHash()
    // The same with all digits, from the first digit on.
    var exact: UnitHash?
    var (offset, scalars, capitals) = (start, 0, 0)
    var (isNumber, startsCapital) = (true, false)
    var last = (kind: Class.other, isLatin: false)
    while offset < text.count {
      let (scalar, size) = Self.scalar(text, at: offset)
      let kind = kind(scalar)
      guard kind.isOfWords || kind == .joiner else { break }
      if kind == .digit {
        if isGlued(kind, last.isLatin, after: last, scalars: scalars) { break }
        var digits = exact ?? hash
        digits.add(UInt64(scalar))
        exact = digits
        // All numbers are alike.
        if last.kind != .digit { hash.add(0x30) }
        last = (kind, last.isLatin)
      } else if kind != .joiner {
        let isLatin = scalar < Self.endOfLatin
        if scalars > 0, isGlued(kind, isLatin, after: last, scalars: scalars) { break }
        if kind == .capital {
          capitals += 1
          if scalars == 0 { startsCapital = true }
        }
        let folded = UInt64(folded(scalar))
        hash.add(folded)
        exact?.add(folded)
        isNumber = false
        last = (kind, isLatin)
      }
      scalars += 1
      offset += size
    }
    add(
      hash.value, exact: exact?.value ?? hash.value, start..<offset, scalars: scalars,
      isNumber: isNumber, startsCapital: startsCapital, capitals: capitals, text, to: &scanned,
      &open)
    return offset
  }

  /// Adds a word that was read.
  @inline(__always)
  private func add(
    _ key: UInt64, exact: UInt64, _ range: Range<Int>, scalars: Int, isNumber: Bool,
    startsCapital: Bool, capitals: Int, _ text: borrowing Span<UInt8>,
    to scanned: inout ScannedText, _ open: inout OpenUnit
  ) {
    let (start, offset) = (range.lowerBound, range.upperBound)
    let isSlot = isNumber || isDate(key)
    var shape = ScannedText.Shape()
    if startsCapital { shape.insert(.startsCapital) }
    if capitals > 1, capitals == scalars { shape.insert(.isCapitals) }
    if start == open.lastWord.end { shape.insert(.isGlued) }
    if isNumber { shape.insert(.isPlainNumber) }
    open.add(isSlot ? ScannedText.slot : key, exact: exact, range, shape, to: &scanned)
    let isInitials = scalars == 1 && start > 0 && text[start - 1] == UInt8(ascii: ".")
    open.lastWord = (offset, isInitials || (startsCapital && scalars <= 3))
  }

  /// Whether a letter or digit begins another word though no space stands before it.
  ///
  /// That is a capital behind small letters or digits, as in "thousandsPhoto", a number behind a long word, or another
  /// script.
  @inline(__always)
  private func isGlued(
    _ kind: Class, _ isLatin: Bool, after last: (kind: Class, isLatin: Bool), scalars: Int
  ) -> Bool {
    switch last.kind {
    case .letter, .capital:
      kind == .digit
        ? scalars >= Self.shortestGlued
        : (kind == .capital && last.kind == .letter && scalars >= Self.shortestGlued)
          || isLatin != last.isLatin
    case .digit: kind == .capital
    default: false
    }
  }
}
