public import Corpora
public import Tables

/// A table that is made of a corpus: a name, typed columns that explain themselves, options with their
/// defaults, and how its rows are made.
///
/// Every door is generic over this protocol: the command maps arguments to ``options`` and prints
/// ``cells(of:)`` under ``columns``; a program in Swift asks for ``rows(of:_:)``.
///
///     let rows = try await FrequencyTable(by: "outlet").rows(of: corpus).rows
///
/// Rows come in a defined order that hangs on nothing but the documents and the options.
public protocol CorpusTable: Sendable {
  associatedtype Options: Codable & Equatable & Sendable
  associatedtype Row: Sendable

  /// The name under which all doors know the table.
  static var name: String { get }

  var options: Options { get set }
  init(_ options: Options)

  /// What all tables ask, which is a part of ``options``.
  var common: TableOptions { get }
  /// How the table reads its corpus.
  var reading: TableReading { get }

  /// The columns under these options.
  var columns: [Column] { get }
  /// A row as cells, one for each column.
  func cells(of row: Row) -> [Cell]

  /// Whether the options make sense together.
  ///
  /// - Throws: ``OptionError`` with the option and what is wrong with it.
  func check() throws(OptionError)

  /// Makes the rows and hands them on in their order.
  ///
  /// - Parameter corpus: with its copies and furniture known, as ``rows(of:_:)`` finds them.
  func write<Sink: RowSink>(
    rowsOf corpus: Corpus, to sink: Sink, _ run: TableRun
  ) async throws -> TableOutcome where Sink.Row == Row
}

extension CorpusTable {
  public var reading: TableReading { TableReading() }
  public func check() throws(OptionError) {}

  /// The rows of a corpus, all at once.
  ///
  /// - Throws: ``OptionError`` where the options make no sense, `InputError` where a strict corpus has a bad
  ///   record, or a file can't be read.
  /// - Complexity: O(*n*) in the text, read once, and more often where the options ask for what is known only
  ///   of the whole: copies, furniture, second passes.
  public func rows(
    of corpus: Corpus, _ run: TableRun = TableRun()
  ) async throws -> TableRows<Row> {
    try check()
    let sink = CollectedRows<Row>()
    let outcome = try await write(rowsOf: try await corpus.noted(for: self, run), to: sink, run)
    return TableRows(rows: sink.rows, notices: outcome.notices, tally: outcome.tally)
  }
}

/// How a table reads its corpus.
public struct TableReading: Sendable, Equatable {
  /// Whether there are tests or intervals, whose units clusters of copies are.
  public var hasUnits = false
  /// Whether it reads the documents more than once.
  public var isTwice = false
  /// Whether it can take long texts in pieces.
  public var cutsLongTexts = false

  public init(hasUnits: Bool = false, isTwice: Bool = false, cutsLongTexts: Bool = false) {
    (self.hasUnits, self.isTwice, self.cutsLongTexts) = (hasUnits, isTwice, cutsLongTexts)
  }
}

/// What there is beside the rows of a table.
public struct TableOutcome: Sendable {
  /// What a reader of the rows has to know.
  public var notices: [TableNotice]
  /// What was read and what was skipped.
  public var tally: ReadingTally

  public init(_ tally: ReadingTally, notices: [TableNotice] = []) {
    (self.tally, self.notices) = (tally, notices)
  }
}

/// The rows of a table, with what is to be known of them.
public struct TableRows<Row: Sendable>: Sendable {
  public let rows: [Row]
  /// What a reader of the rows has to know.
  public let notices: [TableNotice]
  /// What was read and what was skipped.
  public let tally: ReadingTally
}
