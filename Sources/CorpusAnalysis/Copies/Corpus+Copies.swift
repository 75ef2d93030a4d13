public import Corpora
internal import CorpusStatistics

extension Corpus {
  /// Finds the near-copies among the documents.
  ///
  /// Reads the corpus once for samples of the documents' shingles, and where some documents may be
  /// copies, again, to compare those in full. Where these are many, most are told from copies before, by
  /// larger samples. What is held is about a fiftieth of the text.
  ///
  /// - Parameters:
  ///   - workers: how many tasks work at once.
  ///   - progress: called from time to time, by one task at a time.
  public func copies(
    _ options: CopyOptions = CopyOptions(), workers: Int,
    progress: @escaping @Sendable (Progress) -> Void = { _ in }
  ) async throws -> (copies: Copies, tally: ReadingTally) {
    var plan = CorpusFindings.Plan()
    plan.findsCopies = true
    let (findings, tally) = try await findings(plan, workers: workers, progress: progress)
    let copies = try await copies(
      findings, tally, options, workers: workers, progress: progress)
    return (copies, tally)
  }

  /// Compares in full what may be copies by the samples that a first reading took.
  ///
  /// - Parameter findings: given up, since the samples' room is needed.
  func copies(
    _ findings: consuming CorpusFindings, _ tally: ReadingTally, _ options: CopyOptions,
    workers: Int, progress: @escaping @Sendable (Progress) -> Void
  ) async throws -> Copies {
    Self.trimMemory()
    var candidates = CopyCandidates(
      findings.sketches.take() ?? CopySketches(), days: options.days)
    let most = Self.mostWords(of: tally)
    try await sift(&candidates, most: most, tally, options, workers: workers, progress: progress)
    let rounds = CopyRounds(&candidates, most: most)
    var check = CopyCheck()
    for reading in rounds.readings {
      check.held.settle()
      let held = check.held
      check.held = HeldWords()
      Self.trimMemory()
      let (parts, _) = try await selecting(reading.documents, after: tally)
        .run(workers: workers, progress: progress) {
          try CopyCheckWorker(held: held, reading, options)
        }
      for part in parts { check.merge(part) }
    }
    check.held.settle()
    for pair in rounds.afterwards {
      guard let later = check.held[pair.later], let older = check.held[pair.older] else { continue }
      let shingles = CopyCheck.shingles(later)
      check.compare(pair, shingles, ShingleSet(shingles), older, options)
    }
    check.held = HeldWords()
    check.copies += candidates.verbatim.lazy.map { CopyAssignment.Comparison(verbatim: $0) }
    let assignment = CopyAssignment(check.copies, order: candidates.order)
    if !rounds.namesAll {
      check.facts = try await facts(of: assignment, tally, workers: workers, progress: progress)
    }
    check.facts.settle()
    return Copies(assignment, facts: check.facts, documents: tally.documents)
  }

  /// Drops the pairs of which closer samples say that they are no copies, where not all can be compared at
  /// once.
  private func sift(
    _ candidates: inout CopyCandidates, most: Int, _ tally: ReadingTally, _ options: CopyOptions,
    workers: Int, progress: @escaping @Sendable (Progress) -> Void
  ) async throws {
    guard !CopyRounds.fits(candidates, most: most),
      let samples = CloserSamples(candidates, most: 2 * most, overhead: HeldWords.overhead)
    else { return }
    Self.trimMemory()
    let (parts, _) = try await selecting(DocumentSet(samples.shorter), after: tally)
      .run(workers: workers, progress: progress) { try CloserSamplesWorker(samples) }
    var merged = parts.reduce(into: HeldWords()) { $0.merge($1) }
    merged.settle()
    let held = merged
    Self.trimMemory()
    let (kept, _) = try await selecting(DocumentSet(samples.longer), after: tally)
      .run(workers: workers, progress: progress) {
        try CloserCheckWorker(samples, held: held, options)
      }
    candidates.keepPairs(kept.joined())
  }

  /// What is printed of the documents that are copies or have some.
  private func facts(
    of assignment: CopyAssignment, _ tally: ReadingTally, workers: Int,
    progress: @escaping @Sendable (Progress) -> Void
  ) async throws -> CopyFacts {
    var facts = CopyFacts()
    guard !assignment.copies.isEmpty else { return facts }
    let documents = DocumentSet(assignment.copies.lazy.flatMap { [$0.pair.later, $0.pair.older] })
    let (parts, _) = try await selecting(documents, after: tally)
      .run(workers: workers, progress: progress) { CopyFactsWorker(documents) }
    for part in parts { facts.merge(part) }
    return facts
  }

  /// How many words, of two bytes, a reading may take up: a three-hundredth of the text, or half a
  /// megabyte where that is more.
  private static func mostWords(of tally: ReadingTally) -> Int {
    max(1 << 18, tally.bytes / 600)
  }
}
