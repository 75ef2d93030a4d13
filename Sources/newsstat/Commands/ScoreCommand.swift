internal import ArgumentParser
internal import Corpora
internal import Reports
internal import Resources
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

        newsstat score news.jsonl
        newsstat score --unit sentence --evidence --format jsonl news.jsonl
        newsstat score --lexicon my-words.tsv news/
      """)

  /// What is scored.
  enum Unit: String, ExpressibleByArgument, CaseIterable {
    case document, sentence
  }

  @OptionGroup var input: InputOptions
  @OptionGroup var language: LanguageOptions
  @OptionGroup var output: OutputOptions

  @Option(
    help: ArgumentHelp(
      "A lexicon's file, or the name of one in the program, such as sentiment/en.",
      valueName: "lexicon"))
  var lexicon: String?

  @Option(help: "What is scored.")
  var unit: Unit = .document

  @Flag(help: "Add what made each score: places, entries, rules, weights.")
  var evidence = false

  var columns: [String] {
    ["document", "lexicon", "score", "positive", "negative", "matches", "tokens"]
      + (unit == .sentence ? ["sentence", "start", "end"] : [])
      + (evidence ? ["evidence"] : [])
  }

  private var terms: TermOptions {
    TermOptions(language: language.lang)
  }

  func write(to table: TableOutput) async throws -> ReadingTally {
    let lexicons = try lexicons()
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

  private func lexicons() throws -> SentimentLexicons {
    guard let lexicon else { return try SentimentLexicons() }
    let bytes =
      try Resource(named: "\(lexicon).tsv")?.bytes ?? PlainFile.bytes(of: lexicon)
    return SentimentLexicons(
      try Lexicon(name: lexicon, tsv: String(decoding: bytes, as: UTF8.self)))
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
