/// What words for a speaker name: a person, a thing, several together.
extension SpeakerText {
  /// Whether words for a speaker are surely no person: the name of a place, or a name behind an article.
  func isThing(_ tokens: Range<Int>) -> Bool {
    guard reported.rules.hasCapitals, let last = tokens.last, !tokens.contains(where: isPerson)
    else {
      return false
    }
    return isArticle(tokens.lowerBound) || reported.rules.names.isPlace(form(last))
      || tokens.contains { reported.role(at: $0) == .body }
  }

  /// Whether words name several together: "Ann Smith and Joe Jones", "the firm and the union".
  func isJoint(_ tokens: Range<Int>) -> Bool {
    guard reported.rules.hasCapitals,
      let and = tokens.dropFirst().dropLast().first(where: {
        reported.tags[$0].partOfSpeech == .coordinator
      })
    else { return false }
    let front = tokens.lowerBound..<and
    if isArticle(and + 1) {
      return isArticle(front.lowerBound) || front.contains(where: isNamePart)
    }
    return isNamePart(and + 1) && front.contains(where: isNamePart)
      && !front.contains { isOf($0) || isArticle($0) }
  }

  /// Whether a word or two in a script without capitals are a name that has the tag of something else.
  func isUnseenName(_ tokens: Range<Int>) -> Bool {
    !reported.rules.hasCapitals && reported.rules.adjectivesFollow && tokens.count <= 2
      && tokens.allSatisfy { reported.role(at: $0) == nil && !reported.isDefinite($0) }
  }
}
