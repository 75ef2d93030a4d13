public import ICU

/// An input, or a record of one, that can't be used: which, where and why.
public struct InputError: Error, CustomStringConvertible {
  /// The file's name, `-` for standard input.
  public let file: String
  /// The line where the record began, from 1; `nil` where it is the file as a whole.
  public let line: Int?
  public let reason: Reason

  public init(file: String, line: Int? = nil, _ reason: Reason) {
    self.file = file
    self.line = line
    self.reason = reason
  }

  /// Why it can't be used.
  public enum Reason: Error, CustomStringConvertible, Sendable {
    /// The system refused, in its words.
    case system(String)
    /// The compressed stream is damaged, in the library's words.
    case damaged(String)
    /// Bytes that are no UTF-8, with charsets that they may be in, the likeliest first.
    case uncertainCharset([String])
    /// NUL bytes in what should be text, with charsets that could explain them.
    case binary([String])
    /// A charset's name that ICU does not know.
    case unknownCharset(String)
    case badJSON(String)
    /// A JSON array where one object a line is expected.
    case jsonArray
    /// A quote that is never closed, or stands where none may.
    case badCSV
    case fieldCount(found: Int, expected: Int)
    /// So many ill-formed sequences of UTF-8, where none may be.
    case illFormed(Int)
    /// No field of the record is its text; the names that were looked for.
    case noText([String])
    case badTokenLine(String)
    case tooLong(Int)
    case badHTML
    case icu(ICUError)

    public var description: String {
      switch self {
      case .system(let words): words
      case .damaged(let words): "damaged compressed data: \(words)"
      case .uncertainCharset(let names):
        "not UTF-8\(Self.suggestion(names))"
      case .binary(let names):
        "holds NUL bytes, so it is no text in UTF-8\(Self.suggestion(names.filter { $0 != "UTF-8" }))"
      case .unknownCharset(let name): "ICU knows no charset \"\(name)\""
      case .badJSON(let words): "bad JSON: \(words)"
      case .jsonArray: "a JSON array, not one object a line; jq -c '.[]' makes lines of it"
      case .badCSV:
        "a quotation mark is out of place or never closed; nothing from this row on was read"
      case .illFormed(let count): "\(count) ill-formed sequences of UTF-8"
      case .fieldCount(let found, let expected):
        "\(found) fields where the header has \(expected)"
      case .noText(let names): "no text: none of the fields \(names.joined(separator: ", "))"
      case .badTokenLine(let words): "not a token line: \(words)"
      case .tooLong(let bytes): "longer than the \(bytes) bytes that one document may have"
      case .badHTML: "libxml2 finds no page in it"
      case .icu(let error): error.description
      }
    }

    /// A word for counting skipped records by.
    public var kind: String {
      switch self {
      case .system: "can't be read"
      case .damaged: "damaged compression"
      case .uncertainCharset, .binary, .unknownCharset: "charset not certain"
      case .badJSON, .jsonArray: "bad JSON"
      case .badCSV, .fieldCount: "bad table row"
      case .illFormed: "ill-formed UTF-8"
      case .noText: "no text"
      case .badTokenLine: "bad token line"
      case .tooLong: "too long"
      case .badHTML: "bad HTML"
      case .icu: "ICU failed"
      }
    }

    private static func suggestion(_ names: [String]) -> String {
      names.isEmpty ? "" : " (it looks like \(names.joined(separator: " or ")))"
    }
  }

  public var description: String {
    "\(file):\(line.map { "\($0):" } ?? "") \(reason)"
  }
}
