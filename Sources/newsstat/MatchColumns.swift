internal import Names
internal import Tables

/// The columns of `match`.
enum MatchColumns {
  /// Of a candidate for a query.
  static let candidates =
    [
      Column("query_id", .text, "The id of the query; the number of its line where it has none."),
      Column("query", .text, "The name that is looked for."),
      Column("rank", .count, "The rank of the candidate, from 1 for the likeliest."),
      Column("id", .text, "The id of the candidate; the number of its line where it has none."),
      Column("name", .text, "The name of the candidate."),
    ] + judgement

  /// Of two names that are given.
  static let decisions =
    [
      Column("name1", .text, "A name."), Column("name2", .text, "Another name."),
    ] + judgement

  private static let judgement = [
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
  static let features = Decision.features.map { name in
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
}
