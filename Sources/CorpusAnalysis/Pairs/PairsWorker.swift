internal import Corpora
internal import CorpusStatistics
internal import TextAnalysis

/// A worker that counts the pairs in documents.
struct PairsWorker<Counts: Accumulator & TermIndexed>: CorpusWorker, ~Copyable
where Counts.Input == TermSequence {
  private var reader: PairReader
  private let varies: Bool
  private var counts: Counts
  private var survey = GroupedCounts()

  /// - Parameter varies: whether the variance of terms over documents is needed.
  init(_ empty: Counts, _ reader: consuming PairReader, varies: Bool) {
    self.reader = reader
    self.varies = varies
    counts = empty
  }

  mutating func add(_ documents: [Document]) throws {
    for document in documents {
      survey.note(document, reader.plan)
      let runs = try reader.runs(of: document)
      let vocabulary = reader.vocabulary.id
      for run in runs { counts.add(TermSequence(run, of: vocabulary)) }
      guard varies else { continue }
      let terms = DocumentCounts(
        TermSequence(runs.joined().filter { $0 != PairCounts.gap }, of: vocabulary))
      survey.add(
        DocumentCounts(
          terms: terms.terms, tokens: runs.reduce(0) { $0 + $1.count }, of: vocabulary),
        to: GroupKey(within: "", group: ""), cluster: reader.plan.cluster(of: document),
        varies: true)
    }
  }

  consuming func finish() -> (GroupedCounts, Counts) {
    survey.vocabulary = reader.vocabulary
    return (survey, counts)
  }
}
