/// Counts by unordered pair of terms: a triangle for the pairs of the first terms, which in text are
/// mostly the frequent ones, and runs in the order of the pairs for all others.
///
/// Pairs outside the triangle are written down as they come. When there are many, they are sorted by
/// distribution and become a run; runs of like length are merged. Most such pairs are rare: a hash table
/// would wait for memory at nearly every one, and this reads and writes in rows.
struct PairTable: Sendable {
  /// Pairs that were not sorted yet, in ``pending`` of its slots.
  private var log: [UInt64] = []
  private var pending = 0
  /// Where the log is sorted.
  private var spare: [UInt64] = []
  /// The longest first; with a log of the usual length each is twice as long as the next, or longer.
  private var runs: [Run] = []
  /// The counts of pairs of terms below ``side``, row by row of the larger.
  ///
  /// A last cell is for what is not counted. Empty as long as there are few pairs; what is here is in no
  /// run.
  private var triangle: [UInt32] = []
  /// How many times 2^32 a cell of the triangle has to be counted beside.
  private var carried: [Int: Int] = [:]

  /// How many terms the triangle is for: 8 MB.
  private static let side: UInt64 = 2048
  /// How many pairs are worth a triangle.
  private static let many = 1 << 16
  /// How many pairs are written down at most, and at least, before they are sorted.
  private static let (longestLog, shortestLog) = (1 << 20, 1 << 12)
  /// How many terms are paired without asking whether there is room.
  private static let stretch = 256

  static func key(_ one: TermID, _ other: TermID) -> UInt64 {
    UInt64(min(one, other).rawValue) << 32 | UInt64(max(one, other).rawValue)
  }

  static func terms(of key: UInt64) -> (TermID, TermID) {
    (TermID(UInt32(key >> 32)), TermID(UInt32(key & 0xFFFF_FFFF)))
  }

  /// How often a pair was added.
  ///
  /// - Complexity: O(log *n*) in the number of pairs once ``settle()`` was called.
  subscript(key: UInt64) -> Int {
    if isInTriangle(key) {
      let cell = Self.cell(inTriangle: key)
      return Int(triangle[cell]) + carried[cell, default: 0] << 32
    }
    var count = 0
    for run in runs {
      var (low, high) = (0, run.keys.count)
      while low < high {
        let middle = (low + high) / 2
        if run.keys[middle] < key { low = middle + 1 } else { high = middle }
      }
      if low < run.keys.count, run.keys[low] == key { count += run.counts[low] }
    }
    return count + log.prefix(pending).count { $0 == key }
  }

  /// Adds one to each pair of terms that stand at most so many tokens apart; returns how many pairs
  /// that were.
  ///
  /// - Parameter gap: what pairs with nothing.
  mutating func add(_ terms: borrowing Span<TermID>, window: Int, gap: TermID) -> Int {
    var added = 0
    var start = 0
    while start < terms.count {
      let end = min(start + Self.stretch, terms.count)
      let most = (end - start) * window
      if pending + most > log.count { sort(makingRoomFor: most) }
      added += add(terms, from: start..<end, window: window, gap: gap)
      start = end
    }
    return added
  }

  /// As ``add(_:window:gap:)`` for the pairs that begin in a range, for which the log has room.
  private mutating func add(
    _ terms: borrowing Span<TermID>, from starts: Range<Int>, window: Int, gap: TermID
  ) -> Int {
    var (added, pending) = (0, pending)
    var carries = [Int]()
    let (count, side) = (terms.count, TermID(triangle.isEmpty ? 0 : UInt32(Self.side)))
    let outside = triangle.count - 1
    unsafe terms.withUnsafeBufferPointer { terms in
      unsafe log.withUnsafeMutableBufferPointer { log in
        unsafe triangle.withUnsafeMutableBufferPointer { triangle in
          for start in starts {
            let term = unsafe terms[start]
            guard term != gap else { continue }
            let mayBeInside = term < side
            for next in (start + 1)..<max(start + 1, min(start + window + 1, count)) {
              let other = unsafe terms[next]
              if other == gap { continue }
              added += 1
              let key = Self.key(term, other)
              unsafe log[pending] = key
              // No branch on where a pair goes: it would often be mispredicted.
              let isInside = mayBeInside && other < side
              pending += isInside ? 0 : 1
              guard mayBeInside else { continue }
              let cell = isInside ? Self.cell(inTriangle: key) : outside
              unsafe triangle[cell] &+= 1
              if unsafe triangle[cell] == 0 { carries.append(cell) }
            }
          }
        }
      }
    }
    self.pending = pending
    for cell in carries where cell != outside { carried[cell, default: 0] += 1 }
    return added
  }

