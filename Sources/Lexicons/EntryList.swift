/// A lexicon as texts are read by it.
public struct EntryList: Sendable {
  package let lexicon: Lexicon
  package let overlap: EntryOverlap

  package init(lexicon: Lexicon, overlap: EntryOverlap) {
    (self.lexicon, self.overlap) = (lexicon, overlap)
  }

  /// Whether another list of the same run is this one; within a run a name stands for one lexicon.
  func isSame(as other: EntryList) -> Bool {
    lexicon.name == other.lexicon.name && overlap == other.overlap
  }
}
