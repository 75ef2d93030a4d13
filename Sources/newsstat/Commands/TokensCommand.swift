public import ArgumentParser
internal import Corpora
public import CorpusAnalysis
internal import Tables

struct TokensCommand: TableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tokens",
    abstract: "Print the tokens of each document, in order.",
    discussion: """
      With --boundaries, the boundaries of plain files instead: the byte offset where each segment \
      ends, a tab, and ICU's rule status.

        newsstat tokens --format jsonl news.jsonl
        newsstat tokens --style conllu news/ -o news.conllu
        newsstat tokens --tags --format jsonl news.jsonl
        newsstat tokens --relations --style conllu news.jsonl
        newsstat tokens --boundaries --unit sentence article.txt
      """)

  @OptionGroup(title: "Input") var input: InputOptions
  @OptionGroup(title: "Words") var stemming: StemOptions
  @OptionGroup(title: "Words") var language: LanguageOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Output") var offsetOptions: OffsetOptions

  @OptionGroup(title: "Words") var tagData: TagDataOptions

  @Flag(
    help:
      "What each word is in its sentence: part of speech and features of Universal Dependencies.")
  var tags = false

  @Flag(
    help: "The head of each word in its sentence and what it is to it: subject, object. With tags.")
  var relations = false

  @Flag(help: "Spaces and punctuation too.")
  var all = false

  @Option(help: "A form for corpus tools instead of a table.")
  var style: TokenText.Style?

  @Flag(help: "Print boundaries of plain files instead of tokens of documents.")
  var boundaries = false

  @Option(help: "What the boundaries separate.")
  var unit = BoundaryTable.Options().unit

  @Option(
    help: ArgumentHelp("Whose tailoring of the boundaries holds (BCP 47).", valueName: "tag"))
  var locale = BoundaryTable.Options().locale

  func validate() throws {
    if style != nil, offsetOptions.offsets != .bytes {
      throw ValidationError("--offsets goes with the table, not with --style.")
    }
    if style != nil, output.format != nil {
      throw ValidationError("--style and --format exclude each other.")
    }
    if !boundaries, unit != .word || !locale.isEmpty {
      throw ValidationError("--unit and --locale go with --boundaries.")
    }
    try boundaryTable.checkOptions()
    if tagData.tagData != nil, !tags, !relations {
      throw ValidationError("--tag-data goes with --tags or --relations.")
    }
    let others =
      all || tags || relations || style != nil || output.format != nil || stemming.stem
      || language.lang != nil
      || language.terms != .words
      || input.changesReading || offsetOptions.offsets != .bytes
    if boundaries, others || input.inputs.count > 1 {
      throw ValidationError(
        "--boundaries reads the bytes of one plain file, with --unit and --locale only.")
    }
  }

  var needsDocuments: Bool { !boundaries }

  func execute(to output: Output) async throws -> ReadingTally {
    if boundaries { return try await writeBoundaries(to: output) }
    if let style { return try await write(TokenText(style, options), to: output) }
    return try await writeTable(to: output)
  }

  var boilerplate: BoilerplateOptions { BoilerplateOptions(keeping: true) }

  private var options: TokenTable.Options {
    var options = TokenTable.Options()
    options.common = TableOptions(boilerplate, nil, language, stemming)
    options.segments = all ? .all : .addresses
    (options.addsTags, options.addsRelations) = (tags, relations)
    options.offsets = offsetOptions.offsets
    options.tagData = tagData.tagData
    return options
  }

  func table(for format: TableFormat) -> any CorpusTable { TokenTable(options) }

  private func write(_ text: TokenText, to output: Output) async throws -> ReadingTally {
    let meter = StageMeter(isQuiet: input.quiet)
    defer { meter.finish() }
    let outcome = try await text.write(
      input.corpus(), meter.run(workers: input.workers)
    ) { try output.write($0) }
    if !input.quiet { for notice in outcome.notices { Console.say("\(notice)") } }
    return outcome.tally
  }

  private var boundaryTable: BoundaryTable {
    var options = BoundaryTable.Options()
    (options.unit, options.locale) = (unit, locale)
    return BoundaryTable(options)
  }

  private func writeBoundaries(to output: Output) async throws -> ReadingTally {
    let documents = try InputFiles(paths: input.inputs).files.map { file in
      Document(text: try PlainFile.bytes(of: file.path), id: file.path, language: "und")
    }
    return try await boundaryTable.write(
      rowsOf: Corpus(documents), to: BoundaryLines(output: output), TableRun()
    ).tally
  }
}

/// Boundaries on their way to the output: the offset, a tab, ICU's rule status.
private struct BoundaryLines: RowSink {
  let output: Output

  func chunk(_ rows: [BoundaryTable.Row]) -> [UInt8] {
    var lines = [UInt8]()
    for row in rows { lines += "\(row.end)\t\(row.status)\n".utf8 }
    return lines
  }

  func write(_ chunk: [UInt8]) throws { try output.write(chunk) }
}

extension TokenText.Style: ExpressibleByArgument {}
extension BoundaryTable.Unit: ExpressibleByArgument {}
