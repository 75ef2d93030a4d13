internal import Quotations
internal import Lexicons
internal import ICU
internal import TextAnalysis

/// What a language needs for stances.
struct StanceFeatureExtractor {
  private let lexicon: StanceLexicon
  private let model: StanceModel
  private let sentiment: EntryList?
  /// The features that were met, by number, with their weights if they have some.
  private var met: [(feature: StanceFeature, weights: StanceModel.Weights?)] = []
  private var numbers: [StanceFeature: Int] = [:]
  /// Of each the sum of what speaks for it, while a mention is read.
  private var totals: [Double] = []
  /// Whether the endings of names tell what they are in the sentence.
  private let hasCases: Bool
  private var words: WordForms

  /// How near words stand that count by their place, in tokens.
  private static let near = 4
  /// Words between a label and what it labels.
  private static let labelReach = 2

  /// The lists that mentions are read by.
  var lists: [EntryList] { [lexicon.list] + (sentiment.map { [$0] } ?? []) }

  /// - Parameter language: a primary language subtag.
  /// - Returns: `nil` where there is no list for the language.
  init?(language: String) throws {
    guard let lexicon = try StanceLexicon(language: language) else { return nil }
    self.lexicon = lexicon
    model = try StanceModel(language: language)
    sentiment = try SentimentLexicons.shipped(language)
      .map { EntryList(lexicon: $0, overlap: .lexicon) }
    words = WordForms(stemmer: WordStemmer(language))
    hasCases = ["ru", "uk"].contains(language)
  }

  // MARK: Features

  mutating func features(
    of mention: Mention, in context: MentionContext, _ entries: LexiconMatches,
    text: borrowing Span<UInt8>, vocabulary: borrowing Vocabulary, allWords: Bool
  ) -> MentionFeatures {
    var features = MentionFeatures(mention: mention)
    let own = context.tokens(mention.range)
    guard !own.isEmpty else { return features }
    let reported = context.reported
    let sentence = reported.sentenceStart(own.lowerBound)..<reported.sentenceEnd(own.upperBound - 1)
    addVoice(context, own, to: &features)
    addForm(context, own, sentence, text, vocabulary, to: &features)
    addSurroundings(context, own, sentence, to: &features)
    addStanceEntries(
      entries.matches(of: lexicon.list, in: sentence), context, own, sentence, text, vocabulary,
      to: &features)
    if let sentiment {
      let matches = entries.matches(of: sentiment, in: sentence)
      addSentiment(
        matches, sentiment.lexicon, context, own, sentence, text, vocabulary, to: &features)
    }
    // Only those that have weights are worth the time.
    if allWords || model.knowsWords {
      addWords(context, own, sentence, vocabulary, allWords: allWords, to: &features)
    }
    return features
  }

  /// Who speaks, and whether the mention does.
  private func addVoice(
    _ context: MentionContext, _ own: Range<Int>, to features: inout MentionFeatures
  ) {
    let range = features.mention.range
    var inner: Quotation?
    for quotation in context.quotations(near: range) {
      if let speaker = quotation.speaker, speaker.overlaps(range), let cue = quotation.cue {
        features.items.append(
          .init(
            feature: StanceFeature(kind: .speaker(quotation.attitude)), value: 1, range: cue,
            entry: quotation.attitude))
      }
      guard quotation.parts.contains(where: { $0.overlaps(range) }) else { continue }
      if inner == nil || quotation.content.count <= inner?.content.count ?? 0 { inner = quotation }
      // What is said of somebody begins with the name.
      if quotation.kind == .indirect || quotation.kind == .mixed, let cue = quotation.cue,
        own.lowerBound - context.tokens(quotation.content).lowerBound < 6
      {
        features.items.append(
          .init(
            feature: StanceFeature(kind: .spokenOf(quotation.attitude)), value: 1, range: cue,
            entry: quotation.attitude))
      }
    }
    guard let inner else { return }
    features.voice = .quoted
    features.speaker = inner.speakerName
    features.items.append(
      .init(feature: StanceFeature(kind: .quoted), value: 1, range: range, entry: ""))
  }

