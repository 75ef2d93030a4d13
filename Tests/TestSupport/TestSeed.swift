import Glibc

/// The seed of a random test: the variable NEWSSTAT_SEED, or a new one; it is printed, so that what failed can be run
/// again.
///
///     NEWSSTAT_SEED=7 swift test --filter KeynessTestTests
public func testSeed(_ name: String = #function) -> UInt64 {
  let seed =
    unsafe getenv("NEWSSTAT_SEED").flatMap { unsafe UInt64(String(cString: $0)) }
    ?? UInt64.random(in: 0...UInt64.max)
  print("seed of \(name): \(seed)")
  return seed
}
