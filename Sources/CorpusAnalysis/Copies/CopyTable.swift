public import Corpora
public import Tables

/// Which documents are near-copies of which: the printings of one wire story.
///
///     for row in try await CopyTable().rows(of: corpus).rows { print(row.cluster, row.id) }
///
/// The clusters of most printings come first; within one the oldest document.
public struct CopyTable: CorpusTable {
  public static let name = "copies"

  public typealias Options = CopyTableOptions

  public var options: Options
  public init(_ options: Options = Options()) { self.options = options }

  public var common: TableOptions { options.common }
  public var reading: TableReading { TableReading(isTwice: true) }
  public var columns: [Column] {
    [.copyCluster, .document, .outlet, .date, .similarity, .copyKind]
  }

  public func cells(of row: Copies.Printing) -> [Cell] {
    [
      .text(row.cluster), .text(row.id), .optional(row.outlet), .optional(row.date),
      .number(row.similarity), .text(row.kind.rawValue),
    ]
  }

  public func check() throws(OptionError) { try options.check() }

  /// Rows that are made at once.
  private static let chunk = 256

  public func write<Sink: RowSink>(
    rowsOf corpus: Corpus, to sink: Sink, _ run: TableRun
  ) async throws -> TableOutcome where Sink.Row == Copies.Printing {
    let (copies, outcome) = try await options.copies(of: corpus, run)
    var rest = copies.printings[...]
    while !rest.isEmpty {
      try sink.write(Array(rest.prefix(Self.chunk)))
      rest = rest.dropFirst(Self.chunk)
    }
    return outcome
  }
}

/// How many stories every two outlets both print.
///
///     for row in try await SharingTable().rows(of: corpus).rows {
///       print(row.outlet, row.other, row.stories)
///     }
///
/// Those that share most come first.
public struct SharingTable: CorpusTable {
  public static let name = "sharing"

  public typealias Options = CopyTableOptions

  public var options: Options
  public init(_ options: Options = Options()) { self.options = options }

  public var common: TableOptions { options.common }
  public var reading: TableReading { TableReading(isTwice: true) }
  public var columns: [Column] { [.outlet, .other, .stories, .printings] }

  public func cells(of row: OutletSharing.Pair) -> [Cell] {
    [.text(row.outlet), .text(row.other), .count(row.stories), .count(row.printings)]
  }

  public func check() throws(OptionError) { try options.check() }

  public func write<Sink: RowSink>(
    rowsOf corpus: Corpus, to sink: Sink, _ run: TableRun
  ) async throws -> TableOutcome where Sink.Row == OutletSharing.Pair {
    let (copies, outcome) = try await options.copies(of: corpus, run)
    try sink.write(copies.sharing.pairs)
    return outcome
  }
}

/// What counts as a copy.
public struct CopyTableOptions: Codable, Equatable, Sendable {
  /// Copies are looked for in whole texts, with their furniture.
  public var common = TableOptions.asItStands
  public var copies = CopyOptions()

  public init() {}

  fileprivate func check() throws(OptionError) {
    guard (0.3...1).contains(copies.threshold) else {
      throw OptionError("threshold", "must be from 0.3 to 1.")
    }
    if let days = copies.days, days < 0 { throw OptionError("days", "must not be negative.") }
  }

  fileprivate func copies(
    of corpus: Corpus, _ run: TableRun
  ) async throws -> (Copies, TableOutcome) {
    let (found, tally) = try await corpus.copies(
      copies, workers: run.workers, progress: run.of(.copies))
    let notice = TableNotice.copies(
      documents: found.documents, stories: found.stories, copies: found.printings.count,
      clusters: found.clusters)
    return (found, TableOutcome(tally, notices: tally.documents > 0 ? [notice] : []))
  }
}
