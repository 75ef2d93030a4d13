/// A set of shingles, by open addressing.
public struct ShingleSet {
  private var slots: [UInt32]
  private let mask: Int

  public init(_ shingles: [UInt32]) {
    var size = 16
    while size < 2 * shingles.count { size *= 2 }
    mask = size - 1
    slots = Array(repeating: 0, count: size)
    for shingle in shingles { slots[slot(of: shingle)] = max(1, shingle) }
  }

  func contains(_ shingle: UInt32) -> Bool { slots[slot(of: shingle)] != 0 }

  /// Where a shingle is, or would be put; an empty slot holds 0, so the shingle 0 counts as 1.
  private func slot(of shingle: UInt32) -> Int {
    let shingle = max(1, shingle)
    var slot = Int(shingle) & mask
    while slots[slot] != 0, slots[slot] != shingle { slot = (slot + 1) & mask }
    return slot
  }
}
