internal import CorpusAnalysis
internal import Stance
internal import Tables

/// What outlets call a target, tell of it, and whom they quote on it.
extension ReportPage {
  func profiles(_ table: Report.StanceTable) -> JSONValue {
    guard !table.profiles.isEmpty else { return .null }
    return [
      "contrasts": .array(table.contrasts.map { ["text": .string($0)] }),
      "has_contrasts": .boolean(!table.contrasts.isEmpty),
      "rows": .array(table.profiles.map(profile)),
    ]
  }

  private func profile(_ profile: Report.StanceProfile) -> JSONValue {
    func list(_ items: [String]) -> JSONValue {
      .array(items.map { ["text": .string($0)] })
    }
    func acts(_ acts: [Report.StanceAct]) -> JSONValue {
      let rest = acts.dropFirst(Self.shownActs).reduce(0) { $0 + $1.mentions }
      return list(
        acts.prefix(Self.shownActs).map { "\($0.name) \(Report.grouped($0.mentions))" }
          + (rest > 0 ? ["and \(Report.grouped(rest)) more"] : []))
    }
    return [
      "group": .string(profile.group), "language": language(profile.language),
      "named": .string(Report.grouped(profile.named)),
      "names": list(profile.names.map { "\($0.name) \(Self.percent($0.share))" }),
      "done": acts(profile.done), "suffered": acts(profile.suffered),
      "speakers": list(profile.speakers.map { "\($0.name) \(Report.grouped($0.mentions))" }),
      "measures": .array(
        [StanceMeasure.labels, .acts, .report, .words].map { measure in
          cell(profile.measures[measure])
        }),
    ]
  }

  /// So many acts are named; the others are counted.
  private static let shownActs = 6

  private func cell(_ said: CorpusAnalysis.StanceTable.Row.Measured?) -> JSONValue {
    guard let said else { return ["mean": .string("–"), "about": .string("")] }
    let interval = said.interval.map {
      "\(Self.signed($0.low, decimals: 2)) to \(Self.signed($0.high, decimals: 2)), "
    }
    return [
      "mean": .string(Self.signed(said.mean, decimals: 2)),
      "is_significant": .boolean(said.q < Report.significant),
      "about": .string((interval ?? "") + "n \(Report.grouped(said.mentions))"),
    ]
  }
}
