/// Pairs of documents that may be copies by their samples, and have to be compared in full.
///
/// The later document of a pair is compared with the older one. Documents that are surely copies of
/// an older one are no older side of any pair: what is a copy of them is a copy of that one.
public struct CopyCandidates: Sendable, Equatable {
  /// Two documents, by their places in the corpus.
  public struct Pair: Sendable, Hashable {
    public let later, older: Int

    public init(later: Int, older: Int) {
      self.later = later
      self.older = older
    }
  }

  /// The documents of all pairs, the oldest first.
  public let order: [Int]
  /// The pairs, in the order of their later documents.
  public let pairs: [Pair]
  /// How many shingles the documents of the pairs have.
  public let lengths: [Int: Int]

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
    let places = CopySketches.Places(sketches, documents: documents)
    let links = CopyLinks(sketches, places: places, days: days)
    let records = links.documents.compactMap { document in
      places[document].map { sketches.record(at: $0) }
    }.sorted { sketches.precedes($0, $1) }
    var centers = [Int: Int](minimumCapacity: records.count)
    var ages = [Int: Int](minimumCapacity: records.count)
    // What documents that are not surely copies may be copies of.
    var doubtful = [Int: [Int]]()
    var pairs = [Pair]()
    for (age, record) in records.enumerated() {
      ages[record.index] = age
      var shares = [Int: (share: Double, shared: Int)]()
      links.forEach(from: record.index) { older, shared in
        guard let place = places[older], let center = centers[older] else { return }
        let share = Self.share(shared, record, sketches.record(at: place))
        guard share >= Self.leastShare else { return }
        if center == older { shares[older] = (share, shared) }
        // What the older one may be a copy of, this one may be too.
        for further in center == older ? doubtful[older, default: []] : [center]
        where shares[further] == nil {
          guard let place = places[further],
            Self.isNear(record, sketches.record(at: place), days: days)
          else { continue }
          shares[further] = (0, 0)
        }
      }
      let likely = shares.sorted { one, other in
        one.value.share != other.value.share
          ? one.value.share > other.value.share
          : ages[one.key, default: 0] < ages[other.key, default: 0]
      }
      centers[record.index] = record.index
      if let (center, (share, shared)) = likely.first,
        share >= Self.sure.share, shared >= Self.sure.shingles
      {
        centers[record.index] = center
      } else if !likely.isEmpty {
        doubtful[record.index] = likely.prefix(Self.mostPairs).map(\.key)
      }
      pairs += likely.prefix(Self.mostPairs).map { Pair(later: record.index, older: $0.key) }
    }
    let paired = Set(pairs.lazy.flatMap { [$0.later, $0.older] })
    order = records.map(\.index).filter { paired.contains($0) }
    self.pairs = pairs
    lengths = Dictionary(
      uniqueKeysWithValues: records.lazy.filter { paired.contains($0.index) }.map {
        ($0.index, $0.shingles)
      })
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
