/// A lexicon as texts are read by it.
public struct EntryList: Sendable {
  let lexicon: Lexicon
  let overlap: EntryOverlap

  /// Whether another list of the same run is this one; within a run a name stands for one lexicon.
  func isSame(as other: EntryList) -> Bool {
    lexicon.name == other.lexicon.name && overlap == other.overlap
  }
}
