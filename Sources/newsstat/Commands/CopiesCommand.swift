internal import ArgumentParser
internal import CorpusAnalysis
internal import Tables

struct CopiesCommand: TableCommand {
  static let configuration = CommandConfiguration(
    commandName: "copies",
    abstract: "Find near-copies: which documents are one wire story.",
    discussion: """
      A row is a document that has near-copies. cluster is the id of the oldest of them, by date, then by id; \
      similarity is the share of the document's shingles (runs of four words) that the oldest has; kind is copy, \
      or part where one of the two is shorter by more than a fifth. Copies may be retitled, cut, reordered, edited or framed \
      by other text; an article that quotes another is none. Clusters of most printings come first.

      Other commands take what is found: they find copies themselves, or read this table with --copies-from.

        newsstat copies news/
        newsstat copies --days 3 news.jsonl -o copies.tsv
        newsstat compare --copies-from copies.tsv --by outlet news.jsonl
        newsstat copies --outlets news.jsonl
      """)

  @OptionGroup(title: "Input") var input: InputOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  @Option(
    help:
      "The least share of the shorter text's shingles that the longer must have, from 0.3 to 1."
  )
  var threshold = CopyTableOptions().copies.threshold

  @Option(
    help: ArgumentHelp(
      "Copies are at most so many days younger than the oldest; any if left out.",
      valueName: "n"))
  var days: Int?

  @Flag(help: "Print for every two outlets how many stories both print.")
  var outlets = false

  var boilerplate: BoilerplateOptions { BoilerplateOptions(keeping: true) }

  func table(for format: TableFormat) -> any CorpusTable {
    var options = CopyTableOptions()
    (options.copies.threshold, options.copies.days) = (threshold, days)
    return outlets ? SharingTable(options) : CopyTable(options)
  }
}
