extension ScannedText {
  /// How many words begin in some ranges.
  ///
  /// - Parameter ranges: in order and apart.
  func countWords(in ranges: [Range<Int>]) -> Int {
    var count = 0
    forEachWord(in: ranges) { if $0 { count += 1 } }
    return count
  }

  /// Calls `body` for each word with whether it begins in one of some ranges.
  ///
  /// - Parameter ranges: in order and apart.
  func forEachWord(in ranges: [Range<Int>], _ body: (Bool) -> Void) {
    var next = 0
    for word in words {
      while next < ranges.count, ranges[next].upperBound <= Int(word.start) { next += 1 }
      body(next < ranges.count && ranges[next].contains(Int(word.start)))
    }
  }

  /// The last line with a sentence of at least so many words that no range touches; −1 if there is none.
  ///
  /// - Parameter ranges: in order and apart.
  func lastLine(ofSentencesOutside ranges: [Range<Int>], fewestWords: Int) -> Int {
    var (line, next) = (-1, 0)
    for unit in units where unit.kind == .line || unit.kind == .sentence {
      while next < ranges.count, ranges[next].upperBound <= unit.range.lowerBound { next += 1 }
      let isKnown = next < ranges.count && ranges[next].overlaps(unit.range)
      if unit.endsSentence, unit.length >= fewestWords, !isKnown { line = unit.line }
    }
    return line
  }
}
