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
    /// The same act, by what it says of whom it is done to.
    case doneTo = "done to"
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
  /// Of each entry for whom an act is done to the value for its doer.
  let doerValues: [Int]

  /// - Parameter language: a primary language subtag.
  /// - Returns: `nil` where there is no list for the language.
  init?(language: String, in files: DataFiles = .builtin) throws(LexiconError) {
    guard let bytes = files.bytes(of: "stance/\(language).tsv") else { return nil }
    let lexicon = try Lexicon(name: "stance/\(language)", bytes: bytes, format: .newsstat)
    list = EntryList(lexicon: lexicon, overlap: .key)
    roles = lexicon.entries.map { Role(rawValue: $0.key) }
    let doers = Dictionary(
      lexicon.entries.lazy.filter { $0.key == Role.doer.rawValue }.map {
        ($0.term, $0.thousandths)
      },
      uniquingKeysWith: { one, _ in one })
    doerValues = lexicon.entries.map { doers[$0.term] ?? 0 }
  }
}
