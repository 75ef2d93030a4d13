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

/// A table of those who speak on targets, of what targets are called, or of what they do: a row is a name in a group.
package protocol StanceDetailTable: StanceGroupTable where Row == StanceDetail {
  /// What is counted of the names.
  static func details(
    of stances: GroupStances
  ) throws -> [StanceDetailKey: GroupStances.Detail]
}

extension StanceDetailTable {
  package func write<Sink: RowSink>(
    _ part: consuming GroupStances, of corpus: Corpus, to sink: Sink, _ run: TableRun
  ) async throws -> [TableNotice] where Sink.Row == Row {
    let whole = part
    try sink.write(
      StanceDetail.rows(
        of: try Self.details(of: whole)
          .filter { [nil, $0.key.voice].contains(options.voice) || $0.key.voice == nil }, options))
    return options.notices(for: whole)
  }
}
