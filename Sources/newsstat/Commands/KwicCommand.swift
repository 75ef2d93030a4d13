internal import ArgumentParser
internal import CorpusAnalysis
internal import Tables

struct KwicCommand: TableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kwic",
    abstract: "Print every occurrence of a term with the text around it.",
    discussion: """
      A pattern is a word or several in a row, in any case; an asterisk at a word's end stands for \
      any ending.

        newsstat kwic "ceasefire" news.jsonl
        newsstat kwic "terror*" --pattern "armed opposition" --context 12 news/
      """)

  @Argument(help: "The pattern to look for.")
  var pattern: String

  @OptionGroup var input: InputOptions
  @OptionGroup var boilerplate: BoilerplateOptions
  @OptionGroup var stemming: StemOptions
  @OptionGroup var language: LanguageOptions
  @OptionGroup var tagFilter: TagFilterOptions
  @OptionGroup var copies: CopiesOptions
  @OptionGroup var output: OutputOptions

  @Option(
    name: .customLong("pattern"),
    help: ArgumentHelp("Another pattern; may be repeated.", valueName: "pattern"))
  var others: [String] = []

  @Option(help: "How many tokens of context on either side.")
  var context = ConcordanceTable.Options([]).context

  var copyOptions: CopiesOptions? { copies }

  func table(for format: TableFormat) throws -> any CorpusTable {
    var options = ConcordanceTable.Options([pattern] + others)
    options.common = TableOptions(boilerplate, copies, language, stemming)
    options.common.onlyTags = try tagFilter.parts()
    options.context = context
    return ConcordanceTable(options)
  }
}
