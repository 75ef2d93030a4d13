internal import Corpora
internal import Tables
internal import TextAnalysis

/// What was left out of the articles as site furniture.
extension ReportBuilder {
  /// How many outlets are shown, and how many pieces of each.
  private enum FurnitureLimit {
    static let outlets = 8, pieces = 3, letters = 80
  }

  var furnitureNotes: [String] {
    let found = tally.furniture
    guard found.pieces > 0 else { return [] }
    let share = Decimal.text(
      Double(found.words) / Double(max(1, found.allWords)) * 100, decimals: 1)
    let outlets = found.outlets.count == 1 ? "outlet" : "outlets"
    let whole =
      "\(Report.grouped(found.pieces)) pieces of site furniture (subscribe lines, captions, share buttons) in \(Report.documents(found.documents)) of \(Report.grouped(found.outlets.count)) \(outlets) do not count (\(share) % of their words)."
    return [whole] + furnitureExamples
  }

  /// For each of the outlets with most furniture, its most frequent pieces.
  private var furnitureExamples: [String] {
    Dictionary(grouping: furniture, by: \.outlet).map { outlet, items in
      (outlet, items, items.reduce(0) { $0 + $1.documents })
    }.sorted { ($1.2, $0.0) < ($0.2, $1.0) }.prefix(FurnitureLimit.outlets).map {
      outlet, items, _ in
      // A phrase may be in the list more than once, as more than one kind of furniture.
      var texts = Set<String>()
      let different = items.filter { texts.insert($0.text).inserted }
      let pieces = different.prefix(FurnitureLimit.pieces).map { item in
        let isCut = item.text.count > FurnitureLimit.letters
        let text = item.text.prefix(FurnitureLimit.letters) + (isCut ? "…" : "")
        return "“\(text)” (\(Report.documents(item.documents)))"
      }
      return "Furniture of \(outlet): \(pieces.joined(separator: ", "))."
    }
  }
}
