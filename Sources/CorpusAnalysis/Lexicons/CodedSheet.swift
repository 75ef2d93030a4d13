package import Corpora
public import CorpusStatistics
package import Lexicons
internal import TextAnalysis

/// The rows of a sheet that coders filled, with the scores of a lexicon.
public struct CodedSheet: TablePart {
  /// The name of a coder's column is this and a number.
  package static let coder = "coder_"

  /// A row of the sheet.
  fileprivate struct Row: Sendable {
    let index: Int
    let language, group: String
    let score: Double?
    let codes: [Double]
  }

  fileprivate var rows: [Row] = []

  package init() {}

  package mutating func merge(_ other: consuming CodedSheet) { rows += other.rows }

  /// Whether any coder gave a number.
  package var hasCodes: Bool { rows.contains { !$0.codes.isEmpty } }
}

extension CodedSheet {
  /// How far coders agree with one another, or scores with them.
  public struct Figure: Sendable, Equatable {
    public let measure: String
    /// What the figure is of; `nil` for the whole sheet.
    public let group: String?
    public let value: Double
    public let interval: Interval?
    /// How many sentences it rests on.
    public let sentences: Int
  }

  /// All figures of the sheet: the coders' agreement, that of scores and mean codes, and the bias of groups.
  ///
  /// - Parameters:
  ///   - neutral: scores nearer to 0 than this are neutral.
  ///   - seed: of the redraws.
  package func figures(neutral: Double, seed: UInt64) -> [Figure] {
    let rows = rows.sorted { $0.index < $1.index }
    let scored = rows.filter { $0.score != nil && !$0.codes.isEmpty }
    return Self.agreement(of: rows, seed: seed)
      + Self.retrieval(of: scored, neutral: neutral, seed: seed)
      + Self.bias("bias", of: scored, by: \.group, seed: seed)
      + Self.bias("bias_language", of: scored, by: \.language, seed: seed)
  }

  private static func agreement(of rows: [Row], seed: UInt64) -> [Figure] {
    let agreement = Agreement(rows.map(\.codes))
    return Agreement.Metric.allCases.map { metric in
      Figure(
        measure: "alpha_\(metric.rawValue)", group: nil, value: agreement.alpha(metric),
        interval: agreement.interval(metric, seed: seed), sentences: agreement.count)
    }
  }

  private static func retrieval(of rows: [Row], neutral: Double, seed: UInt64) -> [Figure] {
    let all = items(rows)
    func figure(_ measure: String, _ value: Double, _ interval: Interval? = nil) -> Figure {
      Figure(
        measure: measure, group: nil, value: value, interval: interval, sentences: all.count)
    }
    var figures = [
      figure("correlation", all.correlation, all.correlationInterval(seed: seed))
    ]
    for (name, side) in [("good", 1.0), ("bad", -1.0)] {
      let found = all.retrieval(side: side, scoreBound: neutral, codeBound: 0)
      figures.append(figure("precision_\(name)", found.precision))
      figures.append(figure("recall_\(name)", found.recall))
      figures.append(figure("f1_\(name)", found.f1))
    }
    return figures
  }

  /// None where there is one group only.
  private static func bias(
    _ measure: String, of rows: [Row], by group: (Row) -> String, seed: UInt64
  ) -> [Figure] {
    let all = items(rows)
    let groups = Dictionary(grouping: rows, by: group)
    guard groups.count > 1 else { return [] }
    return groups.keys.sorted().map { group in
      let own = items(groups[group] ?? [])
      return Figure(
        measure: measure, group: group, value: own.bias(beside: all),
        interval: own.biasInterval(beside: all, seed: seed), sentences: own.count)
    }
  }

  private static func items(_ rows: [Row]) -> ScoreAgreement {
    ScoreAgreement(
      rows.map { row in
        .init(score: row.score ?? 0, code: row.codes.reduce(0, +) / Double(row.codes.count))
      })
  }
}

/// A worker that scores the rows of a filled sheet.
package struct CodedWorker: CorpusWorker, ~Copyable {
  private let terms: TermOptions
  private var analyzer: Analyzer
  private var scorer: SentimentScorer
  private var sheet = CodedSheet()

  package init(_ terms: TermOptions, _ lexicons: SentimentLexicons) throws {
    let analyzer = try Analyzer(terms.unstemmed)
    self.analyzer = analyzer
    self.terms = terms
    scorer = SentimentScorer(lexicons)
  }

  package mutating func add(_ documents: [Document]) throws {
    for document in documents {
      let language = terms.language(of: document)
      let analysis = try analyzer.analyze(document.text.span, language: language, isStart: false)
      let score = try scorer.document(of: analysis, text: document.text.span, analyzer: &analyzer)
      let codes = document.metadata.filter { $0.name.hasPrefix(CodedSheet.coder) }
        .compactMap { Double($0.value) }
      sheet.rows.append(
        CodedSheet.Row(
          index: document.index, language: language,
          group: document.value(of: "group") ?? document.outlet ?? GroupPlan.none,
          score: score.map(\.value), codes: codes))
    }
  }

  package consuming func finish() -> CodedSheet { sheet }
}
