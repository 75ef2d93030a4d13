/// What speaks for a quotation or against it, in words that `Lexicons/quotation-confidence.tsv` weighs.
enum QuotationFeature: String, CaseIterable, Hashable {
  case always

  // By what it was found:
  case framed = "marks, reporting words beside"
  case near = "marks, reporting words further off"
  case fragment = "marks inside a sentence"
  case unframed = "marks, no reporting words"
  case opener = "a word opens the statement"
  case openerMixed = "a word opens the statement, marks inside"
  case source = "a source is named"
  case sourceMixed = "a source is named, marks inside"
  case verb = "a verb reports"
  case verbMixed = "a verb reports, marks inside"
  case about = "said of the verb's object"
  case trailing = "reporting words behind"
  case trailingMixed = "reporting words behind, marks inside"
  case mood = "mood of reported speech"

  // The attitude of the reporting word:
  case neutral, opinion, accusing, endorsing, doubting, praising, denying, conceding

  // The reporting word in its sentence:
  case isVerb = "the reporting word is a verb"
  case cueBehind = "the reporting word stands behind"
  case cueFar = "words between statement and reporting word"

  // The content:
  case shortest = "content of 1 or 2 words"
  case short = "content of 3 to 5 words"
  case middling = "content of 6 to 12 words"
  case long = "content of 13 to 25 words"
  case longest = "content of more than 25 words"
  case startsSentence = "content starts its sentence"
  case endsSentence = "content ends its sentence"
  case hasNoVerb = "content without a verb"

  // Who speaks:
  case noSpeaker = "no speaker"
  case fromBefore = "speaker told before"
  case pronoun = "speaker is a pronoun"
  case noName = "no name"
  case nobodyNamed = "no name, and none before"
  case otherName = "name differs from the words for the speaker"
  case oneWord = "speaker of one word"
  case twoWords = "speaker of two words"
  case fewWords = "speaker of 3 or 4 words"
  case manyWords = "speaker of 5 words or more"
  case isNamed = "speaker has a name"
  case holdsVerb = "speaker holds a verb"
  case endsWithNoun = "speaker ends with a noun"
  case besideCue = "speaker beside the reporting word"
  case farFromCue = "speaker far from the reporting word"
}
