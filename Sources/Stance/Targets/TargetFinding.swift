/// A passage that looks like a mention of a target.
public struct TargetFinding: Sendable, Equatable {
  /// Why a passage is no mention, though its words are those of an alias.
  public enum Reason: String, Sendable, CaseIterable {
    /// "us" for US.
    case smallLetters = "a word in small letters"
    /// "May" at the start of a sentence where it is a verb.
    case commonWord = "a common word here"
    /// "in May".
    case month = "a month"
    /// "Trump Jr".
    case otherName = "part of another name"
    /// "Assad Street".
    case bearer = "the name of a place or street"
    /// "anti-Trump".
    case opposed = "part of a word such as anti-"
  }

  public let mention: Mention
  /// `nil` where it is a mention.
  public let reason: Reason?

  public init(_ mention: Mention, reason: Reason?) {
    self.mention = mention
    self.reason = reason
  }
}
