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
    /// How often words occur in units that recur as a whole, or of which only the middle changes.
    var recurring: [UInt64: Int32] = [:]

    init(_ name: String) {
      var scanned = ScannedText()
      let bytes = Array(name.utf8)
      UnitScanner.standard.scan(bytes.span, into: &scanned)
      self.name = Set(scanned.words.map(\.key))
    }

    func isNamed(by words: ArraySlice<ScannedText.Word>) -> Bool {
      words.allSatisfy { name.contains($0.key) }
    }

    mutating func addRecurring(_ words: ArraySlice<ScannedText.Word>) {
      for word in words { recurring[word.key, default: 0] += 1 }
    }
  }

  public init(after sketch: FurnitureSketch) { self.sketch = sketch }

  /// What is counted of one document.
  private struct DocumentCount {
    var outlet: Outlet
    let outletKey: UInt64
    let language: UInt64
    /// Whether the document has a sentence that is long enough for an article.
    let hasArticle: Bool
    /// The keys that it has.
    var keys = Set<UInt64>()
  }

  /// Adds a document.
  ///
  /// - Parameter language: its tag; an outlet's furniture recurs within a language.
  public mutating func add(
    _ text: borrowing Span<UInt8>, outlet name: String, language: String = "und"
  ) {
    var scanned = ScannedText()
    UnitScanner.scan(text, into: &scanned)
    var document = DocumentCount(
      outlet: outlets.removeValue(forKey: name) ?? Outlet(name),
      outletKey: Furniture.key(of: name), language: Furniture.key(of: language),
      hasArticle: scanned.units.contains {
        $0.endsSentence && $0.length >= Furniture.shortestSentence
      })
    if isReprint(scanned, document.outletKey) {
      document.outlet.addRecurring(scanned.words[...])
    } else {
      document.outlet.documents += 1
      if scanned.units.contains(where: { $0.kind == .insert }) {
        document.outlet.documentsWithInserts += 1
      }
      for unit in scanned.units { count(unit, of: scanned, in: &document) }
      for key in document.keys { documents[key, default: 0] += 1 }
    }
    outlets[name] = document.outlet
  }

  /// Counts a unit: as a whole, or by its starts and ends.
  private func count(
    _ unit: ScannedText.Unit, of scanned: ScannedText, in document: inout DocumentCount
  ) {
    if unit.kind == .ownName, !document.outlet.isNamed(by: scanned.words[unit.words]) { return }
    let outlet = document.outletKey
    let whole = scanned.whole(unit)
    // Each phrase that only sites say counts for all of them.
    let recurs = unit.kind == .insert || sketch.mayRecur(whole.value, in: outlet)
    if recurs, !unit.isQuoted {
      count(whole, parent: 0, of: unit, scanned, in: &document)
    } else if sketch.mayRecur(whole.value) {
      document.keys.insert(whole.value)
    }
    guard !unit.kind.isSign else { return }
    // A unit that recurs with other numbers is no frame for something else.
    let isSame = recurs || sketch.mayRecur(scanned.pattern(unit), in: outlet)
    let says = isSame ? .nothing : says(unit, of: scanned, outlet)
    guard isSame || says == .template else {
      countFrames(of: unit, scanned, isPhrase: says == .phrase, in: &document)
      return
    }
    if unit.kind == .line || unit.kind == .sentence {
      document.outlet.addRecurring(scanned.words[unit.words])
    }
  }

  /// Counts the starts and the ends of a unit, the shortest first, up to the first that does not recur.
  ///
  /// - Parameter isPhrase: whether the unit holds a phrase that only sites say.
  private func countFrames(
    of unit: ScannedText.Unit, _ scanned: ScannedText, isPhrase: Bool,
    in document: inout DocumentCount
  ) {
    for atStart in [true, false] {
      var parent: UInt64 = 0
      scanned.forEachFrame(of: unit, atStart: atStart) { key in
        guard sketch.mayRecur(key.value) else { return false }
        // A frame stands around something, or beside an article.
        let rest = unit.words.count - key.words.count
        let isFrame =
          isPhrase
          || (unit.endsSentence ? rest > Furniture.shortestSentence : document.hasArticle)
        guard isFrame else { return true }
        count(key, parent: parent, of: unit, scanned, in: &document)
        parent = key.value
        return true
      }
    }
  }

  /// What a unit says by its words alone.
  private enum Says {
    /// A phrase that only sites say.
    case phrase
    /// A sentence of which only the middle changes: results and prices are written so.
    case template
    case nothing
  }

  /// So many words at both ends of a template recur; chosen by hand.
  private static let templateEdge = 2

  private func says(
    _ unit: ScannedText.Unit, of scanned: ScannedText, _ outlet: UInt64
  ) -> Says {
    if PageSigns.standard.occur(in: scanned.words[unit.words]) { return .phrase }
    guard unit.endsSentence, unit.words.count >= Furniture.shortestSentence else {
      return .nothing
    }
    let recurs = [true, false].allSatisfy { atStart in
      var recurs = false
      scanned.forEachFrame(of: unit, atStart: atStart) { key in
        guard key.words.count == Self.templateEdge else { return true }
        recurs = sketch.mayRecur(key.value, in: outlet)
        return false
      }
      return recurs
    }
    return recurs ? .template : .nothing
  }

  private func count(
    _ key: FurnitureKey, parent: UInt64, of unit: ScannedText.Unit, _ scanned: ScannedText,
    in document: inout DocumentCount
  ) {
    let isNew = document.keys.insert(key.value).inserted
    guard key.kind == .insert || sketch.mayRecur(key.value, in: document.outletKey) else { return }
    document.outlet.frames[key.value, default: FrameCount(key, parent: parent, scanned, unit)]
      .add(isNew: isNew, isApart: unit.isEdge || unit.isStub, language: document.language)
  }

  /// How long sentences are by which a reprint is known, in words, and how many of them are looked at; chosen by
  /// hand.
  private static let reprint = (shortest: 3, shortestLong: 8, fewestLong: 2, mostLong: 6)

  /// Whether more than half of the first long sentences recur, or all sentences.
  private func isReprint(_ scanned: ScannedText, _ outlet: UInt64) -> Bool {
    var (long, recurring, isAllKnown) = (0, 0, true)
    for unit in scanned.units where unit.kind == .line || unit.kind == .sentence {
      let recurs = sketch.mayRecur(scanned.whole(unit).value, in: outlet)
      if !recurs, unit.length >= Self.reprint.shortest { isAllKnown = false }
      guard unit.length >= Self.reprint.shortestLong, long < Self.reprint.mostLong else { continue }
      long += 1
      if recurs { recurring += 1 }
    }
    return isAllKnown || (long >= Self.reprint.fewestLong && recurring * 2 > long)
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

  /// The keys that are furniture of an outlet, and where they are.
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
    // A longer frame that nearly always follows a frame belongs to it.
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
