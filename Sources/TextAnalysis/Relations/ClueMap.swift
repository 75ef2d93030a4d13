/// Numbers for keys of clues, by open addressing.
package struct ClueMap: Sendable {
  private struct Slot {
    var key: UInt64
    var value: Int32
  }

  /// No clue has this key.
  private static let empty = UInt64.max

  package init() {}

  private var slots = [Slot](repeating: Slot(key: empty, value: 0), count: 16)
  private var shift: UInt64 = 60
  package private(set) var count = 0

  /// Adds a key that is not there; false where it is.
  package mutating func add(_ key: UInt64, _ value: Int32) -> Bool {
    guard self[key] == nil else { return false }
    if count * 2 >= slots.count { grow() }
    put(key, value)
    count += 1
    return true
  }

  private mutating func put(_ key: UInt64, _ value: Int32) {
    var index = start(of: key)
    while slots[index].key != Self.empty { index = (index + 1) & (slots.count - 1) }
    slots[index] = Slot(key: key, value: value)
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(key: Self.empty, value: 0), count: old.count * 2)
    shift -= 1
    for slot in old where slot.key != Self.empty { put(slot.key, slot.value) }
  }

  @inline(__always)
  private func start(of key: UInt64) -> Int { Int((key &* 0x9E37_79B9_7F4A_7C15) &>> shift) }

  @inline(__always)
  package subscript(key: UInt64) -> Int32? {
    var index = start(of: key)
    while true {
      let slot = slots[index]
      if slot.key == key { return slot.value }
      if slot.key == Self.empty { return nil }
      index = (index + 1) & (slots.count - 1)
    }
  }
}
