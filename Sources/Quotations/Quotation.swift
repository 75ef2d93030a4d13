/// Words that a text says somebody said: where they are, who said them, and which words report them.
public struct Quotation: Sendable, Equatable {
  /// How the words of another are quoted.
  public enum Kind: String, Codable, Sendable, CaseIterable {
    /// In quotation marks.
    case direct
    /// In the writer's words.
    case indirect
    /// In the writer's words, with some in quotation marks.
    case mixed
  }

  public let kind: Kind
  /// The bytes of what was said, without the marks around them.
  public let content: Range<Int>
  /// The parts of the content, in order: with their marks if they have some, and without words between them that say
  /// who speaks.
  public let parts: [Range<Int>]
  /// The bytes of the words for the speaker.
  public internal(set) var speaker: Range<Int>?
  /// The bytes of the words that report: "said", "according to".
  public let cue: Range<Int>?
  /// Whether it is said or written, or only believed or wanted.
  public let report: ReportKind
  /// The writer's attitude, as the reporting word shows it; `nil` where there is no such word.
  public let attitude: Attitude?
  /// The name of the speaker elsewhere in the document, or the words for the speaker.
  public internal(set) var speakerName: String?
  /// How sure it is, from 0 to 1: the share of quotations found in the same way that annotators have too, measured on
  /// German and English news.
  public let confidence: Double
}

/// What somebody does with words that are reported of them.
public enum ReportKind: String, Codable, Sendable, CaseIterable {
  /// Says or writes them; also where no word reports.
  case said
  /// "thinks", "fears"
  case believed
  /// "wants", "plans"
  case wanted
}

/// What a reporting word says of what it reports.
public enum Attitude: String, Codable, Sendable, CaseIterable {
  /// "said"
  case neutral
  /// "believes"
  case opinion
  /// "accused"
  case accusing
  /// "confirmed"
  case endorsing
  /// "claims"
  case doubting
  /// "praised"
  case praising
  /// "denied"
  case denying
  /// "admitted"
  case conceding
}

/// Words in quotation marks.
struct QuotedSpan: Equatable {
  /// With the marks.
  let outer: Range<Int>
  let inner: Range<Int>
  /// Whether it goes on in the next paragraph, which opens with the same mark.
  var goesOn = false
  /// Whether it has a closing mark.
  var isClosed = true
}
