internal import ArgumentParser
internal import CorpusAnalysis
internal import CorpusStatistics
internal import Tables

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain a column or a statistic: formula, convention, source, when it misleads.",
    discussion: """
      Without a name it lists all, each with what it says. A name that several tables use is explained for each. \
      --table lists the columns of a table: its name is that of the command, or one that the list without a name \
      shows.

        newsstat explain log_dice
        newsstat explain --table stance
        newsstat explain --markdown > statistics.md
      """)

  @Argument(help: "The name of a column.")
  var name: String?

  @Option(help: ArgumentHelp("List the columns of a table.", valueName: "name"))
  var table: String?

  @Flag(help: "Explain all statistics, as a page of Markdown.")
  var markdown = false

  func validate() throws {
    guard [name != nil, table != nil, markdown].count(where: { $0 }) <= 1 else {
      throw ValidationError("Name one: a column, --table or --markdown.")
    }
  }

  func run() throws {
    let output = Output()
    if markdown {
      try output.write(Array(Explanation.article.utf8))
    } else if let table {
      try output.write(Array(try list(of: table).utf8))
    } else if let name {
      try output.write(Array(try explanations(of: name).utf8))
    } else {
      let lines = Self.entries.map {
        "\($0.column.name)\t\($0.tables.joined(separator: ","))\t\($0.column.meaning)\n"
      }
      try output.write(Array(lines.joined().utf8))
    }
    try output.finish()
  }

  /// All columns of all tables, by name.
  private static var entries: [TableCatalog.Entry] {
    let others = tables.flatMap { table, columns in
      columns.map { TableCatalog.Entry(column: $0, tables: [table]) }
    }
    return (TableCatalog.columns + others).enumerated().sorted {
      ($0.element.column.name, $0.offset) < ($1.element.column.name, $1.offset)
    }.map(\.element)
  }

  /// The tables that are made of no corpus.
  private static let tables = [
    ("match", MatchColumns.candidates + MatchColumns.features), ("bench", Bench.columns),
    ("match --pairs", MatchColumns.decisions),
  ]

  private func list(of table: String) throws -> String {
    let columns =
      TableCatalog.tables.first { type(of: $0).name == table }?.columns
      ?? Self.tables.first { $0.0 == table }?.1
    guard let columns else {
      let names = TableCatalog.tables.map { type(of: $0).name } + Self.tables.map(\.0)
      throw ValidationError(
        "No table is called \"\(table)\": \(names.sorted().joined(separator: ", ")).")
    }
    return columns.map { column in
      "\(column.name)\t\(column.kind.rawValue)\t\(column.unit ?? "")\t\(column.meaning)\n"
    }.joined()
  }

  private func explanations(of name: String) throws -> String {
    let found = Self.entries.filter { $0.column.name == name }
    guard !found.isEmpty else {
      throw ValidationError("No column is called \"\(name)\"; newsstat explain lists all.")
    }
    return found.map { entry in
      let column = entry.column
      let facts: [(String, String?)] = [
        ("Unit", column.unit), ("Formula", column.formula), ("Source", column.source),
        ("Caution", column.caution), ("Tables", entry.tables.joined(separator: ", ")),
      ]
      let lines = facts.compactMap { label, text -> String? in
        text.map { "  \(label)\(String(repeating: " ", count: 10 - label.count))\($0)\n" }
      }
      return "\(name)\n  \(column.meaning)\n" + lines.joined()
    }.joined(separator: "\n")
  }
}
