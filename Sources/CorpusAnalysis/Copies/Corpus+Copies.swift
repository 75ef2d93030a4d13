public import Corpora
internal import CorpusStatistics

extension Corpus {
  /// Finds the near-copies among the documents.
  ///
  /// Reads the corpus once for samples of the documents' shingles, and where some documents may be
  /// copies, again, to compare those in full. What is held is about a fiftieth of the text.
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
    let (parts, tally) = try await run(workers: workers, progress: progress) { [plan] in
      try FindingsWorker(plan)
    }
    let findings = parts.reduce(into: CorpusFindings(plan)) { $0.merge($1) }
    let copies = try await copies(
      among: findings.sketches ?? CopySketches(), tally, options, workers: workers,
      progress: progress)
    return (copies, tally)
  }

  /// Compares in full what may be copies by their samples.
  func copies(
    among sketches: consuming CopySketches, _ tally: ReadingTally, _ options: CopyOptions,
    workers: Int, progress: @escaping @Sendable (Progress) -> Void
  ) async throws -> Copies {
    let candidates = CopyCandidates(
      sketches, documents: tally.documents, days: options.days)
    let rounds = CopyRounds(
      candidates.pairs, lengths: candidates.lengths, most: Self.mostShingles(of: tally))
    var check = CopyCheck()
    var comparisons = [CopyAssignment.Comparison]()
    // Each reading compares with what the one before took up.
    for round in 0...rounds.held.count where !rounds.held.isEmpty {
      let (held, pairs) = (check.held, round > 0 ? rounds.rounds[round - 1] : [:])
      let wanted = round < rounds.held.count ? rounds.held[round] : []
      check.held = [:]
      let (parts, _) = try await run(workers: workers, progress: progress) {
        try CopyCheckWorker(
          held: held, pairs: pairs, wanted: wanted, threshold: options.threshold)
      }
      for part in parts { check.merge(part) }
      comparisons += check.comparisons
      check.comparisons = []
    }
    return Copies(
      CopyAssignment(comparisons, order: candidates.order), facts: check.facts,
      documents: tally.documents)
  }

  /// How many shingles are held at once: of four bytes each, half a hundredth of the text, or a
  /// megabyte where that is more.
  private static func mostShingles(of tally: ReadingTally) -> Int {
    max(1 << 18, tally.bytes / 800)
  }
}
