internal import Corpora
internal import CorpusAnalysis
internal import CorpusStatistics
internal import Reports
internal import TextAnalysis

/// What the second pass is to look for.
struct ReportChoice: Sendable {
  /// Terms in the order of their numbers.
  let terms: [String]
  /// The groups whose lines are kept apart; others share those of their stratum.
  let shown: Set<GroupKey>
  /// Terms whose pairs are counted, by language.
  let paired: [String: Set<String>]
  /// The groups in order; a group's place is its number in the postings.
  let groups: [GroupKey]
}

/// The report's second pass: where the chosen terms occur, with lines, and what stands together.
struct ReportEvidence: Sendable {
  /// A line that may be shown, with the number that decides whether it is.
  struct Candidate: Sendable {
    let lot: UInt64
    let line: Report.Line
  }

  /// A choice of term in a group of lines.
  struct Place: Hashable, Sendable {
    let choice: Int
    let key: GroupKey
  }

  var postings: Postings
  var pairs: [String: PairCounts] = [:]
  private(set) var lines: [Place: [Candidate]] = [:]

  /// How many lines of a term in a group are kept.
  static let kept = 4
  /// The farthest distance of two terms that stand together.
  static let window = 5

  init(terms: Int) { postings = Postings(terms: terms) }

  /// Whether a line with this lot could be among those that are kept.
  func wants(_ lot: UInt64, at place: Place) -> Bool {
    guard let kept = lines[place], kept.count >= Self.kept else { return true }
    return kept.last.map { lot < $0.lot } ?? true
  }

  mutating func add(_ candidate: Candidate, at place: Place) {
    var kept = lines[place] ?? []
    let index = kept.firstIndex { candidate.lot < $0.lot } ?? kept.endIndex
    kept.insert(candidate, at: index)
    lines[place] = Array(kept.prefix(Self.kept))
  }

  mutating func merge(_ other: consuming ReportEvidence) {
    postings.merge(other.postings)
    for (language, counts) in other.pairs {
      pairs[language, default: PairCounts(window: Self.window)].merge(counts)
    }
    for (place, candidates) in other.lines {
      for candidate in candidates { add(candidate, at: place) }
    }
  }

  static func merged(_ parts: [ReportEvidence], terms: Int) -> ReportEvidence {
    parts.dropFirst().reduce(into: parts.first ?? ReportEvidence(terms: terms)) { $0.merge($1) }
  }
}

/// A worker of the report's second pass.
///
/// The chosen terms have the first numbers of its vocabulary, the same for all workers.
struct ReportEvidenceWorker: CorpusWorker, ~Copyable {
  private let plan: GroupPlan
  private let choice: ReportChoice
  private let numbers: [GroupKey: Int]
  private let paired: [String: [Bool]]
  private var analyzer: Analyzer
  private var part: ReportEvidence

  /// How many tokens of context a line has on either side.
  private static let context = 9

  init(_ plan: GroupPlan, _ choice: ReportChoice) throws {
    var analyzer = try Analyzer(plan.terms.analysis)
    for term in choice.terms { _ = analyzer.intern(term) }
    self.analyzer = analyzer
    self.plan = plan
    self.choice = choice
    numbers = Dictionary(
      uniqueKeysWithValues: choice.groups.enumerated().map { ($0.element, $0.offset) })
    paired = choice.paired.mapValues { set in choice.terms.map { set.contains($0) } }
    part = ReportEvidence(terms: choice.terms.count)
  }

  mutating func add(_ documents: [Document]) throws {
    for document in documents {
      guard let key = plan.key(of: document), let group = numbers[key] else { continue }
      let language = plan.terms.language(of: document)
      let analysis = try analyzer.analyze(document, language: language)
      let tokens = plan.terms.tokens(analysis, language: language, analyzer: &analyzer)
      let counts = DocumentCounts(tokens.map(\.term))
      part.postings.add(
        (
          Postings.Document(index: document.index, tokens: counts.tokens, group: group),
          counts.terms.prefix { Int($0.term) < choice.terms.count }.map {
            (Int($0.term), Int($0.occurrences))
          }
        ))
      addLines(document, tokens, key: key)
      addPairs(analysis, language: language)
    }
  }

  consuming func finish() -> ReportEvidence { part }

  private mutating func addLines(_ document: Document, _ tokens: [Token], key: GroupKey) {
    let own = choice.shown.contains(key) ? key : GroupKey(stratum: key.stratum, group: "")
    for (index, token) in tokens.enumerated() where Int(token.term) < choice.terms.count {
      let place = ReportEvidence.Place(choice: Int(token.term), key: own)
      var source = RandomSource(seed: UInt64(document.index), replicate: Int(token.start))
      let lot = source.next()
      guard part.wants(lot, at: place) else { continue }
      let line = ConcordanceLine(
        tokens, at: index..<(index + 1), in: document.text, context: Self.context)
      part.add(
        ReportEvidence.Candidate(
          lot: lot,
          line: Report.Line(
            document: document.id, outlet: document.outlet ?? "", left: line.left, node: line.node,
            right: line.right)), at: place)
    }
  }

  private mutating func addPairs(_ analysis: Analysis, language: String) {
    guard let paired = paired[language] else { return }
    let sentences = PairTerms.sentences(
      analysis, language: language, terms: plan.terms, keepsStopWords: true, analyzer: &analyzer)
    for sentence in sentences {
      part.pairs[language, default: PairCounts(window: ReportEvidence.window)].add(
        sentence.map { Int($0) < paired.count && paired[Int($0)] ? $0 : PairCounts.gap })
    }
  }
}
