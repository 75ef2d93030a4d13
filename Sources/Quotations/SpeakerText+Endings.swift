internal import TextAnalysis

/// Words without the endings of cases, in languages that write them onto the last word of a phrase.
extension SpeakerText {
  /// The form of a word in the nominative by the endings of the rules; `nil` where they say nothing of it.
  func nominative(_ index: Int) -> String? {
    let rules = reported.rules
    guard !rules.endings.isEmpty, reported.tags[index].case != .nominative else { return nil }
    let form = written(index)
    // "Ankara'nın".
    if let apostrophe = form.firstIndex(where: { $0 == "'" || $0 == "’" }),
      isLastOfPhrase(index) || isBeforeSource(index), apostrophe > form.startIndex
    {
      return String(form[..<apostrophe])
    }
    guard isBeforeSource(index) else { return nil }
    for (ending, plain) in rules.endings
    where form.hasSuffix(ending) && form.count > ending.count + 2 {
      return form.dropLast(ending.count) + plain
    }
    return nil
  }

  /// The name of a body whose last word says what it is: Turkish "Ankara Polis Departmanı".
  func nameOfBody(_ tokens: Range<Int>) -> Range<Int>? {
    guard reported.rules.isVerbLast, let last = tokens.last, reported.role(at: last) == .body,
      reported.isCapitalized[last]
    else { return nil }
    var start = last
    while start > tokens.lowerBound, isJoined(start),
      reported.isCapitalized[start - 1]
        || (start - 1 > tokens.lowerBound && reported.tags[start - 1].partOfSpeech == .coordinator)
    {
      start -= 1
    }
    return start < last ? start..<last + 1 : nil
  }

  /// Whether the word for a source follows, which takes a case.
  private func isBeforeSource(_ index: Int) -> Bool {
    reported.role(at: index + 1) == .sourceAfter
      || (reported.role(at: index) == .sourceAfter && reported.role(at: index - 1) != .sourceAfter)
  }

  /// Whether a word ends its phrase: what follows is no noun that it describes.
  private func isLastOfPhrase(_ index: Int) -> Bool {
    reported.tags[index].partOfSpeech == .properNoun && reported.tags[index].case != nil
      && !(reported.tags[index].case == .accusative && index + 1 < reported.tokens.count
        && reported.gaps[index + 1].isEmpty
        && reported.tags[index + 1].partOfSpeech == .noun)
  }
}
