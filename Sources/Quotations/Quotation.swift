/// Something that a text says another said: where it stands, whose it is, and by which words that is known.
public struct Quotation: Sendable, Equatable {
  /// How the words of another are given.
  public enum Kind: String, Codable, Sendable, CaseIterable {
    /// In quotation marks.
    case direct
    /// In the writer's words.
    case indirect
    /// In the writer's words, with some in quotation marks.
    case mixed
  }

  public let kind: Kind
  /// The bytes of what was said, without the marks around it.
  public let content: Range<Int>
  /// The stretches that the content is in, in order: with their marks where they have some, and without the words
  /// between them that say who speaks.
  public let parts: [Range<Int>]
  /// The bytes of the words for who speaks.
  public internal(set) var speaker: Range<Int>?
  /// The bytes of the words that report: "said", "according to".
  public let cue: Range<Int>?
  /// What the reporting word says of the writer's attitude: `neutral`, `doubting`, `endorsing`, `accusing`,
  /// `conceding`, …; empty where there is no such word.
  public let attitude: String
  /// The name that the speaker has elsewhere in the document, or the words themselves.
  public internal(set) var speakerName: String?
  /// How sure it is, from 0 to 1: how often annotators had what was found in the same way, measured on German and
  /// English news.
  public let confidence: Double
}

/// Words in quotation marks.
struct QuotedSpan: Equatable {
  /// With the marks.
  let outer: Range<Int>
  let inner: Range<Int>
  /// Whether it goes on in the next paragraph, which opens with a mark of its own.
  var goesOn = false
  /// Whether its closing mark is there.
  var isClosed = true
}
