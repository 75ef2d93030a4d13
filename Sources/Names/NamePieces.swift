internal import ICU

/// The words of a name as they stand in a text.
struct NamePieces {
  /// A word.
  struct Piece {
    let text: String
    let folded: String
    /// The sign that follows at once.
    let sign: Unicode.Scalar?
    var hasStop: Bool { sign == "." }
    /// Whether another word of the text has letters other than capitals.
    var isAmongSmall = false
  }

  private(set) var pieces: [Piece] = []

  /// What stands inside words and is no letter.
  private static let inner = Set("'’‘ʼʻʹʿ׳״`\u{200C}\u{30FC}".unicodeScalars)
  /// What stands behind the number of a ruler.
  private static let ordinals = Set("世세代代대".unicodeScalars)

  init(_ text: String) throws {
    var word = String.UnicodeScalarView()
    var number = String.UnicodeScalarView()
    var hasLetter = false
    func isLetter(_ scalar: Unicode.Scalar) -> Bool {
      scalar.isASCII
        ? ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
        : ScalarProperties(scalar.value).isLetter
    }
    func end(_ sign: Unicode.Scalar?) throws {
      if hasLetter {
        let text = String(word)
        pieces.append(Piece(text: text, folded: try NameReader.folded(text), sign: sign))
      }
      word = String.UnicodeScalarView()
      hasLetter = false
    }
    var wasLower = false
    for scalar in text.unicodeScalars {
      let isLetter = isLetter(scalar)
      // Apostrophes and geresh are parts of words, and the joiner of Persian is none that parts them.
      guard isLetter || Self.inner.contains(scalar) || ScalarProperties(scalar.value).isMark else {
        try end(scalar)
        wasLower = false
        if ("0"..."9").contains(scalar) { number.append(scalar) } else { number = .init() }
        continue
      }
      if !number.isEmpty, Self.ordinals.contains(scalar) { word = number }
      number = .init()
      hasLetter = hasLetter || isLetter
      // SergeiLavrov: two words that lost their space.
      let isUpper = ScalarProperties(scalar.value).isUppercase
      if isUpper, wasLower, word.count > 2 { try end(nil) }
      if isLetter, let last = word.last, Self.parts(last, scalar) {
        try end(nil)
        hasLetter = true
      }
      wasLower = ScalarProperties(scalar.value).isLowercase
      word.append(scalar)
    }
    try end(nil)
    for index in pieces.indices {
      pieces[index].isAmongSmall = pieces.indices.contains {
        $0 != index
          && pieces[$0].text.unicodeScalars.contains { !ScalarProperties($0.value).isUppercase }
      }
    }
  }

  /// Whether two words meet where the script changes: トランプ大統領.
  private static func parts(_ last: Unicode.Scalar, _ next: Unicode.Scalar) -> Bool {
    if last.value < 0x3000 && next.value < 0x3000 { return false }
    let (before, after) = (kind(last), kind(next))
    return before != after && before != .other && after != .other
  }

  private enum Kind { case katakana, han, letter, other }

  private static func kind(_ scalar: Unicode.Scalar) -> Kind {
    switch scalar.value {
    case 0x30A1...0x30FF: scalar == "ヶ" || scalar == "ノ" ? .other : .katakana
    case 0x4E00...0x9FFF: .han
    case 0x41...0x5A, 0x61...0x7A, 0x400...0x4FF: .letter
    default: .other
    }
  }
}
