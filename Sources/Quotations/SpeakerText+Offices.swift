internal import TextAnalysis

/// Names beside offices in scripts without capitals: "田中" of "田中市長".
extension SpeakerText {
  /// The name in words for a speaker that hold an office too; `nil` where it is not clear.
  func nameBesideOffice(in tokens: Range<Int>) -> Range<Int>? {
    let offices = tokens.filter(isOffice)
    if reported.rules.adjectivesFollow, let first = offices.first, first > tokens.lowerBound,
      let name = run(from: tokens.lowerBound, to: first), name.upperBound == first,
      name.count > 1 || isNameWord(name.lowerBound)
    {
      return name
    }
    if let last = offices.last {
      if let name = name(behind: last, to: tokens.upperBound) { return name }
      if reported.rules.adjectivesFollow, let first = offices.first,
        let name = name(behind: first, to: tokens.upperBound)
      {
        return name
      }
      guard !reported.rules.adjectivesFollow else { return nil }
      let of = tokens.last { $0 < last && !reported.rules.topicEndings.isEmpty && isDescribing($0) }
      return name(before: last, from: of.map { $0 + 1 } ?? tokens.lowerBound)
    }
    return nil
  }

  /// The name of a person that stands behind the words for an office, as in Arabic: "قال مدير … المهندس محمد …".
  func nameBehindOffice(_ tokens: Range<Int>) -> Range<Int>? {
    guard reported.rules.isVerbFirst, isPerson(tokens.lowerBound),
      !tokens.contains(where: { isProper($0) && isGiven($0) })
    else { return nil }
    var index = tokens.upperBound
    while index + 1 < reported.tokens.count, index < tokens.upperBound + ReportLimits.longestOffice,
      reported.gaps[index].isEmpty
    {
      switch reported.role(at: index) {
      case .opener, .cue, .about, .clause, .turn: return nil
      case .title where isProper(index + 1) && isGiven(index + 1):
        return properRun(from: index + 1, to: reported.tokens.count)
      default: index += 1
      }
    }
    return nil
  }

  /// Whether a name may be that of a person: it holds no body, and is no people of a place.
  func mayBePerson(_ name: Range<Int>) -> Bool {
    guard reported.rules.hasPlainNames else { return true }
    let isBody = name.contains { index in
      reported.role(at: index) == .body || reported.role(at: index) == .scare
        || (reported.isCapitalized[index] && isAcronym(index))
    }
    if isBody { return false }
    guard let last = name.last, case .person = reported.role(at: last) else { return true }
    let form = form(name.lowerBound)
    return form.count > 1 && !reported.rules.names.isPlace(form)
  }

  /// Whether a name holds a word that is one, and is no place, and names one person.
  func isNamed(_ name: Range<Int>) -> Bool {
    isPersonal(name)
      && name.allSatisfy { isBare($0) || isOffice($0) || reported.role(at: $0) == .body }
  }

  /// A name without what stands before or behind it that has no office: "the 31-year-old Lee", "Lee رئیس".
  func trimmedName(_ name: Range<Int>) -> Range<Int> {
    var name = name
    // What belongs to something, and a number with its unit: Korean "31세인".
    if !reported.rules.topicEndings.isEmpty,
      let of = name.dropLast().last(where: { isDescribing($0) })
    {
      name = of + 1..<name.upperBound
    } else if reported.tokens[name.lowerBound].kind == .number, name.count > 2,
      reported.tags[name.lowerBound + 1].partOfSpeech == .adjective
    {
      name = name.lowerBound + 2..<name.upperBound
    }
    // An age behind it.
    if let number = name.dropFirst().first(where: { reported.tokens[$0].kind == .number }),
      !reported.rules.isVerbLast
    {
      name = name.lowerBound..<number
    }
    // Nouns before a name say what somebody is.
    if let first = name.first(where: { isNameWord($0) }), first > name.lowerBound,
      name.upperBound - first > 1, !reported.rules.hasClosers,
      !reported.rules.adjectivesFollow, reported.rules.isVerbLast,
      (first..<name.upperBound).allSatisfy({ isNameWord($0) || reported.role(at: $0) == .topic }),
      (name.lowerBound..<first).allSatisfy({
        reported.tags[$0].partOfSpeech == .noun && reported.role(at: $0) == nil
      })
    {
      name = first..<name.upperBound
    }
    // A name in Latin letters ends where other letters begin.
    if reported.isCapitalized[name.lowerBound],
      let other = name.first(where: {
        !reported.isCapitalized[$0] && reported.tokens[$0].kind != .number
      }),
      isOffice(other) || reported.tags[other].partOfSpeech == .verb
    {
      name = name.lowerBound..<other
    }
    return name
  }

  /// Whether a word reports as "according to" does.
  func isSource(_ index: Int) -> Bool {
    switch reported.role(at: index) {
    case .sourceBefore, .sourceAfter: true
    default: false
    }
  }

  /// A name without what it is said to be: Korean "진행자인 캐런 헌터".
  func behindCopula(_ tokens: Range<Int>) -> Range<Int> {
    guard !reported.rules.topicEndings.isEmpty,
      let copula = tokens.dropLast(2).last(where: { isDescribing($0) }),
      reported.tags[copula].case != .genitive
    else { return tokens }
    return copula + 1..<tokens.upperBound
  }

