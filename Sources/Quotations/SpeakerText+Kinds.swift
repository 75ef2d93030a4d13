/// What words for a speaker name: a person, a thing, several together.
extension SpeakerText {
  /// Whether words for a speaker are surely no person: the name of a place, or a name behind an article.
  func isThing(_ tokens: Range<Int>) -> Bool {
    guard reported.rules.hasCapitals, !tokens.contains(where: isPerson) else { return false }
    return isArticle(tokens.lowerBound) || isPlace(tokens)
      || tokens.contains { reported.role(at: $0) == .body }
  }

  /// Whether words name a place: by the last one, or by the first where adjectives follow, "North Korea".
  func isPlace(_ tokens: Range<Int>) -> Bool {
    guard let first = tokens.first, let last = tokens.last else { return false }
    if reported.rules.names.isPlace(form(last)) { return true }
    return reported.rules.adjectivesFollow && tokens.count > 1
      && reported.rules.names.isPlace(form(first))
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
      && tokens.allSatisfy {
        reported.role(at: $0) == nil && reported.tags[$0].partOfSpeech != .noun
      }
  }

  /// Whether an adposition stands right before a token, in languages where it does not stand behind its noun.
  func isBehindAdposition(_ index: Int) -> Bool {
    !reported.rules.isVerbLast && index > 0 && reported.gaps[index].isEmpty
      && reported.tags[index - 1].partOfSpeech == .adposition
  }

  /// Whether a relative pronoun or the like stands before a verb in its clause: who is left out is named there.
  func isInClause(_ index: Int) -> Bool {
    var index = index
    // "Afirmó que llueve y añadió": it goes on with what is said first.
    if index > 0, reported.tags[index - 1].partOfSpeech == .coordinator { return false }
    while index > 0, reported.gaps[index].isEmpty {
      index -= 1
      switch reported.role(at: index) {
      case .opener, .clause, .subordinate: return true
      default: break
      }
    }
    return false
  }

  /// Whether an acronym and a name that are not told apart by a case are all there is: "NBC News".
  func isBehindAcronym(_ name: Range<Int>, in tokens: Range<Int>) -> Bool {
    name.upperBound == tokens.upperBound && tokens.count == 2 && name.count == 1
      && isAcronym(tokens.lowerBound) && isJoined(name.lowerBound)
      && reported.role(at: tokens.lowerBound) == nil
      && !(reported.rules.hasCases && reported.tags[name.lowerBound].case == .genitive)
      && !reported.rules.names.isPlace(form(name.lowerBound))
  }

  /// Whether a name is part of a longer one, which is all that the words for a speaker are: "Corea del Norte".
  func isNameOf(_ name: Range<Int>, in tokens: Range<Int>) -> Bool {
    let end = name.upperBound
    return reported.rules.capitalsAreNames && name.lowerBound == tokens.lowerBound
      && name.count == 1
      && tokens.count == 3 && reported.role(at: end) == .genitive && isNamePart(end + 1)
      && isJoined(end) && isJoined(end + 1)
  }

  /// A name of two words and more behind an office or a definite word, in Arabic: "المستثمر العقاري معتز الخياط".
  func nameAtEnd(of words: Range<Int>) -> Range<Int>? {
    guard reported.rules.isVerbFirst else { return nil }
    var start = words.upperBound
    while start > words.lowerBound, isProper(start - 1) || isSurname(start - 1) { start -= 1 }
    while start < words.upperBound, !isProper(start) || reported.isDefinite(start) { start += 1 }
    guard words.upperBound - start > 1, start > words.lowerBound,
      reported.isDefinite(start - 1) || isPerson(start - 1),
      !reported.rules.names.isPlace(form(start))
    else { return nil }
    return start..<words.upperBound
  }

  /// Whether words follow a verb that may be a subject though nobody is known by them.
  func isBeforeSubject(_ cue: Int) -> Bool {
    let next = reported.word(at: cue)?.tokens.upperBound ?? cue + 1
    guard next < reported.tokens.count, reported.gaps[next].isEmpty, reported.role(at: next) == nil
    else { return false }
    switch reported.tags[next].partOfSpeech {
    case .noun, .properNoun, .verb, .other: return !reported.tags[next].hasAdposition
    default: return false
    }
  }

  /// Whether a name is that of an office which something else belongs to: "la campaña del presidente Trump".
  func isOfOffice(_ index: Int, in tokens: Range<Int>) -> Bool {
    guard index > tokens.lowerBound + 2, isPerson(index - 1), isJoined(index) else { return false }
    let before = isArticle(index - 2) && !isOf(index - 2) ? index - 3 : index - 2
    return before > tokens.lowerBound && isOf(before)
  }
}
