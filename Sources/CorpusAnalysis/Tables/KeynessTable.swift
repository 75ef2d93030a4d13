public import Corpora
public import CorpusStatistics
internal import TextAnalysis

/// Which terms set groups of documents apart: each group against all others of its language.
///
///     let table = KeynessTable(by: "outlet")
///     for row in try await table.rows(of: corpus).rows.prefix(20) {
///       print(row.group, row.term, row.keyness.logRatio, row.p.number)
///     }
///
/// The columns are those of `newsstat compare`; what each says, from what source and when it misleads, is
/// in ``KeynessMeasure`` and ``KeynessTest``.
public struct KeynessTable: Sendable {
  /// A term of a group.
  public struct Row: Sendable {
    public let language, group, term: String
    /// Occurrences and tokens of the group and of the others, and the measures of them.
    public let keyness: Keyness
    /// How many documents have the term, of the group and of the others.
    public let documents, referenceDocuments: Int
    /// Of the log ratio, in binary logarithms; `nil` where a side has too few documents.
    public let logRatioInterval: Interval?
    /// Whether the term is more or less frequent in the group than elsewhere; absent with a reason where the
    /// documents cannot say.
    public let p: PValue
    /// `p` corrected for all terms of the group that are compared (Benjamini and Hochberg); `nan` without one.
    public let q: Double
  }

  /// The field whose values are groups.
  public var field: String
  /// Terms in fewer documents of a group and its reference together are left out.
  public var fewestDocuments = 2
  public var options: TableOptions

  public init(by field: String, options: TableOptions = TableOptions()) {
    (self.field, self.options) = (field, options)
  }

  /// The rows by language and group, within a group the log-likelihood falling; none of a group that stands
  /// alone in its language.
  ///
  /// - Throws: ``InputError`` where a strict corpus has a bad record, or a file can't be read.
  /// - Complexity: O(*n*) in the text, read once, and up to four times more for furniture and copies.
  public func rows(
    of corpus: Corpus, _ run: TableRun = TableRun()
  ) async throws -> (rows: [Row], tally: ReadingTally) {
    let corpus = try await corpus.noted(options, hasUnits: true, run)
    let plan = GroupPlan(fields: [field], within: "lang", terms: options.terms)
    let (parts, tally) = try await corpus.run(workers: run.workers, progress: run.progress) {
      try GroupedCounter(plan, varies: true)
    }
    let counts = GroupedCounts.merged(parts, varies: true)
    let languages = counts.strata
    var rows = [Row]()
    for key in counts.keys {
      guard let whole = languages[key.stratum] else { continue }
      let comparison = Comparison(
        key, counts.sums(of: key), in: whole, fewestDocuments: fewestDocuments,
        vocabulary: counts)
      guard comparison.referenceDocuments > 0 else { continue }
      rows += comparison.rows.map { row in
        Row(
          language: key.stratum, group: key.group, term: counts.vocabulary.string(row.term),
          keyness: row.keyness, documents: row.documents,
          referenceDocuments: row.referenceDocuments,
          logRatioInterval: comparison.interval(of: row.term), p: row.p, q: row.q)
      }
    }
    return (rows, tally)
  }
}
