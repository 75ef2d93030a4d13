package import Corpora
internal import CorpusStatistics
internal import TextAnalysis

/// A worker that makes ``TermEvidence``.
///
/// The chosen terms have the first numbers of its vocabulary, the same for all workers.
package struct EvidenceWorker: CorpusWorker, ~Copyable {
  private let plan: GroupPlan
  private let choice: EvidenceChoice
  private let numbers: [GroupKey: Int]
  private let paired: [String: [Bool]]
  private var analyzer: Analyzer
  private var part: TermEvidence

  /// How many tokens of context a line has on either side.
  private static let context = 9

  package init(_ plan: GroupPlan, _ choice: EvidenceChoice) throws {
    var analyzer = try Analyzer(plan.terms.analysis)
    for term in choice.terms { _ = analyzer.intern(term) }
    self.analyzer = analyzer
    self.plan = plan
    self.choice = choice
    numbers = Dictionary(
      uniqueKeysWithValues: choice.groups.enumerated().map { ($0.element, $0.offset) })
    paired = choice.paired.mapValues { set in choice.terms.map { set.contains($0) } }
    part = TermEvidence(terms: choice.terms.count)
  }

  package mutating func add(_ documents: [Document]) throws {
    for document in documents {
      guard let key = plan.key(of: document), let group = numbers[key] else { continue }
      let language = plan.terms.language(of: document)
      let analysis = try analyzer.analyze(document, language: language)
      let tokens = plan.terms.tokens(analysis, language: language, analyzer: &analyzer)
      let counts = DocumentCounts(TermSequence(tokens.map(\.term), of: analysis.vocabulary))
      part.postings.add(
        Postings.Input(
          Postings.Document(index: document.index, tokens: counts.tokens, group: group),
          counts.terms.prefix { Int($0.term) < choice.terms.count }.map {
            IndexedCount(index: Int($0.term), count: $0.occurrences)
          }))
      addLines(document, tokens, key: key)
      addPairs(analysis, language: language)
    }
  }

  package consuming func finish() -> TermEvidence { part }

  private mutating func addLines(_ document: Document, _ tokens: [Token], key: GroupKey) {
    let own = choice.shown.contains(key) ? key : GroupKey(within: key.within, group: "")
    for (index, token) in tokens.enumerated() where Int(token.term) < choice.terms.count {
      let key = TermEvidence.Key(choice: Int(token.term), group: own)
      var source = RandomSource(seed: UInt64(document.index), replicate: Int(token.start))
      let lot = source.next()
      guard part.wants(lot, at: key) else { continue }
      let line = ConcordanceLine(
        tokens, at: index..<(index + 1), in: document.text, context: Self.context)
      part.add(
        TermEvidence.Candidate(
          lot: lot,
          line: TermEvidence.Line(
            document: document.id, outlet: document.outlet ?? "", left: line.left, node: line.node,
            right: line.right)), at: key)
    }
  }

  private mutating func addPairs(_ analysis: Analysis, language: String) {
    guard let paired = paired[language] else { return }
    let sentences = PairReader.sentences(
      of: analysis, language: language, plan.terms, keepsStopWords: true, &analyzer)
    for sentence in sentences {
      part.pairs[language, default: PairCounts(window: TermEvidence.window)].add(
        TermSequence(
          sentence.map { Int($0) < paired.count && paired[Int($0)] ? $0 : PairCounts.gap },
          of: choice.vocabulary))
    }
  }
}
