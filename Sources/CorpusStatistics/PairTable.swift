/// Counts by unordered pair of terms: a triangle for the pairs of the first terms, which in text are
/// mostly the frequent ones, and open addressing, sixteen bytes a place, for all others.
///
/// Swift's `Dictionary` takes some 26 ns an update where this takes a few.
struct PairTable: Equatable, Sendable {
  private struct Slot: Sendable {
    var key: UInt64
    var count: Int
  }

  private var slots: [Slot]
  /// What was read ahead, kept so that reading is not left out.
  private var read: UInt64 = 0
  /// Pairs in ``slots``.
  private var used = 0
  private var shift: UInt64
  /// The counts of pairs of terms below ``side``, row by row of the larger; empty as long as there are
  /// few pairs.
  private var triangle: [UInt32] = []

  /// No two terms have this key: a term's number is never the largest.
  private static let free = UInt64.max
  /// How many terms the triangle is for: 8 MB.
  private static let side: UInt64 = 2048
  /// How many pairs are worth a triangle.
  private static let many = 1 << 16
  /// How many pairs are added side by side.
  static let batch = 256

  init() {
    slots = Array(repeating: Slot(key: Self.free, count: 0), count: 1 << 10)
    shift = 64 - 10
  }

  static func key(_ one: TermID, _ other: TermID) -> UInt64 {
    UInt64(min(one, other)) << 32 | UInt64(max(one, other))
  }

  static func terms(of key: UInt64) -> (TermID, TermID) {
    (TermID(key >> 32), TermID(key & 0xFFFF_FFFF))
  }

  subscript(key: UInt64) -> Int {
    let slot = slots[place(of: key)]
    let tail = slot.key == key ? slot.count : 0
    return isInTriangle(key) ? tail + Int(triangle[Self.place(inTriangle: key)]) : tail
  }

  /// Adds one to each of at most ``batch`` pairs.
  mutating func add(_ keys: [UInt64]) {
    var tail = InlineArray<256, UInt64>(repeating: 0)
    var places = InlineArray<256, Int>(repeating: 0)
    var count = 0
    if triangle.isEmpty {
      for key in keys {
        tail[count] = key
        count += 1
      }
    } else {
      // Which of both a pair goes to is not asked, since nothing foretells it.
      var inside = 0
      for key in keys {
        let isInside = key & 0xFFFF_FFFF < Self.side
        tail[count] = key
        count += isInside ? 0 : 1
        places[inside] = isInside ? Self.place(inTriangle: key) : 0
        inside += isInside ? 1 : 0
      }
      for index in 0..<inside {
        let place = places[index]
        triangle[place] &+= 1
        if triangle[place] == 0 { carry(at: place) }
      }
    }
    // All places are read before the first is asked for, so that they come from memory side by side.
    var sum: UInt64 = 0
    for index in 0..<count {
      let place = home(of: tail[index])
      places[index] = place
      sum &+= slots[place].key
    }
    read = sum
    for index in 0..<count {
      let (key, place) = (tail[index], places[index])
      if slots[place].key == key {
        slots[place].count += 1
      } else {
        add(1, to: key)
      }
    }
  }

  mutating func add(_ other: PairTable, renamed name: (UInt64) -> UInt64 = { $0 }) {
    reserve(other.used)
    other.forEach { key, count in add(count, to: name(key)) }
  }

  mutating func add(_ amount: Int, to key: UInt64) {
    let place = place(of: key)
    if slots[place].key == key {
      slots[place].count += amount
      return
    }
    slots[place] = Slot(key: key, count: amount)
    used += 1
    if used * 3 > slots.count * 2 { grow() }
    if used >= Self.many, triangle.isEmpty {
      triangle = Array(repeating: 0, count: Self.place(inTriangle: Self.side))
    }
  }

  func forEach(_ body: (UInt64, Int) -> Void) {
    for slot in slots where slot.key != Self.free {
      body(
        slot.key,
        isInTriangle(slot.key)
          ? slot.count + Int(triangle[Self.place(inTriangle: slot.key)]) : slot.count)
    }
    guard !triangle.isEmpty else { return }
    var place = 0
    for larger in 0..<Self.side {
      for smaller in 0...larger {
        let count = Int(triangle[place])
        place += 1
        let key = smaller << 32 | larger
        // What is in both was there already.
        if count > 0, slots[self.place(of: key)].key != key { body(key, count) }
      }
    }
  }

  private func isInTriangle(_ key: UInt64) -> Bool {
    !triangle.isEmpty && key & 0xFFFF_FFFF < Self.side
  }

  private static func place(inTriangle key: UInt64) -> Int {
    let larger = key & 0xFFFF_FFFF
    return Int(larger &* (larger &+ 1) / 2 &+ key >> 32)
  }

  /// Moves 2^32 that a place in the triangle could not hold.
  private mutating func carry(at place: Int) {
    for larger in 0..<Self.side where Int(larger * (larger + 1) / 2 + larger) >= place {
      let smaller = UInt64(place) - larger * (larger + 1) / 2
      return add(1 << 32, to: smaller << 32 | larger)
    }
  }

  /// Where a pair is looked for first.
  private func home(of key: UInt64) -> Int {
    // Fibonacci hashing: the high bits of a product with 2^64 over the golden ratio.
    Int(truncatingIfNeeded: ((key ^ (key >> 29)) &* 0x9E37_79B9_7F4A_7C15) >> shift)
  }

  private func place(of key: UInt64) -> Int {
    var place = home(of: key)
    while slots[place].key != Self.free, slots[place].key != key {
      place = (place + 1) & (slots.count - 1)
    }
    return place
  }

  /// Makes room for so many more pairs.
  ///
  /// Pairs of another table come in the order of their hashes: in a table that is small for them they
  /// would all crowd at its front, and each would be looked for behind all others.
  mutating func reserve(_ pairs: Int) {
    var doublings: UInt64 = 0
    while (used + pairs) * 3 > (slots.count << Int(doublings)) * 2 { doublings += 1 }
    if doublings > 0 { grow(by: doublings) }
  }

  private mutating func grow(by doublings: UInt64 = 1) {
    let old = slots
    slots = Array(repeating: Slot(key: Self.free, count: 0), count: old.count << Int(doublings))
    shift -= doublings
    for slot in old where slot.key != Self.free { slots[place(of: slot.key)] = slot }
  }

  static func == (one: Self, other: Self) -> Bool {
    var (same, ours, theirs) = (true, 0, 0)
    one.forEach { key, count in
      ours += 1
      if other[key] != count { same = false }
    }
    other.forEach { _, _ in theirs += 1 }
    return same && ours == theirs
  }
}
