/// The tags that a word may have by itself, the best first, with their scores.
struct Candidates: BitwiseCopyable, Sendable {
  /// A word may have so many tags.
  static let most = 4

  /// A tag whose score by itself is so much below the best is none that the sentence could make right.
  ///
  /// In units of the tables; neighbours and steps often say 300 together.
  static let widestScore: Int32 = 600

  private(set) var scores: SIMD4<Int32> = .zero
  /// Where the row of what the word says of its neighbours begins.
  var near: Int32 = 0
  private(set) var tags: SIMD4<UInt8> = .zero
  private(set) var count: UInt8 = 0

  /// None.
  init() {}

  /// - Parameter scores: by tag; of equal ones the first is better.
  init(_ scores: Span<Int32>) {
    var best = Int32.min
    for tag in scores.indices { best = unsafe max(best, scores[unchecked: tag]) }
    let least = best &- Self.widestScore
    // The best four, each a score over what is left of 255 by its tag; those that are passed by go down a step.
    var (first, second, third, fourth) = (Int64.min, Int64.min, Int64.min, Int64.min)
    var found = 0
    for tag in scores.indices {
      let score = unsafe scores[unchecked: tag]
      guard score >= least else { continue }
      found += 1
      var one = Int64(score) << 8 | Int64(255 - tag)
      (first, one) = (max(first, one), min(first, one))
      (second, one) = (max(second, one), min(second, one))
      (third, one) = (max(third, one), min(third, one))
      fourth = max(fourth, one)
    }
    count = UInt8(min(found, Self.most))
    let all = SIMD4(first, second, third, fourth)
    self.scores = SIMD4(truncatingIfNeeded: all &>> 8)
    tags = SIMD4(repeating: 255) &- SIMD4<UInt8>(truncatingIfNeeded: all)
    // The tags of what isn't there are asked for too, so they are some.
    tags.replace(with: tags[0], where: SIMD4<UInt8>(0, 1, 2, 3) .>= count)
  }
}
