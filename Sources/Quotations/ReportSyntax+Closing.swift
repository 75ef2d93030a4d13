internal import TextAnalysis

/// Where statements before their verb begin and end, in languages whose verbs stand last.
extension ReportSyntax {
  /// Whether a verb ends its clause: no noun that it describes follows, and no verb that it is part of.
  func endsClause(_ cue: Range<Int>) -> Bool {
    let next = cue.upperBound
    guard next < text.tokens.count, text.gaps[next].isEmpty, text.quoteOf[next] < 0 else {
      return true
    }
    if text.role(at: next) == .opener {
      return !rules.hasClosers || text.tags[next].partOfSpeech != .adposition
    }
    if rules.hasClosers, isReported(from: next) { return false }
    switch part(next) {
    case .nominal, .modifier, .pronoun, .verb, .marker, .genitive: return false
    case .adposition:
      return rules.topicEndings.isEmpty
        && (text.tags[next].partOfSpeech != .adposition || rules.hasCapitals)
    default: return true
    }
  }

  /// Whether a verb goes on to a word that closes a statement, and so is reported itself: Japanese "…すると語った".
  private func isReported(from start: Int) -> Bool {
    var index = start
    while index < min(text.tokens.count, start + 3), text.gaps[index].isEmpty {
      switch part(index) {
      case .aside, .verb: index += 1
      default: return text.role(at: index) == .opener && index > start
      }
    }
    return false
  }

  /// The index behind the last word of a statement before a verb; `nil` where the words there are no statement.
  ///
  /// Words that say where, when or to whom it is said may stand between the two.
  func statementClose(before cue: Range<Int>, from first: Int) -> Int? {
    if opensByItself(cue) { return cue.lowerBound }
    // In Hindi words that open a statement stand behind the verb.
    guard rules.hasClosers else { return nil }
    var index = cue.lowerBound - 1
    var isDirect = true
    let lowest = max(first, cue.lowerBound - ReportLimits.farthestClose)
    while index > lowest {
      switch text.role(at: index) {
      case .opener where isDirect || isPredicate(index - 1):
        return index
      case .closer where isDirect: return index + 1
      // A participle before a noun describes it: Turkish "verdiği desteği".
      case .closer where text.tags[index].partOfSpeech == .verb:
        return part(index + 1) == .nominal || part(index + 1) == .modifier ? nil : index + 1
      default: break
      }
      if isDirect, let close = nounClose(index, from: first) { return close }
      switch part(index) {
      case .verb, .clause, .coordinator: return nil
      case .adposition where isObjectMark(index): return nil
      case .aside where text.tags[index].partOfSpeech == .auxiliary: return nil
      default: break
      }
      if text.role(at: index) != .auxiliary, text.role(at: index) != .time { isDirect = false }
      index -= 1
    }
    return nil
  }

  /// Whether reporting words begin with the word that closes the statement: Japanese "としている".
  private func opensByItself(_ cue: Range<Int>) -> Bool {
    guard cue.count > 1 else { return false }
    switch text.tags[cue.lowerBound].partOfSpeech {
    case .adposition, .subordinator, .particle: return true
    default: return false
    }
  }

  /// The end of a statement whose last word is a noun that a clause describes: "a plan to …" of Japanese.
  private func nounClose(_ index: Int, from first: Int) -> Int? {
    guard isObjectMark(index), index - 2 > first, part(index - 1) == .nominal,
      text.tags[index - 2].partOfSpeech == .verb || text.tags[index - 2].partOfSpeech == .auxiliary
    else { return nil }
    return index
  }

  /// Whether a particle apart from its noun says that the noun is an object.
  func isObjectMark(_ index: Int) -> Bool {
    text.role(at: index) == .object
  }

  /// Whether a word between the speaker and words in marks is part of what is said: a verb, an object.
  func isContent(_ index: Int) -> Bool {
    switch part(index) {
    case .verb, .clause: return true
    default:
      return isObjectMark(index) || text.tags[index].case == .accusative
        || text.tags[index].case == .genitive
    }
  }

  private func isPredicate(_ index: Int) -> Bool {
    if text.quoteOf[index] >= 0 { return true }
    switch text.tags[index].partOfSpeech {
    case .verb, .auxiliary, .adjective: return true
    default: return false
    }
  }

  /// Whether a noun before a verb is what the verb is done to.
  func hasObject(before cue: Range<Int>, from first: Int) -> Bool {
    let index = cue.lowerBound - 1
    guard index > first, text.gaps[cue.lowerBound].isEmpty,
      // Clauses between commas are no noun.
      !(first + 1..<cue.lowerBound).contains(where: {
        text.gaps[$0].contains(.comma) && (part($0 - 1) == .verb || part($0 - 1) == .aside)
      })
    else { return false }
    if isObjectMark(index) { return true }
    switch text.tags[index].case {
    case .accusative, .instrumental: return true
    default: return false
    }
  }

  /// Whether what a verb reports may be a noun: who denies, grants, wants or blames something says so.
  func takesNoun(_ report: Report) -> Bool {
    guard rules.hasClosers else { return false }
    if report.takesObject { return report.attitude != .neutral }
    switch report.attitude {
    case .denying, .conceding: return true
    default: return false
    }
  }

  /// Where the clause of a verb begins: behind another report, or behind "but".
  func clauseStart(before cue: Int, from start: Int) -> Int {
    let end = reportEnd(in: start..<cue)
    let turn = (end..<max(end, cue)).last {
      text.role(at: $0) == .turn && text.quoteOf[$0] < 0 && isClauseBreak(before: $0)
    }
    guard let turn, turn + 1 < cue, !topicSpeaker(turn + 1..<cue).speaker.isEmpty else {
      return end
    }
    return turn + 1
  }

  /// The index behind the last report in some tokens that another one follows: "…, he said, and added".
  func reportEnd(in tokens: Range<Int>) -> Int {
    var end = tokens.lowerBound
    var index = tokens.lowerBound
    while index + 1 < tokens.upperBound {
      guard text.quoteOf[index] < 0, let word = text.word(at: index), case .cue = word.role else {
        index += 1
        continue
      }
      let next = word.tokens.upperBound
      if next < tokens.upperBound, !isNoun(index) {
        // A particle that joins clauses may stand between: Japanese "述べたが、".
        let isJoined = part(next) == .marker && next + 1 < tokens.upperBound
        if part(next) == .coordinator {
          end = next + 1
        } else if isClauseBreak(before: next) {
          end = next
        } else if isJoined, isClauseBreak(before: next + 1) {
          end = next + 1
        }
      }
      index = max(index + 1, next)
    }
    return end
  }
}
