internal import CorpusAnalysis

/// How many printings are how many stories, and which outlets share them.
extension ReportBuilder {
  /// So many pairs of outlets are named.
  private static let mostPairs = 12

  var copies: Report.Copies? {
    guard options.tellsCopies else { return nil }
    let printings = survey.facts.compactMap { fact in fact.cluster.map { (fact.key, $0) } }
    let pairs = OutletSharing(
      printings.lazy.filter { $0.0.group != GroupPlan.none }.map {
        (cluster: $0.1, outlet: $0.0.group)
      }
    ).pairs
    let shown = pairs.prefix(Self.mostPairs).map {
      Report.Copies.Pair(
        outlet: $0.outlet, other: $0.other, stories: $0.stories, printings: $0.printings)
    }
    let clusters = Set(printings.map(\.1)).count
    let (documents, left) = (survey.facts.count, tally.copies)
    var note: String
    switch options.common.copies {
    case .keep:
      return Report.Copies(
        note: "Near-copies were not looked for: each printing counts by itself.", pairs: [])
    case .first:
      let printings = Report.grouped(documents + left)
      note =
        left == 0
        ? "No document is a near-copy of another."
        : "\(printings) printings are \(Self.stories(documents)). Only the oldest printing of each counts; \(Report.documents(left)) were left out."
    case .cluster:
      guard !printings.isEmpty else {
        return Report.Copies(note: "No document is a near-copy of another.", pairs: [])
      }
      let stories = documents - printings.count + clusters
      note =
        "\(Report.grouped(documents)) printings are \(Self.stories(stories)): \(Report.documents(printings.count)) are near-copies of others. Each counts, but the printings of one story are one unit of tests and intervals."
      if let most = pairs.first {
        note += " The outlets that share most are \(most.outlet) and \(most.other)."
      }
    }
    return Report.Copies(note: note, pairs: shown)
  }

  private static func stories(_ count: Int) -> String {
    count == 1 ? "1 story" : "\(Report.grouped(count)) stories"
  }
}
