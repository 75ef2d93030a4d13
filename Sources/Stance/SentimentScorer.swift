public import TextAnalysis

/// Scores how good or bad the words of a text are, sentence by sentence, with the evidence.
///
/// A scorer holds lexicons made ready for its analyzer's vocabulary, and belongs to one task.
public struct SentimentScorer {
  /// What one entry of the lexicon contributed, and by which rule.
  public struct Evidence: Sendable, Equatable {
    /// Its bytes in the text.
    public let range: Range<Int>
    /// The entry as the lexicon has it.
    public let entry: String
    /// `entry`, with `negated` and `intensified` where those changed its value.
    public let rule: String
    /// Its contribution, in thousandths.
    public let weight: Int
  }

  /// The score of a stretch of text.
  public struct Score: Sendable, Equatable {
    /// From −1 to 1, in ten-thousandths.
    public let value: Int
    /// The sums of what speaks for good and for bad, in thousandths; the second is not positive.
    public let positive, negative: Int
    public let evidence: [Evidence]
    /// Tokens of the stretch.
    public let tokens: Int
    /// Its bytes in the text.
    public let range: Range<Int>
  }

  /// Entries within so many tokens behind a negator are turned.
  private static let negationReach = 3
  /// Entries within so many tokens before a postnegator are turned.
  private static let postnegationReach = 2
  /// What turning leaves of a value: "not good" is less bad than "bad" is.
  ///
  /// The factor was estimated from raters by Hutto and Gilbert (2014), "VADER".
  private static let negation = -740
  /// The bound of a sentence's score is reached as x/√(x²+15), with x the sum of its values
  /// (Hutto and Gilbert 2014).
  private static let normalizer = 15.0

  private let lexicons: SentimentLexicons
  private var matchers: [String: LexiconMatcher] = [:]

  public init(_ lexicons: SentimentLexicons) { self.lexicons = lexicons }

  /// The name of the lexicon that scores a language; `nil` where it stays unscored.
  public func lexiconName(for language: String) -> String? {
    lexicons.lexicon(for: language)?.name
  }

  /// The scores of the sentences that have tokens, in order; `nil` where the language has no
  /// lexicon.
  public mutating func sentences(
    of analysis: Analysis, analyzer: inout Analyzer
  ) throws -> [Score]? {
    let language = Language.primary(analysis.language)
    guard let lexicon = lexicons.lexicon(for: language) else { return nil }
    // Taken out while it is changed, so that its tables are not copied.
    var matcher =
      try matchers.removeValue(forKey: language) ?? LexiconMatcher(lexicon, analyzer: &analyzer)
    defer { matchers[language] = matcher }
    return analysis.sentences.map { places in
      let tokens = analysis.tokens[places]
      let matches = matcher.matches(tokens, in: analyzer.vocabulary)
      let evidence = Self.evidence(
        matches, tokens: tokens, entries: matcher.lexicon.entries)
      let range = Int(tokens[places.lowerBound].start)..<Int(tokens[places.upperBound - 1].end)
      return Self.score(evidence, tokens: tokens.count { $0.term != Token.none }, range: range)
    }
  }

  /// The score of a whole text: the mean of its sentences' scores.
  public static func document(_ sentences: [Score]) -> Score? {
    guard let first = sentences.first, let last = sentences.last else { return nil }
    let sum = sentences.reduce(0) { $0 + $1.value }
    return Score(
      value: rounded(Double(sum) / Double(sentences.count)),
      positive: sentences.reduce(0) { $0 + $1.positive },
      negative: sentences.reduce(0) { $0 + $1.negative },
      evidence: sentences.flatMap(\.evidence), tokens: sentences.reduce(0) { $0 + $1.tokens },
      range: first.range.lowerBound..<last.range.upperBound)
  }

  private static func score(_ evidence: [Evidence], tokens: Int, range: Range<Int>) -> Score {
    let positive = evidence.reduce(0) { $0 + max(0, $1.weight) }
    let negative = evidence.reduce(0) { $0 + min(0, $1.weight) }
    let sum = Double(positive + negative) / 1000
    return Score(
      value: rounded(10_000 * sum / (sum * sum + normalizer).squareRoot()), positive: positive,
      negative: negative, evidence: evidence, tokens: tokens, range: range)
  }

  private static func evidence(
    _ matches: [LexiconMatcher.Match], tokens: ArraySlice<Token>, entries: [Lexicon.Entry]
  ) -> [Evidence] {
    matches.enumerated().compactMap { number, match in
      let entry = entries[match.entry]
      guard entry.kind == .score else { return nil }
      var weight = entry.value
      var rule = "entry"
      if number > 0, entries[matches[number - 1].entry].kind == .intensifier,
        match.tokens.lowerBound - matches[number - 1].tokens.upperBound <= 1
      {
        weight = weight * entries[matches[number - 1].entry].value / 1000
        rule += ", intensified"
      }
      if isNegated(match, by: matches, entries: entries) {
        weight = weight * negation / 1000
        rule += ", negated"
      }
      let range =
        Int(tokens[match.tokens.lowerBound].start)..<Int(tokens[match.tokens.upperBound - 1].end)
      return Evidence(range: range, entry: entry.term, rule: rule, weight: weight)
    }
  }

  private static func isNegated(
    _ match: LexiconMatcher.Match, by matches: [LexiconMatcher.Match], entries: [Lexicon.Entry]
  ) -> Bool {
    let negators = matches.count { other in
      switch entries[other.entry].kind {
      case .negator:
        let distance = match.tokens.lowerBound - other.tokens.upperBound
        return distance >= 0 && distance < negationReach
      case .postnegator:
        let distance = other.tokens.lowerBound - match.tokens.upperBound
        return distance >= 0 && distance < postnegationReach
      case .score, .intensifier, .prefix: return false
      }
    }
    return negators % 2 == 1
  }

  private static func rounded(_ value: Double) -> Int { Int(value.rounded()) }
}
