/// Lists of a word a line; the name of the file may say what they are.
extension LexiconReader {
  mutating func readWords() {
    let lowered = name.lowercased()
    let value = lowered.contains("positive") ? 1000 : lowered.contains("negative") ? -1000 : nil
    if let value {
      draft.notes.append("the file's name says that its words are \(value > 0 ? "good" : "bad")")
    }
    for line in text.content where line.text.utf8.first != UInt8(ascii: "%") {
      let word = LexiconText.trimmed(line.text)
      if word.contains("://") {
        draft.ignore(line.number, "an address, no word")
      } else if let value {
        draft.add(word, .score, value: value, line: line.number)
      } else {
        draft.add(word, .member, line: line.number)
      }
    }
  }
}