  /// What the mention is by its form and place, which tells how often such mentions are spoken of at all.
  private func addForm(
    _ context: MentionContext, _ own: Range<Int>, _ sentence: Range<Int>,
    _ text: borrowing Span<UInt8>, _ vocabulary: borrowing Vocabulary,
    to features: inout MentionFeatures
  ) {
    let reported = context.reported
    let range = features.mention.range
    func add(_ kind: StanceFeature.Kind, _ value: Double = 1) {
      features.items.append(
        .init(feature: StanceFeature(kind: kind), value: value, range: range, entry: ""))
    }
    if reported.isCapitalized[own.lowerBound] { add(.form("named")) }
    if own.count > 1 { add(.form("several words")) }
    if own.count > 2 { add(.form("many words")) }
    if own.count == 1, isAcronym(context.analysis.tokens[own.lowerBound].range, text) {
      add(.form("acronym"))
    }
    let gap = reported.gaps[own.lowerBound]
    if gap.contains(.bracket) { add(.form("in brackets")) }
    if gap.contains(.quote) { add(.form("in marks")) }
    if let ending = ending(of: own, context, vocabulary) { add(.form("ending " + ending), 0.5) }
    add(.length, min(2, Double(sentence.count) / 40))
    add(.lateness, Double(own.lowerBound - sentence.lowerBound) / Double(max(1, sentence.count)))
  }

  /// The last two letters of a mention, where a language has cases.
  private func ending(
    of own: Range<Int>, _ context: MentionContext, _ vocabulary: borrowing Vocabulary
  ) -> String? {
    guard hasCases, let last = context.analysis.tokens[own].last(where: { $0.term != Token.none })
    else { return nil }
    return String(vocabulary.string(last.term).suffix(2))
  }

  /// Whether a word is a few letters, all capitals.
  private func isAcronym(_ range: Range<Int>, _ text: borrowing Span<UInt8>) -> Bool {
    guard (2...Self.longestAcronym).contains(range.count) else { return false }
    let bytes = range.map { text[$0] }
    return String(decoding: bytes, as: UTF8.self).unicodeScalars.allSatisfy {
      ScalarProperties($0.value).isUppercase
    }
  }

  /// In bytes: five letters of two.
  private static let longestAcronym = 10

  /// What stands around the mention, whatever it says: names, figures, marks.
  private func addSurroundings(
    _ context: MentionContext, _ own: Range<Int>, _ sentence: Range<Int>,
    to features: inout MentionFeatures
  ) {
    let reported = context.reported
    let range = features.mention.range
    func add(_ form: String, _ value: Double = 1) {
      guard value > 0 else { return }
      features.items.append(
        .init(feature: StanceFeature(kind: .form(form)), value: value, range: range, entry: ""))
    }
    let before = sentence.lowerBound..<own.lowerBound
    let after = own.upperBound..<max(own.upperBound, sentence.upperBound)
    if before.isEmpty { add("first") }
    if reported.gaps[own.lowerBound].contains(.comma) { add("behind a comma") }
    if reported.gaps[own.upperBound].contains(.comma) { add("before a comma") }
    if let last = before.last, !reported.isCapitalized[last] { add("behind a small word") }
    if let next = after.first, reported.isCapitalized[next] { add("before a name") }
    let names = [before, after].map { places in places.count { reported.isCapitalized[$0] } }
    add("names before", min(1, Double(names[0]) / 10))
    add("names behind", min(1, Double(names[1]) / 10))
    if names.reduce(0, +) == 0 { add("alone") }
    if sentence.contains(where: { reported.tokens[$0].kind == .number }) { add("beside figures") }
    if sentence.contains(where: { reported.quoteOf[$0] >= 0 }) { add("beside marks") }
  }

