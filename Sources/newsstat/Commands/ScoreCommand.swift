internal import ArgumentParser
internal import Corpora
internal import CorpusStatistics
internal import Reports
internal import Stance
internal import TextAnalysis

struct ScoreCommand: TableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score",
    abstract: "Score how good or bad the words of documents or sentences are.",
    discussion: """
      A sentence's score is x/√(x²+15), with x the sum of the values of its entries, turned by \
      negators and multiplied by intensifiers; a document's is the mean of its sentences'. Where the \
      language has no lexicon the score is absent, not zero.

      With --by a row is a group in a language: the mean of its documents, the mean of the other groups' in \
      that language, and their difference, each with a 95 % interval over redrawn documents; p is that of a \
      permutation of documents, q its correction over all groups.

        newsstat score news.jsonl
        newsstat score --unit sentence --evidence --format jsonl news.jsonl
        newsstat score --lexicon my-words.tsv news/
        newsstat score --by outlet --cluster date news.jsonl
      """)

  /// What is scored.
  enum Unit: String, ExpressibleByArgument, CaseIterable {
    case document, sentence
  }

  @OptionGroup var input: InputOptions
  @OptionGroup var language: LanguageOptions
  @OptionGroup var resampling: ResamplingOptions
  @OptionGroup var output: OutputOptions

  @Option(
    help: ArgumentHelp(
      "A lexicon's file, or the name of one in the program, such as sentiment/en; sentiment, if left out, is that of each language.",
      valueName: "lexicon"))
  var lexicon: String?

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
        "score_reference", "difference", "difference_low", "difference_high", "p", "q",
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
    if by == nil, resampling.isGiven || correction != nil {
      throw ValidationError(
        "--interval, --cluster, --replicates, --seed and --correction go with --by.")
    }
  }

  private var terms: TermOptions {
    TermOptions(language: language.lang)
  }

  func write(to table: TableOutput) async throws -> ReadingTally {
    let lexicons = try SentimentLexicons(named: lexicon ?? SentimentLexicons.own)
    if let by { return try await writeGroups(by: by, lexicons, to: table) }
    let (terms, unit, showsEvidence) = (terms, unit, evidence)
    return try await writeRows(to: table, options: Analyzer.Options()) { _ in
      var scorer = SentimentScorer(lexicons)
      return { document, analyzer in
        let analysis = try analyzer.analyze(
          document.text.span, title: document.title, language: terms.language(of: document))
        let name = scorer.lexiconName(for: analysis.language)
        guard let sentences = try scorer.sentences(of: analysis, analyzer: &analyzer) else {
          return [Self.unscored(document, analysis, unit: unit, showsEvidence: showsEvidence)]
        }
        let scores =
          unit == .sentence ? sentences : SentimentScorer.document(sentences).map { [$0] } ?? []
        guard !scores.isEmpty else {
          return [Self.unscored(document, analysis, unit: unit, showsEvidence: showsEvidence)]
        }
        return scores.enumerated().map { number, score in
          let place: [Cell] = [
            .count(number), .count(score.range.lowerBound), .count(score.range.upperBound),
          ]
          return [
            .text(document.id), name.map { .text($0) } ?? .absent,
            .number(Double(score.value) / 10_000), .number(Double(score.positive) / 1000),
            .number(Double(score.negative) / 1000), .count(score.evidence.count),
            .count(score.tokens),
          ] + (unit == .sentence ? place : [])
            + (showsEvidence ? [.json(Self.evidence(score))] : [])
        }
      }
    }
  }

  /// Writes a row for each group and language.
  private func writeGroups(
    by field: String, _ lexicons: SentimentLexicons, to table: TableOutput
  ) async throws -> ReadingTally {
    let plan = GroupPlan(
      fields: [field], within: "lang", cluster: resampling.cluster, terms: terms)
    let meter = ProgressMeter("scoring", isQuiet: input.quiet)
    defer { meter.finish() }
    let (parts, tally) = try await input.corpus().run(
      workers: input.workers, progress: meter.show
    ) {
      try ScoreWorker(plan, lexicons)
    }
    let whole = parts.dropFirst().reduce(into: parts.first ?? GroupScores()) { $0.merge($1) }
    let keys = whole.documents.keys.sorted()
    if keys.allSatisfy({ $0.group == GroupPlan.none }), !keys.isEmpty, !input.quiet {
      Console.say("no document has a field \"\(field)\"")
    }
    warnAboutSmallGroups(keys.map { whole.scores.parts[$0]?.documents ?? 0 })
    let tests = ScoreComparison.tests(whole)
    let (redraws, seed, method) = (resampling.redraws, resampling.source, resampling.method)
    let comparisons = try await concurrently(keys, workers: input.workers) { key in
      ScoreComparison(key, in: whole, tests: tests, redraws: redraws, seed: seed, method)
    }
    let q = (correction ?? .benjaminiHochberg).corrected(comparisons.map(\.p))
    let scorer = SentimentScorer(lexicons)
    try table.write(
      zip(comparisons, q).map { comparison, q in
        let name = scorer.lexiconName(for: comparison.key.stratum)
        return comparison.cells(
          lexicon: name, documents: whole.documents[comparison.key] ?? 0, q: q)
      })
    return tally
  }

  private static func unscored(
    _ document: Document, _ analysis: Analysis, unit: Unit, showsEvidence: Bool
  ) -> [Cell] {
    let count = unit == .sentence ? 3 : 0
    return [.text(document.id), .absent, .absent, .absent, .absent, .absent]
      + [.count(analysis.tokens.count)] + Array(repeating: .absent, count: count)
      + (showsEvidence ? [.absent] : [])
  }

  private static func evidence(_ score: SentimentScorer.Score) -> JSONValue {
    .array(
      score.evidence.map { item in
        [
          "start": .integer(item.range.lowerBound), "end": .integer(item.range.upperBound),
          "entry": .string(item.entry), "rule": .string(item.rule),
          "weight": .number(Double(item.weight) / 1000),
        ]
      })
  }
}
