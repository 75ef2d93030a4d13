/// MPQA's subjectivity clues: pairs of name and value in each line.
extension LexiconReader {
  mutating func readMPQA() {
    var values: [String: Int] = [:]
    for line in text.content {
      var fields: [Substring: String] = [:]
      for part in line.text.split(separator: " ") {
        let sides = part.split(separator: "=", maxSplits: 1)
        if sides.count == 2 { fields[sides[0]] = String(sides[1]) }
      }
      guard let word = fields["word1"], let polarity = fields["priorpolarity"],
        let sign = LexiconFormat.polarities[polarity]
      else {
        draft.ignore(line.number, "no word1 and priorpolarity that is known")
        continue
      }
      // Strong clues count twice as much as weak ones.
      let value = fields["type"] == "strongsubj" ? sign * 2 : sign
      if let other = values[word], other.signum() * value.signum() < 0 {
        draft.ignore(line.number, "\"\(word)\" is good and bad, by its part of speech")
        continue
      }
      values[word] = value
      draft.add(
        fields["stemmed1"] == "y" ? word + "~" : word, .score, value: value, line: line.number)
    }
    draft.remarks.append(Lexicon.Remark(name: "language", value: "en"))
    draft.notes.append("strong clues count 2, weak ones 1; parts of speech are not used")
  }
}