  /// Adds all that another table counted.
  mutating func merge(_ other: consuming PairTable) {
    other.sort(makingRoomFor: 0)
    sort(makingRoomFor: 0)
    if !other.triangle.isEmpty {
      openTriangle()
      for cell in triangle.indices.dropLast() {
        let (sum, overflow) = triangle[cell].addingReportingOverflow(other.triangle[cell])
        triangle[cell] = sum
        if overflow { carried[cell, default: 0] += 1 }
      }
      carried.merge(other.carried) { $0 + $1 }
    }
    for run in other.runs { append(run) }
  }

  /// Gives each pair another name; no two may get one.
  mutating func rename(_ name: (UInt64) -> UInt64) {
    var pairs = [(key: UInt64, count: Int)]()
    forEach { pairs.append((name($0), $1)) }
    var spare = pairs
    Self.distribute(&pairs, by: &spare, first: pairs.count) { $0.key }
    self = PairTable()
    append(Run(keys: pairs.map(\.key), counts: pairs.map(\.count)))
  }

  /// Calls `body` with every pair and its count, in no defined order.
  func forEach(_ body: (_ key: UInt64, _ count: Int) -> Void) {
    guard pending == 0, runs.count < 2 else {
      var settled = self
      settled.settle()
      return settled.forEach(body)
    }
    for run in runs {
      for index in run.keys.indices { body(run.keys[index], run.counts[index]) }
    }
    guard !triangle.isEmpty else { return }
    for larger in 0..<Self.side {
      for smaller in 0...larger {
        let key = smaller << 32 | larger
        let count = self[key]
        if count > 0 { body(key, count) }
      }
    }
  }

  /// Makes one run of all that is not in the triangle.
  mutating func settle() {
    sort(makingRoomFor: 0)
    while let last = runs.popLast() {
      guard let longer = runs.popLast() else {
        runs = [last]
        return
      }
      runs.append(Run.merged(longer, last))
    }
  }

  // MARK: The triangle

  private func isInTriangle(_ key: UInt64) -> Bool {
    !triangle.isEmpty && key & 0xFFFF_FFFF < Self.side
  }

  private static func cell(inTriangle key: UInt64) -> Int {
    let larger = key & 0xFFFF_FFFF
    return Int(larger &* (larger &+ 1) / 2 &+ key >> 32)
  }

  /// Begins the triangle, and moves to it what belongs there.
  private mutating func openTriangle() {
    guard triangle.isEmpty else { return }
    triangle = Array(repeating: 0, count: Int(Self.side * (Self.side + 1) / 2) + 1)
    let all = runs
    runs = []
    for run in all { append(run) }
  }

  // MARK: Runs

  /// Makes a run of what was written down, and room for some more.
  private mutating func sort(makingRoomFor more: Int) {
    if pending > 0 {
      if spare.count < log.count { spare = log }
      Self.distribute(&log, by: &spare, first: pending) { $0 }
      append(Run.of(log.span.extracting(first: pending)))
      pending = 0
    }
    guard more > 0 else {
      (log, spare) = ([], [])
      return
    }
    let distinct = runs.reduce(0) { $0 + $1.keys.count }
    let room = max(min(max(2 * distinct, Self.shortestLog), Self.longestLog), more)
    log.append(contentsOf: repeatElement(0, count: max(0, room - log.count)))
  }

  /// Adds a run to the others.
  private mutating func append(_ run: consuming Run) {
    if !triangle.isEmpty { run = withoutTriangle(run) }
    guard !run.keys.isEmpty else { return }
    while let last = runs.last, last.keys.count < 2 * run.keys.count {
      runs.removeLast()
      run = Run.merged(last, run)
    }
    runs.append(run)
    if triangle.isEmpty, runs.last.map({ $0.keys.count >= Self.many }) ?? false { openTriangle() }
  }

  /// Moves pairs of a run to the triangle and returns the others.
  private mutating func withoutTriangle(_ run: Run) -> Run {
    var others = Run(keys: [], counts: [])
    guard run.keys.contains(where: { isInTriangle($0) }) else { return run }
    for (key, count) in zip(run.keys, run.counts) {
      if isInTriangle(key) {
        let cell = Self.cell(inTriangle: key)
        let sum = Int(triangle[cell]) + count
        triangle[cell] = UInt32(truncatingIfNeeded: sum)
        if sum >> 32 > 0 { carried[cell, default: 0] += sum >> 32 }
      } else {
        others.keys.append(key)
        others.counts.append(count)
      }
    }
    return others
  }
}

extension PairTable: Equatable {
  static func == (one: Self, other: Self) -> Bool {
    var other = other
    other.settle()
    var (same, ours, theirs) = (true, 0, 0)
    one.forEach { key, count in
      ours += 1
      if other[key] != count { same = false }
    }
    other.forEach { _, _ in theirs += 1 }
    return same && ours == theirs
  }
}
