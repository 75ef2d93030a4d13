internal import Lexicons
internal import Quotations
internal import TextAnalysis

// What the four measures count at a mention.
extension StanceFeatureExtractor {
  /// A sentence as the measures read it.
  struct MeasuredSentence {
    let roles: SentenceRoles
    /// Of the stance lexicon.
    let matches: ArraySlice<LexiconMatch>
    /// The good and bad words, with what turns them.
    let values: [SentimentScorer.Evidence]
    /// The tokens of bad labels: to harm those who are called so is to one's credit.
    let bad: Set<Int>
    /// The tokens of what actors act by.
    let forces: Set<Int>
    /// The tokens of those who fight.
    let combatants: Set<Int>
    /// The verbs that make acts of their objects.
    let performing: Set<Int>
  }

  /// What fighting the bad counts for.
  private static let credit = 1.0 / 3
  /// From this value on, in thousandths, a label is a bad one.
  private static let bad = -2000
  /// What the opposite of something good counts for.
  private static let turned = -0.5

  func measured(
    _ relations: SentenceRelations, _ tags: [Tag], in context: MentionContext,
    _ entries: LexiconMatches, text: borrowing Span<UInt8>, vocabulary: borrowing Vocabulary
  ) -> MeasuredSentence {
    let (reported, sentence) = (context.reported, relations.tokens)
    let matches = entries.matches(of: lexicon.list, in: sentence)
    var (bad, performing, forces, combatants) = (Set<Int>(), Set<Int>(), Set<Int>(), Set<Int>())
    for match in matches {
      switch lexicon.roles[match.entry] {
      case .label where lexicon.list.lexicon.entries[match.entry].thousandths <= Self.bad:
        bad.formUnion(match.tokens)
      case .performs: performing.formUnion(match.tokens)
      case .force: forces.formUnion(match.tokens)
      case .combatant: combatants.formUnion(match.tokens)
      default: break
      }
    }
    var agents = Set<Int>()
    for token in sentence where reported.tokens[token].term != Token.none {
      let word = vocabulary.string(reported.tokens[token].term)
      if grammar.agents.contains(where: { $0.last == word }) { agents.insert(token) }
    }
    let values = sentimentEvidence(in: sentence, reported, entries, text)
    let roles = SentenceRoles(
      relations, reported, tags, isAgent: agents.contains, isForce: forces.contains)
    return MeasuredSentence(
      roles: roles, matches: matches, values: values, bad: bad, forces: forces,
      combatants: combatants,
      performing: performing)
  }

  /// What the measures count at a mention.
  ///
  /// - Parameter sentence: `nil` where the sentence was not parsed.
  func measureItems(
    _ site: MentionSite, _ sentence: MeasuredSentence?, range: Range<Int>,
    vocabulary: borrowing Vocabulary
  ) -> [MeasureItem] {
    var items = reportItems(site, range)
    guard let sentence else { return items }
    let names = sentence.roles.names(of: site.own)
    let actors = sentence.roles.actors(of: site.own)
    let matched = sentence.matches.compactMap { match -> MeasureItem? in
      guard !match.tokens.isEmpty,
        var item = item(of: match, sentence, names: names, actors: actors)
      else { return nil }
      item.words = match.tokens.map { vocabulary.string(site.reported.tokens[$0].term) }
        .joined(separator: " ")
      return item
    }
    items += Self.withoutRepeats(matched)
    for value in sentence.values where value.thousandths != 0 {
      let words = site.context.tokens(value.range)
      guard !words.overlaps(site.own), !items.contains(where: { $0.range.overlaps(value.range) }),
        let word = sentence.roles.apex(of: words),
        isSaid(word, value, sentence, site, names: names, actors: actors)
      else { continue }
      let isGood = value.thousandths > 0
      items.append(
        MeasureItem(
          measure: .words, rule: isGood ? .goodSaid : .badSaid,
          value: min(1, max(-1, Double(value.thousandths) / 1000 / MentionStance.Label.most)),
          range: value.range,
          entry: value.entry))
    }
    return items
  }

