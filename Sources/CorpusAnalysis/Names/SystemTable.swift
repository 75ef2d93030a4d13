internal import ICU
internal import Names
public import Tables

/// The systems by which names are written in another script: published standards, then the transforms of ICU.
///
///     for row in try await SystemTable().rows().rows where row.language == "rus" { print(row.id) }
///
/// Both come in the order of their ids.
public struct SystemTable: ListTable {
  public static let name = "systems"

  /// There is nothing to choose.
  public struct Options: Codable, Equatable, Sendable {
    public init() {}
  }

  /// A system.
  public struct Row: Sendable, Equatable {
    /// An ISO 24229 code (authority, language, scripts, year), or the id of a transform of ICU.
    public let id: String
    /// The language and the scripts, as the code has them; `nil` for a transform.
    public let language, scripts: String?
    public let authority: String
    public let year: String?
    /// Whether what is written can be read back; `nil` where that is not known.
    public let roundTrip: String?
    public let source: String?
  }

  public var options: Options
  public init(_ options: Options = Options()) { self.options = options }

  public var columns: [Column] {
    [
      .system, .systemLanguage, .systemScripts, .authority, .systemYear, .roundTrip, .systemSource,
    ]
  }

  public func cells(of row: Row) -> [Cell] {
    [
      .text(row.id), .optional(row.language), .optional(row.scripts), .text(row.authority),
      .optional(row.year), .optional(row.roundTrip), .optional(row.source),
    ]
  }

  /// - Throws: `DataError` where the file of a system is damaged.
  public func write<Sink: RowSink>(
    rowsTo sink: Sink, _ run: TableRun
  ) async throws -> [TableNotice] where Sink.Row == Row {
    let systems = try RomanizationSystem.all.compactMap { id in
      try RomanizationSystem(id: id).map { Row($0) }
    }
    let transforms = try Romanizer.transforms.map { id in
      Row(
        id: id, language: nil, scripts: nil, authority: "ICU \(Version.icu)", year: nil,
        roundTrip: nil, source: "Unicode CLDR")
    }
    try sink.write(systems + transforms)
    return []
  }
}

extension SystemTable.Row {
  fileprivate init(_ system: RomanizationSystem) {
    // authority-language-script-script-year
    let parts = system.id.split(separator: "-").map(String.init)
    (id, language, scripts) = (system.id, parts[1], "\(parts[2]) to \(parts[3])")
    authority = system.remarks["authority"] ?? parts[0]
    year = system.remarks["year"] ?? parts.dropFirst(4).joined(separator: "-")
    (roundTrip, source) = (system.remarks["round-trip"], system.remarks["source"])
  }
}
