internal import CorpusStatistics

/// The terms whose evidence is looked for, and how it is kept apart.
package struct EvidenceChoice: Sendable {
  /// Terms in the order of their numbers.
  package let terms: [String]
  /// The groups whose lines are kept apart; others share those of their language.
  package let shown: Set<GroupKey>
  /// What numbers the terms; the same for all workers.
  let vocabulary = VocabularyID()
  /// Terms whose pairs are counted, by language.
  package let paired: [String: Set<String>]
  /// The groups in order; a group's index is its number in the postings.
  package let groups: [GroupKey]

  package init(
    terms: [String], shown: Set<GroupKey>, paired: [String: Set<String>], groups: [GroupKey]
  ) {
    (self.terms, self.shown, self.paired, self.groups) = (terms, shown, paired, groups)
  }
}
