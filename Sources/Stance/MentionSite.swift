internal import Quotations
internal import TextAnalysis

/// A mention in its sentence.
struct MentionSite {
  let context: MentionContext
  let reported: QuotationText
  /// The tokens of the mention, and those of its sentence.
  let own, sentence: Range<Int>

  /// Words between a label and what it labels.
  private static let labelReach = 2

  /// - Returns: `nil` where the mention is no word.
  init?(_ mention: Mention, in context: MentionContext) {
    let own = context.tokens(mention.range)
    guard !own.isEmpty else { return nil }
    self.context = context
    self.own = own
    reported = context.reported
    sentence = reported.sentenceStart(own.lowerBound)..<reported.sentenceEnd(own.upperBound - 1)
  }

  /// The position of some tokens in a row, seen from the mention.
  func relativePosition(of tokens: Range<Int>) -> StanceFeature.RelativePosition {
    if tokens.overlaps(own) { return .beside }
    let isBefore = tokens.upperBound <= own.lowerBound
    let between = isBefore ? tokens.upperBound...own.lowerBound : own.upperBound...tokens.lowerBound
    for index in between {
      if index < reported.gaps.count,
        !reported.gaps[index].isDisjoint(with: [.comma, .colon, .break_, .line, .quote, .stop])
      {
        return isBefore ? .farBefore : .farAfter
      }
      guard index < between.upperBound else { break }
      switch reported.role(at: index) {
      case .clause, .turn, .subordinate, .opener: return isBefore ? .farBefore : .farAfter
      default: break
      }
    }
    if isBefore { return own.lowerBound - tokens.upperBound < Self.labelReach ? .beside : .before }
    return .after
  }

  /// Whether words behind the mention are what it speaks of, or what its act is done to.
  ///
  /// - Parameter acts: the tokens of what the mention does.
  func speaksOf(_ tokens: Range<Int>, acts: [Range<Int>]) -> Bool {
    let isReported = (own.upperBound..<tokens.upperBound).contains {
      reported.isReportingVerb($0)
    }
    return isReported
      || acts.contains { $0.lowerBound >= own.upperBound && $0.upperBound <= tokens.lowerBound }
  }

  /// The other name of an actor beside words that tell of it: "Nusra (now renamed to Fateh al-Sham)".
  func otherName(beside words: Range<Int>) -> Range<Int>? {
    let hasCapitals = reported.isCapitalized[own.lowerBound]
    func fits(_ index: Int) -> Bool {
      guard sentence.contains(index), hasCapitals else { return sentence.contains(index) }
      let token = reported.tokens[index]
      // Small words stand inside names: "al", "of".
      return reported.isCapitalized[index] || token.end - token.start <= 3
    }
    if words.lowerBound >= own.upperBound, words.lowerBound - own.upperBound <= 1 {
      var end = words.upperBound
      while end - words.upperBound < Self.longestName, fits(end),
        reported.gaps[end].isEmpty || (end == words.upperBound && reported.gaps[end] == .quote)
      {
        end += 1
      }
      while hasCapitals, end > words.upperBound, !reported.isCapitalized[end - 1] { end -= 1 }
      return end > words.upperBound ? words.upperBound..<end : nil
    }
    // Without capitals nothing tells where a name before begins.
    guard hasCapitals, words.upperBound <= own.lowerBound, own.lowerBound - words.upperBound <= 1
    else { return nil }
    var start = words.lowerBound
    while words.lowerBound - start < Self.longestName, fits(start - 1),
      start == words.lowerBound || reported.gaps[start].isEmpty
    {
      start -= 1
    }
    while start < words.lowerBound, !reported.isCapitalized[start] { start += 1 }
    return start < words.lowerBound ? start..<words.lowerBound : nil
  }

  /// How many words a name has at most.
  private static let longestName = 5
}
