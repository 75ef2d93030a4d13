/// RuSentiLex: word, part of speech, lemma, polarity, source.
extension LexiconReader {
  mutating func readRuSentiLex() {
    var values: [String: Int] = [:]
    for line in text.content {
      let fields = LexiconText.fields(line.text)
      guard fields.count >= 5, let value = LexiconFormat.polarities[fields[3]] else {
        draft.ignore(line.number, "no word, lemma and polarity")
        continue
      }
      if fields[4] == "operator" {
        draft.ignore(
          line.number, "\"\(fields[2])\" changes other words, by rules that the list does not tell")
        continue
      }
      guard value != 0 else {
        draft.ignore(line.number, "\"\(fields[2])\" is neutral or both")
        continue
      }
      if let other = values[fields[2]], other != value {
        draft.ignore(line.number, "\"\(fields[2])\" is good and bad, by its meaning")
        continue
      }
      values[fields[2]] = value
      // Russian words have endings: each word of an entry matches by its stem.
      let stems = fields[2].split(separator: " ").map { $0 + "~" }.joined(separator: " ")
      draft.add(stems, .score, value: value, line: line.number)
    }
    draft.remarks.append(Lexicon.Remark(name: "language", value: "ru"))
    draft.notes.append("words match by their stems")
  }
}
