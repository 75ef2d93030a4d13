package import CorpusStatistics
package import TextAnalysis

/// The terms of a scale: those of one language that occur often enough, in code-point order, and
/// its seeds among them.
package struct ScaleTerms: Sendable {
  /// The language with the most documents, of equals the first by name.
  package let language: String
  package let names: [String]
  /// What numbers the names; the same for all workers.
  private let vocabulary = VocabularyID()
  /// How often each occurs.
  package let occurrences: [Int]

  /// Chosen terms.
  ///
  /// - Parameter occurrences: of each.
  package init(_ names: [String], occurrences: [Int], language: String) {
    (self.names, self.occurrences, self.language) = (names, occurrences, language)
  }

  /// - Parameter fewest: how often a term occurs at least.
  /// - Returns: `nil` where no document was counted.
  package init?(of counts: GroupedCounts, fewest: Int) {
    guard
      let key = counts.keys.max(by: {
        (counts.groups.parts[$0]?.documents ?? 0, $1.within)
          < (counts.groups.parts[$1]?.documents ?? 0, $0.within)
      }), let group = counts.groups.parts[key]
    else { return nil }
    let letters = TermFilter(scripts: [], kinds: [.letter, .kana, .ideograph])
    let known = group.all.filter {
      $0.count.occurrences >= fewest && letters.admits(counts.vocabulary.string($0.term))
    }.sorted { counts.precedes($0.term, $1.term) }
    self.init(
      known.map { counts.vocabulary.string($0.term) }, occurrences: known.map(\.count.occurrences),
      language: key.within)
  }

  /// No sentences yet.
  var emptyLists: SentenceLists { SentenceLists(terms: names.count, of: vocabulary) }

  /// The numbers of the terms that a seed matches; `*` at its end stands for any ending.
  package func matches(of seed: String, rules: TermRules) throws -> [TermID] {
    let isOpen = seed.hasSuffix("*")
    let folded = try TermOptions(language: language, rules: rules)
      .term(of: isOpen ? String(seed.dropLast()) : seed)
    return names.indices.filter {
      isOpen ? names[$0].hasPrefix(folded) : names[$0] == folded
    }.map { TermID($0) }
  }
}
