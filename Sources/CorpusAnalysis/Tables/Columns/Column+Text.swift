package import Tables

/// Columns of the tables of what stands where in documents: tokens, occurrences, quotations.
extension Column {
  package static let text = Column("text", .text, "The words as they stand in the document.")
  package static let kind = Column(
    "kind", .text,
    "What the token is: letter, number, kana, ideograph, or none; url, address and entity are no terms.",
    source: "Unicode Standard Annex 29; the status of ICU's word rules")
  package static let termOfToken = Column(
    "term", .text, "What the token counts as; absent where it is no term.")
  package static let sentence = Column(
    "sentence", .count, "The number of its sentence in the document, from 0.")
  package static let zone = Column(
    "zone", .text, "Where it stands: headline, dateline or body.")

  package static let boundaryEnd = Column(
    "end", .count, "Where the segment ends, behind its last byte.", unit: "bytes of UTF-8",
    source: "Unicode Standard Annex 29, by the rules and dictionaries of the linked ICU")
  package static let ruleStatus = Column(
    "status", .count, "ICU's rule status of the segment: what it is, by ranges of numbers.",
    source: "ICU, UWordBreak and USentenceBreakTag in ubrk.h")

  package static let tag = Column(
    "tag", .text, "What the word is in its sentence: its part of speech.",
    source: "Universal Dependencies, UPOS; tables learnt from its treebanks, see NOTICE",
    caution:
      "A guess from forms and neighbours; how often it is right hangs on the language. A part that is cut off a word, such as 's, has the tag of the word."
  )
  package static let tagFeatures = Column(
    "features", .text,
    "Features of the word, such as VerbForm=Fin or Case=Gen; AdpType=Prep for an adposition written onto it.",
    source: "Universal Dependencies")
  package static let head = Column(
    "head", .count,
    "The number of the word's head among the rows of its sentence, from 1; 0 for the root of the sentence.",
    source: "Universal Dependencies; a parser learnt from its treebanks, see NOTICE",
    caution: "A guess from tags and a few words. Empty for what is no word.")
  package static let relation = Column(
    "relation", .text,
    "What the word is to its head, such as nsubj or obj; advmod:neg for a negation, dep where no relation is sure.",
    source: "Universal Dependencies",
    caution:
      "A subject is named only where it is sure enough; a missing one is better than a wrong one."
  )

  package static let left = Column(
    "left", .text, "The text before it, on one line.", layout: .before)
  package static let node = Column(
    "node", .text, "What was found, as it stands there.", layout: .node)
  package static let right = Column(
    "right", .text, "The text behind it, on one line.", layout: .behind)
  package static let strip = Column(
    "strip", .text,
    "The document from its start to its end, as a line of fixed length, with a bar where the pattern stands."
  )
  package static let positions = Column(
    "positions", .json, "Where each occurrence starts: the number of its token, from 0.",
    unit: "tokens")
  package static let documentTokens = Column(
    "tokens", .count, "How many tokens the document has.", unit: "tokens")

  package static let quotationType = Column(
    "type", .text,
    "direct, in quotation marks; indirect, in the writer's words; mixed, in the writer's words with some in marks."
  )
  package static let contentStart = Column(
    "start", .count, "Where what was said starts, without marks.", unit: "bytes of UTF-8")
  package static let contentEnd = Column(
    "end", .count, "Where what was said ends.", unit: "bytes of UTF-8")
  package static let parts = Column(
    "parts", .json,
    "The stretches that it is in, with their marks and without the words between them that say who speaks: pairs of start and end.",
    unit: "bytes of UTF-8")
  package static let speakerWords = Column("speaker", .text, "The words for who speaks.")
  package static let speakerStart = Column(
    "speaker_start", .count, "Where the words for who speaks start.", unit: "bytes of UTF-8")
  package static let speakerEnd = Column(
    "speaker_end", .count, "Where the words for who speaks end.", unit: "bytes of UTF-8")
  package static let cue = Column(
    "cue", .text, "The words that report, such as said or according to.")
  package static let cueStart = Column(
    "cue_start", .count, "Where the words that report start.", unit: "bytes of UTF-8")
  package static let cueEnd = Column(
    "cue_end", .count, "Where the words that report end.", unit: "bytes of UTF-8")
  package static let speakerName = Column(
    "speaker_name", .text, "The name that the speaker has elsewhere in the document.",
    caution: "Absent where the document does not give one.")
  package static let kindOfReport = Column(
    "kind_of_report", .text,
    "Whether the words are said or written (said), thought, hoped or feared (believed), or asked of the future (wanted).",
    caution: "Told by the reporting word; what no word reports counts as said.")
  package static let attitude = Column(
    "attitude", .text,
    "What the reporting word says of the writer: neutral, doubting, endorsing, accusing, conceding, denying, praising, opinion."
  )
  package static let confidence = Column(
    "confidence", .number, "How sure the content is, from 0 to 1.",
    source: "a logistic model of what readers of 14 languages found right; Benchmarks/README.md",
    caution: "The readers read news of some outlets; other news may be easier or harder.")
  package static let speakerConfidence = Column(
    "speaker_confidence", .number,
    "How sure it is who speaks, and their name, or that the text does not tell, from 0 to 1.",
    source: "as of confidence", caution: "As of confidence.")
  package static let reasons = Column(
    "evidence", .json,
    "What speaks for the quotation and against it: rule, and what it weighs for the content and for the speaker."
  )
}
