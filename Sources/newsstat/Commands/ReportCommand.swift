internal import ArgumentParser
internal import Corpora
internal import CorpusAnalysis
internal import CorpusStatistics
internal import Glibc
internal import Reports
internal import Lexicons
internal import Stance
internal import TextAnalysis

struct ReportCommand: CorpusCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write one HTML page about a corpus.",
    discussion: """
      What the corpus is, which terms set outlets and languages apart, what is frequent, what stands \
      together, what changes over time, how the tone differs, who is quoted, and who stands where on the \
      targets that are named; with intervals over documents, and the lines behind every figure. The page needs no network and runs no script.

        newsstat report --sample -o sample.html
        newsstat report news.jsonl --title "Aleppo, autumn 2016" -o aleppo.html
        newsstat report --target "government=Assad|Syrian army|the regime" --target rebels syria.jsonl -o syria.html
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var boilerplate: BoilerplateOptions
  @OptionGroup var stemming: StemOptions
  @OptionGroup var datelines: DatelineOptions
  @OptionGroup var language: LanguageOptions
  @OptionGroup var copies: CopiesOptions

  @Flag(help: "Report on the sample corpus in the program instead of any input.")
  var sample = false

  @Option(help: "The page's title; the names of the inputs if left out.")
  var title: String?

  @Option(help: ArgumentHelp("The field that tells outlets apart.", valueName: "field"))
  var by = "outlet"

  @Option(
    help: ArgumentHelp(
      "A target whose stance is shown, with what it is called where that differs; may be repeated.",
      valueName: "name=alias|alias"))
  var target: [String] = []

  @Option(help: "How often documents are redrawn for an interval.")
  var replicates = 1000

  @Option(help: "The seed of the redraws.")
  var seed: UInt64 = 1

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Write to this file, whole or not at all; on a terminal report.html if left out.",
      valueName: "file"))
  var output: String?

  var outputPath: String? { output ?? (isatty(1) == 1 ? "report.html" : nil) }

  var needsNoInput: Bool { sample }

  func validate() throws {
    guard (100...100_000).contains(replicates) else {
      throw ValidationError("--replicates must be from 100 to 100000.")
    }
    for text in target where Target(text) == nil {
      throw ValidationError("\"\(text)\" is no target: NAME, or NAME=alias|alias.")
    }
    if sample, !input.inputs.isEmpty {
      throw ValidationError("--sample and inputs exclude each other.")
    }
  }

  private var terms: TermOptions {
    TermOptions(
      stems: stemming.stem, keepsDatelines: datelines.keepDatelines, language: language.lang,
      rules: language.terms)
  }

  func execute(to output: Output) async throws -> ReadingTally {
    let corpus =
      if sample { try SampleCorpus.corpus() } else {
        try await self.corpus(boilerplate, copies, hasUnits: true, readsTwice: true)
      }
    let lexicons = try SentimentLexicons()
    let plan = GroupPlan(fields: [by], within: "lang", terms: terms)
    let (survey, tally) = try await survey(corpus, plan, lexicons)
    // A page about nothing would hide that there is nothing.
    guard tally.documents > 0 else { return tally }
    let builder = ReportBuilder(
      survey, tally: tally, settings: settings, furniture: try await furniture(of: corpus))
    let evidence = try await evidence(corpus, plan, builder.choice)
    try output.write(ReportPage(try builder.report(evidence)).rendered())
    if let outputPath { Console.say("wrote \(outputPath)") }
    return tally
  }

  /// Those of the sample are its two sides.
  private var targets: [Target] {
    let named = target.compactMap { Target($0) }
    guard named.isEmpty, sample else { return named }
    return SampleCorpus.targets
  }

  private var settings: ReportSettings {
    ReportSettings(
      title: title ?? (sample ? "Sample corpus: the Selm dam" : names), by: by, terms: terms,
      conditions: input.conditions.map { "\($0.condition.field)=\($0.condition.value)" },
      replicates: replicates, seed: seed, targets: targets,
      copies: sample ? nil : copies.copies)
  }

  /// The inputs' names without their folders.
  private var names: String {
    let names = input.inputs.map { path in
      path == "-" ? "standard input" : String(path.split(separator: "/").last ?? Substring(path))
    }
    return names.prefix(3).joined(separator: ", ") + (names.count > 3 ? " and others" : "")
  }

  private func survey(
    _ corpus: Corpus, _ plan: GroupPlan, _ lexicons: SentimentLexicons
  ) async throws -> (ReportSurvey, ReadingTally) {
    let targets = targets
    let bootstrap = PoissonBootstrap(resamples: replicates, seed: seed)
    let meter = ProgressMeter("first of two passes", isQuiet: input.quiet)
    defer { meter.finish() }
    let (parts, tally) = try await corpus.run(workers: input.workers, progress: meter.show) {
      try ReportSurveyWorker(plan, lexicons: lexicons, targets: targets, bootstrap)
    }
    return (ReportSurvey.merged(parts), tally)
  }

  /// The site furniture that was left out.
  private func furniture(of corpus: Corpus) async throws -> [Furniture.Item] {
    guard let furniture = corpus.notes.furniture, !furniture.isEmpty else { return [] }
    let meter = ProgressMeter("listing site furniture", isQuiet: input.quiet)
    defer { meter.finish() }
    return try await FurnitureSearch(corpus, workers: input.workers)
      .items(of: furniture, progress: meter.show).items
  }

  private func evidence(
    _ corpus: Corpus, _ plan: GroupPlan, _ choice: ReportChoice
  ) async throws -> ReportEvidence {
    let meter = ProgressMeter("second of two passes", isQuiet: input.quiet)
    defer { meter.finish() }
    let (parts, _) = try await corpus.run(workers: input.workers, progress: meter.show) {
      try ReportEvidenceWorker(plan, choice)
    }
    return ReportEvidence.merged(parts, terms: choice.terms.count)
  }
}
