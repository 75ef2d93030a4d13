/// A count of one element of an array, such as a document or a cluster of documents.
public struct IndexedCount: Equatable, Sendable {
  /// The element's index.
  public let index: Int
  public var count: Int

  public init(index: Int, count: Int) {
    self.index = index
    self.count = count
  }
}

/// How often a term occurs in a part of a corpus, such as a document, and how many tokens the part has.
public struct PartCount: Equatable, Sendable {
  public var count: Int
  public let tokens: Int

  public init(count: Int, tokens: Int) {
    self.count = count
    self.tokens = tokens
  }
}
