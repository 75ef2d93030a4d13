internal import ArgumentParser
internal import CorpusStatistics

/// What is one unit of evidence.
struct ClusterOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Documents with one value of this field, such as day or story, are one unit of evidence; copies of one document, if left out.",
      valueName: "field"))
  var cluster: String?
}

/// How documents are drawn again for intervals.
struct ResamplingOptions: ParsableArguments {
  @Option(help: "How often documents are drawn again for an interval; 1000 if left out.")
  var replicates: Int?

  @Option(help: "The seed of the draws; 1 if left out.")
  var seed: UInt64?

  /// Whether any of them is given.
  var isGiven: Bool { replicates != nil || seed != nil }

  /// Sets what is given.
  func set(_ resamples: inout Int, _ seed: inout UInt64) {
    resamples = replicates ?? resamples
    seed = self.seed ?? seed
  }
}

/// How an interval is read off the draws.
struct IntervalOptions: ParsableArguments {
  @Option(
    help: "How intervals are read off the draws: percentile, if left out, or bca.")
  var interval: IntervalMethod?
}
