/// The values of pieces of clues as tables write them.
package struct ClueValues {
  /// The words that the tables tell apart, in order; other words are their tags.
  package let words: [String]
  private let numbers: [String: UInt16]
  /// The endings that the tables tell apart, in order, counted from 1.
  package let endings: [String]
  /// By their bytes, since a piece of a word may be equivalent to another one.
  private let endingNumbers: [[UInt8]: UInt16]

  /// Behind the highest number of a tag.
  package static let firstWord: UInt16 = 0x4000
  /// The tag of the root, which stands behind the last word.
  package static let root: UInt16 = 0x3FFF
  /// What words by which somebody says something are called.
  package static let speech = "@say"
  /// So many words can be told apart.
  package static let mostWords = 0x4000

  package init(words: [String], endings: [String]) {
    (self.words, self.endings) = (words, endings)
    var numbers = [String: UInt16]()
    for (number, word) in words.enumerated() { numbers[word] = Self.firstWord + UInt16(number) }
    self.numbers = numbers
    var endingNumbers = [[UInt8]: UInt16]()
    for (number, ending) in endings.enumerated() {
      endingNumbers[Array(ending.utf8)] = UInt16(number + 1)
    }
    self.endingNumbers = endingNumbers
  }

  /// How far two words are apart: 1, 2, 3, 4 to 5, 6 to 9, more.
  @inline(__always)
  package static func distance(_ words: Int) -> UInt16 {
    switch words {
    case ...3: UInt16(max(1, words))
    case ...5: 4
    case ...9: 5
    default: 6
    }
  }

  private static let distances = ["", "1", "2", "3", "4-5", "6-9", "10-"]
  private static let dependents: [Character] = ["s", "o", "c", "m", "a", "p", "d", "q"]

  /// The kind of dependents that a relation is noted as.
  package static func dependents(of relation: Relation) -> UInt8 {
    switch relation {
    case .subject, .passiveSubject, .clausalSubject: 1
    case .object, .indirectObject: 2
    case .adposition: 4
    case .marker: 8
    case .auxiliary, .copula: 16
    case .passiveAuxiliary: 48
    case .determiner: 64
    case .clausalComplement, .parataxis: 128
    default: 0
    }
  }

  /// A gap, and whether a quotation begins or ends between, as one value.
  @inline(__always)
  package static func gap(_ gap: UInt8, dividesQuotation: Bool) -> UInt16 {
    UInt16(gap) | (dividesQuotation ? 16 : 0)
  }

  /// How a word ends: its last two characters, or its last one where that is an ideograph, a syllable or a kana; all of
  /// a shorter word.
  package static func ending(of word: borrowing Span<UInt8>) -> Range<Int> {
    var start = word.count
    for number in 1...2 where start > 0 {
      repeat { start -= 1 } while start > 0 && word[start] & 0xC0 == 0x80
      if number == 1, word[start] >= 0xE2 { break }
    }
    return start..<word.count
  }

  package func text(of value: UInt16, _ kind: ClueAtom.Kind) -> String {
    switch kind {
    case .nothing: return ""
    case .tag, .word:
      if value >= Self.firstWord { return words[Int(value - Self.firstWord)] }
      return value == Self.root ? "ROOT" : Tag(rawValue: value).description
    case .ending: return value == 0 ? "_" : endings[Int(value) - 1]
    case .gap:
      return (WordGap(rawValue: UInt8(value & 15))?.name ?? "")
        + (value & 16 > 0 ? "+quotation" : "")
    case .distance: return Self.distances[Int(value)]
    case .dependents:
      let letters = Self.dependents.indices.filter { value & 1 << $0 > 0 }
      return letters.isEmpty ? "-" : String(letters.map { Self.dependents[$0] })
    case .side: return value == 0 ? "left" : "right"
    case .relation: return Relation(rawValue: UInt8(value))?.name ?? ""
    case .arc:
      return (Relation(rawValue: UInt8(value & 63))?.name ?? "")
        + (value & 64 > 0 ? "+elsewhere" : "")
    case .number: return "\(value)"
    }
  }

  /// The value of a text; `nil` where it is none of its kind.
  package func value(of text: Substring, _ kind: ClueAtom.Kind) -> UInt16? {
    switch kind {
    case .nothing: return nil
    case .tag, .word:
      if kind == .word, let number = numbers[String(text)] { return number }
      if text == "ROOT" { return Self.root }
      return text == "_" ? 0 : Tag(text)?.rawValue
    case .ending:
      return text == "_" ? 0 : endingNumbers[Array(text.utf8)]
    case .gap:
      let isDivided = text.hasSuffix("+quotation")
      let name = isDivided ? text.dropLast("+quotation".count) : text
      return WordGap.allCases.first { $0.name == name }.map {
        Self.gap($0.rawValue, dividesQuotation: isDivided)
      }
    case .distance: return Self.distances.firstIndex(of: String(text)).map { UInt16($0) }
    case .dependents:
      if text == "-" { return 0 }
      var value: UInt16 = 0
      for letter in text {
        guard let index = Self.dependents.firstIndex(of: letter) else { return nil }
        value |= 1 << UInt16(index)
      }
      return value
    case .side: return text == "left" ? 0 : text == "right" ? 1 : nil
    case .relation: return Relation(name: text).map { UInt16($0.rawValue) }
    case .arc:
      let isElsewhere = text.hasSuffix("+elsewhere")
      let name = isElsewhere ? text.dropLast("+elsewhere".count) : text
      return Relation(name: name).map { UInt16($0.rawValue) | (isElsewhere ? 64 : 0) }
    case .number: return UInt16(text)
    }
  }
}
