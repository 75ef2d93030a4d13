internal import ArgumentParser
internal import Corpora
internal import CorpusAnalysis
internal import Reports
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

  @OptionGroup var input: InputOptions
  @OptionGroup var output: OutputOptions

  @Option(
    help:
      "The least share of the shorter text's shingles that the longer must have, from 0.3 to 1."
  )
  var threshold = CopyOptions().threshold

  @Option(
    help: ArgumentHelp(
      "Copies are at most so many days younger than the oldest; any if left out.",
      valueName: "n"))
  var days: Int?

  @Flag(help: "Print for every two outlets how many stories both print.")
  var outlets = false

  var columns: [String] {
    outlets
      ? ["outlet", "other", "stories", "printings"]
      : ["cluster", "document", "outlet", "date", "similarity", "kind"]
  }

  func validate() throws {
    guard (0.3...1).contains(threshold) else {
      throw ValidationError("--threshold must be from 0.3 to 1.")
    }
    if let days, days < 0 { throw ValidationError("--days must not be negative.") }
  }

  private var options: CopyOptions {
    var options = CopyOptions()
    (options.threshold, options.days) = (threshold, days)
    return options
  }

  func write(to table: TableOutput) async throws -> ReadingTally {
    let meter = ProgressMeter("finding copies", isQuiet: input.quiet)
    defer { meter.finish() }
    let (copies, tally) = try await input.corpus(readsTwice: true).copies(
      options, workers: input.workers, progress: meter.show)
    if outlets {
      try table.write(
        copies.sharing.pairs.map {
          [.text($0.outlet), .text($0.other), .count($0.stories), .count($0.printings)]
        })
    } else {
      var rest = copies.printings[...]
      while !rest.isEmpty {
        try table.write(rest.prefix(Self.chunk).map(Self.cells))
        rest = rest.dropFirst(Self.chunk)
      }
    }
    meter.finish()
    if !input.quiet, tally.documents > 0 { Console.say(Self.summary(copies)) }
    return tally
  }

  /// Rows that are made at once.
  private static let chunk = 256

  private static func cells(_ printing: Copies.Printing) -> [Cell] {
    [
      .text(printing.cluster), .text(printing.id), printing.outlet.map { .text($0) } ?? .absent,
      printing.date.map { .text($0) } ?? .absent, .number(printing.similarity),
      .text(printing.kind.rawValue),
    ]
  }

  private static func summary(_ copies: Copies) -> String {
    guard !copies.printings.isEmpty else {
      return "no document is a near-copy of another"
    }
    let (documents, stories) = (copies.documents, copies.stories)
    return
      "\(documents) printings are \(stories) stories: \(copies.printings.count) of them are copies in \(copies.clusters) clusters"
  }
}
