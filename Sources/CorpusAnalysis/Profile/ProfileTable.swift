package import Corpora
public import CorpusStatistics
public import Tables
internal import TextAnalysis

/// The size, diversity and readability of a text, or of all texts of a group together.
public struct Profile: Sendable {
  public let language: String
  public let spectrum: FrequencySpectrum
  public let lengths: TextLengths
  /// What depends on the order of words.
  public let order: RunningDiversity

  fileprivate var cells: [Cell] {
    let isReadable = LanguageRegistry.standard[language].hasReadability
    return [
      .count(spectrum.tokens), .count(spectrum.types), .count(spectrum.hapaxes),
      .count(lengths.sentences),
    ]
      + ReadabilityMeasure.allCases.map {
        isReadable || $0 == .sentenceLength ? .number(lengths.value(of: $0)) : .absent
      } + DiversityMeasure.allCases.map { .number(spectrum.value(of: $0)) }
      + [order.meanSegmentalTTR, order.movingAverageTTR, order.mtld].map { .number($0) } + [
        .number(spectrum.zipfExponent)
      ]
  }
}

/// The size, diversity and readability of each document.
///
///     for row in try await DocumentProfileTable().rows(of: corpus).rows {
///       print(row.document, row.profile.spectrum.types)
///     }
///
/// The rows come in the order of the corpus.
public struct DocumentProfileTable: OnePassTable {
  public static let name = "describe"

  /// What counts.
  public struct Options: Codable, Equatable, Sendable {
    public var common = TableOptions()

    public init() {}
  }

  /// A document.
  public struct Row: Sendable {
    /// The id of the document.
    public let document: String
    public let profile: Profile
  }

  public var options: Options
  public init(_ options: Options = Options()) { self.options = options }

  public var common: TableOptions { options.common }
  public var columns: [Column] { [.document, .lang] + Column.measured }

  public func cells(of row: Row) -> [Cell] {
    [.text(row.document), .text(row.profile.language)] + row.profile.cells
  }

  package var stage: TableRun.Stage { .reading }

  package func makeWorker() throws -> TableWorker<Row, NoPart> {
    let terms = common.terms
    return try TableWorker(analyzing: terms.analysis) { document, analyzer in
      let text = try TextProfile(document, terms, analyzer: &analyzer)
      return [
        Row(
          document: document.id,
          profile: Profile(
            language: text.language, spectrum: text.spectrum, lengths: text.lengths,
            order: text.order))
      ]
    }
  }
}

/// The size, diversity and readability of groups, each in a language.
///
///     for row in try await ProfileTable(by: "outlet").rows(of: corpus).rows {
///       print(row.group, row.documents, row.profile.spectrum.types)
///     }
///
/// Diversity is that of all words of a group together; what depends on the order of words is a mean over its
/// documents. The rows come by language and group.
public struct ProfileTable: OnePassTable {
  public static let name = "profiles"

  /// In what groups.
  public struct Options: Codable, Equatable, Sendable {
    public var common = TableOptions()
    /// The field whose values are groups.
    public var field = "outlet"

    public init() {}
  }

  /// A group of a language.
  public struct Row: Sendable {
    public let group: String
    public let documents: Int
    public let profile: Profile
  }

  public var options: Options
  public init(_ options: Options = Options()) { self.options = options }

  /// - Parameter field: the field whose values are groups.
  public init(by field: String, options common: TableOptions = TableOptions()) {
    options = Options()
    (options.field, options.common) = (field, common)
  }

  public var common: TableOptions { options.common }
  public var columns: [Column] { [.group, .lang, .profiledDocuments] + Column.measured }

  public func cells(of row: Row) -> [Cell] {
    [.text(row.group), .text(row.profile.language), .count(row.documents)] + row.profile.cells
  }

  package var stage: TableRun.Stage { .measuring }

  private var plan: GroupPlan {
    GroupPlan(fields: [options.field], within: "lang", terms: common.terms)
  }

  package func makeWorker() throws -> TableWorker<Row, GroupProfiles> {
    TableWorker(try ProfileWorker(plan))
  }

  package func write<Sink: RowSink>(
    _ part: consuming GroupProfiles, of corpus: Corpus, to sink: Sink, _ run: TableRun
  ) async throws -> [TableNotice] where Sink.Row == Row {
    let groups = part.groups.parts
    try sink.write(
      groups.sorted { $0.key < $1.key }.map { key, profile in
        Row(
          group: key.group, documents: profile.counts.documents,
          profile: Profile(
            language: key.within, spectrum: profile.spectrum, lengths: profile.lengths,
            order: profile.order))
      })
    return plan.missingFields(in: groups.keys).map { .noField($0) }
  }
}
