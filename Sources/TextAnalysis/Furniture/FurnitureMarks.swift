/// What is furniture in one text.
public struct FurnitureMarks: Sendable, Equatable {
  /// Its bytes, in order.
  public internal(set) var ranges: [Range<Int>] = []
  /// How many words the text has, and how many of them are furniture; as the search for furniture
  /// counts them.
  public internal(set) var words = 0, furnitureWords = 0

  public init() {}
}

extension Furniture {
  /// A piece of a text that is furniture.
  struct Find {
    /// Its bytes.
    var range: Range<Int>
    /// The unit that it stands in, by its bytes and by its words.
    let unit, unitWords: Range<Int>
    /// What recurs.
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

  /// The bytes of a text that are furniture, in order, and its words.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public func marks(in text: borrowing Span<UInt8>, outlet: String) -> FurnitureMarks {
    var marks = FurnitureMarks()
    guard outlets.contains(outlet) else { return marks }
    var scanned = ScannedText()
    UnitScanner.scan(text, into: &scanned)
    marks.ranges = Self.united(finds(in: scanned, Self.key(of: outlet)).map(\.range))
    marks.words = scanned.words.count
    marks.furnitureWords = scanned.countWords(in: marks.ranges)
    return marks
  }

  /// The bytes of a text that are furniture, in order.
  public func ranges(in text: borrowing Span<UInt8>, outlet: String) -> [Range<Int>] {
    marks(in: text, outlet: outlet).ranges
  }

  /// What is furniture in a text.
  func finds(in scanned: ScannedText, _ outlet: UInt64) -> [Find] {
    var words = DocumentWords(scanned)
    var found = [Find]()
    for unit in scanned.units { found += finds(in: unit, of: scanned, outlet, &words) }
    Self.closeLists(&found, of: scanned)
    Self.addTitles(to: &found, of: scanned)
    return found
  }

