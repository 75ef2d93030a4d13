internal import CorpusStatistics
package import Tables

/// Columns of the tables of size, diversity and growth, and of site furniture and copies.
extension Column {
  package static let profiledDocuments = Column(
    "documents", .count, "How many documents there are.", unit: "documents")
  package static let types = Column("types", .count, "How many distinct terms there are.")
  package static let hapaxes = Column("hapaxes", .count, "How many terms occur once.")
  package static let sentences = Column(
    "sentences", .count, "How many sentences have a token that counts.", unit: "sentences",
    caution: "Headlines count as sentences.")

  /// What is measured of a text or of a group, the same for both.
  package static let measured: [Column] =
    [.tokens, .types, .hapaxes, .sentences]
    + ReadabilityMeasure.allCases.map { Column($0.explanation) }
    + DiversityMeasure.allCases.map { Column($0.explanation) }
    + [Column(.msttr), Column(.mattr), Column(.mtld), Column(.zipf)]

  package static let growthDocuments = Column(
    "documents", .count, "After how many documents, in the order of the corpus.",
    unit: "documents")
  package static let furnitureText = Column(
    "text", .text, "The piece, as one document has it.",
    caution: "Numbers, dates and case differ in others.")
  package static let furnitureDocuments = Column(
    "documents", .count, "How many documents of the outlet have it.", unit: "documents")
  package static let furniturePlace = Column(
    "place", .text,
    "What it is: a line, sentence or bracket, or the start or end of one; a piece of a dateline; the name of the outlet; a date; a phrase that only sites say; a heading with the links behind it."
  )

  package static let copyCluster = Column(
    "cluster", .text, "The id of the oldest document of the cluster, by date, then by id.")
  package static let similarity = Column(
    "similarity", .number,
    "The share of the document's shingles that the oldest has, from 0 to 1.",
    formula: "shared runs of four words, over the document's",
    source: "Broder (1997), On the resemblance and containment of documents",
    caution: "An oldest document that is short shares little of a long one.")
  package static let copyKind = Column(
    "kind", .text, "copy, or part where one of the two is shorter by more than a fifth.")
  package static let other = Column("other", .text, "Another outlet.")
  package static let stories = Column(
    "stories", .count, "How many clusters hold documents of both outlets.", unit: "clusters")
  package static let printings = Column(
    "printings", .count, "How many documents of both outlets are in them.", unit: "documents")
}
