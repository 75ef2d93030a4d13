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
  init(_ scores: [Int32]) {
    var least = Int32.min
    for tag in scores.indices {
      let score = scores[tag]
      if score <= least, Int(count) == Self.most { continue }
      insert(tag, score)
      least = self.scores[Int(count) - 1]
    }
    while count > 1, self.scores[Int(count) - 1] < self.scores[0] &- Self.widestScore { count -= 1 }
  }

  private mutating func insert(_ tag: Int, _ score: Int32) {
    var place = min(Int(count), Self.most - 1)
    if Int(count) < Self.most { count += 1 }
    while place > 0, scores[place - 1] < score {
      tags[place] = tags[place - 1]
      scores[place] = scores[place - 1]
      place -= 1
    }
    (tags[place], scores[place]) = (UInt8(tag), score)
  }
}
