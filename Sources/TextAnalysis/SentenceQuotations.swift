internal import ICU

// MARK: Quotations that go on

extension SentenceRules {
  /// How much text behind a quotation may be the clause that reports it, in bytes and words.
  private static let longestReport = (bytes: 96, words: 7)

  /// Whether the sentence goes on behind a quotation that closes with a stop.
  ///
  /// - Parameters:
  ///   - end: the place behind the closing mark and the space that follows it.
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
    var (place, count, first) = (start, 0, start)
    var reports = false
    while place < limit {
      let scalar = ScalarReader.scalar(at: place, in: text)
      if Self.isWordScalar(scalar.value) {
        place = scalar.end
        continue
      }
      if place > first {
        let word = first..<place
        reports = words.kinds(of: word, in: text).contains(.says)
        count += 1
        if verbFirst, count == 1, reports { return true }
        guard count <= Self.longestReport.words else { return false }
        if scalar.value == 0x2E, !reports, isAbbreviation(word, in: text) {
          place = scalar.end
          first = place
          continue
        }
      }
      switch scalar.value {
      case 0x2E, 0x0964, 0x06D4: return reports
      case 0x3002: return words.ends(start..<place, with: .says, in: text)
      case 0x20, 0xA0, 0x2D, 0x27, 0x2019: break
      default: return false
      }
      place = scalar.end
      first = place
    }
    return false
  }

  private func isAbbreviation(_ word: Range<Int>, in text: borrowing Span<UInt8>) -> Bool {
    !words.abbreviation(word, in: text).isEmpty || Shape(word, in: text) == .initial
  }
}
