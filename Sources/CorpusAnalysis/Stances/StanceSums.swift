internal import CorpusStatistics
internal import Stance

/// The sums of what one document says of targets.
struct StanceSums {
  /// In the unit of the scores.
  struct Sum {
    var sum = 0, squares = 0, mentions = 0

    mutating func add(_ value: Int) {
      sum += value
      squares += value * value
      mentions += 1
    }

    func values(_ bootstrap: PoissonBootstrap) -> ResampledMean.Values {
      ResampledMean.Values(bootstrap, sum: sum, squares: squares, count: mentions)
    }
  }

  private(set) var scores: [StanceKey: Sum] = [:]
  private(set) var measured: [MeasureKey: Sum] = [:]

  mutating func add(_ stance: MentionStance, to key: StanceKey) {
    scores[key, default: Sum()].add(StanceCollector.scaled(stance.stance))
    for measure in StanceMeasure.allCases {
      guard let said = stance.measures[measure] else { continue }
      measured[MeasureKey(measure: measure, key: key), default: Sum()].add(
        StanceCollector.scaled(said))
    }
  }
}
