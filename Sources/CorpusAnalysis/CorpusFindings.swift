internal import Corpora
internal import CorpusStatistics

/// What one reading of a corpus finds out before it is read again.
///
/// Each kind of finding is made only where it is asked for.
struct CorpusFindings: Sendable {
  /// What to look for.
  struct Plan: Sendable {
    var findsCopies = false
  }

  /// Samples of the documents' shingles; `nil` where copies are not looked for.
  var sketches: CopySketches?

  init(_ plan: Plan) { sketches = plan.findsCopies ? CopySketches() : nil }

  mutating func merge(_ other: consuming CorpusFindings) {
    if let more = other.sketches { sketches?.merge(more) }
  }
}

/// A worker of the pass that makes ``CorpusFindings``.
struct FindingsWorker: CorpusWorker, ~Copyable {
  private var findings: CorpusFindings
  private var copies: CopyReader

  init(_ plan: CorpusFindings.Plan) throws {
    let copies = try CopyReader()
    self.copies = copies
    findings = CorpusFindings(plan)
  }

  mutating func add(_ documents: [Document]) throws {
    guard findings.sketches != nil else { return }
    for document in documents { findings.sketches?.add(try copies.sketch(of: document)) }
  }

  consuming func finish() -> CorpusFindings { findings }
}

extension Corpus {
  /// Reads the corpus once for all that a plan asks.
  func findings(
    _ plan: CorpusFindings.Plan, workers: Int, progress: @escaping @Sendable (Progress) -> Void
  ) async throws -> (findings: CorpusFindings, tally: ReadingTally) {
    let (parts, tally) = try await run(workers: workers, progress: progress) {
      try FindingsWorker(plan)
    }
    return (parts.reduce(into: CorpusFindings(plan)) { $0.merge($1) }, tally)
  }
}
