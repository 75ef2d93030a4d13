/// Numbers that look random and are the same for the same seed on every machine: SplitMix64
/// (Steele, Lea and Flood 2014, "Fast splittable pseudorandom number generators").
public struct RandomSource: RandomNumberGenerator, Sendable {
  private var state: UInt64

  public init(seed: UInt64) { state = seed }

  /// The stream of one replicate of many, independent of who computes it.
  public init(seed: UInt64, replicate: Int) {
    var source = RandomSource(seed: seed ^ (UInt64(replicate) &* 0xD134_2543_DE82_EF95))
    state = source.next()
  }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A whole number from 0 up to `bound`, by Lemire's multiplication.
  public mutating func index(below bound: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }
}
