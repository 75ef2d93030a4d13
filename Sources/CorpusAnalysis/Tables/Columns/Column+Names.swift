internal import Names
package import Tables

/// Columns of the tables about names: which are one, and how they are written in other scripts.
extension Column {
  package static let queryID = Column(
    "query_id", .text, "The id of the query; the number of its line where it has none.")
  package static let query = Column("query", .text, "The name that is looked for.")
  package static let candidateRank = Column(
    "rank", .count, "The rank of the candidate, from 1 for the likeliest.")
  package static let candidateID = Column(
    "id", .text, "The id of the candidate; the number of its line where it has none.")
  package static let candidate = Column("name", .text, "The name of the candidate.")
  package static let firstName = Column("name1", .text, "A name.")
  package static let secondName = Column("name2", .text, "Another name.")

  /// Whether two names are one, and why.
  package static let judgement = [
    Column(
      "score", .number,
      "The probability that both name one person, where as many pairs do as do not.",
      formula: "logistic regression over the features of the match",
      source: "weights estimated for this project; Lexicons/README.md",
      caution: "Two persons of one name have a high score: it is of names, not of persons."),
    Column("match", .flag, "Whether the score is at least the threshold."),
    Column("reason", .text, "Which parts were taken for spellings of which."),
  ]

  /// What a score is made of.
  package static let matchFeatures = NameMatchModel.features.map { name in
    Column(name, .number, "A feature of the match: \(meanings[name] ?? name).")
  }

  private static let meanings = [
    "constant": "1 for all", "evidence": "how much rarer than chance the agreement is, over 10",
    "quality": "how well the parts agree, from 0 to 1",
    "weakest": "how well the parts agree that agree least, from 0 to 1",
    "conflicts": "how many parts contradict each other, at most 3",
    "extras": "how many parts only one name has, at most 3",
    "single": "1 where one part alone agrees",
    "loose": "how many parts agree but by an initial or a short form, at most 2",
  ]

  package static let system = Column(
    "system", .text,
    "The system: an ISO 24229 code (authority, language, scripts, year), or the id of a transform of ICU."
  )
  package static let systemLanguage = Column(
    "language", .text, "The language that the system is for, as the code has it.")
  package static let systemScripts = Column(
    "scripts", .text, "The script that is read and the one that is written (ISO 15924).")
  package static let authority = Column("authority", .text, "Who published the system.")
  package static let systemYear = Column("year", .text, "When it was published.")
  package static let roundTrip = Column(
    "round_trip", .text, "Whether what is written can be read back.")
  package static let systemSource = Column("source", .text, "Where the rules are from.")
  package static let original = Column("original", .text, "The text as it was given.")
  package static let romanized = Column("romanized", .text, "The text under the system.")
  package static let lettersLeft = Column(
    "letters_left", .count, "How many letters stayed as they were: the system has no rule for them."
  )
}

extension Cell {
  /// The cells of ``Column/judgement`` and, where they are asked for, of ``Column/matchFeatures``.
  static func judgement(_ match: NameMatch, _ isMatch: Bool, _ options: MatchOptions) -> [Cell] {
    [.number(match.score), .flag(isMatch), .text(match.reason)]
      + (options.addsFeatures
        ? NameMatchModel.values(match.features).map { .number($0.value) } : [])
  }
}
