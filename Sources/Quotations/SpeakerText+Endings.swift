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
      isLastOfPhrase(index), apostrophe > form.startIndex
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
