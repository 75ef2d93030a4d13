public import Corpora
internal import CorpusStatistics
internal import TextAnalysis

/// How often terms occur, in how many documents.
///
///     let rows = try await FrequencyTable().rows(of: corpus).rows
///     print(rows.prefix(20).map { "\($0.term) \($0.occurrences)" })
public struct FrequencyTable: Sendable {
  /// A term.
  public struct Row: Sendable, Equatable {
    /// Empty where all documents are one group.
    public let group: String
    public let term: String
    public let occurrences, documents: Int
    /// The tokens of the group.
    public let tokens: Int
  }

  /// The field whose values are groups; one group of all where it is `nil`.
  public var field: String?
  public var options: TableOptions

  public init(by field: String? = nil, options: TableOptions = TableOptions()) {
    (self.field, self.options) = (field, options)
  }

  /// The rows by group, the most frequent first, equals in code-point order.
  ///
  /// - Throws: ``InputError`` where a strict corpus has a bad record, or a file can't be read.
  /// - Complexity: O(*n*) in the text, read once, and twice more where outlets may have furniture.
  public func rows(
    of corpus: Corpus, _ run: TableRun = TableRun()
  ) async throws -> (rows: [Row], tally: ReadingTally) {
    let corpus = try await corpus.noted(options, hasUnits: false, run)
    let plan = GroupPlan(fields: field.map { [$0] } ?? [], terms: options.terms)
    let (parts, tally) = try await corpus.run(workers: run.workers, progress: run.progress) {
      try GroupedCounter(plan, varies: false)
    }
    let counts = GroupedCounts.merged(parts, varies: false)
    let rows = counts.keys.flatMap { key -> [Row] in
      guard let group = counts.groups.parts[key] else { return [] }
      return group.all.sorted { one, other in
        one.count.occurrences != other.count.occurrences
          ? one.count.occurrences > other.count.occurrences
          : counts.precedes(one.term, other.term)
      }.map { term, count in
        Row(
          group: key.group, term: counts.vocabulary.string(term), occurrences: count.occurrences,
          documents: count.documents, tokens: group.tokens)
      }
    }
    return (rows, tally)
  }
}
