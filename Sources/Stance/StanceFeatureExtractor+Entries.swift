internal import Lexicons
internal import Quotations
internal import TextAnalysis

// What entries of lexicons around a mention say of it.
extension StanceFeatureExtractor {
  /// What entries of the stance lexicon in the sentence say of the mention.
  func addStanceEntries(
    _ matches: ArraySlice<LexiconMatch>, _ site: MentionSite, _ text: borrowing Span<UInt8>,
    _ vocabulary: borrowing Vocabulary, to features: inout MentionFeatures
  ) {
    let acts = acts(matches, site, vocabulary)
    for match in matches where !match.tokens.isEmpty {
      let entry = lexicon.list.lexicon.entries[match.entry]
      if lexicon.roles[match.entry] == .renamed {
        addOtherName(beside: match.tokens, site, text, to: &features)
        continue
      }
      let position = site.relativePosition(of: match.tokens)
      guard let kind = kind(of: match, position, site, vocabulary),
        position != .after || !kind.isSaid || !site.speaksOf(match.tokens, acts: acts)
      else { continue }
      features.items.append(
        .init(feature: StanceFeature(kind: kind), value: 1, range: match.range, entry: entry.term))
    }
  }

  /// What an entry tells of the mention at its position; `nil` for nothing.
  private func kind(
    of match: LexiconMatch, _ position: StanceFeature.RelativePosition, _ site: MentionSite,
    _ vocabulary: borrowing Vocabulary
  ) -> StanceFeature.Kind? {
    let entry = lexicon.list.lexicon.entries[match.entry]
    let value = entry.thousandths / 1000
    switch lexicon.roles[match.entry] {
    case .label: return .label(value, position)
    case .doer:
      return isDoer(match.tokens, position, site, vocabulary).map {
        $0 ? .doer(value) : .doneTo(value)
      }
    case .doneTo:
      return isDoer(match.tokens, position, site, vocabulary) == false ? .aimedAt(value) : nil
    case .fate: return .fate(value, position)
    case .irony: return .irony(position)
    case .hedge, .booster, .factive: return .manner(entry.key, position)
    case .performs, .force, .combatant, .renamed, nil: return nil
    }
  }

  /// Whether the mention does an act or it is done to it, by where it stands; `nil` where neither.
  private func isDoer(
    _ act: Range<Int>, _ position: StanceFeature.RelativePosition, _ site: MentionSite,
    _ vocabulary: borrowing Vocabulary
  ) -> Bool? {
    let isPassive = isPassive(act, site, vocabulary)
    // Who stands before an act in its clause does it, or else, where it is passive, suffers it.
    if position == .after { return !isPassive }
    guard position == .before || position == .beside, act.upperBound <= site.own.lowerBound
    else { return nil }
    // "by" before the mention makes it who acts.
    return isPassive
  }

  /// The tokens of what the mention does, by the entries of a sentence.
  func acts(
    _ matches: ArraySlice<LexiconMatch>, _ site: MentionSite, _ vocabulary: borrowing Vocabulary
  ) -> [Range<Int>] {
    var acts = [Range<Int>]()
    for match in matches where !match.tokens.isEmpty {
      switch lexicon.roles[match.entry] {
      case .doer, .doneTo: break
      default: continue
      }
      if site.relativePosition(of: match.tokens) == .after,
        !isPassive(match.tokens, site, vocabulary)
      {
        acts.append(match.tokens)
      }
    }
    return acts
  }

  private func addOtherName(
    beside words: Range<Int>, _ site: MentionSite, _ text: borrowing Span<UInt8>,
    to features: inout MentionFeatures
  ) {
    guard let name = site.otherName(beside: words) else { return }
    let words = String(decoding: site.reported.bytes(name).map { text[$0] }, as: UTF8.self)
    features.labels.append(MentionStance.Label(entry: words, words: words, stem: words, value: 0))
  }

  /// Whether an act is told in the passive: an auxiliary before it, or "by" behind it.
  private func isPassive(
    _ act: Range<Int>, _ site: MentionSite, _ vocabulary: borrowing Vocabulary
  ) -> Bool {
    func term(_ index: Int) -> String? {
      let tokens = site.reported.tokens
      guard tokens.indices.contains(index), tokens[index].term != Token.none else { return nil }
      return vocabulary.string(tokens[index].term)
    }
    if let next = term(act.upperBound) {
      for agent in grammar.agents where agent.first == next {
        let rest = agent.indices.dropFirst()
        if rest.allSatisfy({ term(act.upperBound + $0) == agent[$0] }) { return true }
      }
    }
    for index in [act.lowerBound - 1, act.lowerBound - 2] {
      if let word = term(index), grammar.passives.contains(word) { return true }
    }
    return false
  }

  /// The good and bad words of a sentence, with what turns them.
  func sentimentEvidence(
    in sentence: Range<Int>, _ reported: QuotationText, _ entries: LexiconMatches,
    _ text: borrowing Span<UInt8>
  ) -> [SentimentScorer.Evidence] {
    guard let sentiment else { return [] }
    let values = entries.matches(of: sentiment.values, in: sentence)
    guard !values.isEmpty else { return [] }
    let tokens = reported.tokens
    let start = Int(tokens[sentence.lowerBound].start)
    let end =
      sentence.upperBound < tokens.count ? Int(tokens[sentence.upperBound].start) : text.count
    return ValenceRules.evidence(
      values, entries.matches(of: sentiment.markers, in: sentence), of: sentiment,
      tokens: tokens[sentence], sentence: start..<end, text: text)
  }

  /// What good and bad words in the sentence say of the mention.
  ///
  /// - Parameters:
  ///   - acts: the tokens of what the mention does.
  ///   - ending: the case ending of the mention, where the language has them.
  func addSentiment(
    _ evidence: [SentimentScorer.Evidence], _ site: MentionSite, acts: [Range<Int>],
    ending: String?, to features: inout MentionFeatures
  ) {
    var (good, bad) = (0.0, 0.0)
    for item in evidence where item.thousandths != 0 {
      let tokenRange = site.context.tokens(item.range)
      // The mention's own words say what it is called, not how it is spoken of.
      guard !tokenRange.overlaps(site.own) else { continue }
      let position = site.relativePosition(of: tokenRange)
      // A bad word is about whom it is said of, not about who says it or acts against it.
      // What is turned to good ("fights corruption") is to its credit.
      guard position != .after || item.thousandths > 0 || !site.speaksOf(tokenRange, acts: acts)
      else { continue }
      let value = Double(abs(item.thousandths)) / 2000
      let isGood = item.thousandths > 0
      features.items.append(
        .init(
          feature: StanceFeature(kind: isGood ? .good(position) : .bad(position)), value: value,
          range: item.range,
          entry: item.entry))
      features.items.append(
        .init(
          feature: StanceFeature(kind: isGood ? .sentenceGood : .sentenceBad), value: value / 2,
          range: item.range,
          entry: item.entry))
      if isGood { good += value / 2 } else { bad += value / 2 }
    }
    features.addTone(good: good, bad: bad, ending: ending)
  }
}
