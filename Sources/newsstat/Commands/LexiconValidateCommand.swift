internal import ArgumentParser
internal import Corpora
internal import CorpusAnalysis
internal import Reports
internal import Tables
internal import Lexicons

struct LexiconValidateCommand: TableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Hold a lexicon's scores against what people say: draw a coding sheet, read it back.",
    discussion: """
      --draw takes sentences from the corpus, as many of each group and of good, bad and neutral scores as there are, by a \
      seed, into a sheet without the scores: coders fill the columns coder_1, coder_2, … with numbers, such as -1, 0, 1. The \
      filled sheet is the input then: each row of the result is a figure with its 95 % interval over redrawn \
      sentences: Krippendorff's alpha of the coders (nominal and interval), correlation of score and mean code, \
      precision, recall and F1 of good and of bad, and for each group the bias: its scores less its codes, both in \
      standard deviations of all.

        newsstat lexicon validate --draw 300 --by outlet news.jsonl --format csv -o sheet.csv
        newsstat lexicon validate sheet.csv
        newsstat lexicon validate --lexicon mine.tsv sheet.csv
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var boilerplate: BoilerplateOptions
  @OptionGroup var language: LanguageOptions
  @OptionGroup var output: OutputOptions

  @Option(help: ArgumentHelp("The lexicon that scores.", valueName: "lexicon"))
  var lexicon = SentimentLexicons.own

  @Option(help: ArgumentHelp("Draw a sheet of so many sentences.", valueName: "n"))
  var draw: Int?

  @Option(
    help: ArgumentHelp(
      "With --draw: the field whose groups are drawn from alike.", valueName: "field"))
  var by = "outlet"

  @Option(help: "With --draw: for how many coders the sheet has columns.")
  var coders = 2

  @Option(help: "The seed of the draw and of the redraws.")
  var seed: UInt64 = 1

  @Option(help: "Scores nearer to 0 than this are neutral.")
  var neutral = 0.05

  var columns: [String] {
    guard draw != nil else { return ["measure", "group", "value", "low", "high", "sentences"] }
    return ["id", "document", "start", "end", "lang", "group", "text"]
      + (1...max(1, coders)).map { "\(CodedSheet.coder)\($0)" }
  }

  func validate() throws {
    if let draw, draw < 1 { throw ValidationError("--draw must be at least 1.") }
    guard (1...20).contains(coders) else { throw ValidationError("--coders must be from 1 to 20.") }
    guard neutral >= 0 else { throw ValidationError("--neutral must not be negative.") }
  }

  func write(to table: TableOutput) async throws -> ReadingTally {
    let lexicons = try SentimentLexicons(named: lexicon)
    if let draw { return try await writeSheet(of: draw, lexicons, to: table) }
    return try await writeFigures(lexicons, to: table)
  }

  // MARK: The sheet

  private func writeSheet(
    of count: Int, _ lexicons: SentimentLexicons, to table: TableOutput
  ) async throws -> ReadingTally {
    let plan = GroupPlan(
      fields: [by], within: "lang",
      terms: TermOptions(language: language.lang, rules: language.terms))
    let (seed, neutral) = (seed, neutral)
    let corpus = try await self.corpus(boilerplate)
    let meter = ProgressMeter("drawing", isQuiet: input.quiet)
    defer { meter.finish() }
    let (parts, tally) = try await corpus.run(workers: input.workers, progress: meter.show) {
      try SheetWorker(plan, lexicons, count: count, seed: seed, neutral: neutral)
    }
    let sample = parts.dropFirst().reduce(into: parts.first ?? SheetSample(count)) { $0.merge($1) }
    try table.write(
      sample.sentences.enumerated().map { number, item in
        [
          .text("s\(number + 1)"), .text(item.document), .count(item.range.lowerBound),
          .count(item.range.upperBound), .text(item.group.stratum),
          .text(plan.values(item.group)[0]), .text(item.text),
        ] + Array(repeating: .absent, count: coders)
      })
    return tally
  }

  // MARK: The figures

  private func writeFigures(
    _ lexicons: SentimentLexicons, to table: TableOutput
  ) async throws -> ReadingTally {
    let terms = TermOptions(language: language.lang, rules: language.terms)
    let (parts, tally) = try await input.corpus().run(workers: input.workers) {
      try CodedWorker(terms, lexicons)
    }
    let sheet = parts.dropFirst().reduce(into: parts.first ?? CodedSheet()) { $0.merge($1) }
    guard sheet.hasCodes else {
      throw ValidationError(
        "No row of the sheet has a number in \(CodedSheet.coder)1, \(CodedSheet.coder)2, …")
    }
    try table.write(
      sheet.figures(neutral: neutral, seed: seed).map { figure in
        [
          .text(figure.measure), figure.group.map { .text($0) } ?? .absent, .number(figure.value),
          figure.interval.map { .number($0.low) } ?? .absent,
          figure.interval.map { .number($0.high) } ?? .absent, .count(figure.sentences),
        ]
      })
    return tally
  }
}
