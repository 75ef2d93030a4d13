internal import TextAnalysis

/// What the case and the role of a word say of its place in a clause.
extension ReportSyntax {
  /// Whether a word's own ending says that it is the subject.
  func isMarked(_ index: Int) -> Bool {
    guard !rules.topicEndings.isEmpty else { return false }
    switch text.tags[index].case {
    case .topic, .nominative: return true
    case nil: return text.role(at: index) == .topic && text.tags[index].partOfSpeech != .pronoun
    default: return false
    }
  }

  /// Whether a case is none of subjects.
  func isOblique(_ index: Int) -> Bool {
    // The lists hold pronouns as subjects have them.
    if rules.hasPlainNames, case .pronoun = text.role(at: index) { return false }
    return switch text.tags[index].case {
    case nil, .nominative, .ergative, .topic, .vocative, .copular: false
    default: true
    }
  }

  func isObliqueNoun(_ index: Int?) -> Bool {
    guard let index else { return false }
    return isOblique(index) && text.tags[index].partOfSpeech == .noun && rules.hasCases
  }

  func isBareName(_ index: Int) -> Bool {
    text.isCapitalized[index] && text.role(at: index) == nil && !isOblique(index)
  }

  func isPersonal(at index: Int) -> Bool {
    switch text.role(at: index) {
    case .title, .person: true
    default: false
    }
  }

  func isOffice(_ index: Int) -> Bool {
    if case .title = text.role(at: index) { return true }
    return false
  }
}
