internal import CorpusStatistics
internal import TextAnalysis

/// Sums of groups that hang on terms, with the vocabulary that numbers the terms.
struct GroupedTerms<Part: Accumulator & TermIndexed>: Sendable {
  var vocabulary = Vocabulary()
  var groups: Grouped<GroupKey, Part>

  init(_ empty: Part) { groups = Grouped(empty) }

  mutating func merge(_ other: consuming GroupedTerms) {
    other.groups.renumber(by: vocabulary.merge(other.vocabulary))
    groups.merge(other.groups)
  }
}
