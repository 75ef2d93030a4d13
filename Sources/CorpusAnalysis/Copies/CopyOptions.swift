/// What counts as a copy.
public struct CopyOptions: Sendable, Equatable, Codable {
  /// The least share of the shorter text's words that must stand in runs of four or more words that
  /// the longer text has.
  ///
  /// Of a copy with one word in ten replaced .7 and more do, of an article that quotes a fifth of
  /// another less than .5.
  public var threshold = 0.6
  /// How many days copies may lie apart; any number where it is `nil`.
  ///
  /// Documents without a date may be copies of any.
  public var days: Int?

  public init() {}
}
