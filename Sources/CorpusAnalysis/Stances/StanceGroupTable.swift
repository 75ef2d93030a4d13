package import Corpora

/// A table of the mentions of targets by group: all read documents alike, and differ in their rows.
package protocol StanceGroupTable: OnePassTable
where Options == StanceOptions, Part == GroupStances {}

extension StanceGroupTable {
  public var common: TableOptions { options.common }
  public func check() throws(OptionError) { try options.check() }

  package var stage: TableRun.Stage { .reading }

  package func makeWorker() throws -> TableWorker<Row, GroupStances> {
    TableWorker(try StanceWorker(options))
  }
}

/// A table of those who speak on targets, or of what targets are called: a row is a name in a group.
package protocol StanceDetailTable: StanceGroupTable where Row == StanceDetail {
  /// What is counted of the names.
  static func details(
    of stances: GroupStances
  ) throws -> [StanceDetailKey: GroupStances.Detail]

  /// Whether a row is asked for.
  static func isShown(_ key: StanceDetailKey, _ options: StanceOptions) -> Bool
}

extension StanceDetailTable {
  package static func isShown(_ key: StanceDetailKey, _ options: StanceOptions) -> Bool { true }

  package func write<Sink: RowSink>(
    _ part: consuming GroupStances, of corpus: Corpus, to sink: Sink, _ run: TableRun
  ) async throws -> [TableNotice] where Sink.Row == Row {
    let whole = part
    try sink.write(
      StanceDetail.rows(
        of: try Self.details(of: whole).filter { Self.isShown($0.key, options) }, options))
    return options.notices(for: whole)
  }
}
