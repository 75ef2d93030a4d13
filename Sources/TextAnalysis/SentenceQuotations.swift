internal import ICU

// MARK: Quotations that go on

extension SentenceRules {
  /// How much text behind a quotation may be the clause that reports it, in bytes and words.
  private static let longestReport = (bytes: 96, words: 7)

  /// Whether the sentence goes on behind a quotation that closes with a stop.
  ///
  /// - Parameters:
  ///   - end: the offset behind the closing mark and the space that follows it.
  ///   - isApart: whether there is such space.
  func goesOn(
    behind end: Int, stop: ScalarReader.Scalar, isApart: Bool, in text: borrowing Span<UInt8>
  ) -> Bool {
    let next = Following(at: end, in: text)
    switch next.kind {
    case .small: return true
    case .caseless:
      let rest = end..<min(text.count, end + 36)
      if words.all.contains(.goesOn), words.begins(rest, with: .goesOn, in: text) {
        return !words.begins(rest, with: .start, in: text)
      }
      if !isApart, Self.isSpaced(ScalarReader.scalar(at: end, in: text).value) { return true }
      return isReport(from: end, verbFirst: stop.value != 0x2E, in: text)
    case .capital: return isReport(from: end, verbFirst: false, in: text)
    case .digit, .quotation, .bracket, .other: return false
    }
  }

  /// Scripts that divide words by spaces: all but those of China, Japan and South-East Asia.
  private static func isSpaced(_ scalar: UInt32) -> Bool {
    scalar < 0x0E00 || (0xAC00...0xD7A3).contains(scalar)
  }

  /// Whether a few words stand here, up to a stop, the last of which reports.
  private func isReport(
    from start: Int, verbFirst: Bool, in text: borrowing Span<UInt8>
  ) -> Bool {
    guard words.all.contains(.says) else { return false }
    let limit = min(text.count, start + Self.longestReport.bytes)
    var (offset, count, first) = (start, 0, start)
    var reports = false
    while offset < limit {
      let scalar = ScalarReader.scalar(at: offset, in: text)
      if Self.isWordScalar(scalar.value) {
        offset = scalar.end
        continue
      }
      if offset > first {
        let word = first..<offset
        reports = words.kinds(of: word, in: text).contains(.says)
        count += 1
        if verbFirst, count == 1, reports { return true }
        guard count <= Self.longestReport.words else { return false }
        if scalar.value == 0x2E, !reports, isAbbreviation(word, in: text) {
          offset = scalar.end
          first = offset
          continue
        }
      }
      switch scalar.value {
      case 0x2E, 0x0964, 0x06D4: return reports
      case 0x3002: return words.ends(start..<offset, with: .says, in: text)
      case 0x20, 0xA0, 0x2D, 0x27, 0x2019: break
      default: return false
      }
      offset = scalar.end
      first = offset
    }
    return false
  }

  private func isAbbreviation(_ word: Range<Int>, in text: borrowing Span<UInt8>) -> Bool {
    !words.abbreviation(word, in: text).isEmpty || Shape(word, in: text) == .initial
  }
}

// MARK: Ends inside quotations

extension SentenceRules {
  /// How far an end inside a quotation that belongs to a clause may be from its marks, in bytes.
  private static let longestPart = 96

  /// Whether an end is inside a short quotation that a clause holds as it holds a word, and goes on behind it:
  /// `the “Stop. Look.” campaign`, `「止まれ。見ろ。」と`.
  func isEmbedded(_ end: Int, from start: Int, in text: borrowing Span<UInt8>) -> Bool {
    guard let close = closing(after: end, in: text) else { return false }
    let next = Following(at: close, in: text)
    let rest = close..<min(text.count, close + 36)
    let isHeld =
      words.all.contains(.goesOn) && words.begins(rest, with: .goesOn, in: text)
      && !words.begins(rest, with: .start, in: text)
    guard isHeld || next.kind == .small, let open = opening(before: end, from: start, in: text)
    else { return false }
    if isHeld { return true }
    // Before a comma and behind a comma or a colon, the quotation is a text of its own with sentences of its own.
    guard close - open <= Self.longestPart, !endsWithComma(before: close, in: text) else {
      return false
    }
    var offset = open
    while offset > start, let scalar = ScalarReader.scalar(before: offset, in: text) {
      guard Self.isSpace(scalar.value) else {
        return Self.isWordScalar(scalar.value)
      }
      offset = scalar.start
    }
    return false
  }

  /// Whether a comma stands before a closing mark.
  private func endsWithComma(before close: Int, in text: borrowing Span<UInt8>) -> Bool {
    guard let mark = ScalarReader.scalar(before: close, in: text),
      let last = ScalarReader.scalar(before: mark.start, in: text)
    else { return false }
    return last.value == 0x2C
  }

  /// The offset behind the mark that closes the quotation around an offset, if it is near.
  private func closing(after start: Int, in text: borrowing Span<UInt8>) -> Int? {
    var offset = start
    let limit = min(text.count, start + Self.longestPart)
    while true {
      offset = ByteScan.next(0x22, 0x0A, from: offset, to: limit, in: text)
      guard offset < limit, text[offset] != 0x0A else { return nil }
      if Self.mayBeQuotationMark(offset, in: text) {
        let scalar = ScalarReader.scalar(at: offset, in: text)
        if Self.isQuotationMark(scalar.value) {
          return opens(scalar, in: text) ? nil : scalar.end
        }
      }
      offset += 1
    }
  }

  /// Whether the first bytes of a scalar are those of a quotation mark.
  private static func mayBeQuotationMark(_ offset: Int, in text: borrowing Span<UInt8>) -> Bool {
    switch text[offset] {
    case 0x22, 0xC2: true
    // Most are apostrophes and dashes.
    case 0xE2: offset + 2 < text.count && text[offset + 1] == 0x80 && text[offset + 2] &- 0x9C < 4
    case 0xE3: offset + 1 < text.count && text[offset + 1] == 0x80
    case 0xEF: offset + 1 < text.count && text[offset + 1] == 0xBC
    default: false
    }
  }

  /// The offset of the mark that opens the quotation around an offset, if it is near.
  private func opening(
    before end: Int, from start: Int, in text: borrowing Span<UInt8>
  ) -> Int? {
    var offset = end
    let limit = max(start, end - Self.longestPart)
    while offset > limit, let scalar = ScalarReader.scalar(before: offset, in: text) {
      if Self.isLineEnd(scalar.value) { return nil }
      if Self.isQuotationMark(scalar.value) {
        return opens(scalar, in: text) ? scalar.start : nil
      }
      offset = scalar.start
    }
    return nil
  }

  /// Quotation marks that are no apostrophes.
  private static func isQuotationMark(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x22, 0xAB, 0xBB, 0x201C...0x201F, 0x300C...0x300F, 0xFF02: true
    default: false
    }
  }

  /// Whether a quotation mark opens here, told by its form or by the space around it.
  private func opens(_ mark: ScalarReader.Scalar, in text: borrowing Span<UInt8>) -> Bool {
    switch mark.value {
    case 0x201E, 0x300C, 0x300E: return true
    case 0x201D, 0x300D, 0x300F: return false
    default: break
    }
    let before = ScalarReader.scalar(before: mark.start, in: text)?.value ?? 0x20
    let after = mark.end < text.count ? ScalarReader.scalar(at: mark.end, in: text).value : 0x20
    let isApart = Self.isSpace(before) || before == 0x28 || before == 0x5B
    return isApart && (mark.value == 0xAB || !Self.isSpace(after))
  }
}
