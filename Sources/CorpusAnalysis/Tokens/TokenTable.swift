internal import Corpora
public import Tables
public import TextAnalysis

/// The tokens of each document, in order.
///
///     for row in try await TokenTable().rows(of: corpus).rows { print(row.text, row.term as Any) }
public struct TokenTable: OnePassTable {
  public static let name = "tokens"

  /// Which tokens.
  public struct Options: Codable, Equatable, Sendable {
    public var common = TableOptions()
    /// Which segments are rows: words and addresses, or spaces and punctuation too.
    public var segments = KeptSegments.addresses

    public init() { common.keepsFurniture = true }
  }

  /// A token in a document.
  public struct Row: Sendable, Equatable {
    /// The id of the document.
    public let document: String
    public let token: Token
    /// The token as it stands there.
    public let text: String
    /// What it counts as; `nil` where it is no term.
    public let term: String?
  }

  public var options: Options
  public init(_ options: Options = Options()) { self.options = options }

  public var common: TableOptions { options.common }
  public var columns: [Column] {
    [.document, .start, .end, .text, .termOfToken, .kind, .sentence, .zone]
  }

  public func cells(of row: Row) -> [Cell] {
    let token = row.token
    return [
      .text(row.document), .count(Int(token.start)), .count(Int(token.end)), .text(row.text),
      .optional(row.term), .text(token.kind.name), .count(Int(token.sentence)),
      .text(token.zone.name),
    ]
  }

  package var stage: TableRun.Stage { .reading }

  package func makeWorker() throws -> TableWorker<Row, NoPart> {
    let terms = common.terms
    let options = Analyzer.Options(
      form: terms.form, segments: options.segments, rules: terms.rules)
    return try TableWorker(analyzing: options) { document, analyzer in
      let analysis = try analyzer.analyze(document, language: terms.language(of: document))
      return analysis.tokens.map { token in
        Row(
          document: document.id, token: token,
          text: String(decoding: document.text[token.range], as: UTF8.self),
          term: token.term == Token.none ? nil : analyzer.vocabulary.string(token.term))
      }
    }
  }
}

extension Zone {
  /// The name that records carry.
  public var name: String {
    switch self {
    case .headline: "headline"
    case .dateline: "dateline"
    case .body: "body"
    }
  }
}
