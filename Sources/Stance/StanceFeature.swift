/// Something in the sentence of a mention that tells of the stance toward it.
struct StanceFeature: Hashable, Sendable {
  /// Where it stands, seen from the mention.
  enum Place: String, Sendable, CaseIterable {
    /// Right before the mention or in it, with nothing between.
    case beside
    /// In its clause, before it or behind it.
    case before, after
    /// In another clause.
    case farBefore = "far before"
    case farAfter = "far after"
  }

  /// What tells.
  enum Kind: Hashable, Sendable {
    /// A good or bad word of the sentiment lexicon.
    case good(Place), bad(Place)
    /// A label with its value, in whole numbers, for the mention itself or near it.
    case label(Int, Place)
    /// The mention does an act, or it is done to it, by the value for the doer.
    case doer(Int), doneTo(Int)
    /// What befalls somebody.
    case fate(Int, Place)
    case irony(Place)
    /// How sure the writer is: a hedge, a booster, a factive.
    case manner(String, Place)
    /// The mention says something, with the writer's attitude, or something is said of it.
    case speaker(String), spokenOf(String)
    /// It stands in what somebody says.
    case quoted
    case question
    /// All good, or bad, words of the sentence.
    case sentenceGood, sentenceBad
    /// A word by itself, by its stem.
    case word(String, Place)
    case sentenceWord(String)
    /// A word so many tokens behind the mention, or before it where that is negative.
    case near(Int, String)
    /// What the mention is by its form: a name, several words, in marks, in brackets, with a case ending.
    case form(String)
    /// How long the sentence is, in forties of tokens, and how late the mention stands in it.
    case length, lateness
  }

  let kind: Kind

  /// The name in weight files.
  var name: String {
    switch kind {
    case .good(let place): "good \(place.rawValue)"
    case .bad(let place): "bad \(place.rawValue)"
    case .label(let value, let place): "label \(value) \(place.rawValue)"
    case .doer(let value): "doer \(value)"
    case .doneTo(let value): "done to \(value)"
    case .fate(let value, let place): "fate \(value) \(place.rawValue)"
    case .manner(let manner, let place): "\(manner) \(place.rawValue)"
    case .irony(let place): "irony \(place.rawValue)"
    case .speaker(let attitude): "speaker \(attitude)"
    case .spokenOf(let attitude): "spoken of \(attitude)"
    case .quoted: "quoted"
    case .question: "question"
    case .sentenceGood: "good"
    case .sentenceBad: "bad"
    case .word(let stem, let place): "word \(place.rawValue) \(stem)"
    case .sentenceWord(let stem): "word \(stem)"
    case .near(let distance, let stem): "word \(distance) \(stem)"
    case .form(let form): "form \(form)"
    case .length: "length"
    case .lateness: "lateness"
    }
  }
}
