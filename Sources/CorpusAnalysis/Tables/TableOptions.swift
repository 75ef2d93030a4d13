public import Corpora
public import TextAnalysis

/// What becomes of documents that are near-copies of one another.
public enum CopyTreatment: String, CaseIterable, Codable, Sendable {
  /// Each counts as if it stood alone.
  case keep
  /// Only the oldest counts.
  case first
  /// Each counts, and all of them are one unit of tests and intervals.
  case cluster

  /// Whether it has to be known which documents are copies.
  ///
  /// - Parameter hasUnits: whether there are tests or intervals, whose units clusters are.
  package func needsClusters(hasUnits: Bool) -> Bool {
    self == .first || (self == .cluster && hasUnits)
  }
}

/// What all tables ask: which words count, and what becomes of copies and site furniture.
///
///     var options = TableOptions()
///     options.copies = .first
public struct TableOptions: Sendable, Equatable {
  public var copies = CopyTreatment.cluster
  /// Whether subscribe lines, bylines and the like count, which recur in the documents of an outlet.
  public var keepsFurniture = false
  public var dropsStopWords = false
  /// Whether terms are stems where their language has a stemmer.
  public var stems = false
  /// The language of every document; each document's own where it is `nil`.
  public var language: String?
  public var rules = TermRules.words

  public init() {}

  var terms: TermOptions {
    TermOptions(
      stems: stems, dropsStopWords: dropsStopWords, language: language, rules: rules)
  }
}

/// How tables are made: over how many cores, and who is told how far the work is.
public struct TableRun: Sendable {
  public var workers: Int
  public var progress: @Sendable (Corpus.Progress) -> Void

  /// - Parameter progress: called from time to time, by one task at a time.
  public init(
    workers: Int = 1, progress: @escaping @Sendable (Corpus.Progress) -> Void = { _ in }
  ) {
    (self.workers, self.progress) = (workers, progress)
  }
}

extension Corpus {
  /// The corpus with its copies and its site furniture known, so far as the options ask.
  ///
  /// - Parameter hasUnits: whether clusters of copies are units of tests or intervals.
  func noted(
    _ options: TableOptions, hasUnits: Bool, _ run: TableRun
  ) async throws -> Corpus {
    var corpus = self
    if !options.keepsFurniture, mayNameOutlets {
      corpus.notes.furniture = try await FurnitureSearch(self, workers: run.workers)
        .furniture(progress: run.progress)
    }
    guard options.copies.needsClusters(hasUnits: hasUnits) else { return corpus }
    corpus.notes.copies = try await copies(workers: run.workers, progress: run.progress).copies
      .notes
    corpus.notes.dropsCopies = options.copies == .first
    return corpus
  }
}
