internal import ICU

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
    case "yaml", "yml": self = .yaml
    case "ykd": self = .yoshikoder
    case "cat": self = .wordstat
    case "lc3": self = .lexicoder
    case "tff": self = .mpqa
    case "dic": self = .liwc
    default: self = Self.told(by: text)
    }
  }

  /// Words that name the column of terms.
  static let termColumns = ["term", "word", "token", "entry", "feature", "words", "lemma"]

  private static func told(by text: LexiconText) -> Self {
    let lines = text.content.prefix(200).map(\.text)
    guard let first = lines.first else { return .words }
    if first.hasPrefix("term\tkind\tvalue") { return .newsstat }
    if LexiconText.trimmed(first) == "%" { return .liwc }
    if first.hasPrefix("<?xml") { return .yoshikoder }
    if first.hasPrefix("type=") { return .mpqa }
    if first.hasPrefix("+") { return .lexicoder }
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
    if most({ $0.count >= 2 && LexiconText.thousandths($0[1]) != nil }) { return .values }
    if most({ $0.count == 2 || ($0.count == 3 && LexiconText.thousandths($0[2]) != nil) }) {
      return .categories
    }
    return .words
  }

  /// What the names of keys and labels say of good and bad.
  static let polarities: [String: Int] = [
    "positive": 1000, "pos": 1000, "posemo": 1000, "negative": -1000, "neg": -1000,
    "negemo": -1000, "neutral": 0, "positive/negative": 0, "both": 0,
  ]
}

/// The text of a lexicon's file, decoded, in lines.
struct LexiconText {
  struct Line {
    let text: String
    /// From 1.
    let number: Int
  }

  let lines: [Line]
  /// The charset that the bytes were in, where it was not UTF-8.
  let charset: String?

  /// What begins a line that is a comment.
  private static let commentSigns: [Unicode.Scalar] = ["#", ";", "!"]

  /// - Throws: ``ICUError`` when the bytes can't be converted.
  init(_ bytes: [UInt8]) throws {
    var text = bytes[...]
    if text.starts(with: [0xEF, 0xBB, 0xBF]) { text = text.dropFirst(3) }
    if String(validating: text, as: UTF8.self) == nil {
      var converter = try CharsetConverter(from: Self.legacy)
      let all = Array(text)
      text = try converter.converted(all.span, isLast: true)[...]
      charset = Self.legacy
    } else {
      charset = nil
    }
    var lines = [Line]()
    var start = text.startIndex
    while start < text.endIndex {
      let end = text[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? text.endIndex
      lines.append(
        Line(text: String(decoding: text[start..<end], as: UTF8.self), number: lines.count + 1))
      start = end + 1
      // A carriage return by itself ends a line too.
      if end < text.endIndex, text[end] == 0x0D, start < text.endIndex, text[start] == 0x0A {
        start += 1
      }
    }
    self.lines = lines
  }

  /// What old dictionaries are written in.
  private static let legacy = "windows-1252"

  /// The lines that are neither empty nor comments.
  var content: [Line] {
    lines.filter { line in
      guard let first = line.text.unicodeScalars.first(where: { $0 != " " && $0 != "\t" }) else {
        return false
      }
      return !Self.commentSigns.contains(first)
    }
  }

  /// The fields of a line: parted by tabs, or else by commas; without spaces at their ends.
  static func fields(_ line: String) -> [String] {
    let sign: Character = line.utf8.contains(0x09) ? "\t" : ","
    return line.split(separator: sign, omittingEmptySubsequences: false).map { trimmed($0) }
  }

  static func trimmed(_ text: some StringProtocol) -> String {
    let scalars = Array(text.unicodeScalars)
    let isSpace: (Unicode.Scalar) -> Bool = { $0 == " " || $0 == "\t" || $0.value == 0xA0 }
    guard let first = scalars.firstIndex(where: { !isSpace($0) }),
      let last = scalars.lastIndex(where: { !isSpace($0) })
    else { return "" }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[first...last])
    return String(view)
  }

  /// A decimal in thousandths, rounded; a comma may stand for the point.
  static func thousandths(_ text: String) -> Int? {
    guard let first = text.utf8.first,
      first == 0x2D || first == 0x2B || first == 0x2E || (0x30...0x39).contains(first),
      let value = Double(text.replacing(",", with: ".")), value.isFinite, abs(value) < 1e6
    else { return nil }
    return Int((value * 1000).rounded())
  }
}
