internal import Lexicons
internal import BuiltinData
internal import TextAnalysis

/// What words say of actors: labels, acts with roles, what befalls somebody; data in `Lexicons/stance`.
struct StanceLexicon: Sendable {
  /// What an entry tells of an actor.
  enum Role: String, Sendable {
    /// A word that an actor is called by.
    case label
    /// An act, by what it says of who does it.
    case doer
    /// An act, by what it says of whom it is done to.
    case doneTo = "done to"
    /// A verb that makes an act of its object: "carried out".
    case performs
    /// What an actor acts by: "army", "government".
    case force
    /// Who fights, so that to harm them is war and no crime: "militants", "soldiers".
    case combatant
    /// What an actor gets or suffers, or is for somebody.
    case fate
    /// What is said is held off: "so-called".
    case irony
    case hedge, booster, factive
    /// Another name of the actor stands beside it: "now renamed to".
    case renamed
  }

  let list: EntryList
  let roles: [Role?]

  /// - Parameter language: a primary language subtag.
  /// - Returns: `nil` where there is no list for the language.
  init?(language: String, in files: DataFiles = .builtin) throws(LexiconError) {
    guard let bytes = files.bytes(of: "stance/\(language).tsv") else { return nil }
    let lexicon = try Lexicon(name: "stance/\(language)", bytes: bytes, format: .newsstat)
    list = EntryList(lexicon: lexicon, overlap: .key)
    roles = lexicon.entries.map { Role(rawValue: $0.key) }
  }
}
