package import Corpora
internal import Lexicons
public import Tables
internal import TextAnalysis

/// Sentences for coders: as many of each group and of good, bad and neutral scores as there are.
///
///     for row in try await SheetTable().rows(of: corpus).rows { print(row.text) }
///
/// The rows come in a random order that a seed makes.
public struct SheetTable: OnePassTable {
  public static let name = "sheet"

  /// How many sentences, of what groups, for how many coders.
  public struct Options: Codable, Equatable, Sendable {
    public var common = TableOptions()
    /// The name of the lexicon whose scores tell good, bad and neutral sentences.
    public var lexicon = SentimentLexicons.own
    /// How many sentences the sheet has at most.
    public var sentences = 100
    /// The field whose groups are drawn from alike.
    public var field = "outlet"
    /// For how many coders there are columns, from 1 to 20.
    public var coders = 2
    public var seed: UInt64 = 1
    /// Scores nearer to 0 than this are neutral.
    public var neutral = 0.05

    public init() {}
  }

  /// A sentence of the sheet.
  public struct Row: Sendable, Equatable {
    /// The id of the sentence, and of its document.
    public let id, document: String
    /// Its bytes in the document's text.
    public let range: Range<Int>
    public let language, group, text: String
  }

  public var options: Options
  public init(_ options: Options = Options()) { self.options = options }

  public var common: TableOptions { options.common }
  public var columns: [Column] {
    [.sheetID, .document, .start, .end, .lang, .group, .text]
      + (1...max(1, options.coders)).map { Column.coder.named("\(CodedSheet.coder)\($0)") }
  }

  public func cells(of row: Row) -> [Cell] {
    [
      .text(row.id), .text(row.document), .count(row.range.lowerBound),
      .count(row.range.upperBound), .text(row.language), .text(row.group), .text(row.text),
    ] + Array(repeating: .absent, count: options.coders)
  }

  public func check() throws(OptionError) {
    if options.sentences < 1 { throw OptionError("draw", "must be at least 1.") }
    guard (1...20).contains(options.coders) else {
      throw OptionError("coders", "must be from 1 to 20.")
    }
    guard options.neutral >= 0 else { throw OptionError("neutral", "must not be negative.") }
  }

  package var stage: TableRun.Stage { .drawing }

  private var plan: GroupPlan {
    GroupPlan(fields: [options.field], within: "lang", terms: common.terms)
  }

  package func makeWorker() throws -> TableWorker<Row, SheetSample> {
    TableWorker(
      try SheetWorker(
        plan, SentimentLexicons(named: options.lexicon), count: options.sentences,
        seed: options.seed, neutral: options.neutral))
  }

  package func write<Sink: RowSink>(
    _ part: consuming SheetSample, of corpus: Corpus, to sink: Sink, _ run: TableRun
  ) async throws -> [TableNotice] where Sink.Row == Row {
    let plan = plan
    try sink.write(
      part.sentences.enumerated().map { number, item in
        Row(
          id: "s\(number + 1)", document: item.document, range: item.range,
          language: item.group.within, group: plan.values(item.group)[0], text: item.text)
      })
    return []
  }
}

/// How far coders of a sheet agree with one another, and a lexicon's scores with them.
///
///     for row in try await AgreementTable().rows(of: sheet).rows { print(row.measure, row.value) }
///
/// The corpus is the filled sheet; its text is read as it stands there.
public struct AgreementTable: OnePassTable {
  public static let name = "agreement"

  /// The options of the sheet: of them the lexicon, the neutral scores and the seed of the redraws count.
  public typealias Options = SheetTable.Options

  /// A figure with its interval.
  public typealias Row = CodedSheet.Figure

  public var options: Options
  public init(_ options: Options = Options()) {
    self.options = options
    (self.options.common.keepsFurniture, self.options.common.copies) = (true, .keep)
  }

  public var common: TableOptions { options.common }
  public var columns: [Column] {
    [.measure, .figureGroup, .figure, .lower, .upper, .figureSentences]
  }

  public func cells(of row: Row) -> [Cell] {
    [.text(row.measure), .optional(row.group), .number(row.value)] + Cell.ends(of: row.interval)
      + [.count(row.sentences)]
  }

  public func check() throws(OptionError) {
    guard options.neutral >= 0 else { throw OptionError("neutral", "must not be negative.") }
  }

  package var stage: TableRun.Stage { .reading }

  package func makeWorker() throws -> TableWorker<Row, CodedSheet> {
    TableWorker(try CodedWorker(common.terms, SentimentLexicons(named: options.lexicon)))
  }

  package func write<Sink: RowSink>(
    _ part: consuming CodedSheet, of corpus: Corpus, to sink: Sink, _ run: TableRun
  ) async throws -> [TableNotice] where Sink.Row == Row {
    let sheet = part
    guard sheet.hasCodes else { throw TableError.noCodes(column: CodedSheet.coder) }
    try sink.write(sheet.figures(neutral: options.neutral, seed: options.seed))
    return []
  }
}
