package import Corpora
internal import CorpusStatistics

/// Looks for words in a row that are one phrase, in one pass over a corpus for each length.
public struct PhraseSearch: Sendable {
  /// A run of words that stand together where chance would not have them.
  public struct Phrase: Sendable, Equatable {
    public let term: String
    public let language: String
    public let words: Int
    public let occurrences, documents: Int
    /// That of the two parts where it is least.
    public let npmi: Double
  }

  private let terms: TermOptions
  private let fewest: Int
  private let words: Int
  private let npmi: Double

  /// - Parameters:
  ///   - fewest: how often a phrase occurs at least.
  ///   - words: how many words it has at most.
  ///   - npmi: the least npmi of a phrase.
  package init(_ terms: TermOptions, fewest: Int, words: Int, npmi: Double) {
    (self.terms, self.fewest, self.words, self.npmi) = (terms, fewest, words, npmi)
  }

  /// The phrases of a corpus, the most frequent first, equals in code-point order.
  package func phrases(
    of corpus: Corpus, workers: Int,
    progress: @escaping @Sendable (Corpus.Progress) -> Void = { _ in }
  ) async throws -> (phrases: [Phrase], tally: ReadingTally) {
    // By language, of each term and each run that is frequent how often it occurs.
    var known: [String: [String: Int]] = [:]
    var tokens: [String: Int] = [:]
    var (phrases, frequent) = ([Phrase](), Set<String>())
    var tally: ReadingTally?
    let terms = terms
    for length in 1...words where length <= 2 || !frequent.isEmpty {
      let shorter = length > 2 ? frequent.sorted() : []
      let (parts, read) = try await corpus.run(workers: workers, progress: progress) {
        try RunWorker(terms, length: length, frequent: shorter)
      }
      tally = tally ?? read
      let whole = parts.dropFirst().reduce(into: parts.first ?? RunCounts()) { $0.merge($1) }
      if length == 1 { tokens = whole.tokens }
      frequent = []
      for run in whole.runs(occurring: fewest) {
        known[run.language, default: [:]][run.term] = run.occurrences
        frequent.insert(run.term)
        guard length > 1, run.mayBePhrase else { continue }
        let npmi = weakest(run, known[run.language] ?? [:], tokens: tokens[run.language] ?? 0)
        guard npmi >= self.npmi else { continue }
        phrases.append(
          Phrase(
            term: run.term, language: run.language, words: length, occurrences: run.occurrences,
            documents: run.documents, npmi: npmi))
      }
    }
    phrases.sort { one, other in
      one.occurrences != other.occurrences
        ? one.occurrences > other.occurrences
        : (one.term + one.language).utf8.lexicographicallyPrecedes(
          (other.term + other.language).utf8)
    }
    return (phrases, tally ?? ReadingTally())
  }

  /// The least npmi of a run's two parts over the spaces where it may be divided.
  private func weakest(_ run: RunCounts.Run, _ known: [String: Int], tokens: Int) -> Double {
    let text = run.term
    return text.indices.filter { text[$0] == " " }.map { space in
      // The parts of a frequent run are frequent.
      let first = known[String(text[..<space])] ?? run.occurrences
      let second = known[String(text[text.index(after: space)...])] ?? run.occurrences
      return AssociationMeasure.npmi.value(
        of: ContingencyTable(
          joint: Double(run.occurrences), row: Double(first), column: Double(second),
          total: Double(tokens)))
    }.min() ?? 1
  }
}
