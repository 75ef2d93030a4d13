/// What is counted of a line, a sentence, or a start or an end of one in an outlet.
struct FrameCount: Sendable {
  private(set) var documents: Int32 = 0
  /// How many documents of each language have it.
  private var languages = LanguageCounts()
  private var occurrences: Int32 = 0
  /// How many of these stand in the first or the last sentence of a text, or in a short line that is none.
  private var apart: Int32 = 0
  /// How many words a start or an end has, and the key of that with a word less; 0 for a whole.
  let length: Int
  let parent: UInt64
  private let kind: FurnitureKind
  /// Whether it has a phrase that sites say to their readers.
  private let hasPhrase: Bool
  /// Its words that are no slots, if there are few.
  private let words: [UInt64]
  private let hasWords: Bool
  /// Whether it has a number or a date.
  private let hasSlot: Bool
  private let isLong: Bool

  /// A whole with more words needs no word of its own.
  private static let fewWords = 6

  init(
    _ key: FurnitureKey, parent: UInt64, _ scanned: ScannedText, _ unit: ScannedText.Unit
  ) {
    kind = key.kind
    length = key.kind.isFrame ? key.words.count : 0
    self.parent = parent
    let words = scanned.words[key.words]
    let isShortEnough = unit.length <= 25 || !key.kind.isWhole
    let isSign = [.ownName, .date, .insert, .list, .links].contains(key.kind)
    hasPhrase = isSign || (isShortEnough && PageSigns.standard.occur(in: words))
    isLong = key.kind.isWhole && unit.length > Self.fewWords
    hasWords = words.contains { $0.key != ScannedText.slot }
    hasSlot = words.contains { $0.key == ScannedText.slot }
    self.words =
      isLong && key.kind != .bracket
      ? [] : Array(Set(words.map(\.key)).subtracting([ScannedText.slot])).sorted()
  }

  var isInsert: Bool { kind == .insert }

  /// - Parameters:
  ///   - isNew: whether the document did not have it yet.
  ///   - isApart: whether it stands at an edge of the text, or in a short line.
  mutating func add(isNew: Bool, isApart: Bool, language: UInt64) {
    occurrences += 1
    if isApart { apart += 1 }
    guard isNew else { return }
    documents += 1
    languages.add(language, 1)
  }

  /// Whether enough documents of one language have it.
  ///
  /// What translations of one article have in common, such as names in brackets, is no furniture; what sites
  /// say is.
  var isFrequent: Bool {
    documents >= Furniture.fewestDocuments
      && (hasPhrase || languages.most >= Furniture.fewestDocuments)
  }

  mutating func merge(_ other: FrameCount) {
    occurrences += other.occurrences
    apart += other.apart
    documents += other.documents
    languages.merge(other.languages)
  }

  /// Whether it is what nearly always stands where its parent does.
  func continues(_ parent: FrameCount) -> Bool {
    Double(occurrences) >= 0.7 * Double(parent.occurrences)
  }

  /// Where it is furniture: not where several outlets have it, unless sites talk so; and what is short
  /// only where its words have hardly another use.
  func uses(
    inOutletOf outletDocuments: Int, ofAll all: Int32, count: (UInt64) -> Int32
  ) -> Furniture.Uses {
    guard hasWords || kind == .date else { return [] }
    let isShared = Double(documents) < 0.75 * Double(all)
    if isShared, !hasPhrase { return [] }
    let rate = Double(documents) / Double(outletDocuments)
    // Words are counted where what they stand in does not recur as a whole.
    let isApart = kind == .line || kind == .sentence
    let shares = words.map { word in
      let all = isApart ? occurrences + count(word) : max(occurrences, count(word))
      return Double(occurrences) / Double(max(1, all))
    }
    let bound = shares.max() ?? 0
    switch kind {
    case .line:
      return isLong || bound >= 0.3 || hasPhrase ? .all : []
    case .sentence:
      guard rate >= 0.02 || hasPhrase else { return [] }
      let isBound = bound >= 0.5 || (bound >= 0.3 && rate >= 0.2)
      return isLong || isBound || hasPhrase ? .all : []
    case .bracket:
      return bound >= 0.5 || hasPhrase ? .all : []
    case .dateline:
      return rate >= 0.2 ? .all : []
    case .ownName, .date, .insert, .list, .links:
      return .all
    case .start, .end, .bracketStart, .bracketEnd:
      return frameUses(rate: rate, bound: bound, shares: shares)
    }
  }

  /// Where a start or an end is furniture.
  ///
  /// By its words alone it may be how an article goes on, such as "In addition" and "He said": what is furniture
  /// says what sites say, has a date, or stands apart from the article.
  private func frameUses(rate: Double, bound: Double, shares: [Double]) -> Furniture.Uses {
    if hasPhrase, bound >= 0.3 { return .all }
    let isApart = Double(apart) >= 0.8 * Double(occurrences)
    if words.count == 1 {
      guard rate >= 0.2, bound >= 0.8 else { return [] }
      return hasSlot ? .all : isApart ? [.stubs, .edges] : []
    }
    guard words.count > 1 else { return [] }
    if kind == .bracketStart || kind == .bracketEnd { return bound >= 0.5 ? .all : [] }
    var uses = Furniture.Uses()
    if bound >= 0.5 { uses.insert(.stubs) }
    if bound >= 0.8, hasSlot || isApart {
      // Of what an outlet says of every war, one word may be rare; of furniture, many are.
      let share = Double(shares.count { $0 >= 0.6 }) / Double(shares.count)
      if share >= 0.3 { uses.insert(.edges) }
      if share >= 0.5, hasSlot { uses.insert(.sentences) }
    }
    return uses
  }
}

/// Counts by language, in little room where there is one language.
private struct LanguageCounts: Sendable {
  private var first: UInt64 = 0
  private var count: Int32 = 0
  private var others: [UInt64: Int32] = [:]

  mutating func add(_ language: UInt64, _ number: Int32) {
    if count == 0 || first == language {
      first = language
      count += number
    } else {
      others[language, default: 0] += number
    }
  }

  mutating func merge(_ other: LanguageCounts) {
    if other.count > 0 { add(other.first, other.count) }
    for (language, number) in other.others { add(language, number) }
  }

  var most: Int32 { max(count, others.values.max() ?? 0) }
}
