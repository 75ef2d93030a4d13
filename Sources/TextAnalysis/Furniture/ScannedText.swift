/// The words of a text by keys, and the lines, sentences and brackets that they stand in.
struct ScannedText {
  /// A word; numbers and dates in a row are one, a slot.
  struct Word {
    let start: Int32
    var end: Int32
    let key: UInt64
    /// The same, but for what numbers and dates it is.
    var exactKey: UInt64
    var shape: Shape
  }

  /// How a word is written.
  struct Shape: OptionSet {
    let rawValue: UInt8

    /// It begins with a capital.
    static let startsCapital = Shape(rawValue: 1)
    /// It is of capitals, two or more.
    static let isCapitals = Shape(rawValue: 2)
    /// The word before ends where it begins: a link of the page lost its space.
    static let isGlued = Shape(rawValue: 4)
    /// A number by itself, no date and no time.
    static let isPlainNumber = Shape(rawValue: 8)
  }

  /// What is compared with other documents.
  struct Unit {
    enum Kind {
      case line, sentence, bracket
      /// A line of several sentences.
      case paragraph
      /// A piece of a dateline; the range is the whole dateline's.
      case dateline
      /// Words in brackets near the start, which may be the outlet's name.
      case ownName
      /// The date with which the text begins.
      case date
      /// A phrase that only sites say, wherever it stands.
      case insert
      /// What a heading such as "Related news" says, and the links behind it.
      case list
      /// Headlines that a link to a page about somebody left in a sentence.
      case links

      /// Whether it is one of the parts into which all of the text is divided.
      var divides: Bool { self == .line || self == .sentence || self == .paragraph }

      /// Whether it tells of furniture by itself, and is no part into which the text is divided.
      var isSign: Bool {
        switch self {
        case .line, .sentence, .bracket, .paragraph: false
        case .dateline, .ownName, .date, .insert, .list, .links: true
        }
      }
    }

    let kind: Kind
    /// Its bytes, without the white space around them.
    var range: Range<Int>
    /// The indices of its words.
    let words: Range<Int>
    /// The indices of the words that its key is made of.
    let keyWords: Range<Int>
    /// How long it is, in words; of ideographs and kana two make one.
    let length: Int
    /// It ends as a sentence does.
    let endsSentence: Bool
    /// It ends its line, is short and no sentence.
    var isStub: Bool
    /// It begins or ends the text.
    var isEdge = false
    /// It ends the text.
    var isLast = false
    /// Its line begins with what somebody said.
    var isQuoted = false
    /// The number of its line, from 0.
    var line = 0

    init(
      _ kind: Kind, _ range: Range<Int>, words: Range<Int>, keyWords: Range<Int>? = nil,
      length: Int,
      endsSentence: Bool = false, isStub: Bool = false
    ) {
      (self.kind, self.range, self.words, self.keyWords) = (kind, range, words, keyWords ?? words)
      (self.length, self.endsSentence, self.isStub) = (length, endsSentence, isStub)
    }
  }

  var words: [Word] = []
  /// Lines and sentences in their order, and behind them brackets and signs.
  var units: [Unit] = []

  /// The key of all numbers and dates.
  static let slot: UInt64 = 1

  /// Marks the first and the last line or sentence.
  mutating func markEdges() {
    guard let first = units.firstIndex(where: { $0.kind != .paragraph }),
      let last = units.lastIndex(where: { $0.kind != .paragraph })
    else { return }
    units[first].isEdge = true
    units[last].isEdge = true
    units[last].isLast = true
  }
}
