/// A hash of scalars or of words, in their order; the same on every machine.
struct UnitHash {
  private(set) var value: UInt64 = 0x9E37_79B9_7F4A_7C15

  @inline(__always)
  mutating func add(_ next: UInt64) {
    value = (value ^ next) &* 0xFF51_AFD7_ED55_8CCD
    value ^= value >> 32
  }
}
