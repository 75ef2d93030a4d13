import TextAnalysis

/// Which tags a language's words have, by what its treebanks say.
struct GoldTags {
  let language: String

  /// Parts of speech from that with most content to that with least: of the words within one of ours the first counts.
  static let content = [
    "PROPN", "NOUN", "VERB", "ADJ", "NUM", "ADV", "PRON", "AUX", "DET", "INTJ", "X", "ADP", "PART",
    "SCONJ", "CCONJ",
    "SYM", "PUNCT",
  ]

  private static let withVerbForms: Set = ["en", "ru", "uk", "de", "fr", "es", "tr", "fa", "he"]
  private static let withCases: Set = ["ru", "uk", "de", "tr", "hi", "ko"]
  private static let withAdpositions: Set = ["ar", "he"]
  private static let nominals: Set = ["NOUN", "PROPN", "PRON", "ADJ", "DET", "NUM"]

  /// The tag of one of our words that holds these; `nil` where it holds none.
  func tag(of words: [GoldWord]) -> Tag? {
    func rank(_ word: GoldWord) -> Int { Self.content.firstIndex(of: speech(word)) ?? 99 }
    guard let main = words.indices.min(by: { (rank(words[$0]), $0) < (rank(words[$1]), $1) }),
      let speech = Tag.PartOfSpeech(name: speech(words[main]))
    else { return nil }
    let word = words[main]
    let others = words.indices.filter { $0 != main }.map { words[$0] }
    let isVerb = word.speech == "VERB" || word.speech == "AUX"
    return Tag(
      speech, verbForm: isVerb ? verbForm(word) : nil,
      case: Self.nominals.contains(word.speech) ? `case`(word) : nil,
      isNegated: isVerb
        && (word.features["Polarity"] == "Neg"
          || others.contains { $0.features["Polarity"] == "Neg" && $0.speech == "PART" }),
      hasAdposition: Self.withAdpositions.contains(language) && speech != .adposition
        && others.contains { $0.speech == "ADP" })
  }

  private func speech(_ word: GoldWord) -> String {
    if language == "zh", word.speech == "SCONJ", word.form == "的" || word.form == "之" {
      return "PART"
    }
    return word.speech
  }

  private func verbForm(_ word: GoldWord) -> Tag.VerbForm? {
    guard Self.withVerbForms.contains(language) else { return nil }
    if word.features["Mood"] == "Imp" { return .imperative }
    switch word.features["VerbForm"] {
    case "Inf", "Sup": return .infinitive
    case "Part", "PartPres", "PartPast": return .participle
    case "Ger", "Conv", "Vnoun": return .gerund
    default: return .finite
    }
  }

  private func `case`(_ word: GoldWord) -> Tag.Case? {
    guard Self.withCases.contains(language), let name = word.features["Case"] else { return nil }
    switch name {
    case "Par": return .genitive
    case "Equ": return .adverbial
    default: return Tag.Case.allCases.first { $0.name == name }
    }
  }
}