  /// The items of entries, without those at whose place another says more: "accused" is an act before it is a label.
  private static func withoutRepeats(_ items: [MeasureItem]) -> [MeasureItem] {
    let isCalledBad = items.contains { $0.measure == .labels && $0.value < 0 }
    return items.enumerated().filter { index, item in
      // Who helps those who are called terrorists does not praise them.
      if isCalledBad, item.rule == .isSupported { return false }
      return !items.enumerated().contains { other, stronger in
        guard other != index, stronger.range.overlaps(item.range) else { return false }
        if stronger.measure != item.measure {
          return stronger.measure == .acts && stronger.value != 0
        }
        let (one, two) = (abs(item.value), abs(stronger.value))
        return two > one || two == one && other < index
      }
    }.map(\.element)
  }

  /// Whether a good or bad word is said of a mention; what it fights is good for it.
  private func isSaid(
    _ word: Int, _ value: SentimentScorer.Evidence, _ sentence: MeasuredSentence,
    _ site: MentionSite, names: Set<Int>, actors: Set<Int>
  ) -> Bool {
    if sentence.roles.description(by: word, of: names) != nil {
      // What befell somebody is no blame: "the arrested writer".
      return value.thousandths > 0 || !sentence.roles.isParticiple(word)
    }
    guard value.thousandths > 0, value.isTurned else { return false }
    // Short clauses are parsed wrong where their verb is a noun too: "Lee fights corruption".
    let between = site.own.upperBound..<max(word, site.own.upperBound)
    let isNear =
      word >= site.own.upperBound && between.count <= Self.nearObject
      && !between.contains(where: sentence.roles.isVerb)
    return sentence.roles.isObject(word, ofActsOf: actors)
      || isNear && site.relativePosition(of: word..<word + 1) == .after
        && !site.speaksOf(word..<word + 1, acts: [])
  }

  /// So many words stand at most between somebody and what is fought, where the verb was not told.
  private static let nearObject = 2

  private func item(
    of match: LexiconMatch, _ sentence: MeasuredSentence, names: Set<Int>, actors: Set<Int>
  ) -> MeasureItem? {
    let (roles, entry) = (sentence.roles, lexicon.list.lexicon.entries[match.entry])
    let value = Double(entry.thousandths) / 1000 / MentionStance.Label.most
    func item(_ measure: StanceMeasure, _ rule: MeasureItem.Rule, _ value: Double) -> MeasureItem {
      MeasureItem(
        measure: measure, rule: rule, value: value, range: match.range, entry: entry.term)
    }
    switch lexicon.roles[match.entry] {
    case .label:
      guard let isDenied = isDenied(label: match.tokens, sentence, names: names, actors: actors)
      else { return nil }
      guard isDenied else { return item(.labels, .label, value) }
      return value > 0 ? item(.labels, .negated, value * Self.turned) : nil
    case .doer:
      guard let act = act(match.tokens, roles), value != 0 else { return nil }
      guard !doers(of: act, sentence).isDisjoint(with: actors) else {
        let isDone = !roles.participants(of: act).doneTo.isDisjoint(with: actors)
        // What befalls somebody is no blame, nor is it praise.
        return isDone && !roles.isNegated(act)
          ? item(.acts, value < 0 ? .isHarmed : .isHelped, 0) : nil
      }
      if roles.isNegated(act) {
        return value > 0 ? item(.acts, .negated, value * Self.turned) : nil
      }
      let objects = roles.objects(of: act)
      if value < 0, isAny(of: objects, sentence.bad, sentence) {
        return item(.acts, .fightsHarm, Self.credit)
      }
      if value < 0, isAny(of: objects, sentence.combatants, sentence) {
        return item(.acts, .fights, 0)
      }
      return item(.acts, value < 0 ? .doesHarm : .doesGood, value)
    case .doneTo:
      guard let act = act(match.tokens, roles), value != 0,
        !roles.participants(of: act).doneTo.isDisjoint(with: actors)
      else { return nil }
      if roles.isNegated(act) {
        return value > 0 ? item(.acts, .negated, value * Self.turned) : nil
      }
      // "Backed by Russia" tells who stands by whom, not what is thought of them.
      if value > 0, roles.isReducedParticiple(act) { return nil }
      return item(.acts, value < 0 ? .isOpposed : .isSupported, value)
    case .fate:
      guard roles.hasComplement(match.tokens, names) || isFate(match.tokens, roles, names)
      else { return nil }
      return item(.acts, value < 0 ? .isOpposed : .isSupported, value)
    default: return nil
    }
  }

