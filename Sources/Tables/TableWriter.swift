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
    if case .text(let text) = self { return text }
    var bytes = [UInt8]()
    write(significant: significant, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends ``text(significant:)``.
  func write(significant: Int, to out: inout [UInt8]) {
    switch self {
    case .text(let text): out += text.utf8
    case .count(let count): Decimal.write(count, to: &out)
    case .number(let number):
      if number.isFinite { Decimal.write(number, significant: significant, to: &out) }
    case .flag(let flag): out += (flag ? "true" : "false").utf8
    case .json(let value): value.write(to: &out)
    case .absent: break
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
  /// CSV that Excel opens as it is: with a byte order mark, and a `'` before text that would be taken for a formula.
  case excel
  /// A JSON object a line.
  case jsonl
  /// One JSON list.
  case json
}

/// Prints rows under named columns in a format.
public struct TableWriter: Sendable {
  public let format: TableFormat
  /// The names of the columns.
  public let columns: [String]
  private let typed: [Column]
  private let screen: Screen
  /// Rows that wait until the widths of all columns are known, or for the list's end.
  private var rows: [[Cell]] = []

  /// - Parameter screen: where an aligned table is shown.
  public init(_ format: TableFormat, columns: [Column], on screen: Screen = Screen()) {
    self.format = format
    self.columns = columns.map(\.name)
    typed = columns
    self.screen = screen
  }

  /// The first name that two columns have; `nil` where all have names of their own.
  public var repeatedColumn: String? {
    var seen = Set<String>()
    return columns.first { !seen.insert($0).inserted }
  }

  /// What stands before the first row.
  public func header() -> [UInt8] {
    switch format {
    case .tsv, .csv: line(columns.map { .text($0) })
    case .excel: Self.byteOrderMark + line(columns.map { .text($0) })
    case .table, .jsonl, .json: []
    }
  }

  /// Rows in the form in which their format prints them.
  public enum Chunk: Sendable {
    case text([UInt8])
    case rows([[Cell]])
  }

  /// Some rows, made ready to print; several tasks may do this at once.
  public func chunk(_ rows: [[Cell]]) -> Chunk { chunk(rows) { $0 } }

  /// Some rows of any kind, made ready to print; several tasks may do this at once.
  ///
  /// - Parameter cells: the cells of a row, which are let go of before those of the next are made.
  public func chunk<Row>(_ rows: [Row], _ cells: (Row) -> [Cell]) -> Chunk {
    switch format {
    case .table, .json: return .rows(rows.map(cells))
    case .tsv, .csv, .excel, .jsonl:
      var out = [UInt8]()
      out.reserveCapacity(rows.count * 64)
      for row in rows { write(row: cells(row), to: &out) }
      return .text(out)
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

  /// Appends a row in a format that prints each by itself.
  private func write(row: [Cell], to out: inout [UInt8]) {
    switch format {
    case .tsv, .csv, .excel: write(row, to: &out)
    case .jsonl, .json, .table:
      object(row).write(to: &out)
      out.append(0x0A)
    }
  }

  /// What stands behind the last row.
  public func footer() -> [UInt8] {
    switch format {
    case .tsv, .csv, .excel, .jsonl: return []
    case .json:
      var out = [UInt8]()
      JSONValue.array(rows.map(object)).write(to: &out)
      return out + [0x0A]
    case .table: return Array(AlignedTable(typed, rows, on: screen).text.utf8)
    }
  }

  private func object(_ row: [Cell]) -> JSONValue {
    .object(zip(columns, row).compactMap { name, cell in cell.json.map { .init(name, $0) } })
  }

  private func line(_ row: [Cell]) -> [UInt8] {
    var out = [UInt8]()
    write(row, to: &out)
    return out
  }

  /// Appends a line of separated fields.
  private func write(_ row: [Cell], to out: inout [UInt8]) {
    for (index, cell) in row.enumerated() {
      if index > 0 { out.append(format == .tsv ? 0x09 : UInt8(ascii: ",")) }
      let start = out.count
      if format == .excel, case .text(let text) = cell, Self.isFormula(text) {
        out.append(UInt8(ascii: "'"))
      }
      cell.write(significant: 10, to: &out)
      if format == .tsv {
        Self.escape(&out, from: start)
      } else {
        Self.quote(&out, from: start)
      }
    }
    out += format == .excel ? [0x0D, 0x0A] : [0x0A]
  }

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Whether a spreadsheet takes a text for a formula.
  private static func isFormula(_ text: String) -> Bool {
    text.utf8.first.map { "=+-@\t\r".utf8.contains($0) } ?? false
  }

  /// Escapes what a field of TSV may not hold.
  private static func escape(_ out: inout [UInt8], from start: Int) {
    guard let first = out[start...].firstIndex(where: { $0 < 0x20 || $0 == UInt8(ascii: "\\") })
    else { return }
    let rest = Array(out[first...])
    out.removeSubrange(first...)
    for byte in rest {
      switch byte {
      case 0x09: out += "\\t".utf8
      case 0x0A: out += "\\n".utf8
      case 0x0D: out += "\\r".utf8
      case UInt8(ascii: "\\"): out += "\\\\".utf8
      default: out.append(byte)
      }
    }
  }

  /// Quotes a field of CSV that needs it.
  private static func quote(_ out: inout [UInt8], from start: Int) {
    let quote = UInt8(ascii: "\"")
    guard
      out[start...].contains(where: {
        $0 == quote || $0 == UInt8(ascii: ",") || $0 == 0x0A || $0 == 0x0D
      })
    else { return }
    let field = Array(out[start...])
    out.removeSubrange(start...)
    out.append(quote)
    for byte in field { out += byte == quote ? [quote, quote] : [byte] }
    out.append(quote)
  }
}
