/// Characters that are looked for in the bytes of a text.
struct SentenceMarks {
  private var isASCII = [Bool](repeating: false, count: 128)
  /// Longer ones by their bytes, which are at most four.
  private var longer: Set<UInt32> = []

  /// Marks that part clauses, in the scripts of news.
  static let ofClauses = SentenceMarks(",;:()—–،؛、，；：（）।…")
  static let ofQuestions = SentenceMarks("?؟？")

  init(_ characters: String) {
    for scalar in characters.unicodeScalars {
      if scalar.isASCII {
        isASCII[Int(scalar.value)] = true
      } else {
        longer.insert(String(scalar).utf8.reduce(0) { $0 << 8 | UInt32($1) })
      }
    }
  }

  /// Whether any of them stands in a stretch of a text.
  func stand(in range: Range<Int>, of text: borrowing Span<UInt8>) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = text[index]
      index += 1
      if byte < 0x80 {
        if isASCII[Int(byte)] { return true }
        continue
      }
      var character = UInt32(byte)
      while index < range.upperBound, text[index] & 0xC0 == 0x80 {
        character = character << 8 | UInt32(text[index])
        index += 1
      }
      if longer.contains(character) { return true }
    }
    return false
  }
}
