package import Tables

/// Columns of the tables about lexicons and of what is learnt from a corpus: coverage, coding sheets, scales,
/// phrases.
extension Column {
  package static let lexiconName = Column("lexicon", .text, "The name of the lexicon.")
  package static let line = Column(
    "line", .count, "The line of the file that the entry is in, from 1.")
  package static let entry = Column("entry", .text, "The entry as the lexicon has it.")
  package static let finding = Column("finding", .text, "What is wrong with it.")
  package static let detail = Column("detail", .text, "Why, or beside which other entry.")

  package static let coverage = Column(
    "coverage", .number, "The share of the tokens that entries match, from 0 to 1.",
    formula: "matches/tokens",
    caution: "Lists of few frequent words cover more than lists of many rare ones.")
  package static let entries = Column(
    "entries", .count, "How many entries the lexicon of the language has.")
  package static let entriesUsed = Column(
    "entries_used", .count, "How many of them match anything.")

  package static let entryOccurrences = Column(
    "occurrences", .count, "How often the entry stands in the corpus.")
  package static let entryDocuments = Column(
    "documents", .count, "How many documents have it.", unit: "documents")
  package static let sum = Column(
    "sum", .number, "The sum of what it adds, in values of the lexicon.")
  package static let share = Column(
    "share", .number, "Its share of what all entries of the language add, from 0 to 1.",
    formula: "|sum| over Σ|sum|")
  package static let mean = Column(
    "mean", .number, "The mean score of the documents that have it, from -1 to 1.")
  package static let meanWithout = Column(
    "mean_without", .number, "What that mean would be without the entry.",
    formula: "each score times the share of its sum that other entries make")
  package static let forms = Column(
    "forms", .text, "What it stood for, the most frequent first, each with its count.",
    caution: "A beginning such as belie* may take in words that were not meant.")

  package static let sheetID = Column("id", .text, "The id of the sentence in the sheet.")
  package static let coder = Column(
    "coder_1", .number, "What the coder says of the sentence: a number, such as -1, 0 or 1.")
  package static let measure = Column(
    "measure", .text,
    "What the figure is: alpha_nominal and alpha_interval, the coders' agreement; correlation of score and mean code; precision, recall and F1 of good and of bad; bias of a group.",
    source:
      "Krippendorff (2011), Computing Krippendorff's alpha-reliability, for alpha")
  package static let figureGroup = Column(
    "group", .text, "The group that the figure is of; absent for the whole sheet.")
  package static let figure = Column("value", .number, "The figure.")
  package static let figureSentences = Column(
    "sentences", .count, "How many sentences it rests on.", unit: "sentences")

  package static let polarity = Column(
    "polarity", .number,
    "Where the term lies between the poles that seeds name, from -1 to 1.",
    formula: "half of the mean closeness to the seeds of one pole less that to the other",
    source: "Watanabe (2021), Latent semantic scaling",
    caution: "Says with whom a word keeps company, which is not what it means.")
  package static let seed = Column(
    "seed", .count, "1 for a seed of the positive pole, -1 for one of the negative.")

  package static let phrase = Column("phrase", .text, "Words in a row that count as one term.")
  package static let words = Column("words", .count, "How many words it has.")
  package static let npmiOfPhrase = Column(
    "npmi", .number,
    "How firmly its two parts stand together where they do least, from -1 to 1.",
    formula: "log₂(O/E) / -log₂(O/N)",
    source: "Bouma (2009), Normalized (pointwise) mutual information in collocation extraction",
    caution: "Overrates rare phrases; set a minimum frequency.")

  package static let lower = Column("low", .number, "The lower end of the 95 % interval.")
  package static let upper = Column("high", .number, "The upper end of the 95 % interval.")
}
