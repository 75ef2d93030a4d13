/// The kinds of site furniture.
enum FurnitureKind: UInt8, CaseIterable, Sendable {
  /// A whole line, sentence or bracket.
  case line, sentence, bracket
  /// The first or the last words of a line or sentence.
  case start, end
  /// The first or the last words of a bracket.
  case bracketStart, bracketEnd
  /// A piece of a dateline; the outlet's name in brackets; the date with which the text begins.
  case dateline, ownName, date
  /// A phrase that only sites say; a heading with its list of links; headlines that a link left.
  case insert, list, links

  /// As lists of furniture print it.
  var name: String {
    switch self {
    case .line: "line"
    case .sentence: "sentence"
    case .bracket: "bracket"
    case .start: "start"
    case .end: "end"
    case .bracketStart: "start of bracket"
    case .bracketEnd: "end of bracket"
    case .dateline: "dateline"
    case .ownName: "name of the outlet"
    case .date: "date"
    case .insert: "phrase"
    case .list: "heading of links"
    case .links: "end of links"
    }
  }

  init?(name: String) {
    guard let kind = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = kind
  }

  var isWhole: Bool { rawValue <= Self.bracket.rawValue }

  /// Whether it is a start or an end.
  var isFrame: Bool { rawValue >= Self.start.rawValue && rawValue <= Self.bracketEnd.rawValue }
}

/// Words and their kind, hashed to a number.
struct FurnitureKey {
  let kind: FurnitureKind
  let words: Range<Int>
  let value: UInt64

  init(_ kind: FurnitureKind, _ words: Range<Int>, _ hash: UnitHash) {
    var hash = hash
    hash.add(UInt64(kind.rawValue) &+ 0x5851_F42D)
    self.kind = kind
    self.words = words
    value = hash.value
  }

  /// The words themselves, read from the first on.
  ///
  /// - Parameter isExact: whether numbers and dates must be the same.
  init(
    _ kind: FurnitureKind, _ words: Range<Int>, of scanned: ScannedText, isExact: Bool = false
  ) {
    var hash = UnitHash()
    if kind == .end || kind == .bracketEnd {
      for word in words.reversed() { hash.add(scanned.words[word].key) }
    } else {
      for word in words {
        hash.add(isExact ? scanned.words[word].exactKey : scanned.words[word].key)
      }
    }
    self.init(kind, words, hash)
  }
}

extension ScannedText {
  /// A start or an end has at most so many words.
  static let longestFrame = 10

  /// The key of a whole unit, or of the sign that it is.
  ///
  /// A sentence with other numbers is another sentence: prices and results are news. What does not end
  /// as a sentence is the same with any numbers, such as "Updated 7:43 p.m.".
  func whole(_ unit: Unit) -> FurnitureKey {
    let kind: FurnitureKind =
      switch unit.kind {
      case .line, .paragraph: .line
      case .sentence: .sentence
      case .bracket: .bracket
      case .dateline: .dateline
      case .ownName: .ownName
      case .date: .date
      case .insert: .insert
      case .list: .list
      case .links: .links
      }
    return FurnitureKey(kind, unit.keyWords, of: self, isExact: unit.endsSentence)
  }

  /// The key of a unit in which numbers and dates don't matter.
  func pattern(_ unit: Unit) -> UInt64 {
    var hash = UnitHash()
    for word in unit.words { hash.add(words[word].key) }
    return hash.value
  }

  /// Calls `body` with the starts of a unit, the shortest first, or with its ends, until it returns false.
  @inline(__always)
  func forEachFrame(of unit: Unit, atStart: Bool, _ body: (FurnitureKey) -> Bool) {
    guard unit.kind == .line || unit.kind == .sentence || unit.kind == .bracket else { return }
    let isBracket = unit.kind == .bracket
    let kind: FurnitureKind =
      atStart ? (isBracket ? .bracketStart : .start) : (isBracket ? .bracketEnd : .end)
    var hash = UnitHash()
    for length in 1..<max(1, min(Self.longestFrame + 1, unit.words.count)) {
      let low = atStart ? unit.words.lowerBound : unit.words.upperBound - length
      hash.add(words[atStart ? low + length - 1 : low].key)
      guard body(FurnitureKey(kind, low..<(low + length), hash)) else { return }
    }
  }
}
