internal import CorpusStatistics

/// What counts as a copy.
public struct CopyOptions: Sendable, Equatable, Codable {
  /// The least share of the shorter text's shingles that the longer text must have.
  ///
  /// Of a copy with one word in ten replaced .5 and more remain; of two messages in one form, such as
  /// telegrams of congratulation, less.
  public var threshold = 0.45
  /// How many days copies may lie apart; any number where it is `nil`.
  ///
  /// Documents without a date may be copies of any.
  public var days: Int?

  public init() {}

  /// Whether two texts are copies, or one is a part of the other.
  func accepts(_ runs: SharedRuns) -> Bool {
    // An article that quotes a fifth of another can have .5 of a short one's shingles, but not of
    // its words: what it quotes is in one place.
    runs.share >= threshold && runs.coverage >= min(0.6, threshold * 4 / 3)
      && (!runs.isPart || runs.words >= Self.fewestWordsOfPart)
  }

  /// The fewest words that make a part: about a headline and the first sentence.
  ///
  /// Shorter texts, such as a notice at a page's foot, stand in many documents that are no copies of
  /// each other.
  private static let fewestWordsOfPart = 45
}
