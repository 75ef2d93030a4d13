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
      let lines = TableCatalog.columns.map {
        "\($0.column.name)\t\($0.tables.joined(separator: ","))\t\($0.column.meaning)\n"
      }
      try output.write(Array(lines.joined().utf8))
    }
    try output.finish()
  }

  private func list(of table: String) throws -> String {
    guard let found = TableCatalog.tables.first(where: { type(of: $0).name == table }) else {
      let names = TableCatalog.tables.map { type(of: $0).name }.sorted()
      throw ValidationError("No table is called \"\(table)\": \(names.joined(separator: ", ")).")
    }
    return found.columns.map { column in
      "\(column.name)\t\(column.kind.rawValue)\t\(column.unit ?? "")\t\(column.meaning)\n"
    }.joined()
  }

  private func explanations(of name: String) throws -> String {
    let found = TableCatalog.columns.filter { $0.column.name == name }
    guard !found.isEmpty else {
      let nearest = Suggestion.nearest(to: name, in: TableCatalog.columns.map(\.column.name))
      let advice = nearest.map { "did you mean \($0)? " } ?? ""
      throw ValidationError(
        "No column is called \"\(name)\": \(advice)newsstat explain lists all.")
    }
    return found.map(\.explanation).joined(separator: "\n")
  }
}
