public import CorpusStatistics
public import Segmentation

/// A piece of a text between two word boundaries, with its range and its term.
public struct Token: Equatable, Sendable {
  /// The segment's first byte, and the byte behind its last, in the document's text.
  public let start, end: Int32
  /// The number of its term in the analyzer's vocabulary; ``none`` for what is no word.
  public var term: TermID
  /// The number of its sentence in the document, from 0.
  public let sentence: Int32
  public let kind: SegmentKind
  public var zone: Zone
  /// What it is in its sentence; ``Tag/none`` where nobody asked or the language has no tables.
  public internal(set) var tag = Tag.none

  /// The term of a segment that is no word.
  public static let none = TermID.none

  public var range: Range<Int> { Int(start)..<Int(end) }
}

/// The part of a news text that a token stands in.
public enum Zone: UInt8, Sendable, CaseIterable {
  case headline
  /// Place, date and agency before the story: "MOSCOW, November 3. /TASS/."
  case dateline
  case body
}
