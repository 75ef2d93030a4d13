internal import TextAnalysis

/// Subjects with words that explain them, "Rendell, a former governor, said", and names that look like other words.
extension ReportSyntax {
  /// The subject behind a comma that ends words for a time, in languages with cases: "said on Sunday, 12 May, Lee".
  func subject(behindTime comma: Int, to limit: Int) -> Range<Int>? {
    guard rules.hasCases, comma < limit, text.gaps[comma].contains(.comma), part(comma) != .clause
    else { return nil }
    let end = clauseEnd(from: comma, to: min(limit, comma + ReportLimits.longestSpeaker))
    if let phrase = nominals(in: comma..<end).first, phrase.tokens.lowerBound == comma,
      phrase.maySpeak, !phrase.isGoverned, mayBeSpeaker(phrase)
    {
      return phrase.tokens
    }
    guard (comma..<end).contains(where: { text.tokens[$0].kind == .number }) else { return nil }
    return end > comma ? subject(behindTime: end, to: limit) : nil
  }

  /// A name right behind a verb that has no other subject, whatever the case that a foreign ending looks like.
  func foreignName(from start: Int, to end: Int) -> Range<Int>? {
    guard rules.hasCases, let name = nominals(in: start..<end).first,
      name.tokens.lowerBound == start, !text.isBoundary(before: start)
    else { return nil }
    let isCapital = name.tokens.allSatisfy { text.isCapitalized[$0] }
    let isOne = name.tokens.count == 1 && name.maySpeak
    return isCapital || (isOne && text.tags[name.head].case == .accusative) ? name.tokens : nil
  }

  /// A name that is all there is before a verb, whatever the case that a foreign ending looks like.
  func foreignName(_ words: Range<Int>) -> Range<Int>? {
    guard rules.hasCases, let first = words.first else { return nil }
    let isUnseen =
      words.count == 1 && text.isCapitalized[first] && text.role(at: first) == nil
      && text.tags[first].partOfSpeech == .noun
    return isUnseen || isName(words) ? words : nil
  }

  /// The subject that words between commas or brackets explain: "Rendell, a former governor, said".
  func subject(beforeParenthesisIn segments: ArraySlice<Range<Int>>) -> Range<Int>? {
    var segments = segments
    guard let aside = segments.popLast() else { return nil }
    var before: Range<Int>?
    while let segment = segments.popLast() {
      let phrases = nominals(in: segment).filter { !$0.isGoverned }
      if let subject = chosen(phrases, near: segment.upperBound) {
        before = explained(subject, in: segment, behind: segments)
        break
      }
    }
    let apposition = nominals(in: aside)
    guard let before else {
      return apposition.first { !$0.isGoverned && $0.maySpeak }?.tokens
    }
    if rules.opensBySubject, rules.adjectivesFollow, let office = aside.first,
      case .title = text.role(at: office), before.count <= ReportLimits.longestNameAside
    {
      return before.lowerBound..<aside.upperBound
    }
    // Of a name and an office the name says who it is: "Petrov's deputy, Oleg Sidorov, said".
    if !isName(before), let name = apposition.first, name.tokens == aside, isName(name.tokens),
      !text.gaps[aside.lowerBound].contains(.bracket)
    {
      return before.lowerBound..<name.tokens.upperBound
    }
    return before
  }

  /// Whom a relative pronoun behind some words stands for: what they end with.
  func antecedent(in words: Range<Int>) -> Range<Int>? {
    let phrases = nominals(in: words)
    if !rules.opensBySubject, let last = phrases.last,
      last.tokens.upperBound == words.upperBound, mayBeSpeaker(last)
    {
      return last.tokens
    }
    return chosen(phrases, near: words.upperBound)
  }

  /// What a subject at the start of a segment explains, if it does: "the board, the body that governs, written by".
  func explained(
    _ subject: Range<Int>, in segment: Range<Int>, behind segments: ArraySlice<Range<Int>>
  ) -> Range<Int> {
    guard let earlier = segments.last, subject.lowerBound == segment.lowerBound, !isName(subject),
      text.role(at: earlier.lowerBound) != .subordinate,
      !(earlier.lowerBound..<segment.upperBound).contains(where: {
        part($0) == .verb || part($0) == .clause
      }),
      let phrase = nominals(in: earlier).last, !phrase.isGoverned, phrase.maySpeak,
      mayBeSpeaker(phrase), phrase.tokens.upperBound == earlier.upperBound
    else { return subject }
    return phrase.tokens
  }

  /// Whether words are a name and nothing else.
  func isName(_ tokens: Range<Int>) -> Bool {
    tokens.allSatisfy {
      text.tags[$0].partOfSpeech == .properNoun || text.role(at: $0) == .abbreviation
    }
  }

  /// A word behind a verb that may be a name though its tag is that of a noun, where verbs stand first and a statement
  /// opens soon: "قال أوباما في برلين إن".
  func unseenSubject(from start: Int, to end: Int, _ limit: Int) -> Range<Int> {
    guard rules.isVerbFirst, let phrase = nominals(in: start..<end).first,
      phrase.tokens.lowerBound == start, phrase.tokens.count <= 2, !phrase.isGoverned,
      !phrase.tokens.contains(where: { text.role(at: $0) != nil }), !text.isDefinite(start)
    else { return start..<start }
    let behind = phrase.tokens.upperBound
    let reach = behind..<max(behind, min(limit + 1, behind + ReportLimits.longestFrame))
    let opens = reach.contains { index in
      index < text.tokens.count
        && (text.role(at: index) == .opener
          || !text.gaps[index].isDisjoint(with: [.colon, .quote]))
    }
    return opens ? phrase.tokens : start..<start
  }
}
