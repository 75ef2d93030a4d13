/// What a word is in its sentence: a part of speech of Universal Dependencies with a few features.
///
/// A tag is one number of 16 bits, the same in every language.
///
///     let tag = Tag("P+NOUN.Gen")
///     print(tag?.features ?? "")  // AdpType=Prep|Case=Gen
public struct Tag: RawRepresentable, Hashable, Sendable {
  public let rawValue: UInt16

  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// The tag of what was not tagged.
  public static let none = Tag(rawValue: 0)

  /// A part of speech (UPOS).
  public enum PartOfSpeech: UInt8, Sendable, CaseIterable {
    case adjective = 1
    case adposition, adverb, auxiliary, coordinator, determiner, interjection, noun, numeral,
      particle, pronoun
    case properNoun, punctuation, subordinator, symbol, verb, other

    /// The names that Universal Dependencies gives, in the order of the cases.
    private static let names = [
      "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN",
      "PUNCT", "SCONJ", "SYM", "VERB", "X",
    ]

    /// The name that Universal Dependencies gives, such as `NOUN`.
    public var name: String { Self.names[Int(rawValue) - 1] }

    /// The part of speech of a name of Universal Dependencies; `nil` where there is none.
    public init?(name: some StringProtocol) {
      guard let index = Self.names.firstIndex(where: { $0 == name }) else { return nil }
      self.init(rawValue: UInt8(index + 1))
    }
  }

  /// The form of a verb.
  public enum VerbForm: UInt8, Sendable, CaseIterable {
    case finite = 1
    case infinitive, participle
    /// Gerunds, converbs and verbal nouns.
    case gerund
    case imperative

    /// The short name that tables give, such as `Fin`.
    var name: String { ["Fin", "Inf", "Part", "Ger", "Imp"][Int(rawValue) - 1] }
  }

  /// The case of a nominal; those of Korean are told by its particle.
  public enum Case: UInt8, Sendable, CaseIterable {
    case nominative = 1
    case genitive, dative, accusative, instrumental, locative, ablative, vocative, ergative, topic
    case comitative, quotative, adverbial, copular

    /// The short name that Universal Dependencies and tables give, such as `Acc`.
    public var name: String {
      [
        "Nom", "Gen", "Dat", "Acc", "Ins", "Loc", "Abl", "Voc", "Erg", "Top", "Com", "Quo", "Adv",
        "Cop",
      ][Int(rawValue) - 1]
    }
  }

  public init(
    _ partOfSpeech: PartOfSpeech, verbForm: VerbForm? = nil, case: Case? = nil,
    isNegated: Bool = false, hasAdposition: Bool = false
  ) {
    rawValue =
      UInt16(partOfSpeech.rawValue) | UInt16(verbForm?.rawValue ?? 0) << 5
      | UInt16(`case`?.rawValue ?? 0) << 8 | (isNegated ? 1 << 12 : 0)
      | (hasAdposition ? 1 << 13 : 0)
  }

  /// `nil` where the word was not tagged.
  public var partOfSpeech: PartOfSpeech? { PartOfSpeech(rawValue: UInt8(rawValue & 31)) }
  public var verbForm: VerbForm? { VerbForm(rawValue: UInt8(rawValue >> 5 & 7)) }
  public var `case`: Case? { Case(rawValue: UInt8(rawValue >> 8 & 15)) }
  /// Whether the word holds a negation (Turkish `gelmedi`, `not`).
  public var isNegated: Bool { rawValue & 1 << 12 != 0 }
  /// Whether an adposition is written onto the word (Hebrew `בבית`).
  public var hasAdposition: Bool { rawValue & 1 << 13 != 0 }

  /// The parts of a tag beside its part of speech, by short names in a fixed order.
  package var attributes: [String] {
    var names = [String]()
    if hasAdposition { names.append("P+") }
    if let verbForm { names.append(verbForm.name) }
    if let `case` { names.append(`case`.name) }
    if isNegated { names.append("Neg") }
    return names
  }

  /// The features as Universal Dependencies writes them; empty where there are none.
  public var features: String {
    var features = [String]()
    if hasAdposition { features.append("AdpType=Prep") }
    if let `case` { features.append("Case=\(`case`.name)") }
    if verbForm == .imperative { features.append("Mood=Imp") }
    if isNegated { features.append("Polarity=Neg") }
    switch verbForm {
    case .finite, .imperative: features.append("VerbForm=Fin")
    case .infinitive: features.append("VerbForm=Inf")
    case .participle: features.append("VerbForm=Part")
    case .gerund: features.append("VerbForm=Ger")
    case nil: break
    }
    return features.joined(separator: "|")
  }
}

extension Tag: LosslessStringConvertible {
  /// As tables write it: `VERB.Fin`, `P+NOUN.Gen`, `AUX.Fin.Neg`.
  public var description: String {
    guard let partOfSpeech else { return "_" }
    let rest = attributes.filter { $0 != "P+" }
    return (hasAdposition ? "P+" : "") + ([partOfSpeech.name] + rest).joined(separator: ".")
  }

  public init?(_ description: String) { self.init(Substring(description)) }

  package init?(_ description: Substring) {
    let hasAdposition = description.hasPrefix("P+")
    let names = description.dropFirst(hasAdposition ? 2 : 0).split(
      separator: ".", omittingEmptySubsequences: false)
    guard let first = names.first, let partOfSpeech = PartOfSpeech(name: first) else { return nil }
    var (verbForm, `case`, isNegated) = (VerbForm?.none, Case?.none, false)
    for name in names.dropFirst() {
      if let found = VerbForm.allCases.first(where: { $0.name == name }) {
        verbForm = found
      } else if let found = Case.allCases.first(where: { $0.name == name }) {
        `case` = found
      } else if name == "Neg" {
        isNegated = true
      } else {
        return nil
      }
    }
    self.init(
      partOfSpeech, verbForm: verbForm, case: `case`, isNegated: isNegated,
      hasAdposition: hasAdposition)
  }
}

/// Written as the name that Universal Dependencies gives.
extension Tag.PartOfSpeech: Codable {
  public init(from decoder: any Decoder) throws {
    let name = try decoder.singleValueContainer().decode(String.self)
    guard let known = Self(name: name) else {
      throw DecodingError.dataCorrupted(
        DecodingError.Context(
          codingPath: decoder.codingPath, debugDescription: "no part of speech is called \(name)"))
    }
    self = known
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(name)
  }
}
