internal import TextAnalysis

/// Words that name something together: a noun, a name or a pronoun with what belongs to it.
struct Nominal: Equatable {
  let tokens: Range<Int>
  /// The word that its case is that of.
  let head: Int
  /// Whether it is no subject: behind or before an adposition, or in a case of objects.
  let isGoverned: Bool
  /// Whether a particle behind it says that it is the subject.
  let isMarked: Bool
  /// Whether that particle says that it is what the sentence is about, not only a subject.
  let isTopic: Bool
  /// Whether its head is a word that may speak: a person, a body, a name, a pronoun of persons.
  let maySpeak: Bool
}

/// The nominal phrases of a sentence.
extension ReportSyntax {
  /// Whether the words of a phrase end before a token; a name in marks is part of them.
  func isPhraseBreak(before index: Int) -> Bool {
    let gap = text.gaps[index]
    if gap.isEmpty { return false }
    if gap == .stop { return text.isBoundary(before: index) }
    return isSubjectBreak(before: index) || gap.contains(.stop)
  }

  // MARK: Phrases

  /// The nominal phrases of some tokens, in order, each as long as it can be.
  ///
  /// - Complexity: O(*n*) in the number of tokens.
  func nominals(in tokens: Range<Int>) -> [Nominal] {
    var found = [Nominal]()
    var isGoverned = false
    var index = tokens.lowerBound
    while index < tokens.upperBound {
      if index > tokens.lowerBound, isPhraseBreak(before: index) { isGoverned = false }
      switch part(index) {
      case .nominal, .modifier, .pronoun:
        if !isGoverned, let some = partitive(from: index, to: tokens.upperBound) {
          found.append(some)
          index = some.tokens.upperBound
          continue
        }
        guard let phrase = phrase(from: index, to: tokens.upperBound) else {
          index += 1
          continue
        }
        found.append(nominal(phrase, behindAdposition: isGoverned, to: tokens.upperBound))
        isGoverned = false
        index = max(phrase.tokens.upperBound, index + 1)
      case .adposition, .genitive:
        isGoverned = !rules.isVerbLast || rules.hasCapitals
        index += 1
      case .aside: index += 1
      case .verb where text.tags[index].verbForm == .participle: index += 1
      default:
        isGoverned = false
        index += 1
      }
    }
    return found
  }

  private func nominal(
    _ phrase: (tokens: Range<Int>, head: Int, maySpeak: Bool), behindAdposition: Bool, to end: Int
  ) -> Nominal {
    // An age in brackets may stand before what marks the subject.
    let next = behindBracket(phrase.tokens.upperBound, to: end)
    let hasNext =
      next < end && (text.gaps[next].isEmpty || next > phrase.tokens.upperBound)
    let isMarked = isMarked(phrase.head) || (hasNext && isMarker(next))
    let isBeforeAdposition =
      hasNext && !isMarked
      && (rules.isVerbLast ? isAdposition(next) : text.role(at: next) == .object)
    let first = text.tags[phrase.tokens.lowerBound]
    return Nominal(
      tokens: phrase.tokens, head: phrase.head,
      isGoverned: !isMarked
        && (behindAdposition || isBeforeAdposition || first.hasAdposition
          || isOblique(phrase.head) && !hasUnsureCase(phrase.tokens)),
      isMarked: isMarked,
      isTopic: isMarked
        && (rules.topicEndings.isEmpty
          ? hasNext && text.word(at: next)?.isSubject == false
          : text.tags[phrase.head].case != .nominative),
      maySpeak: phrase.maySpeak)
  }

  private func isAdposition(_ index: Int) -> Bool {
    if part(index) == .adposition { return true }
    return part(index) == .aside && text.tags[index].partOfSpeech == .adposition
  }

  /// Whether a word is a particle that marks what stands before it as the subject.
  func isMarker(_ index: Int) -> Bool {
    if rules.topicEndings.isEmpty { return part(index) == .marker }
    // Korean writes particles onto words, and apart behind brackets; they have one letter of three bytes.
    return text.role(at: index) == .topic && text.tokens[index].range.count == 3
  }

