/// The search for furniture in a text.
extension Furniture {
  /// A piece of a text that is furniture.
  struct Find {
    /// Its bytes.
    var range: Range<Int>
    /// The unit that it stands in, by its bytes and by its words.
    let unit, unitWords: Range<Int>
    /// The key of what recurs.
    let key: FurnitureKey
    /// The first word behind it.
    let next: Int
    /// The number of the line that it begins in.
    let line: Int

    init(_ key: FurnitureKey, _ range: Range<Int>, in unit: ScannedText.Unit, next: Int? = nil) {
      (self.key, self.range, self.unit, unitWords) = (key, range, unit.range, unit.words)
      self.next = next ?? unit.words.upperBound
      line = unit.line
    }
  }

  /// A unit with a start and an end is furniture as a whole if they have at least so many words; chosen by hand.
  private static let fewestFraming = 3
  /// A start by itself makes a last line or a stub furniture if it has at least so many words; chosen by hand.
  private static let fewestStarting = 2
  /// A last line that says who wrote the text has at most so many words; chosen by hand.
  private static let longestSignature = 25

  /// The pieces of a text that are furniture.
  func finds(in scanned: ScannedText, _ outlet: UInt64) -> [Find] {
    var words = DocumentWords(scanned)
    var found = [Find]()
    for unit in scanned.units { found += finds(in: unit, of: scanned, outlet, &words) }
    Self.closeLists(&found, of: scanned)
    Self.addTitles(to: &found, of: scanned)
    return found
  }

  /// The pieces of a unit that are furniture.
  private func finds(
    in unit: ScannedText.Unit, of scanned: ScannedText, _ outlet: UInt64,
    _ words: inout DocumentWords
  ) -> [Find] {
    let whole = scanned.whole(unit)
    if entries[whole.value ^ outlet] != nil, !unit.isQuoted || unit.kind.isSign {
      return [Find(whole, unit.range, in: unit)]
    }
    guard !unit.kind.isSign else { return [] }
    let start = frame(of: unit, of: scanned, outlet, atStart: true)
    let end = frame(of: unit, of: scanned, outlet, atStart: false)
    let frames = [start, end].compactMap { $0 }
    guard !frames.isEmpty else { return [] }
    if isWhole(unit, start, end, &words) { return frames.map { Find($0, unit.range, in: unit) } }
    guard unit.kind != .bracket else { return [] }
    return frames.map { key in
      var words = key.words
      // A date or number right behind a start belongs to it.
      if key.kind == .start, words.upperBound < unit.words.upperBound,
        scanned.words[words.upperBound].key == ScannedText.slot,
        !scanned.words[words.upperBound].shape.contains(.isPlainNumber)
      {
        words = words.lowerBound..<(words.upperBound + 1)
      }
      let low =
        key.kind == .start ? unit.range.lowerBound : Int(scanned.words[words.lowerBound].start)
      let high =
        key.kind == .end
        ? unit.range.upperBound : Int(scanned.words[words.upperBound - 1].end)
      return Find(key, low..<high, in: unit, next: words.upperBound)
    }
  }

  /// Whether start and end are so much of a unit that all of it is furniture.
  private func isWhole(
    _ unit: ScannedText.Unit, _ start: FurnitureKey?, _ end: FurnitureKey?,
    _ words: inout DocumentWords
  ) -> Bool {
    let (starting, ending) = (start?.words.count ?? 0, end?.words.count ?? 0)
    let isFramed =
      starting > 0 && ending > 0 && starting + ending >= Self.fewestFraming
      && unit.length <= UnitScanner.longestStub
    // A last line that begins with furniture says who wrote the text.
    let isSignature =
      unit.isLast && starting >= Self.fewestStarting && unit.length <= Self.longestSignature
    if isFramed || isSignature { return true }
    guard unit.isStub, max(starting, ending) >= Self.fewestStarting else { return false }
    // A credit names whom nothing else in the text names; a sentence of the article does not.
    let (low, high) = (unit.words.lowerBound + starting, unit.words.upperBound - ending)
    return low >= high || !words.mention(low..<high)
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
}

/// How often a text has its words, counted at the first question.
private struct DocumentWords {
  private let words: [ScannedText.Word]
  private var counts: [UInt64: Int] = [:]

  /// Fewer words may be in an article by accident; chosen by hand.
  private static let fewWords = 4

  init(_ scanned: ScannedText) { words = scanned.words }

  /// Whether the text has half of some words elsewhere too.
  mutating func mention(_ indices: Range<Int>) -> Bool {
    guard indices.count >= Self.fewWords else { return false }
    if counts.isEmpty {
      for word in words { counts[word.key, default: 0] += 1 }
    }
    var own = [UInt64: Int]()
    for word in words[indices] where word.key != ScannedText.slot { own[word.key, default: 0] += 1 }
    let elsewhere = own.count { counts[$0.key] ?? 0 > $0.value }
    return 2 * elsewhere >= own.count
  }
}
