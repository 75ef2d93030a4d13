package import TextAnalysis

/// What changes the value of an entry in its sentence, by the words that the lexicon of the language has for it.
package enum ValenceRules {
  /// Entries within so many tokens behind a negator, in its clause, are turned.
  private static let negationReach = 3
  /// Entries within so many tokens before a postnegator are turned.
  private static let postnegationReach = 2
  /// What turning leaves of a value: "not good" is less bad than "bad" is.
  ///
  /// The factor was estimated from raters by Hutto and Gilbert (2014), "VADER", as were those of contrast.
  private static let negation = -740
  private static let beforeContrast = 500
  private static let afterContrast = 1500
  /// What is left of what is only asked, wished or supposed.
  private static let unreal = 500
  /// Entries within so many tokens behind a word such as "would", or before one that follows its verb, in its clause,
  /// are not said to be so.
  private static let irrealisReach = 6

  /// The contributions of the entries that have a value, in thousandths.
  package static func evidence(
    _ matches: ArraySlice<LexiconMatch>, tokens: ArraySlice<Token>, sentence: Range<Int>,
    text: borrowing Span<UInt8>, entries: [Lexicon.Entry]
  ) -> [SentimentScorer.Evidence] {
    let breaks = ClauseBreaks(tokens, of: text)
    let isQuestion = isQuestion(sentence, text)
    let contrast = matches.last {
      entries[$0.entry].kind == .contrast && $0.tokens.lowerBound > tokens.startIndex
    }
    var evidence = [SentimentScorer.Evidence]()
    for number in matches.indices where entries[matches[number].entry].kind == .score {
      let match = matches[number]
      var weight = entries[match.entry].thousandths
      var rule = "entry"
      func change(_ factor: Int, _ name: String) {
        weight = weight * factor / 1000
        rule += ", \(name)"
      }
      if number > matches.startIndex, entries[matches[number - 1].entry].kind == .intensifier,
        match.tokens.lowerBound - matches[number - 1].tokens.upperBound <= 1
      {
        change(entries[matches[number - 1].entry].thousandths, "intensified")
      }
      if isNegated(match, by: matches, entries: entries, breaks) { change(negation, "negated") }
      if isUnreal(match, by: matches, entries: entries, breaks) { change(unreal, "irrealis") }
      if isQuestion { change(unreal, "question") }
      if let contrast {
        let isBefore = match.tokens.upperBound <= contrast.tokens.lowerBound
        change(
          isBefore ? beforeContrast : afterContrast, isBefore ? "before contrast" : "after contrast"
        )
      }
      evidence.append(
        SentimentScorer.Evidence(
          range: match.range, entry: entries[match.entry].term, key: entries[match.entry].key,
          rule: rule, thousandths: weight))
    }
    return evidence
  }

  private static func isNegated(
    _ match: LexiconMatch, by matches: ArraySlice<LexiconMatch>,
    entries: [Lexicon.Entry],
    _ breaks: ClauseBreaks
  ) -> Bool {
    let negators = matches.count { other in
      switch entries[other.entry].kind {
      case .negator:
        let distance = match.tokens.lowerBound - other.tokens.upperBound
        return distance >= 0 && distance < negationReach
          && !breaks.parts(other.tokens.upperBound - 1, match.tokens.lowerBound)
      case .postnegator:
        let distance = other.tokens.lowerBound - match.tokens.upperBound
        return distance >= 0 && distance < postnegationReach
      case .score, .member, .intensifier, .contrast, .irrealis, .postirrealis, .prefix:
        return false
      }
    }
    return negators % 2 == 1
  }

  private static func isUnreal(
    _ match: LexiconMatch, by matches: ArraySlice<LexiconMatch>,
    entries: [Lexicon.Entry],
    _ breaks: ClauseBreaks
  ) -> Bool {
    matches.contains { other in
      let (first, last) =
        switch entries[other.entry].kind {
        case .irrealis: (other.tokens, match.tokens)
        case .postirrealis: (match.tokens, other.tokens)
        default: (0..<0, 0..<0)
        }
      guard !first.isEmpty, !last.isEmpty else { return false }
      let distance = last.lowerBound - first.upperBound
      return distance >= 0 && distance < irrealisReach
        && !breaks.parts(first.upperBound - 1, last.lowerBound)
    }
  }

  /// Whether a sentence ends with a question mark.
  private static func isQuestion(_ sentence: Range<Int>, _ text: borrowing Span<UInt8>) -> Bool {
    let tail =
      max(sentence.lowerBound, sentence.upperBound - 12)..<min(sentence.upperBound, text.count)
    return tail.lowerBound < tail.upperBound && SentenceMarks.ofQuestions.stand(in: tail, of: text)
  }
}