  /// The index behind words in brackets that begin at a token, or the token itself.
  func behindBracket(_ index: Int, to end: Int) -> Int {
    guard index < end, text.gaps[index].contains(.bracket) else { return index }
    let reach = index + 1..<max(index + 1, min(end, index + ReportLimits.longestNameAside + 1))
    return reach.first { text.gaps[$0].contains(.break_) } ?? index
  }

  /// The phrase that begins at a token; `nil` where none does.
  func phrase(
    from start: Int, to limit: Int
  ) -> (tokens: Range<Int>, head: Int, maySpeak: Bool)? {
    var state = PhraseState(start)
    scan: for index in start..<limit {
      if index > start, isPhraseBreak(before: index) { break }
      switch part(index) {
      case .modifier:
        if state.hasHead, !isJoined(index, in: state),
          startsPhrase(index, behind: state.head) || isApartAdjective(index)
        {
          break scan
        }
        // "The Japanese company" of languages whose adjectives follow.
        if state.hasHead, rules.adjectivesFollow, text.tags[index].partOfSpeech != .determiner,
          text.tokens[index].kind != .number
        {
          state.last = index
        }
      case .nominal:
        if let last = state.last, isApart(index, from: last, in: state) { break scan }
        // The second word of "of Syria" is no head.
        state.take(
          index, isHead: !state.hasHead || rules.isVerbLast, maySpeak: maySpeak(index))
        if endsPhrase(index) { break scan }
      case .pronoun:
        guard index == start else { break scan }
        state.take(index, isHead: true, maySpeak: isPersonal(index))
        guard index + 1 < limit, !isPersonalSubject(index), !text.tags[index].hasAdposition,
          part(index + 1) == .nominal || part(index + 1) == .modifier,
          !isPhraseBreak(before: index + 1)
        else { break scan }
        state.isOpen = true
      case .possessive where state.hasHead: state.isOpen = true
      case .genitive where state.hasHead, .coordinator where state.hasHead:
        guard continues(behind: index, to: limit) else { break scan }
        state.isGenitive = part(index) == .genitive
        state.isCoordinated = !state.isGenitive
      default: break scan
      }
    }
    guard let head = state.head, let last = state.last else { return nil }
    return (start..<last + 1, head, state.maySpeak)
  }

  /// What is known of a phrase while it is read.
  private struct PhraseState {
    let start: Int
    var head: Int?
    /// The last word that may end it.
    var last: Int?
    var maySpeak = false
    /// Whether what follows is its head: behind "'s" and a possessive pronoun.
    var isOpen = false
    var isGenitive = false
    var isCoordinated = false

    var hasHead: Bool { head != nil && !isOpen }

    init(_ start: Int) { self.start = start }

    mutating func take(_ index: Int, isHead: Bool, maySpeak speaks: Bool) {
      // What belongs to something else does not make it a person: "政府の政策".
      let isOther = isOpen || isGenitive
      if isHead {
        (head, maySpeak) = (index, speaks || (maySpeak && !isOther))
        isGenitive = false
      } else if !isGenitive {
        maySpeak = maySpeak || speaks
      }
      last = index
      isOpen = false
    }
  }

  /// Whether a determiner begins a phrase of its own behind a noun; one in the genitive belongs to the noun.
  private func startsPhrase(_ index: Int, behind head: Int?) -> Bool {
    if rules.opensBySubject {
      return text.tags[index].partOfSpeech == .determiner
        || text.tags[index].partOfSpeech == .numeral
    }
    guard text.tags[index].partOfSpeech == .determiner, rules.hasCapitals else { return false }
    // "Lee der Zeitung": what hears it, since nothing belongs to a name.
    let isBehindName =
      !rules.capitalsAreNames && head.map { text.tags[$0].partOfSpeech == .properNoun } == true
    return text.tags[index].case != .genitive || isBehindName
  }

