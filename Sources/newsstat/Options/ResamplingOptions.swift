internal import ArgumentParser
internal import CorpusStatistics

/// How documents are redrawn for intervals.
struct ResamplingOptions: ParsableArguments {
  @Option(
    help: "How intervals are read off the redraws: percentile, if left out, or bca.")
  var interval: IntervalMethod?

  @Option(
    help: ArgumentHelp(
      "Documents with one value of this field, such as day or story, are one unit of evidence.",
      valueName: "field"))
  var cluster: String?

  @Option(help: "How often documents are redrawn for an interval; 1000 if left out.")
  var replicates: Int?

  @Option(help: "The seed of the redraws; 1 if left out.")
  var seed: UInt64?

  var method: IntervalMethod { interval ?? .percentile }
  var redraws: Int { replicates ?? 1000 }
  var source: UInt64 { seed ?? 1 }
  /// Whether any of them is given.
  var isGiven: Bool { interval != nil || cluster != nil || replicates != nil || seed != nil }

  func validate() throws {
    if let replicates, !(100...100_000).contains(replicates) {
      throw ValidationError("--replicates must be from 100 to 100000.")
    }
  }
}