  /// Whether a label that is said of a mention is denied; `nil` where it is not said of it.
  private func isDenied(
    label words: Range<Int>, _ sentence: MeasuredSentence, names: Set<Int>, actors: Set<Int>
  ) -> Bool? {
    if words.contains(where: names.contains) { return false }
    guard let word = sentence.roles.apex(of: words) else { return nil }
    // "The Assad regime": what the name's bearer rules is called so.
    let isNext = names.max() == word - 1 && sentence.roles.isJoined(word)
    if sentence.forces.contains(word), isNext || actors.contains(word) { return false }
    return sentence.roles.description(by: word, of: names)
  }

  /// Whether words tell what befalls somebody who is their subject: "is accused of".
  private func isFate(_ words: Range<Int>, _ roles: SentenceRoles, _ names: Set<Int>) -> Bool {
    guard let word = words.first(where: roles.isVerb) ?? roles.apex(of: words) else { return false }
    if roles.isNegated(word) { return false }
    if roles.isVerb(word) { return !roles.participants(of: word).doneTo.isDisjoint(with: names) }
    return roles.description(by: word, of: names) != nil
  }

  /// The word that tells an act, where it is one: a verb, or else a noun.
  private func act(_ words: Range<Int>, _ roles: SentenceRoles) -> Int? {
    if let verb = words.first(where: roles.isVerb) { return verb }
    guard let word = roles.apex(of: words), roles.isNoun(word) else { return nil }
    return word
  }

  /// Who does an act, also by a verb that only performs it: "carried out a massacre".
  private func doers(of act: Int, _ sentence: MeasuredSentence) -> Set<Int> {
    let roles = sentence.roles
    let doers = roles.participants(of: act).doers
    guard doers.isEmpty, !roles.isVerb(act), let verb = roles.verb(withObject: act),
      sentence.performing.contains(verb)
    else { return doers }
    return roles.participants(of: verb).doers
  }

  private func isAny(
    of objects: [Int], _ kind: Set<Int>, _ sentence: MeasuredSentence
  ) -> Bool {
    objects.contains { object in
      kind.contains(object)
        || sentence.roles.modifiers(of: object).contains(where: kind.contains)
    }
  }

  // MARK: Report

  /// How the words of a mention are reported.
  private func reportItems(_ site: MentionSite, _ range: Range<Int>) -> [MeasureItem] {
    var items = [MeasureItem]()
    for quotation in site.context.quotations(near: range) {
      guard let speaker = quotation.speaker, speaker.overlaps(range), let cue = quotation.cue,
        let attitude = quotation.attitude, !items.contains(where: { $0.range == cue })
      else { continue }
      let value = Self.value(of: attitude)
      items.append(
        MeasureItem(
          measure: .report, rule: value > 0 ? .confirmed : value < 0 ? .doubted : .reported,
          value: value, range: cue, entry: attitude.rawValue))
    }
    return items
  }

  /// What the word that reports says of whether the writer believes it, from −1 to 1.
  private static func value(of attitude: Attitude) -> Double {
    switch attitude {
    case .endorsing: 0.5
    case .neutral, .accusing, .praising, .opinion, .denying: 0
    case .conceding: -0.5
    case .doubting: -1
    }
  }
}
