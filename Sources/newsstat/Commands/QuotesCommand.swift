public import ArgumentParser
internal import CorpusAnalysis
internal import Tables
public import Quotations

struct QuotesCommand: TableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quotes",
    abstract: "Find who says what: quotations, speakers, reporting words.",
    discussion: """
      A row is a quotation: direct (in marks), indirect (in the writer's words) or mixed. start and end are the \
      bytes of what was said, without marks; parts are the stretches that it is in, with their marks and without \
      the words between them that say who speaks. cue is the reporting word, attitude what it says of the writer: \
      neutral, doubting, endorsing, accusing, conceding, denying, praising, opinion. kind_of_report is said, or believed \
      or wanted where the reporting word is "thinks" or "plans"; only what is said is listed unless --kinds asks for \
      the others. speaker_name is the name that \
      the speaker has elsewhere in the document. confidence is how often readers of news in 14 languages found the \
      content of such quotations right, speaker_confidence the same of who speaks; what is more likely wrong \
      than right is left out, and its number told.

        newsstat quotes news.jsonl
        newsstat quotes --type direct --min-confidence 0.8 --text news/ -o q.jsonl
      """)

  @OptionGroup(title: "Input") var input: InputOptions
  @OptionGroup(title: "Documents") var boilerplate: BoilerplateOptions
  @OptionGroup(title: "Words") var language: LanguageOptions
  @OptionGroup(title: "Documents") var copies: CopiesOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Output") var offsetOptions: OffsetOptions

  @Option(help: "Only quotations of this type; may be repeated.")
  var type: [Quotation.Kind] = []

  @Option(
    help: ArgumentHelp(
      "What is reported as said, believed or wanted, divided by commas; all is the three.",
      valueName: "kinds"))
  var kinds = "said"

  @Option(
    help:
      "Only quotations whose content and speaker are so sure, from 0 to 1; 0.5 if left out, or 0 where --kinds asks for more than what is said, which alone was judged."
  )
  var minConfidence: Double?

  @Flag(help: "Add what was said, the speaker's words and the reporting word as text.")
  var text = false

  @Flag(help: "Add what makes the content and the speaker sure or unsure.")
  var evidence = false

  var copyOptions: CopiesOptions? { copies }

  /// The kinds of report that are asked for; `nil` where one has no such name.
  private var reports: [ReportKind]? {
    if kinds == "all" { return ReportKind.allCases }
    let found = kinds.split(separator: ",").map { ReportKind(rawValue: String($0)) }
    return found.isEmpty || found.contains(nil) ? nil : found.compactMap(\.self)
  }

  func validate() throws {
    guard reports != nil else {
      throw ValidationError(
        "--kinds takes said, believed, wanted, several by commas, or all; not \(kinds).")
    }
  }

  func table(for format: TableFormat) -> any CorpusTable {
    var options = QuotationTable.Options()
    options.common = TableOptions(boilerplate, copies, language)
    (options.kinds, options.leastConfidence, options.addsText) = (type, minConfidence, text)
    options.addsEvidence = evidence
    options.offsets = offsetOptions.offsets
    options.reports = reports ?? [.said]
    return QuotationTable(options)
  }
}

extension Quotation.Kind: ExpressibleByArgument {}
