internal import Corpora
internal import CorpusAnalysis
internal import CorpusStatistics

extension CorpusCommand {
  /// Says when no document has the field that groups are made by.
  func warnAboutFields(of plan: GroupPlan, in keys: some Collection<GroupKey>) {
    guard !input.quiet else { return }
    for field in plan.missingFields(in: keys) {
      Console.say("no document has a field \"\(field)\"")
    }
  }

  /// Says how many groups are too small for intervals and p values, which are left out.
  func warnAboutSmallGroups(_ documents: some Collection<Int>) {
    let fewest = ClusterBootstrap.fewestClusters
    let small = documents.count { $0 < fewest }
    guard small > 0, !input.quiet else { return }
    Console.say(
      "\(small) of \(documents.count) groups have fewer than \(fewest) documents: their intervals and p values are left out"
    )
  }

  /// Runs the first pass over a corpus.
  ///
  /// - Parameter varies: whether it is to be known how terms vary over documents, for tests and intervals.
  func survey(
    _ corpus: Corpus, _ plan: GroupPlan, varies: Bool
  ) async throws -> (survey: GroupedCounts, tally: ReadingTally) {
    let meter = ProgressMeter("counting", isQuiet: input.quiet)
    defer { meter.finish() }
    let (parts, tally) = try await corpus.run(workers: input.workers, progress: meter.show) {
      try GroupedCounter(plan, varies: varies)
    }
    return (GroupedCounts.merged(parts, varies: varies), tally)
  }

  /// Runs a second pass over a corpus for a choice of terms.
  ///
  /// - Returns: where they occur, by document and by what is redrawn as a whole.
  func postings(
    _ corpus: Corpus, _ plan: GroupPlan, terms: [String], groups: [GroupKey: Int],
    keepsPlaces: Bool = false
  ) async throws -> (documents: Postings, units: Postings) {
    let meter = ProgressMeter("resampling", isQuiet: input.quiet)
    defer { meter.finish() }
    let (parts, _) = try await corpus.run(workers: input.workers, progress: meter.show) {
      try PostingsWorker(plan, terms: terms, groups: groups, keepsPlaces: keepsPlaces)
    }
    var (postings, clusters) = (Postings(terms: terms.count), [Int: String]())
    for (part, known) in parts {
      postings.merge(part)
      clusters.merge(known) { one, _ in one }
    }
    return (
      postings, plan.cluster == nil ? postings : postings.clustered { clusters[$0.index] }
    )
  }
}
