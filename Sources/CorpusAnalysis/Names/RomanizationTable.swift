internal import Names
public import Tables

/// Texts as systems write them in another script.
///
///     let table = RomanizationTable(["Щукин"], system: "bgnpcgn-rus-Cyrl-Latn-1947")
///     for row in try await table.rows().rows { print(row.romanized) }  // Shchukin
///
/// The rows come by text, those of a text by system.
public struct RomanizationTable: ListTable {
  public static let name = "romanizations"

  /// The texts, and the systems that write them.
  public struct Options: Codable, Equatable, Sendable {
    public var texts: [String] = []
    /// The code of a system, or the id of a transform of ICU; every system with rules for all letters of a text
    /// where it is `nil`.
    public var system: String?
    /// Of every system only those of this language, as codes have it (rus).
    public var language: String?

    public init() {}
  }

  /// A text under a system.
  public struct Row: Sendable, Equatable {
    public let original, system, romanized: String
    /// How many letters stayed as they were.
    public let lettersLeft: Int
  }

  public var options: Options
  public init(_ options: Options = Options()) { self.options = options }

  /// - Parameter system: as ``Options/system``.
  public init(_ texts: [String], system: String?) {
    options = Options()
    (options.texts, options.system) = (texts, system)
  }

  public var columns: [Column] { [.original, .system, .romanized, .lettersLeft] }

  public func cells(of row: Row) -> [Cell] {
    [.text(row.original), .text(row.system), .text(row.romanized), .count(row.lettersLeft)]
  }

  /// - Throws: ``TableError/noSuchSystem(_:)``, and `DataError` where the file of a system is damaged.
  public func write<Sink: RowSink>(
    rowsTo sink: Sink, _ run: TableRun
  ) async throws -> [TableNotice] where Sink.Row == Row {
    if let system = options.system {
      let romanizer = try Romanizer(named: system)
      try sink.write(try options.texts.map { try Row($0, romanizer, system) })
      return []
    }
    var notices = [TableNotice]()
    for text in options.texts {
      let systems = RomanizationSystem.ids(for: text, language: options.language)
      // A letter without a rule is none of the language that the system is for.
      let rows = try systems.map { try Row(text, Romanizer(system: $0), $0) }
        .filter { $0.lettersLeft == 0 }
      if rows.isEmpty { notices.append(.noSystem(text: text)) }
      try sink.write(rows)
    }
    return notices
  }
}

extension RomanizationTable.Row {
  fileprivate init(_ text: String, _ romanizer: borrowing Romanizer, _ system: String) throws {
    let romanized = try romanizer.romanized(text.utf8.span)
    var left = LeftLetters(system: system)
    left.add(romanized)
    (original, self.system, lettersLeft) = (text, system, left.count)
    self.romanized = String(decoding: romanized, as: UTF8.self)
  }
}

extension Romanizer {
  /// - Throws: ``TableError/noSuchSystem(_:)``, and `DataError` where the file of the system is damaged.
  init(named id: String) throws {
    do {
      try self.init(system: id)
    } catch let error as UnknownSystem {
      throw TableError.noSuchSystem(error.id)
    }
  }
}
