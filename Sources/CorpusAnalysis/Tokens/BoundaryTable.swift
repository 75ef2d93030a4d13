public import Corpora
public import Segmentation
public import Tables
internal import TextAnalysis

/// Where the words, sentences or grapheme clusters of each document end, exactly as the linked ICU has it.
///
///     for row in try await BoundaryTable().rows(of: corpus).rows { print(row.end, row.status) }
///
/// The rows come by document, in the order of the text.
public struct BoundaryTable: CorpusTable {
  public static let name = "boundaries"

  /// What lies between two boundaries.
  public typealias Unit = Segmenter.Unit

  /// What the boundaries separate.
  public struct Options: Codable, Equatable, Sendable {
    public var unit = Unit.word
    /// Whose tailoring of the boundaries holds (BCP 47); the root's where it is empty.
    public var locale = ""

    public init() {}
  }

  /// A boundary.
  public struct Row: Sendable, Equatable {
    /// The id of the document.
    public let document: String
    /// Where the segment ends, in bytes from the start of the text.
    public let end: Int
    /// ICU's rule status of the segment.
    public let status: Int
  }

  public var options: Options
  public init(_ options: Options = Options()) { self.options = options }

  /// Texts are read as they stand.
  public var common: TableOptions { .asItStands }

  public var columns: [Column] { [.document, .boundaryEnd, .ruleStatus] }

  public func cells(of row: Row) -> [Cell] {
    [.text(row.document), .count(row.end), .count(row.status)]
  }

  public func check() throws(OptionError) {
    guard options.locale.isEmpty || Language.isTag(options.locale) else {
      throw OptionError("locale", "takes a BCP 47 tag such as sv.")
    }
  }

  /// Some rows of a document at a time, so that no long text's boundaries are held.
  public func write<Sink: RowSink>(
    rowsOf corpus: Corpus, to sink: Sink, _ run: TableRun
  ) async throws -> TableOutcome where Sink.Row == Row {
    var segmenter = try Segmenter(options.unit, locale: options.locale)
    var reader = CorpusReader(corpus)
    while let document = try reader.next() {
      try segmenter.forEachBlock(in: document.text.span) { boundaries in
        var rows = [Row]()
        rows.reserveCapacity(boundaries.count)
        for index in 0..<boundaries.count {
          rows.append(
            Row(
              document: document.id, end: Int(boundaries.end(index)),
              status: Int(boundaries.status(index))))
        }
        try sink.write(rows)
      }
    }
    return TableOutcome(reader.tally)
  }
}