  /// Where a run of tokens stands, seen from the mention.
  private func place(_ tokens: Range<Int>, _ own: Range<Int>, _ reported: QuotationText)
    -> StanceFeature.Place
  {
    if tokens.overlaps(own) { return .beside }
    let isBefore = tokens.upperBound <= own.lowerBound
    let between = isBefore ? tokens.upperBound...own.lowerBound : own.upperBound...tokens.lowerBound
    for place in between {
      if place < reported.gaps.count,
        !reported.gaps[place].isDisjoint(with: [.comma, .colon, .break_, .line, .quote, .stop])
      {
        return isBefore ? .farBefore : .farAfter
      }
      guard place < between.upperBound else { break }
      switch reported.role(at: place) {
      case .clause, .turn, .subordinate, .opener: return isBefore ? .farBefore : .farAfter
      default: break
      }
    }
    if isBefore { return own.lowerBound - tokens.upperBound < Self.labelReach ? .beside : .before }
    return .after
  }

  private func addStanceEntries(
    _ matches: ArraySlice<LexiconMatch>, _ context: MentionContext, _ own: Range<Int>,
    _ sentence: Range<Int>, _ text: borrowing Span<UInt8>, _ vocabulary: borrowing Vocabulary,
    to features: inout MentionFeatures
  ) {
    let reported = context.reported
    for match in matches where !match.tokens.isEmpty {
      let entry = lexicon.list.lexicon.entries[match.entry]
      let value = entry.value / 1000
      let place = place(match.tokens, own, reported)
      let kind: StanceFeature.Kind
      switch lexicon.roles[match.entry] {
      case .label:
        kind = .label(value, place)
        if place == .beside {
          features.labels.append(MentionStance.Label(entry: entry.term, value: value))
        }
      case .doer:
        // Who stands before an act in its clause does it, or else, where it is passive, suffers it.
        guard place == .after, !isPassive(match.tokens, context, vocabulary) else { continue }
        kind = .doer(value)
      case .doneTo:
        let value = lexicon.doerValues[match.entry] / 1000
        let isPassive = isPassive(match.tokens, context, vocabulary)
        if place == .after, isPassive {
          kind = .doneTo(value)
        } else if place == .before || place == .beside, match.tokens.upperBound <= own.lowerBound {
          // "by" before the mention makes it who acts.
          kind = isPassive ? .doer(value) : .doneTo(value)
        } else {
          continue
        }
      case .fate: kind = .fate(value, place)
      case .irony: kind = .irony(place)
      case .hedge, .booster, .factive: kind = .manner(entry.key, place)
      case .renamed:
        if let name = otherName(match.tokens, own, in: sentence, reported) {
          let range = reported.bytes(name)
          let bytes = range.map { text[$0] }
          features.labels.append(
            MentionStance.Label(entry: String(decoding: bytes, as: UTF8.self), value: 0))
        }
        continue
      case nil: continue
      }
      features.items.append(
        .init(feature: StanceFeature(kind: kind), value: 1, range: match.range, entry: entry.term))
    }
  }

  /// The other name of an actor beside words that tell of it: "Nusra (now renamed to Fateh al-Sham)".
  private func otherName(
    _ words: Range<Int>, _ own: Range<Int>, in sentence: Range<Int>, _ reported: QuotationText
  ) -> Range<Int>? {
    let hasCapitals = reported.isCapitalized[own.lowerBound]
    func fits(_ place: Int) -> Bool {
      guard sentence.contains(place), hasCapitals else { return sentence.contains(place) }
      let token = reported.tokens[place]
      // Small words stand inside names: "al", "of".
      return reported.isCapitalized[place] || token.end - token.start <= 3
    }
    if words.lowerBound >= own.upperBound, words.lowerBound - own.upperBound <= 1 {
      var end = words.upperBound
      while end - words.upperBound < Self.longestName, fits(end),
        reported.gaps[end].isEmpty || (end == words.upperBound && reported.gaps[end] == .quote)
      {
        end += 1
      }
      while hasCapitals, end > words.upperBound, !reported.isCapitalized[end - 1] { end -= 1 }
      return end > words.upperBound ? words.upperBound..<end : nil
    }
    // Without capitals nothing tells where a name before begins.
    guard hasCapitals, words.upperBound <= own.lowerBound, own.lowerBound - words.upperBound <= 1
    else { return nil }
    var start = words.lowerBound
    while words.lowerBound - start < Self.longestName, fits(start - 1),
      start == words.lowerBound || reported.gaps[start].isEmpty
    {
      start -= 1
    }
    while start < words.lowerBound, !reported.isCapitalized[start] { start += 1 }
    return start < words.lowerBound ? start..<words.lowerBound : nil
  }

