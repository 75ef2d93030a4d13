public import CorpusStatistics

/// What an ``Analyzer`` found in one text.
public struct Analysis: Sendable {
  /// The language that the text was taken to be in (BCP 47).
  public let language: String
  /// The tokens in their order.
  public internal(set) var tokens: [Token] = []
  /// Where each sentence ends, in bytes; it begins where the one before ends.
  public internal(set) var sentenceEnds: [Int32] = []
  /// The parts of the text before the body, in their order: headline lines and dateline.
  public internal(set) var zones: [ZoneRange] = []
  /// Whose terms the tokens have.
  public internal(set) var vocabulary: VocabularyID

  init(language: String, of vocabulary: VocabularyID) {
    self.language = language
    self.vocabulary = vocabulary
  }

  /// A part of a text before its body, in bytes.
  public struct ZoneRange: Equatable, Sendable {
    public let zone: Zone
    public let range: Range<Int>
  }

  /// The terms of the words in their order, to be counted.
  ///
  /// - Complexity: O(*n*) in the tokens.
  public var terms: TermSequence {
    TermSequence(tokens.lazy.map(\.term).filter { $0 != Token.none }, of: vocabulary)
  }

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
    for zone in zones {
      for index in tokens.indices {
        guard Int(tokens[index].start) < zone.range.upperBound else { break }
        if zone.range.contains(Int(tokens[index].start)) { tokens[index].zone = zone.zone }
      }
    }
  }
}
