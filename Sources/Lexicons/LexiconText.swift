internal import ICU

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

  /// - Throws: `ICUError` when the bytes can't be converted.
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
