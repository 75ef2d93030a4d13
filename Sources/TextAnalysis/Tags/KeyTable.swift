/// Values by ``ClueKey``s: open addressing over slots of a key and a value.
struct KeyTable<Value: BitwiseCopyable & Sendable>: Sendable {
  private struct Slot: Sendable {
    var key: UInt64
    var value: Value
  }

  private let none: Value
  private var slots: [Slot]
  private var count = 0
  private var shift: UInt64

  /// - Parameters:
  ///   - none: what is found where a key has no value.
  ///   - capacity: so many keys find room without being moved.
  init(none: Value, capacity: Int = 8) {
    self.none = none
    let bits = max(4, Int.bitWidth - (capacity * 2 - 1).leadingZeroBitCount)
    slots = Array(repeating: Slot(key: 0, value: none), count: 1 << bits)
    shift = UInt64(64 - bits)
  }

  @inline(__always)
  subscript(key: UInt64) -> Value {
    let slots = slots.span
    var place = Int(key >> shift)
    while true {
      // The place is below the count, which is a power of two.
      let slot = unsafe slots[unchecked: place]
      if slot.key == key { return slot.value }
      if slot.key == 0 { return none }
      place = (place + 1) & (slots.count - 1)
    }
  }

  /// Adds a key; false where it was there.
  mutating func add(_ key: UInt64, _ value: Value) -> Bool {
    let known = count
    let place = makePlace(for: key)
    guard count > known else { return false }
    slots[place].value = value
    return true
  }

  /// Changes the value of a key, `none` where it had none.
  mutating func update(_ key: UInt64, _ change: (inout Value) -> Void) {
    change(&slots[makePlace(for: key)].value)
  }

  private mutating func makePlace(for key: UInt64) -> Int {
    if count * 2 >= slots.count { grow() }
    var place = Int(key >> shift)
    while slots[place].key != key {
      if slots[place].key == 0 {
        slots[place].key = key
        count += 1
        break
      }
      place = (place + 1) & (slots.count - 1)
    }
    return place
  }

  private mutating func grow() {
    var larger = KeyTable(none: none, capacity: slots.count)
    for slot in slots where slot.key != 0 { _ = larger.add(slot.key, slot.value) }
    self = larger
  }
}
