/// Lexicoder's `.lc3`: a line `+category`, then its words.
extension LexiconReader {
  mutating func readLexicoder() {
    var key = ""
    for line in text.lines {
      let word = LexiconText.trimmed(line.text)
      if word.utf8.first == UInt8(ascii: "+") {
        key = LexiconText.trimmed(word.dropFirst())
      } else if !word.isEmpty {
        add(word, key: key, line: line.number)
      }
    }
  }
}
