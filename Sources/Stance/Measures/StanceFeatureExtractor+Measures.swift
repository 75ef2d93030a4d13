internal import Lexicons
internal import Quotations
internal import TextAnalysis

// What the four measures count at a mention.
extension StanceFeatureExtractor {
  /// What fighting the bad counts for.
  private static let credit = 1.0 / 3
  /// From this value on, in thousandths, a label is a bad one.
  private static let bad = -2000
  /// What the opposite of something good counts for.
  private static let opposite = -0.5

  /// A sentence as the measures read it.
  ///
  /// - Parameter relations: `nil` where the language has no tables of them.
  func sentence(
    _ tokens: Range<Int>, _ relations: SentenceRelations?, _ tags: [Tag],
    in context: MentionContext, _ entries: LexiconMatches, text: borrowing Span<UInt8>,
    vocabulary: borrowing Vocabulary
  ) -> MeasuredSentence {
    let reported = context.reported
    let matches = entries.matches(of: lexicon.list, in: tokens)
    var marked = MeasuredSentence.Marked()
    for match in matches {
      switch lexicon.roles[match.entry] {
      case .label where lexicon.list.lexicon.entries[match.entry].thousandths <= Self.bad:
        marked.bad.formUnion(match.tokens)
      case .performs: marked.performing.formUnion(match.tokens)
      case .force: marked.forces.formUnion(match.tokens)
      case .combatant: marked.combatants.formUnion(match.tokens)
      default: break
      }
    }
    var agents = Set<Int>()
    for token in tokens where reported.tokens[token].term != Token.none {
      let word = vocabulary.string(reported.tokens[token].term)
      if reported.role(at: token) == .agent || grammar.agents.contains(where: { $0.last == word }) {
        agents.insert(token)
      }
    }
    let roles = relations.map {
      SentenceRoles(
        $0, reported, tags, isAgent: agents.contains, isForce: marked.forces.contains)
    }
    return MeasuredSentence(
      values: sentimentEvidence(in: tokens, reported, entries, text), matches: matches,
      roles: roles, marked, isAct: isAct)
  }

  private func isAct(_ match: LexiconMatch) -> Bool {
    switch lexicon.roles[match.entry] {
    case .doer, .doneTo:
      !match.tokens.isEmpty && lexicon.list.lexicon.entries[match.entry].thousandths != 0
    default: false
    }
  }

