/// Links from documents to older ones whose samples have shingles in common with theirs.
///
/// Documents are added by age, and each is linked to those before it. Where many documents have a
/// shingle, each is linked to the oldest two and to the one before it, so that links grow with the
/// corpus and not with its square. The copies of a story share most of their shingles, so some shingle
/// links each of them to one that is close to it.
///
/// Links are not kept. What is kept is which documents have a shingle, as far as they can be linked to.
struct CopyLinks {
  /// The shingles that several documents have, in rising order.
  private var shingles: [UInt32] = []
  /// Where the documents of each shingle begin among all, and at the end where the last ones end.
  private var starts: [UInt32] = []
  /// The ages of the documents of each shingle, the oldest first; ``none`` where it is yet to come.
  private var ages: [UInt32] = []

  private static let none = UInt32.max
  /// Each shingle links a document to so many others at most.
  private static let targets = 3
  /// The shingles are taken up in so many parts, by their highest four bits, to keep memory low.
  private static let parts: UInt32 = 16

  /// - Parameter hasWindow: whether copies may lie some days apart only; any document of a shingle can
  ///   then be the oldest one to link to.
  init(_ sketches: borrowing CopySketches, hasWindow: Bool) {
    var (groups, kept) = (0, 0)
    // No document is linked to the last one of a shingle.
    func room(_ documents: Int) -> Int {
      hasWindow ? documents - 1 : min(documents - 1, Self.targets)
    }
    Self.forEachGroup(of: sketches) { _, documents in
      groups += 1
      kept += room(documents)
    }
    shingles.reserveCapacity(groups)
    starts.reserveCapacity(groups + 1)
    var start = 0
    Self.forEachGroup(of: sketches) { shingle, documents in
      shingles.append(shingle)
      starts.append(UInt32(start))
      start += room(documents)
    }
    starts.append(UInt32(start))
    ages = Array(repeating: Self.none, count: kept)
  }

  /// Calls `body` with each shingle that several documents have, in rising order, and how many have it.
  private static func forEachGroup(
    of sketches: borrowing CopySketches, _ body: (_ shingle: UInt32, _ documents: Int) -> Void
  ) {
    var part = [UInt32]()
    for number in 0..<parts {
      part.removeAll(keepingCapacity: true)
      sketches.forEach { record, _ in
        sketches.forEachShingle(of: record) { if $0 >> 28 == number { part.append($0) } }
      }
      part.sort()
      var start = 0
      while start < part.count {
        var end = start + 1
        while end < part.count, part[end] == part[start] { end += 1 }
        if end - start > 1 { body(part[start], end - start) }
        start = end
      }
    }
  }

  /// A document to which another is linked, by its age, and how many shingles of their samples both have.
  typealias Link = (age: Int, shared: Int)

  /// Adds the next younger document and returns its links to older ones, by their ages.
  ///
  /// - Parameters:
  ///   - age: the documents added before.
  ///   - isNear: whether an older document is near enough in time; of all older ones those that are not
  ///     come first.
  mutating func add(
    _ record: CopySketches.Record, of sketches: borrowing CopySketches, age: Int,
    isNear: (Int) -> Bool
  ) -> [Link] {
    var targets = [UInt32]()
    sketches.forEachShingle(of: record) { shingle in
      guard let group = group(of: shingle) else { return }
      let (start, end) = (Int(starts[group]), Int(starts[group + 1]))
      let filled = Self.first(in: start..<end) { ages[$0] == Self.none }
      let first = Self.first(in: start..<filled) { isNear(Int(ages[$0])) }
      var last = first - 1
      for target in [first, first + 1, filled - 1] where target < filled && target > last {
        targets.append(ages[target])
        last = target
      }
      // Where only the oldest two and the last one are kept, this is the last one now.
      if filled < end || end - start == Self.targets { ages[min(filled, end - 1)] = UInt32(age) }
    }
    targets.sort()
    var links = [Link]()
    for target in targets {
      if let last = links.last, last.age == Int(target) {
        links[links.count - 1].shared += 1
      } else {
        links.append((age: Int(target), shared: 1))
      }
    }
    return links
  }

  private func group(of shingle: UInt32) -> Int? {
    let index = Self.first(in: shingles.indices) { shingles[$0] >= shingle }
    return index < shingles.count && shingles[index] == shingle ? index : nil
  }

  /// The first number for which a condition holds that holds for all after it; the end if there is none.
  private static func first(in range: Range<Int>, _ holds: (Int) -> Bool) -> Int {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
