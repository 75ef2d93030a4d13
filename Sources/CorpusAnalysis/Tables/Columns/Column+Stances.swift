package import Stance
package import Tables

/// Columns of the tables of stances and scores.
extension Column {
  package static let target = Column("target", .text, "The name of the target.")
  package static let voice = Column(
    "voice", .text,
    "Who speaks: outlet, the outlet in its own words, or quoted, somebody whom it quotes.")
  package static let speaker = Column(
    "speaker", .text, "Who is quoted, by name.",
    caution: "Absent where the text does not name who speaks.")
  package static let taken = Column(
    "taken", .flag, "Whether the words of the target are a mention of it.")
  package static let leftReason = Column(
    "reason", .text, "Why they are none: a common word, a month, part of another name.")
  package static let stanceOfMention = Column(
    "stance", .number,
    "How the mention is spoken of: the probability of \"for\" less that of \"against\", from -1 to 1.",
    formula: "softmax of the weights of features, p(1) - p(-1)",
    source: "weights estimated for this project; see Lexicons/README.md",
    caution: "Bad news near a target is not blame of it, and the model can take it for that.")
  package static let label = Column(
    "label", .number,
    "1, for; 0, neither; -1, against: the side of the first of acts, labels, report and words that takes one.",
    caution: "One mention says little: read means over many, with their intervals.")
  package static let actName = Column("name", .text, "The word that tells the act.")
  package static let actRole = Column(
    "role", .text, "What the target is to it: doer, who does it; done to, to whom it is done.")
  package static let meanAct = Column(
    "value", .number,
    "What the act says of the target, from -1 to 1; harm done to those who are called bad is for it."
  )
  package static let labelShares = Column(
    "label_shares", .json,
    "What the target is called most: a list of words, each with its share of all labels of the mentions.",
    caution: "Labels that take no side, such as \"rebels\", count too.")

  /// The column of a measure.
  package static func measure(_ measure: StanceMeasure) -> Column {
    let meaning =
      switch measure {
      case .acts: "What the mention is said to do, and what is done to it"
      case .labels: "What the mention is called"
      case .report: "How its own words are reported: said, admitted, claimed"
      case .words: "The good and bad words that are said of it"
      }
    return Column(
      measure.rawValue, .number,
      meaning + ", from -1, against, to 1, for; absent where nothing says it.",
      source:
        "values of entries in Lexicons/stance and Lexicons/sentiment, roles by parsed sentences")
  }

  /// The mean of a measure in a group, its interval, how many mentions it rests on, and whether the group differs.
  package static func means(of measure: StanceMeasure) -> [Column] {
    let mean = Column.measure(measure)
    return [mean] + ends(of: mean, mean.name) + [
      Column(
        "\(mean.name)_mentions", .count, "On how many mentions \(mean.name) rests."),
      Column(
        "\(mean.name)_q", .number,
        "The p value of the difference of \(mean.name) from that of the other groups of the language, corrected for all rows and measures; not within the values of --match."
      ),
    ]
  }
  package static let meanStance = Column(
    "stance", .number, "The mean stance of the mentions, from -1 to 1.",
    formula: "x̄ over mentions, its interval by a Poisson bootstrap of documents",
    source: "Efron and Tibshirani (1993), An introduction to the bootstrap",
    caution:
      "Levels of languages differ with their lists; compare groups of one language, or standardized."
  )
  package static let standardized = Column(
    "standardized", .number,
    "How far the mean is from that of all mentions of the language in that voice.",
    unit: "standard deviations of the mentions", formula: "(x̄ - m)/s",
    caution: "Assumes that languages speak alike of all targets together.")
  package static let mentions = Column("mentions", .count, "How many mentions it rests on.")
  package static let shareFor = Column(
    "share_for", .number, "The share of mentions with the label 1, from 0 to 1.")
  package static let shareAgainst = Column(
    "share_against", .number, "The share of mentions with the label -1, from 0 to 1.")
  package static let mentioning = Column(
    "documents", .count, "How many documents mention the target in that voice.",
    unit: "documents")
  package static let groupDocuments = Column(
    "group_documents", .count, "How many documents the group has that are read.",
    unit: "documents")
  package static let matched = Column(
    "matched", .count, "How many mentions the comparison within --match rests on.")
  package static let side = Column(
    "side", .text,
    "On which side the speaker is, wherever it is quoted: for, against or neither.",
    formula: "sign of mentions with the label 1 less those with -1")
  package static let labelName = Column("name", .text, "The word that the target is called by.")
  package static let detailDocuments = Column(
    "documents", .count, "How many documents have it on this target.", unit: "documents")
  package static let features = Column(
    "features", .json, "The features of the mention with their values: pairs of name and value.")
  package static let difference = Column(.difference)

  package static let differences: [Column] =
    [difference] + ends(of: difference, "difference") + [Column(.pOfMeans), .q, .pAbsent]
}
