internal import Tables

/// Which documents are copies of one story.
extension ReportPage {
  func copies(_ copies: Report.Copies) -> JSONValue {
    [
      "note": .string(copies.note),
      "pairs": list(copies.pairs) {
        [
          "outlet": .string($0.outlet), "other": .string($0.other),
          "stories": .string(Report.grouped($0.stories)),
          "printings": .string(Report.grouped($0.printings)),
        ]
      },
    ]
  }
}
