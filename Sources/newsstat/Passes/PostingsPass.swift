internal import Corpora
internal import CorpusStatistics
internal import TextAnalysis

/// A worker of a second pass, which notes where a choice of terms occurs.
struct PostingsWorker: CorpusWorker, ~Copyable {
  private let plan: GroupPlan
  private let groups: [GroupKey: Int]
  private let choices: Int
  private let keepsPlaces: Bool
  private var analyzer: Analyzer
  private var postings: Postings
  /// Of each document its cluster, by the document's place in the corpus.
  private var clusters: [Int: String] = [:]
  private var tally = TermTally()

  /// - Parameters:
  ///   - terms: the choice; a term's place in it is its number.
  ///   - groups: the numbers of the groups.
  ///   - keepsPlaces: whether it notes the places of each term too.
  init(
    _ plan: GroupPlan, terms: [String], groups: [GroupKey: Int], keepsPlaces: Bool
  ) throws {
    var analyzer = try Analyzer(plan.terms.analysis)
    for term in terms { _ = analyzer.intern(term) }
    self.analyzer = analyzer
    self.plan = plan
    self.groups = groups
    choices = terms.count
    self.keepsPlaces = keepsPlaces
    postings = Postings(terms: terms.count)
  }

  mutating func add(_ documents: [Document]) throws {
    for document in documents {
      guard let key = plan.key(of: document), let group = groups[key] else { continue }
      clusters[document.index] = plan.cluster(of: document)
      if keepsPlaces {
        let choices = choices
        let terms = try plan.grams(
          of: document, language: plan.terms.language(of: document), analyzer: &analyzer)
        postings.add(
          Postings.Document(index: document.index, tokens: terms.count, group: group),
          places: terms.enumerated().lazy.filter { Int($0.element) < choices }.map {
            (Int($0.element), $0.offset)
          })
        continue
      }
      let counts = try plan.counts(of: document, analyzer: &analyzer, tally: &tally)
      let chosen = counts.terms.filter { Int($0.term) < choices }
      postings.add(
        (
          Postings.Document(index: document.index, tokens: counts.tokens, group: group),
          chosen.map { (Int($0.term), Int($0.occurrences)) }
        ))
    }
  }

  consuming func finish() -> (Postings, clusters: [Int: String]) { (postings, clusters) }
}

extension CorpusCommand {
  /// Says when no document has the field that groups are made by.
  func warnAboutField(_ field: String, in survey: Survey) {
    let groups = Set(survey.keys.map(\.group))
    if groups == [GroupPlan.none], !input.quiet {
      Console.say("no document has a field \"\(field)\"")
    }
  }

  /// Says how many groups are too small for intervals and p values, which are left out.
  func warnAboutSmallGroups(_ documents: some Collection<Int>) {
    let fewest = ClusterBootstrap.fewestClusters
    let small = documents.count { $0 < fewest }
    guard small > 0, !input.quiet else { return }
    Console.say(
      "\(small) of \(documents.count) groups have fewer than \(fewest) documents: their intervals and p values are left out"
    )
  }

  /// Runs the first pass over a corpus.
  ///
  /// - Parameter varies: whether it is to be known how terms vary over documents, for tests and intervals.
  func survey(
    _ corpus: Corpus, _ plan: GroupPlan, varies: Bool
  ) async throws -> (survey: Survey, tally: ReadingTally) {
    let meter = ProgressMeter("counting", isQuiet: input.quiet)
    defer { meter.finish() }
    let (parts, tally) = try await corpus.run(workers: input.workers, progress: meter.show) {
      try SurveyWorker(plan, varies: varies)
    }
    return (Survey.merged(parts, varies: varies), tally)
  }

  /// Runs a second pass over a corpus for a choice of terms.
  ///
  /// - Returns: where they occur, by document and by what is redrawn as a whole.
  func postings(
    _ corpus: Corpus, _ plan: GroupPlan, terms: [String], groups: [GroupKey: Int],
    keepsPlaces: Bool = false
  ) async throws -> (documents: Postings, units: Postings) {
    let meter = ProgressMeter("resampling", isQuiet: input.quiet)
    defer { meter.finish() }
    let (parts, _) = try await corpus.run(workers: input.workers, progress: meter.show) {
      try PostingsWorker(plan, terms: terms, groups: groups, keepsPlaces: keepsPlaces)
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
