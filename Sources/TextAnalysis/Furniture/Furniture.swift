/// What a first pass found to be site furniture of an outlet: lines and sentences that recur in its
/// documents, starts and ends of them, such as "Sign up for our newsletter" or "Photo: … / Agency", and signs of the
/// page, such as "Related news" with its links.
///
///     let ranges = furniture.ranges(in: document.text.span, outlet: "Daily News")
public struct Furniture: Sendable, Equatable {
  /// What is furniture stands in at least so many documents of its outlet.
  public static let fewestDocuments = 5
  /// A sentence of an article has at least so many words; chosen by hand.
  static let shortestSentence = 5

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
  private(set) var entries: [UInt64: Entry] = [:]
  /// The outlets that have furniture.
  public private(set) var outlets: Set<String> = []

  public init() {}

  public var isEmpty: Bool { entries.isEmpty }

  /// How many lines, sentences, starts, ends and signs are furniture.
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
}

extension Furniture {
  /// A line, a sentence, or a start or an end of one that is furniture of an outlet.
  public struct Item: Sendable, Equatable {
    public let outlet: String
    /// As one document has it; numbers, dates and case differ elsewhere.
    public let text: String
    /// What it is.
    ///
    /// A whole `line`, `sentence` or `bracket`, or the `start` or `end` of one; a start or an end that is furniture
    /// only in short lines, or only at the edges of texts, says so. Or a sign of the page: `dateline`,
    /// `name of the outlet`, `date`, `phrase`, `heading of links`, `end of links`.
    public let kind: String
    /// How many documents of the outlet have it.
    public let documents: Int

    public init(outlet: String, text: String, kind: String, documents: Int) {
      self.outlet = outlet
      self.text = text
      self.kind = kind
      self.documents = documents
    }
  }

  /// The items that a text holds, by their keys.
  public func items(in text: borrowing Span<UInt8>, outlet: String) -> [UInt64: Item] {
    guard outlets.contains(outlet) else { return [:] }
    var scanned = ScannedText()
    UnitScanner.scan(text, into: &scanned)
    let key = Self.key(of: outlet)
    var items = [UInt64: Item]()
    for find in finds(in: scanned, key) {
      let id = find.key.value ^ key
      guard items[id] == nil, let entry = entries[id] else { continue }
      guard let first = scanned.words[find.key.words].first,
        let last = scanned.words[find.key.words].last
      else { continue }
      let words = Int(first.start)..<max(Int(first.end), min(Int(last.end), find.range.upperBound))
      let range = find.key.kind.isWhole ? find.unit : words
      items[id] = Item(
        outlet: outlet, text: Self.spaced(text.extracting(range)),
        kind: Self.name(find.key.kind, entry.uses), documents: Int(entry.documents))
    }
    return items
  }

  /// Adds an item of a list; false where it is none.
  public mutating func add(_ item: Item) -> Bool {
    let parts = item.kind.split(separator: ",")
    guard let kind = parts.first.flatMap({ FurnitureKind(name: String($0)) }) else {
      return false
    }
    var scanned = ScannedText()
    let bytes = Array(item.text.utf8)
    UnitScanner.scan(bytes.span, into: &scanned)
    guard !scanned.words.isEmpty else { return false }
    let endsSentence = scanned.units.last { $0.kind != .bracket }?.endsSentence ?? false
    let key = FurnitureKey(
      kind, 0..<scanned.words.count, of: scanned,
      isExact: kind.isWhole && endsSentence && kind != .bracket)
    let uses: Uses =
      parts.count < 2 ? .all : parts[1] == Self.inStubs ? .stubs : [.stubs, .edges]
    add(key.value, of: item.outlet, Entry(documents: Int32(clamping: item.documents), uses: uses))
    return true
  }

  private static let inStubs = " short lines", atEdges = " first and last"

  private static func name(_ kind: FurnitureKind, _ uses: Uses) -> String {
    if uses.contains(.sentences) { return kind.name }
    return kind.name + "," + (uses.contains(.edges) ? atEdges : inStubs)
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
