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
    for tag in scores.indices {
      let score = unsafe scores[unchecked: tag]
      if score >= least { insert(tag, score) }
    }
  }

  private mutating func insert(_ tag: Int, _ score: Int32) {
    var place = Int(count)
    while place > 0, scores[place - 1] < score { place -= 1 }
    guard place < Self.most else { return }
    if Int(count) < Self.most { count += 1 }
    var last = Int(count) - 1
    while last > place {
      tags[last] = tags[last - 1]
      scores[last] = scores[last - 1]
      last -= 1
    }
    (tags[place], scores[place]) = (UInt8(tag), score)
  }
}
