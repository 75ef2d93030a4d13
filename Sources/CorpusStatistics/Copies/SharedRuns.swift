/// How much of the words of two texts stands in runs of four or more words that both have.
///
/// Runs may stand in any order, so a text whose paragraphs are moved is still a copy.
public struct SharedRuns: Sendable, Equatable {
  /// The shingles of the later text, and how many of them the older text has.
  public let shingles, shared: Int
  /// The words of the shorter text, and how many of them stand in runs that the longer text has.
  public let words, covered: Int
  /// The words of the longer text.
  public let longer: Int

  /// The share of the later text's shingles that the older has.
  public var similarity: Double { shingles > 0 ? Double(shared) / Double(shingles) : 0 }

  /// The share of the shorter text's words that stand in runs that the longer has.
  public var coverage: Double { words > 0 ? Double(covered) / Double(words) : 0 }

  /// - Parameters:
  ///   - later: the shingles of a text, in order, as ``Shingles/sequence`` has them.
  ///   - older: those of the text that it may be a copy of.
  /// - Complexity: O(*n*) in the shingles of both.
  public init(later: [UInt32], older: [UInt32]) {
    let runs = Self.runs(of: later, in: ShingleSet(older))
    (shingles, shared) = (later.count, runs.shared)
    let (laterWords, olderWords) = (Self.words(later), Self.words(older))
    longer = max(laterWords, olderWords)
    words = min(laterWords, olderWords)
    covered =
      laterWords <= olderWords
      ? runs.covered : Self.runs(of: older, in: ShingleSet(later)).covered
  }

  private static func words(_ shingles: [UInt32]) -> Int {
    shingles.isEmpty ? 0 : shingles.count + Shingles.length - 1
  }

  /// How many shingles a set has, and how many words they cover.
  private static func runs(of shingles: [UInt32], in set: ShingleSet) -> (shared: Int, covered: Int)
  {
    var (shared, covered, reached) = (0, 0, 0)
    for (index, shingle) in shingles.enumerated() where set.contains(shingle) {
      shared += 1
      let end = index + Shingles.length
      covered += end - max(index, reached)
      reached = end
    }
    return (shared, covered)
  }
}

/// A set of shingles, by open addressing.
private struct ShingleSet {
  private var slots: [UInt32]
  private let mask: Int

  init(_ shingles: [UInt32]) {
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
