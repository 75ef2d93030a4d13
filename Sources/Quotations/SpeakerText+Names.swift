internal import TextAnalysis

/// Names as lists know them and as they are without a case.
extension SpeakerText {
  /// A name as it is without a case, where that is clear; else as it stands in the text.
  func name(_ tokens: Range<Int>) -> String {
    guard !isPlain(tokens), let plain = reported.rules.names.nominative(of: tokens.map(form)) else {
      return words(tokens)
    }
    return plain.joined(separator: " ")
  }

  /// Whether no word of a name is in a case of its own.
  func isPlain(_ tokens: Range<Int>) -> Bool {
    guard reported.rules.hasCases else { return true }
    let isBehindSource =
      tokens.lowerBound > 0 && reported.role(at: tokens.lowerBound - 1) == .sourceBefore
    return !isBehindSource
      && tokens.allSatisfy {
        reported.tags[$0].case == nil || reported.tags[$0].case == .nominative
      }
  }

  /// Whether a word of a name is a given name of the language.
  func hasGivenName(_ tokens: Range<Int>) throws -> Bool {
    try tokens.contains { reported.rules.names.isGiven(try Folding.folded(form($0))) }
  }

  // MARK: Names among the words for a speaker

  /// The words of a speaker that are a name: behind the last office, without roles; `nil` where they hold none.
  func nameWords(_ tokens: Range<Int>) -> Range<Int>? {
    guard reported.rules.hasCapitals else { return nameWithoutCapitals(tokens) }
    if let body = nameOfBody(tokens) { return body }
    var best: Range<Int>?
    var index = tokens.lowerBound
    while index < tokens.upperBound {
      // "who" and "which" tell of whom was named before them.
      if best != nil, reported.role(at: index) == .clause { break }
      guard isNamePart(index) else {
        index += 1
        continue
      }
      var name = nameRun(from: index, to: tokens.upperBound)
      index = name.upperBound
      // An office at the end of a name is a surname: "Stephen King".
      if isSurname(index, to: tokens.upperBound) {
        name = name.lowerBound..<index + 1
        index += 1
      }
      if isNoName(name, in: tokens) { continue }
      // The first name of several parts before a comma, or the last.
      if best == nil || reported.gaps[name.lowerBound].isDisjoint(with: [.comma, .bracket]) {
        best = name
      }
    }
    return best.map { isNameOf($0, in: tokens) || isBehindAcronym($0, in: tokens) ? tokens : $0 }
  }

  /// The name that begins at a word of a text; `nil` where none does.
  ///
  /// Without capitals a given name begins one of several words, or two words that are tagged as names.
  func name(from index: Int) -> Range<Int>? {
    if reported.rules.hasCapitals {
      return isNamePart(index) ? nameRun(from: index, to: reported.tokens.count) : nil
    }
    guard reported.rules.adjectivesFollow, isProper(index) else { return nil }
    let isTwo =
      index + 1 < reported.tokens.count && isProper(index + 1) && !reported.isDefinite(index)
    guard isGiven(index) || isTwo else { return index..<index + 1 }
    let name = properRun(from: index, to: reported.tokens.count)
    // A place may stand before a name.
    if !isGiven(index), let given = name.dropFirst().first(where: isGiven) { return index..<given }
    return name
  }

  /// The words with the tag of names from a token on.
  func properRun(from index: Int, to limit: Int) -> Range<Int> {
    var end = index + 1
    while end < limit,
      isProper(end) || isSurname(end)
        || (reported.role(at: end) == .link && end + 1 < limit && isProper(end + 1)),
      isJoined(end) || reported.isHyphenated(end)
    {
      end += 1
    }
    return index..<end
  }

  /// Whether a word may be a surname by the article that is written onto it: Arabic "السحيباني".
  func isSurname(_ index: Int) -> Bool {
    guard reported.isDefinite(index), reported.role(at: index) == nil else { return false }
    switch reported.tags[index].partOfSpeech {
    case .adjective, .noun: return true
    default: return false
    }
  }

