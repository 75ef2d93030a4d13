/// The shingles of a text: its runs of four words, each as a hash, in order.
///
/// A text of fewer words is one shingle. Of a text only some shingles are kept in memory, chosen by
/// their hashes, so that two texts with a shingle in common choose it both (Broder 1997, On the
/// resemblance and containment of documents).
public struct Shingles: Sendable, Equatable {
  /// How many words make a shingle.
  ///
  /// Where one word in ten is replaced, two thirds of the runs of four stay; texts on the same
  /// subject share few.
  public static let length = 4

  /// A sample has this many shingles on average, or up to twice as many.
  private static let averageSample = 10
  /// A sample has at least so many shingles, if the text has.
  private static let leastSample = 6
  /// A sample keeps no fewer than one shingle in two to this power.
  private static let coarsest = 7

  /// The shingles' hashes in the order of the text.
  public let hashes: [UInt64]

  /// - Parameter words: hashes of the words of a text, in order.
  public init(words: [UInt64]) {
    guard words.count >= Self.length else {
      hashes = words.isEmpty ? [] : [Self.hash(words)]
      return
    }
    var hashes = [UInt64]()
    hashes.reserveCapacity(words.count - Self.length + 1)
    for start in 0...(words.count - Self.length) {
      // The four words of a shingle one by one: a loop over them takes several times as long.
      var hash = Self.joined(words[start], words[start + 1])
      hash = Self.joined(hash, words[start + 2])
      hash = Self.joined(hash, words[start + 3])
      hashes.append(Self.mixed(hash))
    }
    self.hashes = hashes
  }

  private static func hash(_ words: [UInt64]) -> UInt64 { mixed(words.reduce(0, joined)) }

  private static func joined(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    (hash << 23 | hash >> 41) &* 0x9E37_79B9_7F4A_7C15 ^ word
  }

  /// The finalizer of MurmurHash3 (Appleby).
  private static func mixed(_ hash: UInt64) -> UInt64 {
    var hash = (hash ^ hash >> 33) &* 0xFF51_AFD7_ED55_8CCD
    hash = (hash ^ hash >> 33) &* 0xC4CE_B9FE_1A85_EC53
    return hash ^ hash >> 33
  }

  /// The shingles in the order of the text, by the half of their hashes that tells them apart.
  public var sequence: [UInt32] { hashes.map(Self.name) }

  /// A hash of all shingles in their order: equal where two texts have the same words.
  var digest: UInt32 {
    UInt32(truncatingIfNeeded: Self.hash(hashes) >> 32)
  }

  /// The shingles that are kept, each once, in order of their names: those whose hashes end in as
  /// many zero bits as the level says.
  ///
  /// What one text keeps, another that has it keeps too, if its level is no higher.
  var sample: (names: [UInt32], level: Int) {
    let share = max(1, hashes.count / Self.averageSample)
    var level = min(Self.coarsest, Int.bitWidth - 1 - share.leadingZeroBitCount)
    while true {
      var names = hashes.filter { $0.trailingZeroBitCount >= level }.map(Self.name)
      guard names.count >= Self.leastSample || level == 0 else {
        level -= 1
        continue
      }
      names.sort()
      var last: UInt32?
      names.removeAll { name in
        defer { last = name }
        return name == last
      }
      return (names, level)
    }
  }

  /// The sample is chosen by the lower half, so the upper half tells its members apart.
  private static func name(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash >> 32) }
}
