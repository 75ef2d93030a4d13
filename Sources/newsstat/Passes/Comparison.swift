internal import CorpusStatistics
internal import Reports

/// A group's terms against those of its reference, tested document by document.
struct Comparison: Sendable {
  /// A term with its figures.
  struct Row: Sendable {
    let term: TermID
    let keyness: Keyness
    let documents, referenceDocuments: Int
    let p: Double
    var q: Double = .nan
  }

  let key: GroupKey
  /// The group that it is compared with; `nil` where that is the rest.
  var other: GroupKey?
  let target: TermCounts
  let reference: TermCounts
  /// Distinct terms of both.
  let vocabulary: Int
  /// Every tested term, the G² falling, equals in code-point order.
  let rows: [Row]

  /// - Parameters:
  ///   - reference: the counts that the group is compared with; with the group's they are those
  ///     of the documents that the stratum's test holds.
  ///   - fewestDocuments: terms in fewer documents of both are left out.
  init(
    _ key: GroupKey, in survey: Survey, reference: TermCounts, fewestDocuments: Int,
    correction: MultipleTests = .benjaminiHochberg
  ) {
    self.init(
      key, target: survey.groups.parts[key] ?? TermCounts(), reference: reference,
      test: survey.test(ofStratum: key.stratum),
      fewestDocuments: fewestDocuments, correction: correction, vocabulary: survey)
  }

  /// The comparison of two groups.
  init(
    _ key: GroupKey, with other: GroupKey, in survey: Survey, fewestDocuments: Int,
    correction: MultipleTests
  ) {
    self.init(
      key, target: survey.groups.parts[key] ?? TermCounts(),
      reference: survey.groups.parts[other] ?? TermCounts(), test: survey.test(of: key, and: other),
      fewestDocuments: fewestDocuments, correction: correction, vocabulary: survey)
    self.other = other
  }

  /// - Parameter test: of just the documents that target and reference hold.
  init(
    _ key: GroupKey, target: TermCounts, reference: TermCounts, test: PermutationTest,
    fewestDocuments: Int, correction: MultipleTests = .benjaminiHochberg,
    vocabulary survey: Survey
  ) {
    var candidates = [TermID]()
    for term in target.terms { candidates.append(term) }
    for term in reference.terms where target[term].occurrences == 0 { candidates.append(term) }
    var rows = [Row]()
    for term in candidates {
      let (own, other) = (target[term], reference[term])
      guard own.documents + other.documents >= fewestDocuments else { continue }
      rows.append(
        Row(
          term: term,
          keyness: Keyness(
            occurrences: own.occurrences, tokens: target.tokens,
            referenceOccurrences: other.occurrences, referenceTokens: reference.tokens),
          documents: own.documents, referenceDocuments: other.documents,
          p: test.p(
            of: term, occurrences: own.occurrences, tokens: target.tokens,
            documents: survey.units[key] ?? target.documents)))
    }
    let q = correction.corrected(rows.map(\.p))
    for index in rows.indices { rows[index].q = q[index] }
    let scored = rows.map { ($0, $0.keyness.logLikelihood) }.sorted { one, other in
      one.1 != other.1 ? one.1 > other.1 : survey.precedes(one.0.term, other.0.term)
    }
    self.key = key
    self.target = target
    self.reference = reference
    self.vocabulary = candidates.count
    self.rows = scored.map(\.0)
  }

  /// What a measure has to know beside a term's counts.
  var context: KeynessMeasure.Context {
    KeynessMeasure.Context(vocabulary: vocabulary, comparisons: rows.count)
  }

  /// The rows in the order of a measure's distance from 0, falling; what has no value comes last.
  func rows(by measure: KeynessMeasure, _ survey: Survey) -> [Row] {
    let context = context
    return rows.map { ($0, abs(measure.value(of: $0.keyness, in: context))) }.sorted { one, other in
      if one.1.isNaN || other.1.isNaN { return !one.1.isNaN && other.1.isNaN }
      return one.1 != other.1 ? one.1 > other.1 : survey.precedes(one.0.term, other.0.term)
    }.map(\.0)
  }
}
