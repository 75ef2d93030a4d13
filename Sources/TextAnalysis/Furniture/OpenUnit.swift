/// The unit and the line that are being read.
struct OpenUnit {
  /// A bracket that is not closed yet.
  private struct OpenBracket {
    let start: Int
    /// The first word in it.
    let word: Int
    let beginsUnit: Bool
  }

  var (start, end) = (0, 0)
  var firstWord = 0
  var ideographs = 0
  var endsSentence = false
  private var bracket: OpenBracket?
  private var isBegun = false
  /// How many words of the line stand before its first two quotation marks.
  private var quotes: [Int] = []
  /// Numbers and dates go together unless a bracket stands between them.
  private var joinsSlots = false
  var lastWord = (end: -1, isShort: false)
  private var lineStart = 0
  private var lineFirstWord = 0
  private var lineFirstUnit = 0
  private var line = 0

  /// A quotation that opens a line has at least so many words; fewer are a name in marks.
  ///
  /// Chosen by hand.
  private static let shortestQuotation = 5
  /// Brackets with so many words may be furniture; chosen by hand.
  private static let bracketed = 2...25

  /// Begins a unit, if none is begun.
  @inline(__always)
  mutating func begin(at offset: Int) {
    if !isBegun { (start, isBegun) = (offset, true) }
  }

  /// Notes a quotation mark behind so many words.
  mutating func addQuote(_ words: Int) {
    if quotes.count < 2 { quotes.append(words - lineFirstWord) }
  }

  mutating func add(
    _ key: UInt64, exact: UInt64, _ range: Range<Int>, _ shape: ScannedText.Shape,
    to scanned: inout ScannedText
  ) {
    if key == ScannedText.slot, joinsSlots, scanned.words.count > firstWord,
      scanned.words[scanned.words.count - 1].key == key
    {
      scanned.words[scanned.words.count - 1].end = Int32(range.upperBound)
      scanned.words[scanned.words.count - 1].shape.remove(.isPlainNumber)
      var run = UnitHash()
      run.add(scanned.words[scanned.words.count - 1].exactKey)
      run.add(exact)
      scanned.words[scanned.words.count - 1].exactKey = run.value
    } else {
      scanned.words.append(
        ScannedText.Word(
          start: Int32(range.lowerBound), end: Int32(range.upperBound), key: key, exactKey: exact,
          shape: shape))
    }
    joinsSlots = true
    endsSentence = false
    end = range.upperBound
  }

  mutating func openBracket(at offset: Int, word: Int) {
    bracket = OpenBracket(start: offset, word: word, beginsUnit: word == firstWord)
    joinsSlots = false
  }

  /// Closes the bracket that is open.
  ///
  /// In the middle of a sentence a bracket explains a word; at its start or end it is a credit.
  ///
  /// - Parameters:
  ///   - end: the offset behind the closing bracket.
  ///   - word: the index of the next word.
  /// - Returns: the bracket, if it holds as many words as furniture does.
  mutating func closeBracket(
    at end: Int, word: Int
  ) -> (unit: ScannedText.Unit, beginsUnit: Bool)? {
    joinsSlots = false
    guard let open = bracket else { return nil }
    bracket = nil
    let length = word - open.word
    guard Self.bracketed.contains(length) else { return nil }
    let unit = ScannedText.Unit(
      .bracket, open.start..<end, words: open.word..<word, length: length, isStub: true)
    return (unit, open.beginsUnit)
  }

  /// Ends the unit; the next begins at `next`.
  mutating func close(next: Int, _ scanned: inout ScannedText) {
    let count = scanned.words.count - firstWord
    if count > 0 {
      scanned.units.append(
        ScannedText.Unit(
          .sentence, start..<max(end, start), words: firstWord..<scanned.words.count,
          length: count - ideographs / 2, endsSentence: endsSentence))
    }
    firstWord = scanned.words.count
    (start, end, isBegun) = (next, next, false)
    (ideographs, endsSentence, joinsSlots) = (0, false, false)
  }

  /// Ends the unit and the line; the next line begins at `next`.
  mutating func closeLine(next: Int, _ scanned: inout ScannedText) {
    let lineEnd = end
    close(next: next, &scanned)
    let units = lineFirstUnit..<scanned.units.count
    let isQuoted = quotes.first == 0 && (quotes.count < 2 || quotes[1] >= Self.shortestQuotation)
    if let last = units.last {
      let unit = scanned.units[last]
      scanned.units[last] = ScannedText.Unit(
        units.count == 1 ? .line : .sentence, unit.range, words: unit.words, length: unit.length,
        endsSentence: unit.endsSentence,
        isStub: !unit.endsSentence && unit.length <= UnitScanner.longestStub)
      if units.count > 1 {
        let start = scanned.units[units.lowerBound].range.lowerBound
        scanned.units.append(
          ScannedText.Unit(
            .paragraph, start..<max(lineEnd, unit.range.upperBound),
            words: lineFirstWord..<scanned.words.count,
            length: units.reduce(0) { $0 + scanned.units[$1].length },
            endsSentence: unit.endsSentence))
      }
    }
    for unit in lineFirstUnit..<scanned.units.count {
      scanned.units[unit].isQuoted = isQuoted
      scanned.units[unit].line = line
    }
    line += 1
    bracket = nil
    quotes.removeAll(keepingCapacity: true)
    lineFirstWord = scanned.words.count
    lineFirstUnit = scanned.units.count
  }
}