  /// What is furniture in a unit.
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
      // The date or number that goes on where a start ends belongs to it.
      if key.place == .start, words.upperBound < unit.words.upperBound,
        scanned.words[words.upperBound].key == ScannedText.slot,
        !scanned.words[words.upperBound].shape.contains(.isPlainNumber)
      {
        words = words.lowerBound..<(words.upperBound + 1)
      }
      let low =
        key.place == .start ? unit.range.lowerBound : Int(scanned.words[words.lowerBound].start)
      let high =
        key.place == .end
        ? unit.range.upperBound : Int(scanned.words[words.upperBound - 1].end)
      return Find(key, low..<high, in: unit, next: words.upperBound)
    }
  }

  /// Whether a start or an end is so much of a unit that all of it is furniture.
  private func isWhole(
    _ unit: ScannedText.Unit, _ start: FurnitureKey?, _ end: FurnitureKey?,
    _ words: inout DocumentWords
  ) -> Bool {
    let (starting, ending) = (start?.words.count ?? 0, end?.words.count ?? 0)
    let isFramed =
      starting > 0 && ending > 0 && starting + ending >= 3
      && unit.length <= UnitScanner.longestStub
    // The last words of a text that begin so say who wrote it.
    let isSignature = unit.isLast && starting >= 2 && unit.length <= 25
    if isFramed || isSignature { return true }
    guard unit.isStub, max(starting, ending) >= 2 else { return false }
    // A credit names whom nothing else in the text names; a sentence of the article does not.
    let (low, high) = (unit.words.lowerBound + starting, unit.words.upperBound - ending)
    return low >= high || !words.mention(low..<high)
  }

  /// A sentence of an article has at least so many words.
  private static let shortestSentence = 5

  /// From a heading of links on all is furniture to the end of the text, if half of it is known to be
  /// and no sentence stands on a later line that is not.
  ///
  /// Behind a list of videos, which ends with a duration, the article goes on.
  private static func closeLists(_ found: inout [Find], of scanned: ScannedText) {
    guard let last = scanned.words.last, found.contains(where: { $0.key.place == .list }) else {
      return
    }
    let known = united(found.map(\.range))
    // How many words up to each are known to be furniture.
    var sums = [0]
    scanned.forEachWord(in: known) { sums.append(sums[sums.count - 1] + ($0 ? 1 : 0)) }
    let lastLine = scanned.lastLine(ofSentencesOutside: known, fewestWords: shortestSentence)
    let list = found.indices.first { index in
      let find = found[index]
      guard find.key.place == .list, find.line >= lastLine,
        scanned.words[find.unitWords.upperBound - 1].key != ScannedText.slot
      else { return false }
      let first = find.unitWords.lowerBound
      return 2 * (sums[scanned.words.count] - sums[first]) >= scanned.words.count - first
    }
    guard let list else { return }
    found[list].range = found[list].range.lowerBound..<Int(last.end)
  }

  /// The title of a gallery has so many words, and stands behind so many numbers of captions.
  private static let titles = (words: 3...25, captions: 3)

  /// What a text says behind the numbers of captions, as in "caption 2 of 9", belongs to them: the
  /// title of the gallery.
  private static func addTitles(to found: inout [Find], of scanned: ScannedText) {
    struct Opening: Hashable { let key, first, second: UInt64 }
    var groups = [Opening: [Int]]()
    for index in found.indices where found[index].key.place == .insert {
      let next = found[index].next
      let numbers = found[index].key.words.count { scanned.words[$0].key == ScannedText.slot }
      guard numbers == 2, next + 1 < scanned.words.count else { continue }
      let opening = Opening(
        key: found[index].key.value, first: scanned.words[next].key,
        second: scanned.words[next + 1].key)
      groups[opening, default: []].append(index)
    }
    for group in groups.values {
      var firsts = group.map { found[$0].next }
      while firsts.count >= titles.captions {
        let (title, owners) = title(of: firsts, in: scanned)
        if titles.words.contains(title.count) {
          addTitle(title, of: found[group[0]], to: &found, scanned)
        }
        firsts.removeAll { owners.contains($0) }
      }
    }
  }

  /// The words that some places, which have the first two in common, go on with, and those places.
  ///
  /// What all have is the title; captions may begin alike, with a name. Where all have too little, one
  /// of two galleries is taken that share their first words.
  private static func title(
    of firsts: [Int], in scanned: ScannedText
  ) -> (words: Range<Int>, owners: Set<Int>) {
    func following(_ firsts: [Int], _ length: Int) -> [[Int]] {
      Dictionary(
        grouping: firsts.filter { $0 + length < scanned.words.count },
        by: { scanned.words[$0 + length].key }
      ).values.sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }
    }
    var length = 2
    while length < titles.words.upperBound, following(firsts, length).first?.count == firsts.count {
      length += 1
    }
    if titles.words.contains(length) { return (firsts[0]..<(firsts[0] + length), Set(firsts)) }
    var owners = firsts
    while length < titles.words.upperBound {
      let next = following(owners, length).prefix(2)
      guard let most = next.first, most.count >= titles.captions,
        5 * most.count >= 3 * owners.count
          || 5 * next.reduce(0, { $0 + $1.count }) >= 4 * owners.count
      else { break }
      owners = most
      length += 1
    }
    return (owners[0]..<(owners[0] + length), Set(owners))
  }

  /// A title goes wherever it stands.
  private static func addTitle(
    _ title: Range<Int>, of find: Find, to found: inout [Find], _ scanned: ScannedText
  ) {
    let keys = scanned.words[title].map(\.key)
    for first in scanned.words.indices.dropLast(keys.count - 1)
    where scanned.words[first].key == keys[0]
      && zip(scanned.words[first...], keys).allSatisfy({ $0.key == $1 })
    {
      var copy = find
      let last = scanned.words[first + keys.count - 1]
      copy.range = Int(scanned.words[first].start)..<Int(last.end)
      found.append(copy)
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

extension ScannedText {
  /// How many words begin in some ranges, which are in order and apart.
  fileprivate func countWords(in ranges: [Range<Int>]) -> Int {
    var count = 0
    forEachWord(in: ranges) { if $0 { count += 1 } }
    return count
  }

  /// Calls `body` for each word with whether it begins in one of some ranges, which are in order and apart.
  fileprivate func forEachWord(in ranges: [Range<Int>], _ body: (Bool) -> Void) {
    var next = 0
    for word in words {
      while next < ranges.count, ranges[next].upperBound <= Int(word.start) { next += 1 }
      body(next < ranges.count && ranges[next].contains(Int(word.start)))
    }
  }

  /// The last line in which a sentence of so many words stands that no range touches; −1 without one.
  ///
  /// - Parameter ranges: in order and apart.
  fileprivate func lastLine(ofSentencesOutside ranges: [Range<Int>], fewestWords: Int) -> Int {
    var (line, next) = (-1, 0)
    for unit in units where unit.kind == .line || unit.kind == .sentence {
      while next < ranges.count, ranges[next].upperBound <= unit.range.lowerBound { next += 1 }
      let isKnown = next < ranges.count && ranges[next].overlaps(unit.range)
      if unit.endsSentence, unit.length >= fewestWords, !isKnown { line = unit.line }
    }
    return line
  }
}

/// How often a text has its words, counted when it is asked for.
private struct DocumentWords {
  private let words: [ScannedText.Word]
  private var counts: [UInt64: Int] = [:]

  /// So many words may be in an article by accident.
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
