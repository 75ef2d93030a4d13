/// Fields of files that stand in a table beside them: `file,outlet,date`, a row a file.
public struct FileTable: Sendable, Equatable {
  /// The table's own file.
  public let path: String
  private struct Row: Sendable {
    let file: String
    let fields: [(name: String, value: [UInt8])]
  }

  private var rows: [String: [Row]] = [:]

  /// The names of the column that says of which file a row is.
  private static let keys = [
    "file", "filename", "filepath", "path", "document", "docid", "docname", "doc", "name", "id",
  ]

  /// Reads a table in any format that newsstat reads records from.
  ///
  /// - Throws: ``InputError`` where it can't be read, or where no column names files.
  public init(path: String) throws(InputError) {
    self.path = path
    let stream = try ByteStream(path: path, encoding: nil)
    var settings = RecordSettings()
    settings.needsText = false
    var records = stream.format.reader(of: stream, settings)
    while let record = try records.next() {
      let names = record.fields.map { FieldName.key($0.name) }
      guard let key = Self.keys.lazy.compactMap({ names.firstIndex(of: $0) }).first else {
        throw InputError(file: path, .noFileColumn(record.fields.map(\.name)))
      }
      let file = String(decoding: record.fields[key].value, as: UTF8.self)
      var fields = record.fields
      fields.remove(at: key)
      rows[Self.stem(file), default: []].append(
        Row(file: file, fields: fields.filter { !$0.value.isEmpty }))
    }
  }

  /// Tables are the same where they come from the same file.
  public static func == (one: FileTable, other: FileTable) -> Bool { one.path == other.path }

  /// The fields of a file; `nil` where no row, or more than one, is the file's.
  ///
  /// A row names the end of the path, with or without the file's ending.
  func fields(of path: String) -> [(name: String, value: [UInt8])]? {
    let matches = (rows[Self.stem(path)] ?? []).filter { row in
      let name = row.file.hasPrefix("./") ? String(row.file.dropFirst(2)) : row.file
      return [path, Self.withoutEnding(path)].contains { $0 == name || $0.hasSuffix("/" + name) }
        || name.hasSuffix("/" + path)
    }
    return matches.count == 1 ? matches[0].fields : nil
  }

  /// A file's name without folders and ending.
  private static func stem(_ path: String) -> String {
    withoutEnding(
      String(path[(path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex)...]))
  }

  private static func withoutEnding(_ path: String) -> String {
    guard let dot = path.lastIndex(of: "."), dot > path.startIndex,
      !path[dot...].contains("/")
    else { return path }
    return String(path[..<dot])
  }
}
