package import CorpusStatistics
package import TextAnalysis

/// Sums of groups that hang on terms, with the vocabulary that numbers the terms.
package struct GroupedTerms<Part: Accumulator & TermIndexed>: TablePart {
  package var vocabulary = Vocabulary()
  package var groups: Grouped<GroupKey, Part>

  package init(_ empty: Part) { groups = Grouped(empty) }

  package mutating func merge(_ other: consuming GroupedTerms) {
    other.groups.renumber(by: vocabulary.merge(other.vocabulary))
    groups.merge(other.groups)
  }
}

package typealias GroupProfiles = GroupedTerms<GroupProfile>
package typealias GroupGrowths = GroupedTerms<GroupGrowth>
