/// Something in the sentence of a mention that tells of the stance toward it.
struct StanceFeature: Hashable, Sendable {
  /// Its position, seen from the mention.
  enum RelativePosition: String, Sendable, CaseIterable {
    /// Right before the mention or in it, with nothing between.
    case beside
    /// In its clause, before it or behind it.
    case before, after
    /// In another clause.
    case farBefore = "far before"
    case farAfter = "far after"
  }

  /// On which side of the mention it stands.
  enum Side: String, Sendable {
    case before, after
  }

  /// What tells.
  enum Kind: Hashable, Sendable {
    /// Whether it is said of somebody: a label or a fate, not an act.
    var isSaid: Bool {
      switch self {
      case .label, .fate: true
      default: false
      }
    }

    /// A good or bad word of the sentiment lexicon.
    case good(RelativePosition), bad(RelativePosition)
    /// A label with its value, in whole numbers, for the mention itself or near it.
    case label(Int, RelativePosition)
    /// The mention does an act, or it is done to it, by the value for the doer.
    case doer(Int), doneTo(Int)
    /// Words or deeds for somebody, or against, where the mention is whom they are for, by what they say of it.
    case aimedAt(Int)
    /// What befalls somebody.
    case fate(Int, RelativePosition)
    case irony(RelativePosition)
    /// How sure the writer is: a hedge, a booster, a factive.
    case manner(String, RelativePosition)
    /// The mention says something, with the writer's attitude, or something is said of it.
    case speaker(String), spokenOf(String)
    /// It stands in what somebody says.
    case quoted
    case question
    /// All good, or bad, words of the sentence.
    case sentenceGood, sentenceBad
    /// By how much the good words of the sentence outweigh the bad, or the bad the good; that they do; that there are both.
    case toneGood, toneBad, mostlyGood, mostlyBad, toneMixed
    /// The good or bad words of the sentence where the mention has a case ending, which tells who did what to whom.
    case endingGood(String), endingBad(String)
    /// What a measure says of the mention, for it or against it.
    case measured(StanceMeasure, isFor: Bool)
    /// A word by itself, by its stem.
    case word(String, RelativePosition)
    case sentenceWord(String)
    /// A word so many tokens behind the mention, or before it where that is negative.
    case near(Int, String)
    /// The letters of a word, four by four: what words with one root, and one prefix, have in common.
    case spelling(String)
    /// Four letters of words; a part of ``spelling(_:)``.
    case letters(String)
    /// The first four letters of a word before the mention, or behind it.
    case beginning(String, Side)
    /// The last two letters of a word so many tokens behind the mention, or before it where that is negative.
    case ending(Int, String)
    /// What the mention is by its form and what stands beside it: a name, several words, in marks, with a case ending.
    case form(String)
    /// How long the sentence is, in forties of tokens, and how late the mention stands in it.
    case length, lateness
  }

  let kind: Kind

  /// The name in weight files.
  var name: String {
    switch kind {
    case .good(let position): "good \(position.rawValue)"
    case .bad(let position): "bad \(position.rawValue)"
    case .label(let value, let position): "label \(value) \(position.rawValue)"
    case .doer(let value): "doer \(value)"
    case .doneTo(let value): "done to \(value)"
    case .aimedAt(let value): "aimed at \(value)"
    case .fate(let value, let position): "fate \(value) \(position.rawValue)"
    case .manner(let manner, let position): "\(manner) \(position.rawValue)"
    case .irony(let position): "irony \(position.rawValue)"
    case .speaker(let attitude): "speaker \(attitude)"
    case .spokenOf(let attitude): "spoken of \(attitude)"
    case .quoted: "quoted"
    case .question: "question"
    case .sentenceGood: "good"
    case .sentenceBad: "bad"
    case .toneGood: "tone good"
    case .toneBad: "tone bad"
    case .mostlyGood: "mostly good"
    case .mostlyBad: "mostly bad"
    case .toneMixed: "tone mixed"
    case .endingGood(let ending): "form ending \(ending), good"
    case .endingBad(let ending): "form ending \(ending), bad"
    case .measured(let measure, let isFor): "\(measure.rawValue) \(isFor ? "for" : "against")"
    case .word(let stem, let position): "word \(position.rawValue) \(stem)"
    case .sentenceWord(let stem): "word \(stem)"
    case .near(let distance, let stem): "word \(distance) \(stem)"
    case .spelling(let word): "letters of \(word)"
    case .letters(let letters): "letters \(letters)"
    case .beginning(let letters, let side): "begins \(side.rawValue) \(letters)"
    case .ending(let distance, let letters): "ends \(distance) \(letters)"
    case .form(let form): "form \(form)"
    case .length: "length"
    case .lateness: "lateness"
    }
  }

  /// What the letters of a word weigh, four by four, so that a long word does not count for more than two or three.
  static let lettersValue = 0.3

  /// The parts of the letters of a word, with its start and its end as letters; empty for other features.
  var parts: [StanceFeature] {
    guard case .spelling(let word) = kind else { return [] }
    let letters = Array("^\(word)$".unicodeScalars)
    guard letters.count >= Self.lettersLength else { return [] }
    return (0...(letters.count - Self.lettersLength)).map { start in
      var part = ""
      part.unicodeScalars += letters[start..<(start + Self.lettersLength)]
      return StanceFeature(kind: .letters(part))
    }
  }

  private static let lettersLength = 4
}
