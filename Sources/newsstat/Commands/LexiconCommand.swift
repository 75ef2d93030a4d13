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
    // The language with the most documents, of equals the first by name.
    guard
      let key = survey.keys.max(by: {
        (survey.groups.parts[$0]?.documents ?? 0, $1.stratum)
          < (survey.groups.parts[$1]?.documents ?? 0, $0.stratum)
      }), let counts = survey.groups.parts[key]
    else { return tally }
    if survey.keys.count > 1, !input.quiet {
      Console.say("of \(survey.keys.count) languages only documents in \(key.stratum) are scaled")
    }

    let letters = TermFilter(scripts: [], kinds: [.letter, .kana, .ideograph])
    var known: [(term: TermID, occurrences: Int)] = []
    for (term, count) in counts.all
    where count.occurrences >= min && letters.admits(survey.vocabulary.string(term)) {
      known.append((term, count.occurrences))
    }
    known.sort { survey.precedes($0.term, $1.term) }
    let names = known.map { survey.vocabulary.string($0.term) }
    let (up, down) = (
      try seeds(positive, in: names, language: key.stratum),
      try seeds(negative, in: names, language: key.stratum)
    )
    if let both = Set(up).intersection(down).min() {
      throw ValidationError("\"\(names[Int(both)])\" is a seed of both poles.")
    }
    let sentences = try await lists(of: names, in: corpus, plan.terms, language: key.stratum)
    let scale = try await polarities(sentences, up, down)
    var rows = names.indices.map { place in
      Row(
        term: names[place], polarity: scale.whole[place], interval: scale.intervals[place],
        occurrences: known[place].occurrences,
        seed: up.contains(TermID(place)) ? 1 : down.contains(TermID(place)) ? -1 : nil)
    }
    rows.removeAll { $0.polarity.isNaN }
    rows.sort { $0.polarity != $1.polarity ? $0.polarity > $1.polarity : $0.term < $1.term }
    if top > 0, rows.count > 2 * top { rows = Array(rows.prefix(top) + rows.suffix(top)) }
    try table.write(rows.map(\.cells))
    if let lexicon { try write(rows, to: lexicon, language: key.stratum) }
    return tally
  }

  private struct Row {
    let term: String
    let polarity: Double
    let interval: Interval?
    let occurrences: Int
    let seed: Int?

    var cells: [Cell] {
      [
        .text(term), .number(polarity), interval.map { .number($0.low) } ?? .absent,
        interval.map { .number($0.high) } ?? .absent, .count(occurrences),
        seed.map { .count($0) } ?? .absent,
      ]
    }
  }

  /// The numbers of the terms that seeds match.
  private func seeds(
    _ patterns: [String], in names: [String], language: String
  ) throws -> [TermID] {
    let terms = TermOptions(language: language, rules: self.language.terms)
    var found = [TermID]()
    for pattern in patterns {
      let isOpen = pattern.hasSuffix("*")
      let folded = try terms.term(of: isOpen ? String(pattern.dropLast()) : pattern)
      let matches = names.indices.filter {
        isOpen ? names[$0].hasPrefix(folded) : names[$0] == folded
      }
      if matches.isEmpty {
        guard !input.quiet else { continue }
        Console.say("the seed \"\(pattern)\" occurs fewer than \(min) times")
      }
      found += matches.map { TermID($0) }
    }
    guard !found.isEmpty else {
      throw ValidationError("No seed of \(patterns.joined(separator: ", ")) occurs \(min) times.")
    }
    return Set(found).sorted()
  }

  /// The sentences of a language's documents as lists of the chosen terms.
  private func lists(
    of names: [String], in corpus: Corpus, _ terms: TermOptions, language: String
  ) async throws -> SentenceLists {
    let meter = ProgressMeter("reading", isQuiet: input.quiet)
    defer { meter.finish() }
    let (parts, _) = try await corpus.run(workers: input.workers, progress: meter.show) {
      try SentenceWorker(terms, choice: names, language: language)
    }
    var lists = SentenceLists(terms: names.count)
    for part in parts { lists.merge(part) }
    return lists
  }

  /// The polarities of all terms, and their intervals where they are asked for.
  private func polarities(
    _ sentences: SentenceLists, _ positive: [TermID], _ negative: [TermID]
  ) async throws -> (whole: [Double], intervals: [Interval?]) {
    let (terms, window) = (sentences.termCount, window)
    let space = LatentSpace(
      sentences.pairs(window: window), terms: terms, dimensions: dimensions, seed: seed)
    let whole = space.polarities(positive: positive, negative: negative)
    guard replicates > 0, sentences.documentCount >= ClusterBootstrap.fewestClusters else {
      return (whole, whole.map { _ in nil })
    }
    let (seed, workers) = (seed, input.workers)
    let found = try await concurrently(Array(0..<replicates), workers: workers) { replicate in
      var source = RandomSource(seed: seed, replicate: replicate)
      var draws = [UInt16](repeating: 0, count: sentences.documentCount)
      for _ in draws.indices { draws[source.index(below: draws.count)] += 1 }
      func redrawn(_ seeds: [TermID]) -> [TermID] {
        seeds.map { _ in seeds[source.index(below: seeds.count)] }
      }
      let (up, down) = (redrawn(positive), redrawn(negative))
      return LatentSpace(
        sentences.pairs(window: window, draws: draws), terms: terms,
        dimensions: space.dimensions, iterations: 3, start: space
      ).polarities(positive: up, negative: down)
    }
    let intervals = whole.indices.map { term in
      ClusterBootstrap.percentileInterval(of: found.map { $0[term] })
    }
    return (whole, intervals)
  }

  /// Writes the terms that lie on one side of 0 for sure.
  private func write(_ rows: [Row], to path: String, language: String) throws {
    var lines = [
      "# language: \(Language.primary(language))",
      "# source: induced by newsstat \(Version.newsstat), latent semantic scaling, seeds + \(positive.joined(separator: " ")) - \(negative.joined(separator: " "))",
      "# license: that of the corpus",
      "term\tkind\tvalue",
    ]
    // Without redraws nothing is known of how sure a term is.
    let sure = rows.filter { row in
      row.interval.map { $0.low > 0 || $0.high < 0 } ?? (replicates == 0)
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

/// A worker that turns documents of one language into lists of chosen terms.
private struct SentenceWorker: CorpusWorker, ~Copyable {
  private let terms: TermOptions
  private let language: String
  private var analyzer: Analyzer
  private var lists: SentenceLists

  init(_ terms: TermOptions, choice: [String], language: String) throws {
    var analyzer = try Analyzer(terms.analysis)
    for term in choice { _ = analyzer.intern(term) }
    self.analyzer = analyzer
    self.terms = terms
    self.language = language
    lists = SentenceLists(terms: choice.count)
  }

  mutating func add(_ documents: [Document]) throws {
    for document in documents where terms.language(of: document) == language {
      let analysis = try analyzer.analyze(document, language: language)
      let sentences = analysis.sentences.map { places in
        analysis.tokens[places].compactMap { token -> TermID? in
          guard terms.keepsDatelines || token.zone != .dateline else { return nil }
          return Int(token.term) < lists.termCount ? token.term : PairCounts.gap
        }
      }
      lists.add((document.index, sentences))
    }
  }

  consuming func finish() -> SentenceLists { lists }
}
