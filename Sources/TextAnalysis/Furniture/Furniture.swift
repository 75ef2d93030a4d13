/// What a first pass found to be site furniture: lines and sentences, and starts and ends of them, that
/// recur in the documents of an outlet, such as "Sign up for our newsletter" or "Photo: … / Agency".
///
///     let ranges = furniture.ranges(in: document.text.span, outlet: "Daily News")
public struct Furniture: Sendable, Equatable {
  /// What is furniture stands in at least so many documents of its outlet.
  public static let fewestDocuments = 5

  /// Where a start or an end is furniture.
  struct Uses: OptionSet, Sendable, Equatable {
    let rawValue: UInt8

    /// In a short last piece of a line that is no sentence.
    static let stubs = Uses(rawValue: 1)
    /// In the first or the last sentence of a text.
    static let edges = Uses(rawValue: 2)
    /// In any sentence.
    static let sentences = Uses(rawValue: 4)
    static let all: Uses = [.stubs, .edges, .sentences]
  }

  struct Entry: Sendable, Equatable {
    let documents: Int32
    let uses: Uses
  }

  /// By the outlet's key and the words'.
  private var entries: [UInt64: Entry] = [:]
  /// The outlets that have furniture.
  public private(set) var outlets: Set<String> = []

  public init() {}

  public var isEmpty: Bool { entries.isEmpty }

  /// How many lines, sentences, starts and ends are furniture.
  public var count: Int { entries.count }

  mutating func add(_ key: UInt64, of outlet: String, _ entry: Entry) {
    entries[key ^ Self.key(of: outlet)] = entry
    outlets.insert(outlet)
  }

  static func key(of outlet: String) -> UInt64 {
    var hash = UnitHash()
    for byte in outlet.utf8 { hash.add(UInt64(byte)) }
    return hash.value
  }

  /// The bytes of a text that are furniture, in order, and its words.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public func marks(in text: borrowing Span<UInt8>, outlet: String) -> FurnitureMarks {
    var marks = FurnitureMarks()
    guard outlets.contains(outlet) else { return marks }
    var scanned = ScannedText()
    UnitScanner.standard.scan(text, into: &scanned)
    let outlet = Self.key(of: outlet)
    var found = [Range<Int>]()
    for unit in scanned.units {
      for find in finds(in: unit, of: scanned, outlet) { found.append(find.range) }
    }
    marks.ranges = Self.united(found)
    marks.words = scanned.words.count
    for range in marks.ranges {
      marks.furnitureWords += scanned.words.count { range.contains(Int($0.start)) }
    }
    return marks
  }

  /// The bytes of a text that are furniture, in order.
  public func ranges(in text: borrowing Span<UInt8>, outlet: String) -> [Range<Int>] {
    marks(in: text, outlet: outlet).ranges
  }

  /// What is furniture in a unit: its bytes, and what recurs.
  private func finds(
    in unit: ScannedText.Unit, of scanned: ScannedText, _ outlet: UInt64
  ) -> [(range: Range<Int>, key: FurnitureKey)] {
    let whole = scanned.whole(unit)
    if entries[whole.value ^ outlet] != nil, !unit.isQuoted { return [(unit.range, whole)] }
    let start = frame(of: unit, of: scanned, outlet, atStart: true)
    let end = frame(of: unit, of: scanned, outlet, atStart: false)
    let longest = max(start?.words.count ?? 0, end?.words.count ?? 0)
    let isFramed =
      if let start, let end {
        start.words.count + end.words.count >= 3 && unit.length <= UnitScanner.longestStub
      } else { false }
    // The last words of a text that begin so say who wrote it.
    let isSignature = unit.isLast && (start?.words.count ?? 0) >= 2 && unit.length <= 25
    if isFramed || isSignature || (unit.isStub && longest >= 2) {
      return [start, end].compactMap { $0 }.map { (unit.range, $0) }
    }
    guard unit.kind != .bracket else { return [] }
    return [start, end].compactMap { $0 }.map { key in
      var words = key.words
      // The date or number that goes on where a start ends belongs to it.
      if key.place == .start, words.upperBound < unit.words.upperBound,
        scanned.words[words.upperBound].key == ScannedText.slot
      {
        words = words.lowerBound..<(words.upperBound + 1)
      }
      let low =
        key.place == .start ? unit.range.lowerBound : Int(scanned.words[words.lowerBound].start)
      let high =
        key.place == .end
        ? unit.range.upperBound : Int(scanned.words[words.upperBound - 1].end)
      return (low..<high, key)
    }
  }

  /// The longest start or end of a unit that is furniture there.
  private func frame(
    of unit: ScannedText.Unit, of scanned: ScannedText, _ outlet: UInt64, atStart: Bool
  ) -> FurnitureKey? {
    var uses: Uses = unit.kind == .bracket ? .all : unit.isStub ? [.stubs] : [.sentences]
    if unit.isEdge { uses.insert(.edges) }
    var longest: FurnitureKey?
    scanned.forEachFrame(of: unit, atStart: atStart) { key in
      if let entry = entries[key.value ^ outlet], !entry.uses.isDisjoint(with: uses) {
        longest = key
      }
      return true
    }
    return longest
  }

  private static func united(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var united = [Range<Int>]()
    for range in ranges.sorted(by: {
      ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound)
    }) {
      if let last = united.last, range.lowerBound <= last.upperBound {
        united[united.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else if !range.isEmpty {
        united.append(range)
      }
    }
    return united
  }
}

