/// Lists of a word and its category, with or without a number, such as NRC's.
extension LexiconReader {
  /// A column of categories has less than so many quarters as many values as the list has lines; chosen by hand.
  private static let mostCategoriesInQuarters = 3

  mutating func readCategories() {
    let rows = text.content.map { (line: $0.number, fields: LexiconText.fields($0.text)) }
    let firsts = Set(rows.compactMap(\.fields.first)).count
    let seconds = Set(rows.compactMap { $0.fields.count > 1 ? $0.fields[1] : nil }).count
    // The column with fewer values holds the categories. If both have about as many values as there are words, the
    // second column explains the first.
    let keyFirst = firsts < seconds
    guard min(firsts, seconds) * 4 < rows.count * Self.mostCategoriesInQuarters else {
      draft.notes.append("the second column is not used: it has as many values as there are words")
      for row in rows { draft.add(row.fields[0], .member, line: row.line) }
      return
    }
    for row in rows {
      guard row.fields.count >= 2 else {
        draft.ignore(row.line, "no word and category")
        continue
      }
      let (form, key) = keyFirst ? (row.fields[1], row.fields[0]) : (row.fields[0], row.fields[1])
      guard row.fields.count > 2, let number = LexiconText.thousandths(row.fields[2]) else {
        add(form, key: key, line: row.line)
        continue
      }
      // NRC lists every word with every category: 1 if the word belongs to it, 0 if not.
      if number == 1000 {
        add(form, key: key, line: row.line)
      } else if number != 0 {
        draft.add(form, .score, value: number, key: key, line: row.line)
      }
    }
    if keyFirst { draft.notes.append("the first column is the key, the second the word") }
  }
}
