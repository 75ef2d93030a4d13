package import Corpora
package import CorpusStatistics
internal import TextAnalysis

/// A worker of a second pass, which notes where a choice of terms occurs.
package struct PostingsWorker: CorpusWorker, ~Copyable {
  private let plan: GroupPlan
  private let groups: [GroupKey: Int]
  private let choices: Int
  private let keepsIndices: Bool
  private var analyzer: Analyzer
  private var postings: Postings
  /// Of each document its cluster, by the document's index in the corpus.
  private var clusters: [Int: String] = [:]
  private var tally = DocumentTermCounter()

  /// - Parameters:
  ///   - terms: the choice; a term's index in it is its number.
  ///   - groups: the numbers of the groups.
  ///   - keepsIndices: whether it notes the indices of the tokens that each term has.
  package init(
    _ plan: GroupPlan, terms: [String], groups: [GroupKey: Int], keepsIndices: Bool
  ) throws {
    var analyzer = try Analyzer(plan.terms.analysis)
    for term in terms { _ = analyzer.intern(term) }
    self.analyzer = analyzer
    self.plan = plan
    self.groups = groups
    choices = terms.count
    self.keepsIndices = keepsIndices
    postings = Postings(terms: terms.count)
  }

  package mutating func add(_ documents: [Document]) throws {
    for document in documents {
      guard let key = plan.key(of: document), let group = groups[key] else { continue }
      clusters[document.index] = plan.cluster(of: document)
      if keepsIndices {
        let terms = try plan.grams(
          of: document, language: plan.terms.language(of: document), analyzer: &analyzer)
        postings.add(
          Postings.Document(index: document.index, tokens: terms.count, group: group),
          terms: terms)
        continue
      }
      let counts = try plan.counts(of: document, analyzer: &analyzer, tally: &tally)
      let chosen = counts.terms.filter { Int($0.term) < choices }
      postings.add(
        Postings.Input(
          Postings.Document(index: document.index, tokens: counts.tokens, group: group),
          chosen.map { IndexedCount(index: Int($0.term), count: $0.occurrences) }))
    }
  }

  package consuming func finish() -> (Postings, clusters: [Int: String]) { (postings, clusters) }
}

extension Corpus {
  /// Reads a corpus again for a choice of terms.
  ///
  /// - Returns: where they occur, by document and by what is redrawn as a whole.
  package func postings(
    _ plan: GroupPlan, terms: [String], groups: [GroupKey: Int], keepsIndices: Bool = false,
    _ run: TableRun
  ) async throws -> (documents: Postings, units: Postings) {
    let (parts, _) = try await self.run(workers: run.workers, progress: run.of(.resampling)) {
      try PostingsWorker(plan, terms: terms, groups: groups, keepsIndices: keepsIndices)
    }
    var (postings, clusters) = (Postings(terms: terms.count), [Int: String]())
    for (part, known) in parts {
      postings.merge(part)
      clusters.merge(known) { one, _ in one }
    }
    return (
      postings, plan.cluster == nil ? postings : postings.clustered { clusters[$0.index] }
    )
  }
}
