public import Corpora

/// How a report is made: over how many cores, and who is told how far the work is.
///
///     let run = ReportRun(workers: 4) { stage, progress in print(stage.rawValue, progress.documents) }
public struct ReportRun: Sendable {
  /// What is being done, in words for a reader.
  public enum Stage: String, Sendable, CaseIterable {
    case furniture = "looking for site furniture"
    case copies = "finding copies"
    case survey = "first of two passes"
    case listing = "listing site furniture"
    case evidence = "second of two passes"
  }

  /// How many tasks work at once.
  public var workers: Int
  /// Called from time to time, by one task at a time.
  public var progress: @Sendable (Stage, Corpus.Progress) -> Void

  public init(
    workers: Int = 1, progress: @escaping @Sendable (Stage, Corpus.Progress) -> Void = { _, _ in }
  ) {
    (self.workers, self.progress) = (workers, progress)
  }

  /// What is told of one stage.
  func of(_ stage: Stage) -> @Sendable (Corpus.Progress) -> Void {
    { [progress] in progress(stage, $0) }
  }
}
