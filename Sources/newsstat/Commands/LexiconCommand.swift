internal import ArgumentParser
internal import Corpora
internal import CorpusAnalysis
internal import CorpusStatistics
internal import Reports
internal import Tables
internal import BuiltinData
internal import TextAnalysis

struct LexiconCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lexicon",
    abstract: "List, convert, check and validate word lists, or make one from a corpus.",
    discussion: """
        newsstat lexicon list
        newsstat lexicon check --lexicon mine.tsv news.jsonl
      """,
    subcommands: [
      LexiconListCommand.self, LexiconConvertCommand.self, LexiconCheckCommand.self,
      LexiconValidateCommand.self, LexiconInduceCommand.self, LexiconUnitsCommand.self,
      LexiconSpellingsCommand.self,
    ])
}

struct LexiconListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the word lists in the program.")

  func run() throws {
    let output = Output()
    for folder in ["quotations", "sentiment", "stance"] {
      for name in BuiltinFile.names(in: folder).sorted() {
        try output.write(Array("\(folder)/\(name.prefix { $0 != "." })\n".utf8))
      }
    }
    try output.finish()
  }
}

struct LexiconInduceCommand: TableCommand {
  static let configuration = CommandConfiguration(
    commandName: "induce",
    abstract: "Scale the terms of a corpus between two poles that seed words name.",
    discussion: """
      In the manner of latent semantic scaling (Watanabe 2021): terms that keep the same company as the \
      seeds of a pole lie near them in a space of few dimensions; polarity is the mean closeness to one \
      pole less that to the other, halved, from -1 to 1. low and high hold it in 95 % of repetitions \
      with documents and seeds redrawn. Documents of the corpus's first language count; --where lang=ru chooses another. \
      The words of the corpus are held in memory, four bytes each. --lexicon writes the terms whose \
      interval does not hold 0 as a list that score reads.

        newsstat lexicon induce --positive good --positive peace* --negative bad --negative war* news.jsonl
        newsstat lexicon induce --positive ... --negative ... --lexicon mine.tsv news.jsonl
        newsstat score --lexicon mine.tsv news.jsonl
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var boilerplate: BoilerplateOptions
  @OptionGroup var language: LanguageOptions
  @OptionGroup var output: OutputOptions

  @Option(
    help: ArgumentHelp("A seed of the positive pole; * stands for any ending.", valueName: "word"))
  var positive: [String] = []

  @Option(help: ArgumentHelp("A seed of the negative pole.", valueName: "word"))
  var negative: [String] = []

  @Option(help: "Only terms that occur so often.")
  var min = 5

  @Option(help: "How many tokens apart terms are company at most.")
  var window = 10

  @Option(help: "How many dimensions the space has.")
  var dimensions = 100

  @Option(help: "How often documents and seeds are redrawn; 0 for no intervals.")
  var replicates = 50

  @Option(help: "The seed of the random start and the redraws.")
  var seed: UInt64 = 1

  @Option(help: "How many terms of each pole to print, 0 for all.")
  var top = 0

  @Option(help: ArgumentHelp("Write a list that score reads too.", valueName: "file"))
  var lexicon: String?

  var columns: [String] { ["term", "polarity", "low", "high", "occurrences", "seed"] }

  func validate() throws {
    guard !positive.isEmpty, !negative.isEmpty else {
      throw ValidationError("Both poles need a seed: --positive and --negative.")
    }
    guard min >= 1, top >= 0 else {
      throw ValidationError("--min must be at least 1, and --top not negative.")
    }
    guard (1...100).contains(window) else {
      throw ValidationError("--window must be from 1 to 100.")
    }
    guard (2...1000).contains(dimensions) else {
      throw ValidationError("--dimensions must be from 2 to 1000.")
    }
    guard replicates == 0 || (20...10_000).contains(replicates) else {
      throw ValidationError("--replicates must be 0, or from 20 to 10000.")
    }
  }

  func write(to table: TableOutput) async throws -> ReadingTally {
    let plan = GroupPlan(
      within: "lang",
      terms: TermOptions(dropsStopWords: true, language: language.lang, rules: language.terms))
    let corpus = try await self.corpus(boilerplate, readsTwice: true)
    let (survey, tally) = try await self.survey(corpus, plan, varies: false)
    guard let terms = ScaleTerms(of: survey, fewest: min) else { return tally }
    if survey.keys.count > 1, !input.quiet {
      Console.say(
        "of \(survey.keys.count) languages only documents in \(terms.language) are scaled")
    }
    let (up, down) = (try seeds(positive, in: terms), try seeds(negative, in: terms))
    if let both = Set(up).intersection(down).min() {
      throw ValidationError("\"\(terms.names[Int(both)])\" is a seed of both poles.")
    }
    let induction = ScaleInduction(
      terms, window: window, dimensions: dimensions, replicates: replicates, seed: seed)
    let sentences = try await sentences(of: corpus, plan.terms, induction)
    var scale = try await induction.scale(
      sentences, positive: up, negative: down, workers: input.workers)
    if top > 0, scale.count > 2 * top { scale = Array(scale.prefix(top) + scale.suffix(top)) }
    try table.write(
      scale.map { term in
        [
          .text(term.term), .number(term.polarity),
          term.interval.map { .number($0.low) } ?? .absent,
          term.interval.map { .number($0.high) } ?? .absent, .count(term.occurrences),
          term.seed.map { .count($0) } ?? .absent,
        ]
      })
    if let lexicon { try write(scale, to: lexicon, language: terms.language) }
    return tally
  }

  private func sentences(
    of corpus: Corpus, _ terms: TermOptions, _ induction: ScaleInduction
  ) async throws -> SentenceLists {
    let meter = ProgressMeter("reading", isQuiet: input.quiet)
    defer { meter.finish() }
    return try await induction.sentences(
      of: corpus, terms, workers: input.workers, progress: meter.show)
  }

  /// The numbers of the terms that seeds match.
  private func seeds(_ patterns: [String], in terms: ScaleTerms) throws -> [TermID] {
    var found = Set<TermID>()
    for pattern in patterns {
      let matches = try terms.matches(of: pattern, rules: language.terms)
      if matches.isEmpty, !input.quiet {
        Console.say("the seed \"\(pattern)\" occurs fewer than \(min) times")
      }
      found.formUnion(matches)
    }
    guard !found.isEmpty else {
      throw ValidationError("No seed of \(patterns.joined(separator: ", ")) occurs \(min) times.")
    }
    return found.sorted()
  }

  /// Writes the terms that lie on one side of 0 for sure.
  private func write(
    _ scale: [ScaleInduction.Term], to path: String, language: String
  ) throws {
    var lines = [
      "# language: \(Language.primary(language))",
      "# source: induced by newsstat \(Version.newsstat), latent semantic scaling, seeds + \(positive.joined(separator: " ")) - \(negative.joined(separator: " "))",
      "# license: that of the corpus",
      "term\tkind\tvalue",
    ]
    // Without redraws nothing is known of how sure a term is.
    let sure = scale.filter { term in
      term.interval.map { $0.low > 0 || $0.high < 0 } ?? (replicates == 0)
    }
    for row in sure.sorted(by: {
      Array($0.term.utf8).lexicographicallyPrecedes(Array($1.term.utf8))
    }) {
      // Lists count good and bad to about 3.
      lines.append("\(row.term)\tscore\t\(Decimal.text(3 * row.polarity, decimals: 3))")
    }
    let file = try Output(path: path)
    try file.write(Array((lines.joined(separator: "\n") + "\n").utf8))
    try file.finish()
  }
}
