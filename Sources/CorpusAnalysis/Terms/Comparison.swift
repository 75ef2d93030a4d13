package import CorpusStatistics

/// A group's terms against those of its reference, tested document by document.
package struct Comparison: Sendable {
  /// A term with its figures.
  package struct Row: Sendable {
    package let term: TermID
    package let keyness: Keyness
    package let documents, referenceDocuments: Int
    package let p: PValue
    package var q: Double = .nan
  }

  package let key: GroupKey
  /// The group that it is compared with; `nil` where that is the rest.
  package let other: GroupKey?
  package let target: TermCounts
  /// How many documents and tokens the reference has.
  package let referenceDocuments, referenceTokens: Int
  /// Distinct terms of both.
  package let vocabulary: Int
  /// Every term in enough documents, the G² falling, equals in code-point order.
  package let rows: [Row]
  private let test: KeynessTest

  /// - Parameters:
  ///   - whole: the group and what it is compared with, together.
  ///   - fewestDocuments: terms in fewer documents of both are left out.
  package init(
    _ key: GroupKey, _ target: TermSums, in whole: KeynessTest.Whole, other: GroupKey? = nil,
    fewestDocuments: Int, correction: MultipleTests = .benjaminiHochberg,
    vocabulary survey: GroupedCounts
  ) {
    let test = KeynessTest(target, in: whole)
    let (counts, all) = (target.counts, whole.sums.counts)
    let tokens = all.tokens - counts.tokens
    var rows = [Row]()
    let terms = all.all
    for entry in terms where entry.count.documents >= fewestDocuments {
      let (term, count) = (entry.term, entry.count)
      let own = counts[term]
      rows.append(
        Row(
          term: term,
          keyness: Keyness(
            occurrences: own.occurrences, tokens: counts.tokens,
            referenceOccurrences: count.occurrences - own.occurrences, referenceTokens: tokens),
          documents: own.documents, referenceDocuments: count.documents - own.documents,
          p: test.p(of: term)))
    }
    let q = correction.corrected(rows.map(\.p.number))
    for index in rows.indices { rows[index].q = q[index] }
    let scored = rows.map { ($0, $0.keyness.logLikelihood) }.sorted { one, other in
      one.1 != other.1 ? one.1 > other.1 : survey.precedes(one.0.term, other.0.term)
    }
    self.key = key
    self.other = other
    self.target = counts
    self.test = test
    referenceDocuments = all.documents - counts.documents
    referenceTokens = tokens
    vocabulary = terms.count
    self.rows = scored.map(\.0)
  }

  /// The interval of a term's log ratio; `nil` where a side has too few documents.
  package func interval(of term: TermID) -> Interval? { test.logRatioInterval(of: term) }

  /// What a measure has to know beside a term's counts.
  package var context: KeynessMeasure.Context {
    KeynessMeasure.Context(vocabulary: vocabulary, comparisons: rows.count)
  }

  /// The rows in the order of a measure's distance from 0, falling; what has no value comes last.
  package func rows(by measure: KeynessMeasure, _ survey: GroupedCounts) -> [Row] {
    let context = context
    return rows.map { ($0, abs(measure.value(of: $0.keyness, in: context))) }.sorted { one, other in
      if one.1.isNaN || other.1.isNaN { return !one.1.isNaN && other.1.isNaN }
      return one.1 != other.1 ? one.1 > other.1 : survey.precedes(one.0.term, other.0.term)
    }.map(\.0)
  }
}