  /// Whether "of" or "and" joins a word to the phrase before it: "ministère de la Justice".
  private func isJoined(_ index: Int, in state: PhraseState) -> Bool {
    part(index - 1) == .genitive || (part(index - 1) == .coordinator && state.maySpeak)
  }

  /// Whether an adjective behind a noun belongs to a noun behind it, as in German.
  private func isApartAdjective(_ index: Int) -> Bool {
    !rules.capitalsAreNames && rules.hasCapitals && !text.isCapitalized[index]
      && text.tags[index].partOfSpeech == .adjective
  }

  private func continues(behind index: Int, to limit: Int) -> Bool {
    guard index + 1 < limit, !isPhraseBreak(before: index + 1) else { return false }
    switch part(index + 1) {
    case .nominal, .modifier, .genitive: return true
    case .pronoun: return part(index) == .genitive
    default: return false
    }
  }

  /// Whether a particle that is written onto a word ends its phrase.
  private func endsPhrase(_ index: Int) -> Bool {
    let case_ = text.tags[index].case
    guard !rules.topicEndings.isEmpty else {
      return rules.isVerbLast && rules.hasCapitals && isOblique(index) && case_ != .genitive
    }
    if isMarked(index) { return true }
    return case_ != nil && case_ != .genitive
  }

  /// Whether a noun behind another begins a phrase of its own, by case or by articles that are written onto words.
  private func isApart(_ index: Int, from last: Int, in state: PhraseState) -> Bool {
    guard !state.isOpen, !state.isCoordinated, text.quoteOf[index] == text.quoteOf[last] else {
      return false
    }
    if text.tags[index].hasAdposition, !text.isHyphenated(index) { return true }
    let (case_, other) = (text.tags[index].case, text.tags[last].case)
    // In Turkish what something belongs to stands before it.
    if rules.isVerbLast, rules.hasCapitals, isApartBeforeVerb(index, from: last, in: state) {
      return true
    }
    if case_ == .nominative, let other, other != .nominative,
      other != .genitive || isObliqueNoun(state.head) && text.tags[index].partOfSpeech == .noun
    {
      return true
    }
    if let head = state.head, text.tags[head].case == .nominative || text.tags[head].case == nil,
      case_ == .dative || case_ == .instrumental || case_ == .accusative,
      text.tags[index].partOfSpeech == .noun
    {
      return !rules.hasPlainNames && other != case_
    }
    // "Told the agency Ivan Petrov": who hears it is no part of the name.
    if text.role(at: state.start) == .body, rules.hasCapitals, text.role(at: last) == .body,
      text.isCapitalized[last], text.tags[index].partOfSpeech == .properNoun,
      text.role(at: index) == nil, text.word(at: index)?.tokens != text.word(at: last)?.tokens
    {
      return true
    }
    // Behind a definite noun of Arabic a noun begins anew, unless it is a name or an office.
    return text.isDefinite(last) && text.tags[index].partOfSpeech == .noun && !isOffice(index)
      && !isPersonal(at: state.start)
      && (text.tags[last].partOfSpeech != .properNoun || text.role(at: state.start) == .body)
  }

  /// Whether a noun begins a phrase of its own by case and capitals, where verbs stand last.
  private func isApartBeforeVerb(_ index: Int, from last: Int, in state: PhraseState) -> Bool {
    let case_ = text.tags[index].case
    guard text.isCapitalized[index] else {
      return case_ == .genitive && text.tags[last].case != .genitive
    }
    guard isOblique(index), case_ != .genitive else { return false }
    // What has a capital and a case of objects is none of a noun without: "kurumu Ankara'ya".
    if !text.isCapitalized[last] { return true }
    // "Başkanı Ann Lee CNN'e": a whole name stands behind the office already.
    return last == index - 1 && last - 1 > state.start && isBareName(last) && isBareName(last - 1)
  }
}
