package import Corpora
public import Lexicons
public import Tables
internal import TextAnalysis

/// What the tables of a lexicon's use in a corpus ask.
public struct CoverageOptions: Codable, Equatable, Sendable {
  public var common = TableOptions()
  /// The name of a lexicon in the program or of a file; `sentiment` stands for that of each language.
  public var lexicon = SentimentLexicons.own
  public var format: LexiconFormat?
  /// The field whose values are groups.
  public var field = "outlet"
  /// How many entries of a language there are at most; all where it is 0.
  public var top = 20

  public init() {}

  func lexicons() throws -> SentimentLexicons {
    try SentimentLexicons(named: lexicon, format: format)
  }

  var plan: GroupPlan { GroupPlan(fields: [field], within: "lang", terms: common.terms) }
}

/// How much of each language and group a lexicon covers.
///
///     for row in try await CoverageTable().rows(of: corpus).rows { print(row.group, row.coverage) }
///
/// The rows come by language and group.
public struct CoverageTable: OnePassTable {
  public static let name = "coverage"

  /// A group of a language.
  public struct Row: Sendable, Equatable {
    public let language, group: String
    /// The lexicon of the language; `nil` where there is none.
    public let lexicon: String?
    public let documents, tokens, matches: Int
    /// The share of the tokens that entries match; `nan` where there are none.
    public let coverage: Double
    /// How many entries the lexicon has, and how many of them match anything.
    public let entries, usedEntries: Int
  }

  public var options: CoverageOptions
  public init(_ options: CoverageOptions = CoverageOptions()) { self.options = options }

  public var common: TableOptions { options.common }
  public var columns: [Column] {
    [
      .lang, .group, .lexiconOfGroup, .allDocuments, .tokens, .matches, .coverage, .entries,
      .entriesUsed,
    ]
  }

  public func cells(of row: Row) -> [Cell] {
    let known = row.lexicon != nil
    return [
      .text(row.language), .text(row.group), .optional(row.lexicon), .count(row.documents),
      .count(row.tokens), known ? .count(row.matches) : .absent,
      known ? .number(row.coverage) : .absent, known ? .count(row.entries) : .absent,
      known ? .count(row.usedEntries) : .absent,
    ]
  }

  package var stage: TableRun.Stage { .reading }

  package func makeWorker() throws -> TableWorker<Row, LexiconCoverage> {
    TableWorker(try CoverageWorker(options.plan, options.lexicons()))
  }

  package func write<Sink: RowSink>(
    _ part: consuming LexiconCoverage, of corpus: Corpus, to sink: Sink, _ run: TableRun
  ) async throws -> [TableNotice] where Sink.Row == Row {
    let (plan, lexicons) = (options.plan, try options.lexicons())
    try sink.write(
      part.groups.sorted { $0.key < $1.key }.map { key, group in
        let lexicon = lexicons.lexicon(for: key.within)
        return Row(
          language: key.within, group: plan.values(key)[0], lexicon: lexicon?.name,
          documents: group.documents, tokens: group.tokens, matches: group.matches,
          coverage: group.share, entries: lexicon?.entries.count ?? 0,
          usedEntries: group.entries.count)
      })
    return []
  }
}

/// Which entries of a lexicon carry most of its score in a corpus.
///
///     for row in try await EntryTable().rows(of: corpus).rows { print(row.entry, row.share) }
///
/// The rows come by language, those that carry most first.
public struct EntryTable: OnePassTable {
  public static let name = "entries"

  /// An entry.
  public struct Row: Sendable, Equatable {
    public let language, entry: String
    public let occurrences, documents: Int
    /// The sum of what it adds, in values of the lexicon, and its share of what all entries add.
    public let sum, share: Double
    /// The mean score of the documents that have it, and what that would be without it.
    public let mean, meanWithout: Double
    /// What it stood for, folded, and how often.
    public let forms: [String: Int]
  }

  public var options: CoverageOptions
  public init(_ options: CoverageOptions = CoverageOptions()) { self.options = options }

  public var common: TableOptions { options.common }
  public var columns: [Column] {
    [
      .lang, .entry, .entryOccurrences, .entryDocuments, .sum, .share, .mean, .meanWithout, .forms,
    ]
  }

  /// How many forms of an entry are printed.
  private static let formsShown = 8

  public func cells(of row: Row) -> [Cell] {
    let forms = row.forms.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .prefix(Self.formsShown).map { "\($0.key) \($0.value)" }.joined(separator: ", ")
    return [
      .text(row.language), .text(row.entry), .count(row.occurrences), .count(row.documents),
      .number(row.sum), .number(row.share), .number(row.mean), .number(row.meanWithout),
      .text(forms),
    ]
  }

  public func check() throws(OptionError) {
    if options.top < 0 { throw OptionError("top", "must not be negative.") }
  }

  package var stage: TableRun.Stage { .reading }

  package func makeWorker() throws -> TableWorker<Row, LexiconCoverage> {
    TableWorker(try CoverageWorker(options.plan, options.lexicons()))
  }

  package func write<Sink: RowSink>(
    _ part: consuming LexiconCoverage, of corpus: Corpus, to sink: Sink, _ run: TableRun
  ) async throws -> [TableNotice] where Sink.Row == Row {
    try sink.write(
      part.heaviest(options.top).map { key, entry, share in
        Row(
          language: key.language, entry: key.entry, occurrences: entry.occurrences,
          documents: entry.documents, sum: Double(entry.sum) / 1000, share: share,
          mean: entry.mean, meanWithout: entry.meanWithout, forms: entry.forms)
      })
    return []
  }
}
