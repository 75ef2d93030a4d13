internal import Resources

/// What the search for site furniture knows of languages, from `furniture.tsv` and `datelines.tsv`.
struct FurnitureData: Sendable {
  /// What travels in the binary.
  static let standard: FurnitureData = {
    let tables = ["datelines.tsv", "furniture.tsv"].compactMap { Resource(named: $0) }
    return FurnitureData(tables: tables.map { String(decoding: $0.bytes, as: UTF8.self) })
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

  /// Reads lines of kind, language and text, separated by tabs.
  init(tables: [String]) {
    for line in tables.flatMap({ $0.split(separator: "\n") }) where !line.hasPrefix("#") {
      let fields = line.split(separator: "\t")
      guard fields.count == 3 else { continue }
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
