/// A form that lexicons are kept in.
public enum LexiconFormat: String, Codable, Sendable, CaseIterable {
  /// Our own: `term<TAB>kind<TAB>value`.
  case newsstat
  /// VADER: token, mean, deviation, ratings.
  case vader
  /// AFINN and its like: a word and a number.
  case values
  /// A table with named columns, comma or tab between them; eMFD.
  case table
  /// A word and its category, with or without a number: NRC, two columns of text.
  case categories
  /// quanteda's YAML: keys in keys, words in lists.
  case yaml
  /// LIWC's dictionaries of 2001 to 2015.
  case liwc
  /// Lexicoder's `.lc3`.
  case lexicoder
  /// WordStat's `.cat`.
  case wordstat
  /// Yoshikoder's `.ykd`.
  case yoshikoder
  /// MPQA's subjectivity clues.
  case mpqa
  /// RuSentiLex.
  case rusentilex
  /// A word a line.
  case words

  /// Tells a format by its file's name and the first lines.
  init(name: String, text: LexiconText) {
    let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
    switch ending {
    // JSON is YAML.
    case "yaml", "yml", "json": self = .yaml
    case "ykd": self = .yoshikoder
    case "cat": self = .wordstat
    case "lc3": self = .lexicoder
    case "tff": self = .mpqa
    case "dic": self = .liwc
    default: self = Self.told(by: text)
    }
  }

  /// Words that name the column of terms.
  static let termColumns = [
    "term", "dicterm", "word", "token", "entry", "feature", "words", "lemma",
  ]

  private static func told(by text: LexiconText) -> Self {
    let lines = text.content.prefix(200).map(\.text)
    guard let first = lines.first else { return .words }
    if first.hasPrefix("term\tkind\tvalue") { return .newsstat }
    if LexiconText.trimmed(first) == "%" { return .liwc }
    if first.hasPrefix("<?xml") { return .yoshikoder }
    if first.hasPrefix("type=") { return .mpqa }
    if first.hasPrefix("+") { return .lexicoder }
    if first.hasPrefix("{") || first.hasPrefix("[") { return .yaml }
    let rows = lines.map { LexiconText.fields($0) }
    func most(_ isSo: ([String]) -> Bool) -> Bool { rows.count(where: isSo) * 10 > rows.count * 9 }
    if most({ $0.count == 4 && $0[3].hasPrefix("[") }) { return .vader }
    if let header = rows.first, header.count > 1,
      header.contains(where: { termColumns.contains($0.lowercased()) })
    {
      return .table
    }
    if most({ $0.count >= 5 && $0.count <= 6 && Self.polarities.keys.contains($0[3]) }) {
      return .rusentilex
    }
    if most({ isValue($0) }) || (rows.count > 1 && rows.dropFirst().allSatisfy(isValue)) {
      return .values
    }
    if most({ $0.count == 2 || ($0.count == 3 && LexiconText.thousandths($0[2]) != nil) }) {
      return .categories
    }
    return .words
  }

  private static func isValue(_ row: [String]) -> Bool {
    row.count >= 2 && LexiconText.thousandths(row[1]) != nil
  }

  /// What the names of keys and labels say of good and bad.
  static let polarities: [String: Int] = [
    "positive": 1000, "pos": 1000, "posemo": 1000, "negative": -1000, "neg": -1000,
    "negemo": -1000, "neutral": 0, "positive/negative": 0, "both": 0,
  ]
}
