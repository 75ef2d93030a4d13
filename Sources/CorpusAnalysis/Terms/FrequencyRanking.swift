internal import Corpora
internal import CorpusStatistics
internal import ICU
internal import TextAnalysis

/// The terms of groups by falling frequency, so far as they are asked for.
struct FrequencyRanking {
  /// A term with its rank.
  struct Term: Sendable {
    let term: TermID
    let rank: Int
    let count: TermCounts.Count
  }

  private let counts: GroupedCounts
  private let options: FrequencyTable.Options
  private let filter: TermFilter

  init(_ counts: GroupedCounts, _ options: FrequencyTable.Options) {
    (self.counts, self.options) = (counts, options)
    filter = TermFilter(
      scripts: options.scripts.compactMap(Script.init(code:)), kinds: options.kinds)
  }

  /// The terms of a group; equals have one rank and stand in code-point order.
  func terms(of key: GroupKey) -> ArraySlice<Term> {
    guard let counts = counts.groups.parts[key] else { return [] }
    let terms = counts.all.filter { $0.count.occurrences >= options.fewest }
    let vocabulary = self.counts.vocabulary
    let ranking = vocabulary.ranking(
      of: terms.map(\.term), counts: terms.map(\.count.occurrences))
    var rows = [Term]()
    rows.reserveCapacity(ranking.count)
    var (rank, last) = (0, -1)
    for (before, index) in ranking.enumerated() {
      let entry = terms[index]
      if entry.count.occurrences != last { (rank, last) = (before + 1, entry.count.occurrences) }
      if filter.admits(vocabulary.string(entry.term)) {
        rows.append(Term(term: entry.term, rank: rank, count: entry.count))
      }
    }
    return rows.prefix(options.top == 0 ? Int.max : options.top)
  }
}

/// How evenly chosen terms are spread, from a second reading of the corpus.
struct TermDispersions: Sendable {
  private let documents: Postings
  private let choices: [TermID: Int]
  private let measures: [DispersionMeasure]

  /// - Parameter ranked: the chosen terms of each group.
  init(
    of corpus: Corpus, _ plan: GroupPlan, _ ranked: [(GroupKey, ArraySlice<FrequencyRanking.Term>)],
    _ counts: GroupedCounts, _ measures: [DispersionMeasure], _ run: TableRun
  ) async throws {
    let chosen = Set(ranked.flatMap { $0.1.map(\.term) }).sorted { counts.precedes($0, $1) }
    let groups = Dictionary(
      uniqueKeysWithValues: ranked.enumerated().map { ($0.element.0, $0.offset) })
    documents = try await corpus.postings(
      plan, terms: chosen.map { counts.vocabulary.string($0) }, groups: groups,
      keepsIndices: measures.contains(where: \.needsIndices), run
    ).documents
    choices = Dictionary(uniqueKeysWithValues: chosen.enumerated().map { ($1, $0) })
    self.measures = measures
  }

  /// The measures of a term in a group, by the group's number.
  func values(of term: TermID, group: Int) -> [Double] {
    guard let choice = choices[term] else { return measures.map { _ in .nan } }
    let dispersion = documents.dispersion(of: choice) { $0.group == group }
    return measures.map { dispersion.value(of: $0) }
  }
}
