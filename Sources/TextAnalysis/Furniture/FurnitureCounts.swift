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
    /// The keys of the words of its name.
    let name: Set<UInt64>
    var documents = 0
    /// How many have a phrase that only sites say.
    var documentsWithInserts: Int32 = 0
    var frames: [UInt64: FrameCount] = [:]
    /// How often words occur where all recurs, or only the middle changes.
    var recurring: [UInt64: Int32] = [:]

    init(_ name: String) {
      var scanned = ScannedText()
      let bytes = Array(name.utf8)
      UnitScanner.standard.scan(bytes.span, into: &scanned)
      self.name = Set(scanned.words.map(\.key))
    }
  }

  public init(after sketch: FurnitureSketch) { self.sketch = sketch }

  /// Takes a document.
  ///
  /// - Parameter language: its tag; an outlet's furniture recurs within a language.
  public mutating func add(
    _ text: borrowing Span<UInt8>, outlet name: String, language: String = "und"
  ) {
    let language = Furniture.key(of: language)
    var scanned = ScannedText()
    UnitScanner.scan(text, into: &scanned)
    let outletKey = Furniture.key(of: name)
    var outlet = outlets.removeValue(forKey: name) ?? Outlet(name)
    defer { outlets[name] = outlet }
    guard !isReprint(scanned, outletKey) else {
      for word in scanned.words { outlet.recurring[word.key, default: 0] += 1 }
      return
    }
    outlet.documents += 1
    var keys = Set<UInt64>()
    let hasArticle = scanned.units.contains {
      $0.endsSentence && $0.length >= Self.shortestSentence
    }
    if scanned.units.contains(where: { $0.kind == .insert }) { outlet.documentsWithInserts += 1 }
    for unit in scanned.units {
      if unit.kind == .ownName,
        !scanned.words[unit.words].allSatisfy({ outlet.name.contains($0.key) })
      {
        continue
      }
      let whole = scanned.whole(unit)
      // Each phrase that only sites say counts for all of them.
      let recurs = unit.kind == .insert || sketch.mayRecur(whole.value, in: outletKey)
      if recurs, !unit.isQuoted {
        count(whole, parent: 0, of: unit, scanned, &keys, &outlet, outletKey, language)
      } else if sketch.mayRecur(whole.value) {
        keys.insert(whole.value)
      }
      guard !unit.kind.isSign else { continue }
      // What is the same but for its numbers is no frame for something else.
      let isSame = recurs || sketch.mayRecur(scanned.pattern(unit), in: outletKey)
      let says = isSame ? .nothing : says(unit, of: scanned, outletKey)
      guard !isSame, says != .template else {
        if unit.kind == .line || unit.kind == .sentence {
          for word in scanned.words[unit.words] { outlet.recurring[word.key, default: 0] += 1 }
        }
        continue
      }
      for atStart in [true, false] {
        var parent: UInt64 = 0
        scanned.forEachFrame(of: unit, atStart: atStart) { key in
          guard sketch.mayRecur(key.value) else { return false }
          // A frame stands around something, or beside an article.
          let rest = unit.words.count - key.words.count
          let isFrame =
            says == .phrase
            || (unit.endsSentence ? rest > Self.shortestSentence : hasArticle)
          guard isFrame else { return true }
          count(key, parent: parent, of: unit, scanned, &keys, &outlet, outletKey, language)
          parent = key.value
          return true
        }
      }
    }
    for key in keys { documents[key, default: 0] += 1 }
  }

  /// A sentence of an article has at least so many words.
  private static let shortestSentence = 5

  private enum Says {
    case phrase, template, nothing
  }

  /// Whether a unit says what sites say, or is a sentence of which only the middle changes: news of one
  /// kind, such as results and prices, are written so.
  private func says(
    _ unit: ScannedText.Unit, of scanned: ScannedText, _ outlet: UInt64
  ) -> Says {
    if PageSigns.standard.occur(in: scanned.words[unit.words]) { return .phrase }
    guard unit.endsSentence, unit.words.count > 4 else { return .nothing }
    let recurs = [true, false].allSatisfy { atStart in
      var recurs = false
      scanned.forEachFrame(of: unit, atStart: atStart) { key in
        guard key.words.count == 2 else { return true }
        recurs = sketch.mayRecur(key.value, in: outlet)
        return false
      }
      return recurs
    }
    return recurs ? .template : .nothing
  }

  private func count(
    _ key: FurnitureKey, parent: UInt64, of unit: ScannedText.Unit, _ scanned: ScannedText,
    _ keys: inout Set<UInt64>, _ outlet: inout Outlet, _ outletKey: UInt64, _ language: UInt64
  ) {
    let isNew = keys.insert(key.value).inserted
    guard key.place == .insert || sketch.mayRecur(key.value, in: outletKey) else { return }
    outlet.frames[key.value, default: FrameCount(key, parent: parent, scanned, unit)]
      .add(isNew: isNew, isApart: unit.isEdge || unit.isStub, language: language)
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
      outlet.documentsWithInserts += part.documentsWithInserts
      outlet.recurring.merge(part.recurring) { $0 + $1 }
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
      for (key, uses) in uses(in: outlet, Furniture.key(of: name)) {
        let documents = outlet.frames[key]?.documents ?? 0
        furniture.add(key, of: name, Furniture.Entry(documents: documents, uses: uses))
      }
    }
    return furniture
  }

  /// What is furniture of an outlet, and where.
  private func uses(in outlet: Outlet, _ outletKey: UInt64) -> [UInt64: Furniture.Uses] {
    var found = [UInt64: Furniture.Uses]()
    let hasInserts = outlet.documentsWithInserts >= Furniture.fewestDocuments
    let frames = outlet.frames.filter { _, frame in
      frame.isInsert ? hasInserts : frame.isFrequent
    }
    for (key, frame) in frames {
      let uses = frame.uses(inOutletOf: outlet.documents, ofAll: documents[key] ?? 0) {
        Int32(sketch.count(ofWord: $0, in: outletKey)) - (outlet.recurring[$0] ?? 0)
      }
      if !uses.isEmpty { found[key] = uses }
    }
    // What nearly always goes on where a frame ends belongs to it.
    for length in 2...ScannedText.longestFrame {
      for (key, frame) in frames where frame.length == length {
        guard let uses = found[frame.parent], let parent = frames[frame.parent],
          frame.continues(parent)
        else { continue }
        found[key, default: []].formUnion(uses)
      }
    }
    return found
  }
}
