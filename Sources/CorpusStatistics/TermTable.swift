/// A value for each of some terms: open addressing, so that memory follows the terms that are
/// there and not the largest number among them.
struct TermTable<Value: Equatable & Sendable>: Equatable, Sendable {
  private var terms: [TermID] = []
  private var values: [Value] = []
  /// Indices of ``terms`` by hash; empty ones hold ``free``.
  private var slots: [UInt32] = [UInt32](repeating: .max, count: 16)

  private static var free: UInt32 { .max }

  /// The value of a term; `nil` where it has none.
  subscript(term: TermID) -> Value? {
    let slot = slots[slot(of: term)]
    return slot == Self.free ? nil : values[Int(slot)]
  }

  /// Changes the value of a term, which begins as `empty`.
  mutating func update(_ term: TermID, from empty: Value, _ change: (inout Value) -> Void) {
    let slot = slot(of: term)
    if slots[slot] != Self.free {
      change(&values[Int(slots[slot])])
      return
    }
    slots[slot] = UInt32(terms.count)
    terms.append(term)
    values.append(empty)
    change(&values[values.count - 1])
    if terms.count * 2 > slots.count { grow(to: slots.count * 4) }
  }

  /// All terms with their values, in the order in which they came.
  var all: [(term: TermID, value: Value)] { terms.indices.map { (terms[$0], values[$0]) } }

  /// Makes room for so many more terms.
  mutating func reserve(_ more: Int) {
    var needed = slots.count
    while (terms.count + more) * 2 > needed { needed *= 2 }
    if needed > slots.count { grow(to: needed) }
  }

  mutating func renumber(by numbers: Renumbering) {
    for index in terms.indices { terms[index] = numbers[terms[index]] }
    rehash()
  }

  private func slot(of term: TermID) -> Int {
    let mask = slots.count - 1
    var slot = Int((UInt64(term.rawValue) &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while slots[slot] != Self.free, terms[Int(slots[slot])] != term { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow(to count: Int) {
    slots = Array(repeating: Self.free, count: count)
    rehash()
  }

  private mutating func rehash() {
    for slot in slots.indices { slots[slot] = Self.free }
    for index in terms.indices { slots[slot(of: terms[index])] = UInt32(index) }
  }

  /// Equal where each term has the same value, in whatever order they came.
  static func == (one: Self, other: Self) -> Bool {
    one.terms.count == other.terms.count && one.all.allSatisfy { other[$0.term] == $0.value }
  }
}
