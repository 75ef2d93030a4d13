internal import TextAnalysis

/// What words are to a nominal phrase, by their tags and by their roles in reports.
extension ReportSyntax {
  enum Part {
    case nominal, pronoun, modifier, adposition
    /// Joins what follows to the noun before it: "of".
    case genitive
    /// Makes what stands before it belong to what follows: "'s".
    case possessive
    /// Marks what stands before it as the subject: Japanese は.
    case marker
    case coordinator, clause, verb
    /// No part of a phrase and no end of a clause: an adverb, an auxiliary, a time.
    case aside
  }

  func part(_ index: Int) -> Part {
    let speech = text.tags[index].partOfSpeech
    // A capital inside a sentence begins a name, whatever the tag.
    if rules.capitalsAreNames, text.isCapitalized[index], speech == .verb || speech == .adverb,
      index > 0, !text.isBoundary(before: index), text.role(at: index) == nil,
      text.quoteOf[index] == text.quoteOf[index - 1] || speech == .verb
    {
      return .nominal
    }
    // "Britain-based", "brother-in-law".
    if text.isHyphenated(index), !text.isCapitalized[index], !rules.hasPlainNames {
      switch speech {
      case .verb, .adjective, .adverb, .adposition, .auxiliary: return .modifier
      default: break
      }
    }
    if isHyphenatedName(index) { return .nominal }
    if let part = part(of: text.role(at: index), index, speech) { return part }
    if isUnseenName(index, speech) || isUnseenSubject(index, speech) { return .nominal }
    switch speech {
    case .noun, .properNoun, .symbol, .other: return .nominal
    case .adjective, .determiner, .numeral: return .modifier
    case .pronoun: return .pronoun
    case .adposition: return .adposition
    case .verb: return isModifying(index) ? .modifier : .verb
    case .coordinator: return .coordinator
    case .subordinator: return .clause
    case .particle where isPossessive(index): return .possessive
    case .auxiliary, .adverb, .particle, .interjection, .punctuation: return .aside
    case nil: return .nominal
    }
  }

  /// What a word is by its role alone; `nil` where its tag decides.
  private func part(
    of role: QuotationRules.Role?, _ index: Int, _ speech: Tag.PartOfSpeech?
  ) -> Part? {
    switch role {
    case .title, .person, .body, .abbreviation:
      let isOneWord = text.word(at: index)?.tokens.count == 1
      return speech == .verb && isOneWord && !text.isCapitalized[index] && !rules.opensBySubject
        ? nil : .nominal
    case .genitive: return .genitive
    case .link: return speech == .adposition || speech == nil ? .genitive : nil
    case .topic: return rules.topicEndings.isEmpty ? .marker : nil
    case .time, .passive, .reflexive: return .aside
    case .agent, .object: return .adposition
    case .auxiliary:
      let isAdposition = speech == .adposition && !rules.isVerbLast && !rules.hasPlainNames
      let isOther = isAdposition || (speech == .properNoun && text.isCapitalized[index])
      return isOther ? nil : .aside
    case .determiner:
      return isPossessive(index) && text.isApostrophe(index) ? .possessive : .modifier
    case .article: return speech == .pronoun ? .clause : .modifier
    case .pronoun: return .pronoun
    case .preposition: return speech == .determiner || speech == .pronoun ? nil : .adposition
    case .sourceBefore, .sourceAfter: return .adposition
    // "Beijing" ends as a participle does.
    case .participle where speech == .properNoun: return nil
    case .opener, .subordinate, .clause, .turn, .participle:
      return speech == .coordinator ? .coordinator : speech == .noun ? nil : .clause
    case .cue where speech == nil, .about where speech == nil: return .verb
    default: return nil
    }
  }

