/// Counts by unordered pair of terms: open addressing, sixteen bytes a place.
///
/// Swift's `Dictionary` takes some 26 ns an update where this takes a few.
struct PairTable: Equatable, Sendable {
  private var keys: [UInt64]
  private var counts: [Int]
  private(set) var count = 0
  private var shift: UInt64

  /// No two terms have this key: a term's number is never the largest.
  private static let free = UInt64.max

  init() {
    keys = Array(repeating: Self.free, count: 1 << 10)
    counts = Array(repeating: 0, count: 1 << 10)
    shift = 64 - 10
  }

  static func key(_ one: TermID, _ other: TermID) -> UInt64 {
    UInt64(min(one, other)) << 32 | UInt64(max(one, other))
  }

  static func terms(of key: UInt64) -> (TermID, TermID) {
    (TermID(key >> 32), TermID(key & 0xFFFF_FFFF))
  }

  subscript(key: UInt64) -> Int {
    let place = place(of: key)
    return keys[place] == key ? counts[place] : 0
  }

  mutating func add(_ amount: Int, to key: UInt64) {
    let place = place(of: key)
    if keys[place] == key {
      counts[place] += amount
      return
    }
    keys[place] = key
    counts[place] = amount
    count += 1
    if count * 4 > keys.count * 3 { grow() }
  }

  func forEach(_ body: (UInt64, Int) -> Void) {
    for (place, key) in keys.enumerated() where key != Self.free { body(key, counts[place]) }
  }

  private func place(of key: UInt64) -> Int {
    // Fibonacci hashing: the high bits of a product with 2^64 over the golden ratio.
    var place = Int(((key ^ (key >> 29)) &* 0x9E37_79B9_7F4A_7C15) >> shift)
    while keys[place] != Self.free, keys[place] != key { place = (place + 1) & (keys.count - 1) }
    return place
  }

  private mutating func grow() {
    let (oldKeys, oldCounts) = (keys, counts)
    keys = Array(repeating: Self.free, count: oldKeys.count * 2)
    counts = Array(repeating: 0, count: oldKeys.count * 2)
    shift -= 1
    for (old, key) in oldKeys.enumerated() where key != Self.free {
      let place = place(of: key)
      keys[place] = key
      counts[place] = oldCounts[old]
    }
  }

  static func == (one: Self, other: Self) -> Bool {
    guard one.count == other.count else { return false }
    var same = true
    one.forEach { key, count in if other[key] != count { same = false } }
    return same
  }
}
