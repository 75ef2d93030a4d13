package import Corpora
internal import Synchronization
public import Tables
public import TextAnalysis

/// The tokens of each document, in order.
///
///     for row in try await TokenTable().rows(of: corpus).rows { print(row.text, row.term as Any) }
public struct TokenTable: OnePassTable {
  public static let name = "tokens"

  /// Which tokens, and what is told of them.
  public struct Options: Codable, Equatable, Sendable {
    public var common = TableOptions()
    /// Which segments are rows: words and addresses, or spaces and punctuation too.
    public var segments = KeptSegments.addresses
    /// Whether it is told what each word is in its sentence.
    public var addsTags = false
    /// Whether it is told which word is the head of each and what it is to it, which needs tags.
    public var addsRelations = false
    /// What offsets count.
    public var offsets = OffsetUnit.bytes
    /// A folder with tables of tags; those inside the program where it is `nil`.
    public var tagData: String?

    public init() { common.keepsFurniture = true }
  }

  /// A token in a document.
  public struct Row: Sendable, Equatable {
    /// The id of the document.
    public let document: String
    public let token: Token
    /// Where it starts and ends, in ``Options/offsets``.
    public let start, end: Int32
    /// The token as it stands there.
    public let text: String
    /// What it counts as; `nil` where it is no term.
    public let term: String?
    /// Its part of speech and its features as Universal Dependencies write them; `nil` where it has none.
    public let tag, features: String?
    /// What it is to its head; `nil` where it has none.
    public let relation: Relation?
    /// -1 where there is none: rows are many, so that they are small.
    private let headNumber: Int32

    /// The number of its head among the tokens of its sentence, from 1; 0 for the root, `nil` where there is none.
    public var head: Int? { headNumber < 0 ? nil : Int(headNumber) }

    fileprivate init(
      _ document: String, _ token: Token, _ range: Range<Int>, text: String, term: String?,
      tag: (name: String?, features: String?), head: Int?, relation: Relation?
    ) {
      (self.document, self.token, self.text, self.term) = (document, token, text, term)
      (start, end) = (Int32(range.lowerBound), Int32(range.upperBound))
      (self.tag, features) = (tag.name, tag.features)
      (headNumber, self.relation) = (head.map { Int32($0) } ?? -1, relation)
    }
  }

  public var options: Options
  private let tags = SharedTags()

  public init(_ options: Options = Options()) { self.options = options }

  public var common: TableOptions { options.common }
  public var columns: [Column] {
    [.document] + [Column.start, .end].map { $0.counting(options.offsets.name) } + [
      .text, .termOfToken, .kind, .sentence, .zone,
    ]
      + (isTagged ? [.tag, .tagFeatures] : []) + (options.addsRelations ? [.head, .relation] : [])
  }

  public func cells(of row: Row) -> [Cell] {
    let token = row.token
    // Lists of one literal, because one that grew would be copied for each row.
    guard isTagged else {
      return [
        .text(row.document), .count(Int(row.start)), .count(Int(row.end)), .text(row.text),
        .optional(row.term), .text(token.kind.name), .count(Int(token.sentence)),
        .text(token.zone.name),
      ]
    }
    let tagged: [Cell] = [
      .text(row.document), .count(Int(row.start)), .count(Int(row.end)), .text(row.text),
      .optional(row.term), .text(token.kind.name), .count(Int(token.sentence)),
      .text(token.zone.name), .optional(row.tag), .optional(row.features),
    ]
    guard options.addsRelations else { return tagged }
    return tagged + [row.head.map(Cell.count) ?? .absent, .optional(row.relation?.name)]
  }

  private var isTagged: Bool { options.addsTags || options.addsRelations }

  package var stage: TableRun.Stage { .reading }

  package func makeWorker() throws -> TableWorker<Row, NoPart> {
    let terms = common.terms
    let tables = isTagged ? try tags.tables(options.tagData) : nil
    let (addsRelations, unit) = (options.addsRelations, options.offsets)
    let options = Analyzer.Options(
      form: terms.form, segments: options.segments, rules: terms.rules, tags: tables)
    let isTagged = isTagged
    var texts = TagTexts()
    return try TableWorker(analyzing: options) { document, analyzer in
      let analysis = try analyzer.analyze(document, language: terms.language(of: document))
      let relations = addsRelations ? analyzer.relations(in: analysis, document.text.span) : [:]
      let offsets = Offsets(document.whole, in: unit)
      return analysis.tokens.indices.map { index in
        let token = analysis.tokens[index]
        let sentence = addsRelations ? relations[Int(token.sentence)] : nil
        return Row(
          document.id, token, offsets[token.range],
          text: String(decoding: document.text[token.range], as: UTF8.self),
          term: token.term == Token.none ? nil : analyzer.vocabulary.string(token.term),
          tag: isTagged ? texts.text(of: token.tag) : (nil, nil),
          head: sentence?.number(ofHead: index), relation: sentence?.relation(of: index))
      }
    }
  }

  package func write<Sink: RowSink>(
    _ part: consuming NoPart, of corpus: Corpus, to sink: Sink, _ run: TableRun
  ) async throws -> [TableNotice] where Sink.Row == Row {
    guard isTagged else { return [] }
    return TableNotice.missing(in: try tags.tables(options.tagData))
  }
}

/// Tables of tags that all workers of a table share.
private final class SharedTags: Sendable {
  private let state = Mutex<(folder: String?, tables: TagTables)?>(nil)

  func tables(_ folder: String?) throws -> TagTables {
    try state.withLock { known in
      if let known, known.folder == folder { return known.tables }
      let tables = try TagTables(named: folder)
      known = (folder, tables)
      return tables
    }
  }
}

/// The texts of tags, made once each.
private struct TagTexts {
  private var known: [(name: String?, features: String?)?] = []

  mutating func text(of tag: Tag) -> (name: String?, features: String?) {
    let index = Int(tag.rawValue)
    if index >= known.count {
      known.append(contentsOf: repeatElement(nil, count: index + 1 - known.count))
    }
    if let text = known[index] { return text }
    let features = tag.features
    let text = (tag.partOfSpeech?.name, features.isEmpty ? nil : features)
    known[index] = text
    return text
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
