/// What an ``Analyzer`` found in one text.
public struct Analysis: Sendable {
  /// The language that the text was taken to be in (BCP 47).
  public let language: String
  /// The tokens in their order.
  public internal(set) var tokens: [Token] = []
  /// Where each sentence ends, in bytes; it begins where the one before ends.
  public internal(set) var sentenceEnds: [Int32] = []
  /// The parts of the text before the body, in their order: headline lines and dateline.
  public internal(set) var zones: [(zone: Zone, range: Range<Int>)] = []

  init(language: String) { self.language = language }

  /// The bytes of a sentence, by its number.
  public func sentence(_ number: Int) -> Range<Int> {
    (number == 0 ? 0 : Int(sentenceEnds[number - 1]))..<Int(sentenceEnds[number])
  }

  /// The number of the sentence that a byte of the text is in.
  func sentence(at offset: Int) -> Int32 {
    var (low, high) = (0, max(0, sentenceEnds.count - 1))
    while low < high {
      let middle = (low + high) / 2
      if Int(sentenceEnds[middle]) > offset { high = middle } else { low = middle + 1 }
    }
    return Int32(low)
  }

  /// For each sentence that has tokens, the range of their indices.
  public var sentences: [Range<Int>] {
    var ranges = [Range<Int>]()
    var first = 0
    for index in tokens.indices
    where index + 1 == tokens.count || tokens[index + 1].sentence != tokens[first].sentence {
      ranges.append(first..<(index + 1))
      first = index + 1
    }
    return ranges
  }

  mutating func markZones() {
    for (zone, range) in zones {
      for index in tokens.indices {
        guard Int(tokens[index].start) < range.upperBound else { break }
        if range.contains(Int(tokens[index].start)) { tokens[index].zone = zone }
      }
    }
  }
}
