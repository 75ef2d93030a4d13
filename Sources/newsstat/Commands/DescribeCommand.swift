internal import ArgumentParser
internal import CorpusAnalysis
internal import Tables

struct DescribeCommand: TableCommand {
  static let configuration = CommandConfiguration(
    commandName: "describe",
    abstract: "Measure the size, diversity and readability of documents or groups.",
    discussion: """
      A row for each document, or with --by for each group and language. Diversity of a group is that of \
      all its words together; msttr, mattr and mtld depend on the order of words and are means over its \
      documents. Readability is left out for scripts in which it means nothing. With --growth a row is the \
      vocabulary after the first so many documents of a group and language. newsstat explain tells what \
      each column is.
      With --boilerplate a row is what is site furniture of an outlet: other commands leave it out. place says what it \
      is: a line, sentence or bracket, or the start or end of one; a piece of a dateline; the outlet's name in brackets; \
      the date of the page; a phrase that only sites say; a heading with the links behind it; what ends the headlines \
      that a link left in a sentence. Numbers, dates and case may differ.

        newsstat describe news.jsonl
        newsstat describe --by outlet --format csv news/ -o outlets.csv
        newsstat describe --growth --points 20 news.jsonl
        newsstat describe --boilerplate news.jsonl -o furniture.tsv
      """)

  @OptionGroup(title: "Input") var input: InputOptions
  @OptionGroup(title: "Documents") var boilerplate: BoilerplateOptions
  @OptionGroup(title: "Words") var stemming: StemOptions
  @OptionGroup(title: "Words") var datelines: DatelineOptions
  @OptionGroup(title: "Words") var language: LanguageOptions
  @OptionGroup(title: "Documents") var copies: CopiesOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  @Option(help: ArgumentHelp("Measure each group by itself.", valueName: "field"))
  var by: String?

  @Flag(help: "Follow the vocabulary through the corpus.")
  var growth = false

  @Flag(
    name: .customLong("boilerplate"),
    help: "List the site furniture of each outlet: subscribe lines, captions, share buttons.")
  var listsBoilerplate = false

  @Option(help: "How many rows --growth prints for a group; 50 if left out.")
  var points: Int?

  func validate() throws {
    if listsBoilerplate, by != nil || growth || boilerplate.keepBoilerplate {
      throw ValidationError(
        "--boilerplate goes with neither --by, --growth nor --keep-boilerplate.")
    }
    if points != nil, !growth { throw ValidationError("--points goes with --growth.") }
    try checkTable()
  }

  var copyOptions: CopiesOptions? { copies }

  func table(for format: TableFormat) -> any CorpusTable {
    if listsBoilerplate { return FurnitureTable() }
    let common = TableOptions(boilerplate, copies, language, stemming, nil, datelines)
    if growth {
      var options = GrowthTable.Options()
      (options.common, options.field) = (common, by)
      options.points = points ?? options.points
      return GrowthTable(options)
    }
    if let by { return ProfileTable(by: by, options: common) }
    var options = DocumentProfileTable.Options()
    options.common = common
    return DocumentProfileTable(options)
  }
}
