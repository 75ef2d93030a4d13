internal import Quotations
internal import TextAnalysis

// What words that are in no list say of a mention.
extension StanceFeatureExtractor {
  /// How many tokens from the mention a word may be to count by its position.
  private static let near = 4
  /// How many words next to a mention count by their endings, and how many on either side by their beginnings.
  private static let nextWords = 3
  private static let reach = 12

  /// What the words of the sentence say of the mention by themselves.
  mutating func addWords(
    _ chosen: Words, _ site: MentionSite, _ vocabulary: borrowing Vocabulary,
    to features: inout MentionFeatures
  ) {
    let (reported, own, sentence) = (site.reported, site.own, site.sentence)
    for index in sentence where !own.contains(index) {
      let token = reported.tokens[index]
      guard token.term != Token.none, token.kind != .number else { continue }
      let form = words.form(of: token.term, vocabulary)
      let side: StanceFeature.Side = index < own.lowerBound ? .before : .after
      let distance =
        side == .before ? own.lowerBound - index : index - own.upperBound + 1
      let offset = side == .before ? -distance : distance
      func add(
        _ slot: Int, _ kind: @autoclosure () -> StanceFeature.Kind, _ value: Double, _ entry: String
      ) {
        let number = number(of: token.term, in: slot, kind)
        guard chosen == .all || met[number].weights != nil else { return }
        features.items.append(
          .init(feature: met[number].feature, value: value, range: token.range, entry: entry))
        features.numbers.append(number)
      }
      if distance <= Self.nextWords {
        add(WordForms.Slot.ending(offset), .ending(offset, form.ending), 0.5, form.word)
      }
      // Names tell of whom a corpus speaks, not how.
      let isName = reported.isCapitalized[index]
      guard !isName || index == sentence.lowerBound else { continue }
      if !isName {
        add(WordForms.Slot.spelling, .spelling(form.word), 1, form.word)
        if distance <= Self.reach {
          let value = 1 / (1 + 0.15 * Double(distance - 1))
          add(
            WordForms.Slot.beginning(side), .beginning(form.beginning, side), value, form.word)
        }
      }
      if distance <= 2 { add(WordForms.Slot.near(offset), .near(offset, form.stem), 1, form.stem) }
      var seen = site.relativePosition(of: index..<(index + 1))
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
}
