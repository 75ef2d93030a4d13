public import Corpora
public import Tables

/// Words in a row that are one phrase, such as prime minister.
///
///     for row in try await PhraseTable().rows(of: corpus).rows { print(row.term, row.npmi) }
///
/// The most frequent come first, equals in code-point order. The corpus is read once for each length.
public struct PhraseTable: CorpusTable {
  public static let name = "phrases"

  /// Which phrases.
  public struct Options: Codable, Equatable, Sendable {
    public var common = TableOptions()
    /// Only phrases that occur so often.
    public var fewest = 10
    /// How many words a phrase has at most, from 2 to 5.
    public var words = 4
    /// Only phrases of at least this npmi, from -1 to 1.
    public var npmi = 0.4
    /// How many there are at most; all where it is 0.
    public var top = 0

    public init() { common.copies = .keep }
  }

  public var options: Options
  public init(_ options: Options = Options()) { self.options = options }

  public var common: TableOptions { options.common }
  public var reading: TableReading { TableReading(isTwice: true) }
  public var columns: [Column] {
    [.phrase, .lang, .words, .occurrences, .documents, .npmiOfPhrase]
  }

  public func cells(of row: PhraseSearch.Phrase) -> [Cell] {
    [
      .text(row.term), .text(row.language), .count(row.words), .count(row.occurrences),
      .count(row.documents), .number(row.npmi),
    ]
  }

  public func check() throws(OptionError) {
    guard options.fewest >= 2 else { throw OptionError("min", "must be at least 2.") }
    guard (2...5).contains(options.words) else {
      throw OptionError("words", "must be from 2 to 5.")
    }
    guard (-1...1).contains(options.npmi) else {
      throw OptionError("npmi", "must be from -1 to 1.")
    }
    guard options.top >= 0 else { throw OptionError("top", "must not be negative.") }
  }

  public func write<Sink: RowSink>(
    rowsOf corpus: Corpus, to sink: Sink, _ run: TableRun
  ) async throws -> TableOutcome where Sink.Row == PhraseSearch.Phrase {
    let search = PhraseSearch(
      common.terms, fewest: options.fewest, words: options.words, npmi: options.npmi)
    let (phrases, tally) = try await search.phrases(
      of: corpus, workers: run.workers, progress: run.of(.counting))
    try sink.write(Array(phrases.prefix(options.top == 0 ? Int.max : options.top)))
    return TableOutcome(tally)
  }
}
