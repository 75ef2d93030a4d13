/// WordStat's `.cat`: categories by indentation, words with their weights in brackets.
extension LexiconReader {
  mutating func readWordStat() {
    // The indentation of a line says which category it is below.
    var keys = [(depth: Int, name: String)]()
    for line in text.lines where !line.text.allSatisfy({ $0 == " " || $0 == "\t" }) {
      let depth = line.text.prefix { $0 == "\t" || $0 == " " }.count
      let content = LexiconText.trimmed(line.text)
      keys.removeAll { $0.depth >= depth }
      guard content.hasSuffix(")"), let open = content.lastIndex(of: "(") else {
        keys.append((depth, content))
        continue
      }
      let word = LexiconText.trimmed(content[..<open]).replacing("_", with: " ")
      if word.utf8.first == UInt8(ascii: "@") || word.contains(" NEAR ") {
        draft.ignore(line.number, "\"\(word)\": rules on neighbours are not read")
      } else {
        add(word, key: keys.map(\.name).joined(separator: "."), line: line.number)
      }
    }
  }
}
