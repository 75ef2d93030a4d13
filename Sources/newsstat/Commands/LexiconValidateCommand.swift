internal import ArgumentParser
internal import Corpora
internal import CorpusAnalysis
internal import CorpusStatistics
internal import Reports
internal import Tables
internal import Lexicons
internal import TextAnalysis

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

  private static let coder = "coder_"

  var columns: [String] {
    guard draw != nil else { return ["measure", "group", "value", "low", "high", "sentences"] }
    return ["id", "document", "start", "end", "lang", "group", "text"]
      + (1...max(1, coders)).map { "\(Self.coder)\($0)" }
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
    var strata = parts.first ?? [:]
    for part in parts.dropFirst() {
      strata.merge(part) { Drawn.lowest($0 + $1, count) }
    }
    // In turn from each stratum, until there are enough.
    var chosen = [Drawn]()
    var round = 0
    let keys = strata.keys.sorted()
    while chosen.count < count {
      let next = keys.compactMap { key in
        strata[key].flatMap { $0.indices.contains(round) ? $0[round] : nil }
      }
      if next.isEmpty { break }
      chosen += next.prefix(count - chosen.count)
      round += 1
    }
    chosen.sort { ($0.priority, $0.document) < ($1.priority, $1.document) }
    try table.write(
      chosen.enumerated().map { number, item in
        [
          .text("s\(number + 1)"), .text(item.document), .count(item.range.lowerBound),
          .count(item.range.upperBound), .text(item.stratum.group.stratum),
          .text(plan.values(item.stratum.group)[0]), .text(item.text),
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
    let coded = parts.flatMap(\.self).sorted { $0.index < $1.index }
    let units = coded.map(\.codes)
    guard units.contains(where: { !$0.isEmpty }) else {
      throw ValidationError("No row of the sheet has a number in \(Self.coder)1, \(Self.coder)2, …")
    }
    func row(
      _ measure: String, _ group: String?, _ value: Double, _ interval: Interval?, _ count: Int
    ) -> [Cell] {
      [
        .text(measure), group.map { .text($0) } ?? .absent, .number(value),
        interval.map { .number($0.low) } ?? .absent, interval.map { .number($0.high) } ?? .absent,
        .count(count),
      ]
    }
    let agreement = Agreement(units)
    var rows = Agreement.Metric.allCases.map { metric in
      row(
        "alpha_\(metric.rawValue)", nil, agreement.alpha(metric),
        agreement.interval(metric, seed: seed),
        agreement.count)
    }
    let scored = coded.filter { $0.score != nil && !$0.codes.isEmpty }
    func items(_ rows: [Coded]) -> ScoreAgreement {
      ScoreAgreement(
        rows.map { row in
          .init(score: row.score ?? 0, code: row.codes.reduce(0, +) / Double(row.codes.count))
        })
    }
    let all = items(scored)
    rows.append(
      row("correlation", nil, all.correlation, all.correlationInterval(seed: seed), all.count))
    for (name, side) in [("good", 1.0), ("bad", -1.0)] {
      let found = all.retrieval(side: side, scoreBound: neutral, codeBound: 0)
      rows.append(row("precision_\(name)", nil, found.precision, nil, all.count))
      rows.append(row("recall_\(name)", nil, found.recall, nil, all.count))
      rows.append(row("f1_\(name)", nil, found.f1, nil, all.count))
    }
    for (kind, key) in [
      ("bias", { (row: Coded) in row.group }), ("bias_language", { $0.language }),
    ] {
      let groups = Dictionary(grouping: scored, by: key)
      guard groups.count > 1 else { continue }
      for group in groups.keys.sorted() {
        let own = items(groups[group] ?? [])
        rows.append(
          row(
            kind, group, own.bias(beside: all), own.biasInterval(beside: all, seed: seed), own.count
          ))
      }
    }
    try table.write(rows)
    return tally
  }

  /// A row of a filled sheet.
  private struct Coded: Sendable {
    let index: Int
    let language, group: String
    let score: Double?
    let codes: [Double]
  }

  private struct CodedWorker: CorpusWorker, ~Copyable {
    private let terms: TermOptions
    private var analyzer: Analyzer
    private var scorer: SentimentScorer
    private var rows: [Coded] = []

    init(_ terms: TermOptions, _ lexicons: SentimentLexicons) throws {
      let analyzer = try Analyzer(terms.unstemmed)
      self.analyzer = analyzer
      self.terms = terms
      scorer = SentimentScorer(lexicons)
    }

    mutating func add(_ documents: [Document]) throws {
      for document in documents {
        let language = terms.language(of: document)
        let analysis = try analyzer.analyze(document.text.span, language: language, isStart: false)
        let score = try scorer.document(of: analysis, text: document.text.span, analyzer: &analyzer)
        let codes = document.metadata.filter { $0.name.hasPrefix(LexiconValidateCommand.coder) }
          .compactMap { Double($0.value) }
        rows.append(
          Coded(
            index: document.index, language: language,
            group: document.value(of: "group") ?? document.outlet ?? GroupPlan.none,
            score: score.map { Double($0.value) / 10_000 }, codes: codes))
      }
    }

    consuming func finish() -> [Coded] { rows }
  }
}

/// What a sentence is drawn from: its group, and whether its score is good, bad or neutral.
private struct Stratum: Hashable, Comparable {
  let group: GroupKey
  let sign: Int

  static func < (one: Stratum, other: Stratum) -> Bool {
    one.group != other.group ? one.group < other.group : one.sign < other.sign
  }
}

/// A sentence that was drawn.
private struct Drawn: Sendable {
  /// A number that looks random and is the same whoever draws.
  let priority: UInt64
  let stratum: Stratum
  let document: String
  let range: Range<Int>
  let text: String

  static func lowest(_ items: [Drawn], _ count: Int) -> [Drawn] {
    Array(items.sorted { $0.priority < $1.priority }.prefix(count))
  }
}

/// A worker that keeps of each stratum the sentences of the lowest priority.
private struct SheetWorker: CorpusWorker, ~Copyable {
  private let plan: GroupPlan
  private let count: Int
  private let seed: UInt64
  private let neutral: Double
  private var analyzer: Analyzer
  private var scorer: SentimentScorer
  private var strata: [Stratum: [Drawn]] = [:]

  init(
    _ plan: GroupPlan, _ lexicons: SentimentLexicons, count: Int, seed: UInt64, neutral: Double
  ) throws {
    let analyzer = try Analyzer(plan.terms.unstemmed)
    self.analyzer = analyzer
    self.plan = plan
    self.count = count
    self.seed = seed
    self.neutral = neutral
    scorer = SentimentScorer(lexicons)
  }

  mutating func add(_ documents: [Document]) throws {
    for document in documents {
      guard let group = plan.key(of: document) else { continue }
      let analysis = try analyzer.analyze(document, language: plan.terms.language(of: document))
      let scores =
        try scorer.sentences(of: analysis, text: document.text.span, analyzer: &analyzer) ?? []
      for (number, score) in scores.enumerated() where score.tokens >= 4 {
        let value = Double(score.value) / 10_000
        let stratum = Stratum(group: group, sign: value > neutral ? 1 : value < -neutral ? -1 : 0)
        var source = RandomSource(seed: seed, replicate: document.index &* 100_003 &+ number)
        let item = Drawn(
          priority: source.next(), stratum: stratum, document: document.id, range: score.range,
          text: String(decoding: document.text[score.range], as: UTF8.self))
        strata[stratum, default: []].append(item)
        if strata[stratum]?.count ?? 0 > 2 * count + 64 {
          strata[stratum] = Drawn.lowest(strata[stratum] ?? [], count)
        }
      }
    }
  }

  consuming func finish() -> [Stratum: [Drawn]] { strata.mapValues { Drawn.lowest($0, count) } }
}
