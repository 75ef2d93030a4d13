public import Corpora
public import Quotations
public import Tables
internal import TextAnalysis

/// Who says what: quotations, speakers, reporting words.
///
///     for row in try await QuotationTable().rows(of: corpus).rows {
///       print(row.quotation.speakerName as Any, row.words(row.quotation.content) as Any)
///     }
///
/// The rows come in the order of the text.
public struct QuotationTable: OnePassTable {
  public static let name = "quotes"

  /// Which quotations, and what is added of each.
  public struct Options: Codable, Equatable, Sendable {
    public var common = TableOptions()
    /// Only quotations of these kinds; all where there are none.
    public var kinds: [Quotation.Kind] = []
    /// What is said, believed or wanted: only what is said, if left out.
    public var reports: [ReportKind] = [.said]
    /// Only quotations whose content and whose speaker are so sure, from 0 to 1; if left out, those that are more
    /// likely right than wrong, or all where what is believed or wanted is asked for, whose readers were not asked.
    public var leastConfidence: Double?
    /// Whether what makes them sure is added.
    public var addsEvidence = false
    /// What the offsets of cells count; those of rows count bytes.
    public var offsets = OffsetUnit.bytes
    /// Whether what was said is added as text.
    public var addsText = false

    public init() {}
  }

  /// A quotation in a document.
  public struct Row: Sendable {
    public let document: Document
    public let quotation: Quotation

    /// The words of a range of the text; `nil` where there is no range.
    public func words(_ range: Range<Int>?) -> String? {
      range.map { String(decoding: document.text[$0], as: UTF8.self) }
    }
  }

  public var options: Options
  public init(_ options: Options = Options()) { self.options = options }

  public var common: TableOptions { options.common }

  public var columns: [Column] {
    let columns: [Column] = [
      .document, .quotationType, .contentStart, .contentEnd, .parts, .speakerWords, .speakerStart,
      .speakerEnd, .cue, .cueStart, .cueEnd, .speakerName, .kindOfReport,
      .attitude, .confidence, .speakerConfidence,
    ]
    return columns.map { $0.unit == nil ? $0 : $0.counting(options.offsets.name) }
      + (options.addsText ? [.text] : []) + (options.addsEvidence ? [.reasons] : [])
  }

  public func cells(of row: Row) -> [Cell] {
    let offsets = Offsets(row.document.whole, in: options.offsets)
    func ends(_ range: Range<Int>?) -> [Cell] {
      range.map { offsets[$0] }.map { [.count($0.lowerBound), .count($0.upperBound)] } ?? [
        .absent, .absent,
      ]
    }
    let quotation = row.quotation
    let parts = quotation.parts.map { offsets[$0] }.map {
      JSONValue.array([.integer($0.lowerBound), .integer($0.upperBound)])
    }
    var cells: [Cell] = [.text(row.document.id), .text(quotation.kind.rawValue)]
    cells += ends(quotation.content)
    cells += [.json(.array(parts)), .optional(row.words(quotation.speaker))]
    cells += ends(quotation.speaker) + [.optional(row.words(quotation.cue))] + ends(quotation.cue)
    cells += [
      .optional(quotation.speakerName), .text(quotation.report.rawValue),
      .optional(quotation.attitude?.rawValue),
      .number(quotation.confidence), .number(quotation.speakerConfidence),
    ]
    if options.addsText { cells.append(.optional(row.words(quotation.content))) }
    if options.addsEvidence {
      cells.append(.json(.array(quotation.evidence.map(JSONValue.reason))))
    }
    return cells
  }

  private var least: Double {
    options.leastConfidence ?? (options.reports == [.said] ? Quotation.likely : 0)
  }

  public func check() throws(OptionError) {
    guard (0...1).contains(least) else {
      throw OptionError("min-confidence", "must be from 0 to 1.")
    }
  }

  package var stage: TableRun.Stage { .reading }

  package func makeWorker() throws -> TableWorker<Row, UnreadDocuments> {
    var finder = QuotationFinder()
    let (terms, kinds, least) = (common.terms, Set(options.kinds), least)
    let reports = Set(options.reports)
    return try TableWorker(
      analyzing: terms.unstemmed,
      noting: { document, analyzer, unread in
        let analysis = try analyzer.analyze(document, language: terms.language(of: document))
        let quotations = try finder.quotations(
          of: analysis, text: document.text.span, analyzer: &analyzer)
        guard let quotations else {
          unread.counts[analysis.language, default: 0] += 1
          return []
        }
        let wanted = quotations.filter {
          (kinds.isEmpty || kinds.contains($0.kind)) && reports.contains($0.report)
        }
        let sure = wanted.filter { min($0.confidence, $0.speakerConfidence) >= least }
        unread.unsure.quotations += wanted.count - sure.count
        unread.unsure.least = least
        return sure.map { Row(document: document, quotation: $0) }
      })
  }

  package func write<Sink: RowSink>(
    _ part: consuming UnreadDocuments, of corpus: Corpus, to sink: Sink, _ run: TableRun
  ) async throws -> [TableNotice] where Sink.Row == Row { part.notices }
}

extension JSONValue {
  /// What speaks for a quotation or against it.
  fileprivate static func reason(_ evidence: Quotation.Evidence) -> JSONValue {
    .object([
      .init("rule", .string(evidence.rule)), .init("content", .number(evidence.content)),
      .init("speaker", .number(evidence.speaker)),
    ])
  }
}