  /// How many words a name has at most.
  private static let longestName = 5

  /// Whether an act is told in the passive: an auxiliary before it, or "by" behind it.
  private func isPassive(
    _ act: Range<Int>, _ context: MentionContext, _ vocabulary: borrowing Vocabulary
  ) -> Bool {
    func isOne(_ place: Int, of words: Set<String>) -> Bool {
      guard context.analysis.tokens.indices.contains(place),
        context.analysis.tokens[place].term != Token.none
      else { return false }
      return words.contains(vocabulary.string(context.analysis.tokens[place].term))
    }
    if isOne(act.upperBound, of: Self.agents) { return true }
    if isOne(act.upperBound, of: ["على"]), isOne(act.upperBound + 1, of: Self.hands) { return true }
    return isOne(act.lowerBound - 1, of: Self.passives)
      || isOne(act.lowerBound - 2, of: Self.passives)
  }

  /// Words before a participle that make it passive, and words before who acts.
  private static let passives: Set<String> = [
    "was", "were", "been", "being", "is", "are", "be", "был", "была", "было", "были", "wurde",
    "wurden", "wird",
    "werden", "worden", "été", "fue", "fueron", "sido", "被", "遭", "遭到", "受到",
  ]
  private static let agents: Set<String> = ["by", "von", "durch", "par", "por"]
  /// "At the hand of", which names in Arabic who acts.
  private static let hands: Set<String> = ["يد", "أيدي", "ايدي", "يدي"]

  private func addSentiment(
    _ matches: ArraySlice<LexiconMatch>, _ sentiment: Lexicon, _ context: MentionContext,
    _ own: Range<Int>, _ sentence: Range<Int>, _ text: borrowing Span<UInt8>,
    _ vocabulary: borrowing Vocabulary, to features: inout MentionFeatures
  ) {
    guard !matches.isEmpty else { return }
    let tokens = context.analysis.tokens[sentence]
    let bytes =
      Int(
        tokens[sentence.lowerBound].start)..<(sentence.upperBound < context.analysis.tokens.count
      ? Int(context.analysis.tokens[sentence.upperBound].start) : text.count)
    let evidence = ValenceRules.evidence(
      matches, tokens: tokens, sentence: bytes, text: text, entries: sentiment.entries)
    var (good, bad) = (0.0, 0.0)
    for item in evidence where item.weight != 0 {
      let places = context.tokens(item.range)
      // The mention's own words say what it is called, not how it is spoken of.
      guard !places.overlaps(own) else { continue }
      let place = place(places, own, context.reported)
      let value = Double(abs(item.weight)) / 2000
      let isGood = item.weight > 0
      features.items.append(
        .init(
          feature: StanceFeature(kind: isGood ? .good(place) : .bad(place)), value: value,
          range: item.range,
          entry: item.entry))
      features.items.append(
        .init(
          feature: StanceFeature(kind: isGood ? .sentenceGood : .sentenceBad), value: value / 2,
          range: item.range,
          entry: item.entry))
      if isGood { good += value / 2 } else { bad += value / 2 }
    }
    addTone(good: good, bad: bad, ending(of: own, context, vocabulary), to: &features)
  }

  /// What the good and bad words of a sentence come to, which is more than each by itself.
  private func addTone(
    good: Double, bad: Double, _ ending: String?, to features: inout MentionFeatures
  ) {
    let range = features.mention.range
    func add(_ kind: StanceFeature.Kind, _ value: Double) {
      features.items.append(
        .init(feature: StanceFeature(kind: kind), value: value, range: range, entry: ""))
    }
    guard good > 0 || bad > 0 else { return }
    if good > bad {
      add(.toneGood, good - bad)
      add(.mostlyGood, 1)
    } else if bad > good {
      add(.toneBad, bad - good)
      add(.mostlyBad, 1)
    }
    if good > 0, bad > 0 { add(.toneMixed, 1) }
    guard let ending else { return }
    if good > 0 { add(.endingGood(ending), good) }
    if bad > 0 { add(.endingBad(ending), bad) }
  }

