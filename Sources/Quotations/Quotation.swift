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
  /// By what it was found.
  let foundBy: QuotationEvidence
  /// How sure the content is, from 0 to 1: the share of quotations like it whose content readers of news in fourteen
  /// languages found right.
  public internal(set) var confidence = 0.0
  /// How sure it is who speaks, and their name, or that the text does not tell, from 0 to 1: in the same way.
  public internal(set) var speakerConfidence = 0.0
  /// From this confidence on, content or speaker is more likely right than wrong.
  package static let likely = 0.5

  /// What speaks for the quotation and against it, by name.
  var features: [QuotationFeature] = []
  /// What speaks for the quotation and against it.
  public var evidence: [Evidence] { QuotationConfidence.standard.evidence(of: features) }

  /// Something that speaks for a quotation or against it.
  public struct Evidence: Sendable, Equatable {
    /// What it is, in plain words.
    public let rule: String
    /// What it weighs for the content, and for who speaks, in the logistic model of the confidence.
    public let content, speaker: Double
  }
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
