internal import BuiltinData
public import Tables

/// The licence and the source of each data file inside the program, as the file names them itself.
///
///     for row in try await LicenceTable().rows().rows { print(row.file, row.license ?? "-") }
///
/// A row is a file, in the order of the names.
public struct LicenceTable: ListTable {
  public static let name = "licences"

  /// There is nothing to choose.
  public struct Options: Codable, Equatable, Sendable {
    public init() {}
  }

  /// A file.
  public struct Row: Sendable, Equatable {
    /// Its folder and name.
    public let file: String
    /// As the head of the file has them; `nil` where it has none.
    public let license, source: String?
  }

  public var options: Options
  public init(_ options: Options = Options()) { self.options = options }

  public var columns: [Column] { [.dataFile, .license, .dataSource] }

  public func cells(of row: Row) -> [Cell] {
    [.text(row.file), .optional(row.license), .optional(row.source)]
  }

  public func write<Sink: RowSink>(
    rowsTo sink: Sink, _ run: TableRun
  ) async throws -> [TableNotice] where Sink.Row == Row {
    try sink.write(
      BuiltinFile.names.compactMap(BuiltinFile.init).map { file in
        let remarks = Self.remarks(of: file)
        return Row(file: file.name, license: remarks["license"], source: remarks["source"])
      })
    return []
  }

  /// The remarks of the form `# name: value` at the head of a file.
  private static func remarks(of file: BuiltinFile) -> [String: String] {
    var remarks = [String: String]()
    for line in file.bytes.prefix(longestHead).split(separator: 0x0A) {
      guard line.first == UInt8(ascii: "#") else { break }
      let text = String(decoding: line.dropFirst(), as: UTF8.self)
      let parts = text.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { continue }
      let (name, value) = (parts[0].drop { $0 == " " }, parts[1].drop { $0 == " " })
      if remarks[String(name)] == nil { remarks[String(name)] = String(value) }
    }
    return remarks
  }

  /// No file says in more bytes what it is.
  private static let longestHead = 4096
}

extension Column {
  package static let dataFile = Column("file", .text, "The data file, in its folder.")
  package static let license = Column("license", .text, "The licence that the file names.")
  package static let dataSource = Column("source", .text, "Where the file says that it is from.")
}
