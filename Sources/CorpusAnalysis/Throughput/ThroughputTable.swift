internal import BuiltinData
public import Corpora
internal import ICU
internal import Segmentation
public import Tables
internal import TextAnalysis

/// How fast the segmenter and the counting are beside ICU doing the same work, on texts of the user.
///
///     var table = ThroughputTable()
///     (table.options.tasks, table.options.rounds) = ([.word], 1)
///     for row in try await table.rows(of: corpus).rows { print(row.engine, row.differences) }
///
/// A row is an engine on a task on the text of a file: of its documents one after another; documents in memory are
/// one text. The rows come by file, then by task. Seconds differ from run to run, all else does not.
public struct ThroughputTable: CorpusTable {
  public static let name = "bench"

  /// What is measured.
  public enum Task: String, CaseIterable, Codable, Sendable {
    case word, sentence, grapheme
    /// The frequency table: words found, folded, counted, sorted.
    case terms
    /// Pairs within five words and a sentence: words and sentences found, folded, counted.
    case pairs

    var unit: Segmenter.Unit {
      switch self {
      case .word, .terms, .pairs: .word
      case .sentence: .sentence
      case .grapheme: .grapheme
      }
    }
  }

  /// What is measured, on how much text, how often.
  public struct Options: Codable, Equatable, Sendable {
    /// All where there are none.
    public var tasks: [Task] = []
    /// Whose tailoring of the boundaries holds (BCP 47); terms and pairs go by the root's.
    public var locale = ""
    public var rounds = 5
    /// How many bytes of text are taken from each file at most.
    public var bytes = 12_000_000

    public init() {}
  }

  /// An engine on a task.
  public struct Row: Sendable, Equatable {
    public let file: String
    /// newsstat by its best kernel or by another, or ICU over UTF-16 or UTF-8.
    public let engine: String
    public let task: Task
    /// How much text was read.
    public let bytes: Int
    /// How many boundaries, words or pairs were found.
    public let count: Int
    /// The median of the rounds, in time of the one thread that works; of the engine, and of ICU over UTF-16.
    public let seconds, referenceSeconds: Double
    /// Where the engine's answer is not that of ICU over UTF-16.
    public let differences: Int
  }

  /// ICU counts UTF-16 units in 32 bits, with room to spare.
  private static let mostBytes = 1 << 28

  public var options: Options
  public init(_ options: Options = Options()) { self.options = options }

  /// Texts are read as they stand.
  public var common: TableOptions { .asItStands }

  public var columns: [Column] {
    [
      .file, .engine, .task, .bytesRead, .found, .seconds, .megabytesPerSecond, .foundPerSecond,
      .ratioToICU, .engineDifferences, .newsstatVersion, .icuVersion, .machine, .dayOfRun,
    ]
  }

  public func cells(of row: Row) -> [Cell] {
    [
      .text(row.file), .text(row.engine), .text(row.task.rawValue), .count(row.bytes),
      .count(row.count), .number(row.seconds), .number(Double(row.bytes) / row.seconds / 1e6),
      .number(Double(row.count) / row.seconds), .number(row.referenceSeconds / row.seconds),
      .count(row.differences), .text(Release.version), .text(Version.icu),
      .text(Machine.processor), .text(Machine.today),
    ]
  }

  public func check() throws(OptionError) {
    guard (1...1000).contains(options.rounds) else {
      throw OptionError("rounds", "must be from 1 to 1000.")
    }
    guard (1...Self.mostBytes).contains(options.bytes) else {
      throw OptionError("bytes", "must be from 1 to \(Self.mostBytes).")
    }
    guard options.locale.isEmpty || Language.isTag(options.locale) else {
      throw OptionError("locale", "takes a BCP 47 tag such as sv.")
    }
  }

  public func write<Sink: RowSink>(
    rowsOf corpus: Corpus, to sink: Sink, _ run: TableRun
  ) async throws -> TableOutcome where Sink.Row == Row {
    var tally = ReadingTally()
    for part in corpus.byFile {
      let text = try text(of: part.corpus, &tally)
      guard !text.isEmpty else { continue }
      let engines = SideBySide(text: text, locale: options.locale, rounds: options.rounds)
      for task in options.tasks.isEmpty ? Task.allCases : options.tasks {
        try sink.write(
          engines.measure(task).map { figure in
            Row(
              file: part.name, engine: figure.engine, task: task, bytes: text.count,
              count: figure.count, seconds: figure.seconds,
              referenceSeconds: figure.referenceSeconds, differences: figure.differences)
          })
      }
    }
    return TableOutcome(tally)
  }

  /// The documents of a corpus one after another, as far as they are measured.
  private func text(of corpus: Corpus, _ tally: inout ReadingTally) throws -> [UInt8] {
    var (text, reader) = ([UInt8](), CorpusReader(corpus))
    while text.count < options.bytes, let document = try reader.next() {
      if !text.isEmpty { text.append(0x0A) }
      text += document.text
    }
    tally.merge(reader.tally)
    guard text.count > options.bytes else { return text }
    // Between characters.
    var end = options.bytes
    while end > 0, text[end] & 0xC0 == 0x80 { end -= 1 }
    text.removeSubrange(end...)
    return text
  }
}
