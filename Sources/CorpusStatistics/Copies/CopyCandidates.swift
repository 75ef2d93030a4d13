/// Pairs of documents that may be copies by their samples, and have to be compared in full.
///
/// The later document of a pair is compared with the older one. Documents that are surely copies of
/// an older one are no older side of any pair: what is a copy of them is a copy of that one.
public struct CopyCandidates: Sendable, Equatable {
  /// Two documents, by their places in the corpus.
  public struct Pair: Sendable, Hashable {
    private let places: (UInt32, UInt32)

    public var later: Int { Int(places.0) }
    public var older: Int { Int(places.1) }

    public init(later: Int, older: Int) { places = (UInt32(later), UInt32(older)) }

    public static func == (one: Self, other: Self) -> Bool { one.places == other.places }

    public func hash(into hasher: inout Hasher) {
      hasher.combine(places.0)
      hasher.combine(places.1)
    }
  }

  /// The documents of all pairs, the oldest first.
  public private(set) var order: [UInt32] = []
  /// The pairs to compare, in the order of their later documents.
  public private(set) var pairs: [Pair] = []
  /// Pairs of documents with the same words in the same order.
  ///
  /// They need no comparison: what the older is a copy of, the later is too. Empty where copies may only lie some days apart.
  public private(set) var verbatim: [Pair] = []
  /// How many shingles the documents of the pairs have, by the documents' places in the corpus; 0 for
  /// documents in no pair.
  public private(set) var lengths: [UInt32]

  /// A document is compared with so many others at most, the likeliest.
  private static let mostPairs = 4
  /// The share of the shorter document's sample that the other has, from which they are compared;
  /// well below that of copies, since a sample is small.
  private static let leastShare = 0.2
  /// The share, and the number of shingles, from which a document is surely a copy.
  private static let sure = (share: 0.8, shingles: 5)

  /// - Parameters:
  ///   - documents: how many documents the corpus has.
  ///   - days: how many days copies may lie apart; any number where it is `nil`. Documents without a
  ///     day may be copies of any.
  public init(_ sketches: consuming CopySketches, documents: Int, days: Int?) {
    lengths = Array(repeating: 0, count: documents)
    let places = CopySketches.Places(sketches, documents: documents)
    let links = CopyLinks(sketches, places: places, days: days)
    let linked = links.documents.sorted {
      guard let one = places[Int($0)], let other = places[Int($1)] else { return false }
      return sketches.precedes(sketches.record(at: one), sketches.record(at: other))
    }
    var centers = Centers(documents: documents)
    for document in linked {
      guard let place = places[Int(document)] else { continue }
      let record = sketches.record(at: place)
      let likely = Self.likely(record, centers, sketches, places, links, days: days)
      let best = likely.first
      let isSure = best.map { $0.share >= Self.sure.share && $0.shared >= Self.sure.shingles }
      centers.add(
        record.index, of: isSure ?? false ? best?.center : nil,
        doubtful: likely.map(\.center))
      for candidate in likely {
        guard let place = places[candidate.center] else { continue }
        let pair = Pair(later: record.index, older: candidate.center)
        let older = sketches.record(at: place)
        (lengths[pair.later], lengths[pair.older]) = (
          UInt32(record.shingles), UInt32(older.shingles)
        )
        if days == nil, record.hasWords(of: older) {
          verbatim.append(pair)
          break
        }
        pairs.append(pair)
      }
    }
    order = linked.filter { lengths[Int($0)] > 0 }
  }

  /// A document that another may be a copy of.
  private struct Candidate {
    let center: Int
    /// The share of the shorter one's sample, and how many shingles it is; 0 where the two have no
    /// link of their own.
    var share = 0.0
    var shared = 0
  }

  /// The documents that a document may be a copy of, the likeliest first.
  private static func likely(
    _ record: CopySketches.Record, _ centers: borrowing Centers,
    _ sketches: borrowing CopySketches, _ places: CopySketches.Places, _ links: CopyLinks,
    days: Int?
  ) -> [Candidate] {
    var found = [Candidate]()
    links.forEach(from: record.index) { older, shared in
      guard let place = places[older], let center = centers[older] else { return }
      let share = Self.share(shared, record, sketches.record(at: place))
      guard share >= leastShare else { return }
      if center == older {
        found.removeAll { $0.center == older }
        found.append(Candidate(center: older, share: share, shared: shared))
      }
      // What the older one may be a copy of, this one may be too.
      for further in center == older ? centers.doubtful(older) : [center]
      where !found.contains(where: { $0.center == further }) {
        guard let place = places[further], isNear(record, sketches.record(at: place), days: days)
        else { continue }
        found.append(Candidate(center: further))
      }
    }
    // Equals stand by age.
    found.sort { one, other in
      if one.share != other.share { return one.share > other.share }
      guard let place = places[one.center], let otherPlace = places[other.center] else {
        return false
      }
      return sketches.precedes(sketches.record(at: place), sketches.record(at: otherPlace))
    }
    return Array(found.prefix(mostPairs))
  }

  /// The share of the shorter document's sample that another has; 0 where it can be an accident.
  private static func share(
    _ shared: Int, _ one: CopySketches.Record, _ other: CopySketches.Record
  ) -> Double {
    // What both would keep is decided by the longer one, whose sample is the coarser.
    let level = max(one.level, other.level)
    let expected = Double(min(one.shingles, other.shingles)) / Double(1 << level)
    return shared > 1 || expected < 5 ? Double(shared) / max(1, expected) : 0
  }

  private static func isNear(
    _ one: CopySketches.Record, _ other: CopySketches.Record, days: Int?
  ) -> Bool {
    guard let days, let day = one.day, let otherDay = other.day else { return true }
    return abs(day - otherDay) <= days
  }
}

/// What documents are surely copies of, by the documents' places in the corpus.
private struct Centers {
  private var centers: [UInt32]
  /// What documents that are not surely copies may be copies of.
  private var uncertain: [Int: [Int]] = [:]
  private static let none = UInt32.max

  init(documents: Int) { centers = Array(repeating: Self.none, count: documents) }

  /// Adds a document.
  ///
  /// - Parameter center: what it is surely a copy of; itself where it is `nil`.
  mutating func add(_ document: Int, of center: Int?, doubtful: [Int]) {
    centers[document] = UInt32(center ?? document)
    if center == nil, !doubtful.isEmpty { uncertain[document] = doubtful }
  }

  /// The document that a document is surely a copy of, itself where there is none; `nil` where it was
  /// not added.
  subscript(document: Int) -> Int? {
    centers[document] == Self.none ? nil : Int(centers[document])
  }

  func doubtful(_ document: Int) -> [Int] { uncertain[document] ?? [] }
}
