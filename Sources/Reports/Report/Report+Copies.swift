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
