/// LIWC's dictionaries of 2001 to 2015: numbered categories between two lines with `%`, then words.
extension LexiconReader {
  mutating func readLIWC() throws(LexiconError) {
    var categories: [String: String] = [:]
    // How many lines with "%" there were: the categories are behind the first, the words behind the second.
    var dividers = 0
    for line in text.lines {
      let parts = line.text.split { $0 == " " || $0 == "\t" }.map(String.init)
      guard let first = parts.first else { continue }
      if first == "%" {
        dividers += 1
      } else if dividers == 1 {
        guard parts.count >= 2 else {
          draft.ignore(line.number, "a category without a name")
          continue
        }
        categories[first] = parts.dropFirst().joined(separator: " ")
      } else if dividers >= 2 {
        addWord(parts, of: line, categories)
      }
    }
    guard dividers >= 2 else {
      throw error(1, .syntax("a LIWC dictionary has its categories between two lines with %"))
    }
  }

  /// Adds a word with the numbers of its categories.
  private mutating func addWord(
    _ parts: [String], of line: LexiconText.Line, _ categories: [String: String]
  ) {
    // The numbers are at the end; words may hold spaces.
    let numbers = parts.reversed().prefix { categories[$0] != nil || Int($0) != nil }
    let word = parts.dropLast(numbers.count).joined(separator: " ")
    guard !word.isEmpty, !numbers.isEmpty else {
      draft.ignore(line.number, numbers.isEmpty ? "\"\(line.text)\" has no category" : "no word")
      return
    }
    if word.contains("(") || word.contains("<") {
      draft.ignore(line.number, "\"\(word)\": conditions on neighbours are not read")
      return
    }
    for number in numbers.reversed() {
      if let category = categories[number] {
        add(word, key: category, line: line.number)
      } else {
        draft.ignore(line.number, "category \(number) is not told at the head")
      }
    }
  }
}
