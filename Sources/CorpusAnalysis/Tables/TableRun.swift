public import Corpora

/// How tables are made: over how many cores, and who is told how far the work is.
///
///     let run = TableRun(workers: 4) { stage, progress in
///       print(stage.rawValue, progress.bytes, progress.total ?? 0)
///     }
///     let rows = try await FrequencyTable().rows(of: corpus, run).rows
///
/// Rows do not hang on the number of workers.
public struct TableRun: Sendable {
  /// What is being done, in words for a reader.
  public enum Stage: String, Sendable, CaseIterable {
    case furniture = "looking for site furniture"
    case copies = "finding copies"
    case reading, counting, measuring, scoring, drawing
    /// Reading again for what was chosen.
    case resampling
    /// The first reading for a report.
    case survey = "first of two passes"
    case listing = "listing site furniture"
    /// The second reading for a report.
    case evidence = "second of two passes"
    /// Looking up names, without documents.
    case matching = "matching names"
  }

  public var workers: Int
  public var progress: @Sendable (Stage, Corpus.Progress) -> Void
  /// Told of a stage that reads no documents: how many of how many steps are done.
  public var steps: @Sendable (Stage, _ done: Int, _ all: Int) -> Void

  /// - Parameters:
  ///   - progress: called from time to time, by one task at a time.
  ///   - steps: likewise, in stages that read no documents.
  public init(
    workers: Int = 1, progress: @escaping @Sendable (Stage, Corpus.Progress) -> Void = { _, _ in },
    steps: @escaping @Sendable (Stage, _ done: Int, _ all: Int) -> Void = { _, _, _ in }
  ) {
    (self.workers, self.progress, self.steps) = (workers, progress, steps)
  }

  /// What is told of one stage.
  package func of(_ stage: Stage) -> @Sendable (Corpus.Progress) -> Void {
    { [progress] in progress(stage, $0) }
  }
}

extension Corpus {
  /// The corpus with its site furniture and its copies known, so far as a table asks and they are not known yet.
  package func noted(for table: some CorpusTable, _ run: TableRun) async throws -> Corpus {
    try await noted(table.common, hasUnits: table.reading.hasUnits, run)
  }

  /// The corpus with its site furniture and its copies known, so far as options ask and they are not known yet.
  ///
  /// - Parameter hasUnits: whether clusters of copies are units of tests or intervals.
  package func noted(
    _ options: TableOptions, hasUnits: Bool, _ run: TableRun
  ) async throws -> Corpus {
    var corpus = self
    if !options.keepsFurniture, mayNameOutlets, notes.furniture == nil {
      corpus.notes.furniture = try await FurnitureSearch(self, workers: run.workers)
        .furniture(progress: run.of(.furniture))
    }
    guard options.copies.needsClusters(hasUnits: hasUnits) else { return corpus }
    if notes.copies == nil {
      // What two articles share is not the furniture of their sites.
      corpus.notes.copies = try await corpus.copies(
        workers: run.workers, progress: run.of(.copies)
      ).copies.notes
    }
    corpus.notes.dropsCopies = options.copies == .first
    return corpus
  }
}
