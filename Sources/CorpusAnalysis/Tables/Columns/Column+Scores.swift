package import Tables

/// Columns of the tables of scores.
extension Column {
  package static let lexicon = Column(
    "lexicon", .text,
    "The lexicon that scores, with its key where it has keys; absent where the language has none.")
  package static let score = Column(
    "score", .number,
    "How good or bad the words are; by our rule from -1, bad, to 1, good. Of a list with keys that say nothing of good and bad, the key's share of the tokens.",
    formula:
      "of a sentence x/√(x²+15), x the sum of the values of its entries under the rules of valence; of a document the mean of its sentences; other lists as their authors do",
    source:
      "Hutto and Gilbert (2014), VADER, for the form of the sentence's score; Lexicons/README.md for the lists",
    caution:
      "It is about words, not about events or persons: news of a war is bad in any outlet. Levels of languages differ with their lists."
  )
  package static let positive = Column(
    "positive", .number, "The sum of what speaks for good, in values of the lexicon.")
  package static let negative = Column(
    "negative", .number, "The sum of what speaks for bad, in values of the lexicon; not above 0.")
  package static let matches = Column("matches", .count, "How many entries stand in it.")
  package static let sentenceNumber = Column(
    "sentence", .count, "The number of the sentence among those with tokens, from 0.")
  package static let lexiconOfGroup = Column(
    "lexicon", .text, "The lexicon that scores the language; absent where there is none.")
  package static let allDocuments = Column(
    "documents", .count, "How many documents the group has.", unit: "documents")
  package static let scored = Column(
    "scored", .count, "How many of them have a score.", unit: "documents",
    caution: "A document without an entry of the list scores 0 and counts.")
  package static let meanScore = Column(
    "score", .number, "The mean score of the documents, from -1 to 1.",
    formula: "x̄ over documents, its interval by a Poisson bootstrap",
    source: "Efron and Tibshirani (1993), An introduction to the bootstrap",
    caution: "What is reported moves it as much as how.")
  package static let referenceScore = Column(
    "score_reference", .number,
    "The mean score of the documents of the other groups of the language.")
}