  private mutating func addWords(
    _ context: MentionContext, _ own: Range<Int>, _ sentence: Range<Int>,
    _ vocabulary: borrowing Vocabulary, allWords: Bool, to features: inout MentionFeatures
  ) {
    let reported = context.reported
    for place in sentence where !own.contains(place) {
      let token = context.analysis.tokens[place]
      guard token.term != Token.none, token.kind != .number else { continue }
      let form = words.form(of: token.term, vocabulary)
      let isBefore = place < own.lowerBound
      let distance = isBefore ? own.lowerBound - place : place - own.upperBound + 1
      let offset = isBefore ? -distance : distance
      func add(
        _ slot: Int, _ kind: @autoclosure () -> StanceFeature.Kind, _ value: Double, _ entry: String
      ) {
        let number = number(of: token.term, in: slot, kind)
        guard allWords || met[number].weights != nil else { return }
        features.items.append(
          .init(feature: met[number].feature, value: value, range: token.range, entry: entry))
        features.numbers.append(number)
      }
      if distance <= Self.nextWords {
        add(WordForms.Slot.ending(offset), .ending(offset, form.ending), 0.5, form.word)
      }
      // Names tell of whom a corpus speaks, not how.
      let isName = reported.isCapitalized[place]
      guard !isName || place == sentence.lowerBound else { continue }
      if !isName {
        add(WordForms.Slot.spelling, .spelling(form.word), 1, form.word)
        if distance <= Self.reach {
          let value = 1 / (1 + 0.15 * Double(distance - 1))
          add(
            WordForms.Slot.beginning(isBefore), .beginning(form.beginning, isBefore: isBefore),
            value,
            form.word)
        }
      }
      if distance <= 2 { add(WordForms.Slot.near(offset), .near(offset, form.stem), 1, form.stem) }
      var seen = self.place(place..<(place + 1), own, reported)
      if distance > Self.near {
        seen = seen == .before ? .farBefore : seen == .after ? .farAfter : seen
      }
      add(WordForms.Slot.word(seen), .word(form.stem, seen), 1, form.stem)
      add(WordForms.Slot.sentence, .sentenceWord(form.stem), 0.7, form.stem)
    }
  }

  /// The number of a term's feature in a slot.
  private mutating func number(
    of term: Vocabulary.ID, in slot: Int, _ kind: () -> StanceFeature.Kind
  ) -> Int {
    if let known = words[term, slot] { return known }
    let number = number(of: StanceFeature(kind: kind()))
    words[term, slot] = number
    return number
  }

  /// How many words next to a mention count by their endings, and how many on either side by their beginnings.
  private static let nextWords = 3
  private static let reach = 12

  // MARK: Weights

  mutating func stance(_ features: MentionFeatures) -> MentionStance {
    // What was said more often than counts is shared out.
    var numbers = features.items.prefix(features.items.count - features.numbers.count)
      .map { number(of: $0.feature) }
    numbers += features.numbers
    totals.append(contentsOf: repeatElement(0, count: met.count - totals.count))
    for (item, number) in zip(features.items, numbers) { totals[number] += item.value }
    defer { for number in numbers { totals[number] = 0 } }
    var (against, pro) = (0.0, 0.0)
    var byRange = [MentionStance.Evidence]()
    for (item, number) in zip(features.items, numbers) {
      guard let weights = met[number].weights, totals[number] > 0 else { continue }
      let value = item.value * min(totals[number], MentionFeatures.most) / totals[number]
      against += weights.against * value
      pro += weights.for * value
      let weight = (weights.for - weights.against) * value
      guard abs(weight) >= 0.005 else { continue }
      byRange.append(
        .init(range: item.range, entry: item.entry, rule: item.feature.name, weight: weight))
    }
    let answer = model.answer(against: against, for: pro)
    return MentionStance(
      mention: features.mention, voice: features.voice, speaker: features.speaker,
      stance: answer.stance,
      label: answer.label, evidence: byRange, labels: features.labels)
  }

  private mutating func number(of feature: StanceFeature) -> Int {
    if let known = numbers[feature] { return known }
    numbers[feature] = met.count
    met.append((feature, model.weights(of: feature)))
    return met.count - 1
  }
}
