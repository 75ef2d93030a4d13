/// How many documents of each outlet have a line, a sentence, a start or an end of one.
///
/// The second of two passes that look for site furniture; it counts what the first did not rule out.
/// A document whose first sentences nearly all recur is the reprint of a story and does not count:
/// what it shares with the other printings is news. Merging parts in any order gives the same.
public struct FurnitureCounts: Sendable {
  private let sketch: FurnitureSketch
  private var outlets: [String: Outlet] = [:]
  /// In how many documents of all outlets each key is.
  private var documents: [UInt64: Int32] = [:]

  private struct Outlet {
    var documents = 0
    var frames: [UInt64: FrameCount] = [:]
    /// How often words occur.
    var words: [UInt64: Int32] = [:]
  }

  public init(after sketch: FurnitureSketch) { self.sketch = sketch }

  /// Takes a document.
  public mutating func add(_ text: borrowing Span<UInt8>, outlet name: String) {
    var scanned = ScannedText()
    UnitScanner.standard.scan(text, into: &scanned)
    let outletKey = Furniture.key(of: name)
    guard !isReprint(scanned, outletKey) else { return }
    var outlet = outlets.removeValue(forKey: name) ?? Outlet()
    outlet.documents += 1
    for word in scanned.words where sketch.mayRecur(word.key, in: outletKey) {
      outlet.words[word.key, default: 0] += 1
    }
    var keys = Set<UInt64>()
    for unit in scanned.units {
      // What is the same but for its numbers is no frame for something else.
      let recurs = sketch.mayRecur(scanned.pattern(unit), in: outletKey)
      scanned.forEachKey(of: unit) { key in
        guard sketch.mayRecur(key.value) else { return }
        let isNew = (key.place.isWhole || !recurs) && keys.insert(key.value).inserted
        guard sketch.mayRecur(key.value, in: outletKey) else { return }
        outlet.frames[key.value, default: FrameCount(key, scanned, unit)].add(isNew: isNew)
      }
    }
    for key in keys { documents[key, default: 0] += 1 }
    outlets[name] = outlet
  }

  /// Whether more than half of the first long sentences recur, or all that is said.
  private func isReprint(_ scanned: ScannedText, _ outlet: UInt64) -> Bool {
    var (long, recurring, isAllKnown) = (0, 0, true)
    for unit in scanned.units where unit.kind == .line || unit.kind == .sentence {
      let recurs = sketch.mayRecur(scanned.whole(unit).value, in: outlet)
      if !recurs, unit.length >= 3 { isAllKnown = false }
      guard unit.length >= 8, long < 6 else { continue }
      long += 1
      if recurs { recurring += 1 }
    }
    return isAllKnown || (long >= 2 && recurring * 2 > long)
  }

  public mutating func merge(_ other: consuming FurnitureCounts) {
    documents.merge(other.documents) { $0 + $1 }
    for (name, part) in other.outlets {
      guard var outlet = outlets.removeValue(forKey: name) else {
        outlets[name] = part
        continue
      }
      outlet.documents += part.documents
      outlet.words.merge(part.words) { $0 + $1 }
      outlet.frames.merge(part.frames) { one, other in
        var one = one
        one.merge(other)
        return one
      }
      outlets[name] = outlet
    }
  }

  /// The furniture of all outlets.
  public consuming func finish() -> Furniture {
    var furniture = Furniture()
    for (name, outlet) in outlets where outlet.documents >= Furniture.fewestDocuments {
      for (key, frame) in outlet.frames where Int(frame.documents) >= Furniture.fewestDocuments {
        let all = Int(documents[key] ?? 0)
        let uses = frame.uses(inOutletOf: outlet.documents, ofAll: all) { outlet.words[$0] ?? 0 }
        guard !uses.isEmpty else { continue }
        furniture.add(key, of: name, Furniture.Entry(documents: frame.documents, uses: uses))
      }
    }
    return furniture
  }
}

/// What is counted of a line, a sentence, or a start or an end of one in an outlet.
private struct FrameCount: Sendable {
  private(set) var documents: Int32 = 0
  private var occurrences: Int32 = 0
  private let place: FurniturePlace
  /// Whether it has a phrase that sites say to their readers.
  private let hasPhrase: Bool
  /// Its words that are no slots, if there are few.
  private let words: [UInt64]
  private let hasWords: Bool
  private let isLong: Bool

  /// A whole with more words needs no word of its own.
  private static let fewWords = 6

  init(_ key: FurnitureKey, _ scanned: ScannedText, _ unit: ScannedText.Unit) {
    place = key.place
    let words = scanned.words[key.words]
    let isShortEnough = unit.length <= 25 || !key.place.isWhole
    hasPhrase = isShortEnough && FurniturePhrases.standard.occur(in: words)
    isLong = key.place.isWhole && unit.length > Self.fewWords
    hasWords = words.contains { $0.key != ScannedText.slot }
    self.words =
      isLong && key.place != .bracket
      ? [] : Array(Set(words.map(\.key)).subtracting([ScannedText.slot])).sorted()
  }

  mutating func add(isNew: Bool) {
    occurrences += 1
    documents += isNew ? 1 : 0
  }

  mutating func merge(_ other: FrameCount) {
    occurrences += other.occurrences
    documents += other.documents
  }

  /// Where it is furniture: not where several outlets have it, unless sites talk so; and what is short
  /// only where its words have hardly another use.
  func uses(
    inOutletOf outletDocuments: Int, ofAll all: Int, count: (UInt64) -> Int32
  ) -> Furniture.Uses {
    guard hasWords else { return [] }
    let isShared = Double(documents) < 0.75 * Double(all)
    if isShared, !hasPhrase { return [] }
    let rate = Double(documents) / Double(outletDocuments)
    let shares = words.map { Double(occurrences) / Double(max(1, count($0))) }
    let bound = shares.max() ?? 0
    switch place {
    case .line:
      return isLong || bound >= 0.3 || hasPhrase ? .all : []
    case .sentence:
      guard rate >= 0.02 || hasPhrase else { return [] }
      return isLong || bound >= 0.5 || hasPhrase ? .all : []
    case .bracket:
      return bound >= 0.5 || hasPhrase ? .all : []
    case .start, .end, .bracketStart, .bracketEnd:
      return frameUses(rate: rate, bound: bound, shares: shares)
    }
  }

  private func frameUses(rate: Double, bound: Double, shares: [Double]) -> Furniture.Uses {
    if words.count == 1, occurrences > 0 {
      if rate >= 0.2, bound >= 0.8 { return .all }
    }
    if hasPhrase, bound >= 0.3 { return .all }
    guard words.count > 1 else { return [] }
    if place == .bracketStart || place == .bracketEnd { return bound >= 0.5 ? .all : [] }
    var uses = Furniture.Uses()
    if bound >= 0.5 { uses.insert(.stubs) }
    if bound >= 0.8 {
      uses.insert(.edges)
      if shares.count(where: { $0 >= 0.6 }) * 2 >= shares.count { uses.insert(.sentences) }
    }
    return uses
  }
}
