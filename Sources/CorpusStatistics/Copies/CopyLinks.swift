/// Links from documents to older ones whose samples have shingles in common with theirs.
///
/// Where many documents have a shingle, each is linked to the oldest two and to the one before it, so
/// that links grow with the corpus and not with its square. The copies of a story share most of their
/// shingles, so some shingle links each of them to one that is close to it.
struct CopyLinks {
  /// A document, in the higher half, and an older one, in order.
  private var keys: [UInt64] = []
  /// How many shingles of their samples they have in common.
  private var counts: [UInt16] = []

  /// The samples are taken up in so many parts, by their hashes, to keep memory low.
  private static let parts = 32

  /// - Parameters:
  ///   - places: where the records of documents lie.
  ///   - days: how many days copies may lie apart; any number where it is `nil`.
  init(_ sketches: borrowing CopySketches, places: CopySketches.Places, days: Int?) {
    for part in 0..<UInt32(Self.parts) {
      var entries = [UInt64]()
      sketches.forEach { record, _ in
        sketches.forEachShingle(of: record) { shingle in
          guard shingle % UInt32(Self.parts) == part else { return }
          entries.append(UInt64(shingle) << 32 | UInt64(record.index))
        }
      }
      entries.sort()
      var links = [UInt64]()
      var start = 0
      while start < entries.count {
        let shingle = entries[start] >> 32
        var end = start + 1
        while end < entries.count, entries[end] >> 32 == shingle { end += 1 }
        if end - start > 1 {
          var records = entries[start..<end].compactMap { entry in
            places[Int(UInt32(truncatingIfNeeded: entry))].map { sketches.record(at: $0) }
          }
          records.sort { sketches.precedes($0, $1) }
          Self.link(records, days: days, to: &links)
        }
        start = end
      }
      links.sort()
      add(links)
    }
  }

  /// Links documents that have one shingle in common, the oldest first.
  private static func link(_ records: [CopySketches.Record], days: Int?, to links: inout [UInt64]) {
    var first = 0
    for (place, record) in records.enumerated().dropFirst() {
      if let days, let day = record.day {
        while let other = records[first].day, day - other > days { first += 1 }
      } else {
        first = 0
      }
      var last = first - 1
      for target in [first, first + 1, place - 1] where target < place && target > last {
        links.append(UInt64(record.index) << 32 | UInt64(records[target].index))
        last = target
      }
    }
  }

  /// Adds links, in order, to those that are counted.
  private mutating func add(_ links: [UInt64]) {
    guard !links.isEmpty else { return }
    var (mergedKeys, mergedCounts) = ([UInt64](), [UInt16]())
    mergedKeys.reserveCapacity(keys.count + links.count / 4)
    mergedCounts.reserveCapacity(keys.count + links.count / 4)
    var (old, new) = (0, 0)
    while old < keys.count || new < links.count {
      let isOld = new == links.count || (old < keys.count && keys[old] <= links[new])
      let key = isOld ? keys[old] : links[new]
      var count = isOld ? counts[old] : 0
      if isOld { old += 1 }
      while new < links.count, links[new] == key {
        count = count == .max ? count : count + 1
        new += 1
      }
      mergedKeys.append(key)
      mergedCounts.append(count)
    }
    (keys, counts) = (mergedKeys, mergedCounts)
  }

  /// The documents that are linked, to either side, each once and in no defined order.
  var documents: [UInt32] {
    var found = Set<UInt32>()
    for key in keys {
      found.insert(UInt32(truncatingIfNeeded: key >> 32))
      found.insert(UInt32(truncatingIfNeeded: key))
    }
    return Array(found)
  }

  /// Calls `body` with each older document that a document is linked to, and how many shingles of
  /// their samples they have in common.
  func forEach(from document: Int, _ body: (_ older: Int, _ shared: Int) -> Void) {
    let first = UInt64(document) << 32
    var (low, high) = (0, keys.count)
    while low < high {
      let middle = (low + high) / 2
      if keys[middle] < first { low = middle + 1 } else { high = middle }
    }
    while low < keys.count, keys[low] >> 32 == UInt64(document) {
      body(Int(UInt32(truncatingIfNeeded: keys[low])), Int(counts[low]))
      low += 1
    }
  }
}
