/// What a word is to its head: a relation of Universal Dependencies.
public enum Relation: UInt8, Sendable, CaseIterable {
  case adnominalClause, adverbialClause, adverb, negation, adjective, apposition, auxiliary
  case passiveAuxiliary, adposition, coordinator, clausalComplement, compound, conjunct, copula
  case clausalSubject, other, determiner, discourse, dislocated, expletive, fixed, flat
  case indirectObject, marker, nominalModifier, subject, passiveSubject, numeral, object, oblique
  case agent, parataxis, root, vocative, openComplement

  /// The names that Universal Dependencies gives, in the order of the cases.
  private static let names = [
    "acl", "advcl", "advmod", "advmod:neg", "amod", "appos", "aux", "aux:pass", "case", "cc",
    "ccomp", "compound", "conj", "cop", "csubj", "dep", "det", "discourse", "dislocated", "expl",
    "fixed", "flat", "iobj", "mark", "nmod", "nsubj", "nsubj:pass", "nummod", "obj", "obl",
    "obl:agent", "parataxis", "root", "vocative", "xcomp",
  ]

  /// The name that Universal Dependencies gives, such as `nsubj`.
  public var name: String { Self.names[Int(rawValue)] }

  /// The relation of a name of Universal Dependencies; `nil` where there is none.
  ///
  /// Of a relation that is told apart more finely, such as `obl:tmod`, the coarser one.
  public init?(name: some StringProtocol) {
    let coarse = name.prefix { $0 != ":" }
    guard
      let index = Self.names.firstIndex(where: { $0 == name })
        ?? Self.names.firstIndex(where: { $0 == coarse })
    else { return nil }
    self.init(rawValue: UInt8(index))
  }

  /// What words of a part of speech are to their heads by what Universal Dependencies calls them.
  ///
  /// Source: the definitions of its parts of speech and relations, version 2 (de Marneffe and others 2021, "Universal
  /// Dependencies"); `dep` for a content word, which may be anything.
  init(usualOf speech: Tag.PartOfSpeech?) {
    self =
      switch speech {
      case .determiner: .determiner
      case .adposition: .adposition
      case .coordinator: .coordinator
      case .subordinator: .marker
      case .auxiliary: .auxiliary
      case .numeral: .numeral
      case .adjective: .adjective
      case .adverb: .adverb
      case .interjection: .discourse
      default: .other
      }
  }

  /// Whether it is that of a nominal subject.
  public var isSubject: Bool { self == .subject || self == .passiveSubject }
}
