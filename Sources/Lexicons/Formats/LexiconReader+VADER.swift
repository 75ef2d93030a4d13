/// VADER's list: token, mean, deviation, ratings.
extension LexiconReader {
  mutating func readVader() {
    // The reference program puts the lines into a dictionary: of equal words, the last one counts.
    draft.isByForm = true
    for line in text.lines where !line.text.isEmpty {
      let fields = line.text.split(separator: "\t", omittingEmptySubsequences: false).map(
        String.init)
      guard fields.count >= 2, let value = LexiconText.thousandths(fields[1]) else {
        draft.ignore(line.number, "no token and mean")
        continue
      }
      draft.add(
        fields[0], .score, value: value,
        deviation: fields.count > 2 ? LexiconText.thousandths(fields[2]) : nil, line: line.number)
    }
  }
}
