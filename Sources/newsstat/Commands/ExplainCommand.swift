internal import ArgumentParser
internal import CorpusStatistics

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain a statistic: formula, convention, source, when it misleads.",
    discussion: """
      Without a name it lists all. A name that several tables use is explained for each.

        newsstat explain log_dice
        newsstat explain --markdown > statistics.md
      """)

  @Argument(help: "The name of a column.")
  var name: String?

  @Flag(help: "Explain all, as a page of Markdown.")
  var markdown = false

  func validate() throws {
    if markdown, name != nil { throw ValidationError("--markdown explains all.") }
  }

  func run() throws {
    let output = Output()
    guard !markdown else {
      try output.write(Array(Explanation.article.utf8))
      return try output.finish()
    }
    guard let name else {
      for explanation in Explanation.all {
        try output.write(Array("\(explanation.name)\t\(explanation.meaning)\n".utf8))
      }
      return try output.finish()
    }
    let found = Explanation.all.filter { $0.name == name }
    guard !found.isEmpty else {
      throw ValidationError("No statistic is called \"\(name)\"; newsstat explain lists all.")
    }
    let texts = found.map { explanation in
      """
      \(explanation.name)
        \(explanation.meaning)
        Formula   \(explanation.formula)
        Source    \(explanation.source)
        Caution   \(explanation.caution)

      """
    }
    try output.write(Array(texts.joined(separator: "\n").utf8))
    try output.finish()
  }
}
