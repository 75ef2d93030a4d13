internal import Tables

/// Which documents are copies of one story.
extension Report {
  /// What was found of copies.
  struct Copies: Sendable {
    /// Two outlets and the stories that both print.
    struct Pair: Sendable, Equatable {
      let outlet, other: String
      let stories, printings: Int
    }

    /// What the printings are and how they count, in words.
    let note: String
    /// Those that share most first.
    let pairs: [Pair]
  }
}

extension Report.Copies {
  /// What the template of the section asks for.
  var data: JSONValue {
    [
      "note": .string(note),
      "pairs": pairs.isEmpty
        ? .null
        : [
          "rows": .array(
            pairs.map {
              [
                "outlet": .string($0.outlet), "other": .string($0.other),
                "stories": .string(Report.grouped($0.stories)),
                "printings": .string(Report.grouped($0.printings)),
              ]
            })
        ],
    ]
  }
}