extension Furniture {
  /// A line, a sentence, or a start or an end of one that is furniture of an outlet.
  public struct Item: Sendable, Equatable {
    public let outlet: String
    /// As one document has it; numbers, dates and case differ elsewhere.
    public let text: String
    /// Where it stands: a whole `line`, `sentence` or `bracket`, or the `start` or `end` of one; a start
    /// or an end that is furniture only in short lines, or only at the edges of texts, says so.
    public let place: String
    /// How many documents of the outlet have it.
    public let documents: Int

    public init(outlet: String, text: String, place: String, documents: Int) {
      self.outlet = outlet
      self.text = text
      self.place = place
      self.documents = documents
    }
  }

  /// The items that a text holds, by their keys.
  public func items(in text: borrowing Span<UInt8>, outlet: String) -> [UInt64: Item] {
    guard outlets.contains(outlet) else { return [:] }
    var scanned = ScannedText()
    UnitScanner.standard.scan(text, into: &scanned)
    let key = Self.key(of: outlet)
    var items = [UInt64: Item]()
    for unit in scanned.units {
      for find in finds(in: unit, of: scanned, key) {
        let id = find.key.value ^ key
        guard items[id] == nil, let entry = entries[id] else { continue }
        let words = scanned.words[find.key.words]
        guard let first = words.first, let last = words.last else { continue }
        let range =
          find.key.place.isWhole ? unit.range : Int(first.start)..<Int(last.end)
        let bytes = text.extracting(range)
        items[id] = Item(
          outlet: outlet, text: Self.spaced(bytes), place: Self.name(find.key.place, entry.uses),
          documents: Int(entry.documents))
      }
    }
    return items
  }

  /// Adds an item of a list; false where it is none.
  public mutating func add(_ item: Item) -> Bool {
    let parts = item.place.split(separator: ",")
    guard let place = parts.first.flatMap({ FurniturePlace(name: String($0)) }) else {
      return false
    }
    var scanned = ScannedText()
    let bytes = Array(item.text.utf8)
    UnitScanner.standard.scan(bytes.span, into: &scanned)
    guard !scanned.words.isEmpty else { return false }
    let endsSentence = scanned.units.last { $0.kind != .bracket }?.endsSentence ?? false
    let key = FurnitureKey(
      place, 0..<scanned.words.count, of: scanned,
      isExact: place.isWhole && endsSentence && place != .bracket)
    let uses: Uses =
      parts.count < 2 ? .all : parts[1] == Self.inStubs ? .stubs : [.stubs, .edges]
    add(key.value, of: item.outlet, Entry(documents: Int32(clamping: item.documents), uses: uses))
    return true
  }

  private static let inStubs = " short lines", atEdges = " first and last"

  private static func name(_ place: FurniturePlace, _ uses: Uses) -> String {
    if uses.contains(.sentences) { return place.name }
    return place.name + "," + (uses.contains(.edges) ? atEdges : inStubs)
  }

  /// A text in one line.
  private static func spaced(_ bytes: borrowing Span<UInt8>) -> String {
    var line = [UInt8]()
    for index in 0..<bytes.count {
      let byte = bytes[index]
      if byte > 0x20 {
        line.append(byte)
      } else if let last = line.last, last != 0x20 {
        line.append(0x20)
      }
    }
    return String(decoding: line, as: UTF8.self)
  }
}

/// What is furniture in one text.
public struct FurnitureMarks: Sendable, Equatable {
  /// Its bytes, in order.
  public internal(set) var ranges: [Range<Int>] = []
  /// How many words the text has, and how many of them are furniture; as the search for furniture
  /// counts them.
  public internal(set) var words = 0, furnitureWords = 0

  public init() {}
}
