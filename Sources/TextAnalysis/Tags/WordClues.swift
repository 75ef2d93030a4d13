/// What a word by itself says of its tag: its ending, its beginning, its shape.
///
/// Trainer and tagger see the same clues.
package struct WordClues {
  /// The folded word; digits of ASCII are 0.
  package private(set) var bytes: [UInt8] = []
  package private(set) var shape = WordShape.small
  /// Whether it begins a sentence or a quotation, so that its capital says nothing.
  package private(set) var isFirst = false
  /// Where its characters begin, and its end.
  package private(set) var starts: [Int] = []
  /// The clues that lists of names give, as bits by their indices in ``KnownNames/clueNames``.
  package var names: UInt64 = 0
  private var hasHyphen = false
  private var hasApostrophe = false

  package static let longestEnding = 5
  package static let longestBeginning = 4

  /// No word.
  init() {}

  /// - Parameter term: the folded word.
  package init(_ term: [UInt8], shape: WordShape, isFirst: Bool) {
    replace(by: term.span, shape: shape, isFirst: isFirst)
  }

  /// Makes them those of another word, in the same memory.
  mutating func replace(by term: Span<UInt8>, shape: WordShape, isFirst: Bool) {
    (self.shape, self.isFirst) = (shape, isFirst)
    (names, hasHyphen, hasApostrophe) = (0, false, false)
    bytes.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    for offset in term.indices {
      let byte = term[offset]
      if byte & 0xC0 != 0x80 { starts.append(offset) }
      if byte == 0x2D { hasHyphen = true }
      if byte == 0x27 { hasApostrophe = true }
      bytes.append(byte &- 0x31 < 9 ? 0x30 : byte)
    }
    starts.append(term.count)
  }

  /// How many characters it has.
  package var length: Int { starts.count - 1 }

  /// Whether endings are those of words with a capital.
  package var hasCapitalEnding: Bool { shape != .small && !isFirst }

  /// The bytes of an ending of so many characters, at most all.
  package func ending(_ count: Int) -> Range<Int> { starts[length - count]..<bytes.count }
  package func beginning(_ count: Int) -> Range<Int> { 0..<starts[count] }

  package var endings: ClosedRange<Int> { 1...max(1, min(Self.longestEnding, length)) }
  package var beginnings: ClosedRange<Int> { 1...max(1, min(Self.longestBeginning, length)) }

  /// A character, its bytes as one number.
  @inline(__always)
  func character(_ index: Int) -> UInt32 {
    (starts[index]..<starts[index + 1]).reduce(0) { $0 << 8 | UInt32(bytes[$1]) }
  }
}

// MARK: Clues of capitals and characters

extension WordClues {
  /// The clues that every word has: its shape, its length, whether it is of letters of ASCII.
  ///
  /// As one number below ``bases``.
  var base: Int {
    (shapeClue * Self.longest + min(max(length, 1), Self.longest) - 1) * 2 + (isLatin ? 1 : 0)
  }

  /// How many there are of those.
  static let bases = WordShape.allCases.count * 2 * longest * 2

  /// The clues by their numbers that a base stands for.
  static func clues(ofBase base: Int) -> [Int] {
    let (length, shape) = (base / 2 % longest, base / 2 / longest)
    return [shape, 8 + length] + (base % 2 == 1 ? [latin] : [])
  }

  private static let longest = 8
  private static let latin = 18

  private var shapeClue: Int { Int(shape.rawValue) * 2 + (isFirst ? 1 : 0) }
  private var isLatin: Bool { (bytes.first ?? 0) &- 0x61 < 26 }

  /// All clues of capitals and characters, by their numbers.
  package func forEachShape(_ body: (Int) -> Void) {
    body(shapeClue)
    body(8 + min(length, Self.longest) - 1)
    if isLatin { body(Self.latin) }
    for clue in 0..<UInt64.bitWidth where marks >> clue & 1 == 1 { body(clue) }
  }

  /// The clues that only some words have, as the bits of their numbers.
  var marks: UInt64 {
    let first = bytes.first ?? 0
    var marks = names << 24
    if first == 0x30 { marks |= bytes.last == 0x30 ? 1 << 16 : 1 << 17 }
    if hasHyphen { marks |= 1 << 19 }
    if hasApostrophe { marks |= 1 << 20 }
    guard first >= 0xE3 else { return marks }
    var offset = 0
    let scalar = bytes.span.scalar(at: &offset)
    if scalar &- 0x3040 < 0x60 { marks |= 1 << 21 }
    if scalar &- 0x30A0 < 0x60 { marks |= 1 << 22 }
    if scalar &- 0x4E00 < 0x5200 { marks |= 1 << 23 }
    return marks
  }

  /// The names of those clues.
  package static let shapeNames: [String] =
    WordShape.allCases.flatMap { [$0.name, $0.name + " first"] }
    + (1...longest).map { "length \($0)" }
    + [
      "number", "number and letters", "latin", "hyphen", "apostrophe", "hiragana", "katakana",
      "ideograph",
    ] + KnownNames.clueNames

  /// The number of one of those clues.
  static func shapeNumber(of name: Span<UInt8>) -> Int? {
    shapeNames.firstIndex { $0.utf8.elementsEqual(name) }
  }
}
