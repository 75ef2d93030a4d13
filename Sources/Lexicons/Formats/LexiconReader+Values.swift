/// Lists of a word and a number, such as AFINN.
extension LexiconReader {
  mutating func readValues() {
    for (index, line) in text.content.enumerated() {
      let fields = LexiconText.fields(line.text)
      guard fields.count >= 2, let value = LexiconText.thousandths(fields[1]) else {
        // The names of the columns, such as x and y.
        if index == 0, fields.count >= 2, !fields[1].isEmpty {
          draft.notes.append("the first line names the columns: \(fields.joined(separator: ", "))")
        } else {
          draft.ignore(line.number, "no word and number")
        }
        continue
      }
      draft.add(fields[0], .score, value: value, line: line.number)
    }
    if text.content.contains(where: { LexiconText.fields($0.text).count > 2 }) {
      draft.notes.append("only the first number of each line is used")
    }
  }
}
