/// Rows of a table under a header: parted by commas, semicolons, tabs or bars (RFC 4180, and what Excel, R and pandas
/// make of it).
struct TableReader: RecordReader {
  private let stream: ByteStream
  private let settings: RecordSettings
  private var rows: DelimitedRows
  private var header: TableColumns?

  init(_ stream: ByteStream, _ settings: RecordSettings) {
    self.stream = stream
    self.settings = settings
    rows = DelimitedRows(stream)
  }

  mutating func next() throws(InputError) -> Record? {
    if header == nil { try readHeader() }
    guard let header else { return nil }
    guard let row = try rows.next(width: header.names.count) else {
      if rows.bareQuotes > 0 {
        stream.note(
          "quotation marks out of place in \(rows.bareQuotes) \(rows.bareQuotes == 1 ? "row" : "rows"), "
            + "the first in line \(rows.firstBareQuote), read as they stand")
      }
      return nil
    }
    return try header.record(row.values, line: row.line, of: stream.name)
  }

  private mutating func readHeader() throws(InputError) {
    let settings = settings
    let found = TableHeader(of: stream.start) { settings.isText($0) }
    rows.separator = found.separator
    rows.keepsPlainMarks = found.separator == 0x09 && !found.isQuoted
    rows.endsAtCarriageReturn = found.endsAtCarriageReturn
    for _ in 0..<found.linesAbove { try rows.skipLine() }
    if found.linesAbove > 0, !found.isSeparatorLine {
      stream.note(
        "passed over above the names of the columns: \(found.linesAbove) \(found.linesAbove == 1 ? "line" : "lines")"
      )
    }
    guard let row = try rows.next(width: nil) else { return }
    header = try TableColumns(row.values, line: row.line, of: stream.name, settings)
  }
}

/// The names of a table's columns, and what they make of a row.
struct TableColumns {
  let names: [String]

  /// What R, pandas, Excel and databases write where a value is missing.
  private static let missing: Set<[UInt8]> = Set(
    ["NA", "N/A", "#N/A", "<NA>", "NaN", "nan", "NULL", "null", "None", "\\N"].map {
      Array($0.utf8)
    })

  /// - Throws: ``InputError`` where a text is needed and no column is one.
  init(
    _ values: [[UInt8]], line: Int, of file: String, _ settings: RecordSettings
  ) throws(InputError) {
    names = values.map { String(decoding: $0, as: UTF8.self) }
    guard !settings.needsText || names.contains(where: settings.isText) else {
      throw InputError(file: file, .noTextColumn(line: line, names))
    }
  }

  /// The record of a row.
  func record(_ values: [[UInt8]], line: Int, of file: String) throws(InputError) -> Record {
    var values = values
    // Separators behind the last value, as Excel writes them.
    while values.count > names.count, values.last?.isEmpty ?? false { values.removeLast() }
    guard values.count == names.count else {
      throw InputError(
        file: file, line: line, .fieldCount(found: values.count, expected: names.count))
    }
    var record = Record(line: line, fields: [])
    for (name, value) in zip(names, values) {
      var value = value.count <= 4 && Self.missing.contains(value) ? [] : value
      let count = value.count { $0 == 0 }
      if count > 0 {
        record.illFormed += count
        value = Array(
          value.split(separator: 0, omittingEmptySubsequences: false)
            .joined(separator: [0xEF, 0xBF, 0xBD]))
      }
      record.fields.append((name, value))
    }
    return record
  }
}