  private func isProperTag(_ index: Int) -> Bool {
    reported.tags[index].partOfSpeech == .properNoun
  }

  func isProper(_ index: Int) -> Bool {
    reported.tags[index].partOfSpeech == .properNoun && reported.role(at: index) == nil
      && !reported.tags[index].hasAdposition
  }

  /// The name that begins at a word with a capital, as far as it goes; another one may begin inside it.
  func nameRun(from index: Int, to limit: Int) -> Range<Int> {
    var (start, end) = (index, index + 1)
    // "Mr Lee".
    if reported.word(at: index)?.isAddress == true, end < limit, isJoined(end), isNamePart(end) {
      (start, end) = (end, end + 1)
    }
    while end < limit, isJoined(end) {
      if isNamePart(end) {
        if isApart(end, behind: start..<end) { start = end }
        end += 1
      } else if end + 1 < limit, isCapitalArticle(end) {
        end += 2
      } else if end + 1 < limit, isLink(end), isJoined(end + 1), isNamePart(end + 1) {
        end += 2
      } else {
        break
      }
    }
    return start..<end
  }

  /// Whether a name begins behind the name of a place, or behind one in another case.
  ///
  /// "Senator of Massachusetts Elizabeth Warren", "МИД России Мария Захарова".
  private func isApart(_ index: Int, behind name: Range<Int>) -> Bool {
    if reported.rules.hasCases, reported.tags[index].case == .nominative,
      let other = reported.tags[index - 1].case, other != .nominative
    {
      return true
    }
    // "Bundesdrogenbeauftragter Hendrik Streeck".
    if !reported.rules.capitalsAreNames, isProperTag(index),
      index + 1 < reported.tokens.count, isProperTag(index + 1), isNamePart(index + 1),
      name.allSatisfy({ !isProperTag($0) }),
      isGiven(index) || reported.tags[index - 1].partOfSpeech == .noun
    {
      return true
    }
    guard name.count == 1, name.lowerBound > 0 else { return false }
    // "штата Массачусетс Элизабет Уоррен", "la ministra de Defensa Ana López".
    if isGiven(index), !isGiven(name.lowerBound), index + 1 < reported.tokens.count,
      isNamePart(index + 1), isJoined(index + 1)
    {
      return true
    }
    return isOf(name.lowerBound - 1) && reported.rules.names.isPlace(form(name.lowerBound))
  }

  func isArticle(_ index: Int) -> Bool {
    switch reported.role(at: index) {
    case .determiner, .article: true
    default: reported.tags[index].partOfSpeech == .determiner
    }
  }

  /// Whether a word is a given name.
  func isGiven(_ index: Int) -> Bool {
    (try? Folding.folded(form(index))).map(reported.rules.names.isGiven) ?? false
  }

  /// A name in a script without capitals, with the offices beside it.
  private func nameWithoutCapitals(_ tokens: Range<Int>) -> Range<Int>? {
    // "Lee, the head of the club": of two parts the one without an office.
    if reported.rules.hasPlainNames, reported.rules.adjectivesFollow,
      let comma = tokens.dropFirst().first(where: { reported.gaps[$0].contains(.comma) })
    {
      return tokens.lowerBound..<comma
    }
    var start = tokens.lowerBound
    // Where the head is last, what stands before "of" only belongs to it.
    if !reported.rules.adjectivesFollow,
      let of = tokens.last(where: { reported.role(at: $0) == .genitive })
    {
      start = of + 1
    }
    // "The writer …, Ann Lee".
    if let comma = tokens.dropFirst().last(where: { reported.gaps[$0].contains(.comma) }),
      isPerson(tokens.lowerBound), reported.rules.adjectivesFollow
    {
      start = max(start, comma)
    }
    let words = start..<tokens.upperBound
    // Who has a given name needs no office.
    if reported.rules.adjectivesFollow, !reported.rules.hasSubjectsBefore,
      let given = words.first(where: { isProper($0) && isGiven($0) })
    {
      let name = properRun(from: given, to: words.upperBound)
      if name.count > 1 { return name }
    }
    if let name = nameAtEnd(of: words) { return name }
    if reported.rules.hasPlainNames, let name = nameBesideOffice(in: words) {
      return trimmedName(name)
    }
    guard let first = words.first(where: isOfName),
      words.contains(where: {
        reported.tags[$0].partOfSpeech == .properNoun || reported.isCapitalized[$0]
      }),
      !words.allSatisfy({ reported.role(at: $0) != nil })
    else { return nil }
    let name = first..<tokens.upperBound
    return reported.rules.hasPlainNames ? trimmedName(name) : name
  }

