package import Corpora
public import Lexicons
public import Tables
internal import TextAnalysis

/// How good or bad the words of documents or sentences are.
///
///     for row in try await ScoreTable().rows(of: corpus).rows {
///       print(row.document, row.score as Any)
///     }
///
/// The rows come in the order of the corpus, for each document by lexicon, sentence and key.
public struct ScoreTable: OnePassTable {
  public static let name = "score"

  /// What is scored.
  public enum Unit: String, Codable, CaseIterable, Sendable {
    case document, sentence
  }

  /// By which lexicons and rules, and what is added of each score.
  public struct Options: Codable, Equatable, Sendable {
    public var common = TableOptions()
    /// Names of lexicons in the program or of files; `sentiment` stands for that of each language.
    public var lexicons = [SentimentLexicons.own]
    /// The form of the lexicons' files; told by name and content where it is `nil`.
    public var format: LexiconFormat?
    /// How scores are made; as each lexicon's authors do where it is `nil`.
    public var rule: ScoringRule?
    /// Which entries may hold the same words; the longest of the lexicon where it is `nil`.
    public var overlap: EntryOverlap?
    public var unit = Unit.document
    public var addsEvidence = false

    public init() {}
  }

  /// A stretch of a document by one lexicon, or by one key of it.
  public struct Row: Sendable, Equatable {
    /// The id of the document.
    public let document: String
    /// `nil` where the language has no lexicon, or there was nothing to score.
    public let lexicon: String?
    /// `nil` where it stays unscored.
    public let score: SentimentScorer.Score?
    /// Whether it is the share of a key among the tokens, and no score of good and bad.
    public let isKey: Bool
    /// The number of the sentence among those with tokens.
    public let sentence: Int
    public let tokens: Int
    /// The words of the evidence as they stand in the document; empty where evidence is not asked for.
    public let evidenceTexts: [String]
  }

  public var options: Options
  public init(_ options: Options = Options()) { self.options = options }

  public var common: TableOptions { options.common }

  public var columns: [Column] {
    [.document, .lexicon, .score, .positive, .negative, .matches, .tokens]
      + (options.unit == .sentence ? [.sentenceNumber, .start, .end] : [])
      + (options.addsEvidence ? [.evidence] : [])
  }

  public func cells(of row: Row) -> [Cell] {
    func sum(_ value: Double?) -> Cell {
      guard let value, !row.isKey else { return .absent }
      return .number(value)
    }
    var cells: [Cell] = [
      .text(row.document), .optional(row.lexicon),
      row.score.map { .number($0.value) } ?? .absent, sum(row.score?.positive),
      sum(row.score?.negative), row.score.map { .count($0.evidence.count) } ?? .absent,
      .count(row.tokens),
    ]
    if options.unit == .sentence {
      cells +=
        row.score.map {
          [.count(row.sentence), .count($0.range.lowerBound), .count($0.range.upperBound)]
        } ?? [.absent, .absent, .absent]
    }
    guard options.addsEvidence else { return cells }
    let evidence = row.score.map { zip($0.evidence, row.evidenceTexts) }?.map { item, text in
      JSONValue.evidence(
        item.range, text: text, entry: item.entry, rule: item.rule, weight: item.weight)
    }
    return cells + [evidence.map { .json(.array($0)) } ?? .absent]
  }

  package var stage: TableRun.Stage { .reading }

  package func makeWorker() throws -> TableWorker<Row, UnreadDocuments> {
    let lexicons = try options.lexicons.map {
      try SentimentLexicons(named: $0, format: options.format)
    }
    var scorers = lexicons.map {
      SentimentScorer($0, rule: options.rule, overlap: options.overlap)
    }
    var finder = LexiconMatcher()
    let terms = common.terms
    return try TableWorker(
      analyzing: terms.unstemmed,
      noting: { [options] document, analyzer, unread in
        let analysis = try analyzer.analyze(document, language: terms.language(of: document))
        let lists = scorers.indices.flatMap { scorers[$0].lists(for: analysis.language) }
        if scorers.allSatisfy({ $0.lexiconName(for: analysis.language) == nil }) {
          unread.counts[analysis.language, default: 0] += 1
        }
        let entries = try finder.entries(
          of: lists, in: analysis, text: document.text.span, analyzer: &analyzer)
        var rows = [Row]()
        for index in scorers.indices {
          rows += try Self.rows(
            of: document, analysis, entries, options, &scorers[index], &analyzer)
        }
        return rows
      })
  }

  package func write<Sink: RowSink>(
    _ part: consuming UnreadDocuments, of corpus: Corpus, to sink: Sink, _ run: TableRun
  ) async throws -> [TableNotice] where Sink.Row == Row { part.notices }

  private static func rows(
    of document: Document, _ analysis: Analysis, _ entries: LexiconMatches,
    _ options: Options,
    _ scorer: inout SentimentScorer, _ analyzer: inout Analyzer
  ) throws -> [Row] {
    let language = analysis.language
    let scores: [SentimentScorer.Score]
    switch options.unit {
    case .document:
      scores =
        try scorer.document(
          of: analysis, entries, text: document.text.span, analyzer: &analyzer
        ).map { [$0] } ?? []
    case .sentence:
      scores =
        try scorer.sentences(
          of: analysis, entries, text: document.text.span, analyzer: &analyzer) ?? []
    }
    guard let name = scorer.lexiconName(for: language), !scores.isEmpty else {
      return [
        Row(
          document: document.id, lexicon: nil, score: nil, isKey: false, sentence: 0,
          tokens: analysis.tokens.count, evidenceTexts: [])
      ]
    }
    func texts(_ score: SentimentScorer.Score) -> [String] {
      options.addsEvidence
        ? score.evidence.map { String(decoding: document.text[$0.range], as: UTF8.self) } : []
    }
    return scores.enumerated().flatMap { number, score -> [Row] in
      guard let keys = scorer.keys(of: score, language: language) else {
        return [
          Row(
            document: document.id, lexicon: name, score: score, isKey: false, sentence: number,
            tokens: score.tokens, evidenceTexts: texts(score))
        ]
      }
      return keys.map { one in
        Row(
          document: document.id, lexicon: one.key.isEmpty ? name : "\(name)/\(one.key)",
          score: one.score, isKey: true, sentence: number, tokens: one.score.tokens,
          evidenceTexts: texts(one.score))
      }
    }
  }
}
