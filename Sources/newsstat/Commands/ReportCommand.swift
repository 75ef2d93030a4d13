internal import CorpusAnalysis
internal import ArgumentParser
internal import Corpora
internal import Glibc
internal import Reports
internal import Stance

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
        newsstat report --target "army=Syrian army|the regime" syria.jsonl -o a.html
      """)

  @OptionGroup(title: "Input") var input: InputOptions
  @OptionGroup(title: "Documents") var boilerplate: BoilerplateOptions
  @OptionGroup(title: "Words") var stemming: StemOptions
  @OptionGroup(title: "Words") var datelines: DatelineOptions
  @OptionGroup(title: "Words") var language: LanguageOptions
  @OptionGroup(title: "Documents") var copies: CopiesOptions

  @Flag(help: "Report on the sample corpus in the program instead of any input.")
  var sample = false

  @Option(help: "The page's title; the names of the inputs if left out.")
  var title: String?

  @Option(help: ArgumentHelp("The field that tells outlets apart.", valueName: "field"))
  var by = ReportOptions().outletField

  @Option(
    help: ArgumentHelp(
      "A target whose stance is shown, with what it is called where that differs; may be repeated.",
      valueName: "name=alias|alias"))
  var target: [String] = []

  @Option(help: "How often documents are redrawn for an interval.")
  var replicates = ReportOptions().resamples

  @Option(help: "The seed of the redraws.")
  var seed = ReportOptions().seed

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Write to this file, whole or not at all; on a terminal report.html if left out.",
      valueName: "file"))
  var output: String?

  var outputPath: String? { output ?? (isatty(1) == 1 ? "report.html" : nil) }

  var needsNoInput: Bool { sample }

  func validate() throws {
    try Target.check(target)
    if sample, !input.inputs.isEmpty {
      throw ValidationError("--sample and inputs exclude each other.")
    }
    do {
      try options.check()
    } catch {
      throw ValidationError("--\(error)")
    }
  }

  func execute(to output: Output) async throws -> ReadingTally {
    let meter = StageMeter(isQuiet: input.quiet)
    defer { meter.finish() }
    let run = meter.run(workers: input.workers)
    let options = options
    let corpus =
      if sample { try SampleCorpus.corpus() } else {
        try await input.corpus(
          options.common, TableReading(hasUnits: true, isTwice: true), boilerplate, copies, run)
      }
    let page = try await CorpusReport(options).page(ofNoted: corpus, run)
    meter.finish()
    guard !page.html.isEmpty else { return page.tally }
    try output.write(page.html)
    if let outputPath { Console.say("wrote \(outputPath)") }
    return page.tally
  }

  private var options: ReportOptions {
    var options = ReportOptions()
    options.title = title ?? (sample ? "Sample corpus: the Selm dam" : names)
    options.outletField = by
    options.targets = targets
    options.common = TableOptions(boilerplate, copies, language, stemming, nil, datelines)
    options.tellsCopies = !sample
    (options.resamples, options.seed) = (replicates, seed)
    return options
  }

  /// Those of the sample are its two sides.
  private var targets: [Target] {
    let named = target.compactMap { Target($0) }
    return named.isEmpty && sample ? SampleCorpus.targets : named
  }

  /// The inputs' names without their folders.
  private var names: String {
    let names = input.inputs.map { path in
      path == "-" ? "standard input" : String(path.split(separator: "/").last ?? Substring(path))
    }
    return names.prefix(3).joined(separator: ", ") + (names.count > 3 ? " and others" : "")
  }
}
