package import Tables

/// Columns of the tables of terms: frequencies, comparisons, similarity.
extension Column {
  package static let occurrences = Column("occurrences", .count, "How often it occurs.")
  package static let documents = Column(
    "documents", .count, "How many documents it occurs in.", unit: "documents",
    caution: "Each printing of a story counts, unless --copies first drops the later ones.")
  package static let rank = Column(
    "rank", .count, "Its place by falling occurrences in the group, from 1; equals have one rank.")
  package static let reference = Column(
    "reference", .text, "The group that the group is compared with.")
  package static let occurrencesReference = Column(
    "occurrences_reference", .count, "How often it occurs in the reference.")
  package static let documentsReference = Column(
    "documents_reference", .count, "How many documents of the reference have it.",
    unit: "documents")
  package static let tokens = Column(
    "tokens", .count, "How many tokens count.", unit: "tokens")
  package static let tokensReference = Column(
    "tokens_reference", .count, "How many tokens of the reference count.", unit: "tokens")
  package static let lexiconValue = Column(
    "value", .number, "The value of the word in the lexicon.",
    caution: "Absent words of the lexicon have no row, not the value 0.")
  package static let welchP = Column(
    "welch_p", .number, "The two-sided p value of welch_t, not corrected.",
    source: "Welch (1947), The generalization of Student's problem",
    caution: "Takes each document for one unit, copies too.")
  package static let mannWhitneyP = Column(
    "mann_whitney_p", .number, "The two-sided p value of mann_whitney_u, not corrected.",
    source: "Mann and Whitney (1947)", caution: "Takes each document for one unit, copies too.")
}