  /// What the measures count at a mention.
  ///
  /// - Parameter sentence: `nil` where nothing in it counts.
  mutating func measureItems(
    _ site: MentionSite, _ sentence: MeasuredSentence?, range: Range<Int>,
    vocabulary: borrowing Vocabulary
  ) -> [MeasureItem] {
    var items = reportItems(site, range)
    guard let sentence, let roles = sentence.roles else { return items }
    let names = roles.names(of: site.own)
    let actors = roles.actors(of: site.own)
    var matched = [MeasureItem]()
    for index in sentence.matches.indices {
      let match = sentence.matches[index]
      guard !match.tokens.isEmpty,
        var item = item(of: index, sentence, roles, names: names, actors: actors)
      else { continue }
      // What lies in a name is said at the name.
      if match.tokens.overlaps(site.own) { item.range = range }
      let terms = match.tokens.map { site.reported.tokens[$0].term }.filter { $0 != Token.none }
      item.words = terms.map { vocabulary.string($0) }.joined(separator: " ")
      item.stem = terms.map { words.form(of: $0, vocabulary).stem }.joined(separator: " ")
      matched.append(item)
    }
    items += Self.withoutRepeats(matched)
    for value in sentence.values where value.thousandths != 0 {
      let tokens = site.context.tokens(value.range)
      guard !tokens.overlaps(site.own), !items.contains(where: { $0.range.overlaps(value.range) }),
        let word = roles.apex(of: tokens), isSaid(word, value, roles, site, names, actors)
      else { continue }
      let isGood = value.thousandths > 0
      items.append(
        MeasureItem(
          measure: .words, rule: isGood ? .goodSaid : .badSaid,
          value: min(1, max(-1, Double(value.thousandths) / 1000 / MentionStance.Label.most)),
          range: value.range, entry: value.entry))
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
    _ word: Int, _ value: SentimentScorer.Evidence, _ roles: SentenceRoles, _ site: MentionSite,
    _ names: Set<Int>, _ actors: Set<Int>
  ) -> Bool {
    let isGood = value.thousandths > 0
    if let isDenied = roles.judgement(by: word, of: names) {
      // "No liar" is no praise, and what befell somebody no blame: "the arrested writer".
      return isGood
        ? !value.isReversed && !isDenied
        : (value.isReversed || !isDenied) && !roles.isParticiple(word)
    }
    guard isGood, value.isReversed else { return false }
    // Short sentences are parsed wrong where their verb is a noun too: "Lee fights corruption".
    let isNear =
      word > site.own.upperBound && word - site.own.upperBound <= Self.nearObject
      && !site.sentence.contains(where: roles.isVerb) && !roles.isNegated(word)
    return roles.isObject(word, ofActsOf: actors)
      || isNear && site.relativePosition(of: word..<word + 1) == .after
        && !site.speaksOf(word..<word + 1, acts: [])
  }

  /// So many words stand at most between somebody and what is fought, where the verb was not told.
  private static let nearObject = 2

  private func item(
    of index: Int, _ sentence: MeasuredSentence, _ roles: SentenceRoles, names: Set<Int>,
    actors: Set<Int>
  ) -> MeasureItem? {
    let match = sentence.matches[index]
    let entry = lexicon.list.lexicon.entries[match.entry]
    let value = Double(entry.thousandths) / 1000 / MentionStance.Label.most
    func item(_ measure: StanceMeasure, _ rule: MeasureItem.Rule, _ value: Double) -> MeasureItem {
      MeasureItem(
        measure: measure, rule: rule, value: value, range: match.range, entry: entry.term)
    }
    let role = lexicon.roles[match.entry]
    switch role {
    case .label:
      guard
        let isDenied = isDenied(
          label: match.tokens, sentence, roles, names: names, actors: actors)
      else { return nil }
      guard isDenied else { return item(.labels, .label, value) }
      return value > 0 ? item(.labels, .negated, value * Self.opposite) : nil
    case .doer, .doneTo:
      guard let act = sentence.acts[index],
        let rule = rule(of: act, role, value, actors: actors)
      else { return nil }
      switch rule {
      case .negated: return item(.acts, rule, value * Self.opposite)
      case .fightsHarm: return item(.acts, rule, Self.credit)
      case .fights, .isHarmed, .isHelped: return item(.acts, rule, 0)
      default: return item(.acts, rule, value)
      }
    case .fate:
      guard roles.hasComplement(match.tokens, names) || isFate(match.tokens, roles, names)
      else { return nil }
      return item(.acts, value < 0 ? .isOpposed : .isSupported, value)
    default: return nil
    }
  }

  /// What an act says of somebody; `nil` where it is not theirs.
  ///
  /// - Parameter value: what the entry says of who does the act, or of whom it is done to.
  private func rule(
    of act: MeasuredSentence.Act, _ role: StanceLexicon.Role?, _ value: Double, actors: Set<Int>
  ) -> MeasureItem.Rule? {
    let isDoneTo = !act.doneTo.isDisjoint(with: actors)
    guard role == .doer else {
      guard isDoneTo else { return nil }
      if act.isNegated { return value > 0 ? .negated : nil }
      // "Backed by Russia" tells who stands by whom, not what is thought of them.
      if value > 0 { return act.isReduced ? nil : .isSupported }
      return .isOpposed
    }
    guard !act.doers.isDisjoint(with: actors) else {
      // What befalls somebody is no blame, nor is it praise.
      return isDoneTo && !act.isNegated ? (value < 0 ? .isHarmed : .isHelped) : nil
    }
    if act.isNegated { return value > 0 ? .negated : nil }
    guard value < 0 else { return .doesGood }
    return act.isAgainstBad ? .fightsHarm : act.isAgainstCombatants ? .fights : .doesHarm
  }

  /// Whether a label that is said of a mention is denied; `nil` where it is not said of it.
  private func isDenied(
    label words: Range<Int>, _ sentence: MeasuredSentence, _ roles: SentenceRoles,
    names: Set<Int>, actors: Set<Int>
  ) -> Bool? {
    if words.contains(where: names.contains) { return false }
    guard let word = roles.apex(of: words) else { return nil }
    // "The Assad regime": what the name's bearer rules is called so.
    let isNext = names.max() == word - 1 && roles.isJoined(word)
    if sentence.marked.forces.contains(word), isNext || actors.contains(word) { return false }
    return roles.description(by: word, of: names)
  }

  /// Whether words tell what befalls somebody who is their subject: "is accused of".
  private func isFate(_ words: Range<Int>, _ roles: SentenceRoles, _ names: Set<Int>) -> Bool {
    guard let word = words.first(where: roles.isVerb) ?? roles.apex(of: words) else { return false }
    if roles.isNegated(word) { return false }
    if roles.isVerb(word) { return !roles.participants(of: word).doneTo.isDisjoint(with: names) }
    return roles.description(by: word, of: names) != nil
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
          measure: .report, rule: value < 0 ? .doubted : .reported, value: value, range: cue,
          entry: attitude.rawValue))
    }
    return items
  }

  /// What the word that reports says of whether the writer believes it, from −1 to 0.
  ///
  /// Whoever "confirms" something does an act of their own; it is not the writer who believes them.
  private static func value(of attitude: Attitude) -> Double {
    switch attitude {
    case .neutral, .endorsing, .accusing, .praising, .opinion, .denying: 0
    case .conceding: -0.5
    case .doubting: -1
    }
  }
}
