/// Numbers by ``ClueKey``s: open addressing over slots of eight bytes.
struct KeyTable: Sendable {
  /// What is found where a key has no number.
  static let none = UInt32.max

  /// The lower half of a key over the number, 0 where there is none.
  private var slots: [UInt64]
  /// All keys, for when the table grows: a slot has lost the upper half, most of which its index says.
  private var keys: [UInt64] = []
  private var shift: UInt64

  /// - Parameter capacity: so many keys find room without being moved.
  init(capacity: Int = 8) {
    let bits = max(4, Int.bitWidth - (capacity * 2 - 1).leadingZeroBitCount)
    slots = Array(repeating: 0, count: 1 << bits)
    shift = UInt64(64 - bits)
  }

  /// The number of a key.
  @inline(__always)
  subscript(key: UInt64) -> UInt32 {
    let slots = slots.span
    let half = key << 32
    var index = Int(key >> shift)
    while true {
      // The index is below the count, which is a power of two.
      let slot = unsafe slots[unchecked: index]
      if slot & ~0xFFFF_FFFF == half { return UInt32(truncatingIfNeeded: slot) }
      if slot == 0 { return Self.none }
      index = (index + 1) & (slots.count - 1)
    }
  }

  /// Reads the memory that will be asked for a key, and returns something of it.
  ///
  /// Several keys cost less if the memory of all is read before the first is looked up.
  @inline(__always)
  func touch(_ key: UInt64) -> UInt64 { unsafe slots.span[unchecked: Int(key >> shift)] }

  /// Adds a key; false where it was there.
  mutating func add(_ key: UInt64, _ number: UInt32) -> Bool {
    guard self[key] == Self.none else { return false }
    keys.append(key)
    if keys.count * 3 > slots.count * 2 { grow() }
    insert(key, number)
    return true
  }

  /// Adds bits to the number of a key.
  mutating func add(_ key: UInt64, bits: UInt32) {
    if add(key, bits) { return }
    var index = Int(key >> shift)
    while slots[index] & ~0xFFFF_FFFF != key << 32 { index = (index + 1) & (slots.count - 1) }
    slots[index] |= UInt64(bits)
  }

  private mutating func insert(_ key: UInt64, _ number: UInt32) {
    var index = Int(key >> shift)
    while slots[index] != 0 { index = (index + 1) & (slots.count - 1) }
    slots[index] = key << 32 | UInt64(number)
  }

  private mutating func grow() {
    var larger = KeyTable(capacity: slots.count)
    for key in keys.dropLast() { larger.insert(key, self[key]) }
    (slots, shift) = (larger.slots, larger.shift)
  }
}
