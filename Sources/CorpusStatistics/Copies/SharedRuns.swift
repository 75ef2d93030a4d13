/// What two texts have in common: shingles, and words in runs of four or more that both have.
///
/// Runs may stand in any order, so a text whose paragraphs are moved is still a copy. Of the two
/// texts the one that has less in common with the other counts: a line that one repeats at every
/// picture is not much to share.
public struct SharedRuns: Sendable, Equatable {
  /// The shingles of the later text, and how many of them the older text has.
  public let shingles, shared: Int
  /// The shingles of the text that has fewer, and how many of either text the other one has, at
  /// least.
  public let fewestShingles, leastShared: Int
  /// The words of the shorter text and of the longer.
  public let words, longer: Int
  /// How many words of either text stand in runs that the other has, at least.
  public let covered: Int

  /// The share of the later text's shingles that the older has.
  public var similarity: Double { Self.ratio(shared, shingles) }

  /// The share of the shorter text's shingles that the longer has.
  public var share: Double { Self.ratio(leastShared, fewestShingles) }

  /// The share of the shorter text's words that stand in runs that the longer has.
  public var coverage: Double { Self.ratio(covered, words) }

  /// Whether one is a part of the other: shorter by more than a fifth.
  public var isPart: Bool { 5 * words < 4 * longer }

  private static func ratio(_ part: Int, _ whole: Int) -> Double {
    whole > 0 ? Double(part) / Double(whole) : 0
  }

  /// - Parameters:
  ///   - later: the shingles of a text, in order, as ``Shingles/sequence`` has them.
  ///   - older: those of the text that it may be a copy of.
  /// - Complexity: O(*n*) in the shingles of both.
  public init(later: [UInt32], older: [UInt32]) {
    self.init(
      later, Self.runs(of: later, in: ShingleSet(older)), older,
      Self.runs(of: older, in: ShingleSet(later)))
  }

  /// `nil` where it is soon seen that the two share less than is asked.
  ///
  /// - Parameters:
  ///   - set: the shingles of the later text, again.
  ///   - leastShare: the least ``share``.
  public init?(later: [UInt32], _ set: ShingleSet, older: [UInt32], leastShare: Double) {
    let olderRuns = Self.runs(of: older, in: set)
    guard Self.ratio(olderRuns.shared, min(later.count, older.count)) >= leastShare else {
      return nil
    }
    self.init(later, Self.runs(of: later, in: ShingleSet(older)), older, olderRuns)
  }

  /// How many shingles a set has, and how many words they cover.
  private typealias Runs = (shared: Int, covered: Int)

  private init(_ later: [UInt32], _ laterRuns: Runs, _ older: [UInt32], _ olderRuns: Runs) {
    (shingles, shared) = (later.count, laterRuns.shared)
    fewestShingles = min(later.count, older.count)
    leastShared = min(laterRuns.shared, olderRuns.shared)
    words = min(Self.words(later), Self.words(older))
    longer = max(Self.words(later), Self.words(older))
    covered = min(laterRuns.covered, olderRuns.covered)
  }

  private static func words(_ shingles: [UInt32]) -> Int {
    shingles.isEmpty ? 0 : shingles.count + Shingles.length - 1
  }

  private static func runs(of shingles: [UInt32], in set: ShingleSet) -> Runs {
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
