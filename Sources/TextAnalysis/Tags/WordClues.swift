/// What a word by itself says of its tag: its ending, its beginning, its shape.
///
/// Trainer and tagger see the same clues.
package struct WordClues {
  /// The folded word; digits of ASCII are 0.
  package let bytes: [UInt8]
  package let shape: WordShape
  /// Whether it begins a sentence or a quotation, so that its capital says nothing.
  package let isFirst: Bool
  /// Where its characters begin, and its end.
  package let starts: [Int]

  package static let longestEnding = 5
  package static let longestBeginning = 4

  /// - Parameter term: the folded word.
  package init(_ term: [UInt8], shape: WordShape, isFirst: Bool) {
    bytes = term.map { $0 &- 0x31 < 9 ? 0x30 : $0 }
    self.shape = shape
    self.isFirst = isFirst
    var starts = [Int]()
    starts.reserveCapacity(term.count + 1)
    for place in term.indices where term[place] & 0xC0 != 0x80 { starts.append(place) }
    starts.append(term.count)
    self.starts = starts
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

  /// The clues of capitals and characters, by their numbers.
  package func forEachShape(_ body: (Int) -> Void) {
    body(Int(shape.rawValue) * 2 + (isFirst ? 1 : 0))
    body(8 + min(length, 8) - 1)
    let (first, last) = (bytes.first ?? 0, bytes.last ?? 0)
    if first == 0x30 { body(last == 0x30 ? 16 : 17) }
    if first &- 0x61 < 26 { body(18) }
    if bytes.contains(0x2D) { body(19) }
    if bytes.contains(0x27) { body(20) }
    if first >= 0xE3 {
      var place = 0
      let scalar = bytes.span.scalar(at: &place)
      if scalar &- 0x3040 < 0x60 { body(21) }
      if scalar &- 0x30A0 < 0x60 { body(22) }
      if scalar &- 0x4E00 < 0x5200 { body(23) }
    }
  }

  /// The names of those clues.
  package static let shapeNames: [String] =
    WordShape.allCases.flatMap { [$0.name, $0.name + " first"] }
    + (1...8).map { "length \($0)" }
    + [
      "number", "number and letters", "latin", "hyphen", "apostrophe", "hiragana", "katakana",
      "ideograph",
    ]
}