  /// Whether a word stands where a name goes on, in a script without capitals, whatever its tag.
  private func isUnseenName(_ index: Int, _ speech: Tag.PartOfSpeech?) -> Bool {
    if isBeforeTopic(index, speech) { return true }
    // A word in Latin letters among others is a name.
    if rules.hasPlainNames, text.isCapitalized[index], text.role(at: index) == nil { return true }
    if !rules.topicEndings.isEmpty, speech == .verb, text.role(at: index) == nil,
      text.role(at: index + 1) == .sourceAfter, text.word(at: index + 1)?.tokens.count == 1
    {
      return true
    }
    guard !rules.hasCapitals, speech == .verb || speech == .pronoun || speech == .adverb,
      text.role(at: index) == nil, index > 0, text.gaps[index].isEmpty
    else { return false }
    let isBehindName = text.tags[index - 1].partOfSpeech == .properNoun
    if isBehindName, rules.isVerbLast, speech == .verb, index + 1 < text.tokens.count,
      text.role(at: index + 1) == .abbreviation
    {
      return true
    }
    if speech == .pronoun { return isBehindName }
    let next = index + 1
    return isBehindName && next < text.tokens.count && text.gaps[next].isEmpty
      && text.role(at: next) == .topic && rules.topicEndings.isEmpty
  }

  /// Whether a hyphen joins a word to a noun or a name, in a script without capitals.
  private func isHyphenatedName(_ index: Int) -> Bool {
    guard !rules.hasCapitals, rules.adjectivesFollow, text.isHyphenated(index),
      text.role(at: index - 1) == nil
    else { return false }
    switch text.tags[index - 1].partOfSpeech {
    case .noun, .properNoun: return true
    default: return false
    }
  }

  /// Whether what looks like a verb is a name behind a cue that ends a quotation or a statement, in Hebrew and Arabic.
  private func isUnseenSubject(_ index: Int, _ speech: Tag.PartOfSpeech?) -> Bool {
    guard !rules.hasCapitals, rules.adjectivesFollow, index > 1, text.role(at: index) == nil,
      speech == .verb, text.gaps[index].isEmpty
    else { return false }
    switch text.role(at: index - 1) {
    case .title, .abbreviation: return !text.gaps[index + 1].isEmpty
    case .cue: break
    default: return false
    }
    return !text.gaps[index - 1].isDisjoint(with: [.comma, .quote, .break_])
  }

  /// Whether a particle of topics marks a word, which is a noun then, whatever its tag: Hindi "ने".
  private func isBeforeTopic(_ index: Int, _ speech: Tag.PartOfSpeech?) -> Bool {
    let next = index + 1
    guard rules.isVerbLast, !rules.hasCapitals, rules.topicEndings.isEmpty,
      text.role(at: index) == nil, next < text.tokens.count, text.gaps[next].isEmpty,
      text.role(at: next) == .topic, text.word(at: next)?.isSubject == false
    else { return false }
    return speech == .verb || speech == .adverb || !rules.hasClosers
  }

  /// Whether a participle belongs to a noun behind it: "the elected president".
  private func isModifying(_ index: Int) -> Bool {
    guard text.tags[index].verbForm == .participle, index > 0, index + 1 < text.tokens.count,
      text.gaps[index + 1].isEmpty
    else { return false }
    let before = text.tags[index - 1].partOfSpeech
    let behind = text.tags[index + 1].partOfSpeech
    return (before == .determiner || before == .adjective || before == .adposition)
      && (behind == .noun || behind == .properNoun || behind == .adjective)
  }

  func isPossessive(_ index: Int) -> Bool {
    index > 0 && text.tokens[index].start == text.tokens[index - 1].end
  }

  // MARK: Who may speak

  /// Whether a word names somebody or something that may say something.
  func maySpeak(_ index: Int) -> Bool {
    switch text.role(at: index) {
    case .title, .person, .body, .abbreviation: return true
    // A firm or a newspaper whose name stands in marks.
    case .scare: return text.tags[index].partOfSpeech == .noun
    case .time: return false
    // The lists hold offices without the particles that mark subjects.
    case .topic: return !rules.topicEndings.isEmpty
    default: break
    }
    return text.tags[index].partOfSpeech == .properNoun || text.tags[index] == .none
      || (text.isCapitalized[index] && rules.hasPlainNames)
      || (text.tags[index].partOfSpeech == .other && text.isCapitalized[index])
  }

  func isPersonal(_ index: Int) -> Bool {
    guard case .pronoun(let gender) = text.role(at: index) else { return false }
    return gender != .it
  }

  /// Whether a pronoun is a subject by itself, and belongs to no noun.
  func isPersonalSubject(_ index: Int) -> Bool {
    if case .pronoun = text.role(at: index) { return true }
    return text.tags[index].case == .nominative
  }
}
