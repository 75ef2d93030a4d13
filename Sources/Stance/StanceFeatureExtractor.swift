internal import Quotations
internal import Lexicons
internal import TextAnalysis

/// Finds what tells of the stance at mentions in texts of one language, and weighs it.
struct StanceFeatureExtractor {
  /// Which words by themselves become features.
  enum Words {
    /// Those that have weights.
    case weighted
    case all
  }

  let lexicon: StanceLexicon
  let grammar: GrammarWords
  private let model: StanceModel
  let sentiment: ValenceLexicon?
  /// The features that were met, by number, with their weights if they have some.
  private(set) var met: [(feature: StanceFeature, weights: StanceModel.Weights?)] = []
  private var numbers: [StanceFeature: Int] = [:]
  /// Of each the sum of what speaks for it, while a mention is read.
  private var totals: [Double] = []
  /// Whether the endings of names tell what they are in the sentence.
  private let hasCases: Bool
  var words: WordForms

  /// The lists that mentions are read by.
  var lists: [EntryList] { [lexicon.list] + (sentiment.map { [$0.values, $0.markers] } ?? []) }

  /// - Parameter language: a primary language subtag.
  /// - Returns: `nil` where there is no list for the language.
  init?(language: String, in registry: LanguageRegistry) throws {
    let files = registry.files
    guard let lexicon = try StanceLexicon(language: language, in: files) else { return nil }
    self.lexicon = lexicon
    grammar = try GrammarWords(language: language, in: files)
    model = try StanceModel(language: language, in: files)
    sentiment = try SentimentLexicons.shipped(language, in: files)
      .map { ValenceLexicon($0, overlap: .lexicon) }
    words = WordForms(stemmer: WordStemmer(language, in: registry))
    hasCases = registry[language].hasCaseEndings
  }

  // MARK: Features

  mutating func features(
    of mention: Mention, at site: MentionSite?, _ sentence: MeasuredSentence?,
    _ entries: LexiconMatches, text: borrowing Span<UInt8>, vocabulary: borrowing Vocabulary,
    words: Words
  ) -> MentionFeatures {
    var features = MentionFeatures(mention: mention)
    guard let site else { return features }
    let ending = hasCases ? Self.ending(site, vocabulary) : nil
    features.addVoice(site)
    features.addForm(site, ending: ending, text)
    features.addSurroundings(site)
    addStanceEntries(
      entries.matches(of: lexicon.list, in: site.sentence), site, text, vocabulary, to: &features)
    if let values = sentence?.values, !values.isEmpty {
      addSentiment(
        values, site,
        acts: acts(entries.matches(of: lexicon.list, in: site.sentence), site, vocabulary),
        ending: ending, to: &features)
    }
    features.addMeasured(
      measureItems(site, sentence, range: mention.range, vocabulary: vocabulary))
    // Only those that have weights are worth the time.
    if words == .all || model.knowsWords { addWords(words, site, vocabulary, to: &features) }
    return features
  }

  /// The last two letters of a mention.
  private static func ending(_ site: MentionSite, _ vocabulary: borrowing Vocabulary) -> String? {
    site.reported.tokens[site.own].last { $0.term != Token.none }
      .map { String(vocabulary.string($0.term).suffix(2)) }
  }

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
    var weighed = StanceEvidence(features.measured)
    for (item, number) in zip(features.items, numbers) {
      guard let weights = met[number].weights, totals[number] > 0 else { continue }
      let value = item.value * min(totals[number], MentionFeatures.most) / totals[number]
      against += weights.against * value
      pro += weights.for * value
      weighed.add((weights.for - weights.against) * value, of: item)
    }
    let evidence = weighed.items
    return MentionStance(
      mention: features.mention, voice: features.voice, speaker: features.speaker,
      stance: model.stance(against: against, for: pro), measures: features.measures,
      evidence: evidence,
      labels: features.labels, acts: features.acts)
  }

  mutating func number(of feature: StanceFeature) -> Int {
    if let known = numbers[feature] { return known }
    numbers[feature] = met.count
    met.append((feature, model.weights(of: feature)))
    return met.count - 1
  }
}
