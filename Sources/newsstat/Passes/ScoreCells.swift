internal import CorpusAnalysis
internal import CorpusStatistics
internal import Reports
internal import Tables

extension ScoreComparison {
  /// A score of 1 in the unit of the sums.
  private static let one = 10_000

  func cells(lexicon: String?, documents: Int, q: Double) -> [Cell] {
    func score(_ value: Double) -> Cell { .number(value / Double(Self.one)) }
    func ends(_ interval: Interval?) -> [Cell] {
      interval.map { [score($0.low), score($0.high)] } ?? [.absent, .absent]
    }
    var cells: [Cell] = [
      .text(key.stratum), .text(key.group), lexicon.map { .text($0) } ?? .absent,
      .count(documents), .count(own.count), score(own.mean),
    ]
    cells += ends(own.interval()) + [score(contrast?.rest ?? .nan)]
    cells += [score(contrast?.difference ?? .nan)] + ends(contrast?.interval)
    return cells + [
      .number(p), .number(q), contrast?.p.reason.map { .text($0.rawValue) } ?? .absent,
    ]
  }
}
