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
    case badXML(String)
    case badPDF(String)
    /// The program that reads PDFs is not installed.
    case noPDFProgram
    /// A format that newsstat does not read: its name, and what to do.
    case foreign(String, String)
    /// A quote that is never closed, or stands where none may.
    case badCSV
    case fieldCount(found: Int, expected: Int)
    /// So many ill-formed sequences of UTF-8, where none may be.
    case illFormed(Int)
    /// No field of the record is its text; the fields that it has, and the name that the user gave.
    case noText(fields: [String], wanted: [String])
    /// No column of a table is its text; the line that was taken for the names of columns, and these.
    case noTextColumn(line: Int, [String])
    /// No column of a table of files names them; its columns.
    case noFileColumn([String])
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
      case .badXML(let words): "bad XML: \(words)"
      case .badPDF(let words): "a PDF, but \(words)"
      case .noPDFProgram:
        "a PDF; newsstat reads it where pdftotext is installed (apt install poppler-utils, brew install poppler)"
      case .foreign(let name, let advice): "\(name), which newsstat does not read: \(advice)"
      case .badCSV: "a quotation mark is out of place or never closed; the row was left out"
      case .illFormed(let count): "\(count) ill-formed sequences of UTF-8"
      case .fieldCount(let found, let expected):
        "\(found) fields where the header has \(expected)"
      case .noText(let fields, let wanted):
        "no field \(wanted.isEmpty ? "" : wanted.joined(separator: " or ") + " ")is there for the text; "
          + (fields.isEmpty ? "the record has no fields" : "the fields are \(Self.list(fields))")
      case .noTextColumn(let line, let names):
        "no column of text; line \(line) was taken for the names of the columns: \(Self.list(names))"
      case .noFileColumn(let names):
        "no column names the files (file, filename, path); the columns are \(Self.list(names))"
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
      case .badJSON: "bad JSON"
      case .badXML: "bad XML"
      case .badPDF, .noPDFProgram: "PDF that was not read"
      case .foreign: "format that is not read"
      case .badCSV, .fieldCount: "bad table row"
      case .illFormed: "ill-formed UTF-8"
      case .noText, .noTextColumn: "no text"
      case .noFileColumn: "bad table of files"
      case .badTokenLine: "bad token line"
      case .tooLong: "too long"
      case .badHTML: "bad HTML"
      case .icu: "ICU failed"
      }
    }

    /// Names for people, some of them where they are many.
    static func list(_ names: [String]) -> String {
      let shown = names.prefix(30).map { $0.count > 60 ? $0.prefix(59) + "…" : $0 }
      return shown.joined(separator: ", ")
        + (names.count > shown.count ? " and \(names.count - shown.count) more" : "")
    }

    private static func suggestion(_ names: [String]) -> String {
      names.isEmpty ? "" : " (it looks like \(names.joined(separator: " or ")))"
    }
  }

  public var description: String {
    "\(file):\(line.map { "\($0):" } ?? "") \(reason)"
  }
}