  /// Whether a name in a script without capitals may begin with a word.
  private func isOfName(_ index: Int) -> Bool {
    switch reported.tags[index].partOfSpeech {
    case .noun, .properNoun, .other, .adjective, .numeral, nil: true
    default: reported.role(at: index) != nil && reported.role(at: index) != .preposition
    }
  }

  func isOf(_ index: Int) -> Bool {
    switch reported.role(at: index) {
    case .genitive, .preposition, .agent: true
    default: reported.tags[index].partOfSpeech == .adposition
    }
  }

  /// Whether capitals begin no name of a speaker.
  ///
  /// So an adjective, somebody whom the speaker belongs to ("Petrov's deputy"), a part of a word ("Britain-based"), a
  /// place ("University of Potsdam").
  private func isNoName(_ name: Range<Int>, in tokens: Range<Int>) -> Bool {
    let end = name.upperBound
    if end < tokens.upperBound {
      if reported.isApostrophe(end) && end + 1 < tokens.upperBound { return true }
      if reported.isHyphenated(end), !reported.isCapitalized[end] { return true }
    }
    guard reported.tags[name.lowerBound] != .none else { return false }
    let isNamed = name.contains { index in
      switch reported.tags[index].partOfSpeech {
      case .properNoun, .other: true
      // Inside a sentence a capital begins a name, whatever its tag.
      case .noun:
        reported.rules.capitalsAreNames
          && (name.count > 1 || (reported.rules.hasCases && !reported.isBoundary(before: index)))
      default: false
      }
    }
    guard isNamed else { return true }
    guard name.lowerBound > tokens.lowerBound else { return false }
    let isOfArticle =
      name.lowerBound > tokens.lowerBound + 1 && isArticle(name.lowerBound - 1)
      && isOf(name.lowerBound - 2)
    return isOf(name.lowerBound - 1) || isOfArticle || isOfOffice(name.lowerBound, in: tokens)
      || (name.count == 1 && reported.role(at: name.lowerBound - 1) == .body)
      || (name.count == 1 && reported.rules.names.isPlace(form(name.lowerBound)))
  }

  /// Whether a word that names an office stands where a surname does.
  private func isSurname(_ index: Int, to end: Int) -> Bool {
    guard index < end, reported.isCapitalized[index], isJoined(index),
      reported.rules.capitalsAreNames,
      index + 1 == end || !isJoined(index + 1) || !reported.isCapitalized[index + 1]
    else { return false }
    switch reported.role(at: index) {
    case .title, .person: return reported.tags[index].partOfSpeech == .properNoun
    default: return false
    }
  }

  /// Whether nothing but space, or the stop of an abbreviation, is before a token.
  func isJoined(_ index: Int) -> Bool {
    reported.gaps[index].isEmpty
      || (reported.gaps[index] == .stop && !reported.isBoundary(before: index))
  }

  /// Whether an article is a part of a surname: "Bruno Le Maire".
  private func isCapitalArticle(_ index: Int) -> Bool {
    reported.isCapitalized[index] && isArticle(index) && isJoined(index + 1)
      && reported.isCapitalized[index + 1] && reported.rules.capitalsAreNames
  }

  /// Whether a word may stand inside a name.
  private func isLink(_ index: Int) -> Bool {
    switch reported.role(at: index) {
    case .link: true
    // "Corée du Nord".
    case .genitive: index > 0 && reported.rules.names.isPlace(form(index - 1))
    default: false
    }
  }
}