  /// Whether a word by itself is a name by its tag, and no place.
  func isProperSubject(_ name: Range<Int>) -> Bool {
    guard reported.rules.isVerbLast || reported.rules.adjectivesFollow, name.count == 1,
      isNameWord(name.lowerBound),
      !reported.isCapitalized[name.lowerBound],
      reported.rules.topicEndings.isEmpty
        ? reported.role(at: name.lowerBound) == nil : reported.role(at: name.lowerBound) == .topic
    else { return false }
    let form = form(name.lowerBound)
    return form.count > 1 && !reported.rules.names.isPlace(form)
  }

  /// Whether every word of a name is one by its tag or its letters.
  func isProperName(_ name: Range<Int>) -> Bool { name.allSatisfy(isNameWord) }

  private func isNameWord(_ index: Int) -> Bool {
    reported.tags[index].partOfSpeech == .properNoun
      || (reported.isCapitalized[index] && !isAcronym(index))
  }

  private func isDescribing(_ index: Int) -> Bool {
    switch reported.tags[index].case {
    case .genitive, .copular: return true
    default:
      let form = written(index)
      return reported.rules.genitiveEndings.contains { form.hasSuffix($0) && form.count > $0.count }
    }
  }

  /// Whether a name is more than one word, a given name, or beside an office.
  func isSurelyNamed(_ name: Range<Int>) -> Bool {
    guard name.allSatisfy({ isBare($0) || isOffice($0) }) else { return false }
    if name.count > 1 || isGiven(name.lowerBound) { return true }
    return (name.lowerBound > 0 && isOffice(name.lowerBound - 1))
      || (name.upperBound < reported.tokens.count && isOffice(name.upperBound))
  }

  private func name(behind office: Int, to end: Int) -> Range<Int>? {
    var start = office + 1
    var isBehindBody = false
    while start < end {
      if reported.role(at: start) == .body {
        isBehindBody = true
      } else if !reported.rules.names.isPlace(form(start)) {
        break
      }
      start += 1
    }
    // A name in Latin letters behind words in others: "سناتور ماساچوست Ann Lee".
    if let latin = (start..<end).first(where: {
      reported.isCapitalized[$0] && !isAcronym($0) && reported.tokens[$0].range.count > 1
    }) {
      return run(from: latin, to: end)
    }
    guard let run = run(from: start, to: end) else { return nil }
    // "Mr" stands before a name always.
    if reported.role(at: office) == .abbreviation, run.count <= 2 { return run }
    // The head of words for a speaker that is no office is a name.
    if reported.rules.isVerbLast, run.upperBound == end, run.count <= 3, !isBehindBody {
      return run
    }
    let isSure = reported.isCapitalized[run.lowerBound] || isGiven(run.lowerBound)
    return isPersonal(run) && (!isBehindBody || isSure) ? run : nil
  }

  /// The words before an office that are a name, behind bodies and places.
  private func name(before office: Int, from lowest: Int) -> Range<Int>? {
    var index = lowest
    while index < office {
      // "The American Lee".
      let isPlace =
        !reported.rules.isVerbLast && index + 1 < office
        && reported.rules.names.isPlace(form(index))
      guard !isPlace, let run = run(from: index, to: office) else {
        index += 1
        continue
      }
      // "Mr" stands beside a name always.
      if isPersonal(run)
        || (reported.role(at: office) == .abbreviation && run.upperBound == office)
      {
        return run
      }
      index = run.upperBound
    }
    return nil
  }

  /// The words that have no role in reports, from one on.
  private func run(from start: Int, to end: Int) -> Range<Int>? {
    var index = start
    while index < end, isBare(index), index == start || isJoinedInName(index),
      reported.isCapitalized[index] == reported.isCapitalized[start]
    {
      index += 1
    }
    return index > start ? start..<index : nil
  }

  /// Whether a name in brackets, or of another writing, does not begin at a token.
  private func isJoinedInName(_ index: Int) -> Bool {
    // In Korean a dot stands between the names of two.
    if !reported.rules.topicEndings.isEmpty, between(index - 1, index) == "·" { return false }
    return reported.gaps[index].isDisjoint(with: [.comma, .bracket, .break_, .quote, .line])
  }

  private func isBare(_ index: Int) -> Bool {
    if reported.isCapitalized[index], reported.role(at: index) == nil { return true }
    switch reported.role(at: index) {
    case nil, .topic:
      switch reported.tags[index].partOfSpeech {
      case .noun, .properNoun, .other, .adjective, .verb, nil: return true
      default: return false
      }
    default: return false
    }
  }

  /// Whether words may be somebody's name: one of them is a name, and none that is alone a place.
  private func isPersonal(_ name: Range<Int>) -> Bool {
    guard name.count > 1 || !reported.rules.names.isPlace(form(name.lowerBound)) else {
      return false
    }
    return name.contains { index in
      reported.isCapitalized[index]
        ? !isAcronym(index) || name.count > 1
        : reported.tags[index].partOfSpeech == .properNoun
          || reported.tags[index].partOfSpeech == .other || isGiven(index)
    }
  }

  func isOffice(_ index: Int) -> Bool {
    switch reported.role(at: index) {
    case .title, .abbreviation: true
    case .person: reported.tags[index].partOfSpeech == .noun
    case .topic: reported.rules.offices.contains(form(index))
    default: false
    }
  }
}
