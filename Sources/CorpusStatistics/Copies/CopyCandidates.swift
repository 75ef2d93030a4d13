/// Pairs of documents that may be copies by their samples, and have to be compared in full.
///
/// The later document of a pair is compared with the older one. Documents that are surely copies of
/// an older one are no older side of any pair: what is a copy of them is a copy of that one.
public struct CopyCandidates: Sendable, Equatable {
  /// Two documents, by their indices in the corpus.
  public struct Pair: Sendable, Hashable {
    private let packedLater, packedOlder: UInt32

    public var later: Int { Int(packedLater) }
    public var older: Int { Int(packedOlder) }

    public init(later: Int, older: Int) {
      (packedLater, packedOlder) = (UInt32(later), UInt32(older))
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
  /// How many shingles each document of ``order`` has.
  public private(set) var lengths: [UInt32] = []

  /// A document is compared with so many others at most, the likeliest.
  private static let mostPairs = 4
  /// The share of the shorter document's sample that the other has, from which they are compared;
  /// well below that of copies, since a sample is small.
  private static let leastShare = 0.2
  /// The share, and the number of shingles, from which a document is surely a copy.
  private static let sure = (share: 0.8, shingles: 5)

  /// - Parameters:
  ///   - sketches: given up, since their room is needed.
  ///   - days: how many days copies may lie apart; any number where it is `nil`. Documents without a
  ///     day may be copies of any.
  public init(_ sketches: consuming CopySketches, days: Int?) {
    sketches.keepShared()
    let locations = sketches.locations
    var links = CopyLinks(sketches, hasWindow: days != nil)
    var centers = Centers(documents: locations.count)
    var isPaired = [Bool](repeating: false, count: locations.count)
    for (age, location) in locations.enumerated() {
      let record = sketches.record(at: location)
      let linked = links.add(record, of: sketches, age: age) { older in
        days == nil || Self.isNear(record, sketches.record(at: locations[older]), days: days)
      }
      let likely = Self.likely(record, linked, centers, sketches, locations, days: days)
      let best = likely.first
      let isSure = best.map { $0.share >= Self.sure.share && $0.shared >= Self.sure.shingles }
      centers.add(of: isSure ?? false ? best?.center : nil, doubtful: likely.map(\.center))
      for candidate in likely {
        let older = sketches.record(at: locations[candidate.center])
        let pair = Pair(later: record.index, older: older.index)
        (isPaired[age], isPaired[candidate.center]) = (true, true)
        if days == nil, record.hasWords(of: older) {
          verbatim.append(pair)
          break
        }
        pairs.append(pair)
      }
    }
    for (age, location) in locations.enumerated() where isPaired[age] {
      let record = sketches.record(at: location)
      order.append(UInt32(record.index))
      lengths.append(UInt32(record.shingles))
    }
  }

  /// Keeps only some of the pairs to compare, by their indices among them, and of the documents those that have a pair.
  public mutating func keepPairs(_ indices: some Sequence<Int>) {
    var isKept = [Bool](repeating: false, count: pairs.count)
    for index in indices { isKept[index] = true }
    pairs = zip(pairs, isKept).lazy.filter(\.1).map(\.0)
    var isPaired = [Bool](repeating: false, count: Int(order.max() ?? 0) + 1)
    for pair in pairs { (isPaired[pair.later], isPaired[pair.older]) = (true, true) }
    for pair in verbatim { (isPaired[pair.later], isPaired[pair.older]) = (true, true) }
    lengths = zip(order, lengths).lazy.filter { isPaired[Int($0.0)] }.map(\.1)
    order.removeAll { !isPaired[Int($0)] }
  }

  /// Returns the pairs to compare and keeps none.
  public mutating func takePairs() -> [Pair] {
    defer { pairs = [] }
    return pairs
  }

  /// A document that another may be a copy of.
  private struct Candidate {
    /// Its age: how many documents are older.
    let center: Int
    /// The share of the shorter one's sample, and how many shingles it is; 0 where the two have no
    /// link of their own.
    var share = 0.0
    var shared = 0
  }

  /// The documents that a document may be a copy of, the likeliest first.
  private static func likely(
    _ record: CopySketches.Record, _ links: [CopyLinks.Link], _ centers: borrowing Centers,
    _ sketches: borrowing CopySketches, _ locations: [CopySketches.Location], days: Int?
  ) -> [Candidate] {
    var found = [Candidate]()
    for (older, shared) in links {
      let center = centers[older]
      let share = Self.share(shared, record, sketches.record(at: locations[older]))
      guard share >= leastShare else { continue }
      if center == older {
        found.removeAll { $0.center == older }
        found.append(Candidate(center: older, share: share, shared: shared))
      }
      // What the older one may be a copy of, this one may be too.
      for further in center == older ? centers.doubtful(older) : [center]
      where !found.contains(where: { $0.center == further }) {
        guard isNear(record, sketches.record(at: locations[further]), days: days) else { continue }
        found.append(Candidate(center: further))
      }
    }
    // Equals stand by age.
    found.sort { ($1.share, $0.center) < ($0.share, $1.center) }
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

/// What documents are surely copies of, all by their ages.
private struct Centers {
  private var centers: [UInt32] = []
  /// What documents that are not surely copies may be copies of, and where each one's begin.
  private var uncertain: [UInt32] = []
  private var starts: [UInt32] = []

  init(documents: Int) {
    centers.reserveCapacity(documents)
    starts.reserveCapacity(documents)
  }

  /// Adds the next younger document.
  ///
  /// - Parameter center: what it is surely a copy of; itself where it is `nil`.
  mutating func add(of center: Int?, doubtful: [Int]) {
    starts.append(UInt32(uncertain.count))
    centers.append(UInt32(center ?? centers.count))
    if center == nil { uncertain += doubtful.lazy.map { UInt32($0) } }
  }

  /// The document that a document is surely a copy of, itself where there is none.
  subscript(document: Int) -> Int { Int(centers[document]) }

  func doubtful(_ document: Int) -> [Int] {
    let end = document + 1 < starts.count ? Int(starts[document + 1]) : uncertain.count
    return uncertain[Int(starts[document])..<end].map { Int($0) }
  }
}
