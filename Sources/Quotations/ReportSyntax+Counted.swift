internal import TextAnalysis

/// Phrases with numbers, and phrases whose case says little.
extension ReportSyntax {
  /// "One of the members": a number or a pronoun, an adposition, and of whom it is one.
  func partitive(from index: Int, to limit: Int) -> Nominal? {
    guard rules.hasCases, index + 2 < limit, part(index + 1) == .adposition,
      !isPhraseBreak(before: index + 1), !isPhraseBreak(before: index + 2)
    else { return nil }
    switch text.tags[index].partOfSpeech {
    case .numeral, .determiner, .pronoun: break
    default: return nil
    }
    guard !isOblique(index), text.tokens[index].kind != .number,
      let members = phrase(from: index + 2, to: limit),
      text.tags[members.head].case == .genitive
    else { return nil }
    return Nominal(
      tokens: index..<members.tokens.upperBound, head: members.head, isGoverned: false,
      isMarked: false, isTopic: false, maySpeak: true)
  }

  /// Whether the case of a phrase does not tell whether it is a subject.
  ///
  /// Behind a number it is that of counted things, "три женщины", and a bare German name looks like an object.
  func hasUnsureCase(_ tokens: Range<Int>) -> Bool {
    let first = tokens.lowerBound
    if rules.hasCases { return text.tags[first].partOfSpeech == .numeral }
    return !rules.capitalsAreNames && rules.hasCapitals && tokens.count == 1
      && text.role(at: first) == nil && text.tags[first].case == .accusative
  }
}
