internal import BuiltinData

/// What the search for site furniture knows of languages, from `furniture/xx.tsv` and ``DatelineWords``'s files.
struct FurnitureData: Sendable {
  /// What travels in the binary.
  static let standard = DataFiles.builtin { files throws(DataError) in try FurnitureData(files) }

  private enum Kind: String {
    case day, divider, phrase, insert, list, closing
  }

  /// Names of months and days of the week.
  private(set) var dates: [String] = []
  /// Names of news agencies.
  private(set) var agencies: [String] = []
  /// Characters that divide a line.
  private(set) var dividers = ""
  /// What sites say to their readers, such as "sign up for".
  private(set) var phrases: [String] = []
  /// What only sites say, such as "toggle caption".
  private(set) var inserts: [String] = []
  /// Headings of links, such as "Related news".
  private(set) var lists: [String] = []
  /// Words in capitals that end the headlines that a link left in a sentence.
  private(set) var closings: [String] = []

  /// The first line of a file.
  private static let header = "kind\ttext"

  /// - Throws: `DataError` for a row of no known kind.
  init(_ files: DataFiles) throws(DataError) {
    for table in try files.tables(in: "datelines", header: DatelineWords.header) {
      for row in table.rows {
        switch DatelineWords.Kind(rawValue: String(row.fields[0])) {
        case .month: dates.append(String(row.fields[1]))
        case .agency: agencies.append(String(row.fields[1]))
        case .date, .wire, .reporter: break
        case nil: throw table.badValue(in: row)
        }
      }
    }
    for table in try files.tables(in: "furniture", header: Self.header) {
      for row in table.rows {
        guard let kind = Kind(rawValue: String(row.fields[0])) else {
          throw table.badValue(in: row)
        }
        add(String(row.fields[1]), kind)
      }
    }
  }

  private mutating func add(_ text: String, _ kind: Kind) {
    switch kind {
    case .day: dates.append(text)
    case .divider: dividers += text
    case .phrase: phrases.append(text)
    case .insert: inserts.append(text)
    case .list: lists.append(text)
    case .closing: closings.append(text)
    }
  }
}
