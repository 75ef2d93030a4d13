/// Tables with named columns, such as eMFD, and LIWC-22's `.dicx`, whose columns are categories with an X where a word
/// belongs.
extension LexiconReader {
  /// The columns of a table that are read, by index.
  private struct Columns {
    let names: [String]
    let term: Int
    let value, label, kind: Int?

    /// - Returns: `nil` if no column holds terms.
    init?(_ names: [String]) {
      let lowered = names.map { $0.lowercased() }
      func first(_ candidates: [String]) -> Int? {
        lowered.firstIndex { candidates.contains($0) }
      }
      guard let term = first(LexiconFormat.termColumns) else { return nil }
      self.names = names
      self.term = term
      value = first(["score", "value", "valence", "weight", "polarity"])
      label = first(["sentiment", "category", "key", "label", "emotion"])
      kind = first(["kind"])
    }
  }

  mutating func readTable() throws(LexiconError) {
    guard let header = text.content.first else { return }
    let isTab = header.text.utf8.contains(0x09)
    guard let columns = Columns(LexiconText.fields(header.text)) else {
      throw error(header.number, .noTermColumn)
    }
    var hasUnread = false
    for line in text.content.dropFirst() {
      let fields = isTab ? LexiconText.fields(line.text) : Self.quoted(line.text)
      guard fields.count == columns.names.count else {
        draft.ignore(
          line.number, "\(fields.count) fields where the header has \(columns.names.count)")
        continue
      }
      if !addRow(fields, columns, line: line.number) { hasUnread = true }
    }
    if hasUnread { draft.notes.append("columns that hold no numbers are not used") }
  }

  /// Adds the entries of a row.
  ///
  /// - Returns: whether all its columns were used that have no name of ours.
  private mutating func addRow(_ fields: [String], _ columns: Columns, line: Int) -> Bool {
    let term = fields[columns.term]
    let key = columns.label.map { fields[$0] } ?? ""
    let kind = columns.kind.flatMap { Lexicon.Kind(rawValue: fields[$0]) }
    if let kind, kind != .score, kind != .intensifier {
      draft.add(term, kind, key: key, line: line)
    } else if let value = columns.value {
      if let number = LexiconText.thousandths(fields[value]) {
        draft.add(term, kind ?? .score, value: number, key: key, line: line)
      } else {
        draft.ignore(line, "\"\(fields[value])\" is not a number")
      }
    } else if columns.label != nil {
      add(term, key: key, line: line)
    } else {
      return addNumbers(fields, columns, line: line)
    }
    return true
  }

  /// Adds an entry for each column of numbers, whose name is the key.
  private mutating func addNumbers(_ fields: [String], _ columns: Columns, line: Int) -> Bool {
    var isWhole = true
    for (column, field) in fields.enumerated() where column != columns.term {
      if let number = LexiconText.thousandths(field) {
        draft.add(
          fields[columns.term], .score, value: number, key: columns.names[column], line: line)
      } else if field.lowercased() == "x" {
        add(fields[columns.term], key: columns.names[column], line: line)
      } else if !field.isEmpty {
        isWhole = false
      }
    }
    return isWhole
  }

  /// The fields of a line of CSV (RFC 4180) whose values hold no line feed.
  private static func quoted(_ line: String) -> [String] {
    var fields = [String]()
    var field = String.UnicodeScalarView()
    var (isQuoted, wasQuote) = (false, false)
    for scalar in line.unicodeScalars {
      if scalar == "\"" {
        if wasQuote { field.append(scalar) }
        wasQuote = isQuoted && !wasQuote
        isQuoted.toggle()
      } else if scalar == ",", !isQuoted {
        fields.append(String(field))
        field = String.UnicodeScalarView()
        wasQuote = false
      } else {
        field.append(scalar)
        wasQuote = false
      }
    }
    return fields + [String(field)]
  }
}
