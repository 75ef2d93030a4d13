/// Which entries of a lexicon may hold the same words.
public enum EntryOverlap: String, Codable, Sendable, CaseIterable {
  /// Of entries that overlap the longest counts, whatever its key.
  case lexicon
  /// Of entries with one key that overlap the longest counts.
  case key
  /// Every entry counts.
  case all
}
