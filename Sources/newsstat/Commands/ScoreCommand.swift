public import ArgumentParser
internal import Corpora
internal import CorpusAnalysis
internal import CorpusStatistics
internal import Reports
internal import Tables
public import Lexicons
internal import TextAnalysis

struct ScoreCommand: TableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score",
    abstract: "Score how good or bad the words of documents or sentences are.",
    discussion: """
      By our rule a sentence's score is x/√(x²+15), with x the sum of the values of its entries, turned by \
      negators, multiplied by intensifiers, and weighed by contrast, questions and what is not said to be so; a \
      document's is the mean of its sentences'. Other lists are scored as their authors do, or by --rule. A list \
      with keys that say nothing of good and bad gets a row for each key: its share of the tokens. Where the \
      language has no lexicon the score is absent, not zero.

      With --by a row is a group in a language: the mean of its documents, the mean of the other groups' in \
      that language, and their difference, each with a 95 % interval over documents that are drawn again; p is that \
      of the difference over its standard error, q its correction over all groups. Where there is no p, \
      p_absent says why.

        newsstat score news.jsonl
        newsstat score --unit sentence --evidence --format jsonl news.jsonl
        newsstat score --lexicon my-words.tsv news/
        newsstat score --lexicon vader_lexicon.txt --lexicon moral.dic news/
        newsstat score --by outlet --cluster date news.jsonl
      """)

  /// What is scored.
  enum Unit: String, ExpressibleByArgument, CaseIterable {
    case document, sentence
  }

  @OptionGroup var input: InputOptions
  @OptionGroup var boilerplate: BoilerplateOptions
  @OptionGroup var language: LanguageOptions
  @OptionGroup var clustering: ClusterOptions
  @OptionGroup var copies: CopiesOptions
  @OptionGroup var resampling: ResamplingOptions
  @OptionGroup var output: OutputOptions

  @Option(
    help: ArgumentHelp(
      "A lexicon's file, or the name of one in the program, such as sentiment/en; sentiment, if left out, is that of each language. May be repeated.",
      valueName: "lexicon"))
  var lexicon: [String] = []

  @Option(help: "The form of the lexicons' files; told by name and content if left out.")
  var lexiconFormat: LexiconFormat?

  @Option(help: "How scores are made; as each lexicon's authors do, if left out.")
  var rule: ScoringRule?

  @Option(
    help:
      "Which entries may hold the same words: the longest of the lexicon, if left out, of each key, or all."
  )
  var overlap: EntryOverlap?

  @Option(help: "What is scored.")
  var unit: Unit = .document

  @Flag(help: "Add what made each score: places, entries, rules, weights.")
  var evidence = false

  @Option(help: ArgumentHelp("Compare the groups that this field makes.", valueName: "field"))
  var by: String?

  @Option(help: "How p values are corrected with --by: bh, if left out, by, holm or bonferroni.")
  var correction: MultipleTests?

  var columns: [String] {
    guard by == nil else {
      return [
        "lang", "group", "lexicon", "documents", "scored", "score", "score_low", "score_high",
        "score_reference", "difference", "difference_low", "difference_high", "p", "q", "p_absent",
      ]
    }
    return ["document", "lexicon", "score", "positive", "negative", "matches", "tokens"]
      + (unit == .sentence ? ["sentence", "start", "end"] : [])
      + (evidence ? ["evidence"] : [])
  }

  func validate() throws {
    if by != nil, evidence || unit == .sentence {
      throw ValidationError("--by compares documents: --evidence and --unit do not go with it.")
    }
    if by == nil, resampling.isGiven || clustering.cluster != nil || correction != nil {
      throw ValidationError("--cluster, --replicates, --seed and --correction go with --by.")
    }
    if by != nil, lexicon.count > 1 { throw ValidationError("--by compares by one lexicon.") }
  }

  private var terms: TermOptions {
    TermOptions(language: language.lang, rules: language.terms)
  }

  private var names: [String] { lexicon.isEmpty ? [SentimentLexicons.own] : lexicon }

  func write(to table: TableOutput) async throws -> ReadingTally {
    let lexicons = try names.map { try SentimentLexicons(named: $0, format: lexiconFormat) }
    if let by { return try await writeGroups(by: by, lexicons[0], to: table) }
    let (terms, unit, showsEvidence) = (terms, unit, evidence)
    let (rule, overlap) = (rule, overlap)
    let corpus = try await self.corpus(boilerplate, copies)
    return try await writeRows(of: corpus, to: table, options: terms.unstemmed) { _ in
      var scorers = lexicons.map { SentimentScorer($0, rule: rule, overlap: overlap) }
      var finder = LexiconMatcher()
      return { document, analyzer in
        let analysis = try analyzer.analyze(document, language: terms.language(of: document))
        let entries = try finder.entries(
          of: scorers.flatMap { $0.lists(for: analysis.language) }, in: analysis,
          text: document.text.span, analyzer: &analyzer)
        var rows = [ScoreRow]()
        for place in scorers.indices {
          rows += try ScoreRow.rows(
            of: analysis, entries, document.text, unit, &scorers[place])
        }
        return rows.map { $0.cells(document: document.id, unit, showsEvidence: showsEvidence) }
      }
    }
  }

  /// Writes a row for each group and language.
  private func writeGroups(
    by field: String, _ lexicons: SentimentLexicons, to table: TableOutput
  ) async throws -> ReadingTally {
    for lexicon in lexicons.all where !(rule ?? lexicon.rule).isBounded {
      throw ValidationError(
        "--by compares scores that lie from -1 to 1; by \((rule ?? lexicon.rule).rawValue) they do not."
      )
    }
    let plan = GroupPlan(
      fields: [field], within: "lang", cluster: clustering.cluster, terms: terms)
    let (rule, overlap) = (rule, overlap)
    let bootstrap = PoissonBootstrap(resamples: resampling.resamples, seed: resampling.source)
    let corpus = try await self.corpus(boilerplate, copies, hasUnits: true)
    let meter = ProgressMeter("scoring", isQuiet: input.quiet)
    defer { meter.finish() }
    let (parts, tally) = try await corpus.run(
      workers: input.workers, progress: meter.show
    ) {
      try ScoreWorker(
        plan, SentimentScorer(lexicons, rule: rule, overlap: overlap), bootstrap)
    }
    let whole = parts.dropFirst().reduce(into: parts.first ?? GroupScores()) { $0.merge($1) }
    let keys = whole.documents.keys.sorted()
    if keys.allSatisfy({ $0.group == GroupPlan.none }), !keys.isEmpty, !input.quiet {
      Console.say("no document has a field \"\(field)\"")
    }
    warnAboutSmallGroups(keys.map { whole.scores.parts[$0]?.units ?? 0 })
    let strata = whole.ofStrata
    let comparisons = try await concurrently(keys, workers: input.workers) { key in
      ScoreComparison(key, in: whole, whole: strata[key.stratum] ?? ResampledMean())
    }
    let q = (correction ?? .benjaminiHochberg).corrected(comparisons.map(\.p))
    try table.write(
      zip(comparisons, q).map { comparison, q in
        let name = lexicons.lexicon(for: comparison.key.stratum)?.name
        return comparison.cells(
          lexicon: name, documents: whole.documents[comparison.key] ?? 0, q: q)
      })
    return tally
  }
}

