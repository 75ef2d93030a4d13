internal import Corpora
internal import CorpusStatistics
internal import TextAnalysis

/// What a second reading of the corpus adds to the terms that were chosen: where they occur, document by
/// document.
struct KeynessDetails: Sendable {
  private let documents, units: Postings
  private let choices: [TermID: Int]
  private let numbers: [GroupKey: Int]
  private let options: KeynessTable.Options

  init(
    of corpus: Corpus, _ plan: GroupPlan, _ chosen: [ChosenTerms], _ counts: GroupedCounts,
    _ options: KeynessTable.Options, _ run: TableRun
  ) async throws {
    let terms = Set(chosen.flatMap { $0.rows.map(\.term) }).sorted { counts.precedes($0, $1) }
    choices = Dictionary(uniqueKeysWithValues: terms.enumerated().map { ($1, $0) })
    numbers = Dictionary(
      uniqueKeysWithValues: counts.keys.enumerated().map { ($0.element, $0.offset) })
    (documents, units) = try await corpus.postings(
      plan, terms: terms.map { counts.vocabulary.string($0) }, groups: numbers, run)
    self.options = options
  }

  /// What it adds to one comparison.
  struct OfGroup {
    fileprivate let details: KeynessDetails
    fileprivate let isTarget, isReference: (Postings.Document) -> Bool
    fileprivate let redrawn: KeynessResampling?

    /// The interval of a statistic of a term; `nil` where none was asked for, or a side has too few documents.
    func interval(of term: TermID, _ statistic: ChosenTerms.Statistic) -> Interval? {
      details.choices[term].flatMap {
        redrawn?.interval(of: $0, method: details.options.interval, statistic)
      }
    }

    /// The rates of documents, where they were asked for.
    func rates(of term: TermID) -> DocumentRates? {
      guard details.options.addsDocumentTests else { return nil }
      return details.choices[term].map {
        DocumentRates(
          details.documents, of: $0, isTarget: isTarget, isReference: isReference)
      }
    }
  }

  func of(_ comparison: ChosenTerms) -> OfGroup {
    let own = numbers[comparison.key]
    let other = comparison.other.flatMap { numbers[$0] }
    let beside = Set(numbers.filter { $0.key.within == comparison.key.within }.map(\.value))
    let isTarget: (Postings.Document) -> Bool = { $0.group == own }
    let isReference: (Postings.Document) -> Bool = { document in
      other.map { $0 == document.group }
        ?? (document.group != own && beside.contains(document.group))
    }
    let redrawn =
      options.addsIntervals
      ? KeynessResampling(
        units, replicates: options.resamples, seed: options.seed, isTarget: isTarget,
        isReference: isReference) : nil
    return OfGroup(
      details: self, isTarget: isTarget, isReference: isReference, redrawn: redrawn)
  }
}
