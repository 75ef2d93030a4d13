internal import BuiltinData

/// What the search for site furniture knows of languages, from `furniture.tsv` and `datelines.tsv`.
struct FurnitureData: Sendable {
  /// What travels in the binary.
  static let standard: FurnitureData = {
    FurnitureData(
      ["datelines.tsv", "furniture.tsv"].map { BuiltinFile.ownTable(named: $0) })
  }()

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

  /// - Parameter tables: rows of kind, language and text.
  init(_ tables: [DataTable]) {
    for fields in tables.flatMap(\.rows).map(\.fields) where fields.count == 3 {
      switch fields[0] {
      case "month", "day": dates.append(String(fields[2]))
      case "agency": agencies.append(String(fields[2]))
      case "divider": dividers += String(fields[2])
      case "phrase": phrases.append(String(fields[2]))
      case "insert": inserts.append(String(fields[2]))
      case "list": lists.append(String(fields[2]))
      case "closing": closings.append(String(fields[2]))
      default: continue
      }
    }
  }
}
