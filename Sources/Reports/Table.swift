/// A value in a table.
public enum Cell: Sendable, Equatable {
  case text(String)
  case count(Int)
  /// A figure; absent where it is not finite.
  case number(Double)
  case flag(Bool)
  /// Something with parts: JSON in every format.
  case json(JSONValue)
  case absent

  /// The value as JSON; `nil` where it is absent.
  var json: JSONValue? {
    switch self {
    case .text(let text): .string(text)
    case .count(let count): .integer(count)
    case .number(let number): number.isFinite ? .number(number) : nil
    case .flag(let flag): .boolean(flag)
    case .json(let value): value
    case .absent: nil
    }
  }

  /// The value as plain text; empty where it is absent.
  func text(significant: Int) -> String {
    switch self {
    case .text(let text): return text
    case .count(let count): return String(count)
    case .number(let number):
      return number.isFinite ? Decimal.text(number, significant: significant) : ""
    case .flag(let flag): return flag ? "true" : "false"
    case .json(let value):
      var bytes = [UInt8]()
      value.write(to: &bytes)
      return String(decoding: bytes, as: UTF8.self)
    case .absent: return ""
    }
  }

  var isNumeric: Bool {
    switch self {
    case .count, .number: true
    case .text, .flag, .json, .absent: false
    }
  }
}

/// How a table is printed.
public enum TableFormat: String, Sendable, CaseIterable {
  /// Aligned columns for people.
  case table
  /// A line a row, columns between tabs; tab, newline and backslash in text as `\t`, `\n`, `\\`.
  case tsv
  /// RFC 4180.
  case csv
  /// A JSON object a line.
  case jsonl
  /// One JSON list.
  case json
}

/// Prints rows under named columns in a format.
public struct TableWriter: Sendable {
  public let format: TableFormat
  public let columns: [String]
  /// Rows that wait until the widths of all columns are known, or for the list's end.
  private var rows: [[Cell]] = []

  public init(_ format: TableFormat, columns: [String]) {
    self.format = format
    self.columns = columns
  }

  /// What stands before the first row.
  public func header() -> [UInt8] {
    switch format {
    case .tsv: Self.line(columns.map(Self.tsvEscaped), separator: 0x09)
    case .csv: Self.line(columns.map(Self.csvQuoted), separator: UInt8(ascii: ","))
    case .table, .jsonl, .json: []
    }
  }

  /// Rows in the form in which their format prints them.
  public enum Chunk: Sendable {
    case text([UInt8])
    case rows([[Cell]])
  }

  /// Some rows, made ready to print; several tasks may do this at once.
  public func chunk(_ rows: [[Cell]]) -> Chunk {
    switch format {
    case .table, .json: .rows(rows)
    case .tsv, .csv, .jsonl: .text(text(of: rows))
    }
  }

  /// What a chunk adds to the output; nothing yet in the formats that need all rows.
  public mutating func accept(_ chunk: Chunk) -> [UInt8] {
    switch chunk {
    case .text(let bytes): return bytes
    case .rows(let rows):
      self.rows += rows
      return []
    }
  }

  /// The text of rows in a format that prints each by itself.
  private func text(of rows: [[Cell]]) -> [UInt8] {
    var out = [UInt8]()
    for row in rows {
      switch format {
      case .tsv:
        out += Self.line(row.map { Self.tsvEscaped($0.text(significant: 10)) }, separator: 0x09)
      case .csv:
        out += Self.line(
          row.map { Self.csvQuoted($0.text(significant: 10)) }, separator: UInt8(ascii: ","))
      case .jsonl, .json, .table:
        object(row).write(to: &out)
        out.append(0x0A)
      }
    }
    return out
  }

  /// What stands behind the last row.
  public func footer() -> [UInt8] {
    switch format {
    case .tsv, .csv, .jsonl: return []
    case .json:
      var out = [UInt8]()
      JSONValue.array(rows.map(object)).write(to: &out)
      return out + [0x0A]
    case .table: return aligned()
    }
  }

  private func object(_ row: [Cell]) -> JSONValue {
    .object(zip(columns, row).compactMap { name, cell in cell.json.map { .init(name, $0) } })
  }

  private func aligned() -> [UInt8] {
    let texts = rows.map { $0.map { DisplayText.visible($0.text(significant: 5)) } }
    var widths = columns.map(DisplayText.width)
    for row in texts {
      for (column, text) in row.enumerated() {
        widths[column] = max(widths[column], DisplayText.width(of: text))
      }
    }
    let isNumeric = columns.indices.map { column in
      rows.contains { $0[column].isNumeric }
        && rows.allSatisfy { $0[column].isNumeric || $0[column] == .absent }
    }
    var out = [UInt8]()
    for row in [columns] + texts {
      var line = ""
      for (column, text) in row.enumerated() {
        let padding = String(repeating: " ", count: widths[column] - DisplayText.width(of: text))
        line += (column > 0 ? "  " : "") + (isNumeric[column] ? padding + text : text + padding)
      }
      while line.utf8.last == 0x20 { line.removeLast() }
      out += (line + "\n").utf8
    }
    return out
  }

  private static func line(_ fields: [String], separator: UInt8) -> [UInt8] {
    var out = [UInt8]()
    for (index, field) in fields.enumerated() {
      if index > 0 { out.append(separator) }
      out += field.utf8
    }
    return out + [0x0A]
  }

  private static func tsvEscaped(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "\\") }) else { return text }
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\t": out += "\\t"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\\": out += "\\\\"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }

  private static func csvQuoted(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }) else {
      return text
    }
    return "\""
      + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }
}
