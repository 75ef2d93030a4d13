internal import Tables

/// Which documents are copies of one story.
extension Report {
  /// What was found of copies.
  public struct Copies: Sendable {
    /// Two outlets and the stories that both print.
    public struct Pair: Sendable, Equatable {
      public let outlet, other: String
      public let stories, printings: Int

      public init(outlet: String, other: String, stories: Int, printings: Int) {
        self.outlet = outlet
        self.other = other
        self.stories = stories
        self.printings = printings
      }
    }

    /// What the printings are and how they count, in words.
    public let note: String
    /// Those that share most first.
    public let pairs: [Pair]

    public init(note: String, pairs: [Pair]) {
      self.note = note
      self.pairs = pairs
    }
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