/// A row of `score`: a stretch of a document by one lexicon, or by one key of it.
private struct ScoreRow {
  let lexicon: String?
  /// `nil` where the language has no lexicon, or there was nothing to score.
  let score: SentimentScorer.Score?
  let isKey: Bool
  /// The number of the sentence.
  let sentence: Int
  let tokens: Int

  static func rows(
    of analysis: Analysis, _ entries: LexiconMatches, _ text: [UInt8], _ unit: ScoreCommand.Unit,
    _ scorer: inout SentimentScorer
  ) throws -> [ScoreRow] {
    let language = analysis.language
    let name = scorer.lexiconName(for: language)
    let scores: [SentimentScorer.Score]
    switch unit {
    case .document:
      scores = try scorer.document(of: analysis, entries, text: text.span).map { [$0] } ?? []
    case .sentence:
      scores = try scorer.sentences(of: analysis, entries, text: text.span) ?? []
    }
    guard let name, !scores.isEmpty else {
      return [
        ScoreRow(lexicon: nil, score: nil, isKey: false, sentence: 0, tokens: analysis.tokens.count)
      ]
    }
    return scores.enumerated().flatMap { number, score -> [ScoreRow] in
      guard let keys = scorer.keys(of: score, language: language) else {
        return [
          ScoreRow(
            lexicon: name, score: score, isKey: false, sentence: number, tokens: score.tokens)
        ]
      }
      return keys.map { key, score in
        ScoreRow(
          lexicon: key.isEmpty ? name : "\(name)/\(key)", score: score, isKey: true,
          sentence: number,
          tokens: score.tokens)
      }
    }
  }

  func cells(document: String, _ unit: ScoreCommand.Unit, showsEvidence: Bool) -> [Cell] {
    func sum(_ value: Int?) -> Cell {
      guard let value, !isKey else { return .absent }
      return .number(Double(value) / 1000)
    }
    let place: [Cell] =
      score.map { [.count(sentence), .count($0.range.lowerBound), .count($0.range.upperBound)] }
      ?? [.absent, .absent, .absent]
    return [
      .text(document), lexicon.map { .text($0) } ?? .absent,
      score.map { .number(Double($0.value) / 10_000) } ?? .absent, sum(score?.positive),
      sum(score?.negative), score.map { .count($0.evidence.count) } ?? .absent, .count(tokens),
    ] + (unit == .sentence ? place : []) + (showsEvidence ? [evidence] : [])
  }

  private var evidence: Cell {
    guard let score else { return .absent }
    return .json(
      .array(
        score.evidence.map { item in
          [
            "start": .integer(item.range.lowerBound), "end": .integer(item.range.upperBound),
            "entry": .string(item.entry), "rule": .string(item.rule),
            "weight": .number(Double(item.weight) / 1000),
          ]
        }))
  }
}

extension ScoringRule: ExpressibleByArgument {}
extension LexiconFormat: ExpressibleByArgument {}
extension EntryOverlap: ExpressibleByArgument {}
